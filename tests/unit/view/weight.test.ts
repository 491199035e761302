import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { checkWish, mergeWish, resolveView } from "../../../src/view/derive.ts";
import { decodeChange, decodeQuery, encodeQuery } from "../../../src/view/codec.ts";
import { createViewStore } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";

const plain = buildModel(datasetOf([{}, {}]));
const dataset = datasetOf([1, 4, 9].map((weight) => ({ attributes: { weight } })));
const weighted = buildModel(dataset);
const withScene = buildModel({ ...dataset, scenes: [{ id: "strong", title: "Strong", view: { weight: 4 } }] });

describe("the parameter weight", () => {
  it("is a number from 0 on", () => {
    expect(decodeQuery("weight=2.5")).toEqual({ wish: { weight: 2.5 }, refused: [] });
    for (const text of ["", "-1", "many", "Infinity"]) {
      expect(decodeQuery(`weight=${text}`)).toEqual({ wish: {}, refused: ["weight"] });
    }
    expect(encodeQuery({ weight: 2.5 })).toBe("weight=2.5");
    expect(decodeChange({ weight: 3 }).change).toEqual({ weight: 3 });
    expect(decodeChange({ weight: "3" }).change).toEqual({});
  });

  it("is refused where there is nothing so heavy, or no weight at all", () => {
    expect(checkWish({ weight: 9 }, weighted).refused).toEqual([]);
    expect(checkWish({ weight: 9.5 }, weighted).refused).toEqual(["weight"]);
    expect(checkWish({ weight: 1 }, plain).refused).toEqual(["weight"]);
    expect(checkWish({ weight: 0 }, plain).refused).toEqual([]);
  });

  it("is read as 0 for all, and as nothing where there are no weights", () => {
    expect(resolveView(createViewStore(weighted, {}).view.value, weighted).weight).toBe(0);
    expect(resolveView(createViewStore(plain, {}).view.value, plain).weight).toBeNull();
  });

  it("of 0 is no wish, but against a scene that wants more", () => {
    expect(mergeWish({ weight: 4 }, { weight: 0 }, weighted)).toEqual({});
    expect(mergeWish({}, { weight: 0 }, withScene)).toEqual({ weight: 0 });
    expect(createViewStore(withScene, {}).tally.value.surely).toBe(2);
    expect(createViewStore(withScene, { weight: 0 }).tally.value.surely).toBe(3);
  });
});
