import type { FormatName } from "../dataset/formats/registry.ts";
import type { Writing } from "../dataset/formats/types.ts";
import type { Dataset } from "../dataset/types.ts";
import { writeDataset } from "../dataset/write.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { isSameFile, writeBytes } from "./files.ts";
import { actorsPath, formatOfOutput } from "./formats.ts";
import { type Input, readInput, requireDataset } from "./inputs.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions, tableOptions } from "./tables.ts";
import { updateAndTell } from "./update.ts";

export const convertOptions: OptionNames = {
  values: ["lang", "format", "renamed", ...tableOptions],
  flags: ["update", "keep", "added", "columns"],
};

/**
 * Writes the dataset of all operands but the last into that one, in the format that its name or `--format` says. Before,
 * it tells what in the data is not as it should be and what the format has no place for. With `--update` the first
 * operand is an edited dataset, which keeps what was edited and takes what the others say. Throws a `Refusal` where there
 * is no dataset, nowhere to write, an input would be written over or the call makes no sense.
 */
export function convert(call: Call): number {
  const { operands, words, print } = call;
  const inputs = operands.slice(0, -1);
  const output = operands.at(-1);
  if (output === undefined || inputs.length === 0) {
    throw new Refusal(2, `${words.operandsWanted("tiespan convert IN… OUT [--format NAME]")}\n${words.seeHelp}`);
  }
  const format = formatOfOutput(output, call);
  if (call.flags.has("columns") && format !== "tiespan/1") throw new Refusal(2, words.columnsOfOwn(format));
  const edited = call.flags.has("update") ? inputs[0] : undefined;
  const tables = edited === undefined ? inputs : inputs.slice(1);
  if (tables.length === 0) {
    throw new Refusal(
      2,
      `${words.operandsWanted("tiespan convert OLD NEW… OUT --update [--keep] [--added]")}\n${words.seeHelp}`,
    );
  }
  const input = readInput(tables, readTableOptions(call), call);
  refuseOverwriting(input, outputPaths(output, format), call);
  const read = requireDataset(input, call);
  const dataset = edited === undefined ? read : updateAndTell(readOwn(edited, call), read, input.reading, call);
  const writing = writeDataset(dataset, format, { asColumns: call.flags.has("columns") });
  warnOfLosses(writing, format, call);
  putWriting(writing, output, call);
  const { holds } = words;
  print(`${outputPaths(output, format).join(", ")}: ${holds(format, dataset.actors.length, dataset.relations.length)}`);
  return 0;
}

/** A dataset by itself, whatever the tables are said to be. */
function readOwn(path: string, call: Call): Dataset {
  return requireDataset(readInput([path], {}, call), call);
}

/** The files that a dataset is written into. */
export function outputPaths(output: string, format: FormatName): readonly string[] {
  return format === "csv" ? [output, actorsPath(output)] : [output];
}

/** Throws a `Refusal` where an output is one of the files that were read. */
export function refuseOverwriting({ paths }: Input, outputs: readonly string[], { words }: Call): void {
  const both = outputs.find((output) => paths.some((path) => isSameFile(path, output)));
  if (both !== undefined) throw new Refusal(2, words.wouldOverwrite(both));
}

/** Names everything that the format cannot hold. */
export function warnOfLosses({ losses }: Writing, format: FormatName, { words, warn }: Call): void {
  if (losses.length === 0) return;
  const lines = losses.map(({ path, count, examples }) => `  ${words.loss(path, count, examples)}`);
  warn([words.losses(format), ...lines].join("\n"));
}

/** Puts a dataset into the files of its format. */
export function putWriting({ text, actors }: Writing, output: string, { words }: Call): void {
  const isTabbed = output.toLowerCase().endsWith(".tsv");
  const put = (path: string, table: string) => writeBytes(path, isTabbed ? separateByTabs(table) : table, words);
  put(output, text);
  if (actors !== undefined) put(actorsPath(output), actors);
}

/** A table with tabs in the place of its commas; a cell that has one in it is quoted. */
function separateByTabs(table: string): string {
  return table.replace(/"(?:[^"]|"")*"|[^",\r\n]+|,/g, (part) => {
    if (part === ",") return "\t";
    return part.includes("\t") && !part.startsWith('"') ? `"${part}"` : part;
  });
}
