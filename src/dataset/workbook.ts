import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { formatDay, dayOf } from "./edtf.ts";
import { readOdsSheets } from "./workbookOds.ts";
import { readXml, XmlText, type XmlAttributes } from "./formats/xml.ts";

/** A sheet as the text of a table; row numbers are those of the sheet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly text: string;
}

export type WorkbookReading =
  { readonly sheets: readonly WorkbookSheet[] } | { readonly problem: "inflated-too-large" | "workbook-damaged" };

/** Cells of a sheet by row, as text: dates as EDTF by the format of their cell, numbers with a point. */
export type SheetRows = readonly (readonly string[])[];

/** Whether bytes are a ZIP archive, as workbooks of Excel (XLSX) and LibreOffice (ODS) are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

const wanted =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|content\.xml)$/;

/**
 * The sheets of a workbook, those without any cell left out. Formulas count by the value that was saved with them; what
 * is drawn, hidden or commented is not read. Never throws.
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
    const sheets = content === undefined ? readXlsx(texts) : readOdsSheets(content);
    if (sheets === undefined) return { problem: "workbook-damaged" };
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== "")));
    return { sheets: filled.map(({ name, rows }) => ({ name, text: Papa.unparse(rows as string[][]) })) };
  } catch {
    return { problem: "workbook-damaged" };
  }
}

interface NamedRows {
  readonly name: string;
  readonly rows: SheetRows;
}

/** The sheets in their order; undefined where the archive is none. */
function readXlsx(texts: ReadonlyMap<string, string>): readonly NamedRows[] | undefined {
  const workbook = texts.get("xl/workbook.xml");
  if (workbook === undefined) return undefined;
  const paths = new Map<string, string>();
  eachElement(texts.get("xl/_rels/workbook.xml.rels") ?? "<none/>", "Relationship", ({ Id = "", Target = "" }) =>
    paths.set(Id, Target.replace(/^\/?(?:xl\/)?/, "xl/")),
  );
  let isFrom1904 = false;
  eachElement(workbook, "workbookPr", ({ date1904 = "" }) => (isFrom1904 = /^(?:1|true)$/.test(date1904)));
  const found: { name: string; path: string }[] = [];
  eachElement(workbook, "sheet", (attributes) =>
    found.push({ name: attributes.name ?? "", path: paths.get(attributes["r:id"] ?? "") ?? "" }),
  );
  const strings = readSharedStrings(texts.get("xl/sharedStrings.xml"));
  const dateStyles = readDateStyles(texts.get("xl/styles.xml"));
  return found.flatMap(({ name, path }) => {
    const text = texts.get(path);
    return text === undefined ? [] : [{ name, rows: readSheet(text, strings, dateStyles, isFrom1904) }];
  });
}

function eachElement(text: string, wantedName: string, hear: (attributes: XmlAttributes) => unknown): void {
  readXml(text, {
    open: (name, attributes) => {
      if (name === wantedName) hear(attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
}

/** Texts that cells point to; phonetic guides are no part of them. */
function readSharedStrings(text: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (text === undefined) return strings;
  const words = new XmlText();
  let pieces = "";
  let isPhonetic = false;
  readXml(text, {
    open: (name) => {
      if (name === "si") pieces = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") words.begin();
    },
    close: (name) => {
      if (name === "t" && !isPhonetic) pieces += words.end();
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") strings.push(pieces);
    },
    text: (piece) => words.add(piece),
  });
  return strings;
}

/** Formats of Excel's own that show dates. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Numbers of the cell styles that show dates. */
function readDateStyles(text: string | undefined): ReadonlySet<number> {
  const styles = new Set<number>();
  if (text === undefined) return styles;
  const dates = new Set(builtInDates);
  let isInCells = false;
  let index = 0;
  readXml(text, {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "numFmt" && showsDate(formatCode)) dates.add(Number(numFmtId));
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells && dates.has(Number(numFmtId))) styles.add(index);
      if (name === "xf" && isInCells) index++;
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** Day or year outside of quotes, brackets and escapes. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dyjt]/i.test(bare) && !/general|standard/i.test(bare);
}

function readSheet(
  text: string,
  strings: readonly string[],
  dateStyles: ReadonlySet<number>,
  isFrom1904: boolean,
): SheetRows {
  const rows: string[][] = [];
  const words = new XmlText();
  let cell: XmlAttributes = {};
  let value = "";
  let row = 0;
  let column = 0;
  readXml(text, {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributes.r ?? row + 1);
        column = 0;
      } else if (name === "c") {
        cell = attributes;
        value = "";
        column = columnOf(attributes.r) ?? column + 1;
      } else if (name === "v" || name === "t") words.begin();
    },
    close: (name) => {
      if (name === "v" || name === "t") value += words.end();
      if (name !== "c" || value === "" || row > mostRows || column > mostColumns) return;
      while (rows.length < row) rows.push([]);
      const cells = rows[row - 1] ?? [];
      while (cells.length < column) cells.push("");
      cells[column - 1] = textOf(cell, value, strings, dateStyles, isFrom1904);
    },
    text: (piece) => words.add(piece),
  });
  return rows;
}

/** As many as a sheet of Excel can have. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** 1 for `A5`, 28 for `AB5`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(
  { t: type, s: style = "" }: XmlAttributes,
  value: string,
  strings: readonly string[],
  dateStyles: ReadonlySet<number>,
  isFrom1904: boolean,
): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "e" || type === "str" || type === "inlineStr" || type === "d") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const isDate = style !== "" && dateStyles.has(Number(style));
  return isDate ? formatSerial(number, isFrom1904) : formatNumber(number);
}

/** Days from 30 December 1899, or from 1904: a day, whatever the time of it. */
function formatSerial(serial: number, isFrom1904: boolean): string {
  const first = isFrom1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, 30);
  return formatDay(first + Math.floor(serial));
}

/** With a fourth decimal where three of them would look like a group of thousands. */
function formatNumber(value: number): string {
  return String(value).replace(/^-?\d+\.\d{3}(?=e|$)/, (group) => `${group}0`);
}
