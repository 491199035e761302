import type { LongRows } from "./longRows.ts";

/**
 * Gives a function to ask for what draws very many rows: undefined while it is not there. Asking loads it, once, and
 * `onLoaded` is called then; what has failed is tried again by who asks later.
 */
export function createLongRowsAsker(onLoaded: () => void): () => LongRows | undefined {
  let longRows: LongRows | undefined;
  let isAsked = false;
  const load = async () => {
    try {
      ({ longRows } = await import("./longRows.ts"));
    } catch {
      isAsked = false;
      return;
    }
    onLoaded();
  };
  return () => {
    if (!isAsked) {
      isAsked = true;
      void load();
    }
    return longRows;
  };
}
