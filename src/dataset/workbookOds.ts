import { dayOf } from "./edtf.ts";
import { readXml, XmlText, type XmlAttributes } from "./formats/xml.ts";
import {
  formatNumber,
  mostColumns,
  mostRows,
  type RawSheet,
  readFormat,
  type SheetCell,
  showNumber,
} from "./workbookFormat.ts";

/** Repeated empty rows and cells fill a sheet to its end: more than these are not written out. */
const mostRepeated = 1000;

interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: SheetCell[][];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Uint8Array;
  /** The style of the cells of each column, the first at 0. */
  readonly styles: string[];
}

/** The sheets of the content of an ODS file, cells as text: dates and numbers by the type and the format of their cell. */
export function readOdsSheets(content: string, common: string | undefined): readonly RawSheet[] {
  const styles = readStyles([common, content]);
  const sheets: OpenSheet[] = [];
  const words = new XmlText();
  let cell: XmlAttributes = {};
  let paragraphs: string[] = [];
  let cells: SheetCell[] = [];
  let row: XmlAttributes = {};
  let annotations = 0;
  /** Groups of rows or columns, and whether each is folded. */
  const groups: boolean[] = [];
  const isFolded = () => groups.includes(true);
  const endCell = () => {
    const count = repeatOf(cell, "table:number-columns-repeated");
    const column = sheets.at(-1)?.styles[cells.length];
    const style = cell["table:style-name"] ?? row["table:default-cell-style-name"] ?? column ?? "";
    const shown = showCell(cell, paragraphs, styles.formatOf(style));
    const most = shown === "" ? count : Math.min(count, mostRepeated);
    for (let index = 0; index < most && cells.length < mostColumns; index++) cells.push(shown);
  };
  const endRow = () => {
    const sheet = sheets.at(-1);
    while (cells.at(-1) === "") cells.pop();
    const repeated = repeatOf(row, "table:number-rows-repeated");
    const count = cells.length === 0 ? Math.min(repeated, mostRepeated) : repeated;
    for (let index = 0; sheet !== undefined && index < count && sheet.rows.length < mostRows; index++) {
      sheet.rows.push([...cells]);
      if (isFolded() || isCollapsed(row)) sheet.hiddenRows.add(sheet.rows.length);
    }
  };
  const addColumns = (attributes: XmlAttributes) => {
    const sheet = sheets.at(-1);
    const count = repeatOf(attributes, "table:number-columns-repeated");
    const style = attributes["table:default-cell-style-name"] ?? "";
    const isHidden = isFolded() || isCollapsed(attributes);
    for (let index = 0; sheet !== undefined && index < count && sheet.styles.length < mostColumns; index++) {
      sheet.styles.push(style);
      if (isHidden) sheet.hiddenColumns[sheet.styles.length] = 1;
    }
  };
  readXml(content, {
    open: (name, attributes) => {
      if (name === "annotation") annotations++;
      else if (annotations > 0) return;
      else if (name === "table") sheets.push(openSheet(attributes, styles.hiddenTables));
      else if (isGroup(name)) groups.push(attributes["table:display"] === "false");
      else if (name === "table-column") addColumns(attributes);
      else if (name === "table-row") {
        cells = [];
        row = attributes;
      } else if (name === "table-cell" || name === "covered-table-cell") {
        cell = attributes;
        paragraphs = [];
      } else if (name === "p") words.begin();
      else if (name === "s") words.add(" ");
    },
    close: (name) => {
      if (name === "annotation") annotations--;
      else if (annotations > 0) return;
      else if (isGroup(name)) groups.pop();
      else if (name === "p") paragraphs.push(words.end());
      else if (name === "table-cell" || name === "covered-table-cell") endCell();
      else if (name === "table-row") endRow();
    },
    text: (piece) => {
      if (annotations === 0) words.add(piece);
    },
  });
  return sheets;
}

function openSheet(attributes: XmlAttributes, hiddenTables: ReadonlySet<string>): OpenSheet {
  const isHidden = hiddenTables.has(attributes["table:style-name"] ?? "");
  const name = attributes["table:name"] ?? "";
  return {
    name,
    isHidden,
    rows: [],
    hiddenRows: new Set(),
    hiddenColumns: new Uint8Array(mostColumns + 1),
    styles: [],
  };
}

function isGroup(name: string): boolean {
  return name === "table-row-group" || name === "table-column-group";
}

/** Hidden by hand or by a filter. */
function isCollapsed(attributes: XmlAttributes): boolean {
  return /^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "");
}

