import { isFields } from "../fields.ts";
import type { Place } from "../findings.ts";
import { problemOf, type Issue, type IssueCode } from "../issues.ts";
import type { RawSpan } from "./gexfTime.ts";
import type { XmlAttributes } from "./xml.ts";

/** What one attribute of nodes or edges is called and holds, as GEXF and GraphML define it. */
export interface RawColumn {
  readonly key: string;
  readonly title: string;
  /** Name of the type of its values, in lower case: `string`, `integer`, `boolean` … */
  readonly type: string;
  /** What entries have that say nothing. */
  readonly fallback: string | undefined;
  /** Index of its definition in the text, where it has one. */
  readonly offset?: number;
}

export interface RawCell {
  readonly key: string;
  readonly value: string;
  /** When the value holds, where the file says so. */
  readonly span: RawSpan | undefined;
}

/** A node or an edge as its file has it. Small: there can be a million. */
export interface RawEntry {
  /** Index of its element in the text. */
  readonly offset: number;
  /** Attributes of its element that are not read as times: names and values in turn. */
  pairs: readonly string[];
  /** Like `spans` and `extras` a shared empty list until there is something. */
  cells: readonly RawCell[];
  spans: readonly RawSpan[];
  /** What else it has, ready to be kept as attributes. */
  extras: readonly RawExtra[];
  position: readonly [x: number, y: number] | undefined;
  /** Words that are drawn beside it. */
  label: string | undefined;
}

export type RawExtra = readonly [name: string, value: string | number];

/** A list with one more item; a list that is not the shared empty one is made longer itself. */
export function withItem<Item>(items: readonly Item[], item: Item): readonly Item[] {
  if (items.length === 0) return [item];
  (items as Item[]).push(item);
  return items;
}

/** One of the two lists of a file. */
export interface RawList {
  readonly entries: RawEntry[];
  readonly columns: Map<string, RawColumn>;
}

/** A file of nodes and edges, taken apart but not yet understood. */
export interface RawGraph {
  readonly nodes: RawList;
  readonly edges: RawList;
  /** Fields of the dataset as a whole. */
  fields: (readonly [name: string, value: unknown])[];
  /** Index in the text of what `fields` was read from. */
  fieldsOffset: number;
  /** The fields are those of a dataset of ours, which defines its types itself. */
  isOwn: boolean;
  /** What edges are that do not say it themselves: `directed`, `undirected`, or unsaid. */
  defaultEdgeType: string | undefined;
  /** What times are, as far as the file says it. */
  timeFormat: string | undefined;
  readonly issues: IssueList;
}

export function createRawGraph(issues: IssueList): RawGraph {
  const list = (): RawList => ({ entries: [], columns: new Map() });
  const unsaid = { defaultEdgeType: undefined, timeFormat: undefined };
  return { nodes: list(), edges: list(), fields: [], fieldsOffset: 0, isOwn: false, ...unsaid, issues };
}

/** Issues that a reader finds itself, one for each kind of thing. */
export class IssueList {
  readonly issues: Issue[] = [];
  readonly #known = new Set<string>();
  readonly #placeAt: (offset: number) => Place;

  constructor(placeAt: (offset: number) => Place) {
    this.#placeAt = placeAt;
  }

  /** Reports `found` unless something with the same code was already reported for the same `path`. */
  once(code: IssueCode, path: string, offset: number, details: Partial<Pick<Issue, "expected" | "found">> = {}): void {
    const name = `${code} ${path}`;
    if (this.#known.has(name)) return;
    this.#known.add(name);
    const message = `${problemOf(code)}: ${details.found ?? path}`;
    this.issues.push({ code, severity: "warning", path, message, ...details, ...this.#placeAt(offset) });
  }
}

/** The value of an attribute in the pairs of an entry. */
export function pairOf(pairs: readonly string[], name: string): string | undefined {
  for (let index = 0; index < pairs.length; index += 2) {
    if (pairs[index] === name) return pairs[index + 1];
  }
  return undefined;
}

/** Gives equal texts back as one: names and keys come a million times. */
export type Intern = (text: string) => string;

export function internerOf(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}

const none: readonly never[] = [];

/** A new entry with the attributes of its element but for those named in `apart` and those of XML itself. */
export function entryOf(
  offset: number,
  attributes: XmlAttributes,
  intern: Intern,
  apart: ReadonlySet<string>,
): RawEntry {
  const pairs: string[] = [];
  for (const name in attributes) {
    if (apart.has(name) || (name.startsWith("x") && /^(?:xmlns|xml|xsi)(?:$|:)/.test(name))) continue;
    pairs.push(intern(name), attributes[name] ?? "");
  }
  return { offset, pairs, cells: none, spans: none, extras: none, position: undefined, label: undefined };
}

/** Gives cells whose column nobody defines a column of texts, and reports it. */
export function completeColumns({ nodes, edges, issues }: RawGraph): void {
  for (const [name, { entries, columns }] of [
    ["node", nodes],
    ["edge", edges],
  ] as const) {
    for (const { cells, offset } of entries) {
      for (const { key } of cells) {
        if (columns.has(key)) continue;
        columns.set(key, { key, title: key, type: "string", fallback: undefined });
        issues.once("definition-unknown", `${name} "${key}"`, offset, {
          expected: "a definition of the attribute",
          found: key,
        });
      }
    }
  }
}

const listNames = new Set(["actors", "relations"]);

/** What a JSON text says; text that was changed by hand and is no JSON any more is left to be reported as such. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The fields of a JSON object but its lists of actors and relations; undefined where it is no object. */
export function readJsonFields(text: string): readonly [string, unknown][] | undefined {
  const value = parseJsonText(text);
  return isFields(value) ? Object.entries(value).filter(([name]) => !listNames.has(name)) : undefined;
}
