import { builtInKindById } from "../builtInKinds.ts";
import { builtInLabel, builtInTypeById } from "../builtInTypes.ts";
import { unknownBound } from "../edtf.ts";
import { isFields, without, type Fields } from "../fields.ts";
import { excerptOfAll, Findings } from "../findings.ts";
import type { Issue } from "../issues.ts";
import { isOwn } from "./jsonGraph.ts";
import { groupedLabel, groupedMeaning, mergeTypes, type Target } from "./mergeTypes.ts";

import { isSaidOfOrganisation, meaningOf } from "./words/typeLexicon.ts";

export interface DefinedTypes {
  readonly value: Fields;
  readonly issues: readonly Issue[];
  /** Numbers of the relations whose ends were exchanged: their words were told from the other side. */
  readonly turned: ReadonlySet<number>;
}

/**
 * The draft of a foreign file with all types and kinds defined that it uses, so that validation does not warn of each.
 * Types are merged first, see `mergeTypes`; what is then no built-in type gets the neutral line, the label of its own
 * words, and a direction if the file says one. A relation whose type says less than its words keeps them as label, or
 * as attribute `type` where it has a label. What is told from the other side ("sued by") gets its ends exchanged. Says
 * for the file as a whole that there are no dates or no sources, and who shares a position. A draft of a file from one of
 * our own writers, known by its `format`, is left as it is. Linear; changes nothing in place.
 */
export function defineTypes(value: Fields): DefinedTypes {
  if (isOwn(value)) return { value, issues: [], turned: new Set() };
  const relations = listIn(value.relations);
  const findings = new Findings();
  const written = new Map(Object.entries(isFields(value.types) ? value.types : {}));
  const defined = new Set([...written].flatMap(([id, definition]) => (isWhole(definition) ? id : [])));
  const undirected = new Set([...written].flatMap(([id, definition]) => (saysUndirected(definition) ? id : [])));
  const { targets, groupedCount, mostTypes } = mergeTypes(countTypes(relations), defined, undirected);
  if (groupedCount > 0) {
    findings.report("types-grouped", { expected: `at most ${mostTypes} types`, found: groupedCount });
  }
  reportMeanings(targets, defined, findings);
  reportMissing(relations, findings);
  reportShared(listIn(value.actors), findings);
  const types = new Map(buildDefinitions(written, targets, defined));
  const people = peopleAmong(listIn(value.actors));
  const names = namesIn(listIn(value.actors));
  const turned = new Set<number>();
  const unsaid = new Set(
    [...types].flatMap(([type, definition]) => (saysUndirected(definition) && hasDirection(type) ? type : [])),
  );
  const retyped = relations.map((relation, index) => {
    const words = typeOf(relation) ?? "";
    const target = targets.get(words);
    const isTurned = target?.active !== undefined;
    if (isTurned) turned.add(index);
    const own = retype(isTurned ? turn(relation, words, names) : relation, target);
    // Who writes our own id of a type knows which way it goes, and so does who says it of an organisation.
    const isKnown = builtInTypeById.has(words) || isTurned;
    const isBackwards = !isKnown && isHeldByTarget(own, people, types, defined) && !isSaidOfOrganisation(words);
    if (isNotedUndirected(own) && hasDirection(typeOf(own) ?? "")) unsaid.add(typeOf(own) ?? "");
    return apartFromDirected(isBackwards ? withoutDirection(own) : own, types);
  });
  for (const type of defined) unsaid.delete(type);
  if (unsaid.size > 0) findings.report("directions-unsaid", { counted: excerptOfAll([...unsaid]) });
  const kinds = buildKinds(listIn(value.actors), value.kinds);
  return {
    value: {
      ...without(value, ["types"]),
      relations: retyped,
      ...(types.size > 0 && { types: Object.fromEntries(types) }),
      ...(kinds.size > 0 && { kinds: Object.fromEntries(kinds) }),
    },
    issues: findings.issues,
    turned,
  };
}

function saysUndirected(definition: unknown): boolean {
  return isFields(definition) && definition.directed === false;
}

function namesIn(actors: readonly unknown[]): ReadonlyMap<unknown, unknown> {
  return new Map(actors.filter(isFields).map(({ id, name }) => [id, name]));
}

/**
 * A relation with its ends exchanged, its words kept. A label of its own was written for the other way round: the file's
 * order of words then stays as its sentence.
 */
