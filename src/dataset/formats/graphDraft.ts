import { setOwn } from "../fields.ts";
import type { Fields } from "../fields.ts";
import { FreshIds } from "../ids.ts";
import { isPrivateHeading } from "./csv/fields.ts";
import { defineSources } from "./foreignEntries.ts";
import { readAmountValue, readSourceValues } from "./words/foreignValues.ts";
import { isOver, kindAmong, kindsIn, readStanding, type Standing } from "./words/standing.ts";
import { edgeSynonyms, nodeSynonyms, ownKind, targetsOf, type Synonyms, type Target } from "./flatColumns.ts";
import { formatSpans, type TimeScale } from "./gexfTime.ts";
import { placesOf, type PlaceNames } from "./graphPlaces.ts";
import { describeList, isSaid, reportAsked, sayDecimals, sayTargets, type GraphOptions } from "./graphTables.ts";
import { describeTimes, sayTimes, scaleOfTimes } from "./graphTimes.ts";
import { dateFields, endUnknown } from "./words/periods.ts";
import {
  dropGuesses,
  guessOf,
  isRounded,
  keepGuesses,
  readCells,
  scaleOfGuesses,
  setGuessedDates,
  setSpans,
  takeGuess,
  type ReadCells,
  type Targets,
} from "./rawEntry.ts";
import {
  completeColumns,
  pairOf,
  withItem,
  type IssueList,
  type RawEntry,
  type RawGraph,
  type RawList,
} from "./rawGraph.ts";
import { directionOf, Directions, labelsAreTypes, readTypeWords } from "./relationTypes.ts";
import type { Draft } from "./types.ts";
import type { XmlPlaces } from "./xmlPlaces.ts";

/** How one format calls things. */
export interface DraftNames {
  readonly places: PlaceNames;
  /** Titles of columns beside the common ones. */
  readonly nodeSynonyms: Synonyms;
  readonly edgeSynonyms: Synonyms;
}

/**
 * A draft of what was read of a file of nodes and edges. What `tiespan/1` has no field for becomes attributes under the
 * name that it has in the file. Ids that are missing are made up.
 */
export function draftOf(raw: RawGraph, names: DraftNames, xmlPlaces: XmlPlaces, said: GraphOptions = {}): Draft {
  const times = raw.isOwn ? undefined : describeTimes(raw, said);
  const options = sayTimes(raw, said);
  completeColumns(raw);
  reportPrivate(raw, options);
  const ofNodes = [...names.nodeSynonyms, ...nodeSynonyms];
  const ofEdges = [...edgeSynonyms, ...names.edgeSynonyms];
  const actorTargets = sayTargets(targetsOf(raw.nodes, ofNodes), "nodes", options);
  const relationTargets = sayDecimals(sayTargets(targetsOf(raw.edges, ofEdges), "edges", options), raw.edges, options);
  const edges = describeList(
    raw.edges,
    relationTargets,
    "edges",
    ofEdges.map(([field]) => field),
    isCalendar(raw.edges, relationTargets),
  );
  const nodes = describeList(
    raw.nodes,
    actorTargets,
    "nodes",
    ofNodes.map(([field]) => field),
    isCalendar(raw.nodes, actorTargets),
  );
  if (!raw.isOwn) {
    reportAsked(raw.edges, raw.issues, edges, options);
    reportAsked(raw.nodes, raw.issues, nodes, options);
  }
  const withTimes = times === undefined ? edges : { ...edges, columns: [times, ...edges.columns] };
  const tables = raw.isOwn ? undefined : [withTimes, nodes];
  const actors = buildActors(raw, actorTargets, targetsWithFallback(raw.nodes, actorTargets, raw.issues), options);
  const { relations, rows, types } = buildRelations(
    raw,
    relationTargets,
    targetsWithFallback(raw.edges, relationTargets, raw.issues),
    options,
  );
  const value = Object.fromEntries([
    ...(raw.isOwn ? [["format", "tiespan/1"] as const] : []),
    ...raw.fields,
    ...(raw.isOwn || Object.keys(types).length === 0 ? [] : [["types", types] as const]),
    ["actors", actors],
    ["relations", relations],
    ...(raw.isOwn ? [] : sourcesOf(relations)),
  ]);
  const placeOf = placesOf(raw, { actors: actorTargets, relations: relationTargets }, rows, names.places, xmlPlaces);
  return { value, issues: raw.issues.issues, placeOf, ...(tables === undefined ? {} : { tables }) };
}

