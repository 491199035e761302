import { currencyOf, headingCurrencies, scaleOf } from "./amountWords.ts";

/** What words of a heading say of the amounts below it. */
export interface Units {
  readonly currency: string | undefined;
  /** Undefined where a heading names two (`Mio./Mrd. €`): what its numbers count then nobody knows. */
  readonly scale: number | undefined;
}

/** A heading taken apart: `Value in millions of USD` is `Value`, counted in millions, of a currency. */
export interface HeadingWithUnits extends Units {
  readonly scale: number;
  /** What is left of it, empty where it is nothing but units. */
  readonly base: string;
}

/** A word for a currency, a scale, both (`$bn`), or neither (`netto`). */
interface Unit {
  readonly currency?: string | undefined;
  readonly scale?: number;
}

const longestHeading = 200;
const sign = String.raw`US\$|[$€£]|USD|EUR|GBP|CHF|Euro`;
const letters = "k|T|m|mn|mln|bn|b|Mio|Mrd|Tsd";
/** `€m`, `USDm`, `k€`, `Mio€`: a letter is a scale beside a currency. */
const joined = new RegExp(`^(?:(?<sign>${sign})(?<letter>${letters})|(?<letter2>${letters})(?<sign2>${sign}))$`, "iu");
/** A currency or letters, numbers as scales are written (`1.000`, `'000`), strokes that change what letters mean (`€/m`). */
const wordsOfHeading = /[\p{L}$€£₹]+[²³]?|\d[\d.,’' ]*\d|\d+|[%/‰°]/gu;
const thousands = /^(?:1[.,’' ]?)?000$/;
const millions = /^(?:1[.,’' ]?)?000[.,’' ]000$/;
/** Words between units, which say nothing themselves. */
const fillers = new Set("in of en de des d du the us u s je von und".split(" "));
/** Words that multiply the scale behind them: `tens of millions`, `miles de millones`; alone they say nothing. */
const multiples: ReadonlyMap<string, number> = new Map([
  ...["tens", "zehn", "decenas", "dizaines", "10"].map((word) => [word, 10] as const),
  ...["hundreds", "hundert", "hunderte", "cientos", "centaines", "100"].map((word) => [word, 100] as const),
  ...["mil", "miles"].map((word) => [word, 1e3] as const),
]);
const withoutUnit = new Set("netto brutto net gross nominal".split(" "));
/** Currencies of many countries; beside the name of another country than the usual one they are none that is known here. */
const sharedName = /^(?:dollars?|pfund|pounds?|franken|francs?|rupien|rupees|rubel|rou?bles|rubles)$/i;
const otherCountry =
  /^(?:[ck]anad|austral|hong|kong|singap|neusee|zealand|taiwan|namib|liberi|jamaic|baham|barbad|fid?[js]chi|fiji|guyan|beli[sz]|trinidad|bermud|cayman|kaiman|brune|[aä]g[iy]pt|egypt|liban|leban|syri|sudan|t[uü]rk|iri[s]?[cs]?h|zypr|cypri|cfa|fran[zç]|french|belg|luxemb|[ck]ongo|pakist|nepal|s[iry]i|lanka|mauri|indones|weiß|belar)/i;

/**
 * A heading without the units that stand before or behind the rest of it. Undefined where it has none, where two of them
 * contradict each other, or where another word stands among them: what `Value in 2010 USD` counts nobody has said.
 */
export function splitUnits(heading: string): HeadingWithUnits | undefined {
  const words = wordsIn(heading);
  const units = words.map((_, index) => unitAt(words, index));
  const isUnit = (index: number) => units[index] !== undefined || fillers.has(words[index]?.toLowerCase() ?? "");
  const isRest = (index: number) => units[index] === undefined && !isUnit(index);
  const first = words.findIndex((_, index) => isRest(index));
  const last = words.findLastIndex((_, index) => isRest(index));
  const rest = first < 0 ? [] : words.slice(first, last + 1);
  const hasUnitWithin = rest.some((_, index) => units[first + index] !== undefined);
  const said = units.filter((unit) => unit !== undefined);
  if (said.length === 0 || hasUnitWithin || rest.some((word) => /[%/‰°²³\d]/.test(word))) return undefined;
  const [currencies, scales] = [currenciesIn(words, said), scalesIn(words, units)];
  if (currencies === undefined || currencies.length > 1 || scales.length > 1) return undefined;
  return { base: rest.join(" "), currency: currencies[0], scale: scales[0] ?? 1 };
}

/** What a heading says of its amounts, whatever else it says: `Betrag in Mio. €`, `Summe T€`; of two currencies none counts. */
export function readUnits(heading: string): Units {
  const words = wordsIn(heading);
  const units = words.map((_, index) => unitAt(words, index));
  const currencies =
    currenciesIn(
      words,
      units.filter((unit) => unit !== undefined),
    ) ?? [];
  const scales = scalesIn(words, units);
  return {
    currency: currencies.length === 1 ? currencies[0] : undefined,
    scale: scales.length > 1 ? undefined : (scales[0] ?? 1),
  };
}

function wordsIn(heading: string): readonly string[] {
  return heading.slice(0, longestHeading).match(wordsOfHeading) ?? [];
}

/** The currencies that are named; undefined where one is of a country that is not known here. */
function currenciesIn(words: readonly string[], units: readonly Unit[]): readonly string[] | undefined {
  const isForeign = words.some((word) => sharedName.test(word)) && words.some((word) => otherCountry.test(word));
  return isForeign ? undefined : [...new Set(units.flatMap(({ currency }) => currency ?? []))];
}

/** The scales of a heading; what multiplies the next one is a part of it. Others beside each other contradict: `Mio./Mrd.`. */
function scalesIn(words: readonly string[], units: readonly (Unit | undefined)[]): readonly number[] {
  const scales: number[] = [];
  let isGoingOn = false;
  for (const [index, word] of words.entries()) {
    const scale = units[index]?.scale;
    if (scale !== undefined) scales.push(isGoingOn ? scale * (scales.pop() ?? 1) : scale);
    isGoingOn = scale === undefined ? isGoingOn && fillers.has(word.toLowerCase()) : multiples.has(word.toLowerCase());
  }
  return scales;
}

/** What a word multiplies: the next scale, or thousands of a currency (`miles de euros`). */
function multipleAt(words: readonly string[], index: number): number | undefined {
  const multiple = multiples.get(words[index]?.toLowerCase() ?? "");
  if (multiple === undefined) return undefined;
  const next = words.slice(index + 1).find((word) => !fillers.has(word.toLowerCase())) ?? "";
  const isOfScale = scaledBy(next.length > 1 ? next : "") !== undefined;
  const isOfCurrency =
    /^miles de$/i.test(words.slice(index, index + 2).join(" ")) && currencyInHeading(next) !== undefined;
  return isOfScale || isOfCurrency ? multiple : undefined;
}

function unitAt(words: readonly string[], index: number): Unit | undefined {
  const word = words[index] ?? "";
  const [before = "", after = ""] = [words[index - 1], words[index + 1]];
  if (withoutUnit.has(word.toLowerCase())) return {};
  const multiple = multipleAt(words, index);
  if (multiple !== undefined) return { scale: multiple };
  if (/^\d/.test(word)) return thousands.test(word) ? { scale: 1e3 } : millions.test(word) ? { scale: 1e6 } : undefined;
  const { sign: left, letter, sign2: right, letter2 } = joined.exec(word)?.groups ?? {};
  const code = left ?? right;
  if (code !== undefined) return { ...scaledBy(letter ?? letter2 ?? ""), currency: currencyOf(code.toLowerCase()) };
  const currency = currencyInHeading(word);
  if (currency !== undefined) return { currency };
  const isBesideCurrency = [before, after].some((other) => currencyInHeading(other) !== undefined);
  return word.length > 1 || (isBesideCurrency && /^[kmbt]$/i.test(word)) ? scaledBy(word) : undefined;
}

function scaledBy(letters: string): Unit | undefined {
  if (/^t$/i.test(letters)) return { scale: 1e3 };
  const { value, currency } = scaleOf(letters) ?? scaleOf(letters.toLowerCase()) ?? {};
  return value === undefined ? undefined : { scale: value, currency };
}

/** Only words that are surely a currency: `Wert` and `SUM` are none. */
function currencyInHeading(word: string): string | undefined {
  if (headingCurrencies.has(word)) return word;
  return /^[A-Z]{3}$/.test(word) ? currencyOf(word.toLowerCase()) : currencyOf(word);
}
