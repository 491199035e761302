import { readDays, readPeriod, splitInterval, suggestDate, unknownBound } from "./edtf.ts";
import { emptyRecord, type Fields, isFields, setOwn } from "./fields.ts";
import type { Issue, IssueCode } from "./issues.ts";
import { suggestId, type Context } from "./references.ts";
import { languageTag } from "./schema.ts";
import {
  type ChoiceSchema,
  type EitherSchema,
  type ListSchema,
  misfitOf,
  type ObjectSchema,
  type ObjectSchemaOf,
  type RecordSchema,
  type Schema,
  type StringSchema,
} from "./schemaLanguage.ts";
import { cleanId, cleanText, longestText, wellFormed } from "./text.ts";

/**
 * The fields of an entry that fit its schema; the others are reported. Fields that the schema does not know are
 * reported and kept. Required fields can be missing in the result, and `apart` names fields that the caller sees to.
 */
export function validateFields<Value>(
  schema: ObjectSchemaOf<Value>,
  value: Fields,
  context: Context,
  apart: readonly string[] = [],
): Partial<Value> {
  return validateEach(schema, value, context, apart) as Partial<Value>;
}

function validateEach(schema: ObjectSchema, value: Fields, context: Context, apart: readonly string[] = []): Fields {
  const kept: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(value)) {
    if (raw === undefined || apart.includes(name)) continue;
    const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
    const result = context.findings.within(name, () => {
      if (field !== undefined) return validateValue(field, raw, context);
      reportUnknown(schema, name, context);
      return raw;
    });
    if (result !== undefined) setOwn(kept, name, result);
  }
  return kept;
}

export function reportUnknown(schema: ObjectSchema, name: string, { findings, nearest }: Context): void {
  findings.report("unknown-field", { suggestion: nearest.find(name, namesIn(schema)) });
}

const namesBySchema = new WeakMap<ObjectSchema | ChoiceSchema, readonly string[]>();

/** The fields of an object schema, the options of a choice. */
function namesIn(schema: ObjectSchema | ChoiceSchema): readonly string[] {
  const known = namesBySchema.get(schema);
  if (known !== undefined) return known;
  const names = schema.is === "object" ? Object.keys(schema.fields) : schema.options.map(String);
  namesBySchema.set(schema, names);
  return names;
}

/** The value as far as it fits the schema, undefined where nothing of it does; what does not fit is reported. */
export function validateValue(schema: Schema, value: unknown, context: Context): unknown {
  switch (schema.is) {
    case "string":
      if (isDateFormat(schema)) return validateDate(schema, value, context);
      return validateReference(schema, value, context);
    case "text":
      return validateText(schema, value, context);
    case "object":
      return validateObject(schema, value, context);
    case "list":
      return validateItems(schema, value, context);
    case "record":
      return validateRecord(schema, value, context);
    default:
      return validateLeaf(schema, value, context);
  }
}

