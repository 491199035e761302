import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureBalance, readDataset } from "../../../src/core.ts";
import { boundFrustration, type SignedTie } from "../../../src/analysis/frustration.ts";
import { searchDolls } from "../../../src/analysis/twoCamps.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";

/** Two actors' numbers and the sign between them; 2 for both. */
type Written = readonly [a: number, b: number, sign: 1 | -1 | 2];

function networkOf(size: number, ties: readonly Written[]): Dataset {
  const typesOf = { "1": ["alliance"], "-1": ["feud"], "2": ["support", "rebuke"] } as const;
  return datasetOf(
    ties.flatMap(([a, b, sign]) => typesOf[sign].map((type) => ({ type, source: `n${a}`, target: `n${b}` }))),
    Array.from({ length: size }, (_, number) => `n${number}`),
  );
}

function complete(size: number, signOf: (a: number, b: number) => 1 | -1): Written[] {
  return Array.from({ length: size * size }, (_, place) => [Math.floor(place / size), place % size] as const)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => [a, b, signOf(a, b)] as const);
}

const someNetwork = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      ties: fc
        .tuple(
          fc.integer({ min: 1, max: 9 }),
          fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(1 as const, -1 as const)), {
            minLength: (size * (size - 1)) / 2,
            maxLength: (size * (size - 1)) / 2,
          }),
        )
        .map(([density, drawn]) =>
          complete(size, () => 1).flatMap(([a, b], place): Written[] => {
            const [chance, sign] = drawn[place] ?? [9, 1];
            return chance < density ? [[a, b, sign]] : [];
          }),
        ),
      switched: fc.subarray(Array.from({ length: size }, (_, number) => number)),
    }),
  );

/** Fewest ties against any of all splits, which are counted as binary numbers; the last actor never moves. */
function scanFrustration(size: number, ties: readonly Written[]): number {
  let fewest = Infinity;
  for (let split = 0; split < 2 ** (size - 1) && fewest > 0; split++) {
    let against = 0;
    for (const [a, b, sign] of ties) {
      if ((((split >> a) ^ (split >> b)) & 1 ? -1 : 1) !== sign) against++;
      if (against >= fewest) break;
    }
    fewest = Math.min(fewest, against);
  }
  return fewest;
}

/** Whether two camps are left without some ties, found by walking from actor to actor. */
function isTwoCamps(dataset: Dataset, without: ReadonlySet<string>): boolean {
  const ties = dataset.relations.filter(({ id }) => !without.has(id));
  return dataset.actors.every(({ id: root }) => {
    const camps = new Map([[root, 1]]);
    for (const [id, camp] of camps) {
      for (const { source, target, type } of ties) {
        const other = source === id ? target : target === id ? source : undefined;
        const expected = camp * (type === "alliance" || type === "support" ? 1 : -1);
        if (other === undefined) continue;
        if ((camps.get(other) ?? expected) !== expected) return false;
        camps.set(other, expected);
      }
    }
    return true;
  });
}

