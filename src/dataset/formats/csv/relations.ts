import { builtInTypeById } from "../../builtInTypes.ts";
import type { Fields } from "../../fields.ts";
import { FreshIds } from "../../ids.ts";
import type { ActorBook } from "./actors.ts";
import { readWord } from "./actors.ts";
import { AmountColumn } from "./amountColumn.ts";
import type { DecimalSign } from "./amounts.ts";
import { readExact, readExactText, splitList } from "./cells.ts";
import { DateColumn } from "./dateColumn.ts";
import type { DateOrder } from "./dates.ts";
import { writeAttributes, type RowAttributes, type Sheet } from "./sheet.ts";
import { SourceBook } from "./sources.ts";
import type { Row } from "./table.ts";
import { statusOf } from "./words.ts";

const dateFields = ["date", "start", "end", "sources.date", "sources.retrieved"] as const;
type DateField = (typeof dateFields)[number];

/** The type of a relation that names none. */
const untyped = "other";

/** Reads the rows of a table of relations. */
export class RelationRows {
  readonly relations: Fields[] = [];
  readonly sources: SourceBook;
  readonly #sheet: Sheet;
  readonly #actors: ActorBook;
  readonly #amounts: AmountColumn;
  readonly #dates: Readonly<Record<DateField, DateColumn>>;
  readonly #directions: ReadonlySet<string> | undefined;
  /** Types in the exact form: nobody types that, so they are meant as they stand. */
  readonly #exactTypes = new Set<string>();

  constructor(
    sheet: Sheet,
    actors: ActorBook,
    { dateOrder, decimal }: { dateOrder?: DateOrder | undefined; decimal?: DecimalSign | undefined },
  ) {
    const column = (use: DateField): DateColumn => new DateColumn(sheet, use, dateOrder);
    this.#sheet = sheet;
    this.#actors = actors;
    this.#directions = findDirections(sheet);
    this.#amounts = new AmountColumn(sheet, decimal);
    this.#dates = {
      date: column("date"),
      start: column("start"),
      end: column("end"),
      "sources.date": column("sources.date"),
      "sources.retrieved": column("sources.retrieved"),
    };
    this.sources = new SourceBook(sheet, {
      date: this.#dates["sources.date"],
      retrieved: this.#dates["sources.retrieved"],
    });
    const ids = new FreshIds([...sheet.cellsOf("id")].map(([cell]) => readExactText(cell) ?? cell));
    for (const [index, row] of sheet.table.rows.entries()) this.relations.push(this.#read(row, index, ids));
  }

