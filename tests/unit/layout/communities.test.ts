import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communitiesOf } from "../../../src/layout/communities.ts";
import { createRandom } from "../../../src/layout/random.ts";
import { problemOf } from "./problems.ts";

/** Everybody in a group has a lane to everybody else in it, and the groups stand in a ring, each tied to the next by one lane. */
function ringOf(groups: number, size: number) {
  const inside = Array.from({ length: groups }, (_, group) =>
    Array.from({ length: size }, (__, one) =>
      Array.from({ length: one }, (___, other) => [group * size + one, group * size + other] as const),
    ).flat(),
  ).flat();
  const between = Array.from({ length: groups }, (_, group) => [group * size, ((group + 1) % groups) * size] as const);
  return problemOf(groups * size, [...inside, ...between]);
}

describe("communities", () => {
  it("are the groups in which everybody is tied to everybody else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 5, max: 8 }), fc.nat(), (groups, size, seed) => {
        const found = communitiesOf(ringOf(groups, size), createRandom(seed));
        const groupOf = (actor: number) => found.indexOf(found[actor] ?? -1);
        expect(Array.from(found.keys(), groupOf)).toEqual(
          Array.from(found.keys(), (actor) => size * Math.floor(actor / size)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("never reach from one connected component into another, whatever loops and parallel lanes there are", () => {
    const lanes = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(lanes, lanes, (ours, theirs) => {
        const apart = theirs.map(([one, other]) => [one + 10, other + 10] as const);
        const found = communitiesOf(problemOf(20, [...ours, ...apart]), createRandom(1));
        const first = new Set(found.subarray(0, 10));
        expect([...found.subarray(10)].filter((community) => first.has(community))).toEqual([]);
      }),
    );
  });

  it("are the same for the same problem and the same random numbers", () => {
    const problem = ringOf(5, 6);
    expect(communitiesOf(problem, createRandom(3))).toEqual(communitiesOf(problem, createRandom(3)));
    expect(communitiesOf(problemOf(0, []), createRandom(3))).toHaveLength(0);
  });
});
