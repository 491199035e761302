/**
 * Browsers give a page some sixteen drawing surfaces, on phones eight, of which a stage takes one, and another for a moment
 * when it is made; some are left to the page around.
 */
const mostSeated = 6;

/** A claim of one graph to be live. */
export interface Seat {
  /** Whether the graph is to be seen. */
  setInView(isInView: boolean): void;
  /** Somebody is at the graph: it goes before those that were wanted earlier. */
  want(): void;
  leave(): void;
}

interface Guest {
  isInView: boolean;
  isSeated: boolean;
  /** Larger for those wanted later; 0 for those never wanted. */
  wantedAt: number;
  readonly onSeated: () => void;
  readonly onRisen: () => void;
}

const guests = new Set<Guest>();
let latest = 0;

/** A seat is taken when there is one, and given up for a graph that is wanted more, or left. */
export function claimSeat(onSeated: () => void, onRisen: () => void): Seat {
  const guest: Guest = { isInView: false, isSeated: false, wantedAt: 0, onSeated, onRisen };
  guests.add(guest);
  return {
    setInView: (isInView) => {
      guest.isInView = isInView;
      settle();
    },
    want: () => {
      guest.wantedAt = latest += 1;
      settle();
    },
    leave: () => {
      guests.delete(guest);
      settle();
    },
  };
}

function settle(): void {
  const waiting = [...guests].filter(({ isSeated, isInView }) => !isSeated && isInView);
  for (const guest of waiting.sort((a, b) => b.wantedAt - a.wantedAt)) {
    const seated = [...guests].filter(({ isSeated }) => isSeated);
    if (seated.length >= mostSeated) {
      const [weakest] = seated.sort((a, b) => Number(a.isInView) - Number(b.isInView) || a.wantedAt - b.wantedAt);
      if (weakest === undefined || (weakest.isInView && weakest.wantedAt >= guest.wantedAt)) return;
      weakest.isSeated = false;
      weakest.onRisen();
    }
    guest.isSeated = true;
    guest.onSeated();
  }
}
