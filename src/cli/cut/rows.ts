import { basename } from "node:path";
import { mostBytes, readFiles } from "../../dataset/files.ts";
import type { InputFile, ReadOptions } from "../../dataset/input.ts";
import type { Issue } from "../../dataset/issues.ts";
import type { Dataset } from "../../dataset/types.ts";
import type { Call } from "../command.ts";
import { issueWords } from "../issues.ts";
import { Refusal } from "../refusal.ts";
import { tableAdvice } from "../tables.ts";
import type { SharedColumn } from "./columns.ts";
import type { Row } from "./engine.ts";
import type { Planned } from "./plan.ts";

/** So many kinds of findings are told. */
const mostTold = 12;

/** The rows of a cut, with the cells of its tables as they stand there. */
export interface CutRows {
  readonly relations: readonly Row[];
  readonly actors: readonly Row[];
}

/**
 * Reads rows in the way of `convert`, so that a cell means the same. What is found wrong is told by its kind: rows have
 * other numbers than in the file. Throws a `Refusal` where they are no dataset.
 */
export function readCut(
  { relations, actors }: CutRows,
  { relationColumns, actorColumns }: Planned,
  options: ReadOptions,
  inputs: readonly string[],
  call: Call,
): Dataset {
  const { words, warn } = call;
  const hasHeadings = options.hasHeadings !== false;
  // The end of a name decides what is read.
  const name = basename(inputs[0] ?? "").replace(/(?<!\.csv)$/i, ".csv");
  const files = [
    writeTable(name, relationColumns, relations, hasHeadings),
    ...(actors.length === 0 ? [] : [writeTable(`actors of ${name}`, actorColumns, actors, hasHeadings)]),
  ];
  if (files.some(({ bytes }) => bytes.length > mostBytes)) throw new Refusal(1, words.cut.tooMuch);
  const { dataset, issues, tables } = readFiles(
    files,
    actors.length === 0 ? { ...options, role: "relations" } : options,
  );
  const told = tellKinds(issues, call);
  const advice = tables === undefined ? [] : tableAdvice(tables, call);
  if (dataset === undefined) throw new Refusal(1, [...told, ...advice].join("\n"));
  if (told.length > 0) warn([words.cut.findings, ...told.map((line) => `  ${line}`)].join("\n"));
  advice.forEach(warn);
  return dataset;
}

/** A CSV with every cell in quotation marks; its first line says what separates them. */
function writeTable(
  name: string,
  columns: readonly SharedColumn[],
  rows: readonly Row[],
  hasHeadings: boolean,
): InputFile {
  const line = (cells: Row) => cells.map((cell) => `"${(cell ?? "").replaceAll('"', '""')}"`).join(",");
  const width = columns.filter(({ heading }) => heading !== undefined).length;
  const headings = columns.slice(0, width).map(({ heading }) => heading ?? "");
  const lines = rows.map((row) => line(row.at(width) ? row : row.slice(0, width)));
  const text = ["sep=,", ...(hasHeadings ? [line(headings)] : []), ...lines].join("\n");
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A line for each kind of finding in a column: the first of it, and how often there are some. */
function tellKinds(issues: readonly Issue[], { words }: Call): readonly string[] {
  const kinds = new Map<string, { readonly first: Issue; count: number }>();
  for (const issue of issues) {
    const kind = `${issue.code} ${issue.heading ?? ""}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { first: withoutRow(issue), count: 1 });
    else known.count += 1;
  }
  return [...kinds.values()]
    .slice(0, mostTold)
    .map(({ first, count }) => `${issueWords(first, words)}${count > 1 ? ` (${count}×)` : ""}`);
}

/** With the heading as its only place. */
function withoutRow({ code, severity, message, expected, found, suggestion, heading = "" }: Issue): Issue {
  return {
    code,
    severity,
    message,
    path: heading,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
