import { readXml, XmlText, type XmlAttributes } from "./formats/xml.ts";

interface OdsSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Repeated empty rows and cells fill a sheet to its end: more than these are not written out. */
const mostRepeated = 1000;
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** The sheets of the content of an ODS file, cells as text: dates and numbers by the type of their cell. */
export function readOdsSheets(content: string): readonly OdsSheet[] {
  const sheets: { name: string; rows: string[][] }[] = [];
  const words = new XmlText();
  let cell: XmlAttributes = {};
  let paragraphs: string[] = [];
  let cells: string[] = [];
  let repeatedRows = 1;
  let annotations = 0;
  const endCell = () => {
    const text = textOf(cell, paragraphs);
    const count =
      text === ""
        ? repeatOf(cell, "table:number-columns-repeated")
        : Math.min(repeatOf(cell, "table:number-columns-repeated"), mostRepeated);
    for (let index = 0; index < count && cells.length < mostColumns; index++) cells.push(text);
  };
  const endRow = () => {
    const rows = sheets.at(-1)?.rows;
    while (cells.at(-1) === "") cells.pop();
    const count = cells.length === 0 ? Math.min(repeatedRows, mostRepeated) : repeatedRows;
    for (let index = 0; rows !== undefined && index < count && rows.length < mostRows; index++) rows.push([...cells]);
  };
  readXml(content, {
    open: (name, attributes) => {
      if (name === "annotation") annotations++;
      else if (annotations > 0) return;
      else if (name === "table") sheets.push({ name: attributes["table:name"] ?? "", rows: [] });
      else if (name === "table-row") {
        cells = [];
        repeatedRows = repeatOf(attributes, "table:number-rows-repeated");
      } else if (name === "table-cell" || name === "covered-table-cell") {
        cell = attributes;
        paragraphs = [];
      } else if (name === "p") words.begin();
      else if (name === "s") words.add(" ");
    },
    close: (name) => {
      if (name === "annotation") annotations--;
      else if (annotations > 0) return;
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

function repeatOf(attributes: XmlAttributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** A date as it is stored, not as it is shown: a day, whatever the time of it. */
function textOf(cell: XmlAttributes, paragraphs: readonly string[]): string {
  const type = cell["office:value-type"];
  if (type === "date") return (cell["office:date-value"] ?? "").replace(/T.*$/, "");
  if (type === "float" || type === "currency") {
    return (cell["office:value"] ?? "").replace(/^-?\d+\.\d{3}(?=e|$)/i, (group) => `${group}0`);
  }
  return paragraphs.join("\n");
}