function validateObject(schema: ObjectSchema, value: unknown, context: Context): Fields | undefined {
  if (!isFields(value)) {
    reportType("an object", value, context);
    return undefined;
  }
  const kept = validateEach(schema, value, context);
  const required = [...schema.required];
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
function validateItems(schema: ListSchema, value: unknown, context: Context): readonly unknown[] | undefined {
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

/** A text cleaned and cut to a bearable length. Words that are nearly an id or name are kept, but asked about. */
function validateText({ names }: EitherSchema, value: unknown, context: Context): unknown {
  const kept = typeof value === "string" ? validateWords(value, context) : validateTranslations(value, context);
  const known = names === undefined ? undefined : context.known.get(names);
  if (typeof kept !== "string" || known === undefined || known.ids.has(kept)) return kept;
  const suggestion = suggestId(kept, known, context.nearest);
  if (suggestion !== undefined) context.findings.report("actor-perhaps", { found: kept, suggestion });
  return kept;
}

function validateTranslations(value: unknown, context: Context): Fields | undefined {
  if (!isFields(value)) {
    reportType("a text, or an object of texts by language", value, context);
    return undefined;
  }
  const kept = emptyRecord<string>();
  for (const [language, raw] of Object.entries(value)) {
    context.findings.within(language, () => {
      if (validateLeaf(languageTag, language, context) === undefined) return;
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
  return wellFormed(clean.slice(0, longestText));
}

function validateCharacters(value: string, context: Context, clean = cleanText(value)): string {
  if (clean !== value) context.findings.report("text-cleaned", { found: value });
  return clean;
}

function isDateFormat({ format }: StringSchema): boolean {
  return format === "date" || format === "bound" || format === "event";
}

/** A date is kept as written, readable or not. A number is taken for the year that it looks like. */
function validateDate(schema: StringSchema, value: unknown, context: Context): unknown {
  const isNumber = typeof value === "number" && Number.isInteger(value);
  const text = isNumber ? String(value) : validateLeaf(schema, value, context);
  if (typeof text !== "string") return undefined;
  const isReadable = isDate(schema, text);
  const expected = expectedBy(schema);
  if (!isReadable) {
    context.findings.report("date-unreadable", { expected, found: value, suggestion: suggestDate(text) });
  } else if (isNumber) {
    context.findings.report("wrong-type", { expected, found: value, suggestion: `"${text}"` });
  }
  return text;
}

function isDate({ format }: StringSchema, text: string): boolean {
  if (format === "event") return isEventDate(text);
  return readDays(text) !== undefined || (format === "bound" && text === unknownBound);
}

function isEventDate(text: string): boolean {
  const interval = splitInterval(text);
  const sides = interval === undefined ? [] : [interval.start, interval.end];
  const isEachReadable = sides.every((side) => side === "" || readDays(side) !== undefined);
  return isEachReadable && readPeriod({ date: text }).course !== undefined;
}

/** An id, checked against the ids that it may name where the schema is one of a reference. */
export function validateReference(
  schema: StringSchema,
  value: unknown,
  context: Context,
  severity: Issue["severity"] = "warning",
): unknown {
  const id = validateLeaf(schema, value, context, severity);
  const known = schema.names === undefined ? undefined : context.known.get(schema.names);
  if (typeof id !== "string" || known === undefined || known.ids.has(id)) return id;
  const suggestion = suggestId(id, known, context.nearest);
  context.findings.report(known.code, { severity, expected: expectedBy(schema), found: id, suggestion });
  return known.isKept ? id : undefined;
}

type LeafSchema = Exclude<Schema, ObjectSchema | ListSchema | RecordSchema>;

/** A string (cleaned), number, boolean, choice or point; undefined and an issue where it does not fit. */
export function validateLeaf(
  schema: LeafSchema,
  value: unknown,
  context: Context,
  severity: Issue["severity"] = "warning",
): unknown {
  const isId = schema.is === "string" && schema.format === "id";
  const cleaned = (text: string) => validateCharacters(text, context, isId ? cleanId(text) : undefined);
  const clean = typeof value === "string" ? cleaned(value) : value;
  const misfit = misfitOf(schema, clean);
  if (misfit === undefined) return clean;
  context.findings.report(codeFor(schema, misfit), {
    severity,
    expected: expectedBy(schema),
    found: clean,
    suggestion: suggestValue(schema, clean, context),
  });
  return undefined;
}

function codeFor(schema: LeafSchema, misfit: "type" | "value"): IssueCode {
  const format = schema.is === "string" ? schema.format : undefined;
  if (format === "id") return "id-invalid";
  if (misfit === "type") return "wrong-type";
  return format === "address" ? "url-refused" : "wrong-value";
}

function expectedBy(schema: LeafSchema): string {
  if (schema.is === "choice") return `one of ${namesIn(schema).join(", ")}`;
  return schema.expected ?? `a ${schema.is}`;
}

function suggestValue(schema: LeafSchema, value: unknown, { nearest }: Context): string | undefined {
  if (typeof value === "number" && schema.is === "string") return `"${value}"`;
  if (typeof value !== "string" || schema.is !== "choice") return undefined;
  return nearest.find(value, namesIn(schema));
}