function sourcesOf(relations: readonly object[]): readonly (readonly [string, unknown])[] {
  const sources = defineSources(relations as readonly Fields[]);
  return sources === undefined ? [] : [["sources", sources]];
}

function isCalendar({ entries }: RawList, targets: Targets): boolean {
  return scaleOfGuesses(targets, entries) === "calendar";
}

/** Columns of notes are left out until somebody asks for them. */
function reportPrivate({ nodes, edges, issues }: RawGraph, options: GraphOptions): void {
  for (const [table, { columns }] of [
    ["nodes", nodes],
    ["edges", edges],
  ] as const) {
    for (const { key, title, offset = 0 } of columns.values()) {
      if (ownKind(key) === undefined && isPrivateHeading(title) && !isSaid(options, table, title))
        issues.once("column-private", title, offset, { found: title });
    }
  }
}

/** Values that columns give to all entries without any of their own: a small file must not become a huge graph. */
const mostFallbacks = 10_000_000;

function targetsWithFallback({ entries }: RawList, targets: Targets, issues: IssueList): readonly Target[] {
  const filled = [...targets.values()].filter(({ column }) => column.fallback !== undefined);
  if (filled.length * entries.length <= mostFallbacks) return filled;
  issues.once("part-ignored", "default", 0, { expected: `at most ${mostFallbacks} values in all` });
  return [];
}

type Entry = Record<string, unknown>;

function buildActors(
  raw: RawGraph,
  targets: Targets,
  withFallback: readonly Target[],
  options: GraphOptions,
): readonly object[] {
  const { entries } = raw.nodes;
  const scales = scalesFor(raw, raw.nodes, targets, options);
  return entries.map((entry) => {
    const cells = readCells(entry, targets, withFallback);
    const id = pairOf(entry.pairs, "id");
    const label = pairOf(entry.pairs, "label") ?? takeGuess(cells, "name") ?? entry.label;
    const point = entry.position ?? takePoint(cells);
    const actor: Entry = id === undefined ? {} : { id };
    actor.name = label === undefined || label.trim() === "" ? (id ?? "") : label;
    if (point !== undefined) actor.position = point;
    for (const name of ["role", "description"]) setWords(name, takeGuess(cells, name), actor);
    setWords("kind", takeKind(cells), actor);
    setLife(entry, cells, scales, actor);
    keepGuesses(cells);
    return finish(actor, entry, cells, nodePairs);
  });
}

/** A moment is a time like others: actors have no date of their own. */
function setLife(entry: RawEntry, cells: ReadCells, scales: Scales, actor: Entry): void {
  const times: Entry = {};
  setTimes(entry, cells, scales, times);
  Object.assign(actor, times.date === undefined ? times : { periods: [{ date: times.date }] });
}

/** A word in a column called so is the kind; in columns such as `type` only one of ours is. */
function takeKind(cells: ReadCells): string | undefined {
  const guess = cells.guesses?.find(({ field }) => field === "kind");
  if (guess === undefined) return undefined;
  const known = kindAmong(guess.value.trim());
  const isCalledSo = guess.column.title.toLowerCase() === "kind";
  if (known === undefined && !isCalledSo) return undefined;
  if (known === undefined) return takeGuess(cells, "kind");
  if (kindsIn(guess.value).length < 2) dropGuesses(cells, ["kind"]);
  return known;
}

function setWords(name: string, words: string | undefined, entry: Entry): void {
  if (words !== undefined && words.trim() !== "") entry[name] = words;
}

/** Columns x and y, where both are numbers. */
function takePoint(cells: ReadCells): readonly [number, number] | undefined {
  const [x = "", y = ""] = [guessOf(cells, "x")?.trim(), guessOf(cells, "y")?.trim()];
  const point = [Number(x), Number(y)] as const;
  if (x === "" || y === "" || !point.every(Number.isFinite)) return undefined;
  dropGuesses(cells, ["x", "y"]);
  return point;
}

const nodePairs = new Set(["id", "label"]);
const edgePairs = new Set(["id", "label", "source", "target", "type", "kind"]);

