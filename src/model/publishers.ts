import type { Dataset, Text } from "../dataset/types.ts";

/** Publishers of the sources of the given rows of relations, in the words of `wordsOf`, the most cited first. */
export function derivePublishers(
  { relations, sources = {} }: Dataset,
  rows: Iterable<number>,
  wordsOf: (text: Text | undefined) => string,
): string[] {
  const cited = new Map<string, number>();
  for (const row of rows) {
    for (const id of relations[row]?.sources ?? []) {
      const publisher = Object.hasOwn(sources, id) ? wordsOf(sources[id]?.publisher) : "";
      if (publisher !== "") cited.set(publisher, (cited.get(publisher) ?? 0) + 1);
    }
  }
  return [...cited].sort(([, one], [, other]) => other - one).map(([publisher]) => publisher);
}
