import { excerptOf } from "../../findings.ts";
import type { DateOrder, DateQuestion, DateReading, DateRules } from "../words/dateReading.ts";
import { provenOrder, readDate } from "../words/dates.ts";
import { readField } from "../words/periods.ts";
import { readExactText } from "./cells.ts";
import type { Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";
import type { CsvOptions } from "./types.ts";

/** Dates that are ambiguous, for whoever is to decide. */
const mostExamples = 5;

const expectedBy: Readonly<Record<DateQuestion, string>> = {
  order: "a date such as 2025-01-22, or to be told whether the day or the month comes first",
  century: "a year of four digits, or to be told in which century it is",
  counts: "a date such as 2025-01-22, or to be told that the number counts days or seconds",
};

/** One column of dates: knows which number is the day, and reports what stays ambiguous. */
export class DateColumn {
  readonly #asked = new Map<DateQuestion, string[]>();
  readonly #sheet: Sheet;
  readonly #use: string;
  readonly #rules: DateRules;
  readonly #isOrderAsked: boolean;
  readonly #proof: Proof | undefined;
  readonly #readings = new Map<string, DateReading>();
  readonly #isOfWikidata: boolean;
  #isProofTold = false;

  /**
   * @param uses the columns of dates of relations: a date such as 13/02/2025 decides for its column, and for those that prove nothing
   * @param options what somebody has decided, which goes before
   */
  constructor(sheet: Sheet, use: string, uses: readonly string[], options: CsvOptions) {
    this.#sheet = sheet;
    this.#use = use;
    this.#isOfWikidata = isOfWikidata(sheet);
    const own = options.columnDates?.get(`${sheet.table.name}:${sheet.headingOf(use) ?? ""}`);
    const asked = own?.order ?? options.dateOrder;
    this.#isOrderAsked = asked !== undefined;
    this.#proof = this.#isOrderAsked ? undefined : findProof(sheet, use, uses);
    const { shortYearsUntil, areCounts } = options;
    this.#rules = { shortYearsUntil, areCounts, ...own, order: asked ?? this.#proof?.order };
  }

  /** @param cell what stands in the cell, or one date of several in it */
  read(cell: string, row: Row): DateReading {
    const exact = readExactText(cell);
    if (exact !== undefined) return { is: "exact", date: exact };
    const reading = this.#readings.get(cell) ?? this.#readNew(cell, row);
    this.#readings.set(cell, reading);
    if (reading.is === "ambiguous") this.#reportAmbiguous(reading.question, cell, row);
    return reading;
  }

  /** The same as EDTF; as written where it is no single date. */
  readSingle(cell: string, row: Row): string {
    const reading = this.read(cell, row);
    if (reading.is === "interval") return `${reading.start}/${reading.end}`;
    return reading.is === "date" || reading.is === "exact" ? reading.date : cell;
  }

  /** The first dates that a question is about. */
  askedOf(question: DateQuestion): readonly string[] {
    return this.#asked.get(question) ?? [];
  }

  reportUnreadable(row: Row): void {
    const found = this.#sheet.cell(row, this.#use);
    this.#sheet.report("date-unreadable", row, this.#sheet.headingOf(this.#use), { found });
  }

  #readNew(cell: string, row: Row): DateReading {
    const reading = this.#readAs(cell, this.#rules);
    if (this.#isOrderAsked || this.#proof === undefined || this.#isProofTold) return reading;
    const unproven = this.#readAs(cell, { ...this.#rules, order: undefined });
    if (unproven.is === "ambiguous" && unproven.question === "order") this.#reportProof(cell, row, this.#proof);
    return reading;
  }

  #readAs(written: string, rules: DateRules): DateReading {
    const cell = this.#isOfWikidata ? withoutFilledIn(written) : written;
    const isBound = this.#use === "start" || this.#use === "end";
    return isBound ? readField(this.#use, cell, rules) : readDate(cell, rules);
  }

  #reportAmbiguous(question: DateQuestion, found: string, row: Row): void {
    const examples = this.#asked.get(question) ?? [];
    if (examples.length < mostExamples && !examples.includes(found)) this.#asked.set(question, [...examples, found]);
    this.#sheet.report("date-ambiguous", row, this.#sheet.headingOf(this.#use), {
      expected: expectedBy[question],
      found,
    });
  }

  /** Said once for a column. */
  #reportProof(found: string, row: Row, { order, example }: Proof): void {
    this.#isProofTold = true;
    const said = order === "day-first" ? "the day before the month" : "the month before the day";
    const expected = `${said}, as in ${excerptOf(example)} in the same table`;
    this.#sheet.report("date-order-found", row, this.#sheet.headingOf(this.#use), { expected, found });
  }
}

const itemOfWikidata = /^https?:\/\/www\.wikidata\.org\/entity\/[QLP]\d+$/;

function isOfWikidata({ table }: Sheet): boolean {
  return table.rows.slice(0, 20).some(({ cells }) => cells.some((cell) => itemOfWikidata.test(cell.trim())));
}

/** Wikidata fills in the first month and day where it knows no more than a year: `2001-01-01T00:00:00Z` says 2001 alone. */
function withoutFilledIn(cell: string): string {
  const { year, month } = /^(?<year>\d{4})-(?<month>\d\d)-01T00:00:00Z$/.exec(cell.trim())?.groups ?? {};
  if (year === undefined) return cell;
  return month === "01" ? year : `${year}-${month}`;
}

interface Proof {
  readonly order: DateOrder;
  readonly example: string;
}

/** The one order that dates of a column prove, or else those of all columns; undefined where they prove none, or both. */
export function findProof(sheet: Sheet, use: string, uses: readonly string[]): Proof | undefined {
  const own = proofsIn(sheet, [use]);
  const proofs = own.size > 0 ? own : proofsIn(sheet, uses);
  const [first] = proofs;
  return proofs.size !== 1 || first === undefined ? undefined : { order: first[0], example: first[1] };
}

/** The orders that dates of columns prove, each with its first example. */
function proofsIn(sheet: Sheet, uses: readonly string[]): ReadonlyMap<DateOrder, string> {
  const proofs = new Map<DateOrder, string>();
  for (const use of uses) {
    for (const [cell] of sheet.cellsOf(use)) {
      const order = provenOrder(cell);
      if (order !== undefined && !proofs.has(order)) proofs.set(order, cell);
    }
  }
  return proofs;
}
