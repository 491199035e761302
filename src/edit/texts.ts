import type { Dataset, Text } from "../dataset/types.ts";

/** The words of a text that are edited by whoever reads `language`; "" where it has none in that language. */
export function wordsIn(text: Text | undefined, language: string): string {
  if (text === undefined || typeof text === "string") return text ?? "";
  return text[keyIn(text, language)] ?? "";
}

/**
 * A text with other words in one language; null without any. A plain string stays one, and a new text becomes one unless
 * the dataset is in another language or says its title in several.
 */
export function withWords(
  before: Text | undefined,
  words: string,
  language: string,
  { language: plain, title }: Dataset,
): Text | null {
  const said = words.trim();
  if (typeof before === "string") return said === "" ? null : said;
  if (before === undefined) {
    const isPlain = plain === undefined ? typeof title !== "object" : isSameLanguage(plain, language);
    return said === "" ? null : isPlain ? said : { [language]: said };
  }
  const key = keyIn(before, language);
  const others = Object.entries(before).filter(([name]) => name !== key);
  if (said === "") return others.length === 0 ? null : Object.fromEntries(others);
  return { ...before, [key]: said };
}

/** The language under which a text has words for a reader of `language`, in whatever region. */
function keyIn(text: Readonly<Record<string, string>>, language: string): string {
  const keys = Object.keys(text);
  const isExact = (key: string) => key.toLowerCase() === language.toLowerCase();
  return keys.find(isExact) ?? keys.find((key) => isSameLanguage(key, language)) ?? language;
}

/** Whether both are one language, in whatever region. */
export function isSameLanguage(one: string, other: string): boolean {
  return baseOf(one) === baseOf(other);
}

function baseOf(tag: string): string {
  return (tag.split("-", 1)[0] ?? tag).toLowerCase();
}
