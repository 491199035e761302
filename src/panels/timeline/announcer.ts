/** Passes sentences on to a polite live region, at most one per pause: the last one said. */
export interface Announcer {
  say(words: string): void;
  destroy(): void;
}

const pauseMs = 900;

export function createAnnouncer(announce: (words: string) => void): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;
  return {
    say: (words) => {
      const isFirst = last === undefined;
      if (words === last) return;
      last = words;
      clearTimeout(timer);
      // What is there at the beginning is read as part of the page.
      if (!isFirst) timer = setTimeout(() => announce(words), pauseMs);
    },
    destroy: () => clearTimeout(timer),
  };
}
