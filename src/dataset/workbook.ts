import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { readUnits } from "./formats/words/units.ts";
import { headingsOf } from "./formats/csv/fields.ts";
import { normaliseHeading } from "./formats/csv/headings.ts";
import { readAmount } from "./formats/words/amounts.ts";
import type { RawSheet, SheetCell } from "./workbookFormat.ts";
import { readOdsSheets } from "./workbookOds.ts";
import { readXlsx } from "./workbookXlsx.ts";

/** A sheet as the text of a table; row numbers are those of the sheet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly text: string;
  /** What is hidden in it and left out, as spreadsheets write it: `C:D`, `5:9`. */
  readonly hidden: readonly string[];
}

export type WorkbookReading =
  | { readonly sheets: readonly WorkbookSheet[]; readonly hiddenSheets: readonly string[] }
  | { readonly problem: "inflated-too-large" | "workbook-damaged" };

/** Whether bytes are a ZIP archive, as workbooks of Excel (XLSX) and LibreOffice (ODS) are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

const wanted =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|content\.xml|styles\.xml)$/;

/**
 * The sheets of a workbook, those without any cell left out. Formulas count by the value that was saved with them, dates
 * at the precision at which their cell shows them, amounts in the currency of their format. What is drawn or commented is
 * not read, and of hidden sheets, rows and columns, filtered ones too, only where they are. Never throws.
 * @param mostBytes larger workbooks are refused, by the sizes that the archive declares, before they are unpacked
 */
export function readWorkbook(bytes: Uint8Array, mostBytes: number): WorkbookReading {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        size += originalSize;
        return size <= mostBytes;
      },
    });
    if (size > mostBytes) return { problem: "inflated-too-large" };
    const texts = new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
    const content = texts.get("content.xml");
    const sheets = content === undefined ? readXlsx(texts) : readOdsSheets(content, texts.get("styles.xml"));
    if (sheets === undefined) return { problem: "workbook-damaged" };
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(isFilled)));
    const shown = filled.filter(({ isHidden }) => !isHidden).map(showSheet);
    return {
      sheets: shown.filter(({ text }) => /[^\s,"]/.test(text)),
      hiddenSheets: filled.flatMap(({ name, isHidden }) => (isHidden ? [name] : [])),
    };
  } catch {
    return { problem: "workbook-damaged" };
  }
}

function isFilled(cell: SheetCell | undefined): boolean {
  return typeof cell === "object" || (cell ?? "").trim() !== "";
}

/** What is to be seen of a sheet: hidden rows are empty, hidden columns are not there. */
function showSheet({ name, rows, hiddenRows, hiddenColumns }: RawSheet): WorkbookSheet {
  const columns = new Set<number>();
  const filledRows: number[] = [];
  const visible = rows.map((row, index) => {
    for (const [column, cell] of row.entries())
      if (hiddenColumns[column + 1] === 1 && isFilled(cell)) columns.add(column + 1);
    if (!hiddenRows.has(index + 1)) return row.filter((_, column) => hiddenColumns[column + 1] !== 1);
    if (row.some(isFilled)) filledRows.push(index + 1);
    return [];
  });
  return {
    name,
    text: Papa.unparse(writeCurrencies(visible) as string[][]),
    hidden: [
      ...runsOf(columns).map((run) => run.map(letterOf).join(":")),
      ...runsOf(filledRows).map((run) => run.join(":")),
    ],
  };
}

/** First and last of numbers without a gap. */
function runsOf(numbers: Iterable<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** `A` for 1, `AB` for 28. */
function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letterOf(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

const currencyHeadings = new Set(headingsOf("relations", "currency"));

/** Cells as text. What their format says of a currency counts where neither a heading above nor a column of its own says one. */
function writeCurrencies(rows: readonly (readonly SheetCell[])[]): readonly (readonly string[])[] {
  const named = new Set<number>();
  let hasColumn = false;
  return rows.map((row) =>
    row.map((cell, column) => {
      if (typeof cell === "object") return hasColumn || named.has(column) ? cell.text : `${cell.text} ${cell.currency}`;
      if (isHeading(cell) && readUnits(cell).currency !== undefined) named.add(column);
      hasColumn ||= currencyHeadings.has(normaliseHeading(cell));
      return cell;
    }),
  );
}

function isHeading(cell: string): boolean {
  return /\p{L}|[$€£]/u.test(cell) && readAmount(cell, ".") === undefined;
}
