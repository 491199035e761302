import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameCamps, readPairs } from "../../../src/analysis/balance.ts";
import { findCamps } from "../../../src/analysis/camps.ts";
import type { SignedTie } from "../../../src/analysis/frustration.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import { someTies } from "../../signedGraphs.ts";

/** Nodes that can be reached from each other. */
function reached(size: number, ties: readonly SignedTie[]): number[][] {
  const groups = Array.from({ length: size }, (_, node) => [node]);
  for (const { a, b } of ties) {
    const [one, other] = [groups[a], groups[b]];
    if (one === undefined || other === undefined || one === other) continue;
    one.push(...other);
    for (const node of other) groups[node] = one;
  }
  return [...new Set(groups)].filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b));
}

/** Every split of some nodes that as few ties as possible speak against, the first node always on the same side. */
function scanSplits(nodes: readonly number[], ties: readonly SignedTie[]): Map<number, number>[] {
  const splits = Array.from({ length: 2 ** (nodes.length - 1) }, (_, bits) => {
    const sides = new Map(nodes.map((node, place) => [node, place > 0 && (bits >> (place - 1)) & 1 ? -1 : 1]));
    const own = ties.filter(({ a }) => sides.has(a));
    return { sides, cost: own.filter(({ a, b, sign }) => (sides.get(a) ?? 1) * (sides.get(b) ?? 1) !== sign).length };
  });
  const least = Math.min(...splits.map(({ cost }) => cost));
  return splits.filter(({ cost }) => cost === least).map(({ sides }) => sides);
}

describe("camps", () => {
  it("have as many best splits, and in common what all of these have, as trying every split finds", () => {
    fc.assert(
      fc.property(someTies, ({ size, ties }) => {
        const groups = findCamps(size, ties, { steps: 1e7 });
        expect(groups.map(({ nodes }) => nodes)).toEqual(reached(size, ties).sort(([a = 0], [b = 0]) => a - b));
        for (const { nodes, splitCount, blocks } of groups) {
          const splits = scanSplits(nodes, ties);
          expect(splitCount).toBe(splits.length);
          const found = new Map(
            blocks.flatMap((block, place) => block.nodes.map((node, at) => [node, { place, sign: block.signs[at] }])),
          );
          for (const a of nodes) {
            for (const b of nodes) {
              const ways = new Set(splits.map((sides) => (sides.get(a) ?? 0) * (sides.get(b) ?? 0)));
              const [one, other] = [found.get(a), found.get(b)];
              expect(one?.place === other?.place).toBe(ways.size === 1);
              if (ways.size === 1) expect(ways).toEqual(new Set([(one?.sign ?? 0) * (other?.sign ?? 0)]));
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("are not told where there are too many best splits, or no time to find them", () => {
    // Each of the rings of four with one opposing pair can be broken at any of its pairs.
    const ring = (at: number): SignedTie[] =>
      [0, 1, 2, 3].map((place) => ({
        a: at + place,
        b: place === 3 ? at : at + place + 1,
        sign: place === 3 ? -1 : 1,
      }));
    const rings = (count: number) => [
      ...Array.from({ length: count }, (_, number) => ring(number * 4)).flat(),
      ...Array.from({ length: count - 1 }, (_, number): SignedTie => ({ a: number * 4, b: number * 4 + 4, sign: 1 })),
    ];
    expect(findCamps(8, rings(2), { steps: 1e6 }).map(({ splitCount }) => splitCount)).toEqual([16]);
    expect(findCamps(24, rings(6), { steps: 1e6 })).toMatchObject([{ splitCount: undefined, blocks: [] }]);
    expect(findCamps(8, rings(2), { steps: 3 })).toMatchObject([{ splitCount: undefined, blocks: [] }]);
  });
});

describe("camps in what is shown", () => {
  const camps = (relations: readonly (readonly [string, string, string])[]) => {
    const model = buildModel(datasetOf(relations.map(([source, target, type]) => ({ source, target, type }))));
    const names = (rows: readonly number[]) => rows.map((row) => model.dataset.actors[row]?.id).join("");
    const { ties } = readPairs(deriveVisible(model, {}));
    const groups = findCamps(model.dataset.actors.length, ties, { steps: 1e6 });
    return nameCamps(ties, groups).map(({ splitCount, camps, changing, withBoth, relations: counted, onlyOne }) => ({
      splitCount,
      counted: counted.length,
      onlyOne: names(onlyOne),
      camps: camps.map(names),
      changing: names(changing),
      withBoth: names(withBoth),
    }));
  };

  it("name who is in one camp in every best split, and who is with both", () => {
    expect(
      camps([
        ["a", "b", "alliance"],
        ["c", "d", "alliance"],
        ["a", "c", "feud"],
        ["b", "d", "feud"],
        ["a", "d", "rebuke"],
      ]),
    ).toEqual([{ splitCount: 1, counted: 5, onlyOne: "", camps: ["ab", "cd"], changing: "", withBoth: "" }]);
    // What a pair rests on is counted by relations.
    expect(
      camps([
        ["a", "b", "alliance"],
        ["b", "a", "support"],
        ["a", "c", "feud"],
        ["b", "c", "feud"],
        ["c", "d", "support"],
      ]),
    ).toEqual([{ splitCount: 1, counted: 5, onlyOne: "d", camps: ["ab", "cd"], changing: "", withBoth: "" }]);
    // Who is with one of either stands with these in one split, and with those in the other.
    expect(
      camps([
        ["a", "b", "feud"],
        ["a", "c", "alliance"],
        ["c", "b", "alliance"],
        ["a", "d", "alliance"],
        ["b", "d", "feud"],
      ]),
    ).toEqual([{ splitCount: 2, counted: 5, onlyOne: "", camps: ["ad", "b"], changing: "c", withBoth: "c" }]);
  });

  it("are not told where nobody is against anybody, or only two are", () => {
    expect(
      camps([
        ["a", "b", "alliance"],
        ["b", "c", "alliance"],
      ]),
    ).toEqual([]);
    expect(camps([["a", "b", "feud"]])).toEqual([]);
  });
});
