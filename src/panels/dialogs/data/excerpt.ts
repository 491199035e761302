import type { Issue } from "../../../dataset/issues.ts";

/** A line of a file, split where something is the matter. Without a known place all of it is `before`. */
export interface MarkedLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * The line with the offending value marked, or the character at the place where the value does not stand there as such.
 * A line that was cut at its beginning, which an ellipsis tells, does not show its columns any more.
 */
export function markLine({ excerpt = "", found, column }: Pick<Issue, "excerpt" | "found" | "column">): MarkedLine {
  const isCut = excerpt.startsWith("…");
  const index = column === undefined || isCut ? undefined : Math.max(0, Math.min(column - 1, excerpt.length));
  for (const value of valuesOf(found)) {
    const at = nearest(excerpt, value, index ?? 0);
    if (at !== undefined) return split(excerpt, at, value.length);
  }
  return index === undefined
    ? { before: excerpt, marked: "", after: "" }
    : split(excerpt, index, lengthAt(excerpt, index));
}

/** How a value may stand in a file: as quoted, else as the text that is quoted. */
function valuesOf(found: string | undefined): readonly string[] {
  if (found === undefined) return [];
  const bare = found.replace(/^"|…?"$/g, "");
  return [found, bare].filter((value) => value !== "");
}

/** The first place from `index` on at which a value stands, else the first of all. */
function nearest(line: string, value: string, index: number): number | undefined {
  const behind = line.indexOf(value, Math.max(0, index - 1));
  const at = behind < 0 ? line.indexOf(value) : behind;
  return at < 0 ? undefined : at;
}

/** Both halves of a character beyond the Basic Multilingual Plane stay together. */
function lengthAt(line: string, index: number): number {
  return (line.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function split(line: string, at: number, length: number): MarkedLine {
  return { before: line.slice(0, at), marked: line.slice(at, at + length), after: line.slice(at + length) };
}
