import { basename } from "node:path";
import { readFiles, refuseSize } from "../dataset/files.ts";
import type { FilesReading, InputFile, ReadOptions } from "../dataset/input.ts";
import type { Issue } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";
import { issuesSummary } from "../i18n/issueWords.ts";
import type { Call } from "./command.ts";
import { isFile, measureFile, readBytes } from "./files.ts";
import { actorsPath, isActorsPath, isTablePath } from "./formats.ts";
import { issueWords } from "./issues.ts";
import { Refusal } from "./refusal.ts";
import { tableAdvice } from "./tables.ts";

/** What files that belong together gave. */
export interface Input {
  /** As they were called for, or found beside. */
  readonly paths: readonly string[];
  /** Under the names that issues know them by, one for each path; empty where one is too large to be read. */
  readonly files: readonly InputFile[];
  readonly reading: FilesReading;
}

/**
 * Reads files that are one dataset. A table alone brings the table of its actors with it (`net.csv` brings
 * `net.actors.csv`), which is told unless that is in `known`. Throws a `Refusal` for a file that cannot be had.
 */
export function readInput(
  given: readonly string[],
  options: ReadOptions,
  call: Call,
  known: readonly string[] = given,
): Input {
  const paths = withActors(given, known, call);
  // The size is asked for first: a file that is too large never comes into memory.
  const large = paths.flatMap((path) => refuseSize(measureFile(path, call.words), basename(path)) ?? []);
  if (large.length > 0) return { paths, files: [], reading: { dataset: undefined, issues: large, format: "unknown" } };
  const names = namesOf(paths);
  const files = paths.map((path, index) => ({ name: names[index] ?? path, bytes: readBytes(path, call.words) }));
  const reading = readFiles(files, options);
  const isTable = reading.tables?.tables.some(({ typed }) => typed !== undefined) ?? false;
  if (!isTable && !isHeard(options, reading)) call.warn(call.words.forTablesOnly(paths.join(", ")));
  return { paths, files, reading };
}

/**
 * The dataset of an input. Issues are told in a line, and of tables what would help; throws a `Refusal` where there is no
 * dataset, or where no relation is left of it.
 */
export function requireDataset({ paths, reading: { dataset, issues, tables } }: Input, call: Call): Dataset {
  const { warn, words } = call;
  const names = paths.join(" ");
  const advice = [...(tables === undefined ? [] : tableAdvice(tables, call)), words.seeValidate(names)];
  if (dataset === undefined) {
    const first = firstOf(issues);
    const reason = first === undefined ? "" : issueWords(first, words);
    throw new Refusal(1, [call.words.noDataset(names, reason), ...advice].join("\n"));
  }
  if (dataset.relations.length === 0 && issues.some(({ severity }) => severity === "error")) {
    throw new Refusal(1, [words.nothingLeft(names, issuesSummary(words.issues, issues)), ...advice].join("\n"));
  }
  if (issues.length > 0) {
    warn(issuesSummary(words.issues, issues));
    advice.forEach(warn);
  }
  return dataset;
}

/** What weighs most: an error before a warning. */
function firstOf(issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ severity }) => severity === "error") ?? issues[0];
}

function withActors(given: readonly string[], known: readonly string[], call: Call): readonly string[] {
  const [path, ...others] = given;
  if (path === undefined || others.length > 0 || !isTablePath(path) || isActorsPath(path)) return given;
  const actors = actorsPath(path);
  if (!isFile(actors)) return given;
  if (!known.includes(actors)) call.warn(call.words.readWith(path, actors));
  return [path, actors];
}

/** Without folders, as people call files, where that leaves them different. */
function namesOf(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => basename(path));
  return new Set(names).size === names.length ? names : paths;
}

/** Whether what was said means something to a file of nodes and edges. */
function isHeard(options: ReadOptions, { tables }: FilesReading): boolean {
  const ofAll: readonly string[] = [
    "mapping",
    "dateOrder",
    "shortYearsUntil",
    "areCounts",
    "decimal",
  ] satisfies (keyof ReadOptions)[];
  return Object.keys(options).every((name) => tables !== undefined && ofAll.includes(name));
}
