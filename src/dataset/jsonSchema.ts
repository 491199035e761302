import { toJsonSchema, type JsonSchema } from "@valibot/to-json-schema";
import { writeDatePatterns } from "./edtf.ts";
import * as s from "./schema.ts";

type JsonSchemaDefinition = NonNullable<JsonSchema["$defs"]>[string];

/** Shapes that are used in many places, or that a reader of the schema looks for by name. */
const definitions = {
  id: s.idSchema,
  text: s.textSchema,
  claimant: s.claimantSchema,
  date: s.dateSchema,
  eventDate: s.eventDateSchema,
  url: s.urlSchema,
  type: s.typeSchema,
  kind: s.kindSchema,
  actor: s.actorSchema,
  relation: s.relationSchema,
  source: s.sourceSchema,
  scene: s.sceneSchema,
};

/**
 * The JSON Schema (draft 7) of `tiespan/1`, made from the schema that `validate` goes by, so that editors complete and
 * check. It refuses what a dataset would lose, and dates that cannot be read; unknown fields pass, as they do there.
 * What only the whole file shows (a dangling id, one used twice, 30 February) is left to `validate`.
 */
export function writeJsonSchema(): JsonSchema {
  const schema = toJsonSchema(s.datasetSchema, { definitions, ignoreActions: ["finite"] });
  const { date, eventDate } = schema.$defs ?? {};
  const patterns = writeDatePatterns();
  return {
    ...schema,
    title: "Tiespan dataset",
    required: ["actors", "relations"],
    properties: { ...schema.properties, format: { const: "tiespan/1" } },
    $defs: {
      ...schema.$defs,
      date: withPattern(date, patterns.date),
      eventDate: withPattern(eventDate, patterns.event),
    },
  };
}

/** The schema for a date takes any string, because unreadable dates are kept; editors are told what can be read. */
function withPattern(schema: JsonSchemaDefinition | undefined, pattern: string): JsonSchemaDefinition {
  return typeof schema === "object" ? { ...schema, pattern } : { type: "string", pattern };
}
