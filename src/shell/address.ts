import { decodeQuery, encodeQuery } from "../view/codec.ts";
import type { WrittenWish } from "../view/types.ts";
import { createDelayed, restMs } from "./schedule.ts";

/** Keeps the query of the page's address in step with the reader's wish: when things rest, at most a few times a second. */
export interface Address {
  /** The wish in the address, as it is or is about to be, and the keys in it that mean nothing. */
  read(): { wish: WrittenWish; refused: string[] };
  /** The data have no address any more: nothing is written until they have one again. */
  setKnown(isKnown: boolean): void;
  /**
   * Has a wish written, which `compose` tells when that is done: `push` makes a step that Back undoes, otherwise the
   * present step is written anew. Never throws.
   */
  write(compose: () => WrittenWish, step: Step): void;
  /** To be called before a change that Back should undo: what is waiting is what Back will return to. */
  prepare(step: Step): void;
  /** Whether the query names the data: whoever opens the page brings them. */
  isDataNamed(): boolean;
  /** Gives the page a title: that of what it shows, which is also the name of its address in the history. */
  entitle(title: string): void;
  /** The absolute address of a wish on this page, written or not. */
  hrefFor(wish: WrittenWish): string;
  destroy(): void;
}

/** Whether Back should undo a change. */
export type Step = "push" | "replace";

/** What has been refused is tried again: Chromium counts over ten seconds. */
const retryMs = 1000;
const mostRetries = 12;

/** `onBack` is called with the address already changed, when the reader goes back or forward. */
export function createAddress(onBack: () => void): Address {
  let isKnown = true;
  let pending: { readonly compose: () => WrittenWish; readonly step: Step } | undefined;
  let writtenAtMs = -Infinity;
  let retries = 0;
  const flush = () => {
    later.cancel();
    again.cancel();
    if (pending === undefined) return;
    const { compose, step } = pending;
    pending = undefined;
    writtenAtMs = performance.now();
    if (put(addressFor(compose()), step)) retries = 0;
    else if ((retries += 1) <= mostRetries) {
      pending = { compose, step };
      again.request();
    }
  };
  const isTime = () => performance.now() - writtenAtMs >= restMs;
  const later = createDelayed(flush, restMs);
  const again = createDelayed(flush, retryMs);
  const back = () => {
    later.cancel();
    again.cancel();
    pending = undefined;
    onBack();
  };
  const ends = new AbortController();
  window.addEventListener("popstate", back, { signal: ends.signal });
  window.addEventListener("pagehide", flush, { signal: ends.signal });
  return {
    setKnown: (next) => {
      flush();
      isKnown = next;
      if (!isKnown) put(location.pathname + location.hash, "replace");
    },
    read: () => (pending === undefined ? decodeQuery(location.search) : { wish: pending.compose(), refused: [] }),
    write: (compose, step) => {
      if (!isKnown) return;
      pending = { compose, step: pending?.step === "push" ? "push" : step };
      if (step === "push" && isTime()) flush();
      else later.request();
    },
    prepare: (step) => {
      if (step === "push" && isTime()) flush();
    },
    isDataNamed: () => dataIn(location.search) !== null,
    entitle: (title) => {
      document.title = title === "" ? "Tiespan" : `${title} – Tiespan`;
    },
    hrefFor: (wish) => new URL(addressFor(wish), location.href).href,
    destroy: () => {
      flush();
      again.cancel();
      ends.abort();
    },
  };
}

/** Whether the address is now what it should be. */
function put(address: string, step: Step): boolean {
  const isThere = () => address === location.pathname + location.search + location.hash;
  if (isThere()) return true;
  try {
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Safari throws where others are silent.
  }
  return isThere();
}

/** Keys of the page that no view takes away. */
const ownKeys = ["data", "renderer"];

/** The page's own keys stay in front of those of the view. */
function addressFor(wish: WrittenWish): string {
  const given = new URLSearchParams(location.search);
  const kept = ownKeys.flatMap((key) =>
    [given.get(key)].filter((value) => value !== null).map((value) => [key, value]),
  );
  const own = new URLSearchParams(kept).toString();
  const query = [own, encodeQuery(wish)].filter((part) => part !== "").join("&");
  return location.pathname + (query === "" ? "" : `?${query}`) + location.hash;
}

function dataIn(query: string): string | null {
  return new URLSearchParams(query).get("data");
}
