import { readDay } from "../../edtf.ts";
import type { Fields } from "../../fields.ts";
import { FreshIds } from "../../ids.ts";
import { statuses } from "../../types.ts";
import type { ActorBook } from "./actors.ts";
import { AmountColumn } from "./amountColumn.ts";
import { readExact, readExactText, splitList } from "./cells.ts";
import { DateColumn } from "./dateColumn.ts";
import type { DateQuestion } from "../words/dateReading.ts";
import { dateFields } from "../words/periods.ts";
import { PeriodColumns } from "./periodColumns.ts";
import { RowTypes } from "./rowTypes.ts";
import { writeAttributes, type RowAttributes, type Sheet } from "./sheet.ts";
import { SourceBook } from "./sources.ts";
import type { Row } from "./table.ts";
import type { AskedDates, CsvOptions } from "./types.ts";
import { readStanding } from "../words/standing.ts";

const ends = ["source", "target"] as const;
/** Dates that say nothing of when a relation was. */
const furtherDates = ["sources.date", "sources.retrieved", "added"] as const;

/** Reads the rows of a table of relations. */
export class RelationRows {
  readonly relations: Fields[] = [];
  /** The row of each relation: a row that lists actors makes several. */
  readonly rows: Row[] = [];
  /** Ids of rows that say none. */
  readonly madeIds = new Set<string>();
  readonly sources: SourceBook;
  readonly #sheet: Sheet;
  readonly #actors: ActorBook;
  readonly #amounts: AmountColumn;
  readonly #periods: PeriodColumns;
  readonly #furtherDates: Readonly<Record<(typeof furtherDates)[number], DateColumn>>;
  readonly #types: RowTypes;
  readonly #isFilledDown: boolean;
  readonly #lists: CsvOptions["lists"];
  /** Who claims and who disputes: looked up once every actor is known. */
  readonly #claimants: unknown[][] = [];
  /** The last end that stands in each column. */
  readonly #above = { source: "", target: "" };

