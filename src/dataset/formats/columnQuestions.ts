import { isEmptyCell } from "./csv/sheet.ts";
import { readExactText } from "./csv/cells.ts";
import { mayCountSeconds } from "./csv/periodColumns.ts";
import type { ColumnDescription, ColumnQuestion, UnreadCell } from "./csv/types.ts";
import { inUnits, needsDecimal, readAmount, type KnownDecimal } from "./words/amounts.ts";
import type { DateOrder } from "./words/dateReading.ts";
import { readStanding } from "./words/standing.ts";
import { readDate } from "./words/dates.ts";
import { dateFields, readField } from "./words/periods.ts";
import { readUnits } from "./words/units.ts";

/** So many rows of a long file are looked at, and so many different cells are told of each column. */
const mostRows = 20_000;
const mostCells = 200;
const mostExamples = 5;
const mostSamples = 3;

/** What the heading of a column and the cells of a file say by themselves. */
export interface ColumnProof {
  readonly heading?: string;
  readonly order?: DateOrder | undefined;
  readonly decimal?: KnownDecimal | undefined;
}

type Examined = Pick<ColumnDescription, "samples" | "unread" | "asked">;
/** What a cell needs: a question answered, or other words; undefined where it can be read. */
type Need = ColumnQuestion | "repair" | undefined;

/**
 * What a column of any format shows of itself: examples, cells that cannot be read as what the column is taken for,
 * and those about which somebody has to say something. Answers that were given do not change it.
 */
export function examineColumn(use: string | undefined, cells: Iterable<string>, proof: ColumnProof = {}): Examined {
  const counts = countCells(cells, use ?? "attribute");
  const unread: UnreadCell[] = [];
  const asked: Partial<Record<ColumnQuestion, string[]>> = {};
  for (const [cell, count] of counts) {
    const need = needOf(use, cell, proof);
    if (need === "repair" && unread.length < mostCells) unread.push({ cell, count });
    else if (need !== undefined && need !== "repair") addExample(asked, need, cell);
  }
  const samples = [...counts.keys()].slice(0, mostSamples);
  return {
    samples,
    ...(unread.length === 0 ? {} : { unread }),
    ...(Object.keys(asked).length === 0 ? {} : { asked }),
  };
}

function countCells(cells: Iterable<string>, use: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let rows = 0;
  for (const cell of cells) {
    if (rows++ >= mostRows) break;
    if (cell !== "" && !isEmptyCell(cell, use)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function addExample(asked: Partial<Record<ColumnQuestion, string[]>>, question: ColumnQuestion, cell: string): void {
  const examples = (asked[question] ??= []);
  if (examples.length < mostExamples) examples.push(cell);
}

/** Whether a column is one of dates. */
export function isDateUse(use: string | undefined): use is (typeof dateFields)[number] {
  return dateFields.some((field) => field === use);
}

function needOf(use: string | undefined, cell: string, { heading, order, decimal }: ColumnProof): Need {
  if (use === "amount") {
    const amount = readAmount(cell, decimal);
    if (amount !== undefined)
      return inUnits(amount, readUnits(heading ?? "").scale) === undefined ? "repair" : undefined;
    return decimal === undefined && needsDecimal(cell) ? "decimal" : "repair";
  }
  if (use === "periods") return mayCountSeconds(cell) ? "counts" : undefined;
  if (use === "status") return readStanding(cell, heading).isUnderstood ? undefined : "repair";
  const isFurther = use === "sources.date" || use === "sources.retrieved" || use === "added";
  if ((!isDateUse(use) && !isFurther) || readExactText(cell) !== undefined) return undefined;
  const reading = isDateUse(use) ? readField(use, cell, { order }) : readDate(cell, { order });
  if (reading.is === "ambiguous") return reading.question;
  return reading.is === "unreadable" && !isFurther ? "repair" : undefined;
}
