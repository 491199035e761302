import type { Issue } from "../../dataset/issues.ts";
import type { Command } from "../../edit/commands.ts";
import type { Wish } from "../../view/types.ts";
import type { Context } from "../context.ts";
import type { Work } from "./work.ts";
import type { Writing, Written } from "./writing.ts";

/** What the forms of one session work with. */
export interface Desk {
  readonly context: Context;
  readonly work: Work;
  readonly writing: Writing;
  /** Performs an edit and shows what comes of it, looked at as `look` makes of how it is now. Gives what does not fit. */
  readonly perform: (command: Command, look?: (wish: Wish) => Wish) => readonly Issue[];
  readonly draw: () => void;
}

/** Takes what was written in a field, or says beside it why that is not possible. */
export function take<Fields>(
  { work, writing, perform, draw }: Desk,
  name: string,
  written: Written<Fields>,
  command: (fields: Fields) => Command,
): void {
  const problem = "problem" in written ? written.problem : refusal(writing, perform(command(written.fields)));
  work.problems = { ...work.problems, [name]: problem };
  draw();
}

/** Why a command was refused; "" where it was not. */
export function refusal({ words }: Writing, refused: readonly Issue[]): string {
  const [first] = refused;
  return first === undefined ? "" : words.refused(first.found ?? first.message);
}
