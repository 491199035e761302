import type { Fields } from "../../fields.ts";
import { excerptOf, excerptOfAll, type Place, type Step } from "../../findings.ts";
import { problemOf, type Issue } from "../../issues.ts";
import { NearestName } from "../../nearest.ts";
import type { Draft } from "../types.ts";
import type { DateQuestion } from "../words/dateReading.ts";
import { ActorBook, type ActorPlace } from "./actors.ts";
import { MappedColumns } from "./mapping.ts";
import { partMixed } from "./mixed.ts";
import { RelationRows } from "./relations.ts";
import { reportColumns, reportUnmet } from "./columnIssues.ts";
import { describeTable } from "./describe.ts";
import { matchTables } from "./roles.ts";
import type { Sheet } from "./sheet.ts";
import { readTable, type Row, type Table } from "./table.ts";
import {
  type AskedDates,
  type CsvOptions,
  type CsvText,
  type MadeIds,
  noAskedDates,
  type TableDescription,
} from "./types.ts";

export interface CsvReading {
  /** Undefined where there is a refusal. */
  readonly draft: Draft | undefined;
  /** Why there is no draft. */
  readonly refusal?: Issue;
  /** What was understood of each table, in the order given: enough to ask for a mapping. */
  readonly tables: readonly TableDescription[];
  readonly askedDates: AskedDates;
  readonly madeIds?: MadeIds;
}

/**
 * Reads one table of relations or of actors, or one of each in any order, as somebody has typed them. Headings are
 * recognised in German and English, or mapped. Actors that have no row are made from their names. What is no field
 * becomes an attribute; nothing of the file is lost. Never throws, linear in the size of the texts.
 */
export function readCsv(texts: readonly CsvText[], options: CsvOptions = {}): CsvReading {
  const tables = texts.map(({ name, text }) => ({ name, table: readTable(name, text) }));
  const mapped = new MappedColumns(options.mapping);
  const read = tables.flatMap(({ table }) => (table === undefined ? [] : partMixed(table, mapped)));
  const matched = matchTables(read, mapped, options);
  const descriptions = matched.sheets.map((sheet, index) => describeTable(sheet, read[index]));
  const empty = tables.find(({ table }) => table === undefined);
  const refusal = empty === undefined ? matched.refusal : refuseEmpty(empty.name);
  if (refusal !== undefined) return { draft: undefined, refusal, tables: descriptions, askedDates: noAskedDates };
  const unmet = reportUnmet(mapped, read);
  return { ...buildDraft(matched.sheets, unmet, options), tables: descriptions };
}

function refuseEmpty(name: string): Issue {
  return {
    code: "file-empty",
    severity: "error",
    path: name,
    message: `${problemOf("file-empty")}: ${name}`,
    file: name,
  };
}

type Built = Pick<CsvReading, "draft" | "askedDates" | "madeIds">;

function buildDraft(sheets: readonly Sheet[], unmet: readonly Issue[], options: CsvOptions): Built {
  const actorSheet = sheets.find(({ columns }) => columns.role === "actors");
  const sheet = sheets.find(({ columns }) => columns.role === "relations");
  const nearest = new NearestName();
  for (const one of sheets) reportColumns(one, nearest);
  const actors = new ActorBook(actorSheet, options);
  const rows = sheet === undefined ? undefined : new RelationRows(sheet, actors, options);
  const sources = rows?.sources.sources ?? new Map<string, unknown>();
  const types = rows?.types;
  for (const one of sheets) one.reportEmpties();
  const value: Fields = {
    ...(types === undefined ? {} : { types }),
    actors: actors.actors,
    relations: rows?.relations ?? [],
    ...(sources.size === 0 ? {} : { sources: Object.fromEntries(sources) }),
  };
  const issues = [
    ...sheets.flatMap(({ table }) => table.issues),
    ...unmet,
    ...sheets.flatMap((one) => one.issues),
    ...(sheet === undefined || options.mergeCase === true ? [] : reportAlike(actors, sheet.table)),
    ...(sheet === undefined ? [] : reportMade(actors, sheet.table)),
  ];
  const placeOf = createPlaces(sheet, actors.places, rows);
  const madeIds = { actors: actors.madeIds, relations: rows?.madeIds ?? new Set<string>() };
  return {
    draft: { value, issues, placeOf },
    madeIds,
    askedDates: joinAsked(actors, rows?.askedDates ?? noAskedDates),
  };
}

function joinAsked(actors: ActorBook, asked: AskedDates): AskedDates {
  const join = (question: DateQuestion) => [...new Set([...asked[question], ...actors.askedOf(question)])];
  return { order: join("order"), century: join("century"), counts: join("counts") };
}

function reportMade({ made }: ActorBook, { name }: Table): readonly Issue[] {
  if (made.length === 0) return [];
  const found = excerptOfAll(made);
  const message = `${problemOf("actors-made")}: ${found}`;
  return [{ code: "actors-made", severity: "warning", path: name, message, found, file: name }];
}

/** Names that differ only by case are perhaps the same actor, which somebody has to say. */
function reportAlike({ made }: ActorBook, { name }: Table): readonly Issue[] {
  const byCase = new Map<string, string[]>();
  for (const each of made) byCase.set(each.toLowerCase(), [...(byCase.get(each.toLowerCase()) ?? []), each]);
  return [...byCase.values()].flatMap((names): Issue[] => {
    if (names.length < 2) return [];
    const found = names.map(excerptOf).join(", ");
    const message = `${problemOf("names-alike")}: ${found}`;
    return [{ code: "names-alike", severity: "warning", path: name, message, found, file: name }];
  });
}

function createPlaces(
  sheet: Sheet | undefined,
  actors: readonly ActorPlace[],
  rows: RelationRows | undefined,
): Draft["placeOf"] {
  return ([list, entry, ...rest]) => {
    if (list === "actors" && typeof entry === "number") return placeOfActor(actors[entry], rest);
    if (sheet === undefined || entry === undefined) return undefined;
    if (list === "sources")
      return placeOfField(sheet, rows?.sources.rows.get(String(entry)), [`sources.${String(rest[0])}`]);
    return list === "relations" ? placeOfField(sheet, rows?.rows[Number(entry)], rest) : undefined;
  };
}

function placeOfActor(actor: ActorPlace | undefined, steps: readonly Step[]): Place | undefined {
  if (actor === undefined) return undefined;
  const { sheet, row, end } = actor;
  return placeOfField(sheet, row, end === undefined ? steps : [end]);
}

function placeOfField(sheet: Sheet, row: Row | undefined, [field, part]: readonly Step[]): Place | undefined {
  if (row === undefined) return undefined;
  return sheet.placeOf(row, field === undefined ? undefined : headingOf(sheet, String(field), part));
}

/** Where fields stand that have no column of their own name. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  position: ["x", "y"],
  end: ["start"],
  sources: ["sources.id", "sources.url", "sources.title"],
  "sources.url": ["sources"],
  "sources.title": ["sources"],
};

function headingOf(sheet: Sheet, field: string, part: Step | undefined): string | undefined {
  if (field === "attributes") return part === undefined ? undefined : sheet.headingOfAttribute(String(part));
  const own = part === undefined ? [] : [`${field}:${part}`, String(part)].filter((use) => sheet.has(use));
  const uses = [...own, field, ...(Object.hasOwn(standIns, field) ? (standIns[field] ?? []) : [])];
  return uses.map((use) => sheet.headingOf(use)).find((heading) => heading !== undefined);
}