  /** Whether the relations are directed, where the table says nothing else of their type; types that are kept apart. */
  get types(): Fields | undefined {
    if (this.#exactTypes.size > 0) return defineExact(this.#exactTypes);
    if (this.#directions === undefined) return undefined;
    return { [untyped]: { directed: this.#directions.size > 1 || !this.#directions.has("undirected") } };
  }

  /** First examples of dates that can be read in two ways. */
  get ambiguousDates(): readonly string[] {
    return [...new Set(dateFields.flatMap((use) => this.#dates[use].ambiguous))];
  }

  #read(row: Row, index: number, ids: FreshIds): Fields {
    const sheet = this.#sheet;
    const attributes = sheet.attributes(row);
    const id = sheet.cell(row, "id");
    const type = sheet.cell(row, "type");
    if (this.#isExceptional(type) && !attributes.has("undirected")) attributes.set("undirected", true);
    const fields: Fields = {
      id: id === "" ? ids.take(`r${index + 1}`) : (readExactText(id) ?? id),
      type: type === "" || this.#directions !== undefined ? untyped : this.#readType(type),
      source: this.#readEnd(row, "source"),
      target: this.#readEnd(row, "target"),
      ...this.#readPeriod(row),
      periods: this.#readPeriods(row),
      label: sheet.text(row, "label", attributes),
      summary: sheet.text(row, "summary", attributes),
      amount: this.#amounts.read(row, attributes),
      status: this.#readStatus(row, attributes),
      claimedBy: this.#readClaimants(row, "claimedBy"),
      disputedBy: this.#readClaimants(row, "disputedBy"),
      sources: this.sources.read(row, attributes),
    };
    return withoutUndefined({ ...fields, attributes: writeAttributes(attributes) });
  }

  /** Among edges of Gephi that are directed, one that is not. */
  #isExceptional(type: string): boolean {
    return this.#directions?.size === 2 && type.toLowerCase() === "undirected";
  }

  #readType(cell: string): string {
    const exact = readExactText(cell);
    if (exact !== undefined) this.#exactTypes.add(exact);
    return exact ?? readType(cell);
  }

  #readEnd(row: Row, end: "source" | "target"): string | undefined {
    const cell = this.#sheet.cell(row, end);
    return cell === "" ? undefined : this.#actors.resolve(cell, this.#sheet, row, end);
  }

  /** A start that is an interval says the end, too, unless there is another. */
  #readPeriod(row: Row): Fields {
    const date = this.#readDate(row, "date")?.written;
    const start = this.#readDate(row, "start");
    const end = this.#readDate(row, "end")?.written;
    const whole = end === undefined ? start?.sides : undefined;
    if (whole === undefined)
      return { date, start: start?.sides === undefined ? start?.written : this.#sheet.cell(row, "start"), end };
    return { date, start: whole.start === "" ? undefined : whole.start, end: whole.end === "" ? undefined : whole.end };
  }

  #readDate(row: Row, use: "date" | "start" | "end"): ReturnType<DateColumn["read"]> | undefined {
    const cell = this.#sheet.cell(row, use);
    return cell === "" ? undefined : this.#dates[use].read(cell, row);
  }

  #readPeriods(row: Row): readonly unknown[] | undefined {
    const cell = this.#sheet.cell(row, "periods");
    return cell === "" ? undefined : readPeriods(cell);
  }

  /** A word that is no status is handed on, so that it is reported, and kept. */
  #readStatus(row: Row, attributes: RowAttributes): string | undefined {
    const cell = this.#sheet.cell(row, "status");
    if (cell === "") return undefined;
    const status = statusOf(cell);
    if (status === undefined) attributes.set((this.#sheet.headingOf("status") ?? "status").trim(), cell);
    return status ?? cell;
  }

  #readClaimants(row: Row, field: "claimedBy" | "disputedBy"): readonly unknown[] | undefined {
    const cell = this.#sheet.cell(row, field);
    if (cell === "") return undefined;
    return readExact(cell) ?? splitList(cell).map((words) => this.#actors.find(words) ?? words);
  }
}

/** The fields that are there; the names are ours. */
export function withoutUndefined(fields: Fields): Fields {
  const present: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== undefined) present[name] = fields[name];
  return present;
}

/** Built-in types are kept anyhow; the others get their own words, as `defineTypes` gives them. */
function defineExact(types: ReadonlySet<string>): Fields {
  const own = [...types].filter((type) => !builtInTypeById.has(type));
  return Object.fromEntries(own.map((type) => [type, { label: type }]));
}

/** What the column of types says in tables of Gephi: `Directed` or `Undirected`; undefined where it says more. */
function findDirections(sheet: Sheet): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const [cell] of sheet.cellsOf("type")) {
    const word = cell.toLowerCase();
    if (word !== "directed" && word !== "undirected") return undefined;
    words.add(word);
  }
  return words.size === 0 ? undefined : words;
}

/** A type of relation: the words of the file. */
export function readType(cell: string): string {
  return readExactText(cell) ?? readWord(cell);
}

/** `2015/2018-02; 2025-01-22`: states with a slash between start and end, events without. */
export function readPeriods(cell: string): readonly unknown[] {
  return readExact(cell) ?? splitList(cell).map(readOnePeriod);
}

function readOnePeriod(text: string): Fields {
  const [start = "", end = "", ...more] = text.split("/").map((side) => side.trim());
  if (!text.includes("/") || more.length > 0) return { date: text };
  return { ...(start === "" ? {} : { start }), ...(end === "" ? {} : { end }) };
}
