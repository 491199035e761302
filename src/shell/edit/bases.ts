import type { Dataset } from "../../dataset/types.ts";

const bases = new WeakMap<Dataset, Dataset>();

/** Remembers what a state was edited from: the data as they were brought. */
export function setBase(state: Dataset, base: Dataset): void {
  bases.set(state, base);
}

/** What a state was edited from; itself where nobody has edited it. */
export function baseOf(state: Dataset): Dataset {
  return bases.get(state) ?? state;
}
