import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveFilter, deriveWindow } from "../../../src/model/dayWindow.ts";
import { mostAtOnce, narrowScope, rankActors, withLeading } from "../../../src/model/part.ts";
import { partOf, spreadPositions } from "../../../src/model/partOf.ts";
import { buildScope } from "../../../src/model/scope.ts";

type Drawn = readonly [from: number, to: number, year: number, type: "feud" | "alliance"];

const ids = Array.from({ length: 12 }, (_, row) => `n${row}`);

function networkOf(drawn: readonly Drawn[]): Dataset {
  return {
    format: "tiespan/1",
    actors: ids.map((id) => ({ id, name: id })),
    relations: drawn.map(([from, to, year, type], row): Relation => {
      return { id: `r${row}`, type, source: `n${from}`, target: `n${to}`, date: String(year) };
    }),
  };
}

function rank(
  drawn: readonly Drawn[],
  asked: { from?: string; to?: string; types?: string[] } = {},
): readonly number[] {
  const model = buildModel(networkOf(drawn));
  const whole = buildScope(model, undefined, "all");
  return rankActors(model, whole, deriveWindow(asked, model), deriveFilter(asked, model));
}

describe("the order of actors", () => {
  it("is by relations in the window, then that of the file; a loop counts once", () => {
    const order = rank(
      [
        [3, 3, 2001, "feud"],
        [2, 1, 2001, "feud"],
        [2, 1, 2002, "feud"],
        [0, 5, 1990, "feud"],
      ],
      { from: "2000", to: "2010" },
    );
    expect(order).toEqual([1, 2, 3, 0, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it("is by the file's own weights where it has some", () => {
    const network = networkOf([
      [0, 1, 2001, "feud"],
      [0, 2, 2001, "feud"],
      [3, 4, 2001, "feud"],
    ]);
    const weighted = [1, 2, 9].map((weight, row) => ({ ...network.relations[row], attributes: { weight } }));
    const model = buildModel({ ...network, relations: weighted as readonly Relation[] });
    const order = rankActors(
      model,
      buildScope(model, undefined, "all"),
      deriveWindow({}, model),
      deriveFilter({}, model),
    );
    expect(order.slice(0, 6)).toEqual([3, 4, 0, 2, 1, 5]);
  });

  it("leaves out those all of whose relations are filtered out, and not those who have none", () => {
    const drawn: Drawn[] = [
      [0, 1, 2001, "alliance"],
      [2, 3, 2001, "feud"],
    ];
    expect(rank(drawn, { types: ["feud"] })).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(rank(drawn, { types: [] })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it("is what plain counting gives, each time the same", () => {
    const end = fc.nat({ max: ids.length - 1 });
    const relation = fc.tuple(end, end, fc.integer({ min: 1990, max: 2010 }), fc.constantFrom("feud", "alliance"));
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 60 }), fc.integer({ min: 1990, max: 2010 }), (drawn, year) => {
        const relations = drawn as readonly Drawn[];
        const touching = (row: number) => relations.filter(([from, to]) => from === row || to === row);
        const inWindow = (row: number) => touching(row).filter((each) => each[2] >= year).length;
        const rows = ids.map((_, row) => row);
        const order = rank(relations, { from: String(year), to: "2010" });
        expect(order).toEqual(rows.sort((one, other) => inWindow(other) - inWindow(one) || one - other));
        expect(rank(relations, { from: String(year), to: "2010" })).toEqual(order);
      }),
    );
  });
});

describe("a part", () => {
  const dataset = networkOf([
    [0, 1, 2001, "feud"],
    [1, 2, 2001, "feud"],
    [2, 0, 2001, "feud"],
    [1, 1, 2001, "feud"],
  ]);
  const model = buildModel(dataset);

  it("has its actors and the relations of which both ends are among them", () => {
    const whole = buildScope(model, undefined, "all");
    expect(narrowScope(model, whole, [2, 1])).toMatchObject({ actorRows: [1, 2], relationRows: [1, 3] });
    const cast = buildScope(model, [0, 1], 0);
    expect(narrowScope(model, cast, [2, 1])).toMatchObject({ actorRows: [1], relationRows: [3] });
  });

  it("where everybody of many is shown has the ten with most relations as its leading ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 90 }), fc.array(fc.nat(60), { maxLength: 200 }), (count, ends) => {
        const degree = new Uint32Array(count);
        for (const row of ends) degree[row] = (degree[row] ?? 0) + 1;
        const rows = [...degree.keys()];
        const scope = { actors: new Uint8Array(count), relations: new Uint8Array(), actorRows: rows, relationRows: [] };
        const busiest = rows.toSorted((one, other) => (degree[other] ?? 0) - (degree[one] ?? 0)).slice(0, 10);
        expect([...(withLeading({ degree }, scope).leading ?? [])]).toEqual(busiest);
        const few = { ...scope, actorRows: rows.slice(0, mostAtOnce) };
        expect(withLeading({ degree }, few)).toBe(few);
      }),
    );
  });

  it("is a dataset of its own to be laid out, whose positions come back to the rows of all", () => {
    const part = partOf(model, [2, 1]);
    expect(part.actors.map(({ id }) => id)).toEqual(["n2", "n1"]);
    expect(part.relations.map(({ id }) => id)).toEqual(["r1", "r3"]);
    const spread = spreadPositions(
      [2, 1],
      [
        [2, 2],
        [1, 1],
      ],
      4,
    );
    expect(spread).toEqual([undefined, [1, 1], [2, 2], undefined]);
  });
});
