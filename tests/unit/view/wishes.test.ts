import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { decodeQuery, decodeWish, encodeQuery, isSame } from "../../../src/view/codec.ts";
import { checkWish, resolveView, deriveView, mergeWish, writeWish } from "../../../src/view/derive.ts";
import { defaultView, type View, type Wish, type WishChange } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";

const model = buildModel({
  ...datasetOf([
    { type: "feud", start: "2018-02", end: "2020" },
    { type: "alliance", source: "b", target: "c", date: "2015-12-11" },
    { type: "rebuke", source: "c", target: "d", start: "2025-01-22", status: "claimed" },
  ]),
  scenes: [
    { id: "one", title: "One", view: { from: "2018", to: "2019", types: ["feud"], actors: ["a", "b"], depth: 0 } },
    { id: "two", title: "Two", view: { mode: "until", status: ["confirmed"], relation: "r1" } },
  ],
});

/** Values that this dataset can answer, for every parameter. */
const answers = {
  scene: fc.constantFrom("one", "two"),
  from: fc.constantFrom("2010", "2015-12-11", "2018", ".."),
  to: fc.constantFrom("2019", "2025-01-22", "2026-03"),
  mode: fc.constantFrom("during" as const, "until" as const),
  types: fc.subarray(["alliance", "feud", "rebuke"]),
  actors: fc.subarray(["a", "b", "c", "d"]),
  depth: fc.constantFrom(0 as const, 1 as const, 2 as const, "all" as const),
  actor: fc.constantFrom("a", "d"),
  relation: fc.constantFrom("r1", "r3"),
  status: fc.subarray(["confirmed", "unstated", "claimed", "disputed", "denied"]),
  lang: fc.constantFrom("de", "en"),
  theme: fc.constantFrom("auto" as const, "light" as const, "dark" as const),
  ui: fc.constantFrom("full" as const, "embed" as const),
};
const wishes: fc.Arbitrary<Wish> = fc.record(answers, { requiredKeys: [] });
const changes = fc.record(
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, fc.option<unknown>(value)])),
  { requiredKeys: [] },
) as fc.Arbitrary<WishChange>;

function without<Change extends WishChange>(change: Change, name: string): Change {
  return Object.fromEntries(Object.entries(change).filter(([key]) => key !== name)) as Change;
}
const reading = (wish: Wish) => resolveView(deriveView(wish, model), model);

describe("whatever a reader does", () => {
  it("what was asked for by name is what is read afterwards", () => {
    fc.assert(
      fc.property(wishes, wishes, (wish, change) => {
        const after = reading(mergeWish(wish, change, model));
        for (const [name, value] of Object.entries(change)) {
          expect([name, after[name as keyof View]]).toEqual([name, value]);
        }
      }),
    );
  });

  it("what was not asked for stays, within a scene", () => {
    fc.assert(
      fc.property(wishes, changes, (wish, wanted) => {
        const change = without(wanted, "scene");
        const [before, after] = [reading(wish), reading(mergeWish(wish, change, model))];
        for (const name of Object.keys(before) as (keyof View)[]) {
          if (!Object.hasOwn(change, name)) expect([name, after[name]]).toEqual([name, before[name]]);
        }
      }),
    );
  });

  it("the wish stays as short as it can be", () => {
    fc.assert(
      fc.property(wishes, changes, (wish, change) => {
        const merged = mergeWish(wish, change, model);
        for (const name of Object.keys(merged)) {
          expect(isSame(reading(without(merged, name))[name as keyof View], reading(merged)[name as keyof View])).toBe(
            false,
          );
        }
        expect(mergeWish(merged, {}, model)).toEqual(merged);
      }),
    );
  });

  it("a link made from the wish shows the same view", () => {
    fc.assert(
      fc.property(wishes, changes, (wish, change) => {
        const merged = mergeWish(wish, change, model);
        expect(reading(decodeQuery(encodeQuery(writeWish(merged, model))).wish)).toEqual(reading(merged));
      }),
    );
  });

  it("nothing that the dataset can answer is taken back", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        fc.pre(!(wish.from === "2010" && wish.to === undefined));
        expect(checkWish(wish, model)).toEqual({ wish, refused: [] });
      }),
    );
  });

  it("what is taken back once is taken back for good", () => {
    const odd = fc.record(
      { ...answers, scene: fc.string(), from: fc.string(), actor: fc.string(), types: fc.array(fc.string()) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(odd, (wish) => {
        const once = checkWish(wish, model);
        expect(checkWish(once.wish, model)).toEqual({ wish: once.wish, refused: [] });
        expect(Object.keys(once.wish).length + once.refused.length).toBe(Object.keys(wish).length);
      }),
    );
  });
});

describe("a scene's own parameters", () => {
  it("may name their values as numbers and lists", () => {
    expect(deriveView({ scene: "one" }, model)).toMatchObject({ depth: 0, types: ["feud"] });
    expect(deriveView({ scene: "two" }, model)).toMatchObject({ mode: "until", status: ["confirmed"], relation: "r1" });
  });

  it("leave the default where they mean nothing", () => {
    const odd = buildModel({
      ...datasetOf([{}]),
      scenes: [{ id: "odd", title: "Odd", view: { mode: "sometimes", depth: 7 } }],
    });
    expect(deriveView({}, odd)).toMatchObject({ mode: defaultView.mode, depth: defaultView.depth });
  });
});

describe("attributes", () => {
  it("are read by the same table as a query", () => {
    const attributes = new Map([
      ["from", "2024"],
      ["types", "feud.rebuke"],
      ["depth", "x"],
      ["src", "data.json"],
    ]);
    expect(decodeWish((name) => attributes.get(name))).toEqual({
      wish: { from: "2024", types: ["feud", "rebuke"] },
      refused: ["depth"],
    });
  });

  it("that are missing ask for nothing", () => {
    expect(decodeWish(() => null)).toEqual({ wish: {}, refused: [] });
  });
});
