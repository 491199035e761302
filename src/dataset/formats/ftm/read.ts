import { builtInTypeById } from "../../builtInTypes.ts";
import { isFields, type Fields } from "../../fields.ts";
import { excerptOfAll, Findings, formatPath, type Step } from "../../findings.ts";
import { FreshIds } from "../../ids.ts";
import { urlSchema } from "../../schema.ts";
import { fits } from "../../schemaLanguage.ts";
import { isPrivateHeading } from "../csv/fields.ts";
import type { GraphOptions } from "../graphTables.ts";
import { refuseGraph } from "../jsonGraph.ts";
import { statuses } from "../../types.ts";
import type { DraftReading } from "../types.ts";
import type { DateRules } from "../words/dateReading.ts";
import { endUnknown } from "../words/periods.ts";
import { saysFormer } from "../words/standing.ts";
import { meaningOf } from "../words/typeLexicon.ts";
import { EntityDates } from "./dates.ts";
import { describeSchemata, plainAmount, usesOfLinks, usesOfThings } from "./describe.ts";
import { entitiesIn, type Entity } from "./entities.ts";
import { endedStatus, interests, kindBySchema, typeName, unread } from "./interests.ts";
import { FtmSources } from "./sources.ts";

/**
 * Reads entities of FollowTheMoney, already parsed: lines, a list, or entities within entities. Interests (ownership,
 * directorship, payment …) become relations from the one end to the other, everything else actors. Dates are read as in
 * tables; `sourceUrl`, `publisher` and `retrievedAt` become sources, properties without a field attributes. Schemata
 * that say something about a single entity (passports …) are not read, which is reported once for each; what sanctions say
 * is an attribute of their actor.
 */
export function readFollowTheMoney(
  value: unknown,
  name = "the file",
  options: DateRules & GraphOptions = {},
): DraftReading {
  const findings = new Findings();
  const entities = mergeById(
    entitiesIn(value, (steps, found) => {
      const expected = "an entity with schema and properties";
      findings.withinAll(steps, () => findings.report("part-ignored", { expected, found }));
    }),
  );
  const isLink = ({ schema }: Entity) => interests.has(schema);
  const things = entities.filter((entity) => !isLink(entity) && !unread.has(entity.schema));
  if (things.length === 0) return refuseGraph(name, "entities of people, companies or the like", value);
  const sanctions = sanctionsByEntity(entities);
  const known = new Set(things.map(({ id }) => id));
  const isTold = ({ schema, properties }: Entity) =>
    schema === "Sanction" && (properties.get("entity") ?? []).some((id) => known.has(id));
  reportUnread(
    entities.filter((entity) => !isTold(entity)),
    findings,
  );
  const context = { sources: new FtmSources(), dates: new EntityDates(options), findings };
  const { sources } = context;
  const links = entities.filter(isLink).flatMap((entity) => readLink(entity, context));
  const named = new Set(entities.map(({ id }) => id));
  const made = [...new Set(links.flatMap(({ ends }) => [ends.source, ends.target]))].filter(
    (end): end is string => typeof end === "string" && end.length <= longestId && !named.has(end),
  );
  if (made.length > 0) findings.report("actors-made", { counted: excerptOfAll(made) });
  const ids = new FreshIds(links.map(({ id }) => id));
  const seen = new Set<string>();
  const relations = links.map(({ id, ends, rest }) => {
    const own = seen.has(id) ? ids.take(id) : id;
    seen.add(own);
    return { id: own, ...ends, ...rest };
  });
  return {
    value: {
      types: typesOf(new Set(links.map(({ rest }) => rest.type as string))),
      actors: [
        ...things.map((thing) => readThing(thing, sanctions.get(thing.id), context)),
        ...made.map((id) => ({ id, name: id })),
      ],
      relations,
      ...(sources.isEmpty ? {} : { sources: sources.definitions }),
    },
    issues: findings.issues,
    tables: describeSchemata([...things, ...entities.filter(isLink)]),
    placeOf: ([list, index, ...inner]) => {
      if (typeof index !== "number") return undefined;
      const entity = list === "actors" ? things[index] : list === "relations" ? links[index]?.entity : undefined;
      return entity === undefined ? undefined : { path: formatPath([...entity.steps, ...placeIn(entity, inner)]) };
    },
  };
}

const longestId = 200;

