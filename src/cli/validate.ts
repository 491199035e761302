import { decodeText } from "../dataset/decode.ts";
import { isGzip } from "../dataset/inflate.ts";
import type { FilesReading, ReadOptions } from "../dataset/input.ts";
import type { Issue } from "../dataset/issues.ts";
import { locateIssues } from "../dataset/locate.ts";
import { reviewDataset } from "../dataset/review.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { actorsPath, isActorsPath, isTablePath } from "./formats.ts";
import { type Input, readInput } from "./inputs.ts";
import { issueWords } from "./issues.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions, tableAdvice, tableOptions } from "./tables.ts";

export const validateOptions: OptionNames = { values: ["lang", ...tableOptions], flags: ["json"] };

/** So many issues of a file are printed for people; machines get all. */
const mostPrinted = 100;

/**
 * Prints the issues of files, for people with the lines they are on, or as JSON: an array with `{file, format, issues,
 * actors, relations}` for each, `actorsFile` where a table of actors was read with it, and `null` for the numbers of
 * what is no dataset. Tables that belong together are read together, every other file by itself. Gives 1 where there
 * is an error, else 0. Throws a `Refusal` without files, and for one that cannot be had.
 */
export function validate(call: Call): number {
  const { operands, flags, words, print } = call;
  if (operands.length === 0) throw new Refusal(2, words.operandsWanted("tiespan validate FILE… [--json]"));
  const options = readTableOptions(call);
  const inputs = readInputs(operands, options, call).map(reviewed);
  if (flags.has("json")) print(JSON.stringify(inputs.map(describe), undefined, 2));
  else for (const input of inputs) printInput(input, call);
  return inputs.some(({ reading }) => reading.issues.some(({ severity }) => severity === "error")) ? 1 : 0;
}

/** With what an editor should look at again; not where entries were left out, whose places it could not name. */
function reviewed(input: Input): Input {
  const { files, reading } = input;
  const [file] = files;
  const hasErrors = reading.issues.some(({ severity }) => severity === "error");
  if (reading.dataset === undefined || file === undefined || hasErrors) return input;
  const found = reviewDataset(reading.dataset);
  const isPlainJson = reading.format === "tiespan/1" && !isGzip(file.bytes);
  const review = isPlainJson ? locateIssues(decodeText(file.bytes, file.name).text, found) : found;
  return { ...input, reading: { ...reading, issues: [...reading.issues, ...review] } };
}

/** Each file by itself, but tables that are a pair by their names, or by what the only two of them hold, together. */
function readInputs(paths: readonly string[], options: ReadOptions, call: Call): readonly Input[] {
  const isPartner = (path: string) =>
    isActorsPath(path) && paths.some((other) => isTablePath(other) && actorsPath(other) === path);
  const inputs = paths.filter((path) => !isPartner(path)).map((path) => readInput([path], options, call, paths));
  const relations = inputs.filter((input) => roleOf(input) === "relations");
  const actors = inputs.filter((input) => roleOf(input) === "actors");
  const [one, other] = [relations[0], actors[0]];
  if (one === undefined || other === undefined || relations.length > 1 || actors.length > 1) return inputs;
  const pair = readInput([...one.paths, ...other.paths], options, call);
  return inputs.flatMap((input) => (input === one ? [pair] : input === other ? [] : [input]));
}

/** What a table on its own holds; undefined for everything else. */
function roleOf({ reading: { tables } }: Input): "actors" | "relations" | undefined {
  const [table, ...others] = tables?.tables ?? [];
  return others.length > 0 ? undefined : table?.role;
}

function describe({ paths, reading }: Input) {
  const [file, actorsFile] = paths;
  return {
    file,
    ...(actorsFile === undefined ? {} : { actorsFile }),
    format: reading.format,
    issues: reading.issues,
    actors: reading.dataset?.actors.length ?? null,
    relations: reading.dataset?.relations.length ?? null,
  };
}

function printInput(input: Input, call: Call): void {
  const { paths, reading } = input;
  const { words } = call;
  const name = paths.join(", ");
  const more = reading.issues.length - mostPrinted;
  call.print(
    [
      ...reading.issues.slice(0, mostPrinted).flatMap((issue) => issueLines(issue, input, call)),
      ...(more > 0 ? [`${name}: ${words.moreIssues(more)}`] : []),
      ...(reading.tables === undefined ? [] : tableAdvice(reading.tables, call)),
      `${name}: ${summaryOf(reading, call)}`,
    ].join("\n"),
  );
}

/** An issue with its file and place, and below it the line it is on. */
function issueLines({ file, ...issue }: Issue, { paths, files }: Input, call: Call): readonly string[] {
  const path = paths[files.findIndex(({ name }) => name === file)] ?? paths.join(", ");
  const place = issue.path === file ? { ...issue, path: "" } : issue;
  const line = `${path}: ${call.words.severities[issue.severity]}: ${issueWords(place, call.words)}`;
  const excerpt = issue.excerpt?.trim() ?? "";
  // A line with nothing but a bracket says nothing.
  return /[\p{L}\p{N}]/u.test(excerpt) ? [line, `    ${excerpt}`] : [line];
}

function summaryOf({ dataset, issues, format }: FilesReading, { words }: Call): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const tally = issues.length === 0 ? words.noIssues : words.tally(errors, issues.length - errors);
  if (dataset === undefined) return tally;
  return `${tally}; ${words.holds(format, dataset.actors.length, dataset.relations.length)}`;
}
