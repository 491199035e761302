import fc from "fast-check";
import type { SignedTie } from "../src/analysis/frustration.ts";

/** A graph of few nodes, in which each pair has a tie or none. */
export const someTies = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    ties: fc.array(fc.constantFrom(0, 0, 0, 1, -1), { minLength: size * size, maxLength: size * size }).map((drawn) =>
      drawn.flatMap((sign, place): SignedTie[] => {
        const [a, b] = [Math.floor(place / size), place % size];
        return a < b && sign !== 0 ? [{ a, b, sign: sign }] : [];
      }),
    ),
  }),
);

/** The same graph each time: of all pairs the share that is asked for, of either sign. */
export function drawTies(size: number, share: number, seed: number): readonly SignedTie[] {
  let state = seed;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: size * size }, (_, place) => [Math.floor(place / size), place % size] as const).flatMap(
    ([a = 0, b = 0]): SignedTie[] => (a < b && draw() < share ? [{ a, b, sign: draw() < 0.5 ? 1 : -1 }] : []),
  );
}
