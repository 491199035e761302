import type { Text } from "../../types.ts";
import { protectCell, readCell, readExact } from "./cells.ts";
import { invisible, withoutInvisible } from "../words/emptyWords.ts";
import { isEmptyCell } from "./sheet.ts";
import { readLines } from "./sources.ts";

/** One entry as cells by heading. */
export type Cells = Map<string, string>;

const asIs = (cell: string): string => cell;

/** Sets the cell to a text, so that `read` gets the same from it: in the exact form where it would not. */
export function setWords(cells: Cells, heading: string, text: string | undefined, read = asIs): void {
  if (text === undefined) return;
  const isSame =
    readsAs(text) && text !== "" && !isEmptyCell(text, heading) && readExact(text) === undefined && read(text) === text;
  cells.set(heading, isSame ? text : exactly([text]));
}

/** The exact form. Signs that nobody sees are ignored in cells: they are written by their numbers. */
function exactly(list: readonly unknown[]): string {
  return JSON.stringify(list).replace(invisible, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Whether a text is the same after a stay in a cell. */
function readsAs(text: string): boolean {
  return readCell(withoutInvisible(protectCell(text))) === text;
}

/** A text in several languages gets a column for each. */
export function setText(cells: Cells, field: string, text: Text | undefined): void {
  if (typeof text === "string") setWords(cells, field, text);
  else for (const [language, words] of Object.entries(text ?? {})) setWords(cells, `${field}:${language}`, words);
}

/** Sets the cell to the short form of a list if `read` gets the same from it, else to JSON. */
export function setList(
  cells: Cells,
  heading: string,
  list: readonly unknown[] | undefined,
  short: string | undefined,
  read: (cell: string) => readonly unknown[],
): void {
  if (list === undefined) return;
  const json = JSON.stringify(list);
  const isSame =
    short !== undefined &&
    short !== "" &&
    !isEmptyCell(short, heading) &&
    readsAs(short) &&
    JSON.stringify(read(short)) === json;
  cells.set(heading, isSame ? short : exactly(list));
}

/** Sets the cell to one line for each value, blank for those that there are not. */
export function setLines(cells: Cells, heading: string, values: readonly string[]): void {
  const text = values.join("\n");
  const read = readsAs(text) ? readLines(text) : [];
  const isSame =
    text !== "" && !isEmptyCell(text, heading) && values.every((value, index) => (read[index] ?? "") === value);
  cells.set(heading, isSame ? text : exactly(values));
}
