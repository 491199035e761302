import { parseArgs } from "node:util";
import { NearestName } from "../dataset/nearest.ts";
import { Refusal } from "./refusal.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** What stands behind a command. */
export interface Arguments {
  /** Texts of options that take one, by name; an option written twice counts once, by its last value. */
  readonly values: ReadonlyMap<string, string>;
  /** All texts of options that can be written several times, by name. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Names of the options without a value. */
  readonly flags: ReadonlySet<string>;
  readonly operands: readonly string[];
}

/** Names of the options that a command knows, without `--`. */
export interface OptionNames {
  readonly values: readonly string[];
  /** Options with a value that can be written several times. */
  readonly lists?: readonly string[];
  readonly flags: readonly string[];
}

/**
 * Takes arguments apart: `--name value`, `--name=value`, `--flag`, operands, and after `--` only operands. Throws a
 * `Refusal` for an unknown option, an option without its value and a flag with one.
 */
export function readArguments(args: readonly string[], names: OptionNames, words: CommandLineWords): Arguments {
  const { lists = [] } = names;
  const optionOf = (name: string, type: "string" | "boolean") => [name, { type }] as const;
  const options = Object.fromEntries([
    ...[...names.values, ...lists].map((name) => optionOf(name, "string")),
    ...names.flags.map((name) => optionOf(name, "boolean")),
  ]);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  const texts = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue: isInline = false } = token;
    if ((names.values.includes(name) || lists.includes(name)) && rawName.startsWith("--")) {
      // Two dashes begin the next option, whose name somebody would wonder to find in the picture.
      if (value === undefined || (!isInline && value.startsWith("--")))
        throw refuse(words.valueMissing(rawName), words);
      if (lists.includes(name)) texts.set(name, [...(texts.get(name) ?? []), value]);
      else values.set(name, value);
    } else if (names.flags.includes(name) && rawName.startsWith("--")) {
      if (value !== undefined) throw refuse(words.valueUnwanted(rawName), words);
      flags.add(name);
    } else {
      throw refuse(words.unknownOption(rawName, nearestOption(name, names)), words);
    }
  }
  return {
    values,
    lists: texts,
    flags,
    operands: tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
  };
}

/** The tag that messages are worded for: `--lang` where its value has words, else what the environment says. */
export function messageLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  isShipped: (tag: string) => boolean,
): string {
  const { values } = parseArgs({ args: [...args], options: { lang: { type: "string" } }, strict: false });
  if (typeof values["lang"] === "string" && isShipped(values["lang"])) return values["lang"];
  // POSIX: the first of these that is set and not empty, written like `de_DE.UTF-8`.
  const setting = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  const tag = setting.replace(/[.@].*$/s, "").replaceAll("_", "-");
  return isShipped(tag) ? tag : "en";
}

function refuse(message: string, words: CommandLineWords): Refusal {
  return new Refusal(2, `${message}\n${words.seeHelp}`);
}

function nearestOption(name: string, { values, lists = [], flags }: OptionNames): string | undefined {
  const nearest = new NearestName().find(name, [...values, ...lists, ...flags]);
  return nearest === undefined ? undefined : `--${nearest}`;
}
