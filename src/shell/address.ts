import { decodeQuery, encodeQuery } from "../view/codec.ts";
import type { Wish } from "../view/types.ts";

/** Keeps the query of the page's address in step with the reader's wish. */
export interface Address {
  /** The wish in the address, and the keys in it that mean nothing. */
  read(): { wish: Wish; refused: string[] };
  /** The data have no address any more: nothing is written until they have one again. */
  setKnown(isKnown: boolean): void;
  /** Writes a wish: `push` makes a step that Back undoes, otherwise the present step is written anew. */
  write(wish: Wish, step: "push" | "replace"): void;
  destroy(): void;
}

/** `onBack` is called with the address already changed, when the reader goes back or forward. */
export function createAddress(onBack: () => void): Address {
  let isKnown = true;
  window.addEventListener("popstate", onBack);
  return {
    setKnown: (next) => {
      isKnown = next;
      if (!isKnown) history.replaceState(null, "", location.pathname + location.hash);
    },
    read: () => decodeQuery(location.search),
    write: (wish, step) => {
      if (!isKnown) return;
      const address = addressFor(wish);
      if (address === location.pathname + location.search + location.hash) return;
      if (step === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    },
    destroy: () => window.removeEventListener("popstate", onBack),
  };
}

/** The page's own keys stay in front of those of the view. */
function addressFor(wish: Wish): string {
  const data = new URLSearchParams(location.search).get("data");
  const own = data === null ? "" : new URLSearchParams({ data }).toString();
  const query = [own, encodeQuery(wish)].filter((part) => part !== "").join("&");
  return location.pathname + (query === "" ? "" : `?${query}`) + location.hash;
}