/** Types by which somebody calls relations stand as they are, whatever else means the same. */
function typesOf(used: ReadonlySet<string>): Fields {
  const ofSchemata = [...interests].filter(([schema]) => used.has(schema)).map(([schema, { type }]) => [schema, type]);
  const own = [...used].filter((type) => !interests.has(type) && !builtInTypeById.has(type));
  return Object.fromEntries([
    ...ofSchemata,
    ...own.map((type) => [type, { label: type, ...meaningOf(type) }]),
  ]) as Fields;
}

/** Parts of an entity can come one after the other, with the same id; an interest is no part of an actor. */
function mergeById(entities: readonly Entity[]): Entity[] {
  const byId = new Map<string, Entity>();
  const merged: Entity[] = [];
  for (const entity of entities) {
    const key = `${interests.has(entity.schema) ? "interest" : "thing"} ${entity.id}`;
    const known = entity.id === "" ? undefined : byId.get(key);
    if (known === undefined) {
      byId.set(key, entity);
      merged.push(entity);
      continue;
    }
    const properties = known.properties as Map<string, readonly string[]>;
    for (const [name, words] of entity.properties) {
      properties.set(name, [...new Set([...(properties.get(name) ?? []), ...words])]);
    }
  }
  return merged;
}

function reportUnread(entities: readonly Entity[], findings: Findings): void {
  const counts = new Map<string, number>();
  for (const { schema } of entities) if (unread.has(schema)) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  for (const [schema, count] of counts) {
    findings.report("part-ignored", { expected: "schemata of actors and relations", found: `${schema} (${count})` });
  }
}

/** Properties while they become fields; what is left becomes attributes. */
class Properties {
  readonly #left: Map<string, readonly string[]>;

  constructor({ properties }: Entity) {
    this.#left = new Map(properties);
  }

