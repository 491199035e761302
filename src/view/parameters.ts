import type { Camera, WrittenView as View } from "./types.ts";

/**
 * How one parameter of the view is written in a query, an attribute and on the command line.
 * `decode` gives undefined for text that means nothing.
 */
export interface Parameter<Key extends keyof View> {
  readonly name: Key;
  readonly decode: (text: string) => View[Key] | undefined;
  readonly encode: (value: NonNullable<View[Key]>) => string;
}

type AnyParameter = { [Key in keyof View]: Parameter<Key> }[keyof View];

/** All parameters in the order in which a query holds them (`actor`, the selected one, stands before `relation`). */
export const parameters: readonly AnyParameter[] = [
  // Empty for none of the scenes.
  { name: "scene", decode: String, encode: String },
  { name: "step", decode: decodeStep, encode: (number) => (number === 0 ? "" : String(number)) },
  { name: "from", decode: word, encode: String },
  { name: "to", decode: word, encode: String },
  { name: "mode", decode: (text) => oneOf(["during", "until"], text), encode: String },
  { name: "types", decode: decodeIds, encode: encodeIds },
  { name: "actors", decode: decodeIds, encode: encodeIds },
  { name: "depth", decode: decodeDepth, encode: String },
  { name: "strongest", decode: decodeStrongest, encode: String },
  { name: "with", decode: decodeIds, encode: encodeIds },
  { name: "actor", decode: word, encode: String },
  { name: "relation", decode: word, encode: String },
  { name: "tags", decode: decodeIds, encode: encodeIds },
  { name: "status", decode: decodeIds, encode: encodeIds },
  { name: "weight", decode: decodeWeight, encode: String },
  { name: "compare", decode: word, encode: String },
  { name: "path", decode: decodeIds, encode: encodeIds },
  { name: "tension", decode: (text) => oneOf(["on", "undoubted", "off"], text), encode: String },
  { name: "since", decode: word, encode: String },
  { name: "camera", decode: decodeCamera, encode: ({ x, y, ratio }) => [x, y, ratio].map(round).join("_") },
  { name: "lang", decode: word, encode: String },
  { name: "theme", decode: (text) => oneOf(["auto", "light", "dark"], text), encode: String },
  { name: "ui", decode: (text) => oneOf(["full", "edit", "embed", "static", "none"], text), encode: String },
];

function word(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/** The number of a step; empty for none, where the scene would begin with one. */
function decodeStep(text: string): number | undefined {
  if (text === "") return 0;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}

function decodeDepth(text: string): View["depth"] | undefined {
  if (text === "all") return "all";
  return ([0, 1, 2] as const).find((depth) => String(depth) === text);
}

function decodeWeight(text: string): number | undefined {
  const weight = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(weight) && weight >= 0 ? weight : undefined;
}

/** A number of actors, at least one, or everybody. */
function decodeStrongest(text: string): View["strongest"] | undefined {
  if (text === "all") return "all";
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** Ids are joined by `.`; a dot or percent sign inside an id is percent-encoded. An empty text is an empty list. */
function encodeIds(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/[%.]/g, (sign) => (sign === "." ? "%2E" : "%25"))).join(".");
}

function decodeIds(text: string): readonly string[] {
  if (text === "") return [];
  return text.split(".").map((id) => id.replace(/%(2E|25)/gi, (code) => (code === "%25" ? "%" : ".")));
}

function decodeCamera(text: string): Camera | undefined {
  const [x, y, ratio, ...rest] = text.split("_").map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return undefined;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(ratio) || ratio <= 0) return undefined;
  return { x, y, ratio };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
