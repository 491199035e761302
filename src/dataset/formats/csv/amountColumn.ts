import { qualifiers, type Amount, type Qualifier } from "../../types.ts";
import {
  inUnits,
  needsDecimal,
  onlyDecimal,
  readAmount,
  unclearDecimal,
  unclearScale,
  type KnownDecimal,
  type ProvenDecimal,
} from "../words/amounts.ts";
import { currencyOf, qualifierWords } from "../words/amountWords.ts";
import { readUnits } from "../words/units.ts";
import { readExactText } from "./cells.ts";
import { isNumberHeading, normaliseHeading } from "./headings.ts";
import type { RowAttributes, Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";

/** The column of amounts: knows which sign is the decimal one, and the currency that its heading may name. */
export class AmountColumn {
  readonly #sheet: Sheet;
  readonly #decimal: KnownDecimal | undefined;
  readonly #currency: string | undefined;
  /** What the heading says each number counts: millions, for instance; undefined where it says two things. */
  readonly #scale: number | undefined;
  /** Nothing says that the column holds money: its numbers are the weights of lines. */
  readonly #isMeasure: boolean;
  readonly #readings = new Map<string, Amount | undefined>();

  /** @param decimal as somebody has decided; otherwise the amounts decide that can be read in one way only */
  constructor(sheet: Sheet, decimal: KnownDecimal | undefined) {
    this.#sheet = sheet;
    const heading = sheet.headingOf("amount") ?? "";
    this.#decimal = isNumberHeading(heading) ? "." : (decimal ?? onlyProof(sheet));
    const { currency, scale } = readUnits(heading);
    this.#currency = currency;
    this.#scale = scale;
    this.#isMeasure = currency === undefined && scale === 1 && holdsMeasures(sheet);
  }

  /** The amount of a relation, with what the columns beside it say; undefined where it has none that can be read. */
  read(row: Row, attributes: RowAttributes): unknown {
    const written = this.#sheet.cell(row, "amount");
    const currency = this.#sheet.cell(row, "currency");
    const qualifier = this.#sheet.cell(row, "qualifier");
    const amount = written === "" || this.#isMeasure ? undefined : this.#readWritten(written);
    if (amount === undefined) {
      if (written !== "" && !this.#isMeasure) this.#reportUnreadable(written, row);
      for (const field of ["amount", "currency", "qualifier"]) this.#keep(row, field, attributes);
      return undefined;
    }
    const own = amount.currency;
    const beside = currency === "" ? this.#currency : readCurrency(currency);
    if (own !== undefined && currency !== "" && own !== beside) this.#keep(row, "currency", attributes);
    const code = own ?? beside;
    const exactness = qualifier === "" ? amount.qualifier : readQualifier(qualifier);
    return {
      value: amount.value,
      ...(code === undefined ? {} : { currency: code }),
      ...(exactness === undefined ? {} : { qualifier: exactness }),
    };
  }

  #readWritten(written: string): Amount | undefined {
    const known = this.#readings.get(written);
    if (known !== undefined || this.#readings.has(written)) return known;
    const amount = readAmount(written, this.#decimal);
    const reading = amount === undefined ? undefined : inUnits(amount, this.#scale);
    this.#readings.set(written, reading);
    return reading;
  }

  #reportUnreadable(found: string, row: Row): void {
    const isUnclear = typeof this.#decimal !== "string" && needsDecimal(found);
    const isScaleOpen = this.#scale === undefined && readAmount(found, this.#decimal) !== undefined;
    const expected = isUnclear ? unclearDecimal : isScaleOpen ? unclearScale : "an amount such as 97.4 bn USD";
    this.#sheet.report("amount-unreadable", row, this.#sheet.headingOf("amount"), { expected, found });
  }

  #keep(row: Row, field: string, attributes: RowAttributes): void {
    const cell = this.#sheet.cell(row, field);
    if (cell !== "") attributes.set((this.#sheet.headingOf(field) ?? field).trim(), cell);
  }
}

/** `value` and `Wert` without a word for money in any cell; a column that somebody has chosen for amounts is one. */
function holdsMeasures(sheet: Sheet): boolean {
  const heading = sheet.headingOf("amount") ?? "";
  const isVague = /^(?:value|wert)s?$/.test(normaliseHeading(heading));
  if (!isVague || sheet.has("currency") || sheet.columns.asked.has(sheet.table.headings.indexOf(heading))) return false;
  return [...sheet.cellsOf("amount")].every(([cell]) => Number.isFinite(Number(cell.replace(",", "."))));
}

/** The sign that the amounts of a table prove. */
export function onlyProof(sheet: Sheet): ProvenDecimal | undefined {
  return onlyDecimal(cellsOf(sheet));
}

function* cellsOf(sheet: Sheet): Generator<string> {
  for (const [cell] of sheet.cellsOf("amount")) yield cell;
}

/** A currency by its code, sign or name; other words stay as they are, for validation to see. */
export function readCurrency(cell: string): string {
  return readExactText(cell) ?? currencyOf(cell) ?? cell;
}

/** How exact an amount is, by our word or one in German or English; other words stay as they are. */
function readQualifier(cell: string): string {
  const own = qualifiers.find((qualifier): qualifier is Qualifier => qualifier === cell.toLowerCase());
  return own ?? qualifierWords.find(([, pattern]) => pattern.test(cell))?.[0] ?? cell;
}
