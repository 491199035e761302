import type { Amount } from "../../types.ts";
import { splitList } from "../csv/cells.ts";
import { currencyOf } from "./amountWords.ts";
import { inUnits, readAmount, type KnownDecimal, type ReadAmount } from "./amounts.ts";
import { readVisible } from "./emptyWords.ts";
import { readUnits } from "./units.ts";

/** Values of fields in files of nodes and edges, read as cells of tables are. */

const longestSource = 200;

/**
 * An amount from a number or words; the currency may stand beside it, and both it and the scale in the heading.
 * @param decimal the sign before the decimals in words, as far as that is known
 */
export function readAmountValue(
  value: unknown,
  currency: unknown,
  heading: string,
  decimal?: KnownDecimal,
): Amount | undefined {
  const written = typeof value === "string" ? readAmount(value, decimal) : { value, isScaled: false };
  if (!isAmount(written)) return undefined;
  const units = readUnits(heading);
  const amount = inUnits(written, units.scale);
  const beside = typeof currency === "string" ? currencyOf(currency.trim()) : units.currency;
  const code = amount?.currency ?? beside;
  return amount && { ...amount, ...(code === undefined ? {} : { currency: code }) };
}

function isAmount(written: { readonly value: unknown } | undefined): written is ReadAmount {
  return typeof written?.value === "number" && written.value >= 0 && Number.isFinite(written.value);
}

/** Sources as addresses or words, from a list or a text; undefined where there are none. */
export function readSourceValues(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : typeof value === "string" ? splitList(value) : [];
  const words = items.flatMap((item) => (typeof item === "string" && item.trim() !== "" ? [readVisible(item)] : []));
  const areAll = words.length === items.length && words.every((each) => each.length <= longestSource);
  return words.length > 0 && areAll ? [...new Set(words)] : undefined;
}
