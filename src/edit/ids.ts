import { FreshIds } from "../dataset/ids.ts";
import type { Dataset } from "../dataset/types.ts";

/** An id for a new entry made of words, which no other entry of that list has: `elon-musk`, `elon-musk-2`. */
export function freshId(
  dataset: Dataset,
  list: "actors" | "relations" | "scenes" | "sources" | "types",
  words: string,
): string {
  const entries = dataset[list] ?? [];
  const taken = Array.isArray(entries) ? entries.map(({ id }: { readonly id: string }) => id) : Object.keys(entries);
  return new FreshIds(taken).take(slugOf(words) || "new");
}

/** Letters of any script and digits, the Latin ones without their marks. */
function slugOf(words: string): string {
  const plain = words.normalize("NFKD").replace(/(?<=\p{Script=Latin})\p{M}+/gu, "");
  return plain
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