type Sections = ReturnType<typeof readFormat>;

interface Styles {
  /** The number format of a style of cells; undefined where it has none. */
  readonly formatOf: (style: string) => Sections | undefined;
  /** Styles of sheets that are not displayed. */
  readonly hiddenTables: ReadonlySet<string>;
}

/** The letters of Excel for what stands in a format of dates. */
const dateLetters: Readonly<Record<string, string>> = {
  day: "d",
  month: "m",
  year: "y",
  quarter: "q",
  hours: "h",
  seconds: "s",
};
const formatKinds: ReadonlySet<string> = new Set(["date-style", "number-style", "currency-style"]);

/** A part of a format as Excel writes it; a number that is shown in thousands ends with a comma for each of them. */
function partOf(name: string, attributes: XmlAttributes): string {
  const factor = Number(attributes["number:display-factor"] ?? 1);
  if (name === "number") return `0${",".repeat(factor > 1 ? Math.round(Math.log10(factor) / 3) : 0)}`;
  return dateLetters[name] ?? "";
}

function readStyles(texts: readonly (string | undefined)[]): Styles {
  const codes = new Map<string, string>();
  const cells = new Map<string, { readonly format: string | undefined; readonly parent: string | undefined }>();
  const hiddenTables = new Set<string>();
  let style: string | undefined;
  let code: string | undefined;
  const words = new XmlText();
  for (const text of texts) {
    if (text === undefined) continue;
    readXml(text, {
      open: (name, attributes) => {
        if (name === "style") {
          style = attributes["style:name"] ?? "";
          cells.set(style, {
            format: attributes["style:data-style-name"],
            parent: attributes["style:parent-style-name"],
          });
        } else if (name === "table-properties" && attributes["table:display"] === "false")
          hiddenTables.add(style ?? "");
        else if (formatKinds.has(name)) {
          code = attributes["style:name"] ?? "";
          codes.set(code, "");
        } else if (code !== undefined && isWords(name)) words.begin();
        else if (code !== undefined) codes.set(code, `${codes.get(code) ?? ""} ${partOf(name, attributes)}`);
      },
      close: (name) => {
        if (formatKinds.has(name)) code = undefined;
        else if (code !== undefined && isWords(name))
          codes.set(code, `${codes.get(code) ?? ""} "${words.end().replaceAll('"', "")}"`);
      },
      text: (piece) => words.add(piece),
    });
  }
  const formats = new Map([...codes].map(([name, code]) => [name, readFormat(code)]));
  const formatOf = (name: string, depth = 0): Sections | undefined => {
    const { format, parent } = cells.get(name) ?? {};
    if (format !== undefined) return formats.get(format);
    return parent === undefined || depth > mostParents ? undefined : formatOf(parent, depth + 1);
  };
  return { formatOf: (name) => formatOf(name), hiddenTables };
}

const mostParents = 16;

function isWords(name: string): boolean {
  return name === "text" || name === "currency-symbol";
}

function repeatOf(attributes: XmlAttributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** A date at the precision at which it is shown, whatever the time of it; an amount with its currency. */
function showCell(cell: XmlAttributes, paragraphs: readonly string[], format: Sections | undefined): SheetCell {
  const type = cell["office:value-type"];
  const value = Number(cell["office:value"] ?? NaN);
  if (type === "date") return showDate((cell["office:date-value"] ?? "").replace(/T.*$/, ""), format);
  if (type === "percentage" && Number.isFinite(value)) return showNumber(value, readFormat("0%"), (serial) => serial);
  if (type !== "float" && type !== "currency") return paragraphs.join("\n");
  if (!Number.isFinite(value)) return cell["office:value"] ?? "";
  const isNumber = format?.[0] !== undefined && typeof format[0].shows !== "object";
  const shown = isNumber ? showNumber(value, format.slice(0, 1), (serial) => serial) : formatNumber(value);
  const currency = type === "currency" ? cell["office:currency"] : undefined;
  return currency === undefined || currency === ""
    ? shown
    : { text: typeof shown === "string" ? shown : shown.text, currency };
}

function showDate(date: string, format: Sections | undefined): string {
  const { year, month, day } = /^(?<year>-?\d{4,})-(?<month>\d\d)-(?<day>\d\d)$/.exec(date)?.groups ?? {};
  if (year === undefined || format?.[0] === undefined || typeof format[0].shows !== "object") return date;
  const shown = showNumber(dayOf(Number(year), Number(month), Number(day)), format.slice(0, 1), (serial) => serial);
  return typeof shown === "string" ? shown : date;
}
