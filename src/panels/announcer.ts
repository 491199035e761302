import { createPause } from "./timeline/pause.ts";

/** Passes sentences on to a polite live region, at most one per pause: the last one said, worded only then. */
export interface Announcer {
  say(wording: () => string): void;
  destroy(): void;
}

const pauseMs = 900;

export function createAnnouncer(announce: (words: string) => void): Announcer {
  let latest: () => string = () => "";
  let last: string | undefined;
  const pause = createPause(() => {
    const words = latest();
    if (words === last) return;
    last = words;
    announce(words);
  }, pauseMs);
  return {
    say: (wording) => {
      // What is there at the beginning is read as part of the page.
      last ??= wording();
      latest = wording;
      pause.request();
    },
    destroy: pause.destroy,
  };
}
