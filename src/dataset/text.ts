/** Longer texts are cut: no name, summary or scene needs more, and search and labels stay fast. */
export const longestText = 10_000;

/**
 * Control characters (but tab and line ends) and the marks that embed, override or isolate the direction of text
 * (U+202A to U+202E, U+2066 to U+2069): with them a text can pretend to read otherwise than it is written.
 */
const unwanted = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const suspicious = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** The text without unwanted characters, lone surrogates replaced by U+FFFD; the same string where nothing was wrong. */
export function cleanText(text: string): string {
  return suspicious.test(text) ? wellFormed(text.replace(unwanted, "")) : text;
}

/** The same for an id, in which tabs and line ends are unwanted, too. */
export function cleanId(text: string): string {
  return cleanText(text).replace(/[\t\n\r]/g, "");
}

/** The text with lone surrogates replaced by U+FFFD, as `toWellFormed` does it, which Chrome 109 and Firefox 115 do not know. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** What stands between marks that isolate it does not tell how the text around it reads. */
const isolates = /[\u2066-\u2068][^\u2066-\u2069]*\u2069?/g;

/**
 * How a text reads by its first letter outside of isolates, else by the first in them; undefined without letters. As
 * https://www.unicode.org/reports/tr9/ has it in P2 and P3.
 */
export function readingDirection(text: string): "ltr" | "rtl" | undefined {
  const [first] = /\p{L}/u.exec(text.replace(isolates, "")) ?? /\p{L}/u.exec(text) ?? [];
  return first === undefined ? undefined : hasRightToLeft(first) ? "rtl" : "ltr";
}

/** The text without the marks that isolate names in it (U+2068 and U+2069). */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "");
}

/** Arabic and Persian keyboards have digits of their own. */
export function europeanDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
