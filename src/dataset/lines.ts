import type { Issue } from "./issues.ts";
import { wellFormed } from "./text.ts";

/** A place in a text: an index, or a line and a column. */
export type Mark = { readonly index: number } | { readonly line: number; readonly column: number };

export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** The place that an issue has already. */
export function markOf({ line, column }: Issue): Mark | undefined {
  return line === undefined ? undefined : { line, column: column ?? 1 };
}

/** Characters of an excerpt, and how many of them stand before the place in a longer line. */
const longestExcerpt = 160;
const charactersBefore = 60;

/**
 * Line, column (both 1-based, in UTF-16 units) and excerpt of each mark; undefined where there is no such place. Lines
 * end with LF, CR or both. One pass over the text for all marks, however long its lines are.
 */
export function findLines(text: string, marks: readonly (Mark | undefined)[]): readonly (LinePlace | undefined)[] {
  const places: (LinePlace | undefined)[] = marks.map(() => undefined);
  const byIndex = rowsBy(marks, (mark) => ("index" in mark ? mark.index : undefined));
  const byLine = rowsBy(marks, (mark) => ("line" in mark ? mark.line : undefined));
  let start = 0;
  let line = 1;
  while (byIndex.length > 0 || byLine.length > 0) {
    ({ start, line } = passLines(text, start, line, byIndex.at(-1)?.value, byLine.at(-1)?.value));
    const end = endOfLine(text, start);
    const isLast = end >= text.length;
    const next = behindLine(text, end);
    const place = (index: number): LinePlace => ({
      line,
      column: index - start + 1,
      excerpt: excerptOfLine(text, start, end, index),
    });
    for (const row of takeBelow(byIndex, isLast ? Infinity : next)) places[row.row] = place(row.value);
    for (const row of takeBelow(byLine, line + 1)) {
      if (row.value === line) places[row.row] = place(start + Math.min(Math.max(row.column, 1) - 1, end - start));
    }
    if (isLast) break;
    start = next;
    line++;
  }
  return places;
}

interface Row {
  readonly row: number;
  /** Index or line. */
  readonly value: number;
  readonly column: number;
}

/** The marks that have a value, by falling value. */
function rowsBy(marks: readonly (Mark | undefined)[], valueOf: (mark: Mark) => number | undefined): Row[] {
  const rows = marks.flatMap((mark, row): Row[] => {
    const value = mark === undefined ? undefined : valueOf(mark);
    const column = mark !== undefined && "column" in mark ? mark.column : 1;
    return value === undefined ? [] : [{ row, value, column }];
  });
  return rows.sort((a, b) => b.value - a.value);
}

/** Takes the rows with the smallest values away. */
function takeBelow(rows: Row[], limit: number): readonly Row[] {
  const count = rows.length;
  let left = count;
  while (left > 0 && (rows[left - 1]?.value ?? 0) < limit) left--;
  return left === count ? none : rows.splice(left);
}

const none: readonly Row[] = [];
/** Passes over the lines before the first that holds the index or has the number. */
function passLines(text: string, start: number, line: number, index = Infinity, wanted = Infinity) {
  let [from, number] = [start, line];
  while (number < wanted) {
    const end = endOfLine(text, from);
    const next = behindLine(text, end);
    if (end >= text.length || index < next) break;
    from = next;
    number++;
  }
  return { start: from, line: number };
}

function behindLine(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

/** Index of the character that ends the line, or the length of the text. */
function endOfLine(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x0d) return index;
    index++;
  }
  return index;
}

/** Would be shown as nothing, break the line, or turn the direction of what follows. */
const unseen = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/gu;

function excerptOfLine(text: string, start: number, end: number, index: number): string {
  const isShort = end - start <= longestExcerpt;
  const latest = Math.max(start, end - longestExcerpt + 1);
  const from = isShort ? start : Math.max(start, Math.min(index - charactersBefore, latest));
  const before = from > start ? "…" : "";
  const room = longestExcerpt - before.length;
  const to = end - from <= room ? end : from + room - 1;
  const after = to < end ? "…" : "";
  return `${before}${cutWhole(text, from, to)}${after}`.replaceAll("\t", " ").replace(unseen, "\ufffd");
}

/** Without half a character at either end; halves elsewhere become U+FFFD. */
function cutWhole(text: string, from: number, to: number): string {
  const cut = text.slice(from, to);
  const isHalfFirst = from > 0 && /^[\udc00-\udfff]/.test(cut) && isHigh(text.charCodeAt(from - 1));
  const isHalfLast = /[\ud800-\udbff]$/.test(cut) && to < text.length;
  return wellFormed(cut.slice(isHalfFirst ? 1 : 0, isHalfLast ? -1 : undefined));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
