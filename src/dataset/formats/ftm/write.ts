import { readDays, readPeriod, unknownBound } from "../../edtf.ts";
import type { Actor, Attributes, Dataset, Relation, Source } from "../../types.ts";
import { displayText } from "../flatWrite.ts";
import { compareWithReading } from "../losses.ts";
import type { Writing } from "../types.ts";
import { saysFormer } from "../words/standing.ts";
import { useOf } from "./describe.ts";
import { endedStatus, interests, schemaOfKind, typeName } from "./interests.ts";
import { readFollowTheMoney } from "./read.ts";

type Properties = Map<string, readonly string[]>;

/**
 * Writes entities of FollowTheMoney, one a line: actors, and relations as interests of the schema that their type is
 * called by, all others as `UnknownLink` with their type beside the properties, where other programs pass over it. What the model has no property for (several periods, scenes, places …)
 * is in the losses. Attributes are written where they are properties of that name that are read as nothing else.
 */
export function writeFollowTheMoney(dataset: Dataset): Writing {
  const { language } = dataset;
  const entities = [
    ...dataset.actors.map((actor) => writeActor(actor, language)),
    ...dataset.relations.map((relation) => writeRelation(relation, dataset)),
  ];
  const text = entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
  return { text, losses: compareWithReading(dataset, readFollowTheMoney(entities)) };
}

function entityOf(id: string, schema: string, properties: Properties) {
  return { id, schema, properties: Object.fromEntries([...properties].filter(([, words]) => words.length > 0)) };
}

function writeActor(actor: Actor, language: string | undefined) {
  const properties: Properties = new Map();
  const { name, aliases = [], description, role, links = [], kind } = actor;
  const schema = schemaOfKind(kind);
  setAttributes(properties, schema, actor.attributes);
  properties.set("name", [displayText(name, language)]);
  properties.set(
    "alias",
    aliases.map((alias) => displayText(alias, language)),
  );
  if (description !== undefined) properties.set("description", [displayText(description, language)]);
  if (role !== undefined) properties.set("position", [displayText(role, language)]);
  properties.set(
    "sourceUrl",
    links.map(({ url }) => url),
  );
  const isPerson = schema === "Person";
  setDates(properties, actor.start, isPerson ? "birthDate" : "incorporationDate");
  setDates(properties, actor.end, isPerson ? "deathDate" : "dissolutionDate");
  return entityOf(actor.id, schema, properties);
}

function writeRelation(relation: Relation, { language, sources = {} }: Dataset) {
  const properties: Properties = new Map();
  const { type, label, summary, date, start, end, amount } = relation;
  const known = interests.get(type);
  const { source, target } = known ?? { source: "subject", target: "object" };
  const schema = known === undefined ? "UnknownLink" : type;
  setAttributes(properties, schema, relation.attributes);
  // An attribute that says that it is over would be read as an end.
  if (end === undefined && (properties.get("status") ?? []).some(saysFormer)) properties.delete("status");
  properties.set(source, [relation.source]);
  properties.set(target, [relation.target]);
  const role = label === undefined ? (known === undefined ? type : undefined) : displayText(label, language);
  const isKin = type === "Family" || type === "Associate";
  if (role !== undefined) properties.set(isKin ? "relationship" : "role", [role]);
  const isEnded = end === unknownBound && date === undefined;
  const standing = [...(relation.status === undefined ? [] : [relation.status]), ...(isEnded ? [endedStatus] : [])];
  if (standing.length > 0) properties.set("status", standing);
  if (summary !== undefined) properties.set("summary", [displayText(summary, language)]);
  setDates(properties, date, "date");
  // Beside a date that can be read start and end do not count, and there they would.
  if (date === undefined || readPeriod({ date }).course === undefined) {
    setDates(properties, start, "startDate");
    setDates(properties, end, "endDate");
  }
  if (amount !== undefined) properties.set("amount", [String(amount.value)]);
  if (amount?.currency !== undefined) properties.set("currency", [amount.currency]);
  setSources(
    properties,
    (relation.sources ?? []).flatMap((id) => (Object.hasOwn(sources, id) ? (sources[id] ?? []) : [])),
    language,
  );
  const entity = entityOf(relation.id, schema, properties);
  return known === undefined ? { ...entity, [typeName]: type } : entity;
}

/** Dates of the calendar to the year, month or day, which is all that the model knows. */
function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) && readDays(text) !== undefined;
}

/** A day of which only is known that it lies between two is the two: so it is read again. */
function setDates(properties: Properties, date: string | undefined, name: string): void {
  if (date === undefined) return;
  const { first, last } = /^\[(?<first>[^.]+)\.\.(?<last>[^.]+)\]$/.exec(date)?.groups ?? {};
  const days = first === undefined || last === undefined ? [date] : [first, last];
  if (days.every(isDate) && readDays(date) !== undefined) properties.set(name, days);
}

/** Those whose names mean a field there would come back as what they are not. */
function setAttributes(properties: Properties, schema: string, attributes: Attributes = {}): void {
  for (const [name, value] of Object.entries(attributes)) {
    const words = String(value);
    const isName = /^[a-z][A-Za-z]{1,60}$/.test(name);
    if (isName && useOf(schema, name, [words]) === "attribute") properties.set(name, [words]);
  }
}

/** Publisher and day of retrieval belong to all addresses of an entity: they are written where all have the same. */
function setSources(properties: Properties, sources: readonly Source[], language: string | undefined): void {
  const wordsOf = ({ publisher }: Source) => (publisher === undefined ? "" : displayText(publisher, language));
  const distinct = (words: readonly string[]) => [...new Set(words)].filter((each) => each !== "");
  const publishers = distinct(sources.map(wordsOf));
  const days = distinct(sources.map(({ retrieved = "" }) => retrieved));
  properties.set(
    "sourceUrl",
    distinct(sources.map(({ url, title }) => url ?? (title === undefined ? "" : displayText(title, language)))),
  );
  const isOne = (list: readonly string[], has: (source: Source) => boolean) => list.length === 1 && sources.every(has);
  if (isOne(publishers, (source) => wordsOf(source) !== "")) properties.set("publisher", publishers);
  if (isOne(days, ({ retrieved }) => retrieved !== undefined)) properties.set("retrievedAt", days);
}
