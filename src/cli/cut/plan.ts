import type { ReadOptions } from "../../dataset/input.ts";
import { formatDay, readAsked } from "../../dataset/edtf.ts";
import { signOf } from "../../dataset/formats/words/amounts.ts";
import { normaliseWords, typeByWord } from "../../dataset/formats/words/typeWords.ts";
import { parameters } from "../../view/parameters.ts";
import type { Call } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { cellOf, quoteName } from "./cells.ts";
import {
  columnOf,
  columnsOf,
  freePrefix,
  shareColumns,
  weightOf,
  type KnownTable,
  type SharedColumn,
} from "./columns.ts";
import type { Engine } from "./engine.ts";
import type { Middle, Naming } from "./find.ts";
import type { DayWindow } from "./keep.ts";
import type { Plan } from "./statement.ts";

const mostHops = 9;
/** More relations than a browser shows. */
const mostRelations = 1_000_000;
const usualHops = 1;
const usualMax = 1000;

/** What a call asks for. */
export interface Asked {
  readonly around: readonly string[];
  readonly hops: number;
  readonly max: number;
  readonly window: DayWindow;
  /** As written; undefined for all. */
  readonly types: readonly string[] | undefined;
}

/** Reads the options of a call; throws a `Refusal` for one that means nothing. */
export function readAskedCut({ values, lists, words }: Call): Asked {
  const around = (lists.get("around") ?? [])
    .map((name) => name.normalize("NFC").replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
  if (around.length === 0) throw new Refusal(2, `${words.cut.aroundMissing}\n${words.seeHelp}`);
  const hops = readCount(values.get("hops"), usualHops, mostHops);
  if (hops === undefined) throw new Refusal(2, words.cut.badHops(values.get("hops") ?? "", mostHops));
  const max = readCount(values.get("max"), usualMax, mostRelations);
  if (max === undefined || max === 0) throw new Refusal(2, words.cut.badMax(values.get("max") ?? "", mostRelations));
  const side = (name: "from" | "to") => {
    const written = values.get(name);
    const days = written === undefined || written === ".." ? undefined : readAsked(written, false);
    if (written !== undefined && written !== ".." && days === undefined)
      throw new Refusal(2, words.cut.badDate(`--${name}`, written));
    return days;
  };
  const window = { from: side("from")?.earliest ?? -Infinity, to: side("to")?.latest ?? Infinity };
  if (window.from > window.to) throw new Refusal(2, words.expected.order);
  const types = values.get("types");
  return { around, hops, max, window, types: types === undefined ? undefined : decodeTypes(types) };
}

function readCount(written: string | undefined, usual: number, most: number): number | undefined {
  if (written === undefined) return usual;
  return /^\d{1,9}$/.test(written) && Number(written) <= most ? Number(written) : undefined;
}

/** Joined by dots, as in the address of the explorer. */
function decodeTypes(written: string): readonly string[] {
  const decoded = parameters.find(({ name }) => name === "types")?.decode(written);
  return Array.isArray(decoded)
    ? decoded.filter((type): type is string => typeof type === "string" && type !== "")
    : [];
}

/**
 * Words of the tables for the types that are asked for: the words themselves, and all that read as a built-in type of that
 * name. Throws a `Refusal` where there are none, with those that there are.
 */
export async function findTypes(
  asked: readonly string[],
  relations: readonly KnownTable[],
  engine: Engine,
  { words }: Call,
): Promise<readonly string[]> {
  const selects = relations.flatMap((table) => {
    const column = columnOf(table, "type");
    return column === undefined ? [] : [`SELECT ${cellOf(quoteName(column))} AS "type" FROM ${quoteName(table.table)}`];
  });
  if (selects.length === 0) throw new Refusal(1, words.cut.noTypes);
  const rows = await engine.query(
    `SELECT "type" FROM (${selects.join(" UNION ALL ")}) AS "all" WHERE "type" <> '' GROUP BY "type" ORDER BY COUNT(*) DESC, "type"`,
  );
  const written = rows.flatMap(([type]) => type ?? []);
  const wanted = new Set(asked.map(normaliseWords));
  const isWanted = (type: string) => {
    const even = normaliseWords(type);
    return wanted.has(even) || wanted.has(typeByWord.get(even) ?? even);
  };
  const found = written.filter(isWanted);
  if (found.length === 0)
    throw new Refusal(1, words.cut.unknownTypes(asked, written.slice(0, mostNamed), written.length));
  return [...new Set(found.map((type) => type.toLowerCase()))];
}

const mostNamed = 12;

/** A plan with the columns of its two results. */
export interface Planned {
  readonly plan: Plan;
  readonly relationColumns: readonly SharedColumn[];
  readonly actorColumns: readonly SharedColumn[];
}

export function planCut(
  relations: readonly KnownTable[],
  actors: readonly KnownTable[],
  {
    naming,
    middle,
    types,
    asked,
    options,
  }: { naming: Naming; middle: Middle; types: readonly string[] | undefined; asked: Asked; options: ReadOptions },
): Planned {
  const relationColumns = shareColumns(relations);
  const actorColumns = shareColumns(actors);
  const [from, to] = [asked.window.from, asked.window.to].map((day) =>
    Number.isFinite(day) ? formatDay(day) : undefined,
  );
  const plan: Plan = {
    relations: relations.map((table, number) => ({
      table: table.table,
      source: columnOf(table, "source") ?? "",
      target: columnOf(table, "target") ?? "",
      type: columnOf(table, "type"),
      date: columnOf(table, "date"),
      start: columnOf(table, "start"),
      end: columnOf(table, "end"),
      periods: columnOf(table, "periods"),
      weight: weightOf(table),
      columns: relationColumns.map(({ of }) => of[number]),
    })),
    actors: actors.map((table, number) => ({
      table: table.table,
      keys: naming.isById ? columnsOf(table, "id") : [...columnsOf(table, "name"), ...columnsOf(table, "id")],
      names: columnsOf(table, "name"),
      columns: actorColumns.map(({ of }) => of[number]),
    })),
    relationColumns: relationColumns.map(({ name }) => name),
    actorColumns: actorColumns.map(({ name }) => name),
    prefix: freePrefix([...relations, ...actors]),
    around: middle.cells,
    lookedUp: middle.missing,
    hops: asked.hops,
    from,
    to,
    types,
    max: asked.max,
    order: options.dateOrder,
    decimal: signOf(options.decimal) ?? ".",
    isCaseMerged: naming.isCaseMerged,
  };
  return { plan, relationColumns, actorColumns };
}
