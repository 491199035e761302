import type { Amount } from "../../types.ts";
import { splitList } from "../csv/cells.ts";
import { currencyOf } from "./amountWords.ts";
import { readAmount } from "./amounts.ts";
import { readVisible } from "./emptyWords.ts";

/** Values of fields in files of nodes and edges, read as cells of tables are. */

const longestSource = 200;

/** An amount from a number or words, in the currency that stands beside it; undefined where it is none. */
export function readAmountValue(value: unknown, currency: unknown): Amount | undefined {
  const amount = typeof value === "number" ? { value } : typeof value === "string" ? amountIn(value) : undefined;
  if (amount === undefined || !(amount.value >= 0) || !Number.isFinite(amount.value)) return undefined;
  const beside = typeof currency === "string" ? currencyOf(currency.trim()) : undefined;
  const code = amount.currency ?? beside;
  return { ...amount, ...(code === undefined ? {} : { currency: code }) };
}

function amountIn(words: string): Amount | undefined {
  const reading = readAmount(words, undefined);
  if (reading === undefined) return undefined;
  const { value, currency, qualifier } = reading;
  return { value, ...(currency === undefined ? {} : { currency }), ...(qualifier === undefined ? {} : { qualifier }) };
}

/** Sources as addresses or words, from a list or a text; undefined where there are none. */
export function readSourceValues(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : typeof value === "string" ? splitList(value) : [];
  const words = items.flatMap((item) => (typeof item === "string" && item.trim() !== "" ? [readVisible(item)] : []));
  const areAll = words.length === items.length && words.every((each) => each.length <= longestSource);
  return words.length > 0 && areAll ? [...new Set(words)] : undefined;
}
