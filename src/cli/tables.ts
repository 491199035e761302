import { type CsvField, type CsvRole, csvFields } from "../dataset/formats/csv/fields.ts";
import { parseMapping } from "../dataset/formats/csv/mapping.ts";
import type { ColumnDescription, TableDescription } from "../dataset/formats/csv/types.ts";
import type { ReadOptions, TablesReading } from "../dataset/input.ts";
import { NearestName } from "../dataset/nearest.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** Options that say about tables what only somebody who knows them can say. */
export const tableOptions: readonly string[] = ["map", "dates"];

const dateOrders = ["day-first", "month-first"] as const;

/** So many dates and samples are shown. */
const mostShown = 3;
const longestSample = 30;

/** What `--map` and `--dates` say; throws a `Refusal` where they say nothing that is known. */
export function readTableOptions({ values, words }: Call): ReadOptions {
  const map = values.get("map");
  const dates = values.get("dates");
  const dateOrder = dateOrders.find((order) => order === dates);
  if (dates !== undefined && dateOrder === undefined) {
    throw new Refusal(2, words.badDates(dates, new NearestName().find(dates, dateOrders)));
  }
  const { mapping, unknown } = parseMapping(map ?? "");
  const [first] = unknown;
  if (first !== undefined) throw new Refusal(2, words.badMap(first.part, fieldNames().join(", "), first.suggestion));
  if (map !== undefined && mapping.size === 0)
    throw new Refusal(2, words.badMap(map, fieldNames().join(", "), undefined));
  return { ...(map === undefined ? {} : { mapping }), ...(dateOrder === undefined ? {} : { dateOrder }) };
}

/** What is to be said about tables, in lines: columns that are missing, with what to write, and dates to be decided. */
export function tableAdvice({ tables, ambiguousDates }: TablesReading, { values, words }: Call): readonly string[] {
  const dates = ambiguousDates.slice(0, mostShown);
  return [
    ...tables.flatMap((table) => columnAdvice(table, words)),
    ...(dates.length === 0 || values.has("dates") ? [] : [words.datesTwoWays(dates)]),
  ];
}

function columnAdvice(table: TableDescription, words: CommandLineWords): readonly string[] {
  const { missing } = table;
  if (missing.length === 0) return [];
  const free = table.columns.filter(({ use }) => use === undefined || use === "attribute");
  const parts = missing.map((field, index) => `${quoteHeading(free[index] ?? table.columns[index])}=${field}`);
  return [
    words.columnsOf(table.name),
    ...table.columns.map((column) => `  ${describeColumn(column)}`),
    words.mapLike(`--map ${quoteForShell(parts.join(","))}`),
    words.mapFields(fieldNames(table.role).join(", ")),
  ];
}

function describeColumn({ heading, samples, use }: ColumnDescription): string {
  const shown = samples.slice(0, mostShown).map((sample) => shorten(sample.replace(/\s+/g, " ")));
  return `${heading}${use === undefined ? "" : ` (${use})`}: ${shown.join(" | ")}`;
}

function shorten(sample: string): string {
  return sample.length > longestSample ? `${sample.slice(0, longestSample)}…` : sample;
}

function fieldNames(role?: CsvRole): readonly string[] {
  const isOfRole = (field: CsvField) => role === undefined || field.role === role;
  return [...new Set(csvFields.filter(isOfRole).map(({ name }) => name)), "attribute", "ignore"];
}

/** A heading as `--map` takes it. */
function quoteHeading(column: ColumnDescription | undefined): string {
  const heading = column?.heading.trim() ?? "";
  return /[,="\\]/.test(heading) ? `"${heading.replaceAll('"', '""')}"` : heading;
}

function quoteForShell(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
