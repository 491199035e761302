import { graphemesOf } from "./lettering.ts";

/** A name longer than this is better set in two lines. */
export const longNameLength = 16;
/** From this length on a name can be broken where one line finds no room. */
const breakableLength = 10;
/** A name longer than this goes without the bracketed addition at its end: "DOGE (Department of …)". */
const longestWithBrackets = 22;
/** No line of a label is longer; the rest is cut with an ellipsis. */
export const longestLine = 28;

/** The ways to set a name as a label, the preferred one first: one or two lines each. */
export function deriveNameForms(name: string): readonly (readonly string[])[] {
  const whole = shorten(name.trim().replace(/\s+/gu, " "));
  const oneLine = [cut(whole)];
  const broken = whole.length >= breakableLength ? breakInTwo(whole) : undefined;
  if (broken === undefined) return [oneLine];
  const twoLines = broken.map(cut);
  return whole.length > longNameLength ? [twoLines, oneLine] : [oneLine, twoLines];
}

function shorten(name: string): string {
  if (name.length <= longestWithBrackets) return name;
  return name.replace(/(?<=\S) ?\([^()]*\)$/u, "");
}

/** Breaks outside brackets at the space (or after the hyphen) that makes the longer line shortest, if there is one. */
function breakInTwo(name: string): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let bestLength = Infinity;
  for (const { index } of name.matchAll(/ |(?<=\p{L}{3}-)(?=\p{L}{3})/gu)) {
    const first = name.slice(0, index).trimEnd();
    const second = name.slice(index).trimStart();
    const length = Math.max(first.length, second.length);
    if (length >= bestLength || first.lastIndexOf("(") > first.lastIndexOf(")")) continue;
    best = [first, second];
    bestLength = length;
  }
  return best;
}

/** Cuts to `longestLine` characters as a reader counts them. */
function cut(line: string): string {
  if (line.length <= longestLine) return line;
  const graphemes = [...graphemesOf(line)];
  if (graphemes.length <= longestLine) return line;
  const kept = graphemes.slice(0, longestLine - 1).map(({ segment }) => segment);
  return `${kept.join("").trimEnd()}…`;
}
