import { describe, expect, it } from "vitest";
import { chooseActors } from "../../../src/shell/actorButtons.ts";

const rows = Array.from({ length: 1000 }, (_, row) => row);
const degrees = Uint32Array.from(rows, (row) => (row * 7) % 13);
/** Every fifth is not shown. */
const countOf = (row: number): number => (row * 3) % 5;

describe("of a thousand actors in view", () => {
  it("two hundred have buttons: the ones with the most shown relations, then the most of all, then the first", () => {
    const chosen = chooseActors(rows, countOf, degrees, []);
    expect(chosen).toHaveLength(200);
    const strength = (row: number): number => countOf(row) * 1e6 + (degrees[row] ?? 0) * 1e4 - row;
    const oracle = new Set<number>();
    while (oracle.size < 200) {
      const left = rows.filter((row) => !oracle.has(row));
      oracle.add(left.reduce((best, row) => (strength(row) > strength(best) ? row : best)));
    }
    expect(chosen).toEqual(rows.filter((row) => oracle.has(row)));
  });

  it("the selected and the focused one are among them, whether shown or not", () => {
    expect(chooseActors(rows, countOf, degrees, [])).not.toContain(995);
    const chosen = chooseActors(rows, countOf, degrees, [995, 5]);
    expect(chosen).toHaveLength(200);
    expect(chosen).toEqual(expect.arrayContaining([5, 995]));
  });

  it("none is there that is not in view or not shown", () => {
    expect(chooseActors([1, 2, 5, 7], countOf, degrees, [])).toEqual([1, 2, 7]);
    expect(chooseActors([], countOf, degrees, [])).toEqual([]);
  });
});
