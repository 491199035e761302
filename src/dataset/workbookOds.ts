import { dayOf } from "./edtf.ts";
import { readXml, XmlText, type XmlAttributes } from "./formats/xml.ts";
import { formatNumber, type RawSheet, readFormat, type SheetCell, showNumber } from "./workbookFormat.ts";

/** Repeated empty rows and cells fill a sheet to its end: more than these are not written out. */
const mostRepeated = 1000;
const mostColumns = 16_384;
const mostRows = 1_048_576;

interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: SheetCell[][];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [first: number, last: number][];
  /** Styles of the cells of columns, by the last column that has them. */
  readonly styles: { readonly last: number; readonly style: string }[];
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
    const column = sheets.at(-1)?.styles.find(({ last }) => cells.length < last)?.style;
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
  const addColumn = (attributes: XmlAttributes) => {
    const sheet = sheets.at(-1);
    const first = (sheet?.styles.at(-1)?.last ?? 0) + 1;
    const last = first - 1 + repeatOf(attributes, "table:number-columns-repeated");
    sheet?.styles.push({ last, style: attributes["table:default-cell-style-name"] ?? "" });
    if (isFolded() || isCollapsed(attributes)) sheet?.hiddenColumns.push([first, last]);
  };
  readXml(content, {
    open: (name, attributes) => {
      if (name === "annotation") annotations++;
      else if (annotations > 0) return;
      else if (name === "table") sheets.push(openSheet(attributes, styles.hiddenTables));
      else if (isGroup(name)) groups.push(attributes["table:display"] === "false");
      else if (name === "table-column") addColumn(attributes);
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
  return { name, isHidden, rows: [], hiddenRows: new Set(), hiddenColumns: [], styles: [] };
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

function readStyles(texts: readonly (string | undefined)[]): Styles {
  const codes = new Map<string, string>();
  const cells = new Map<string, { readonly format: string | undefined; readonly parent: string | undefined }>();
  const hiddenTables = new Set<string>();
  let style: string | undefined;
  let dates: string | undefined;
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
        else if (name === "date-style") {
          dates = attributes["style:name"] ?? "";
          codes.set(dates, "");
        } else if (dates !== undefined && name === "text") words.begin();
        else if (dates !== undefined) codes.set(dates, `${codes.get(dates) ?? ""} ${dateLetters[name] ?? ""}`);
      },
      close: (name) => {
        if (name === "date-style") dates = undefined;
        else if (dates !== undefined && name === "text")
          codes.set(dates, `${codes.get(dates) ?? ""} "${words.end().replaceAll('"', "")}"`);
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
  const text = Number.isFinite(value) ? formatNumber(value) : (cell["office:value"] ?? "");
  const currency = type === "currency" ? cell["office:currency"] : undefined;
  return currency === undefined || currency === "" ? text : { text, currency };
}

function showDate(date: string, format: Sections | undefined): string {
  const { year, month, day } = /^(?<year>-?\d{4,})-(?<month>\d\d)-(?<day>\d\d)$/.exec(date)?.groups ?? {};
  if (year === undefined || format?.[0] === undefined || typeof format[0].shows !== "object") return date;
  const shown = showNumber(dayOf(Number(year), Number(month), Number(day)), format.slice(0, 1), (serial) => serial);
  return typeof shown === "string" ? shown : date;
}
