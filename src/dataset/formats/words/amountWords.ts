import type { Qualifier } from "../../types.ts";

const currencies: Readonly<Record<string, string>> = {
  USD: "$ us$ usd dollar dollars us-dollar us-dollars usdollar",
  EUR: "€ eur euro euros",
  GBP: "£ gbp pfund pound pounds",
  JPY: "yen jpy",
  CNY: "yuan renminbi rmb cny",
  CHF: "chf franken sfr sfr. francs",
  AUD: "a$ au$ aud",
  CAD: "c$ ca$ cad",
  HKD: "hk$ hkd",
  RUB: "rubel rub roubles rubles",
  INR: "₹ inr rupien rupees",
  DEM: "dm d-mark",
};

const currencyByWord = new Map(
  Object.entries(currencies).flatMap(([code, words]) => words.split(" ").map((word) => [word, code] as const)),
);

/** Codes that a heading may name in capital letters; smaller ones are words (`try`, `cop`). */
export const headingCurrencies: ReadonlySet<string> = new Set(
  `SEK NOK DKK PLN CZK HUF RON BGN TRY BRL ZAR MXN UAH ILS SAR AED QAR KWD SGD NZD KRW THB IDR MYR PHP VND TWD EGP NGN KES KZT
  AZN ARS CLP COP PEN PKR BDT ISK XAF XOF GHS MAD TND`.split(/\s+/),
);

/** Capital letters that are a scale, not a currency. */
const noCurrency = new Set(["MIO", "MRD", "BIO", "TSD", "MLN", "MLD", "BLN", "TRN"]);

/** A currency code of three letters; undefined for words that name none, or more than one. */
export function currencyOf(word: string): string | undefined {
  const known = currencyByWord.get(word.toLowerCase());
  return known ?? (/^[A-Z]{3}$/.test(word) && !noCurrency.has(word) ? word : undefined);
}

const scales: readonly (readonly [value: number, words: string])[] = [
  [1e3, "k tsd tsd. tausend thousand thousands milliers"],
  [1e6, "m mio mio. mill mill. mn mln million millionen millions millones millón millon"],
  [1e9, "bn b mrd mrd. mia mia. milliarde milliarden milliards bln billions"],
  [1e12, "bio bio. billionen trn tn trillions"],
];

const scaleByWord = new Map(scales.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));

/** A word for a thousand, a million and so on; `T€` and `TEUR` name a currency, too. */
export function scaleOf(word: string): { readonly value: number; readonly currency?: string } | undefined {
  // English billion and German Billion differ by a thousand: only the small letter is surely English.
  if (word === "billion") return { value: 1e9 };
  if (word === "trillion") return { value: 1e12 };
  if (word === "TEUR" || word === "T€") return { value: 1e3, currency: "EUR" };
  const value = scaleByWord.get(word.toLowerCase());
  return value === undefined ? undefined : { value };
}

function words(list: string, signs: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${list})(?![\\p{L}\\d])|${signs}`, "iu");
}

/** Words around a number that say how exact it is. */
export const qualifierWords: readonly (readonly [Qualifier, RegExp])[] = [
  ["failed", words("gescheiterte?|geplatzte?|abgelehnte?|failed|refused|rejected|fell through", "\\(failed\\)")],
  ["planned", words("geplante?|angekündigte?|zugesagte?|planned|announced|pledged", "\\(planned\\)")],
  [
    "at-least",
    words(
      "mindestens|wenigstens|mehr als|über|at least|more than|over|or more|(?:oder|und) mehr|min\\.|mind\\.",
      "[>≥]=?",
    ),
  ],
  [
    "at-most",
    words(
      "bis zu|höchstens|maximal|weniger als|unter|up to|at most|less than|under|or less|oder weniger|max\\.",
      "[<≤]=?",
    ),
  ],
  [
    "about",
    words("ca\\.?|circa|etwa|rund|rd\\.|ungefähr|fast|knapp|about|around|approx\\.?|roughly|almost|nearly", "[~≈]"),
  ],
];
