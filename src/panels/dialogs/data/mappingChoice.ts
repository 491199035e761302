import { baseOf, csvFields, type CsvRole, repeatableFields } from "../../../dataset/formats/csv/fields.ts";
import type { ColumnDescription, ColumnQuestion, TableDescription } from "../../../dataset/formats/csv/types.ts";
import type { DateRules } from "../../../dataset/formats/words/dateReading.ts";
import type { TypeChoice } from "../../../dataset/families.ts";
import type { ReadOptions, TablesReading } from "../../../dataset/input.ts";

/** The name of a field, for some with a language (`label:de`); else `attribute` or `ignore`. */
export type ColumnChoice = string;

/**
 * What can be said about a column: what comes first in 01/02/2025; that years of two digits are recent ones; that numbers
 * are counts; which sign is before the decimals. `undated` and `unclear`: nobody knows, and such cells are only kept as
 * written.
 */
export type ColumnAnswer =
  "day-first" | "month-first" | "recent" | "counts" | "undated" | "comma" | "point" | "unclear";

const questions = ["order", "century", "counts", "decimal"] as const satisfies readonly ColumnQuestion[];
export const answersTo: Readonly<Record<ColumnQuestion, readonly ColumnAnswer[]>> = {
  order: ["day-first", "month-first", "undated"],
  century: ["recent", "undated"],
  counts: ["counts", "undated"],
  decimal: ["comma", "point", "unclear"],
};

/** What a reader says about a table as a whole. */
export type TableSayings = Pick<
  ReadOptions,
  "sheet" | "role" | "headingRow" | "hasHeadings" | "fillDown" | "lists"
>;

/** What a reader says about a file; what she does not say is as it was understood. */
export interface Mapping {
  /** By `columnKey`. */
  readonly columns: ReadonlyMap<string, ColumnChoice>;
  /** By `askedKey`. */
  readonly answers: ReadonlyMap<string, ColumnAnswer>;
  readonly table: TableSayings;
  /** What is meant by cells, by `columnKey`; an empty text says nothing. */
  readonly repairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By the ids of types. */
  readonly types: ReadonlyMap<string, TypeChoice>;
  /** Ids of actors that are the same as others. */
  readonly merged: ReadonlyMap<string, string>;
}

export const nothingSaid: Mapping = {
  columns: new Map(),
  answers: new Map(),
  table: {},
  repairs: new Map(),
  types: new Map(),
  merged: new Map(),
};

/** Names a column as the reader of tables does. */
export function columnKey(table: Pick<TableDescription, "name">, { heading }: Pick<ColumnDescription, "heading">) {
  return `${table.name}:${heading}`;
}

/** A question about a column. */
export interface AskedColumn {
  readonly key: string;
  readonly column: string;
  readonly heading: string;
  readonly question: ColumnQuestion;
  readonly examples: readonly string[];
}

/** All questions about columns that are what they were understood as. */
export function askedColumns({ tables }: TablesReading, { columns: chosen }: Mapping): readonly AskedColumn[] {
  return tables.flatMap((table) =>
    table.columns.flatMap((column) => {
      const name = columnKey(table, column);
      if ((chosen.get(name) ?? column.use) !== column.use) return [];
      return questions.flatMap((question) => {
        const examples = column.asked?.[question] ?? [];
        const key = `${question} ${name}`;
        return examples.length === 0 ? [] : [{ key, column: name, heading: column.heading.trim(), question, examples }];
      });
    }),
  );
}

/** Plans reach so far: years of two digits up to here are of this century. */
const yearsAhead = 10;

/** The rules that answers make; `century` counts from the year of `today`. */
export function rulesOf(answers: readonly (ColumnAnswer | undefined)[], today: Date): DateRules {
  const order = answers.find((answer) => answer === "day-first" || answer === "month-first");
  return {
    ...(order === undefined ? {} : { order }),
    ...(answers.includes("recent") ? { shortYearsUntil: today.getFullYear() + yearsAhead } : {}),
    ...(answers.includes("counts") ? { areCounts: true } : {}),
  };
}

/** What was answered about the dates of a column. */
export function rulesOfColumn({ answers }: Mapping, column: string, today: Date): DateRules {
  return rulesOf(
    questions.map((question) => answers.get(`${question} ${column}`)),
    today,
  );
}

/** What columns of a table are, one after the other. */
export function choicesOf(table: TableDescription, { columns }: Mapping): readonly ColumnChoice[] {
  return table.columns.map((column) => columns.get(columnKey(table, column)) ?? column.use ?? "attribute");
}

/** Groups of fields, in the order in which they are offered; `none` for what is no field. */
const fieldGroups = ["who", "when", "money", "evidence", "other", "none"] as const;
export type FieldGroup = (typeof fieldGroups)[number];

const groupOf: ReadonlyMap<string, FieldGroup> = new Map([
  ...["source", "target", "type", "label", "name", "kind", "role", "aliases"].map((name) => [name, "who"] as const),
  ...["date", "start", "end", "current", "periods"].map((name) => [name, "when"] as const),
  ...["amount", "currency", "qualifier"].map((name) => [name, "money"] as const),
  ...["status", "claimedBy", "disputedBy", "sources"].map((name) => [name, "evidence"] as const),
]);

