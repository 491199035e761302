import * as v from "valibot";
import { readDays, readPeriod, splitInterval, suggestDate } from "./edtf.ts";
import type { Issue, IssueCode } from "./issues.ts";
import { noFields } from "./records.ts";
import { suggestId, type Context } from "./references.ts";
import * as s from "./schema.ts";
import { cleanText, longestText } from "./text.ts";

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The fields of an entry that fit its schema; the others are reported. Fields that the schema does not know are
 * reported and kept. Required fields can be missing in the result, and `apart` names fields that the caller sees to.
 */
export function validateFields<Entries extends v.ObjectEntries>(
  schema: v.ObjectSchema<Entries, undefined>,
  value: Fields,
  context: Context,
  apart: readonly string[] = [],
): Partial<v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  const kept: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(value)) {
    if (raw === undefined || apart.includes(name)) continue;
    const field = Object.hasOwn(schema.entries, name) ? schema.entries[name] : undefined;
    const result = context.findings.within(name, () => {
      if (field !== undefined) return validateValue(field, raw, context);
      const suggestion = context.nearest.find(name, namesIn(schema));
      context.findings.report("unknown-field", { suggestion });
      return raw;
    });
    if (result !== undefined) setOwn(kept, name, result);
  }
  return kept as Partial<v.InferOutput<v.ObjectSchema<Entries, undefined>>>;
}

/** A plain assignment to `__proto__` would change the object's prototype instead. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

const namesBySchema = new WeakMap<v.GenericSchema, readonly string[]>();

/** The fields of an object schema, the options of a choice. */
function namesIn(schema: v.GenericSchema): readonly string[] {
  const known = namesBySchema.get(schema);
  if (known !== undefined) return known;
  const names = isObject(schema) ? Object.keys(schema.entries) : isChoice(schema) ? schema.options.map(String) : [];
  namesBySchema.set(schema, names);
  return names;
}

/** The value as far as it fits the schema, undefined where nothing of it does; what does not fit is reported. */
export function validateValue(schema: v.GenericSchema, value: unknown, context: Context): unknown {
  if (isOptional(schema)) return validateValue(schema.wrapped, value, context);
  if (schema === s.textSchema) return validateText(value, context);
  if (schema === s.claimantSchema) return validateClaimant(value, context);
  if (schema === s.dateSchema || schema === s.eventDateSchema) return validateDate(schema, value, context);
  if (isObject(schema)) return validateObject(schema, value, context);
  if (isList(schema)) return validateItems(schema, value, context);
  if (isRecord(schema)) return validateRecord(schema, value, context);
  return validateReference(schema, value, context);
}

function isOptional(schema: v.GenericSchema): schema is v.ExactOptionalSchema<v.GenericSchema, undefined> {
  return schema.type === "exact_optional";
}

function isObject(schema: v.GenericSchema): schema is v.ObjectSchema<v.ObjectEntries, undefined> {
  return schema.type === "object";
}

function isList(schema: v.GenericSchema): schema is v.ArraySchema<v.GenericSchema, undefined> {
  return schema.type === "array";
}

type RecordSchema = v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>;

function isRecord(schema: v.GenericSchema): schema is RecordSchema {
  return schema.type === "record";
}

function validateObject(
  schema: v.ObjectSchema<v.ObjectEntries, undefined>,
  value: unknown,
  context: Context,
): Fields | undefined {
  if (!isFields(value)) {
    reportType("an object", value, context);
    return undefined;
  }
  const kept: Fields = validateFields(schema, value, context);
  const required = namesIn(schema).filter((name) => schema.entries[name]?.type !== "exact_optional");
  for (const name of required) {
    if (value[name] === undefined) reportMissing(name, context);
  }
  return required.every((name) => kept[name] !== undefined) ? kept : undefined;
}

export function reportMissing(field: string, { findings }: Context, severity: Issue["severity"] = "warning"): void {
  findings.within(field, () => findings.report("missing-field", { severity }));
}

function reportType(expected: string, found: unknown, { findings }: Context): void {
  findings.report("wrong-type", { expected, found });
}

/** A list of which nothing is left is left out: a scene without any of its types shows all rather than none. */
function validateItems(
  schema: v.ArraySchema<v.GenericSchema, undefined>,
  value: unknown,
  context: Context,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) {
    reportType("an array", value, context);
    return undefined;
  }
  const items: readonly unknown[] = value;
  const kept = items.flatMap((item, index) => {
    const result = context.findings.within(index, () => validateValue(schema.item, item, context));
    return result === undefined ? [] : [result];
  });
  return items.length > 0 && kept.length === 0 ? undefined : kept;
}

/** For names from the file, ids and languages: `constructor` must find nothing that is not there. */
function emptyRecord<Value>(): Record<string, Value> {
  return Object.create(noFields) as Record<string, Value>;
}

/** Entries by id or by the id that they concern, each checked even if its id is not usable. */
function validateRecord(schema: RecordSchema, value: unknown, context: Context): Fields | undefined {
  if (!isFields(value)) {
    reportType("an object", value, context);
    return undefined;
  }
  const kept = emptyRecord();
  for (const [name, raw] of Object.entries(value)) {
    context.findings.within(name, () => {
      const key = validateReference(schema.key, name, context);
      const result = validateValue(schema.value, raw, context);
      if (typeof key !== "string") return;
      if (key in kept) context.findings.report("id-duplicate", { found: key });
      else if (result !== undefined) kept[key] = result;
    });
  }
  return kept;
}

