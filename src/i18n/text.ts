import { hasRightToLeft } from "../dataset/text.ts";
import type { Text } from "../dataset/types.ts";

/** A text in one of its languages. `language` is "" where the dataset does not say it, and undefined for words of our own. */
export interface ChosenText {
  readonly words: string;
  readonly language: string | undefined;
}

/**
 * The best version of a text for a reader of these languages, the first before the others: that language, the same
 * without region, the same in another region, the dataset's own language, English, else the first there is. An empty
 * text gives "".
 */
export function chooseText(
  text: Text | undefined,
  languages: readonly string[],
  datasetLanguage: string | undefined,
): ChosenText {
  if (text === undefined) return { words: "", language: undefined };
  if (typeof text === "string") return { words: text, language: datasetLanguage ?? "" };
  const versions = Object.entries(text);
  const wanted = [...languages, datasetLanguage, "en"].filter((tag) => tag !== undefined);
  for (const tag of wanted) {
    const found =
      versions.find(([key]) => isSame(key, tag)) ?? versions.find(([key]) => isSame(baseOf(key), baseOf(tag)));
    if (found !== undefined) return { words: found[1], language: found[0] };
  }
  const [first] = versions;
  return { words: first?.[1] ?? "", language: first?.[0] };
}

/** The language of a tag without script and region: `de` of `de-AT`. */
export function baseOf(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A text that keeps its own direction, and its neighbours theirs (U+2068 and U+2069), whatever it holds. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * Keeps a name from turning around the words beside it where these may run the other way: among words from left to right
 * one with letters from right to left, among words from right to left every one.
 */
export function isolate(name: string, direction: "ltr" | "rtl"): string {
  return direction === "rtl" || hasRightToLeft(name) ? isolated(name) : name;
}
