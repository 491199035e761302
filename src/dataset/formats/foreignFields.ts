import { isFields, type Fields } from "../fields.ts";
import { attributePrefix, isPrivateHeading } from "./csv/fields.ts";
import { wordsOfHeading } from "./csv/headings.ts";
import { unknownDay } from "./words/dateWords.ts";
import { isNothing } from "./words/emptyWords.ts";
import type { Findings, Step } from "../findings.ts";

/** A field of the format, with the name that it has in the file. */
export interface Taken<Value = unknown> {
  readonly name: string;
  readonly value: Value;
}

/** Longest name of an attribute. */
const longestName = 200;

/**
 * The fields of one node or edge of a foreign file while they become those of an actor or a relation: known ones are
 * taken, whatever is left becomes an attribute. Names are compared without their case, accents and punctuation, those that
 * are known by no other name also without brackets and units.
 */
export class ForeignFields {
  readonly #left: Map<string, unknown>;
  readonly #names = new Map<string, string>();
  readonly #value = new Map<string, unknown>();
  readonly #attributes = new Map<string, unknown>();
  readonly #from = new Map<string, string>();
  readonly #nested = new Set<Step>();
  /** Notes that stand deeper, by the name of the field in which they do. */
  readonly #notes: (readonly [name: string, note: string])[] = [];

  constructor(fields: Fields) {
    this.#left = new Map(Object.entries(fields).filter(([, value]) => isSaid(value)));
    for (const name of this.#left.keys()) {
      const lower = name.toLowerCase();
      if (!this.#names.has(lower)) this.#names.set(lower, name);
    }
    for (const isFirst of [true, false]) {
      for (const name of this.#left.keys()) {
        const [first = "", ...others] = wordsOfHeading(name);
        for (const word of isFirst ? [first] : others) if (!this.#names.has(word)) this.#names.set(word, name);
      }
    }
  }

  /**
   * The first of these names (in lower case) that the file has with a value that fits; it is no attribute then.
   * @param isUnknownSaid whether words such as `unknown` say something
   */
  take<Value>(
    names: readonly string[],
    fits: (value: unknown) => value is Value,
    isUnknownSaid = false,
  ): Taken<Value> | undefined {
    for (const lower of names) {
      const name = this.#names.get(lower);
      const value = name === undefined ? undefined : this.#left.get(name);
      if (name === undefined || !this.#left.has(name) || !fits(value)) continue;
      if (!isUnknownSaid && isUnknown(value)) continue;
      this.#left.delete(name);
      return { name, value };
    }
    return undefined;
  }

  /** Sets a field of the actor or relation. */
  set(field: string, value: unknown, name = field): void {
    this.#value.set(field, value);
    this.#from.set(field, name);
  }

  /** Takes a field back that was set. */
  unset(field: string): void {
    this.#value.delete(field);
    this.#from.delete(field);
  }

  /** Takes a field under one of these names and sets it, as it is written. */
  move(field: string, names: readonly string[], fits: (value: unknown) => value is unknown): void {
    const taken = this.take(names, fits);
    if (taken !== undefined) this.set(field, taken.value, taken.name);
  }

  /** Keeps what the format has no field for; of what is nested, notes are left out, however deep they stand. */
  keep(name: string, value: unknown): void {
    this.#attributes.set(name, isScalar(value) ? value : JSON.stringify(value, this.#withoutNotes(name)));
  }

  #withoutNotes(name: string): (key: string, value: unknown) => unknown {
    return (key, value) => {
      if (!isPrivateHeading(key)) return value;
      this.#notes.push([name, key]);
      return undefined;
    };
  }

  /** The actor or relation, with all that was not taken as attributes; a name that none can have is reported. */
  finish(findings: Findings): Fields {
    const nested = this.take(["attributes"], isAttributes);
    for (const [written, value] of Object.entries(nested?.value ?? {})) {
      if (isPrivateHeading(written)) {
        this.#notes.push(["attributes", written]);
        continue;
      }
      const name = written.startsWith(attributePrefix) ? written.slice(attributePrefix.length) : written;
      const isTaken = this.#attributes.has(name) || this.#left.has(name);
      if (!isTaken) this.#nested.add(name);
      this.keep(isTaken ? `attributes.${name}` : name, value);
    }
    for (const [name, value] of this.#left) {
      if (typeof value === "string" && isNothing(value.trim())) continue;
      if (isPrivateHeading(name)) findings.within(name, () => findings.report("column-private", { found: name }));
      else if (name !== "" && name.length <= longestName) this.keep(name, value);
      else findings.within(name, () => findings.report("part-ignored", { found: value }));
    }
    for (const [name, note] of this.#notes)
      findings.within(name, () => findings.report("column-private", { found: note }));
    if (this.#attributes.size > 0) this.set("attributes", Object.fromEntries(this.#attributes));
    return Object.fromEntries(this.#value);
  }

  /** Where in the node or edge a part of the actor or relation comes from. */
  origin([field, ...inner]: readonly Step[]): readonly Step[] {
    if (typeof field !== "string") return [];
    const [name] = inner;
    if (field === "attributes" && name !== undefined && !this.#nested.has(name)) return inner;
    return [this.#from.get(field) ?? field, ...inner];
  }
}

/** Null, nothing, and words for nothing. */
function isSaid(value: unknown): boolean {
  return (
    value !== null &&
    value !== undefined &&
    (isUnknown(value) || !(typeof value === "string" && isNothing(value.trim())))
  );
}

/** Words that say something of a start or an end alone. */
function isUnknown(value: unknown): boolean {
  return typeof value === "string" && unknownDay.test(value.trim());
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Words that say something. */
export function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isAttributes(value: unknown): value is Fields {
  if (!isFields(value)) return false;
  const names = Object.keys(value);
  return names.every((name) => name !== "" && name.length <= longestName && isScalar(value[name]));
}
