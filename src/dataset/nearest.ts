/** Names longer than this are not compared. */
const longestName = 40;
/** Steps of comparing that one file may cost; after that nothing is suggested any more, and reading stays linear. */
const allSteps = 3_000_000;

/** Finds the name that was perhaps meant, as long as its budget lasts. A pair of name and candidates costs only once. */
export class NearestName {
  #stepsLeft = allSteps;
  readonly #found = new Map<Iterable<string>, Map<string, string | undefined>>();

  /**
   * The candidate that equals `name` but for case, or the one with the fewest typing errors: at most one in names of
   * three to five characters, two in longer ones. The first of equals; undefined where none is near.
   * The candidates must not change between calls.
   */
  find(name: string, candidates: Iterable<string>): string | undefined {
    if (name.length > longestName) return undefined;
    const found = this.#found.get(candidates) ?? new Map<string, string | undefined>();
    this.#found.set(candidates, found);
    if (!found.has(name)) found.set(name, this.#search(name.toLowerCase(), candidates));
    return found.get(name);
  }

  #search(name: string, candidates: Iterable<string>): string | undefined {
    let nearest: string | undefined;
    let fewest = Math.min(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
      if (this.#stepsLeft-- <= 0) return nearest;
      if (Math.abs(candidate.length - name.length) >= fewest) continue;
      this.#stepsLeft -= name.length * candidate.length;
      const errors = countTypingErrors(name, candidate.toLowerCase());
      if (errors >= fewest) continue;
      nearest = candidate;
      fewest = errors;
      if (errors === 0) return nearest;
    }
    return nearest;
  }
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one text into the other: the optimal string
 * alignment distance (Boytsov, "Indexing methods for approximate dictionary searching", 2011), row by row.
 */
export function countTypingErrors(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const replaced = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
