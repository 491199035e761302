import { csv } from "./known/csv.ts";
import { followTheMoney } from "./known/followTheMoney.ts";
import { gexf } from "./known/gexf.ts";
import { graphml } from "./known/graphml.ts";
import { graphology } from "./known/graphology.ts";
import { nodeLink } from "./known/nodeLink.ts";
import { tiespan } from "./known/tiespan.ts";
import type { Format, JsonReading, TextReading } from "./types.ts";

/** Every format, in the order in which files are tried. A new one is a file in `known/` and its line here. */
const known = [tiespan, csv, gexf, graphml, nodeLink, graphology, followTheMoney] as const;

export type FormatName = (typeof known)[number]["facts"]["name"];
export const formats: readonly Format<FormatName>[] = known;
export const formatNames: readonly FormatName[] = formats.map(({ facts }) => facts.name);
/** Those that are written, too. */
export const writtenFormats = formats.filter(({ write }) => write !== undefined).map(({ facts }) => facts);

/** A format by its name; undefined where there is none. */
export function findFormat(name: string): Format<FormatName> | undefined {
  return formats.find(({ facts }) => facts.name === name);
}

/** What people call all formats: "JSON, CSV, GEXF". */
export const formatLabels: string = [...new Set(formats.map(({ facts }) => facts.label))].join(", ");

interface Recognised<Reading> {
  readonly format: FormatName;
  readonly read: Reading;
}

/** The reader of a text that is of a format of its own; undefined where it may be JSON, tables, or nothing. */
export function readerOfText(text: string, fileName: string): Recognised<TextReading["read"]> | undefined {
  for (const { facts, reading } of formats) {
    if (reading.from === "text" && reading.recognise(text, fileName)) return { format: facts.name, read: reading.read };
  }
  return undefined;
}

/** The reader of a parsed value that is not in our own format; undefined for one that is. */
export function readerOfJson(value: unknown): Recognised<JsonReading["read"]> | undefined {
  for (const { facts, reading } of formats) {
    if (reading.from === "json" && reading.recognise(value)) return { format: facts.name, read: reading.read };
  }
  return undefined;
}
