import type { Amount, Qualifier } from "../../types.ts";
import { currencyOf, qualifierWords, scaleOf } from "./amountWords.ts";

/** The sign before the decimals. */
export type DecimalSign = "," | ".";

/** The sign that other amounts prove, and what these tell of how amounts are written where they stand. */
export interface ProvenDecimal {
  readonly sign: DecimalSign;
  /** Some have a sign of currency before the number: `$97.40`. */
  readonly isLeading: boolean;
  /** Some have three decimals or more. */
  readonly isLong: boolean;
}

/** What is known of the decimal sign: somebody has said it, or other amounts prove it. */
export type KnownDecimal = DecimalSign | ProvenDecimal;

/** What an amount needs that can be read in two ways. */
export const unclearDecimal = "to be told which sign is before the decimals";

/** What an amount needs below a heading that names two scales. */
export const unclearScale = "a word for the scale in the cell, such as 97.4 m: the heading names more than one";

/** Longer words are no amount. */
const longestAmount = 120;

const digits = String.raw`\d+(?:[.,'’\u00a0\u202f ]\d+)*(?:e[+-]?\d+)?`;
const number = new RegExp(digits, "gi");

/**
 * An amount as people write it: `97,4 Mrd. $`, `1.5bn USD`, `ca. 40 Mio. Euro`, `1.234.567,89 €`, `44m`. Undefined where a
 * word of it is not understood, or where it is not certain whether a sign is the decimal one (`1.234`) and `decimal`
 * does not say so: what others prove is nothing about an amount that is written in another way than they are.
 */
