import { withoutIsolates } from "../../dataset/text.ts";

/** Spreadsheets take a cell that begins like this for a formula, some even behind white space. */
const formula = /^\s*[=+\-@\t\r]/;

/**
 * Rows of cells as a table for spreadsheets: CSV in UTF-8 with a byte order mark, lines ending with CRLF, with the
 * separator that spreadsheets of the reader's language expect. No cell is a formula: before what looks like one stands an
 * apostrophe. Without the marks that isolate names.
 */
export function writeSheet(rows: readonly (readonly string[])[], separator: string): string {
  const lines = rows.map((cells) => cells.map((cell) => writeCell(cell, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function writeCell(text: string, separator: string): string {
  const plain = withoutIsolates(text);
  const safe = formula.test(plain) ? `'${plain}` : plain;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
