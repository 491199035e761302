import { isFields } from "../fields.ts";
import type { Attributes, Text } from "../types.ts";
import { keyOf, type ColumnKind } from "./flatColumns.ts";
import type { RawColumn } from "./rawGraph.ts";
import { entryStructure, fieldsInOrder } from "./structure.ts";
import { isExact, writeJson, writeNumber } from "./xmlWrite.ts";

export type FlatCell = readonly [key: string, value: string];

/** Fields that hold a text or texts by language; all others are written as JSON. */
const textFields = new Set("name kind role description type date start end label summary status added".split(" "));

/** The columns that a list of actors or relations needs, in the order in which they come up. */
export class FlatColumns {
  readonly #list: "actors" | "relations";
  readonly #columns = new Map<string, RawColumn>();

  constructor(list: "actors" | "relations") {
    this.#list = list;
  }

  get columns(): Iterable<RawColumn> {
    return this.#columns.values();
  }

  /**
   * Every field of an entry and each of its attributes as cells, so that they are read back exactly; without those
   * fields and attributes that are written elsewhere.
   */
  cellsOf(
    entry: { readonly attributes?: Attributes },
    fieldsApart: ReadonlySet<string>,
    attributesApart: ReadonlySet<string>,
  ): readonly FlatCell[] {
    return fieldsInOrder(entry, entryStructure(this.#list)).flatMap(([field, value]) => {
      if (fieldsApart.has(field)) return [];
      if (field === "attributes" && entry.attributes !== undefined && isExact(value)) {
        return this.#attributeCells(entry.attributes, attributesApart);
      }
      return this.#fieldCells(field, value);
    });
  }

  /** A cell that only other programs read. */
  shownCell(title: string, type: string, value: string): FlatCell {
    return this.#cell("shown", title, type, value);
  }

  #fieldCells(field: string, value: unknown): readonly FlatCell[] {
    if (textFields.has(field) && typeof value === "string" && isExact(value)) {
      return [this.#cell("text", field, "string", value)];
    }
    if (textFields.has(field) && isTranslation(value) && isExact(value)) {
      const texts = Object.entries(value);
      return texts.map(([language, words]) => this.#cell("text", `${field}:${language}`, "string", words));
    }
    return [this.#cell("json", field, "string", writeJson(value))];
  }

  /** A column has values of one type; an empty list of attributes is a fact of its own. */
  #attributeCells(attributes: Attributes, apart: ReadonlySet<string>): readonly FlatCell[] {
    const entries = Object.entries(attributes);
    if (entries.length === 0) return [this.#cell("json", "attributes", "string", "{}")];
    return entries.flatMap(([name, value]) => {
      if (apart.has(name)) return [];
      if (typeof value === "number") return [this.#cell("attribute", name, "double", writeNumber(value))];
      return [this.#cell("attribute", name, typeof value, String(value))];
    });
  }

  #cell(kind: ColumnKind, title: string, type: string, value: string): FlatCell {
    const name = `${kind} ${type} ${title}`;
    const known = this.#columns.get(name);
    const key = known?.key ?? keyOf(kind, this.#columns.size);
    if (known === undefined) this.#columns.set(name, { key, title, type, fallback: undefined });
    return [key, value];
  }
}

/** A field that the format does not know can be called like one that it does, and hold anything. */
function isTranslation(value: unknown): value is Exclude<Text, string> {
  if (!isFields(value)) return false;
  const texts = Object.entries(value);
  return texts.length > 0 && texts.every(([language, words]) => typeof words === "string" && /^[\w-]+$/.test(language));
}

/** The words for programs that know one language only. */
export function displayText(text: Text, language: string | undefined): string {
  if (typeof text === "string") return text;
  const wanted = language !== undefined && Object.hasOwn(text, language) ? text[language] : undefined;
  return wanted ?? Object.values(text)[0] ?? "";
}
