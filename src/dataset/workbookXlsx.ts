import { dayOf } from "./edtf.ts";
import { readXml, XmlText, type XmlAttributes } from "./formats/xml.ts";
import {
  type FormatSection,
  mostColumns,
  mostRows,
  type RawSheet,
  readFormat,
  type SheetCell,
  showNumber,
} from "./workbookFormat.ts";

/** The sheets in their order; undefined where the archive is none. */
export function readXlsx(texts: ReadonlyMap<string, string>): readonly RawSheet[] | undefined {
  const workbook = texts.get("xl/workbook.xml");
  if (workbook === undefined) return undefined;
  const paths = new Map<string, string>();
  eachElement(texts.get("xl/_rels/workbook.xml.rels") ?? "<none/>", "Relationship", ({ Id = "", Target = "" }) =>
    paths.set(Id, Target.replace(/^\/?(?:xl\/)?/, "xl/")),
  );
  let isFrom1904 = false;
  eachElement(workbook, "workbookPr", ({ date1904 = "" }) => (isFrom1904 = /^(?:1|true)$/.test(date1904)));
  const found: { name: string; path: string; isHidden: boolean }[] = [];
  eachElement(workbook, "sheet", ({ name = "", state = "", "r:id": id = "" }) =>
    found.push({ name, path: paths.get(id) ?? "", isHidden: /hidden/i.test(state) }),
  );
  const strings = readSharedStrings(texts.get("xl/sharedStrings.xml"));
  const formats = readCellFormats(texts.get("xl/styles.xml"));
  return found.flatMap(({ name, path, isHidden }) => {
    const text = texts.get(path);
    return text === undefined ? [] : [{ name, isHidden, ...readSheet(text, strings, formats, isFrom1904) }];
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

type CellFormat = readonly FormatSection[];

/**
 * Number formats that have no code in the file. What those of East Asia show depends on the country of who reads them: only
 * what is to be seen in each of them counts.
 */
const builtInFormats: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  22: "m/d/yyyy h:mm",
  27: "yyyy m",
  28: "m d",
  29: "m d",
  30: "m-d-yy",
  31: "yyyy m d",
  36: "yyyy m",
  50: "yyyy m",
  51: "m d",
  52: "yyyy m",
  53: "m d",
  54: "m d",
  57: "yyyy m",
  58: "m d",
};

/** The number formats of the cell styles, in their order. */
function readCellFormats(text: string | undefined): readonly CellFormat[] {
  const styles: CellFormat[] = [];
  if (text === undefined) return styles;
  const formats = new Map(Object.entries(builtInFormats).map(([id, code]) => [id, readFormat(code)]));
  let isInCells = false;
  readXml(text, {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "numFmt") formats.set(numFmtId, readFormat(formatCode));
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) styles.push(formats.get(numFmtId) ?? []);
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

function readSheet(
  text: string,
  strings: readonly string[],
  formats: readonly CellFormat[],
  isFrom1904: boolean,
): Pick<RawSheet, "rows" | "hiddenRows" | "hiddenColumns"> {
  const rows: SheetCell[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Uint8Array(mostColumns + 1);
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
        if (isTrue(attributes.hidden) || isNone(attributes.ht)) hiddenRows.add(row);
      } else if (name === "col" && (isTrue(attributes.hidden) || isNone(attributes.width))) {
        hiddenColumns.fill(1, Number(attributes.min), Number(attributes.max) + 1);
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
      cells[column - 1] = textOf(cell, value, strings, formats, isFrom1904);
    },
    text: (piece) => words.add(piece),
  });
  return { rows, hiddenRows, hiddenColumns };
}

function isTrue(written: string | undefined): boolean {
  return written === "1" || written === "true";
}

/** A height or width of nothing. */
function isNone(written: string | undefined): boolean {
  return written !== undefined && Number(written) === 0;
}

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
  formats: readonly CellFormat[],
  isFrom1904: boolean,
): SheetCell {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "e" || type === "str" || type === "inlineStr" || type === "d") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return showNumber(number, style === "" ? [] : (formats[Number(style)] ?? []), isFrom1904 ? dayFrom1904 : dayFrom1900);
}

/** Days from 30 December 1899: a day, whatever the time of it. */
function dayFrom1900(serial: number): number {
  return dayOf(1899, 12, 30) + Math.floor(serial);
}

function dayFrom1904(serial: number): number {
  return dayOf(1904, 1, 1) + Math.floor(serial);
}
