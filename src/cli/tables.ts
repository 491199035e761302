import { type CsvField, type CsvRole, csvFields } from "../dataset/formats/csv/fields.ts";
import { parseMapping } from "../dataset/formats/csv/mapping.ts";
import type { ColumnDescription, TableDescription } from "../dataset/formats/csv/types.ts";
import type { ReadOptions, TablesReading } from "../dataset/input.ts";
import { NearestName } from "../dataset/nearest.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** Options that say about tables what only somebody who knows them can say. */
export const tableOptions: readonly string[] = ["map", "dates", "decimal", "table", "sheet"];

/** What `--dates` can say, several joined by commas. */
const dateSayings = ["day-first", "month-first", "recent", "counts"] as const;
type DateSaying = (typeof dateSayings)[number];
const decimals = { comma: ",", point: "." } as const;
/** Years of two digits are at most so far in the future. */
const yearsAhead = 10;

/** So many dates and samples are shown. */
const mostShown = 3;
const longestSample = 30;

/** What `--map`, `--dates` and `--decimal` say; throws a `Refusal` where they say nothing that is known. */
export function readTableOptions({ values, words }: Call): ReadOptions {
  const map = values.get("map");
  const dates = readDateOptions(values.get("dates"), words);
  const decimal = values.get("decimal");
  if (decimal !== undefined && !Object.hasOwn(decimals, decimal)) throw new Refusal(2, words.badDecimal(decimal));
  const { mapping, unknown } = parseMapping(map ?? "");
  const [first] = unknown;
  if (first !== undefined) throw new Refusal(2, words.badMap(first.part, fieldNames().join(", "), first.suggestion));
  if (map !== undefined && mapping.size === 0)
    throw new Refusal(2, words.badMap(map, fieldNames().join(", "), undefined));
  return {
    ...(map === undefined ? {} : { mapping }),
    ...dates,
    ...readTableSayings(values.get("table"), words),
    ...(values.has("sheet") ? { sheet: values.get("sheet") ?? "" } : {}),
    ...(decimal === undefined ? {} : { decimal: decimals[decimal as keyof typeof decimals] }),
  };
}

/** What `--table` can say, several joined by commas. */
const tableSayings: Readonly<Record<string, ReadOptions>> = {
  relations: { role: "relations" },
  actors: { role: "actors" },
  "no-headings": { hasHeadings: false },
  "fill-down": { fillDown: true },
  "merge-case": { mergeCase: true },
};

function readTableSayings(written: string | undefined, words: CommandLineWords): ReadOptions {
  const said = (written ?? "").split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const names = Object.keys(tableSayings);
  const unknown = said.find((part) => !names.includes(part));
  if (unknown !== undefined) {
    throw new Refusal(2, words.badTable(unknown, names.join(", "), new NearestName().find(unknown, names)));
  }
  return Object.assign({}, ...said.map((part) => tableSayings[part])) as ReadOptions;
}

function readDateOptions(written: string | undefined, words: CommandLineWords): ReadOptions {
  const said = (written ?? "").split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const isKnown = (part: string): part is DateSaying => (dateSayings as readonly string[]).includes(part);
  const unknown =
    said.find((part) => !isKnown(part)) ?? (written !== undefined && said.length === 0 ? written : undefined);
  if (unknown !== undefined) {
    throw new Refusal(2, words.badDates(unknown, new NearestName().find(unknown, dateSayings)));
  }
  const order = said.find((part) => part === "day-first" || part === "month-first");
  return {
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(said.includes("recent") ? { shortYearsUntil: new Date().getFullYear() + yearsAhead } : {}),
    ...(said.includes("counts") ? { areCounts: true } : {}),
  };
}

/** What is to be said about tables, in lines: columns that are missing, with what to write, dates and amounts to be decided. */
export function tableAdvice({ tables, askedDates }: TablesReading, { words, values }: Call): readonly string[] {
  const columns = values.has("decimal") ? [] : tables.flatMap((table) => table.columns);
  const amounts = columns.flatMap(({ asked }) => asked?.decimal ?? []).slice(0, mostShown);
  return [
    ...tables.flatMap((table) => columnAdvice(table, words)),
    ...(["order", "century", "counts"] as const).flatMap((question) => {
      const dates = askedDates[question].slice(0, mostShown);
      return dates.length === 0 ? [] : [words.datesAsked[question](dates)];
    }),
    ...(amounts.length === 0 ? [] : [words.amountsAsked(amounts)]),
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