/** The entry with its attributes; fields of ours count before those that the format itself has. */
function finish(entry: Entry, { pairs, extras }: RawEntry, cells: ReadCells, known: ReadonlySet<string>): object {
  let attributes: Entry | undefined;
  for (let index = 0; index < pairs.length; index += 2) {
    const name = pairs[index] ?? "";
    if (!known.has(name)) setOwn((attributes ??= {}), attributeName(name), readPair(name, pairs[index + 1] ?? ""));
  }
  for (const [name, value] of extras) {
    attributes ??= {};
    const parent = name === "parent" ? attributes.parent : undefined;
    const isAnother = typeof parent === "string" && parent !== value;
    setOwn(attributes, name, isAnother ? `${parent}, ${value}` : value);
  }
  if (attributes === undefined) attributes = cells.attributes;
  else for (const [name, value] of Object.entries(cells.attributes ?? {})) setOwn(attributes, name, value);
  if (attributes !== undefined) entry.attributes = attributes;
  for (const [name, value] of cells.fields ?? []) setOwn(entry, name, value);
  return entry;
}

function attributeName(name: string): string {
  return name === "pid" ? "parent" : name;
}

function readPair(name: string, value: string): string | number {
  if (name !== "weight" || value.trim() === "") return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

interface Relations {
  readonly relations: readonly object[];
  /** Row of the edge of each relation, where they differ. */
  readonly rows: readonly number[] | undefined;
  readonly types: Readonly<Record<string, { readonly directed: boolean }>>;
}

function buildRelations(
  raw: RawGraph,
  targets: Targets,
  withFallback: readonly Target[],
  options: GraphOptions,
): Relations {
  const { entries } = raw.edges;
  const rules = rulesFor(raw, targets, options);
  const freshIds = freshIdsFor(entries);
  const directions = new Directions();
  const relations: object[] = [];
  const rows: number[] = [];
  for (const [row, entry] of entries.entries()) {
    const cells = readCells(entry, targets, withFallback);
    const type = typeOf(entry, cells, rules.hasTypeLabels);
    const direction = directionOf(pairOf(entry.pairs, "type")) ?? directionOf(raw.defaultEdgeType);
    directions.add(type, direction);
    const id = pairOf(entry.pairs, "id") ?? freshIds.take(`r${row + 1}`);
    const [source, target] = [pairOf(entry.pairs, "source"), pairOf(entry.pairs, "target")];
    const rest = readRest(entry, cells, rules);
    relations.push(finish(relationOf(id, type, source, target, rest), entry, cells, edgePairs));
    rows.push(row);
    if (direction !== "mutual") continue;
    const back = relationOf(freshIds.take(id), type, target, source, rest);
    relations.push(finish(back, entry, { ...cells, attributes: { ...cells.attributes } }, edgePairs));
    rows.push(row);
  }
  markUndirected(relations, rows, entries, raw.defaultEdgeType, directions);
  return { relations, rows: rows.length === entries.length ? undefined : rows, types: directions.types() };
}

/** Relations without a direction among others of their type that have one: noted, so that they get no arrow. */
function markUndirected(
  relations: readonly object[],
  rows: readonly number[],
  entries: readonly RawEntry[],
  unsaid: string | undefined,
  directions: Directions,
): void {
  for (const [index, relation] of relations.entries()) {
    const entry = entries[rows[index] ?? index];
    const written = entry === undefined ? undefined : pairOf(entry.pairs, "type");
    const isUndirected = directionOf(directionOf(written) === undefined ? unsaid : written) === "undirected";
    const fields = relation as { type?: unknown; attributes?: Record<string, unknown> };
    if (!isUndirected || !directions.isDirected(String(fields.type))) continue;
    fields.attributes = { ...fields.attributes, undirected: true };
  }
}

function relationOf(
  id: string,
  type: string,
  source: string | undefined,
  target: string | undefined,
  rest: Entry,
): Entry {
  const ends = { ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) };
  return { id, type, ...ends, ...rest };
}

/** What the times of a list are: those of the format itself, and those in columns of other programs. */
interface Scales {
  /** Undefined where times are kept as attributes, since nobody has said that they count seconds. */
  readonly scale: TimeScale | undefined;
  readonly guessedScale: TimeScale;
  readonly issues: IssueList;
}

function scalesFor(raw: RawGraph, { entries }: RawList, targets: Targets, options: GraphOptions): Scales {
  const { issues } = raw;
  return { scale: scaleOfTimes(raw, options), guessedScale: scaleOfGuesses(targets, entries), issues };
}

interface Rules extends Scales {
  readonly hasTypeLabels: boolean;
}