  constructor(sheet: Sheet, actors: ActorBook, options: CsvOptions) {
    const column = (use: (typeof furtherDates)[number]): DateColumn => new DateColumn(sheet, use, dateFields, options);
    this.#sheet = sheet;
    this.#actors = actors;
    this.#types = new RowTypes(sheet);
    this.#isFilledDown = options.fillDown === true;
    this.#lists = options.lists;
    this.#amounts = new AmountColumn(sheet, options.decimal);
    this.#periods = new PeriodColumns(sheet, options);
    this.#furtherDates = {
      "sources.date": column("sources.date"),
      "sources.retrieved": column("sources.retrieved"),
      added: column("added"),
    };
    this.sources = new SourceBook(sheet, {
      date: this.#furtherDates["sources.date"],
      retrieved: this.#furtherDates["sources.retrieved"],
    });
    const ids = new FreshIds([...sheet.cellsOf("id")].map(([cell]) => readExactText(cell) ?? cell));
    for (const [index, row] of sheet.table.rows.entries()) {
      for (const relation of this.#read(row, index, ids)) {
        this.relations.push(relation);
        this.rows.push(row);
      }
    }
    for (const names of this.#claimants) {
      const found = names.flatMap((words) => findNames(String(words), actors));
      names.splice(0, names.length, ...found);
    }
  }

  /** What the table says of types. */
  get types(): Fields | undefined {
    return this.#types.definitions;
  }

  /** First examples of dates that somebody has to be asked about. */
  get askedDates(): AskedDates {
    const examplesOf = (question: DateQuestion) => [
      ...new Set([
        ...this.#periods.askedOf(question),
        ...furtherDates.flatMap((use) => this.#furtherDates[use].askedOf(question)),
      ]),
    ];
    return { order: examplesOf("order"), century: examplesOf("century"), counts: examplesOf("counts") };
  }

  #read(row: Row, index: number, ids: FreshIds): readonly Fields[] {
    const sheet = this.#sheet;
    const written = sheet.cell(row, "id");
    const id = written === "" ? ids.take(`r${index + 1}`) : (readExactText(written) ?? written);
    const names = { source: this.#namesAt(row, "source"), target: this.#namesAt(row, "target") };
    const missing = ends.filter((end) => names[end].length === 0);
    for (const end of missing) sheet.report("missing-field", row, sheet.headingOf(end), { severity: "error" });
    // Whoever stands alone is in no relation, and nobody is made of a row that is left out.
    if (missing.length > 0) return [];
    const resolve = (end: (typeof ends)[number]) =>
      names[end].map((name) => this.#actors.resolve(name, sheet, row, end));
    const [sources, targets] = [resolve("source"), resolve("target")];
    const isReversed = this.#types.isReversed(row);
    const pairs = sources.flatMap((source) =>
      targets.map((target) => (isReversed ? { source: target, target: source } : { source, target })),
    );
    const rest = this.#readRest(row);
    return pairs.map((pair, number) => {
      const own = number === 0 ? id : ids.take(`${id}-${number + 1}`);
      if (written === "") this.madeIds.add(own);
      return withoutUndefined({ id: own, ...pair, ...rest });
    });
  }

  /** What relations of a row have in common. */
  #readRest(row: Row): Fields {
    const sheet = this.#sheet;
    const attributes = sheet.attributes(row);
    const type = this.#types.read(row);
    this.#types.markUndirected(row, type, attributes);
    this.#types.keepUnread(row, attributes);
    const fields: Fields = {
      type,
      ...this.#periods.read(row, attributes),
      label: sheet.text(row, "label", attributes),
      summary: sheet.text(row, "summary", attributes),
      tags: this.#readTags(row),
      amount: this.#amounts.read(row, attributes),
      status: this.#readStatus(row, attributes),
      claimedBy: this.#readClaimants(row, "claimedBy"),
      disputedBy: this.#readClaimants(row, "disputedBy"),
      sources: this.sources.read(row, attributes),
      added: this.#readAdded(row, attributes),
    };
    return { ...fields, attributes: writeAttributes(attributes) };
  }

  #readTags(row: Row): readonly unknown[] | undefined {
    const cell = this.#sheet.cell(row, "tags");
    return cell === "" ? undefined : (readExact(cell) ?? splitList(cell));
  }

  /** The names at an end: several where a cell lists them, each a relation of its own; none where it is empty. */
  #namesAt(row: Row, end: "source" | "target"): readonly string[] {
    const written = this.#sheet.cell(row, end);
    if (written !== "") this.#above[end] = written;
    const cell = this.#isFilledDown ? this.#above[end] : written;
    if (cell === "") return [];
    const names =
      readExactText(cell) !== undefined || this.#actors.find(cell) !== undefined || this.#lists === "whole"
        ? [cell]
        : splitNames(cell).flatMap((name) => (this.#lists === "commas" ? splitAtCommas(name) : name));
    if (names.length > 1) this.#sheet.report("cell-split", row, this.#sheet.headingOf(end), { found: cell });
    return names;
  }

  /** What is no status is reported and kept as written; that something is over is told by its period. */
  #readStatus(row: Row, attributes: RowAttributes): string | undefined {
    const cell = this.#sheet.cell(row, "status");
    if (cell === "") return undefined;
    const heading = this.#sheet.headingOf("status") ?? "status";
    const { status, isOver, isUnderstood } = readStanding(cell, heading);
    if (isOver || status === undefined) attributes.set(heading.trim(), cell);
    if (!isUnderstood)
      this.#sheet.report("status-unreadable", row, heading, { expected: `one of ${statuses.join(", ")}`, found: cell });
    return status;
  }

  /** What is no single day is reported and kept as written. */
  #readAdded(row: Row, attributes: RowAttributes): string | undefined {
    const cell = this.#sheet.cell(row, "added");
    if (cell === "") return undefined;
    const reading = this.#furtherDates.added.read(cell, row);
    const day = reading.is === "date" || reading.is === "exact" ? reading.date : "";
    if (readDay(day) !== undefined) return day;
    const heading = this.#sheet.headingOf("added") ?? "added";
    attributes.set(heading.trim(), readExactText(cell) ?? cell);
    if (reading.is !== "ambiguous")
      this.#sheet.report("wrong-value", row, heading, { expected: "a day such as 2025-01-22", found: cell });
    return undefined;
  }

  #readClaimants(row: Row, field: "claimedBy" | "disputedBy"): readonly unknown[] | undefined {
    const cell = this.#sheet.cell(row, field);
    if (cell === "") return undefined;
    const exact = readExact(cell);
    if (exact !== undefined) return exact;
    const names: unknown[] = [...splitList(cell)];
    this.#claimants.push(names);
    return names;
  }
}

/** Between commas, `und` and the like only those are several who are all actors: `Müller & Söhne, Köln` may be one name. */
function findNames(words: string, actors: ActorBook): readonly string[] {
  const known = actors.find(words);
  if (known !== undefined) return [known];
  const parts = perhapsNames(words);
  const found = parts.flatMap((part) => actors.find(part) ?? []);
  return found.length === parts.length ? found : [words];
}

/** What may be several names, if each of them is one. */
export function perhapsNames(words: string): readonly string[] {
  return words.split(/,(?:\s*(?:und|and)\s)?|\s(?:und|and|sowie|et|y|&|\/)\s/i).map((part) => part.trim());
}

/** Names between upright strokes or semicolons; a line break may stand within a name. */
export function splitNames(cell: string): readonly string[] {
  const names = cell.split(/\||;\s/).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
  return names.length === 0 ? [cell] : names;
}

function splitAtCommas(name: string): readonly string[] {
  return name.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

/** The fields that are there; the names are ours. */
function withoutUndefined(fields: Fields): Fields {
  const present: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== undefined) present[name] = fields[name];
  return present;
}
