import { noFields } from "./records.ts";

/** An object of a file, whose fields can be anything. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A plain assignment to `__proto__` would change the object's prototype instead. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** For names from the file, ids and languages: `constructor` must find nothing that is not there. */
export function emptyRecord<Value>(): Record<string, Value> {
  return Object.create(noFields) as Record<string, Value>;
}

/** A copy without the fields of these names. */
export function without<Given extends object>(fields: Given, names: readonly string[]): Partial<Given> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))) as Partial<Given>;
}

/** A copy with the fields of these names alone, as far as they say something. */
export function only<Given extends object>(fields: Given, names: readonly string[]): Partial<Given> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => names.includes(name) && value !== undefined),
  ) as Partial<Given>;
}
