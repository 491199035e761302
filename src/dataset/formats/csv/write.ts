import Papa from "papaparse";
import type { Attributes, Dataset, Text } from "../../types.ts";
import { validateDataset } from "../../validate.ts";
import { defineTypes } from "../defineTypes.ts";
import { compareDatasets } from "../losses.ts";
import type { Writing } from "../types.ts";
import { protectCell } from "./cells.ts";
import { attributePrefix, csvFields, type CsvRole } from "./fields.ts";
import { readCsv } from "./read.ts";
import type { Cells } from "./writeCells.ts";
import { nameKey, writeActor, writeRelation, type WriteContext } from "./writeEntries.ts";

/**
 * A dataset as two tables: its relations, and its actors. Headings are the fields of `tiespan/1`, with the language
 * behind a colon (`name:de`); attributes have columns of their own. Of the sources those are written that a relation
 * names, line by line in the cells `sources.…`; where a text would be read otherwise, it stands as a JSON list (`[" x"]`).
 * For spreadsheets: UTF-8 with a byte order mark, by which Excel knows the encoding; lines that end with CRLF; and `'`
 * before what could be taken for a formula. `losses` is found by reading the tables again, types merged as in any table;
 * types that would not come back as they are stand in the exact form, by which they are kept apart.
 */
export function writeCsv(dataset: Dataset): Writing {
  const tables = writeTables(dataset, false);
  const again = readAgain(tables);
  if (hasSameTypes(dataset, again)) return { ...tables, losses: compareDatasets(dataset, again) };
  const exact = writeTables(dataset, true);
  return { ...exact, losses: compareDatasets(dataset, readAgain(exact)) };
}

interface WrittenTables {
  readonly text: string;
  readonly actors: string;
}

function writeTables(dataset: Dataset, areTypesExact: boolean): WrittenTables {
  const context = { ...contextOf(dataset), areTypesExact };
  const ofActors = { ...context, typed: findTyped(dataset.actors) };
  const ofRelations = { ...context, typed: findTyped(dataset.relations) };
  const actorCells = dataset.actors.map((actor) => writeActor(actor, ofActors));
  const relationCells = dataset.relations.map((relation) => writeRelation(relation, ofRelations));
  return { text: writeTable("relations", relationCells), actors: writeTable("actors", actorCells) };
}

/** The dataset that anybody gets from the tables. */
function readAgain({ text, actors }: WrittenTables): Dataset {
  const { draft } = readCsv([
    { name: "actors", text: actors },
    { name: "relations", text },
  ]);
  const { dataset } = draft === undefined ? {} : validateDataset(defineTypes(draft.value).value, draft.placeOf);
  return dataset ?? { format: "tiespan/1", actors: [], relations: [] };
}

function hasSameTypes(before: Dataset, after: Dataset): boolean {
  const types = new Map(after.relations.map(({ id, type }) => [id, type]));
  return before.relations.every(({ id, type }) => types.get(id) === type);
}

function contextOf({ actors, sources = {} }: Dataset): Omit<WriteContext, "typed" | "areTypesExact"> {
  const names = actors.flatMap(({ id, name, aliases = [] }) => [id, ...wordsIn(name), ...aliases.flatMap(wordsIn)]);
  return { names: new Set(names.map(nameKey)), actorIds: new Set(actors.map(({ id }) => id)), sources };
}

function wordsIn(text: Text): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

function findTyped(entries: readonly { readonly attributes?: Attributes }[]): ReadonlySet<string> {
  const all = entries.flatMap(({ attributes }) => Object.entries(attributes ?? {}));
  return new Set(all.flatMap(([name, value]) => (typeof value === "string" ? [] : [name])));
}

/** Headings without which a table would not be known for what it is. */
const always: Readonly<Record<CsvRole, readonly string[]>> = {
  actors: ["id", "name"],
  relations: ["id", "type", "source", "target"],
};

function writeTable(role: CsvRole, rows: readonly Cells[]): string {
  const headings = orderHeadings(role, rows);
  const cells = [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ""))];
  const table = cells.map((row) => row.map(protectCell));
  return `\ufeff${Papa.unparse(table, { delimiter: ",", newline: "\r\n", quotes: needsQuotes })}\r\n`;
}

/** Fields in the order of the format, each before its languages; then attributes as they turn up. */
function orderHeadings(role: CsvRole, rows: readonly Cells[]): readonly string[] {
  const used = new Set(always[role]);
  for (const row of rows) for (const heading of row.keys()) used.add(heading);
  const order = csvFields.filter((field) => field.role === role).map(({ name }) => name);
  const rank = (heading: string): number => {
    const place = heading.startsWith(attributePrefix) ? -1 : order.indexOf(heading.split(":", 1)[0] ?? heading);
    return place === -1 ? order.length : place;
  };
  return [...used].sort((a, b) => rank(a) - rank(b) || (rank(a) === order.length ? 0 : a < b ? -1 : 1));
}

/** More than the grammar asks for: other programs may take other signs for separators. */
function needsQuotes(cell: unknown): boolean {
  return typeof cell === "string" && /[;\t\n\r|]/.test(cell);
}