describe("frustration", () => {
  it("is what brute force finds on 1,000 random graphs of up to 14 actors, and what it names is enough", () => {
    fc.assert(
      fc.property(someNetwork(14), ({ size, ties }) => {
        const network = networkOf(size, ties);
        const { lower, upper, frustration, exact, frustrated, m } = measureBalance(network);
        const fewest = scanFrustration(size, ties);
        expect({ lower, upper, frustration, exact, m }).toEqual({
          ...{ lower: fewest, upper: fewest, frustration: fewest },
          ...{ exact: true, m: ties.length },
        });
        expect(frustrated).toHaveLength(fewest);
        expect(isTwoCamps(network, new Set(frustrated))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  }, 300_000);

  it.each([2, 3, 4, 5, 8, 11, 14, 17, 20])("of %i actors that are all opponents is floor((n - 1)² / 4)", (size) => {
    const { frustration, exact } = measureBalance(
      networkOf(
        size,
        complete(size, () => -1),
      ),
    );
    expect([frustration, exact]).toEqual([Math.floor((size - 1) ** 2 / 4), true]);
  });

  it("is none among friends, between two camps and in a tree", () => {
    expect(
      measureBalance(
        networkOf(
          6,
          complete(6, () => 1),
        ),
      ),
    ).toMatchObject({ frustration: 0, balanced: 20 });
    const camps = complete(6, (a, b) => (a % 2 === b % 2 ? 1 : -1));
    expect(measureBalance(networkOf(6, camps))).toMatchObject({ frustration: 0, exact: true, index: 1 });
    expect(
      measureBalance(
        networkOf(4, [
          [0, 1, -1],
          [1, 2, -1],
          [1, 3, -1],
        ]),
      ),
    ).toMatchObject({ frustration: 0 });
  });

  it("that takes too long to find lies between two bounds, the same ones each time", () => {
    const ties = complete(30, (a, b) => ((a * 7 + b * 13) % 5 < 2 ? 1 : -1)).map(
      ([a, b, sign]) => ({ a, b, sign }) as SignedTie,
    );
    const [once, twice] = [
      boundFrustration(30, ties, { steps: 10_000 }),
      boundFrustration(30, ties, { steps: 10_000 }),
    ];
    expect(once).toEqual(twice);
    expect(once.lower).toBeGreaterThan(0);
    expect(once.lower).toBeLessThan(once.frustrated.length);
    const longer = boundFrustration(30, ties, { steps: 1_000_000 });
    expect(longer.lower).toBeGreaterThanOrEqual(once.lower);
    expect(longer.frustrated.length).toBeLessThanOrEqual(once.frustrated.length);
  });
});

describe("the search for two camps", () => {
  it("finds the best split of a graph also where it begins with a bad one", () => {
    fc.assert(
      fc.property(someNetwork(9), ({ size, ties }) => {
        const component = Array.from({ length: size }, (_, node) =>
          ties.flatMap(([a, b, sign]) =>
            a === node ? [{ to: b, weight: sign }] : b === node ? [{ to: a, weight: sign }] : [],
          ),
        );
        const { lower, signs } = searchDolls(component, new Int8Array(size).fill(1), { steps: 1e7 });
        const against = ties.filter(([a, b, sign]) => (signs[a] ?? 0) * (signs[b] ?? 0) !== sign).length;
        const fewest = scanFrustration(size, ties);
        expect([lower, against]).toEqual([fewest, fewest]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("switching the signs around any actors", () => {
  it("changes neither triangles nor frustration", () => {
    fc.assert(
      fc.property(someNetwork(12), ({ size, ties, switched }) => {
        const isIn = (actor: number) => switched.includes(actor);
        const turned = ties.map(([a, b, sign]): Written => [a, b, isIn(a) === isIn(b) ? sign : sign === 1 ? -1 : 1]);
        const measuresOf = (of: readonly Written[]) => {
          const { triangles, balanced, index, lower, upper } = measureBalance(networkOf(size, of));
          return { triangles, balanced, index, lower, upper };
        };
        expect(measuresOf(turned)).toEqual(measuresOf(ties));
      }),
      { numRuns: 200 },
    );
  });
});

describe("triangles", () => {
  it("are counted as all three of actors are looked at", () => {
    fc.assert(
      fc.property(someNetwork(9), ({ size, ties }) => {
        const signs = new Map(ties.map(([a, b, sign]) => [`${a} ${b}`, sign]));
        const products: number[] = [];
        for (let a = 0; a < size; a++) {
          for (let b = a + 1; b < size; b++) {
            for (let c = b + 1; c < size; c++) {
              const three = [signs.get(`${a} ${b}`), signs.get(`${b} ${c}`), signs.get(`${a} ${c}`)];
              if (!three.includes(undefined))
                products.push(three.reduce<number>((product, sign) => product * (sign ?? 0), 1));
            }
          }
        }
        const { triangles, balanced, tense } = measureBalance(networkOf(size, ties));
        expect([triangles, balanced]).toEqual([products.length, products.filter((product) => product === 1).length]);
        expect(tense).toHaveLength(triangles - balanced);
      }),
      { numRuns: 200 },
    );
  });

  it("that are tense are named by their relations, all of them", () => {
    const relations: Partial<Relation>[] = [
      { type: "alliance" },
      { type: "support", source: "b", target: "a" },
      { type: "alliance", source: "b", target: "c" },
      { type: "rebuke", source: "c", target: "a" },
    ];
    expect(measureBalance(datasetOf(relations))).toMatchObject({
      ...{ triangles: 1, balanced: 0, index: 0, frustration: 1 },
      tense: [["r1", "r2", "r3", "r4"]],
    });
  });

  it("have no index where there are none", () => {
    expect(measureBalance(datasetOf([{}]))).toMatchObject({ triangles: 0, index: undefined, exact: true });
  });
});

describe("what has a sign", () => {
  it("is neither what is neutral nor what is of one actor, and a pair of both signs counts as ambivalent alone", () => {
    const network = networkOf(3, [
      [0, 1, 2],
      [1, 2, 1],
      [0, 2, -1],
    ]);
    const neutral: Relation[] = [
      { id: "x", type: "investment", source: "n0", target: "n1" },
      { id: "y", type: "feud", source: "n0", target: "n0" },
    ];
    expect(measureBalance({ ...network, relations: [...network.relations, ...neutral] })).toMatchObject({
      ...{ m: 2, ambivalent: [["n0", "n1"]], triangles: 0 },
      ...{ frustration: 0, frustrated: [] },
    });
  });

  it("is what the types of the dataset say, in the window and of the statuses of the view", () => {
    const dataset: Dataset = {
      ...datasetOf([
        { type: "lawsuit", date: "2020", status: "claimed" },
        { type: "alliance", date: "2024", target: "c" },
      ]),
      types: { lawsuit: { sign: -1, family: "conflict" } },
    };
    expect(measureBalance(dataset).m).toBe(2);
    expect(measureBalance(dataset, { from: "2023" }).m).toBe(1);
    expect(measureBalance(dataset, { status: ["confirmed", "unstated"] }).m).toBe(1);
  });
});

/** Signed ties among tribes (Read 1954). */
const tribes = new URL("../../inputs/networks/signnet-tribes-edges.csv", import.meta.url);

it("Read's tribes have 59 of 68 triangles in balance, and seven ties too many for two camps", () => {
  const [, ...lines] = readFileSync(tribes, "utf8").trim().split(/\r?\n/);
  const rows = lines.map((line) => {
    const [source = "", target = "", sign] = line.split(",");
    return `${source},${target},${Number(sign) > 0 ? "alliance" : "feud"}`;
  });
  const { dataset } = readDataset(["source,target,type", ...rows].join("\n"), { name: "tribes.csv" });
  const { triangles, balanced, frustration, exact, m } = measureBalance(dataset ?? datasetOf([]));
  expect({ triangles, balanced, frustration, exact, m }).toEqual({
    ...{ triangles: 68, balanced: 59, frustration: 7 },
    ...{ exact: true, m: 58 },
  });
  expect(1 - (2 * frustration) / m).toBeCloseTo(0.758621, 6);
});
