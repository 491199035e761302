import { writeDatePatterns } from "./edtf.ts";
import { actorValues } from "./entryColumns.ts";
import * as s from "./schema.ts";
import type { NumberSchema, ObjectSchema, RecordSchema, Schema, StringSchema, TupleSchema } from "./schemaLanguage.ts";

/** The keywords of JSON Schema draft 7 that are needed here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "string" | "number" | "integer" | "boolean" | "array" | "object" | "null";
  readonly enum?: readonly (string | number)[];
  readonly const?: string;
  readonly format?: "uri";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly minItems?: number;
  readonly additionalItems?: false;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly minProperties?: number;
}

/** Shapes that are used in many places, or that a reader of the schema looks for by name. */
const definitions = {
  id: s.idSchema,
  text: s.textSchema,
  claimant: s.claimantSchema,
  date: s.dateSchema,
  bound: s.boundSchema,
  eventDate: s.eventDateSchema,
  url: s.urlSchema,
  type: s.typeSchema,
  kind: s.kindSchema,
  actor: s.actorSchema,
  relation: s.relationSchema,
  source: s.sourceSchema,
  scene: s.sceneSchema,
};

const namesOfDefinitions = new Map<Schema, string>(Object.entries(definitions).map(([name, schema]) => [schema, name]));

/**
 * The JSON Schema (draft 7) of `tiespan/1`, made from the schema that `validate` goes by, so that editors complete and
 * check. It refuses what a dataset would lose, and dates that cannot be read; unknown fields pass, as they do there.
 * What only the whole file shows (a dangling id, one used twice, 30 February) is left to `validate`.
 */
export function writeJsonSchema(): JsonSchema {
  const { properties, ...schema } = describeObject(s.datasetSchema);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Tiespan dataset",
    ...schema,
    required: ["actors", "relations"],
    properties: {
      ...properties,
      format: { const: "tiespan/1" },
      actors: describeEntries(s.actorSchema),
      relations: describeEntries(s.relationSchema),
    },
    $defs: { ...mapValues(definitions, describe), row: describeRow() },
  };
}

function refer(schema: Schema): JsonSchema {
  const name = namesOfDefinitions.get(schema);
  return name === undefined ? describe(schema) : { $ref: `#/$defs/${name}` };
}

function describe(schema: Schema): JsonSchema {
  switch (schema.is) {
    case "string":
      return describeString(schema);
    case "number":
      return describeNumber(schema);
    case "boolean":
      return { type: "boolean" };
    case "choice":
      return {
        type: schema.options.some((option) => typeof option === "string") ? "string" : "number",
        enum: schema.options,
      };
    case "either":
    case "text":
      return { anyOf: schema.options.map(refer), ...describeExpected(schema) };
    case "tuple":
      return describeTuple(schema);
    case "list":
      return { type: "array", items: refer(schema.item) };
    case "record":
      return describeRecord(schema);
    case "object":
      return describeObject(schema);
  }
}

/** The schema for a date takes any string, because unreadable dates are kept; editors are told what can be read. */
function describeString(schema: StringSchema): JsonSchema {
  const { format, shortest, longest, pattern } = schema;
  const patterns: Readonly<Record<string, string>> = { ...writeDatePatterns() };
  const dates = format === undefined ? undefined : patterns[format];
  const written = pattern?.source ?? dates;
  return {
    type: "string",
    ...(format === "address" ? { format: "uri" } : {}),
    ...(shortest === undefined ? {} : { minLength: shortest }),
    ...(longest === undefined ? {} : { maxLength: longest }),
    ...(written === undefined ? {} : { pattern: written }),
    ...describeExpected(schema),
  };
}

function describeNumber(schema: NumberSchema): JsonSchema {
  const { least, most } = schema;
  return {
    type: "number",
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    ...describeExpected(schema),
  };
}

function describeTuple(schema: TupleSchema): JsonSchema {
  const items = schema.items.map(refer);
  return { type: "array", items, minItems: items.length, additionalItems: false, ...describeExpected(schema) };
}

function describeRecord({ key, value, least }: RecordSchema): JsonSchema {
  return {
    type: "object",
    propertyNames: refer(key),
    additionalProperties: refer(value),
    ...(least === undefined ? {} : { minProperties: least }),
  };
}

function describeObject({ fields, required }: ObjectSchema): JsonSchema {
  return { type: "object", properties: mapValues(fields, refer), required: [...required] };
}

/** Objects in a list, or a column for each field. */
function describeEntries(schema: ObjectSchema): JsonSchema {
  const columns: JsonSchema = {
    type: "object",
    properties: mapValues(schema.fields, describeColumn),
    required: [...schema.required],
    additionalProperties: describeColumn(undefined),
  };
  return { anyOf: [{ type: "array", items: refer(schema) }, columns] };
}

/** A cell for each entry, or every different value once and a number for each entry; any value for an unknown field. */
function describeColumn(field: Schema | undefined): JsonSchema {
  const value = field === undefined ? {} : refer(field);
  const areIds = field !== undefined && "names" in field && field.names === "actor";
  const values: JsonSchema = { type: "array", items: value };
  const coded: JsonSchema = {
    type: "object",
    properties: {
      values: areIds ? { anyOf: [{ const: actorValues }, values] } : values,
      rows: { type: "array", items: { $ref: "#/$defs/row" } },
    },
    required: ["values", "rows"],
  };
  return { anyOf: [{ type: "array", items: { anyOf: [{ type: "null" }, value] } }, coded] };
}

/** The number of a value. */
function describeRow(): JsonSchema {
  return { anyOf: [{ type: "null" }, { type: "integer", minimum: 0 }] };
}

function describeExpected({ expected }: { readonly expected?: string }): JsonSchema {
  return expected === undefined ? {} : { description: expected };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
