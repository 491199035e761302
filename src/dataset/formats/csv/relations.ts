import { builtInTypeById } from "../../builtInTypes.ts";
import type { Fields } from "../../fields.ts";
import { FreshIds } from "../../ids.ts";
import type { ActorBook } from "./actors.ts";
import { readWord } from "./actors.ts";
import { AmountColumn } from "./amountColumn.ts";
import { readExact, readExactText, splitList } from "./cells.ts";
import { DateColumn } from "./dateColumn.ts";
import type { DateQuestion } from "../words/dateReading.ts";
import { dateFields, readPeriodWords } from "../words/periods.ts";
import { writeAttributes, type RowAttributes, type Sheet } from "./sheet.ts";
import { SourceBook } from "./sources.ts";
import type { Row } from "./table.ts";
import type { AskedDates, CsvOptions } from "./types.ts";
import { statusOf } from "../words/standing.ts";

const dateColumns = [...dateFields, "sources.date", "sources.retrieved"] as const;

/** The type of a relation that names none. */
const untyped = "other";

/** Reads the rows of a table of relations. */
export class RelationRows {
  readonly relations: Fields[] = [];
  readonly sources: SourceBook;
  readonly #sheet: Sheet;
  readonly #actors: ActorBook;
  readonly #amounts: AmountColumn;
  readonly #dates: Readonly<Record<(typeof dateColumns)[number], DateColumn>>;
  readonly #directions: ReadonlySet<string> | undefined;
  /** Types in the exact form: nobody types that, so they are meant as they stand. */
  readonly #exactTypes = new Set<string>();

  constructor(sheet: Sheet, actors: ActorBook, options: CsvOptions) {
    const column = (use: (typeof dateColumns)[number]): DateColumn => new DateColumn(sheet, use, dateFields, options);
    this.#sheet = sheet;
    this.#actors = actors;
    this.#directions = findDirections(sheet);
    this.#amounts = new AmountColumn(sheet, options.decimal);
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

  /** First examples of dates that somebody has to be asked about. */
  get askedDates(): AskedDates {
    const examplesOf = (question: DateQuestion) => [
      ...new Set(dateColumns.flatMap((use) => this.#dates[use].askedOf(question))),
    ];
    return { order: examplesOf("order"), century: examplesOf("century"), counts: examplesOf("counts") };
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
      ...withPeriods(this.#readPeriod(row, attributes), this.#readPeriods(row)),
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

  /** What the columns of dates say together; what is not read of them becomes an attribute. */
  #readPeriod(row: Row, attributes: RowAttributes): Fields {
    const cells = Object.fromEntries(dateFields.map((field) => [field, this.#sheet.cell(row, field)]));
    const { fields, kept, problems } = readPeriodWords(cells, (field, cell) => this.#dates[field].read(cell, row));
    for (const field of kept) attributes.set((this.#sheet.headingOf(field) ?? field).trim(), cells[field] ?? "");
    for (const { field, question } of problems) if (question === undefined) this.#dates[field].reportUnreadable(row);
    return { ...fields };
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

/** The periods of their own column behind those that the column of dates says. */
function withPeriods(fields: Fields, periods: readonly unknown[] | undefined): Fields {
  if (periods === undefined) return fields;
  return {
    ...fields,
    periods: Array.isArray(fields.periods) ? [...(fields.periods as unknown[]), ...periods] : periods,
  };
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
