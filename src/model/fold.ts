/** Letters that Unicode does not take apart, and how they are typed without their key. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ı", "i"],
]);
const withoutDecomposition = new RegExp(`[${[...plainLetters.keys()].join("")}]`, "gu");
/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels. Marks of other scripts tell words apart. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
const apostrophes = /['’‘ʼ`]/gu;
const betweenWords = /[^\p{L}\p{N}\p{M}]+/gu;

/** Words in lower case without accents, with one space between them: `Łódź, Straße` and `lodz strasse` are the same. */
export function foldText(text: string): string {
  return (
    text
      // An acute accent for an apostrophe would come apart into a space and a mark.
      .replaceAll("´", "'")
      .normalize("NFKD")
      .replace(accents, "")
      .replace(apostrophes, "")
      .toLowerCase()
      .replace(withoutDecomposition, (letter) => plainLetters.get(letter) ?? letter)
      .replace(betweenWords, " ")
      .trim()
  );
}

const twoLetters: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ø", "oe"],
  ["å", "aa"],
]);

/** The spellings under which a text is looked for: without accents, and where it differs with `ü` as `ue`. */
export function foldSpellings(text: string): string[] {
  const spelledOut = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüøå]/gu, (letter) => twoLetters.get(letter) ?? letter);
  return [...new Set([foldText(text), foldText(spelledOut)])];
}
