/** Signs that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction and of byte order. */
export const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff]/g;
const joiners = /[\u200c\u200d]/;

/** Words on one line as a person sees them: without invisible signs, composed, spaces made one. */
export function readVisible(text: string): string {
  return withoutInvisible(text).normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Joiners stay where they mean something: between signs that are not Latin. */
export function withoutInvisible(text: string): string {
  if (!invisible.test(text)) return text;
  invisible.lastIndex = 0;
  const isJoined = joiners.test(text) && /[^\p{Script=Latin}\p{Script=Common}]/u.test(text);
  return text.replace(invisible, (sign) => (isJoined && joiners.test(sign) ? sign : ""));
}

/**
 * What people and programs write into cells that hold nothing. `Null`, `Nan` and `Na` with one capital are names of
 * people.
 */
const nothing = new RegExp(
  `^(?:${[
    "NA|N/A|n/a|n\\.? ?a\\.|N\\.A\\.|#N/A|#NV|#N/V",
    "NaN|nan|NAN|NaT|nat|null|NULL|none|None|NONE|nil|undefined|\\(null\\)|<null>|<NA>",
    "#WERT!|#VALUE!|#BEZUG!|#REF!|#DIV/0!|#NAME\\?|#ZAHL!|#NUM!|#NULL!",
    "[kK]\\. ?[aA]\\.|[oO]\\. ?[aA]\\.|[kK]eine [aA]ngaben?|[uU]nbekannt|[nN]icht bekannt|[uU]nknown|[nN]ot known",
    "[tT][bB][aAdD]|folgt|entfällt|ausstehend|nachzutragen",
    "-{1,3}|–|—|\\?{1,3}|\\.",
  ].join("|")})$`,
);

/** Whether the words of a cell, without spaces around them, say that there is nothing. */
export function isNothing(text: string): boolean {
  return text.length <= 20 && nothing.test(text);
}
