import { formatDay } from "./edtf.ts";
import { currencyOf, scaleOf } from "./formats/words/amountWords.ts";

/** A cell as text; with a currency where only its format names one. */
export type SheetCell = string | { readonly text: string; readonly currency: string };

/** A sheet with all that is in it. Rows and columns are counted from 1. */
export interface RawSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly hiddenRows: ReadonlySet<number>;
  /** 1 at the number of each hidden column. */
  readonly hiddenColumns: Uint8Array;
}

/** What one of the parts of a number format, between semicolons, shows of a number. */
export interface FormatSection {
  readonly condition: ((value: number) => boolean) | undefined;
  readonly shows: "number" | "percent" | DateParts;
  readonly currency: string | undefined;
  /** What is counted: a number in thousands is shown as 5 for 5000. */
  readonly divisor: number;
  /** What words of the format say that is counted, where it shows money. */
  readonly scale: number | undefined;
}

/** What of a date is to be seen. */
export interface DateParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
  readonly quarter: boolean;
  /** A quarter that is written into the format. */
  readonly words: string | undefined;
}

const token =
  /"(?<quoted>[^"]*)"|\[(?<bracket>[^\]]*)\]|\\(?<escaped>[^])|[_*][^]|(?<letters>([a-z])\5*)|(?<sign>[^])/giu;

/** No format of Excel is longer. */
const longestFormat = 255;

/** As many columns as a sheet of Excel can have, and as many rows. */
export const mostColumns = 16_384;
export const mostRows = 1_048_576;

/** Reads a number format of Excel, with the letters for days and years of German ones, too. */
export function readFormat(code: string): readonly FormatSection[] {
  if (code.length > longestFormat || /general|standard/i.test(code)) return [];
  return splitSections(code).map(readSection);
}

function splitSections(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"|\[[^\]]*\]|\\[^]|[^;])+|(?<=;|^)(?=;|$)/gu) ?? [];
}

function readSection(code: string): FormatSection {
  const words: string[] = [];
  const letters: string[] = [];
  let pattern = "";
  let condition: FormatSection["condition"];
  let currency: string | undefined;
  for (const { groups = {} } of code.replace(/am\/pm|a\/p/gi, "").matchAll(token)) {
    const { quoted, bracket, escaped, letters: run, sign } = groups;
    if (bracket !== undefined) {
      condition ??= readCondition(bracket);
      currency ??= currencyInBracket(bracket);
      if (/^[hms]+$/i.test(bracket)) letters.push(bracket.toLowerCase());
    } else if (run !== undefined) {
      letters.push(run.toLowerCase());
      pattern += run;
    } else {
      words.push(quoted ?? escaped ?? (/[$€£¥]/u.test(sign ?? "") ? ` ${sign ?? ""} ` : ""));
      pattern += sign ?? "";
    }
  }
  const said = words
    .join("")
    .split(/\s+/)
    .filter((word) => word !== "");
  currency ??= said.map((word) => scaleOf(word)?.currency ?? currencyOf(word)).find((found) => found !== undefined);
  const parts = partsOf(letters, said);
  const isDate = !/[#?]|(?<!s\.?0*)0/i.test(pattern) && (parts.day || parts.month || parts.year || parts.quarter);
  const commas = /[0#?](?<end>,+)(?=\.|[^0#?,.]|$)|\.[0#?]*(?<behind>,+)/.exec(pattern)?.groups ?? {};
  return {
    condition,
    shows: isDate ? parts : pattern.includes("%") ? "percent" : "number",
    currency,
    divisor: 1000 ** (commas.end ?? commas.behind ?? "").length,
    scale:
      currency === undefined
        ? undefined
        : said.map((word) => scaleOf(word)?.value).find((found) => found !== undefined),
  };
}

function readCondition(bracket: string): FormatSection["condition"] {
  const { sign = "", limit = "" } = /^(?<sign>[<>]=?|=|<>)(?<limit>-?[\d.]+)$/.exec(bracket)?.groups ?? {};
  const bound = Number(limit);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    "<": (value) => value < bound,
    "<=": (value) => value <= bound,
    ">": (value) => value > bound,
    ">=": (value) => value >= bound,
    "=": (value) => value === bound,
    "<>": (value) => value !== bound,
  };
  return Object.hasOwn(tests, sign) ? tests[sign] : undefined;
}

/** Signs that several countries have, by the country of the format (Windows language identifiers). */
const currencyByLanguage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    409: "USD",
    1009: "CAD",
    C0C: "CAD",
    C09: "AUD",
    1409: "NZD",
    4809: "SGD",
    C04: "HKD",
    404: "TWD",
    "80A": "MXN",
  },
  "¥": { 411: "JPY", 804: "CNY" },
  "￥": { 411: "JPY", 804: "CNY" },
  kr: { "41D": "SEK", 414: "NOK", 814: "NOK", 406: "DKK" },
};