/** A text cleaned and cut to a bearable length. */
function validateText(value: unknown, context: Context): unknown {
  if (typeof value === "string") return validateWords(value, context);
  if (!isFields(value)) {
    reportType("a text, or an object of texts by language", value, context);
    return undefined;
  }
  const kept = emptyRecord<string>();
  for (const [language, raw] of Object.entries(value)) {
    context.findings.within(language, () => {
      if (validateLeaf(s.textSchema.options[1].key, language, context) === undefined) return;
      if (typeof raw === "string") kept[language] = validateWords(raw, context);
      else reportType("a text", raw, context);
    });
  }
  if (Object.keys(kept).length > 0) return kept;
  if (Object.keys(value).length === 0) context.findings.report("wrong-value", { expected: "a text", found: value });
  return undefined;
}

function validateWords(value: string, context: Context): string {
  const clean = validateCharacters(value, context);
  if (clean.length <= longestText) return clean;
  context.findings.report("text-cut", { expected: `at most ${longestText} characters`, found: clean });
  return clean.slice(0, longestText).toWellFormed();
}

function validateCharacters(value: string, context: Context): string {
  const clean = cleanText(value);
  if (clean !== value) context.findings.report("text-cleaned", { found: value });
  return clean;
}

/** Words that are nearly an actor's id or name are kept as words, but asked about. */
function validateClaimant(value: unknown, context: Context): unknown {
  const kept = validateText(value, context);
  const actors = context.known.get(s.actorReference);
  if (typeof kept !== "string" || actors === undefined || actors.ids.has(kept)) return kept;
  const suggestion = suggestId(kept, actors, context.nearest);
  if (suggestion !== undefined) context.findings.report("actor-perhaps", { found: kept, suggestion });
  return kept;
}

/** A date is kept as written, readable or not. A number is taken for the year that it looks like. */
function validateDate(schema: v.GenericSchema, value: unknown, context: Context): unknown {
  const isNumber = typeof value === "number" && Number.isInteger(value);
  const text = isNumber ? String(value) : validateLeaf(schema, value, context);
  if (typeof text !== "string") return undefined;
  const isReadable = schema === s.eventDateSchema ? isEventDate(text) : readDays(text) !== undefined;
  const expected = expectedBy(schema);
  if (!isReadable) {
    context.findings.report("date-unreadable", { expected, found: value, suggestion: suggestDate(text) });
  } else if (isNumber) {
    context.findings.report("wrong-type", { expected, found: value, suggestion: `"${text}"` });
  }
  return text;
}

function isEventDate(text: string): boolean {
  const interval = splitInterval(text);
  const sides = interval === undefined ? [] : [interval.start, interval.end];
  const isEachReadable = sides.every((side) => side === "" || readDays(side) !== undefined);
  return isEachReadable && readPeriod({ date: text }).course !== undefined;
}

/** An id, checked against the ids that it may name where the schema is one of a reference. */
export function validateReference(
  schema: v.GenericSchema,
  value: unknown,
  context: Context,
  severity: Issue["severity"] = "warning",
): unknown {
  const id = validateLeaf(schema, value, context, severity);
  const known = context.known.get(schema);
  if (typeof id !== "string" || known === undefined || known.ids.has(id)) return id;
  const suggestion = suggestId(id, known, context.nearest);
  context.findings.report(known.code, { severity, expected: expectedBy(schema), found: id, suggestion });
  return known.isKept ? id : undefined;
}

/** A string (cleaned), number, boolean, choice or point; undefined and an issue where it does not fit. */
export function validateLeaf(
  schema: v.GenericSchema,
  value: unknown,
  context: Context,
  severity: Issue["severity"] = "warning",
): unknown {
  const clean = typeof value === "string" ? validateCharacters(value, context) : value;
  const result = v.safeParse(schema, clean, { abortEarly: true });
  if (result.success) return result.output;
  const isOfType = result.issues[0].kind === "validation" || (isChoice(schema) && isLikeOptions(clean, schema.options));
  context.findings.report(codeFor(schema, isOfType), {
    severity,
    expected: expectedBy(schema),
    found: clean,
    suggestion: suggestValue(schema, clean, context),
  });
  return undefined;
}

function isChoice(schema: v.GenericSchema): schema is v.PicklistSchema<(string | number)[], undefined> {
  return schema.type === "picklist";
}

function isLikeOptions(value: unknown, options: readonly unknown[]): boolean {
  return options.some((option) => typeof option === typeof value);
}

const idSchemas: ReadonlySet<v.GenericSchema> = new Set([
  s.idSchema,
  s.actorReference,
  s.relationReference,
  s.sourceReference,
  s.typeReference,
  s.kindReference,
]);

function codeFor(schema: v.GenericSchema, isOfType: boolean): IssueCode {
  if (idSchemas.has(schema)) return "id-invalid";
  if (!isOfType) return "wrong-type";
  return schema === s.urlSchema ? "url-refused" : "wrong-value";
}

function expectedBy(schema: v.GenericSchema): string {
  if (isChoice(schema)) return `one of ${namesIn(schema).join(", ")}`;
  return v.getDescription(schema) ?? `a ${schema.type}`;
}

function suggestValue(schema: v.GenericSchema, value: unknown, { nearest }: Context): string | undefined {
  if (typeof value === "number" && schema.type === "string") return `"${value}"`;
  if (typeof value !== "string" || !isChoice(schema)) return undefined;
  return nearest.find(value, namesIn(schema));
}
