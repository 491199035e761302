import type { Translator } from "../i18n/translator.ts";
import type { Arguments } from "./arguments.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** What a command works with. */
export interface Call extends Arguments {
  /** Of messages. */
  readonly translator: Translator;
  readonly words: CommandLineWords;
  /** Writes a line to the output. */
  readonly print: (line: string) => void;
  /** Writes a line to the error output: notices beside the result. */
  readonly warn: (line: string) => void;
}
