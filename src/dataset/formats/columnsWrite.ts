import { actorValues } from "../entryColumns.ts";
import { isFields } from "../fields.ts";
import type { Actor, Dataset, Relation } from "../types.ts";
import { WrittenJson, writeJson, writeScalar } from "./jsonText.ts";
import { datasetStructure, entryStructure, fieldsInOrder } from "./structure.ts";
import type { Writing } from "./types.ts";

/**
 * A dataset as JSON of which actors and relations are columns: for each field an array on a line of its own. What stands
 * there several times is written once and named by its number; the ends of relations are numbers of actors. Nothing is lost.
 */
export function writeColumns(dataset: Dataset): Writing {
  const actorRows = new Map(dataset.actors.map(({ id }, row) => [id, row] as const).reverse());
  const relations = writeList("relations", dataset.relations, actorRows);
  const written = { ...dataset, actors: writeList("actors", dataset.actors, actorRows), relations };
  return { text: writeJson(written, datasetStructure), losses: [] };
}

/** An empty list has no columns, and is one. */
function writeList(
  name: "actors" | "relations",
  entries: readonly (Actor | Relation)[],
  actorRows: ReadonlyMap<string, number>,
): unknown {
  if (entries.length === 0) return [];
  const structure = entryStructure(name);
  const columns = new Map<string, unknown[]>();
  for (const [row, entry] of entries.entries()) {
    for (const [field, value] of Object.entries(entry)) {
      if (value === undefined) continue;
      const cells = columns.get(field) ?? new Array<unknown>(entries.length).fill(undefined);
      cells[row] = value;
      columns.set(field, cells);
    }
  }
  const written = [...columns].map(([field, cells]) => {
    const rows = field === "source" || field === "target" ? numbersIn(actorRows, cells) : undefined;
    return [
      field,
      new WrittenJson(rows === undefined ? writeColumn(cells) : writeCoded(`"${actorValues}"`, rows)),
    ] as const;
  });
  return Object.fromEntries(fieldsInOrder(Object.fromEntries(written), structure));
}

/** The numbers of actors; undefined where one is no actor. */
function numbersIn(actorRows: ReadonlyMap<string, number>, ids: readonly unknown[]): readonly number[] | undefined {
  const rows = ids.map((id) => actorRows.get(String(id)) ?? -1);
  return rows.includes(-1) ? undefined : rows;
}

/** Each value once where that is at most half as many; so are values where a `null` has to be told from nothing. */
function writeColumn(cells: readonly unknown[]): string {
  const numbers = new Map<string, number>();
  const rows = cells.map((cell) => {
    if (cell === undefined) return undefined;
    const text = writeCompact(cell);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  const values = [...numbers.keys()];
  if (numbers.size * 2 <= cells.length || cells.includes(null)) return writeCoded(`[${values.join(", ")}]`, rows);
  return `[${rows.map((row) => (row === undefined ? "null" : (values[row] ?? ""))).join(",")}]`;
}

function writeCoded(values: string, rows: readonly (number | undefined)[]): string {
  return `{ "values": ${values}, "rows": [${rows.map((row) => row ?? "null").join(",")}] }`;
}

/** JSON without any space. */
function writeCompact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCompact).join(",")}]`;
  if (!isFields(value)) return writeScalar(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${writeScalar(name)}:${writeCompact(field)}`).join(",")}}`;
}