  take(...names: readonly string[]): readonly string[] {
    const found = names.flatMap((name) => this.#left.get(name) ?? []);
    for (const name of names) this.#left.delete(name);
    return [...new Set(found)];
  }

  look(name: string): readonly string[] {
    return this.#left.get(name) ?? [];
  }

  /** Notes of those who keep the data are left out until somebody asks for them. */
  attributes(steps: readonly Step[], findings: Findings): Fields {
    const kept: [string, string][] = [];
    for (const [name, words] of this.#left) {
      if (!isPrivateHeading(name)) kept.push([name, words.join("; ")]);
      else findings.withinAll([...steps, "properties", name], () => findings.report("column-private", { found: name }));
    }
    return kept.length === 0 ? {} : { attributes: Object.fromEntries(kept) };
  }
}

/** The attribute of an actor that tells its sanctions; no property of FollowTheMoney, whose own name their entities. */
const sanctionName = "sanction";

/** What sanctions say of the actors that they name: by whom, under which programme, from when to when. */
function sanctionsByEntity(entities: readonly Entity[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { schema, properties } of entities) {
    if (schema !== "Sanction") continue;
    const wordsOf = (...names: readonly string[]) => names.flatMap((name) => properties.get(name) ?? []).join(", ");
    const [start, end] = [wordsOf("startDate"), wordsOf("endDate")];
    const period = start === "" && end === "" ? "" : `${start || ".."}/${end || ".."}`;
    const told = [wordsOf("authority", "program", "status"), period].filter((words) => words !== "").join(" ");
    for (const id of properties.get("entity") ?? []) found.set(id, [...(found.get(id) ?? []), told || schema]);
  }
  return found;
}

/** What is said about a file as a whole. */
interface Context {
  readonly sources: FtmSources;
  readonly dates: EntityDates;
  readonly findings: Findings;
}

function readThing(entity: Entity, sanctions: readonly string[] | undefined, { dates, findings }: Context): Fields {
  const properties = new Properties(entity);
  if (sanctions !== undefined) properties.take("sanctions");
  const [name, ...others] = properties.take(...usesOfThings.name);
  const { caption } = entity.about;
  const words = name ?? properties.look("title")[0] ?? (typeof caption === "string" ? caption : entity.id);
  const aliases = [...others, ...properties.take(...usesOfThings.aliases)];
  const links = properties.take(...usesOfThings.links).filter((url) => fits(urlSchema, url));
  const roles = properties.take(...usesOfThings.role);
  const descriptions = properties.take(...usesOfThings.description);
  const { start, end } = usesOfThings;
  const period = dates.take(properties, { start, end }, entity, findings);
  const kept = properties.attributes(entity.steps, findings);
  const attributes = isFields(kept.attributes) ? kept.attributes : {};
  return {
    ...(entity.id === "" ? {} : { id: entity.id }),
    name: words,
    kind: kindBySchema.get(entity.schema) ?? entity.schema,
    ...(roles.length === 0 ? {} : { role: roles.join("; ") }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(descriptions.length === 0 ? {} : { description: descriptions.join("\n") }),
    ...(links.length === 0 ? {} : { links: links.map((url) => ({ url })) }),
    ...period,
    ...(sanctions === undefined ? kept : { attributes: { ...attributes, [sanctionName]: sanctions.join("; ") } }),
  };
}

interface Link {
  readonly id: string;
  readonly entity: Entity;
  readonly ends: Fields;
  readonly rest: Fields;
}

/** A relation for each pair of ends. */
function readLink(entity: Entity, context: Context): readonly Link[] {
  const interest = interests.get(entity.schema);
  if (interest === undefined) return [];
  const properties = new Properties(entity);
  const [from, to] = [properties.take(interest.source), properties.take(interest.target)];
  const rest = readRest(entity, properties, context);
  const pairs = (from.length === 0 ? [undefined] : from).flatMap((source) =>
    (to.length === 0 ? [undefined] : to).map((target) => ({ source, target })),
  );
  return pairs.map(({ source, target }) => ({
    id: entity.id === "" ? `${source ?? ""}-${target ?? ""}` : entity.id,
    entity,
    ends: { ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) },
    rest,
  }));
}

function readRest(entity: Entity, properties: Properties, { sources, dates, findings }: Context): Fields {
  const written = entity.about[typeName];
  const type = typeof written === "string" && written !== "" ? written : entity.schema;
  const [label, ...others] = properties.take(...usesOfLinks.label).filter((words) => words !== written);
  const summary = [...others, ...properties.take(...usesOfLinks.summary)];
  const cited = sources.read(properties, entity.about);
  const amount = readAmount(properties);
  const { date, start, end } = usesOfLinks;
  const period = dates.take(properties, { date, start, end }, entity, findings);
  const isEnded = properties.look("status").some(saysFormer);
  const said = properties.look("status").filter((words) => words !== endedStatus);
  const status = statuses.find((known) => said.join() === known);
  if (status !== undefined) properties.take("status");
  return {
    type,
    ...(label === undefined ? {} : { label }),
    ...(summary.length === 0 ? {} : { summary: summary.join("\n") }),
    ...(isEnded ? endUnknown(period, false) : period),
    ...(amount === undefined ? {} : { amount }),
    ...(status === undefined ? {} : { status }),
    ...(cited.length === 0 ? {} : { sources: cited }),
    ...properties.attributes(entity.steps, findings),
  };
}

/** A plain number with its currency. */
function readAmount(properties: Properties): Fields | undefined {
  for (const [name, known] of [
    ["amount", undefined],
    ["amountUsd", "USD"],
    ["amountEur", "EUR"],
  ] as const) {
    const [value, ...more] = properties.look(name);
    if (value === undefined || more.length > 0 || !plainAmount.test(value)) continue;
    properties.take(name);
    const written = known ?? properties.look("currency")[0]?.toUpperCase();
    const isCode = written !== undefined && /^[A-Z]{3}$/.test(written);
    if (isCode && known === undefined) properties.take("currency");
    return { value: Number(value), ...(isCode ? { currency: written } : {}) };
  }
  return undefined;
}

const namesOfFields: Readonly<Record<string, readonly string[]>> = {
  start: ["startDate", ...usesOfThings.start],
  end: ["endDate", ...usesOfThings.end],
  label: ["role"],
};

function placeIn({ properties, schema }: Entity, [field, name]: readonly Step[]): readonly Step[] {
  if (field === undefined || field === "id" || field === "kind" || field === "type")
    return field === undefined ? [] : [field === "id" ? "id" : "schema"];
  const interest = interests.get(schema);
  const end = field === "source" || field === "target" ? interest?.[field] : undefined;
  const names = end ?? (field === "attributes" ? String(name) : undefined);
  const written = names === undefined ? (namesOfFields[field] ?? [String(field)]) : [names];
  const property = written.find((each) => properties.has(each));
  return property === undefined ? [] : ["properties", property];
}
