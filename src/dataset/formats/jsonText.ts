import { isFields } from "../fields.ts";
import { fieldsInOrder, type Structure } from "./structure.ts";

/** Columns up to which a list stays on one line: the width that Prettier breaks at in this project. */
const widestLine = 120;

/** A value that is written already, on one line. */
export class WrittenJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * JSON laid out for reading and comparing: fields in the order of the structure, unknown ones after them by name; two
 * spaces; points, lists of words and short periods on one line; a newline at the end. Marks that end lines or turn the
 * direction of text are escaped. Numbers too large for JSON become `1e999`, which is read as infinite again.
 */
export function writeJson(value: unknown, structure: Structure): string {
  return `${writeValue(value, structure, "", 0)}\n`;
}

/**
 * @param indent of the line that the value begins on
 * @param before columns of that line that are taken by the name of the field, with a comma behind the value
 */
function writeValue(value: unknown, structure: Structure | undefined, indent: string, before: number): string {
  if (value instanceof WrittenJson) return value.text;
  if (Array.isArray(value)) return writeList(value, structure, indent, before);
  if (typeof value === "object" && value !== null) return writeObject(value, structure, indent);
  return writeScalar(value);
}

export function writeScalar(value: unknown): string {
  if (value === Infinity || value === -Infinity) return value > 0 ? "1e999" : "-1e999";
  const json = JSON.stringify(value) as string | undefined;
  return (json ?? "null").replace(/[\u2028-\u202e\u2066-\u2069]/g, escapeMark);
}

function escapeMark(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16)}`;
}

function writeObject(value: object, structure: Structure | undefined, indent: string): string {
  const inner = `${indent}  `;
  const lines = entriesOf(value, structure).map(([name, field]) => {
    const key = `${writeScalar(name)}: `;
    const part = structure?.is === "record" ? structure.entry : structure?.fields.get(name);
    return `${inner}${key}${writeValue(field, part, inner, key.length + 1)}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

/** Records by id and whatever the format does not know keep their own order. */
function entriesOf(value: object, structure: Structure | undefined): readonly (readonly [string, unknown])[] {
  if (structure?.is === "object") return fieldsInOrder(value, structure);
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

function writeList(list: readonly unknown[], structure: Structure | undefined, indent: string, before: number): string {
  const line = writeLine(list, structure);
  if (line !== undefined && indent.length + before + line.length <= widestLine) return line;
  const inner = `${indent}  `;
  const items = list.map((item) => `${inner}${writeItem(item, structure?.entry, inner)}`);
  return `[\n${items.join(",\n")}\n${indent}]`;
}

/** A list of scalars, or of periods that do not all have a start and an end; undefined for any other. */
function writeLine(list: readonly unknown[], structure: Structure | undefined): string | undefined {
  if (list.every((item) => typeof item !== "object" || item === null)) return `[${list.map(writeScalar).join(", ")}]`;
  const periods = list.map((item) => writePeriod(item, structure?.entry));
  const areAllLong = list.length > 1 && list.every((item) => isFields(item) && Object.keys(item).length > 1);
  return areAllLong || periods.includes(undefined) ? undefined : `[${periods.join(", ")}]`;
}

function writeItem(item: unknown, structure: Structure | undefined, indent: string): string {
  const period = writePeriod(item, structure);
  const fits = period !== undefined && indent.length + period.length < widestLine;
  return fits ? period : writeValue(item, structure, indent, 1);
}

/** `{ "start": "2015", "end": "2018-02" }`; undefined for whatever is not the item of a list of periods. */
function writePeriod(item: unknown, structure: Structure | undefined): string | undefined {
  if (structure?.is !== "object" || !isPeriod(structure) || !isFields(item)) return undefined;
  const fields = fieldsInOrder(item, structure);
  if (fields.length === 0 || fields.some(([, value]) => typeof value !== "string")) return undefined;
  return `{ ${fields.map(([name, value]) => `${writeScalar(name)}: ${writeScalar(value)}`).join(", ")} }`;
}

function isPeriod({ fields }: Structure): boolean {
  return fields.has("start") && !fields.has("id");
}
