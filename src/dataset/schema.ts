import { dayPattern } from "./edtf.ts";
import { choice, list, object, record, required, type SchemaOf, type StringSchema } from "./schemaLanguage.ts";
import { longestText } from "./text.ts";
import {
  type Actor,
  type Amount,
  type Attributes,
  type Correction,
  type Dataset,
  families,
  type Group,
  type KindDefinition,
  type Link,
  lines,
  orders,
  type Point,
  qualifiers,
  type Relation,
  type Scene,
  type SceneView,
  shapes,
  type Source,
  sourceKinds,
  statuses,
  type Step,
  type TagDefinition,
  type Text,
  type TypeDefinition,
  type WrittenPeriod,
} from "./types.ts";

type Words = SchemaOf<string, StringSchema>;

/** The format `tiespan/1`. */
export const idSchema: Words = {
  is: "string",
  format: "id",
  shortest: 1,
  longest: 200,
  expected: "an id of 1 to 200 characters",
};
export const actorReference: Words = { ...idSchema, names: "actor", expected: "the id of an actor" };
export const typeReference: Words = { ...idSchema, names: "type", expected: "the id of a type of relation" };
const relationReference: Words = { ...idSchema, names: "relation", expected: "the id of a relation" };
const sourceReference: Words = { ...idSchema, names: "source", expected: "the id of a source" };
const kindReference: Words = { ...idSchema, names: "kind", expected: "the id of a kind of actor" };

const string: Words = { is: "string" };
const words: Words = { is: "string", longest: longestText };
/** BCP 47 with script, region and one variant: a subset that `Intl` never refuses. */
export const languageTag: Words = {
  is: "string",
  pattern: /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))?$/,
  expected: "a language tag such as de or en-GB",
};
export const textSchema: SchemaOf<Text> = {
  is: "text",
  options: [words, { is: "record", key: languageTag, value: words, least: 1 }],
};
/** Actor id or words for somebody who is not an actor. */
export const claimantSchema: SchemaOf<Text> = { ...textSchema, names: "actor" };

export const dateSchema: Words = {
  is: "string",
  format: "date",
  expected: "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or ..",
};
/** The start or end of a state. */
export const boundSchema: Words = {
  is: "string",
  format: "bound",
  expected: "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or .., or unknown",
};
export const eventDateSchema: Words = {
  is: "string",
  format: "event",
  expected: "a date such as 2025-01-22, 2025-01 or 2025-01~, or an interval such as 2015/2018-02",
};

/** A single day of the calendar, known for certain. */
export const daySchema: Words = {
  is: "string",
  format: "day",
  pattern: dayPattern,
  expected: "a day such as 2025-01-22",
};

/** No host with a user name before it: `https://bank.example@evil.example` is a way to deceive. */
export const urlSchema: Words = {
  is: "string",
  format: "address",
  pattern: /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s@\\/?#]+(?:[/?#]\S*)?|[Mm][Aa][Ii][Ll][Tt][Oo]:\S+)$/,
  expected: "an address with https:, http: or mailto:",
};

const boolean: SchemaOf<boolean> = { is: "boolean" };
const coordinate: SchemaOf<number> = { is: "number", least: -1e6, most: 1e6 };
const point: SchemaOf<Point> = {
  is: "tuple",
  items: [coordinate, coordinate],
  expected: "two numbers from -1000000 to 1000000",
};

export const typeSchema = object<TypeDefinition>({
  label: textSchema,
  family: choice(families),
  sign: choice([-1, 0, 1]),
  directed: boolean,
  line: choice(lines),
});

export const kindSchema = object<KindDefinition>({ label: textSchema, shape: choice(shapes) });

/** Facts from elsewhere that the format has no field for: kept and written back, not drawn. */
const attributes: SchemaOf<Attributes> = record(
  { is: "string", shortest: 1, longest: 200, expected: "a name of 1 to 200 characters" },
  {
    is: "either",
    options: [string, { is: "number" }, boolean],
    expected: "a text, a number, true or false",
  } satisfies SchemaOf<Attributes[string]>,
);

const periodFields = { date: eventDateSchema, start: boundSchema, end: boundSchema };
const link = object<Link>({ label: textSchema, url: required(urlSchema) });

export const actorSchema = object<Actor>({
  id: required(idSchema),
  name: required(textSchema),
  kind: kindReference,
  role: textSchema,
  aliases: list(textSchema),
  description: textSchema,
  links: list(link),
  position: point,
  start: boundSchema,
  end: boundSchema,
  periods: list(object<WrittenPeriod>(periodFields)),
  attributes,
});

const tagReference: Words = { ...idSchema, expected: "the id of a tag" };

const amount = object<Amount>({
  value: required<number>({ is: "number", least: 0, isFinite: true, expected: "a number from 0" }),
  currency: { is: "string", pattern: /^[A-Z]{3}$/, expected: "a currency code of three capital letters" },
  qualifier: choice(qualifiers),
});

export const relationSchema = object<Relation>({
  id: required(idSchema),
  type: required(typeReference),
  source: required(actorReference),
  target: required(actorReference),
  ...periodFields,
  periods: list(object<WrittenPeriod>(periodFields)),
  title: textSchema,
  label: textSchema,
  summary: textSchema,
  tags: list(tagReference),
  amount,
  status: choice(statuses),
  claimedBy: list(claimantSchema),
  disputedBy: list(claimantSchema),
  sources: list(sourceReference),
  added: daySchema,
  attributes,
});

export const sourceSchema = object<Source>({
  title: textSchema,
  publisher: textSchema,
  url: urlSchema,
  date: dateSchema,
  retrieved: dateSchema,
  archive: urlSchema,
  kind: choice(sourceKinds),
});

const sceneView = object<SceneView>({
  step: { is: "number" },
  from: dateSchema,
  to: dateSchema,
  mode: string,
  types: list(typeReference),
  actors: list(actorReference),
  depth: { is: "either", options: [{ is: "number" }, string], expected: "a number of steps, or all" },
  strongest: { is: "either", options: [{ is: "number" }, string], expected: "a number of actors, or all" },
  with: list(actorReference),
  relation: relationReference,
  tags: list(tagReference),
  status: list(string),
  weight: { is: "number" },
  compare: string,
  camera: string,
});

const group = object<Group>({ label: textSchema, actors: required(list(actorReference)) });

const step = object<Step>({
  title: required(textSchema),
  text: textSchema,
  relations: required(list(relationReference)),
  from: dateSchema,
  to: dateSchema,
});

export const sceneSchema = object<Scene>({
  id: required(idSchema),
  title: required(textSchema),
  text: textSchema,
  view: sceneView,
  positions: record(actorReference, point),
  pinned: list(actorReference),
  groups: list(group),
  order: choice(orders),
  steps: list(step),
});

const correction = object<Correction>({
  date: required(dateSchema),
  text: required(textSchema),
  relations: list(relationReference),
});

export const datasetSchema = object<Dataset>({
  $schema: string,
  format: required(string),
  title: textSchema,
  description: textSchema,
  language: languageTag,
  updated: dateSchema,
  credit: textSchema,
  license: words,
  types: record(idSchema, typeSchema),
  kinds: record(idSchema, kindSchema),
  actors: required(list(actorSchema)),
  relations: required(list(relationSchema)),
  sources: record(idSchema, sourceSchema),
  tags: record(idSchema, object<TagDefinition>({ label: textSchema })),
  method: textSchema,
  corrections: list(correction),
  scenes: list(sceneSchema),
});
