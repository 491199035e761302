import { wellFormed } from "./text.ts";

/** Gives ids to entries that have none, or one that is taken. */
export class FreshIds {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  /** @param written the ids that the file gives to any entry: none of them is given to another. */
  constructor(written: Iterable<string>) {
    this.#taken = new Set(written);
  }

  /** `wanted` if it is free, else `wanted-2`, `wanted-3` and so on; a long one is shortened to stay a valid id. */
  take(wanted: string): string {
    const stem = wellFormed(wanted.slice(0, 180));
    let id = wanted;
    let number = this.#next.get(wanted) ?? 2;
    while (this.#taken.has(id)) id = `${stem}-${number++}`;
    this.#next.set(wanted, number);
    this.#taken.add(id);
    return id;
  }
}
