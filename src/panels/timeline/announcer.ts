/** Passes sentences on to a polite live region, at most one per pause: the last one said, worded only then. */
export interface Announcer {
  say(wording: () => string): void;
  destroy(): void;
}

const pauseMs = 900;

export function createAnnouncer(announce: (words: string) => void): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quietSinceMs = 0;
  let latest: () => string = () => "";
  let last: string | undefined;
  // One timer, set again when it comes too early: sentences come many times a second.
  const check = () => {
    const leftMs = quietSinceMs + pauseMs - performance.now();
    timer = leftMs > 0 ? setTimeout(check, leftMs) : undefined;
    if (timer !== undefined) return;
    const words = latest();
    if (words === last) return;
    last = words;
    announce(words);
  };
  return {
    say: (wording) => {
      // What is there at the beginning is read as part of the page.
      last ??= wording();
      latest = wording;
      quietSinceMs = performance.now();
      timer ??= setTimeout(check, pauseMs);
    },
    destroy: () => clearTimeout(timer),
  };
}
