import type { ExpectedWords } from "../ownData.ts";

/** What was expected: the readers say it in English. */
export function englishExpected(words: string): ExpectedWords {
  return { words, language: "en" };
}
