import { readDays, unknownBound } from "../../edtf.ts";
import { isFields, type Fields } from "../../fields.ts";
import { Findings, formatPath, type Step } from "../../findings.ts";
import { FreshIds } from "../../ids.ts";
import { urlSchema } from "../../schema.ts";
import { fits } from "../../schemaLanguage.ts";
import { isPrivateHeading } from "../csv/fields.ts";
import { refuseGraph } from "../jsonGraph.ts";
import { statuses } from "../../types.ts";
import type { DraftReading } from "../types.ts";
import { saysFormer } from "../words/standing.ts";
import { describeSchemata, plainAmount, usesOfLinks, usesOfThings } from "./describe.ts";
import { entitiesIn, type Entity } from "./entities.ts";
import { endedStatus, interests, kindBySchema, typeName, unread } from "./interests.ts";
import { FtmSources } from "./sources.ts";

/**
 * Reads entities of FollowTheMoney, already parsed: lines, a list, or entities within entities. Interests (ownership,
 * directorship, payment …) become relations from the one end to the other, everything else actors. Dates keep their
 * precision; `sourceUrl`, `publisher` and `retrievedAt` become sources, properties without a field attributes. Schemata
 * that say something about a single entity (passports …) are not read, which is reported once for each; what sanctions say
 * is an attribute of their actor.
 */
export function readFollowTheMoney(value: unknown, name = "the file"): DraftReading {
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
  const sources = new FtmSources();
  const links = entities.filter(isLink).flatMap((entity) => readLink(entity, sources, findings));
  const ids = new FreshIds(links.map(({ id }) => id));
  const seen = new Set<string>();
  const relations = links.map(({ id, ends, rest }) => {
    const own = seen.has(id) ? ids.take(id) : id;
    seen.add(own);
    return { id: own, ...ends, ...rest };
  });
  const used = new Set(links.map(({ rest }) => rest.type as string));
  const types = [...interests].filter(([schema]) => used.has(schema)).map(([schema, { type }]) => [schema, type]);
  return {
    value: {
      types: Object.fromEntries(types) as Fields,
      actors: things.map((thing) => readThing(thing, sanctions.get(thing.id), findings)),
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

/** Parts of an entity can come one after the other, with the same id. */
function mergeById(entities: readonly Entity[]): Entity[] {
  const byId = new Map<string, Entity>();
  const merged: Entity[] = [];
  for (const entity of entities) {
    const known = entity.id === "" ? undefined : byId.get(entity.id);
    if (known === undefined) {
      byId.set(entity.id, entity);
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
      else reportAt([...steps, "properties", name], findings, "column-private", name);
    }
    return kept.length === 0 ? {} : { attributes: Object.fromEntries(kept) };
  }
}

function reportAt(
  steps: readonly Step[],
  findings: Findings,
  code: "column-private" | "date-unreadable",
  found: unknown,
) {
  findings.withinAll(steps, () => findings.report(code, { found }));
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

function readThing(entity: Entity, sanctions: readonly string[] | undefined, findings: Findings): Fields {
  const properties = new Properties(entity);
  if (sanctions !== undefined) properties.take("sanctions");
  const [name, ...others] = properties.take(...usesOfThings.name);
  const { caption } = entity.about;
  const words = name ?? properties.look("title")[0] ?? (typeof caption === "string" ? caption : entity.id);
  const aliases = [...others, ...properties.take(...usesOfThings.aliases)];
  const links = properties.take(...usesOfThings.links).filter((url) => fits(urlSchema, url));
  const roles = properties.take(...usesOfThings.role);
  const descriptions = properties.take(...usesOfThings.description);
  const period = readPeriod(properties, usesOfThings.start, usesOfThings.end, entity, findings);
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
function readLink(entity: Entity, sources: FtmSources, findings: Findings): readonly Link[] {
  const interest = interests.get(entity.schema);
  if (interest === undefined) return [];
  const properties = new Properties(entity);
  const [from, to] = [properties.take(interest.source), properties.take(interest.target)];
  const rest = readRest(entity, properties, sources, findings);
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

function readRest(entity: Entity, properties: Properties, sources: FtmSources, findings: Findings): Fields {
  const written = entity.about[typeName];
  const type = typeof written === "string" && written !== "" ? written : entity.schema;
  const [label, ...others] = properties.take(...usesOfLinks.label).filter((words) => words !== written);
  const summary = [...others, ...properties.take(...usesOfLinks.summary)];
  const cited = sources.read(properties, entity.about);
  const amount = readAmount(properties);
  const dates = properties.take(...usesOfLinks.date);
  const period = readPeriod(properties, usesOfLinks.start, usesOfLinks.end, entity, findings);
  const isEnded = period.end === undefined && properties.look("status").some(saysFormer);
  const said = properties.look("status").filter((words) => words !== endedStatus);
  const status = statuses.find((known) => said.join() === known);
  if (status !== undefined) properties.take("status");
  const isEvent = dates.length > 0 && Object.keys(period).length === 0;
  return {
    type,
    ...(label === undefined ? {} : { label }),
    ...(summary.length === 0 ? {} : { summary: summary.join("\n") }),
    ...period,
    ...(isEvent ? { date: joinDates(dates, entity, "date", findings) } : isEnded ? { end: unknownBound } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(status === undefined ? {} : { status }),
    ...(cited.length === 0 ? {} : { sources: cited }),
    ...properties.attributes(entity.steps, findings),
  };
}

/** What of the properties are start and end. An end that cannot be read is one that nobody knows. */
function readPeriod(
  properties: Properties,
  starts: readonly string[],
  ends: readonly string[],
  entity: Entity,
  findings: Findings,
): Fields {
  const bounds = [
    ["start", starts],
    ["end", ends],
  ] as const;
  const said = bounds.flatMap(([field, names]) => {
    const words = properties.take(...names);
    return words.length === 0 ? [] : [[field, joinDates(words, entity, names[0] ?? field, findings)] as const];
  });
  const isReadable = said.some(([, date]) => date !== undefined);
  return Object.fromEntries(said.flatMap(([field, date]) => (isReadable ? [[field, date ?? unknownBound]] : [])));
}

/** Of several dates the more precise one where they agree, else the time in which all of them lie. */
function joinDates(words: readonly string[], entity: Entity, name: string, findings: Findings): string | undefined {
  const read = words.flatMap((each) => {
    const date = each.trim().replace(/T.*$/s, "");
    const days = readDays(date);
    return days === undefined || days.precision === "number" ? [] : [{ date, ...days }];
  });
  if (read.length < words.length)
    reportAt([...entity.steps, "properties", name], findings, "date-unreadable", words[0]);
  const [first, ...others] = [...read].sort((a, b) => a.latest - a.earliest - (b.latest - b.earliest));
  if (first === undefined) return undefined;
  const areAgreed = others.every(({ earliest, latest }) => earliest <= first.earliest && latest >= first.latest);
  if (areAgreed) return first.date;
  const byStart = [...read].sort((a, b) => a.earliest - b.earliest);
  const byEnd = [...read].sort((a, b) => b.latest - a.latest);
  return `[${byStart[0]?.date ?? ""}..${byEnd[0]?.date ?? ""}]`;
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
