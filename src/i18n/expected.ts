import type { Language } from "../dataset/languages.ts";
import type { ExpectedWords } from "./ownData.ts";

/** Phrases that hold something of the file, which stands in the first group. */
export type ExpectedPatterns = readonly (readonly [pattern: RegExp, say: (inside: string) => string])[];

/** Names and signs, which are the same in every language. */
const sameEverywhere = /^(?:tiespan\/1|utf-\S+|JSON|:)$/;

/** Says what was expected in one language; what there are no words for stays English, and is marked as such. */
export function createExpected(
  language: Language,
  phrases: ReadonlyMap<string, string>,
  patterns: ExpectedPatterns,
): (text: string) => ExpectedWords {
  return (text) => {
    const words = phrases.get(text) ?? (sameEverywhere.test(text) ? text : sayPattern(text, patterns));
    return words === undefined ? { words: text, language: "en" } : { words, language };
  };
}

function sayPattern(text: string, patterns: ExpectedPatterns): string | undefined {
  for (const [pattern, say] of patterns) {
    const inside = pattern.exec(text)?.[1];
    if (inside !== undefined) return say(inside);
  }
  return undefined;
}
