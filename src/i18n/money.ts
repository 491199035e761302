import type { Amount } from "../dataset/types.ts";
import type { Direction } from "./languages.ts";
import { isolate } from "./text.ts";

/** "97,4 Mrd. $" */
export const shortMoney: Intl.NumberFormatOptions = {
  notation: "compact",
  maximumFractionDigits: 1,
  minimumFractionDigits: 0,
};

/** "97.400.000.000 $": to the last digit that is written. */
export const exactMoney: Intl.NumberFormatOptions = { maximumFractionDigits: 20, minimumFractionDigits: 0 };

/** Writes amounts in the numbers of a language, without what they are said to be (planned, at least). */
export function createMoneyFormat(
  locale: string,
  direction: Direction,
  options: Intl.NumberFormatOptions,
): (amount: Amount) => string {
  const plain = new Intl.NumberFormat(locale, options);
  const inCurrency = new Map<string, Intl.NumberFormat>();
  const formatOf = (currency: string) => {
    const made = inCurrency.get(currency) ?? new Intl.NumberFormat(locale, { ...options, style: "currency", currency });
    inCurrency.set(currency, made);
    return made;
  };
  /** `US$` among words from right to left would read `$US`. */
  const nameOf = ({ type, value }: Intl.NumberFormatPart) =>
    type === "currency" && direction === "rtl" ? isolate(value, direction) : value;
  return ({ value, currency }) => {
    if (currency === undefined) return plain.format(value);
    if (!/^[A-Z]{3}$/i.test(currency)) return `${plain.format(value)}\u00a0${isolate(currency, direction)}`;
    return formatOf(currency).formatToParts(value).map(nameOf).join("");
  };
}