function turn(relation: unknown, words: string, names: ReadonlyMap<unknown, unknown>): unknown {
  if (!isFields(relation)) return relation;
  const { source, target, label, title, attributes, ...rest } = relation;
  const kept = isFields(attributes) ? attributes : {};
  const [one, other] = [names.get(source), names.get(target)];
  const isLabelled = typeof label === "string" && label !== "" && title === undefined;
  const isNamed = typeof one === "string" && typeof other === "string";
  return {
    ...rest,
    ...(target === undefined ? {} : { source: target }),
    ...(source === undefined ? {} : { target: source }),
    ...(label === undefined ? {} : { label }),
    ...(isLabelled && isNamed ? { title: `${one} ${words} ${other}: ${label}` } : title === undefined ? {} : { title }),
    attributes: { ...kept, [freeName(kept)]: words },
  };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Readers say of a type only whether it is directed; whatever says more was defined by somebody. */
function isWhole(definition: unknown): boolean {
  return !isFields(definition) || Object.keys(definition).some((name) => name !== "directed");
}

/** How often each type is written, in the order of appearance. */
function countTypes(relations: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const relation of relations) {
    const type = typeOf(relation);
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

function typeOf(relation: unknown): string | undefined {
  return isFields(relation) && typeof relation.type === "string" && relation.type !== "" ? relation.type : undefined;
}

function reportMissing(relations: readonly unknown[], findings: Findings): void {
  if (relations.length === 0) return;
  if (!relations.some(hasDate)) findings.report("no-dates", { found: relations.length });
  const hasSources = (relation: unknown) => isFields(relation) && listIn(relation.sources).length > 0;
  if (!relations.some(hasSources)) findings.report("no-sources", { found: relations.length });
}

/** Actors that the file puts at one place: they are drawn beside each other. */
function reportShared(actors: readonly unknown[], findings: Findings): void {
  const first = new Map<string, Fields>();
  const shared = new Set<Fields>();
  for (const actor of actors) {
    if (!isFields(actor) || !Array.isArray(actor.position)) continue;
    const place = actor.position.join(" ");
    const other = first.get(place);
    if (other === undefined) first.set(place, actor);
    else shared.add(other).add(actor);
  }
  if (shared.size === 0) return;
  const names = [...shared].map(({ name, id }) => name ?? id);
  findings.report("positions-shared", { counted: excerptOfAll(names) });
}

function hasDate(relation: unknown): boolean {
  if (!isFields(relation)) return false;
  const isSaid = (date: unknown) => date !== undefined && date !== "" && date !== unknownBound;
  return [relation.date, relation.start, relation.end].some(isSaid) || listIn(relation.periods).length > 0;
}

type Targets = ReadonlyMap<string, Target>;

/** What the file defines, and for each type that remains a definition of its own. */
function buildDefinitions(
  written: ReadonlyMap<string, unknown>,
  targets: Targets,
  defined: ReadonlySet<string>,
): ReadonlyMap<string, unknown> {
  const definitions = new Map([...written].filter(([id]) => defined.has(id) || !targets.has(id)));
  const turned = new Set([...targets.values()].flatMap(({ type, active }) => (active === undefined ? [] : type)));
  for (const [type, said] of directionsOf(written, targets)) {
    if (defined.has(type)) continue;
    const directed = said ?? (turned.has(type) ? true : undefined);
    const builtIn = builtInTypeById.get(type);
    if (builtIn === undefined) definitions.set(type, { label: labelOf(type), ...drawingOf(type, directed) });
    // The other way round nothing is said: most files of directed edges do so for want of a choice.
    else if (directed === false && builtIn.directed) definitions.set(type, { directed });
  }
  return definitions;
}

/** Whether each type is directed, as far as the file says it: it is, if any of the types that became it is. */
function directionsOf(
  written: ReadonlyMap<string, unknown>,
  targets: Targets,
): ReadonlyMap<string, boolean | undefined> {
  const directions = new Map<string, boolean | undefined>();
  for (const [words, { type }] of targets) {
    const definition = written.get(words);
    const said = isFields(definition) && typeof definition.directed === "boolean" ? definition.directed : undefined;
    const known = directions.get(type);
    directions.set(type, known === true || said === undefined ? known : said);
  }
  return directions;
}

/**
 * How words for a type are drawn, as far as they are known; what the file says of directions goes before, but that all
 * edges are directed is said for want of a choice.
 */
function drawingOf(type: string, directed: boolean | undefined): Fields {
  const known = groupedMeaning(type) ?? meaningOf(type);
  if (known === undefined) return directed === undefined ? {} : { directed };
  if (known.family === "other") return { directed: directed ?? known.directed };
  return { ...known, directed: directed === false ? false : known.directed };
}

function labelOf(type: string): unknown {
  return type === "other" ? { de: "Andere", en: "Other" } : (groupedLabel(type) ?? type);
}

const mostTold = 6;

/** Says which words were understood and how, and of how many nothing is known. */
function reportMeanings(targets: Targets, defined: ReadonlySet<string>, findings: Findings): void {
  const types = [...new Set([...targets.values()].map(({ type }) => type))].filter(
    (type) => !builtInTypeById.has(type) && !defined.has(type),
  );
  const known = types.flatMap((type) => {
    const said = meaningOf(type);
    return said === undefined || said.family === "other" ? [] : [`${type}: ${said.family}${said.directed ? " →" : ""}`];
  });
  for (const [words, { type, active }] of targets) if (active !== undefined) known.unshift(`${words} ⇄ ${type}`);
  if (known.length === 0) return;
  const more = known.length > mostTold ? ", …" : "";
  findings.report("types-understood", { found: `${known.slice(0, mostTold).join(", ")}${more}` });
}

function retype(relation: unknown, target: Target | undefined): unknown {
  const words = target?.active ?? typeOf(relation);
  if (!isFields(relation) || words === undefined || target === undefined) return relation;
  if (target.type === typeOf(relation)) return relation;
  const retyped = { ...relation, type: target.type };
  if (!target.isWider) return retyped;
  if (relation.label === undefined || relation.label === "") return { ...retyped, label: words };
  if (target.active !== undefined) return retyped;
  const attributes = isFields(relation.attributes) ? relation.attributes : {};
  return { ...retyped, attributes: { ...attributes, [freeName(attributes)]: words } };
}

interface People {
  readonly people: ReadonlySet<unknown>;
  /** Actors of which it is said that they are something else. */
  readonly others: ReadonlySet<unknown>;
}

function peopleAmong(actors: readonly unknown[]): People {
  const idsOf = (isWanted: (kind: unknown) => boolean) =>
    new Set(actors.filter(isFields).flatMap(({ id, kind }) => (kind !== undefined && isWanted(kind) ? [id] : [])));
  return { people: idsOf((kind) => kind === "person"), others: idsOf((kind) => kind !== "person") };
}

/** `Verein; Anna; Mitglied`: who holds the office stands second, and an arrow would say it the other way round. */
function isHeldByTarget(
  relation: unknown,
  { people, others }: People,
  types: ReadonlyMap<string, unknown>,
  defined: ReadonlySet<string>,
): boolean {
  const type = typeOf(relation);
  if (!isFields(relation) || type === undefined || defined.has(type)) return false;
  if (!others.has(relation.source) || !people.has(relation.target) || !isDirected(type, types)) return false;
  const definition = types.get(type);
  const drawn: unknown = isFields(definition) ? definition.family : undefined;
  return (drawn ?? builtInTypeById.get(type)?.family) === "office";
}

function withoutDirection(relation: unknown): unknown {
  if (!isFields(relation)) return relation;
  return {
    ...relation,
    attributes: { ...(isFields(relation.attributes) ? relation.attributes : {}), undirected: true },
  };
}

function isNotedUndirected(relation: unknown): boolean {
  return isFields(relation) && isFields(relation.attributes) && relation.attributes.undirected === true;
}

/** Whether a word says who does it to whom: of such a relation the file alone must not decide silently that nobody does. */
function hasDirection(type: string): boolean {
  return builtInTypeById.get(type)?.directed ?? (groupedMeaning(type) ?? meaningOf(type))?.directed === true;
}

/**
 * A relation of which the file says that it has no direction, among others of its type that have one, is of a type of
 * its own, which is drawn alike but without an arrow.
 */
function apartFromDirected(relation: unknown, types: Map<string, unknown>): unknown {
  const type = typeOf(relation);
  if (!isFields(relation) || type === undefined) return relation;
  const { undirected, ...attributes } = isFields(relation.attributes) ? relation.attributes : {};
  if (undirected !== true || !isDirected(type, types)) return relation;
  const id = `${type} –`;
  const definition = types.get(type) ?? builtInTypeById.get(type);
  const { family, sign, line, label = builtInLabel(type) ?? type } = isFields(definition) ? definition : {};
  const drawing = Object.fromEntries(Object.entries({ family, sign, line }).filter(([, value]) => value !== undefined));
  types.set(id, { label: unarrowed(label), ...drawing, directed: false });
  return {
    ...without(relation, ["attributes"]),
    type: id,
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

function isDirected(type: string, types: ReadonlyMap<string, unknown>): boolean {
  const definition = types.get(type);
  const said = isFields(definition) ? definition.directed : undefined;
  return typeof said === "boolean" ? said : builtInTypeById.get(type)?.directed === true;
}

function unarrowed(label: unknown): unknown {
  if (isFields(label))
    return { ...label, de: `${String(label.de)} (ohne Richtung)`, en: `${String(label.en)} (no direction)` };
  return { de: `${String(label)} (ohne Richtung)`, en: `${String(label)} (no direction)` };
}

function freeName(attributes: Fields): string {
  let name = "type";
  for (let number = 2; Object.hasOwn(attributes, name); number++) name = `type-${number}`;
  return name;
}

/** What the file defines, and every other kind that is used and not built in, with its own words as label. */
function buildKinds(actors: readonly unknown[], written: unknown): ReadonlyMap<string, unknown> {
  const kinds = new Map<string, unknown>(Object.entries(isFields(written) ? written : {}));
  for (const actor of actors) {
    const kind = isFields(actor) ? actor.kind : undefined;
    if (typeof kind !== "string" || kind === "" || kinds.has(kind)) continue;
    if (!builtInKindById.has(kind)) kinds.set(kind, { label: kind });
  }
  return kinds;
}