export function readAmount(written: string, decimal: KnownDecimal | undefined): ReadAmount | undefined {
  const text = written
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/(?<all>\d[.,])[-–—]+(?=\s|$)/, "$<all>00") // `500.000,- €`
    .trim();
  const found = text.length > longestAmount ? [] : [...text.matchAll(number)];
  const [match] = found;
  // In brackets amounts are negative, or no more than a remark.
  if (match === undefined || found.length > 1 || /^\(.*\)$/.test(text)) return undefined;
  const before = text.slice(0, match.index);
  const isForeign = isForeignTo(decimal, match[0], before);
  const value = readNumber(match[0], isForeign ? undefined : signOf(decimal));
  const words = readWords(before, text.slice(match.index + match[0].length));
  if (value === undefined || words === undefined) return undefined;
  const { scale = 1, currency, qualifier } = words;
  const scaled = Number((value * scale).toPrecision(15));
  return {
    value: scale === 1 ? value : scaled,
    isScaled: words.scale !== undefined,
    isDoubtful: words.scale === undefined && hasStrangeDecimals(decimal, match[0]),
    ...(currency === undefined ? {} : { currency }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

/** An amount, and whether a word for its scale stood with it: `97,4 Mio.` */
export interface ReadAmount extends Amount {
  readonly isScaled: boolean;
  /** Only others prove that it has three decimals, of which they have fewer: money has not, unless it is in millions. */
  readonly isDoubtful: boolean;
}

/** The sign before the decimals, whoever has told it. */
export function signOf(decimal: KnownDecimal | undefined): DecimalSign | undefined {
  return typeof decimal === "object" ? decimal.sign : decimal;
}

/** `€1,500` among amounts with the currency behind them: who writes so may have another decimal sign. */
function isForeignTo(decimal: KnownDecimal | undefined, number: string, before: string): boolean {
  return typeof decimal === "object" && !decimal.isLeading && hasSign(before) && shapeOf(plain(number)) === "unclear";
}

function hasStrangeDecimals(decimal: KnownDecimal | undefined, number: string): boolean {
  if (typeof decimal !== "object" || decimal.isLong) return false;
  return shapeOf(plain(number)) === "unclear" && plain(number).includes(decimal.sign);
}

const hasSign = (text: string) => /[$€£]/.test(text);
const plain = (number: string) => number.replace(/[’\s]/g, "'").replace(/e.*$/i, "");

/**
 * An amount with a scale of its own counts as it stands; no sum is in millions of millions.
 * @param scale of the heading; undefined where that says two things
 */
export function inUnits({ isScaled, isDoubtful, ...plain }: ReadAmount, scale: number | undefined): Amount | undefined {
  if (isScaled || scale === 1) return isDoubtful ? undefined : plain;
  if (scale === undefined) return undefined;
  const value = Number((plain.value * scale).toPrecision(15));
  return value > mostInUnits ? undefined : { ...plain, value };
}

/** More than a hundred thousand billions is no amount: the cells are not in the unit that the heading names. */
const mostInUnits = 1e14;

interface Words {
  scale?: number;
  currency?: string;
  qualifier?: Qualifier;
}

/** What stands around the number; undefined where a word is unknown or contradicts another. */
function readWords(before: string, after: string): Words | undefined {
  const words: Words = {};
  for (const part of takeQualifier(`${before} ${after}`, words).split(/[\s()]+/)) {
    if (!takeWord(part, words)) return undefined;
  }
  return words;
}

function takeWord(part: string, words: Words): boolean {
  const bare = part.replace(/[,;:]+$/, "");
  if (bare === "") return true;
  const currency = currencyOf(bare);
  const scale = currency === undefined ? scaleOf(bare) : undefined;
  if (scale !== undefined) {
    if (words.scale !== undefined) return false;
    words.scale = scale.value;
    return scale.currency === undefined || takeWord(scale.currency, words);
  }
  if (currency === undefined) return takeJoined(bare, words);
  const isSame = words.currency === undefined || words.currency === currency;
  words.currency = currency;
  return isSame;
}

/** `$bn`, `Mrd.€`, `Dollar.` */
function takeJoined(part: string, words: Words): boolean {
  const {
    before = "",
    sign = "",
    after = "",
  } = /^(?<before>[^$€£]*)(?<sign>[$€£])(?<after>[^$€£]*)$/.exec(part)?.groups ?? {};
  if (sign !== "" && before + after !== "") return [before, sign, after].every((word) => takeWord(word, words));
  return part.length > 1 && part.endsWith(".") && takeWord(part.slice(0, -1), words);
}

/** How exact an amount is said to be; takes these words out of the text. */
function takeQualifier(text: string, words: Words): string {
  const found = qualifierWords.find(([, pattern]) => pattern.test(text));
  if (found === undefined) return text;
  words.qualifier = found[0];
  return text.replace(found[1], " ");
}

/** Undefined where the number breaks the rule of groups of three, or can be read in two ways. */
function readNumber(written: string, decimal: DecimalSign | undefined): number | undefined {
  const text = plain(written);
  const exponent = /e.*$/i.exec(written)?.[0] ?? "";
  const shape = shapeOf(text);
  const sign = shape === "unclear" ? decimal : shape;
  if (sign === undefined || sign === "broken") return undefined;
  const [whole = "", fraction = ""] = sign === "none" ? [text] : splitAtLast(text, sign);
  if (!/^\d+$/.test(whole) && !/^\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*$/.test(whole)) return undefined;
  const value = Number(`${whole.replace(/\D/g, "")}.${fraction || "0"}${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}

function splitAtLast(text: string, sign: string): readonly [string, string] {
  const index = text.lastIndexOf(sign);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

/** The decimal sign of a number, `none` where it has no decimals, `unclear` for `1.234` and `12,345`. */
function shapeOf(text: string): DecimalSign | "none" | "unclear" | "broken" {
  const signs = text.replace(/\d/g, "");
  const last = signs.at(-1);
  if (last === undefined || last === "'") return "none";
  if (last !== "," && last !== ".") return "broken";
  const count = signs.split(last).length - 1;
  if (count > 1) return signs.length === count ? "none" : "broken";
  if (signs.length > 1) return last;
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return isGroup ? "unclear" : last;
}

/** Whether an amount can be read only once somebody has said which sign is before the decimals. */
export function needsDecimal(written: string): boolean {
  return readAmount(written, undefined) === undefined && readAmount(written, ".") !== undefined;
}

/** The sign that amounts prove which can be read in one way only; undefined where they prove none, or both. */
export function onlyDecimal(amounts: Iterable<string>): ProvenDecimal | undefined {
  const proofs = new Set<DecimalSign>();
  let [isLeading, isLong] = [false, false];
  for (const written of amounts) {
    const proof = provenDecimal(written);
    if (proof === undefined) continue;
    proofs.add(proof.sign);
    isLeading ||= proof.isLeading;
    isLong ||= proof.isLong;
  }
  const [sign] = proofs;
  return sign === undefined || proofs.size > 1 ? undefined : { sign, isLeading, isLong };
}

/** What an amount proves by how it is written; undefined where it proves nothing. */
export function provenDecimal(written: string): ProvenDecimal | undefined {
  const match = written.length > longestAmount ? null : new RegExp(digits, "i").exec(written);
  const text = plain(match?.[0] ?? "");
  const sign = provenSign(text);
  if (sign === undefined) return undefined;
  const isLong = shapeOf(text) === sign && splitAtLast(text, sign)[1].length > 2;
  return { sign, isLeading: hasSign(written.slice(0, match?.index)), isLong };
}

function provenSign(text: string): DecimalSign | undefined {
  const shape = shapeOf(text);
  if (shape === "," || shape === ".") return shape;
  if (shape !== "none") return undefined;
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return ",";
  return /^\d{1,3}(?:,\d{3}){2,}$/.test(text) ? "." : undefined;
}
