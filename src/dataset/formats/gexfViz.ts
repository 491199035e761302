import type { Attributes, Point } from "../types.ts";
import { withItem, type RawEntry, type RawExtra } from "./rawGraph.ts";
import type { XmlAttributes } from "./xml.ts";
import { writeAttributes, writeNumber } from "./xmlWrite.ts";

/** How nodes and edges look in other programs. Positions become positions, the rest attributes called `viz:…`. */
export const vizNames: ReadonlySet<string> = new Set(["color", "position", "size", "thickness", "shape"]);

/**
 * Puts one element into its entry. A depth (z) of 0 says nothing and is left out.
 * @returns what was expected, where the element does not say it
 */
export function readViz(name: string, attributes: XmlAttributes, entry: RawEntry): string | undefined {
  if (name === "color") return readColor(attributes, entry);
  if (name === "position") return readPosition(attributes, entry);
  const { value, uri } = attributes;
  if (name === "shape") {
    if (value !== undefined) put(entry, ["viz:shape", value]);
    if (uri !== undefined) put(entry, ["viz:shape-uri", uri]);
    return undefined;
  }
  const size = readFinite(value);
  if (size === undefined) return "a number";
  put(entry, [`viz:${name}`, size]);
  return undefined;
}

function put(entry: RawEntry, extra: RawExtra): void {
  entry.extras = withItem(entry.extras, extra);
}

function readFinite(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function readColor({ r = "", g = "", b = "", a, hex }: XmlAttributes, entry: RawEntry): string | undefined {
  const color = hex !== undefined && r === "" ? readHex(hex) : readRgb([r, g, b]);
  const alpha = readFinite(a);
  if (color !== undefined) put(entry, ["viz:color", color]);
  if (color !== undefined && alpha !== undefined) put(entry, ["viz:alpha", alpha]);
  return color === undefined ? "r, g and b from 0 to 255" : undefined;
}

function readHex(hex: string): string | undefined {
  return /^#[\da-f]{6}$/i.test(hex) ? hex.toLowerCase() : undefined;
}

function readRgb(parts: readonly string[]): string | undefined {
  const isByte = (part: string) => /^\d{1,3}$/.test(part) && Number(part) <= 255;
  if (!parts.every(isByte)) return undefined;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

function readPosition({ x, y, z }: XmlAttributes, entry: RawEntry): string | undefined {
  const [left, top, depth] = [readFinite(x), readFinite(y), readFinite(z)];
  if (left === undefined || top === undefined) return "numbers x and y";
  entry.position = [left, top];
  if (depth !== undefined && depth !== 0) put(entry, ["viz:z", depth]);
  return undefined;
}

/** The elements that say what the attributes `viz:…` say, and the names of these: all that are read back unchanged. */
export function writeViz(
  attributes: Attributes | undefined,
  position: Point | undefined,
): { readonly text: string; readonly written: ReadonlySet<string> } {
  const parts: string[] = [];
  const written = new Set<string>();
  const take = (name: string): string | number | boolean | undefined => {
    const value = attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (value !== undefined) written.add(name);
    return value;
  };
  const numberIn = (name: string): string | undefined => {
    const value = take(name);
    if (typeof value === "number" && Number.isFinite(value)) return writeNumber(value);
    written.delete(name);
    return undefined;
  };
  const color = take("viz:color");
  if (typeof color === "string" && /^#[\da-f]{6}$/.test(color)) {
    const bytes = [1, 3, 5].map((index) => String(parseInt(color.slice(index, index + 2), 16)));
    const [r, g, b] = bytes;
    parts.push(
      element("color", [
        ["r", r],
        ["g", g],
        ["b", b],
        ["a", numberIn("viz:alpha")],
      ]),
    );
  } else written.delete("viz:color");
  if (position !== undefined) {
    const [x, y] = position.map(writeNumber);
    const z = attributes?.["viz:z"] === 0 ? undefined : numberIn("viz:z");
    parts.push(
      element("position", [
        ["x", x],
        ["y", y],
        ["z", z],
      ]),
    );
  }
  for (const name of ["size", "thickness"]) {
    const value = numberIn(`viz:${name}`);
    if (value !== undefined) parts.push(element(name, [["value", value]]));
  }
  const shape = take("viz:shape");
  if (typeof shape === "string") parts.push(element("shape", [["value", shape]]));
  else written.delete("viz:shape");
  return { text: parts.join(""), written };
}

function element(name: string, pairs: readonly (readonly [string, string | undefined])[]): string {
  return `<viz:${name}${writeAttributes(pairs)}/>`;
}
