import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveFilter } from "../../../src/model/dayWindow.ts";
import { weightOf } from "../../../src/model/weights.ts";
import { createViewStore } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";

type Attributes = NonNullable<Relation["attributes"]>;

const weighted = (attributes: readonly Attributes[], more: readonly Partial<Relation>[] = []) =>
  buildModel(datasetOf(attributes.map((each, row) => ({ attributes: each, ...more[row] }))));
const weightsOf = (...attributes: readonly Attributes[]) => {
  const { weights } = weighted(attributes);
  return weights && { name: weights.name, all: attributes.map((_, row) => weightOf(weights, row)) };
};

describe("the weights of relations", () => {
  it.each(["weight", "Weight", "Edge Weight", "Gewicht", "Stärke", "value", "Anzahl", "الوزن"])(
    "are found under %s, and keep that name",
    (name) => {
      expect(weightsOf({ [name]: 2 }, { [name]: 5 })).toEqual({ name, all: [2, 5] });
    },
  );

  it("are not known of those that have none", () => {
    expect(weightsOf({ weight: 2 }, {}, { weight: "" }, { weight: 7 })?.all).toEqual([2, undefined, undefined, 7]);
  });

  it("called so come before what may mean something else", () => {
    expect(weightsOf({ value: 9, weight: 1 }, { value: 8, weight: 2 })?.name).toBe("weight");
    expect(weightsOf({ value: 9, weight: "much" }, { value: 8, weight: 2 })?.name).toBe("value");
  });

  it("are read from text as it is meant", () => {
    expect(weightsOf({ weight: "1.0" }, { weight: "12.125" })?.all).toEqual([1, 12.125]);
    expect(weightsOf({ weight: "2,5" }, { weight: "1" })?.all).toEqual([2.5, 1]);
    expect(weightsOf({ weight: "0.125" }, { weight: "1" })?.all).toEqual([0.125, 1]);
  });

  it.each([
    ["a point that may be of thousands", ["3", "1.200"]],
    ["a comma that may be of thousands", ["3", "1,200"]],
    ["point and comma", ["3.5", "1,25"]],
    ["a word", ["3", "strong"]],
    ["less than nothing", [-1, 1]],
    ["no number", [Number.POSITIVE_INFINITY, "Infinity"]],
    ["all the same", [1, "1.0"]],
  ])("are none with %s", (_, values) => {
    expect(weightsOf(...values.map((weight) => ({ weight })))).toBeUndefined();
  });

  it("are none where something else tells relations apart", () => {
    const heavy = [{ weight: 1 }, { weight: 2 }];
    expect(weighted(heavy, [{ type: "feud" }]).weights).toBeUndefined();
    expect(weighted(heavy, [{ amount: { value: 5 } }]).weights).toBeUndefined();
    expect(weighted(heavy).weights).toBeDefined();
  });

  it("can be those of several types that are drawn alike", () => {
    expect(weighted([{ weight: 1 }, { weight: 2 }], [{ type: "mentions" }, { type: "replies" }]).weights).toBeDefined();
  });

  it("are no words of a prototype", () => {
    expect(weightsOf({ ["__proto__"]: 2 }, { constructor: 3 })).toBeUndefined();
  });
});

describe("the least weight that is shown", () => {
  const some = fc.array(fc.option(fc.constantFrom(0, 0.1, 0.1 + 1e-12, 1, 7, 31), { nil: undefined }), {
    minLength: 2,
    maxLength: 12,
  });

  it("leaves out the lighter ones, in counts, lists and starts, and all of which no weight is known", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(0, 0.05, 0.1, 0.1 + 1e-12, 1, 5, 31), (all, least) => {
        const model = weighted(
          all.map((weight): Attributes => (weight === undefined ? {} : { weight })),
          all.map((_, row) => ({ date: `2020-01-0${1 + (row % 9)}` })),
        );
        fc.pre(model.weights !== undefined);
        const expected = [...all.keys()].filter((row) => least === 0 || (all[row] ?? -1) >= least);
        const store = createViewStore(model, { weight: least });
        const { now: shown } = store.shown.value;
        const [index, filter] = [store.index.value, store.filter.value];
        expect([...all.keys()].filter(shown.relationShown)).toEqual(expected);
        expect(store.counting()().shown.relations).toBe(expected.length);
        expect(index.count(store.window.value, filter).surely).toBe(expected.length);
        expect(index.countByType(store.window.value, filter)[0]?.surely).toBe(expected.length);
        expect(index.countStarts(-1e9, 1e9, filter)).toBe(expected.length);
        expect(index.countStarts(-1e9, 1e9)).toBe(all.length);
      }),
    );
  });

  it("follows the slider to and fro", () => {
    const store = createViewStore(weighted([{ weight: 1 }, { weight: 2 }, { weight: 3 }]), {});
    const counted = [2, 3, 0, 2].map((weight) => {
      store.change({ weight });
      return [store.tally.value.surely, store.shown.value.now.shownRelationCount];
    });
    expect(counted).toEqual([
      [2, 2],
      [1, 1],
      [3, 3],
      [2, 2],
    ]);
  });

  it("means nothing where there are no weights", () => {
    expect(deriveFilter({ weight: 5 }, weighted([{}, {}])).rank).toBeUndefined();
  });
});
