import type { Size, WriteHeight } from "./heightMessages.ts";

/** Keeps the parents of a frame informed of its height: each once per height, in its own words. */
export interface Telling {
  /** From now on heights are told in these words too. The same name again replaces its words, and asks again. */
  join(name: string, write: WriteHeight): void;
  /** Tells everybody who was not told this height yet. A height below one pixel is that of a page not laid out yet. */
  tell(size: Size): void;
}

export function createTelling(send: (message: unknown) => void): Telling {
  const parents = new Map<string, { readonly write: WriteHeight; toldPx?: number }>();
  return {
    join: (name, write) => parents.set(name, { write }),
    tell: (size) => {
      if (size.heightPx < 1) return;
      for (const parent of parents.values()) {
        if (parent.toldPx === size.heightPx) continue;
        send(parent.write(size, parent.toldPx === undefined));
        parent.toldPx = size.heightPx;
      }
    },
  };
}