function rulesFor(raw: RawGraph, targets: Targets, options: GraphOptions): Rules {
  const hasTypes = [...targets.values()].some(({ name, kind }) => name === "type" && kind !== "attribute");
  const { entries } = raw.edges;
  const hasKinds = entries.some(({ pairs }) => pairOf(pairs, "kind") !== undefined);
  const hasTypeLabels = !hasTypes && !hasKinds && labelsAreTypes(entries.map(labelOf));
  return { hasTypeLabels, ...scalesFor(raw, raw.edges, targets, options) };
}

/** Ids for edges without one; they avoid all ids of the file. */
function freshIdsFor(entries: readonly RawEntry[]): FreshIds {
  return new FreshIds(entries.flatMap(({ pairs }) => pairOf(pairs, "id") ?? []));
}

/** The words of an edge, as the format has them or a drawing program. */
function labelOf({ pairs, label }: RawEntry): string | undefined {
  return pairOf(pairs, "label") ?? label;
}

/** In this order: our own column, a column that is called so, the kind of the edge, its label where labels are types. */
function typeOf(entry: RawEntry, cells: ReadCells, hasTypeLabels: boolean): string {
  const { pairs } = entry;
  const own = cells.fields?.get("type");
  if (typeof own === "string") return own;
  const said = pairOf(pairs, "type");
  const ofEdge = directionOf(said) === undefined ? readTypeWords(said) : "";
  const words = readTypeWords(takeGuess(cells, "type")) || readTypeWords(pairOf(pairs, "kind")) || ofEdge;
  return words || (hasTypeLabels ? readTypeWords(labelOf(entry)) : "") || "other";
}

/** Status, amount and sources, as far as columns of other programs say them in words that are understood. */
function setStanding(cells: ReadCells, rest: Entry): void {
  const { status } = standingIn(cells);
  if (status !== undefined) rest.status = status;
  const sum = cells.guesses?.find(({ field }) => field === "amount");
  const amount = readAmountValue(sum?.value, guessOf(cells, "currency"), sum?.column.title ?? "", sum?.decimal);
  if (amount !== undefined) rest.amount = amount;
  const sources = readSourceValues(guessOf(cells, "sources"));
  if (sources !== undefined) rest.sources = sources;
  const taken = [
    ...(status === undefined ? [] : ["status"]),
    ...(amount === undefined ? [] : ["amount", "currency"]),
    ...(sources === undefined ? [] : ["sources"]),
  ];
  dropGuesses(cells, taken);
}

/** What the column of statuses says; true and false in one are none. */
function standingIn({ guesses }: ReadCells): Standing {
  const guess = guesses?.find(({ field }) => field === "status");
  if (guess === undefined || guess.column.type === "boolean") return readStanding("");
  return readStanding(guess.value, guess.column.title);
}

/** Dates in columns of ours count before the times of the edge or node, these before other columns. */
function setTimes(entry: RawEntry, cells: ReadCells, { scale, guessedScale, issues }: Scales, fields: Entry): void {
  const own = cells.fields;
  if (own !== undefined && (dateFields.some((field) => own.has(field)) || own.has("periods"))) return;
  if (entry.spans.length > 0 && (scale === undefined || (scale === "double" && entry.spans.some(isRounded)))) {
    entry.extras = withItem(entry.extras, [scale === undefined ? "time" : "exact times", formatSpans(entry.spans)]);
  }
  const isEndSaid = (scale !== undefined && entry.spans.length > 0) || guessOf(cells, "end") !== undefined;
  const isDated = scale !== undefined && setSpans(entry.spans, scale, fields);
  if (!isDated && cells.guesses !== undefined) {
    for (const { column, words, isAsked } of setGuessedDates(cells, guessedScale, fields))
      if (!isAsked) issues.once("date-unreadable", column.title, entry.offset, { found: `"${words}"` });
    dropGuesses(cells, dateFields);
  }
  const hasEnded = isOver(guessOf(cells, "current") ?? "") || standingIn(cells).isOver;
  if (hasEnded) Object.assign(fields, endUnknown(fields, isEndSaid));
}

/** Label, summary and dates. */
function readRest(entry: RawEntry, cells: ReadCells, rules: Rules): Entry {
  const rest: Entry = {};
  const label = pairOf(entry.pairs, "label") ?? takeGuess(cells, "label") ?? entry.label;
  if (!rules.hasTypeLabels) setWords("label", label, rest);
  setWords("summary", takeGuess(cells, "summary"), rest);
  setTimes(entry, cells, rules, rest);
  setStanding(cells, rest);
  keepGuesses(cells);
  return rest;
}
