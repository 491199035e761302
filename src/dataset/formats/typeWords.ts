/** Built-in types by words that mean just these, in lower case. Words for a part of `role` stay as its label. */
const synonyms: readonly (readonly [type: string, words: readonly string[]])[] = [
  ["alliance", ["alliance", "allianz", "bündnis", "buendnis"]],
  ["feud", ["feud", "fehde"]],
  ["investment", ["investment", "investition"]],
  ["rebuke", ["rebuke", "rüffel", "rueffel"]],
  ["role", ["role", "rolle"]],
];
const partsOfRole = ["office", "ownership", "founding", "amt", "eigentum", "gründung", "gruendung"];

export const typeByWord: ReadonlyMap<string, string> = new Map([
  ...synonyms.flatMap(([type, words]) => words.map((word) => [word, type] as const)),
  ...["amt, eigentum", "amt/eigentum", "office, ownership", ...partsOfRole].map((word) => [word, "role"] as const),
]);

const narrowWords: ReadonlySet<string> = new Set(partsOfRole);

/** Whether words say more than the built-in type that they stand for. */
export function isNarrow(words: string): boolean {
  return narrowWords.has(words);
}

/** What spellings of the same words have in common: not case, spaces or punctuation at the end. */
export function normaliseWords(words: string): string {
  const even = words.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  return even.replace(/[\s.,;:!?…]+$/u, "") || even;
}
