import * as v from "valibot";
import { longestText } from "./text.ts";
import { families, lines, qualifiers, shapes, statuses } from "./types.ts";

/**
 * The format `tiespan/1`. Every `description` is what an issue names as expected. References are schemas of their own,
 * although they look alike, because `validate` asks by identity what a name has to refer to.
 */
export const idSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.description("an id of 1 to 200 characters"),
);
export const actorReference = v.pipe(idSchema, v.description("the id of an actor"));
export const relationReference = v.pipe(idSchema, v.description("the id of a relation"));
export const sourceReference = v.pipe(idSchema, v.description("the id of a source"));
export const typeReference = v.pipe(idSchema, v.description("the id of a type of relation"));
export const kindReference = v.pipe(idSchema, v.description("the id of a kind of actor"));

const words = v.pipe(v.string(), v.maxLength(longestText));
/** BCP 47 with script, region and one variant: a subset that `Intl` never refuses. */
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))?$/),
  v.description("a language tag such as de or en-GB"),
);
const translations = v.pipe(v.record(languageTag, words), v.minEntries(1));
export const textSchema = v.union([words, translations]);
/** Actor id or words for somebody who is not an actor. */
export const claimantSchema = v.union([words, translations]);

export const dateSchema = v.pipe(v.string(), v.description("a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or .."));
export const eventDateSchema = v.pipe(
  v.string(),
  v.description("a date such as 2025-01-22, 2025-01 or 2025-01~, or an interval such as 2015/2018-02"),
);

/** No host with a user name before it: `https://bank.example@evil.example` is a way to deceive. */
export const urlSchema = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s@\\/?#]+(?:[/?#]\S*)?|[Mm][Aa][Ii][Ll][Tt][Oo]:\S+)$/),
  v.description("an address with https:, http: or mailto:"),
);

const coordinate = v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6));
const point = v.pipe(v.strictTuple([coordinate, coordinate]), v.description("two numbers from -1000000 to 1000000"));

export const typeSchema = v.object({
  label: v.exactOptional(textSchema),
  family: v.exactOptional(v.picklist(families)),
  sign: v.exactOptional(v.picklist([-1, 0, 1])),
  directed: v.exactOptional(v.boolean()),
  line: v.exactOptional(v.picklist(lines)),
});

export const kindSchema = v.object({
  label: v.exactOptional(textSchema),
  shape: v.exactOptional(v.picklist(shapes)),
});

/** Facts from elsewhere that the format has no field for: kept and written back, not drawn. */
const attributes = v.record(
  v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.description("a name of 1 to 200 characters")),
  v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.description("a text, a number, true or false")),
);

const link = v.object({ label: v.exactOptional(textSchema), url: urlSchema });

export const actorSchema = v.object({
  id: idSchema,
  name: textSchema,
  kind: v.exactOptional(kindReference),
  role: v.exactOptional(textSchema),
  aliases: v.exactOptional(v.array(textSchema)),
  description: v.exactOptional(textSchema),
  links: v.exactOptional(v.array(link)),
  position: v.exactOptional(point),
  attributes: v.exactOptional(attributes),
});

const periodFields = {
  date: v.exactOptional(eventDateSchema),
  start: v.exactOptional(dateSchema),
  end: v.exactOptional(dateSchema),
};

const amount = v.object({
  value: v.pipe(v.number(), v.finite(), v.minValue(0), v.description("a number from 0")),
  currency: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[A-Z]{3}$/), v.description("a currency code of three capital letters")),
  ),
  qualifier: v.exactOptional(v.picklist(qualifiers)),
});

export const relationSchema = v.object({
  id: idSchema,
  type: typeReference,
  source: actorReference,
  target: actorReference,
  ...periodFields,
  periods: v.exactOptional(v.array(v.object(periodFields))),
  label: v.exactOptional(textSchema),
  summary: v.exactOptional(textSchema),
  amount: v.exactOptional(amount),
  status: v.exactOptional(v.picklist(statuses)),
  claimedBy: v.exactOptional(v.array(claimantSchema)),
  disputedBy: v.exactOptional(v.array(claimantSchema)),
  sources: v.exactOptional(v.array(sourceReference)),
  attributes: v.exactOptional(attributes),
});

export const sourceSchema = v.object({
  title: v.exactOptional(textSchema),
  publisher: v.exactOptional(textSchema),
  url: v.exactOptional(urlSchema),
  date: v.exactOptional(dateSchema),
  retrieved: v.exactOptional(dateSchema),
});

const sceneView = v.object({
  from: v.exactOptional(dateSchema),
  to: v.exactOptional(dateSchema),
  mode: v.exactOptional(v.string()),
  types: v.exactOptional(v.array(typeReference)),
  actors: v.exactOptional(v.array(actorReference)),
  depth: v.exactOptional(v.pipe(v.union([v.number(), v.string()]), v.description("a number of steps, or all"))),
  relation: v.exactOptional(relationReference),
  status: v.exactOptional(v.array(v.string())),
  compare: v.exactOptional(v.string()),
  camera: v.exactOptional(v.string()),
});

export const sceneSchema = v.object({
  id: idSchema,
  title: textSchema,
  text: v.exactOptional(textSchema),
  view: v.exactOptional(sceneView),
  positions: v.exactOptional(v.record(actorReference, point)),
});

export const datasetSchema = v.object({
  $schema: v.exactOptional(v.string()),
  format: v.string(),
  title: v.exactOptional(textSchema),
  description: v.exactOptional(textSchema),
  language: v.exactOptional(languageTag),
  updated: v.exactOptional(dateSchema),
  credit: v.exactOptional(textSchema),
  license: v.exactOptional(words),
  types: v.exactOptional(v.record(idSchema, typeSchema)),
  kinds: v.exactOptional(v.record(idSchema, kindSchema)),
  actors: v.array(actorSchema),
  relations: v.array(relationSchema),
  sources: v.exactOptional(v.record(idSchema, sourceSchema)),
  scenes: v.exactOptional(v.array(sceneSchema)),
});
