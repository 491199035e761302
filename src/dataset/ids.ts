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

/** Ids of which nobody has the same: a set that is made only where ids do not ascend, or somebody asks for it. */
export class OwnIds {
  readonly #inOrder: string[] = [];
  #all: Set<string> | undefined;

  /** All that were taken. */
  get all(): ReadonlySet<string> {
    return (this.#all ??= new Set(this.#inOrder));
  }

  /** False where it is taken already. */
  take(id: string): boolean {
    if (this.#all === undefined) {
      if (follows(id, this.#inOrder.at(-1) ?? "")) {
        this.#inOrder.push(id);
        return true;
      }
      this.#all = new Set(this.#inOrder);
    }
    const before = this.#all.size;
    return this.#all.add(id).size > before;
  }
}

/** Whether an id is another than one before it, and than all that this one follows in turn: `r9`, `r10`, `r11`. */
function follows(id: string, before: string): boolean {
  return id.length > before.length || (id.length === before.length && id > before);
}
