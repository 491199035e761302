import { isFields } from "./fields.ts";
import { readAddress } from "./address.ts";
import { readDay } from "./edtf.ts";

/**
 * How one value of a file is built. `validateFields.ts` goes through files by it, `jsonSchema.ts` writes it for editors,
 * and the compiler holds it to the types: an object of type `Value` has all fields of `Value` in its schema, and no other.
 */
export type Schema =
  | StringSchema
  | NumberSchema
  | { readonly is: "boolean"; readonly expected?: string }
  | ChoiceSchema
  | EitherSchema
  | TupleSchema
  | ListSchema
  | RecordSchema
  | ObjectSchema;

/** What a reference names. */
export type Referent = "actor" | "relation" | "source" | "type" | "kind";

export interface StringSchema {
  readonly is: "string";
  /** What an issue names as expected, with its article. */
  readonly expected?: string;
  readonly format?: "id" | "date" | "bound" | "event" | "day" | "address";
  /** Of an id that has to be defined elsewhere. */
  readonly names?: Referent;
  readonly shortest?: number;
  readonly longest?: number;
  readonly pattern?: RegExp;
}

export interface NumberSchema {
  readonly is: "number";
  readonly expected?: string;
  readonly least?: number;
  readonly most?: number;
  readonly isFinite?: boolean;
}

export interface ChoiceSchema {
  readonly is: "choice";
  readonly options: readonly (string | number)[];
}

/** The first option that fits. Texts are strings or strings by language. */
export interface EitherSchema {
  readonly is: "either" | "text";
  readonly expected?: string;
  /** Of a text that is an id where it is one. */
  readonly names?: Referent;
  readonly options: readonly Schema[];
}

export interface TupleSchema {
  readonly is: "tuple";
  readonly expected: string;
  readonly items: readonly Schema[];
}

export interface ListSchema {
  readonly is: "list";
  readonly item: Schema;
}

/** Values by id or another name. */
export interface RecordSchema {
  readonly is: "record";
  readonly key: StringSchema;
  readonly value: Schema;
  /** How many there are at least. */
  readonly least?: number;
}

export interface ObjectSchema {
  readonly is: "object";
  /** In the order in which they are written. */
  readonly fields: Readonly<Record<string, Schema>>;
  readonly required: ReadonlySet<string>;
}

declare const described: unique symbol;

/** The schema of values of one type, neither of more nor of less. */
export type SchemaOf<Value, Kind extends Schema = Schema> = Kind & {
  readonly [described]?: (value: Value) => Value;
};

export type ObjectSchemaOf<Value> = SchemaOf<Value, ObjectSchema> & {
  readonly fields: Readonly<Record<keyof Value & string, Schema>>;
};

type Field<Value, Name extends keyof Value> =
  Partial<Pick<Value, Name>> extends Pick<Value, Name>
    ? SchemaOf<Required<Value>[Name]>
    : { readonly required: SchemaOf<Value[Name]> };

/** Marks a field that has to be there. */
export function required<Value>(schema: SchemaOf<Value>): { readonly required: SchemaOf<Value> } {
  return { required: schema };
}

export function object<Value extends object>(fields: {
  readonly [Name in keyof Value]-?: Field<Value, Name>;
}): ObjectSchemaOf<Value> {
  const entries = Object.entries<Schema | { readonly required: Schema }>(fields);
  const schemas = entries.map(([name, field]) => [name, "is" in field ? field : field.required] as const);
  const names = entries.flatMap(([name, field]) => ("is" in field ? [] : [name]));
  return {
    is: "object",
    fields: Object.fromEntries(schemas) as Record<keyof Value & string, Schema>,
    required: new Set(names),
  };
}

export function list<Item>(item: SchemaOf<Item>): SchemaOf<readonly Item[]> {
  return { is: "list", item };
}

export function record<Value>(
  key: SchemaOf<string, StringSchema>,
  value: SchemaOf<Value>,
): SchemaOf<Readonly<Record<string, Value>>> {
  return { is: "record", key, value };
}

export function choice<const Option extends string | number>(options: readonly Option[]): SchemaOf<Option> {
  return { is: "choice", options };
}

/** What of a value does not fit a schema: its type, or what it says; undefined where all of it fits. */
export type Misfit = "type" | "value" | undefined;

/** The first misfit of a value or of what is in it. Fields that the schema does not know are not looked at. */
export function misfitOf(schema: Schema, value: unknown): Misfit {
  switch (schema.is) {
    case "string":
      return misfitOfString(schema, value);
    case "number":
      return misfitOfNumber(schema, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : "type";
    case "choice":
      if (schema.options.some((option) => option === value)) return undefined;
      return schema.options.some((option) => typeof option === typeof value) ? "value" : "type";
    case "either":
    case "text":
      return schema.options.some((option) => fits(option, value)) ? undefined : "type";
    case "tuple":
      return misfitOfTuple(schema, value);
    case "list":
      return Array.isArray(value) ? firstMisfit(value.map((item) => misfitOf(schema.item, item))) : "type";
    case "record":
      return misfitOfRecord(schema, value);
    case "object":
      return misfitOfObject(schema, value);
  }
}

/** Whether a value is as the schema says, with everything in it. */
export function fits(schema: Schema, value: unknown): boolean {
  return misfitOf(schema, value) === undefined;
}

function misfitOfString({ shortest = 0, longest = Infinity, pattern, format }: StringSchema, value: unknown): Misfit {
  if (typeof value !== "string") return "type";
  const isLong = value.length >= shortest && value.length <= longest;
  const isAddress = format !== "address" || readAddress(value) !== undefined;
  const isDay = format !== "day" || readDay(value) !== undefined;
  return isLong && isAddress && isDay && (pattern?.test(value) ?? true) ? undefined : "value";
}

function misfitOfNumber({ least = -Infinity, most = Infinity, isFinite }: NumberSchema, value: unknown): Misfit {
  if (typeof value !== "number" || Number.isNaN(value)) return "type";
  const isWithin = value >= least && value <= most;
  return isWithin && (isFinite !== true || Number.isFinite(value)) ? undefined : "value";
}

function misfitOfTuple({ items }: TupleSchema, value: unknown): Misfit {
  if (!Array.isArray(value)) return "type";
  for (const [index, item] of items.entries()) {
    const misfit = misfitOf(item, value[index]);
    if (misfit !== undefined) return misfit;
  }
  return value.length > items.length ? "type" : undefined;
}

function misfitOfRecord({ key, value: schema, least = 0 }: RecordSchema, value: unknown): Misfit {
  if (!isFields(value)) return "type";
  const entries = Object.entries(value);
  const misfit = firstMisfit(entries.flatMap(([name, each]) => [misfitOf(key, name), misfitOf(schema, each)]));
  return misfit ?? (entries.length < least ? "value" : undefined);
}

function misfitOfObject({ fields, required }: ObjectSchema, value: unknown): Misfit {
  if (!isFields(value)) return "type";
  const looked = Object.entries(fields).filter(([name]) => required.has(name) || name in value);
  return firstMisfit(looked.map(([name, field]) => misfitOf(field, value[name])));
}

function firstMisfit(misfits: readonly Misfit[]): Misfit {
  return misfits.find((misfit) => misfit !== undefined);
}
