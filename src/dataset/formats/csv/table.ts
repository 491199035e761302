import Papa from "papaparse";
import { excerptOf } from "../../findings.ts";
import { problemOf, type Issue } from "../../issues.ts";

/** A table as it stands in the file; nothing in it is understood yet. */
export interface Table {
  readonly name: string;
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  /** The row of the headings; undefined where the table has none. */
  readonly headingRow: Row | undefined;
  /** Without the headings and without empty rows. */
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

export interface Row {
  /** As written, spaces around them included. */
  readonly cells: readonly string[];
  /** As a spreadsheet counts: the headings are row 1, and empty rows count. */
  readonly row: number;
  /** 1-based line of the text on which the row begins. */
  readonly line: number;
}

const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

type Newline = "\n" | "\r";

/** More columns than any spreadsheet has are not looked at. */
const mostColumns = 16_384;

/**
 * The rows of a text; undefined where it has none. Understands commas, semicolons, tabs, upright strokes, the line `sep=;` of Excel, a
 * byte order mark, lines that end with CR, LF or both. A broken quotation costs at most its own line.
 */
export function readTable(name: string, text: string): Table | undefined {
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const sep = /^sep=([,;\t|])[ \t]*(?:\r\n|\n|\r|$)/i.exec(text.slice(bom, bom + 20));
  const start = bom + (sep?.[0].length ?? 0);
  const { newline, delimiter } = scanStart(text, start);
  const chosen = (sep?.[1] as Delimiter | undefined) ?? delimiter;
  const { records, broken } = readRecords(text, start, chosen, newline, sep === null ? 1 : 2);
  const [first, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (first === undefined) return undefined;
  const headings = headingsIn(first);
  const issues = broken.map((row) => reportQuotes(name, row));
  return { name, delimiter: chosen, headings, headingRow: first, rows, issues };
}

/** The cells of a row as headings. */
export function headingsIn({ cells }: Row): readonly string[] {
  return withoutBlankEnd(cells).slice(0, mostColumns);
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

function reportQuotes(name: string, { row, line, cells }: Row): Issue {
  const found = excerptOf(cells.find((cell) => cell.includes('"')) ?? cells.join(" "));
  return {
    code: "quotes-broken",
    severity: "warning",
    path: `${name}:${row}`,
    message: `${problemOf("quotes-broken")}: ${found}`,
    expected: 'text in "…", with every " inside written twice',
    found,
    file: name,
    row,
    line,
  };
}

/** What ends the lines, and the sign that stands most often between the headings. */
function scanStart(text: string, start: number): { readonly newline: Newline; readonly delimiter: Delimiter } {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  let isBlank = true;
  let newline: Newline = "\n";
  for (let index = start; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '"') isQuoted = !isQuoted;
    if (sign.trim() !== "") isBlank = false;
    if (isQuoted) continue;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
    if (sign !== "\n" && sign !== "\r") continue;
    newline = sign === "\r" && text[index + 1] !== "\n" ? "\r" : "\n";
    if (!isBlank) break;
  }
  const most = Math.max(...counts.values());
  return { newline, delimiter: delimiters.find((delimiter) => counts.get(delimiter) === most) ?? "," };
}

/** Collects the rows of one text. */
class Records {
  readonly records: Row[] = [];
  readonly broken: Row[] = [];
  #line: number;

  constructor(line: number) {
    this.#line = line;
  }

  add(cells: readonly string[], lineCount: number, isBroken: boolean): void {
    const row = { cells, row: this.records.length + 1, line: this.#line };
    this.records.push(row);
    if (isBroken) this.broken.push(row);
    this.#line += lineCount;
  }

  /** Headings decide how many cells a row should have. */
  get width(): number {
    return this.records[0]?.cells.length ?? 0;
  }
}

/**
 * A quotation that is never closed swallows the rows behind it. Where that seems to have happened, the line is read
 * without quotation marks and reading goes on behind it. How much is read twice in this way is limited.
 */
function readRecords(text: string, start: number, delimiter: Delimiter, newline: Newline, firstLine: number): Records {
  const records = new Records(firstLine);
  let budget = 4 * text.length + 1_000_000;
  let offset = start;
  while (offset < text.length) {
    // papaparse 5.7.1 takes a byte order mark off whatever it is given and then counts without it
    if (text[offset] === "\ufeff") offset++;
    const stop = readUntilBroken(text.slice(offset), delimiter, newline, records, budget > 0);
    if (stop === undefined) break;
    const lineStart = offset + stop.start;
    const lineEnd = text.indexOf(newline, lineStart);
    const end = lineEnd === -1 ? text.length : lineEnd;
    records.add(text.slice(lineStart, end).split(delimiter).map(withoutMarks), 1, true);
    offset = end + 1;
    budget -= stop.scanned;
  }
  return records;
}

interface Stop {
  /** Where the row begins that seems to have swallowed others. */
  readonly start: number;
  readonly scanned: number;
}

function readUntilBroken(
  text: string,
  delimiter: Delimiter,
  newline: Newline,
  records: Records,
  canStop: boolean,
): Stop | undefined {
  let start = 0;
  let stop: Stop | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    step: ({ data, errors, meta }, parser) => {
      const lineCount = countIn(text, newline, start, meta.cursor);
      const isBroken = errors.length > 0;
      const isUnclosed = errors.some(({ code }) => code === "MissingQuotes");
      const hasSwallowed =
        lineCount > 1 &&
        (isUnclosed || data.length !== records.width || isRow(text, newline, start, delimiter, records.width));
      if (isBroken && hasSwallowed && canStop) {
        stop = { start, scanned: meta.cursor - start };
        parser.abort();
        return;
      }
      records.add(data, lineCount, isBroken);
      start = meta.cursor;
    },
  });
  return stop;
}

/** Whether the line behind the one at `start` looks like a row of its own. */
function isRow(text: string, newline: Newline, start: number, delimiter: Delimiter, width: number): boolean {
  const lineStart = text.indexOf(newline, start) + 1;
  const lineEnd = text.indexOf(newline, lineStart);
  return countIn(text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd), delimiter, 0, Infinity) >= width - 1;
}

/** A cell of a line that is read without quotation: its marks go where they stand at both ends or never close. */
function withoutMarks(cell: string): string {
  const text = cell.trim();
  if (!text.startsWith('"')) return cell;
  return text.slice(1, text.length > 1 && text.endsWith('"') ? -1 : undefined).replaceAll('""', '"');
}

function countIn(text: string, sign: string, start: number, end: number): number {
  let count = 0;
  for (let index = text.indexOf(sign, start); index !== -1 && index < end; index = text.indexOf(sign, index + 1))
    count++;
  return count;
}
