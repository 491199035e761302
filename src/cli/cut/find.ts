import { splitList } from "../../dataset/formats/csv/cells.ts";
import type { Call } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { cellOf, quoteName, quoteText } from "./cells.ts";
import { columnOf, columnsOf, type KnownTable } from "./columns.ts";
import type { Engine } from "./engine.ts";

/** So many rows tell whether relations name actors by id. */
const sampledRows = 1000;
const mostShown = 10;
const mostSuggested = 5;

/** How relations name actors. */
export interface Naming {
  /** By the ids of a table of actors; else by their names. */
  readonly isById: boolean;
  /** Whether names that differ only by case are one. */
  readonly isCaseMerged: boolean;
}

/** The actors in the middle. */
export interface Middle {
  /** As relations name them. */
  readonly cells: readonly string[];
  /** Names that no table has, in small letters. */
  readonly missing: readonly string[];
}

export interface Tables {
  readonly engine: Engine;
  readonly relations: readonly KnownTable[];
  readonly actors: readonly KnownTable[];
  readonly call: Call;
}

/** Whether the ends of relations are ids or names of the tables of actors: seen from the first of them. */
export async function findNaming({ engine, relations, actors }: Tables, isMerged: boolean): Promise<Naming> {
  if (actors.length === 0) return { isById: false, isCaseMerged: isMerged };
  // Where a table has actors, a name finds its actor in any case.
  const byName = { isById: false, isCaseMerged: true };
  if (actors.some((table) => columnOf(table, "id") === undefined)) return byName;
  const ends = relations.flatMap((table) =>
    endsOf(table).map((end) => `(SELECT ${cellOf(end)} AS "end" FROM ${quoteName(table.table)} LIMIT ${sampledRows})`),
  );
  const count = async (columns: readonly string[]) => {
    const [row] = await engine.query(
      `SELECT COUNT(*) FROM (${ends.join(" UNION ")}) AS "ends" WHERE "end" IN (${columns.join(" UNION ALL ")})`,
    );
    return Number(row?.[0] ?? 0);
  };
  const [ids, names] = [await count(keysOf(actors, "id")), await count(keysOf(actors, "name"))];
  return ids >= names ? { isById: true, isCaseMerged: isMerged } : byName;
}

/** How many rows name several actors in one cell, whom only a reader of the row tells apart. */
export async function countLists({ engine, relations }: Tables): Promise<number> {
  const selects = relations.map((table) => {
    const isList = endsOf(table).flatMap((end) => [`${end} LIKE '%|%'`, `${end} LIKE '%; %'`]);
    return `SELECT 1 FROM ${quoteName(table.table)} WHERE ${isList.join(" OR ")}`;
  });
  const [row] = await engine.query(`SELECT COUNT(*) FROM (${selects.join(" UNION ALL ")}) AS "lists"`);
  return Number(row?.[0] ?? 0);
}

function endsOf(table: KnownTable): readonly string[] {
  return ["source", "target"].flatMap((field) => columnOf(table, field) ?? []).map(quoteName);
}

function keysOf(tables: readonly KnownTable[], field: string): readonly string[] {
  const selects = tables.flatMap((table) =>
    columnsOf(table, field).map((column) => `SELECT ${cellOf(quoteName(column))} FROM ${quoteName(table.table)}`),
  );
  return selects.length === 0 ? ["SELECT ''"] : selects;
}

/**
 * Finds actors by id, name or alias. Throws a `Refusal` for a name that several have, with their ids, and for one that
 * nobody has, with some that are like it, unless it `mayBeMissing`.
 */
export async function findMiddle(
  asked: readonly string[],
  naming: Naming,
  tables: Tables,
  mayBeMissing: boolean,
): Promise<Middle> {
  const cells: string[] = [];
  const missing: string[] = [];
  for (const name of asked) {
    const found = naming.isById ? await findById(name, tables) : await findByName(name, naming, tables);
    if (found.length > 0) cells.push(...found);
    else if (mayBeMissing) missing.push(name.toLowerCase());
    else throw new Refusal(1, tables.call.words.cut.nobody(name, await suggest(name, tables)));
  }
  return { cells: [...new Set(cells)], missing };
}

interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  /** What else is known of the actor. */
  readonly about: readonly string[];
}

/** The one actor of that id, or else of that name as it is written, or in other case, or as an alias. */
async function findById(asked: string, tables: Tables): Promise<readonly string[]> {
  const candidates = (
    await Promise.all(tables.actors.map((table) => findCandidates(asked, table, tables.engine)))
  ).flat();
  const small = asked.toLowerCase();
  const ways: readonly ((candidate: Candidate) => boolean)[] = [
    ({ id }) => id === asked,
    ({ names }) => names.includes(asked),
    ({ names }) => names.some((name) => name.toLowerCase() === small),
    ({ aliases }) => aliases.some((alias) => alias.toLowerCase() === small),
  ];
  for (const isMeant of ways) {
    const meant = candidates.filter(isMeant);
    const ids = [...new Set(meant.map(({ id }) => id))];
    if (ids.length > 1) throw refuseSeveral(asked, meant, tables.call);
    if (ids.length === 1) return ids;
  }
  const written = await writtenEnds(asked, tables);
  return written.includes(asked) ? [asked] : [];
}

