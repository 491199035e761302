import { builtInKindById } from "../builtInKinds.ts";
import { builtInTypeById } from "../builtInTypes.ts";
import { isFields, type Fields } from "../fields.ts";
import { Findings } from "../findings.ts";
import type { Issue } from "../issues.ts";
import { isOwn, without } from "./jsonGraph.ts";
import { mergeTypes, type Target } from "./mergeTypes.ts";

export interface DefinedTypes {
  readonly value: Fields;
  readonly issues: readonly Issue[];
}

/**
 * The draft of a foreign file with all types and kinds defined that it uses, so that validation does not warn of each.
 * Types are merged first, see `mergeTypes`; what is then no built-in type gets the neutral line, the label of its own
 * words, and a direction if the file says one. A relation whose type says less than its words keeps them as label, or
 * as attribute `type` where it has a label. Says for the file as a whole that there are no dates or no sources. A draft
 * of a file from one of our own writers, known by its `format`, is left as it is. Linear; changes nothing in place.
 */
export function defineTypes(value: Fields): DefinedTypes {
  if (isOwn(value)) return { value, issues: [] };
  const relations = listIn(value.relations);
  const findings = new Findings();
  const written = new Map(Object.entries(isFields(value.types) ? value.types : {}));
  const defined = new Set([...written].flatMap(([id, definition]) => (isWhole(definition) ? id : [])));
  const { targets, groupedCount, mostTypes } = mergeTypes(countTypes(relations), defined);
  if (groupedCount > 0) {
    findings.report("types-grouped", { expected: `at most ${mostTypes} types`, found: groupedCount });
  }
  reportMissing(relations, findings);
  const types = buildDefinitions(written, targets, defined);
  const kinds = buildKinds(listIn(value.actors), value.kinds);
  return {
    value: {
      ...without(value, ["types"]),
      relations: relations.map((relation) => retype(relation, targets)),
      ...(types.size > 0 && { types: Object.fromEntries(types) }),
      ...(kinds.size > 0 && { kinds: Object.fromEntries(kinds) }),
    },
    issues: findings.issues,
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

function hasDate(relation: unknown): boolean {
  if (!isFields(relation)) return false;
  const isSaid = (date: unknown) => date !== undefined && date !== "";
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
  for (const [type, directed] of directionsOf(written, targets)) {
    if (defined.has(type)) continue;
    const builtIn = builtInTypeById.get(type);
    if (builtIn === undefined)
      definitions.set(type, { label: labelOf(type), ...(directed === undefined ? {} : { directed }) });
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

function labelOf(type: string): unknown {
  return type === "other" ? { de: "Andere", en: "Other" } : type;
}

function retype(relation: unknown, targets: Targets): unknown {
  const words = typeOf(relation);
  const target = words === undefined ? undefined : targets.get(words);
  if (!isFields(relation) || words === undefined || target === undefined) return relation;
  if (target.type === words) return relation;
  const retyped = { ...relation, type: target.type };
  if (!target.isWider) return retyped;
  if (relation.label === undefined || relation.label === "") return { ...retyped, label: words };
  const attributes = isFields(relation.attributes) ? relation.attributes : {};
  return { ...retyped, attributes: { ...attributes, [freeName(attributes)]: words } };
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