/** `[$€-407]`, `[$USD]`, `[$$-409]`; a dollar of a country that is not known is none, and `[$-409]` is a language only. */
function currencyInBracket(bracket: string): string | undefined {
  const { sign = "", language = "" } = /^\$(?<sign>[^-]*)(?:-(?<language>.*))?$/u.exec(bracket)?.groups ?? {};
  const name = sign.trim();
  if (name === "") return undefined;
  const byLanguage = Object.hasOwn(currencyByLanguage, name) ? currencyByLanguage[name] : undefined;
  if (byLanguage === undefined || language === "") return currencyOf(name);
  return byLanguage[language.toUpperCase().replace(/^0+/, "")];
}

/** Months are minutes beside hours and seconds; three letters for days are days of the week. */
function partsOf(letters: readonly string[], words: readonly string[]): DateParts {
  const has = (wanted: RegExp) => letters.some((run) => wanted.test(run));
  const isMinute = (index: number) => /^h/.test(letters[index - 1] ?? "") || /^s/.test(letters[index + 1] ?? "");
  return {
    day: has(/^(?:d{1,2}|t{1,2})$/),
    month: letters.some((run, index) => run.startsWith("m") && !isMinute(index)),
    year: has(/^[yje]/),
    quarter: has(/^q/),
    words: words.find((word) => /^q[1-4]$/i.test(word)),
  };
}

/** A number as it is shown with its format: a date at its precision, a part of a hundred, an amount. */
export function showNumber(
  value: number,
  sections: readonly FormatSection[],
  dayOf: (serial: number) => number,
): SheetCell {
  const section = sectionFor(value, sections);
  if (section === undefined) return formatNumber(value);
  const { shows, currency, divisor, scale } = section;
  if (typeof shows === "object") return showDay(dayOf(value), shows);
  if (shows === "percent") return `${rounded(value * 100)}%`;
  const word = scaleWords.get(scale ?? divisor);
  // A scale that words of the format name is that of the number as it is shown.
  const text = word === undefined ? formatNumber(value) : `${formatNumber(rounded(value / divisor))} ${word}`;
  return currency === undefined ? text : { text, currency };
}

const scaleWords: ReadonlyMap<number, string> = new Map([
  [1e3, "thousand"],
  [1e6, "million"],
  [1e9, "billion"],
  [1e12, "trillion"],
]);

/** The first whose condition holds, else by sign: the second is for what is below zero, the third for zero. */
function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  if (sections.some(({ condition }) => condition !== undefined)) {
    return sections.find(({ condition }) => condition?.(value) ?? true);
  }
  const place = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[place < Math.min(sections.length, 3) ? place : 0];
}

const months = "January February March April May June July August September October November December".split(" ");

/** A day at the precision at which it is to be seen; without a year in words that are no date by themselves. */
export function showDay(
  day: number,
  { day: hasDay, month: hasMonth, year: hasYear, quarter, words }: DateParts,
): string {
  const date = formatDay(day);
  const {
    year = "",
    month = "",
    dayOfMonth = "",
  } = /^(?<year>-?\d+)-(?<month>\d\d)-(?<dayOfMonth>\d\d)$/.exec(date)?.groups ?? {};
  if (!hasYear)
    return hasDay && hasMonth
      ? `${dayOfMonth}.${month}.`
      : hasMonth
        ? (months[Number(month) - 1] ?? "")
        : `${dayOfMonth}.`;
  if (hasMonth) return hasDay ? date : `${year}-${month}`;
  if (quarter) return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  return words === undefined ? year : `${words.toUpperCase()} ${year}`;
}

/** Without what binary fractions add. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** With a fourth decimal where three of them would look like a group of thousands. */
export function formatNumber(value: number): string {
  return String(value).replace(/^-?\d+\.\d{3}(?=e|$)/, (group) => `${group}0`);
}
