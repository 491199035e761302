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
