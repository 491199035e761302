import { builtInTypeById } from "../../builtInTypes.ts";

const wordsByType = [...builtInTypeById].map(([type, { words }]) => [type, Object.values(words)] as const);

/** Built-in types by words that mean just these, or a part of them, as `normaliseWords` writes them. */
export const typeByWord: ReadonlyMap<string, string> = new Map(
  wordsByType.flatMap(([type, words]) =>
    [type, ...words.flatMap(({ label, synonyms, parts }) => [label, ...synonyms, ...parts])].map(
      (word) => [normaliseWords(word), type] as const,
    ),
  ),
);

const narrowWords: ReadonlySet<string> = new Set(
  wordsByType.flatMap(([, words]) => words.flatMap(({ parts }) => parts.map(normaliseWords))),
);

/** Whether words say more than the built-in type that they stand for: they name a part of it. */
export function isNarrow(words: string): boolean {
  return narrowWords.has(words);
}

/** What spellings of the same words have in common: not case, spaces or punctuation at the end. */
export function normaliseWords(words: string): string {
  const even = words.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  return even.replace(/[\s.,;:!?…]+$/u, "") || even;
}