function refuseSeveral(asked: string, meant: readonly Candidate[], { words }: Call): Refusal {
  const byId = new Map(meant.map((candidate) => [candidate.id, candidate] as const));
  const lines = [...byId.values()]
    .slice(0, mostShown)
    .map(({ id, names, about }) => `  ${[id, ...names, ...about].join(" | ")}`);
  return new Refusal(1, [words.cut.several(asked, byId.size), ...lines].join("\n"));
}

async function findCandidates(asked: string, table: KnownTable, engine: Engine): Promise<readonly Candidate[]> {
  const id = columnOf(table, "id");
  if (id === undefined) return [];
  const small = quoteText(asked.toLowerCase());
  const isMeant = [
    `${cellOf(quoteName(id))} = ${quoteText(asked)}`,
    ...columnsOf(table, "name").map((name) => `LOWER(${cellOf(quoteName(name))}) = ${small}`),
    ...columnsOf(table, "aliases").map((column) => `CONTAINS(LOWER(${cellOf(quoteName(column))}), ${small})`),
  ];
  const rows = await engine.query(`SELECT * FROM ${quoteName(table.table)} WHERE ${isMeant.join(" OR ")} LIMIT 10000`);
  const [names, aliases] = [new Set(columnsOf(table, "name")), new Set(columnsOf(table, "aliases"))];
  return rows.map((row) => {
    const cells = row.map((cell) => cell?.trim() ?? "");
    const cellsOf = (isWanted: (column: string) => boolean) =>
      cells.filter((cell, index) => cell !== "" && isWanted(table.columns[index] ?? ""));
    return {
      id: cellsOf((column) => column === id)[0] ?? "",
      names: cellsOf((column) => names.has(column)),
      aliases: cellsOf((column) => aliases.has(column)).flatMap(splitList),
      about: cellsOf((column) => column !== id && !names.has(column)).slice(0, 3),
    };
  });
}

/** As relations write the name. Where nothing says that these are one, other cases of it are others. */
async function findByName(asked: string, { isCaseMerged }: Naming, tables: Tables): Promise<readonly string[]> {
  const { words, warn } = tables.call;
  const names = [asked, ...(await otherNames(asked, tables))];
  const written = [...new Set((await Promise.all(names.map((name) => writtenEnds(name, tables)))).flat())];
  if (isCaseMerged) return [...new Set(written.map((name) => name.toLowerCase()))];
  if (written.length < 2) return written;
  const others = written.filter((name) => name !== asked);
  if (others.length === written.length) {
    throw new Refusal(
      1,
      [words.cut.severalCases(asked, written.length), ...written.map((name) => `  ${name}`)].join("\n"),
    );
  }
  warn(words.cut.otherCases(asked, others));
  return [asked];
}

/** By which relations may call the actor whom a table has under that name or alias. */
async function otherNames(asked: string, { actors, engine }: Tables): Promise<readonly string[]> {
  const small = asked.toLowerCase();
  const found: string[] = [];
  for (const table of actors) {
    const columns = [...columnsOf(table, "name"), ...columnsOf(table, "aliases")];
    if (columns.length === 0) continue;
    const cells = columns.map((column) => cellOf(quoteName(column)));
    const isMeant = cells.map((cell) => `CONTAINS(LOWER(${cell}), ${quoteText(small)})`).join(" OR ");
    const rows = await engine.query(
      `SELECT ${cells.join(", ")} FROM ${quoteName(table.table)} WHERE ${isMeant} LIMIT 10000`,
    );
    for (const row of rows) {
      const names = row.flatMap((cell) => splitList(cell ?? ""));
      if (names.some((name) => name.toLowerCase() === small)) found.push(...names);
    }
  }
  return [...new Set(found)].filter((name) => name.toLowerCase() !== small);
}

/** How the ends of relations write a name, in any case. */
async function writtenEnds(name: string, { relations, engine }: Tables): Promise<readonly string[]> {
  const selects = relations.flatMap((table) =>
    endsOf(table).map(
      (end) =>
        `SELECT ${cellOf(end)} AS "end" FROM ${quoteName(table.table)} WHERE LOWER(${cellOf(end)}) = ${quoteText(name.toLowerCase())}`,
    ),
  );
  const rows = await engine.query(
    `SELECT DISTINCT "end" FROM (${selects.join(" UNION ALL ")}) AS "ends" ORDER BY "end"`,
  );
  return rows.flatMap(([end]) => end ?? []);
}

/** Names that hold the asked one, or are like it. */
async function suggest(asked: string, { actors, relations, engine }: Tables): Promise<readonly string[]> {
  const ofActors = actors.flatMap((table) =>
    ["name", "aliases"].flatMap((field) => columnsOf(table, field).map((column) => ({ table, column }))),
  );
  const ofEnds = relations.flatMap((table) =>
    ["source", "target"].flatMap((field) => columnsOf(table, field).map((column) => ({ table, column }))),
  );
  const places = ofActors.length > 0 ? ofActors : ofEnds;
  const names = places.map(
    ({ table, column }) => `SELECT ${cellOf(quoteName(column))} AS "name" FROM ${quoteName(table.table)}`,
  );
  const small = quoteText(asked.toLowerCase());
  const rows = await engine.query(`SELECT "name" FROM (
  SELECT DISTINCT "name", JARO_WINKLER_SIMILARITY(LOWER("name"), ${small}) AS "likeness" FROM (${names.join(" UNION ALL ")}) AS "all"
) AS "likely" WHERE "likeness" > 0.85 OR CONTAINS(LOWER("name"), ${small}) ORDER BY "likeness" DESC, "name" LIMIT ${mostSuggested}`);
  return rows.flatMap(([name]) => name ?? []);
}
