import { excerptOf } from "../../findings.ts";
import { readExactText } from "./cells.ts";
import { provenOrder, readDate, readEndDate, type DateOrder, type DateReading } from "./dates.ts";
import type { Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";

/** Dates that are ambiguous, for whoever is to decide. */
const mostExamples = 5;

/** A date of a cell: EDTF, or as written where it could not be read. */
export interface CellDate {
  readonly written: string;
  /** Only for intervals. */
  readonly sides?: { readonly start: string; readonly end: string };
}

/** One column of dates: knows which number is the day, and reports what stays ambiguous. */
export class DateColumn {
  readonly ambiguous: string[] = [];
  readonly #sheet: Sheet;
  readonly #use: string;
  readonly #order: DateOrder | undefined;
  readonly #isAsked: boolean;
  readonly #proof: string | undefined;
  readonly #readings = new Map<string, DateReading>();
  #isProofTold = false;

  /** @param order as somebody has decided; otherwise a date such as 13/02/2025 decides for its column */
  constructor(sheet: Sheet, use: string, order: DateOrder | undefined) {
    this.#sheet = sheet;
    this.#use = use;
    const proofs = order === undefined ? findProofs(sheet, use) : new Map<DateOrder, string>();
    const [proof] = proofs.size === 1 ? proofs : [];
    this.#order = order ?? proof?.[0];
    this.#isAsked = order !== undefined;
    this.#proof = proof?.[1];
  }

  /** @param cell what stands in the cell, or one date of several in it */
  read(cell: string, row: Row): CellDate {
    const exact = readExactText(cell);
    if (exact !== undefined) return { written: exact };
    const reading = this.#readings.get(cell) ?? this.#readNew(cell, row);
    this.#readings.set(cell, reading);
    if (reading.is === "ambiguous") this.#reportAmbiguous(cell, row);
    if (reading.is === "date") return { written: reading.date };
    if (reading.is !== "interval") return { written: cell };
    return { written: `${reading.start}/${reading.end}`, sides: reading };
  }

  #readNew(cell: string, row: Row): DateReading {
    const read = this.#use === "end" ? readEndDate : readDate;
    const reading = read(cell, this.#order);
    if (this.#isAsked || this.#order === undefined || this.#isProofTold) return reading;
    if (read(cell, undefined).is === "ambiguous") this.#reportProof(cell, row);
    return reading;
  }

  #reportAmbiguous(cell: string, row: Row): void {
    if (this.ambiguous.length < mostExamples && !this.ambiguous.includes(cell)) this.ambiguous.push(cell);
    const expected = "a date such as 2025-01-22, or to be told whether the day or the month comes first";
    this.#sheet.report("date-ambiguous", row, this.#sheet.headingOf(this.#use), { expected, found: cell });
  }

  /** Said once for a column. */
  #reportProof(cell: string, row: Row): void {
    this.#isProofTold = true;
    const order = this.#order === "day-first" ? "the day before the month" : "the month before the day";
    const expected = `${order}, as in ${excerptOf(this.#proof)} in the same column`;
    this.#sheet.report("date-ambiguous", row, this.#sheet.headingOf(this.#use), { expected, found: cell });
  }
}

/** The orders that dates of a column prove, each with its first example. */
function findProofs(sheet: Sheet, use: string): Map<DateOrder, string> {
  const proofs = new Map<DateOrder, string>();
  for (const [cell] of sheet.cellsOf(use)) {
    const order = provenOrder(cell);
    if (order !== undefined && !proofs.has(order)) proofs.set(order, cell);
  }
  return proofs;
}
