import { NearestName } from "../../nearest.ts";
import { csvFields } from "./fields.ts";
import { normaliseHeading } from "./headings.ts";

/** What a column is taken for: the name of a field, an attribute, or nothing. */
export type ColumnUse = string;

/**
 * Headings, as written or as anybody would take for the same, with what their columns are. `file:heading` means the
 * column of one table alone and goes before a heading for all.
 */
export type CsvMapping = ReadonlyMap<string, ColumnUse>;

/** Uses that are no field. */
const otherUses = ["attribute", "ignore"] as const;

/** A mapping as far as it could be understood. */
export interface MappingReading {
  readonly mapping: CsvMapping;
  /** The parts of the text that say nothing, as written, with the field that was perhaps meant. */
  readonly unknown: readonly { readonly part: string; readonly suggestion: string | undefined }[];
}

const useNames: readonly string[] = [...new Set(csvFields.map(({ name }) => name)), ...otherUses];
const useByName = new Map(useNames.map((name) => [name.toLowerCase(), name]));

/**
 * Reads `Wer=source,Mit wem=target,Wann=date`: headings and what they are. A heading that has a comma, an equals sign or
 * a quotation mark stands in `"…"` with every `"` inside doubled, or has `\` before them. Fields can be in one language
 * (`Bezeichnung=label:de`). A heading that is named twice is taken for what is said last.
 */
export function parseMapping(text: string): MappingReading {
  const mapping = new Map<string, ColumnUse>();
  const unknown: { part: string; suggestion: string | undefined }[] = [];
  const nearest = new NearestName();
  for (const part of splitOutsideQuotes(text, ",")) {
    if (part.trim() === "") continue;
    const sides = splitOutsideQuotes(part, "=");
    const heading = unquote(sides[0] ?? "");
    const wanted = unquote(sides[1] ?? "");
    const use = useOf(wanted);
    if (sides.length === 2 && heading !== "" && use !== undefined) mapping.set(heading, use);
    else unknown.push({ part: part.trim(), suggestion: nearest.find(wanted, useNames) });
  }
  return { mapping, unknown };
}

/** The field, with its language if it has one, or the other use that a word names. */
export function useOf(word: string): ColumnUse | undefined {
  const known = useByName.get(word.toLowerCase());
  if (known !== undefined) return known;
  const { base = "", language = "" } = /^(?<base>[^:]+):(?<language>[A-Za-z\d-]{2,})$/.exec(word)?.groups ?? {};
  const field = csvFields.find(({ name, isText }) => isText && name.toLowerCase() === base.toLowerCase());
  return field === undefined ? undefined : `${field.name}:${language}`;
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === "\\") index++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unquote(part: string): string {
  const bare = part.trim();
  const inner = /^"([^]*)"$/.exec(bare)?.[1]?.replaceAll('""', '"') ?? bare;
  return inner.replace(/\\([\\,="])/g, "$1");
}

/** Looks columns up in a mapping, for one table after the other; knows in the end which headings were in none. */
export class MappedColumns {
  readonly #mapping: CsvMapping;
  readonly #bare: ReadonlyMap<string, string>;
  readonly #unmet: Set<string>;

  constructor(mapping: CsvMapping = new Map()) {
    this.#mapping = mapping;
    this.#bare = new Map([...mapping.keys()].map((heading) => [normaliseHeading(heading), heading]));
    this.#unmet = new Set(mapping.keys());
  }

  /** A heading as written goes before one that is alike. */
  find(table: string, heading: string): ColumnUse | undefined {
    if (this.#mapping.size === 0) return undefined;
    const own = `${table}:${heading}`;
    const written = [own, own.trim(), heading, heading.trim()].find((name) => this.#mapping.has(name));
    const named = written ?? this.#bare.get(normaliseHeading(own)) ?? this.#alike(heading);
    if (named === undefined) return undefined;
    this.#unmet.delete(named);
    return this.#mapping.get(named);
  }

  #alike(heading: string): string | undefined {
    const bare = normaliseHeading(heading);
    return bare === "" ? undefined : this.#bare.get(bare);
  }

  /** Headings of the mapping that no column has had so far. */
  get unmet(): readonly string[] {
    return [...this.#unmet];
  }
}
