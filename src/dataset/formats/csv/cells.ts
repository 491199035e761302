/**
 * How words stand in cells. A cell is read as a person has typed it: spaces around it are not part of it. Where that
 * would change a text, our own tables hold it as a JSON list instead (`[" x"]`), which is read exactly.
 */

/** What a spreadsheet may take for a formula, with the signs that protect it. */
const formula = /^'*[=+\-@\t\r]/;
const protectedFormula = /^'+[=+\-@\t\r]/;
const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
/** Longer cells are no list: so much JSON belongs to no spreadsheet. */
const longestList = 1_000_000;

/** A cell that no spreadsheet takes for a formula: `'` before the signs that start one, but not before a number. */
export function protectCell(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text of a cell as written in the file: without spaces around it and without the `'` that protects a sign. */
export function readCell(cell: string): string {
  const text = cell.trim();
  return protectedFormula.test(text) ? text.slice(1) : text;
}

/** The items of a cell in the exact form, texts or objects; undefined where it is not in that form. */
export function readExact(text: string): readonly unknown[] | undefined {
  if (!text.startsWith("[") || !text.endsWith("]") || text.length > longestList) return undefined;
  if (text !== "[]" && !/^\[\s*["{]/.test(text)) return undefined;
  try {
    const items = JSON.parse(text) as unknown;
    return Array.isArray(items) && items.every(isItem) ? items : undefined;
  } catch {
    return undefined;
  }
}

function isItem(item: unknown): boolean {
  return typeof item === "string" || (typeof item === "object" && item !== null && !Array.isArray(item));
}

/** A text in the exact form; undefined where it is not. */
export function readExactText(text: string): string | undefined {
  const items = readExact(text);
  const only = items?.length === 1 ? items[0] : undefined;
  return typeof only === "string" ? only : undefined;
}

/** One line without spaces around it, as names are compared. */
export function collapseSpace(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** In an address, `;` is a separator only where something new begins behind it, `,` only before another one. */
const separators = /[|\n\r]|;(?=\s|https?:|$)|,(?=https?:\/\/)/;

/** The entries of a list in one cell: between line breaks, `;` or `|`, or addresses between spaces. Never empty ones. */
export function splitList(text: string): readonly string[] {
  if (text === "") return [];
  const parts = text.split(text.includes("://") ? separators : /[;|\n\r]/);
  return parts.flatMap(splitAddresses).filter((part) => part !== "");
}

function splitAddresses(part: string): readonly string[] {
  const words = part.trim().split(/\s+/);
  const isList = words.length > 1 && words.every((word) => /^https?:\/\//i.test(word));
  return isList ? words.map((word) => word.replace(/[,;]$/, "")) : [part.trim()];
}
