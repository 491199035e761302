import { readAddress } from "../dataset/address.ts";
import type { Dataset, Source, Text } from "../dataset/types.ts";

/**
 * Publishers of the sources of the given rows of relations, in the words of `wordsOf`, the most cited first. Of a source
 * that names none it is the host of its address, and without an address its title.
 */
export function derivePublishers(
  { relations, sources = {} }: Dataset,
  rows: Iterable<number>,
  wordsOf: (text: Text | undefined) => string,
): string[] {
  const cited = new Map<string, number>();
  for (const row of rows) {
    for (const id of relations[row]?.sources ?? []) {
      const publisher = Object.hasOwn(sources, id) ? publisherOf(sources[id] ?? {}, wordsOf) : "";
      if (publisher !== "") cited.set(publisher, (cited.get(publisher) ?? 0) + 1);
    }
  }
  return [...cited].sort(([, one], [, other]) => other - one).map(([publisher]) => publisher);
}

const longestTitle = 60;

function publisherOf({ publisher, url, title }: Source, wordsOf: (text: Text | undefined) => string): string {
  const words = wordsOf(publisher);
  if (words !== "") return words;
  const host = url === undefined ? "" : (readAddress(url)?.hostname ?? "").replace(/^www\./, "");
  const named = host === "" ? wordsOf(title) : host;
  return named.length > longestTitle ? `${named.slice(0, longestTitle - 1).trimEnd()}…` : named;
}
