import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { claimSeat, type Seat } from "../../../src/shell/seats.ts";

interface Guest extends Seat {
  isSeated: boolean;
}

const present = new Set<Guest>();
afterEach(() => {
  for (const guest of present) guest.leave();
  present.clear();
});

function arrive(isInView = true): Guest {
  const seat = claimSeat(
    () => (guest.isSeated = true),
    () => (guest.isSeated = false),
  );
  const guest: Guest = { ...seat, isSeated: false };
  present.add(guest);
  if (isInView) guest.setInView(true);
  return guest;
}

const seated = (guests: readonly Guest[]): boolean[] => guests.map(({ isSeated }) => isSeated);

describe("seats for live graphs", () => {
  it("are six, for those that come first and are to be seen", () => {
    const guests = [arrive(false), ...Array.from({ length: 7 }, () => arrive())];
    expect(seated(guests)).toEqual([false, true, true, true, true, true, true, false]);
  });

  it("are given up for one that is wanted, by the one wanted longest ago", () => {
    const guests = Array.from({ length: 8 }, () => arrive());
    guests[0]?.want();
    guests[7]?.want();
    expect(seated(guests)).toEqual([true, false, true, true, true, true, false, true]);
    guests[6]?.want();
    expect(seated(guests)).toEqual([true, false, false, true, true, true, true, true]);
  });

  it("are given up first by those that have gone out of view, and only when somebody waits", () => {
    const guests = Array.from({ length: 6 }, () => arrive());
    guests[1]?.want();
    guests[1]?.setInView(false);
    expect(seated(guests)).toEqual([true, true, true, true, true, true]);
    const late = arrive();
    expect(seated([...guests, late])).toEqual([true, false, true, true, true, true, true]);
  });

  it("go to the next when somebody leaves", () => {
    const guests = Array.from({ length: 7 }, () => arrive());
    guests[2]?.leave();
    expect(guests[6]?.isSeated).toBe(true);
  });

  it("are never more than six, and none is free while somebody in view waits, whatever happens", () => {
    const step = fc.record({ who: fc.nat(9), what: fc.constantFrom("in", "out", "want") });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const guests = Array.from({ length: 10 }, () => arrive(false));
        const inView = guests.map(() => false);
        for (const { who, what } of steps) {
          if (what === "want") guests[who]?.want();
          else guests[who]?.setInView((inView[who] = what === "in"));
          const taken = guests.filter(({ isSeated }) => isSeated).length;
          const waiting = guests.filter(({ isSeated }, index) => !isSeated && inView[index] === true).length;
          expect(taken).toBeLessThanOrEqual(6);
          if (waiting > 0) expect(taken).toBe(6);
          const isIdle = guests.some(({ isSeated }, index) => isSeated && inView[index] !== true);
          expect(isIdle && waiting > 0).toBe(false);
        }
        for (const guest of guests) guest.leave();
      }),
    );
  });
});