/** What the columns of a table can be, by group, empty groups left out. `own` are choices beyond the plain fields. */
export function choicesFor(
  { role, fields }: Pick<TableDescription, "role" | "fields">,
  own: ColumnChoice,
): readonly { readonly group: FieldGroup; readonly choices: readonly ColumnChoice[] }[] {
  const known = fields ?? csvFields.filter((field) => field.role === role).map(({ name }) => name);
  const isPlain = known.includes(own) || own === "attribute" || own === "ignore";
  const names = isPlain || own.includes(":") ? known : [...known, own];
  // A field in one language is only offered where it was found.
  const offered = own.includes(":") ? names.flatMap((name) => (name === baseOf(own) ? [name, own] : [name])) : names;
  const inGroup = (group: FieldGroup) =>
    offered.filter((field) => (groupOf.get(/^[^.:]+/.exec(field)?.[0] ?? field) ?? "other") === group);
  return fieldGroups
    .map((group) => ({ group, choices: group === "none" ? ["attribute", "ignore"] : inGroup(group) }))
    .filter(({ choices }) => choices.length > 0);
}

/** Of each of these groups one field is needed. */
const required: Readonly<Record<CsvRole, readonly (readonly [first: string, ...others: string[]])[]>> = {
  actors: [["name", "id"]],
  relations: [["source"], ["target"]],
};

/** The first of each group of fields of which a table has none: it cannot do without. */
export function missingFields(
  { role, fields }: Pick<TableDescription, "role" | "fields">,
  choices: readonly ColumnChoice[],
): readonly string[] {
  if (fields !== undefined) return [];
  const has = new Set(choices.map(baseOf));
  return required[role].filter((group) => !group.some((field) => has.has(field))).map(([first]) => first);
}

/** Fields that more than one column of a table is taken for. */
export function repeatedFields(choices: readonly ColumnChoice[]): readonly string[] {
  const fields = choices.filter(
    (choice) => choice !== "attribute" && choice !== "ignore" && !repeatableFields.has(choice),
  );
  return [...new Set(fields.filter((choice, index) => fields.indexOf(choice) !== index))];
}

/** Whether nothing is missing, twice there or left open. */
export function isComplete(reading: TablesReading, mapping: Mapping): boolean {
  const isAnswered = askedColumns(reading, mapping).every(({ key }) => mapping.answers.has(key));
  return (
    isAnswered &&
    reading.tables.every((table) => {
      const choices = choicesOf(table, mapping);
      if (table.fixedRows !== undefined) return true;
      return missingFields(table, choices).length === 0 && repeatedFields(choices).length === 0;
    })
  );
}

/** Whether there is something about tables that somebody might say, though they can be read without it. */
export function isRemarkable({ tables, sheets }: TablesReading): boolean {
  const isWorkbook = (sheets?.names.length ?? 0) > 1;
  return (
    isWorkbook ||
    tables.some(({ typed, columns }) => {
      const hasGaps = (typed?.gaps.length ?? 0) > 0;
      return hasGaps || hasLists(typed) || columns.some(({ unread }) => (unread?.length ?? 0) > 0);
    })
  );
}

function hasLists(typed: TableDescription["typed"]): boolean {
  return typed !== undefined && typed.lists.signs.length + typed.lists.commas.length > 0;
}

/** The answers, as readers take them. */
export function optionsOf({ tables }: TablesReading, mapping: Mapping, today = new Date()): ReadOptions {
  const uses = tables.flatMap((table) => {
    const choices = choicesOf(table, mapping);
    // Attributes of nodes and edges can be known better than by their names: only what is said goes before that.
    const said = table.typed === undefined && table.fields !== undefined ? mapping.columns : undefined;
    return table.columns.flatMap((column, index) => {
      const key = columnKey(table, column);
      return said?.has(key) === false ? [] : [[key, choices[index] ?? "attribute"] as const];
    });
  });
  const dates = tables.flatMap((table) =>
    table.columns.flatMap((column) => {
      const key = columnKey(table, column);
      const rules = rulesOfColumn(mapping, key, today);
      // "Without a date" is an answer, too.
      const isAnswered = questions.some((question) => mapping.answers.has(`${question} ${key}`));
      return isAnswered ? [[key, rules] as const] : [];
    }),
  );
  const decimals = [...mapping.answers.values()];
  return {
    mapping: new Map(uses),
    // Read with what its columns are, a table of actors with dates of their lives would look like one of relations.
    ...(tables.length === 1 && tables[0]?.typed !== undefined && tables[0].role === "actors" ? { role: "actors" } : {}),
    ...mapping.table,
    columnDates: new Map(dates),
    repairs: saidRepairs(mapping),
    ...(decimals.includes("comma") ? { decimal: "," } : decimals.includes("point") ? { decimal: "." } : {}),
  };
}

function saidRepairs({ repairs }: Mapping): NonNullable<ReadOptions["repairs"]> {
  return new Map(
    [...repairs].map(([column, cells]) => {
      const said = [...cells].filter(([, words]) => words.trim() !== "").map(([cell, words]) => [cell, words.trim()]);
      return [column, new Map(said as [string, string][])] as const;
    }),
  );
}
