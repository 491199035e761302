import { csvFields, type CsvRole, repeatableFields } from "../../../dataset/formats/csv/fields.ts";
import type { TableDescription } from "../../../dataset/formats/csv/types.ts";
import type { DateQuestion, DateRules } from "../../../dataset/formats/words/dateReading.ts";
import type { ReadOptions, TablesReading } from "../../../dataset/input.ts";

/** The name of a field, for some with a language (`label:de`); else `attribute` or `ignore`. */
export type ColumnChoice = string;

/**
 * What can be said about dates: what comes first in 01/02/2025; that years of two digits are recent ones; that numbers
 * are counts. `undated`: nobody knows, and such dates are only kept as written.
 */
export type DateAnswer = "day-first" | "month-first" | "recent" | "counts" | "undated";

export const dateQuestions = ["order", "century", "counts"] as const satisfies readonly DateQuestion[];
export const dateAnswers: Readonly<Record<DateQuestion, readonly DateAnswer[]>> = {
  order: ["day-first", "month-first", "undated"],
  century: ["recent", "undated"],
  counts: ["counts", "undated"],
};

/** What a reader says about tables: for each of them what its columns are, and how dates are meant. */
export interface Mapping {
  readonly tables: readonly (readonly ColumnChoice[])[];
  readonly dates: Readonly<Partial<Record<DateQuestion, DateAnswer>>>;
}

/** Plans reach so far: years of two digits up to here are of this century. */
const yearsAhead = 10;

/** The rules that answers make; `century` counts from the year of `today`. */
export function rulesOf(answers: readonly (DateAnswer | undefined)[], today: Date): DateRules {
  const order = answers.find((answer) => answer === "day-first" || answer === "month-first");
  return {
    ...(order === undefined ? {} : { order }),
    ...(answers.includes("recent") ? { shortYearsUntil: today.getFullYear() + yearsAhead } : {}),
    ...(answers.includes("counts") ? { areCounts: true } : {}),
  };
}

/** Questions about dates that the file asks and nobody has answered. */
export function openQuestions(
  { askedDates }: TablesReading,
  answered: readonly DateQuestion[],
): readonly DateQuestion[] {
  return dateQuestions.filter((question) => askedDates[question].length > 0 && !answered.includes(question));
}

/** What was understood, as the first answer. Ambiguous dates have none: nothing is guessed. */
export function mappingOf(reading: TablesReading | undefined): Mapping {
  const tables = reading?.tables ?? [];
  return { tables: tables.map(usesOf), dates: {} };
}

/** Groups of fields, in the order in which they are offered; `none` for what is no field. */
export const fieldGroups = ["who", "when", "money", "evidence", "other", "none"] as const;
export type FieldGroup = (typeof fieldGroups)[number];

const groupOf: ReadonlyMap<string, FieldGroup> = new Map([
  ...["source", "target", "type", "label", "name", "kind", "role", "aliases"].map((name) => [name, "who"] as const),
  ...["date", "start", "end", "periods"].map((name) => [name, "when"] as const),
  ...["amount", "currency", "qualifier"].map((name) => [name, "money"] as const),
  ...["status", "claimedBy", "disputedBy", "sources"].map((name) => [name, "evidence"] as const),
]);

/** What the columns of a table can be, by group, empty groups left out. `own` are choices beyond the plain fields. */
export function choicesFor(
  role: CsvRole,
  own: ColumnChoice,
): readonly { readonly group: FieldGroup; readonly choices: readonly ColumnChoice[] }[] {
  const names = csvFields.filter((field) => field.role === role).map(({ name }) => name);
  // A field in one language is only offered where it was found.
  const fields = own.includes(":") ? names.flatMap((name) => (name === baseOf(own) ? [name, own] : [name])) : names;
  const inGroup = (group: FieldGroup) =>
    fields.filter((field) => (groupOf.get(/^[^.:]+/.exec(field)?.[0] ?? field) ?? "other") === group);
  return fieldGroups
    .map((group) => ({ group, choices: group === "none" ? ["attribute", "ignore"] : inGroup(group) }))
    .filter(({ choices }) => choices.length > 0);
}

/** The field of a choice without its language. */
export function baseOf(choice: ColumnChoice): string {
  return choice.split(":", 1)[0] ?? choice;
}

/** Of each of these groups one field is needed. */
const required: Readonly<Record<CsvRole, readonly (readonly [first: string, ...others: string[]])[]>> = {
  actors: [["name", "id"]],
  relations: [["source"], ["target"]],
};

/** The first of each group of fields of which a table has none: it cannot do without. */
export function missingFields(role: CsvRole, choices: readonly ColumnChoice[]): readonly string[] {
  const has = new Set(choices.map(baseOf));
  return required[role].filter((fields) => !fields.some((field) => has.has(field))).map(([first]) => first);
}

/** Fields that more than one column of a table is taken for. */
export function repeatedFields(choices: readonly ColumnChoice[]): readonly string[] {
  const fields = choices.filter(
    (choice) => choice !== "attribute" && choice !== "ignore" && !repeatableFields.has(choice),
  );
  return [...new Set(fields.filter((choice, index) => fields.indexOf(choice) !== index))];
}

/** Whether somebody has to be asked before tables can be read as they should. */
export function hasQuestions(reading: TablesReading, answered: readonly DateQuestion[]): boolean {
  const isOpen = openQuestions(reading, answered).length > 0;
  return isOpen || reading.tables.some((table) => missingFields(table.role, usesOf(table)).length > 0);
}

function usesOf({ columns }: TableDescription): readonly ColumnChoice[] {
  return columns.map(({ use }) => use ?? "attribute");
}

/** Whether nothing is missing, twice there or left open. */
export function isComplete(reading: TablesReading, mapping: Mapping): boolean {
  const isAnswered = openQuestions(reading, answeredBy(mapping)).length === 0;
  return (
    isAnswered &&
    reading.tables.every(({ role }, index) => {
      const choices = mapping.tables[index] ?? [];
      return missingFields(role, choices).length === 0 && repeatedFields(choices).length === 0;
    })
  );
}

/** Questions about dates that have an answer. */
export function answeredBy({ dates }: Mapping): readonly DateQuestion[] {
  return dateQuestions.filter((question) => dates[question] !== undefined);
}

/** The answers, as the reader of tables takes them. */
export function optionsOf(
  { tables }: TablesReading,
  { tables: choices, dates }: Mapping,
  today = new Date(),
): ReadOptions {
  const named = tables.flatMap(({ name, columns }, table) =>
    columns.map(({ heading }, column) => [`${name}:${heading}`, choices[table]?.[column] ?? "attribute"] as const),
  );
  const { order, ...rules } = rulesOf(Object.values(dates), today);
  return { mapping: new Map(named), ...rules, ...(order === undefined ? {} : { dateOrder: order }) };
}
