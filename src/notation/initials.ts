import { graphemesOf } from "./lettering.ts";

/** One or two letters that stand for a name: of its first and its last word. What stands in brackets does not count. */
export function deriveInitials(name: string): string {
  const words = name.replace(/\([^()]*\)/gu, " ").match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const [first = ""] = words;
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return firstGrapheme(first) + firstGrapheme(last);
}

function firstGrapheme(word: string): string {
  const [first] = graphemesOf(word);
  return first?.segment ?? "";
}
