import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { decodeChange, encodeQuery } from "../../../src/view/codec.ts";
import { checkChange } from "../../../src/view/derive.ts";
import { parameters } from "../../../src/view/parameters.ts";
import { defaultView } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";

const names = parameters.map(({ name }) => name);

describe("a view that a script or a message asks for", () => {
  it("is taken where every value is of its kind, null among them", () => {
    const view = {
      ...{ scene: "s", from: "..", to: "2025", mode: "until", types: ["feud"], actors: [], depth: 2, actor: null },
      ...{ relation: "r1", status: ["claimed"], compare: null, camera: { x: 0.5, y: 0.2, ratio: 1 }, lang: "de" },
      ...{
        theme: "dark",
        ui: "static",
        step: 0,
        weight: 2.5,
        strongest: "all",
        with: ["a.b", "50%"],
        path: ["a", "b"],
      },
      ...{ tension: "on" },
    };
    expect(decodeChange(view)).toEqual({ change: view, refused: [] });
    expect(decodeChange({ scene: "", actor: undefined }).change).toEqual({ scene: "", actor: null });
  });

  it("loses what is not a parameter, not of its kind, or not its own, by name", () => {
    expect(decodeChange(Object.create({ scene: "money" }))).toEqual({ change: {}, refused: [] });
    const bad = {
      ...{ scene: 1, from: 2024, mode: "later", types: "feud", actors: [1], depth: "2", theme: 7, step: "2" },
      ...{ src: "https://x.example", camera: { x: 0, y: Number.NaN, ratio: 1 }, weight: "3", strongest: 0 },
      ...{ path: { a: 1 }, compare: {}, tension: true, lang: [], with: [["a"]], actor: "", ui: "all" },
    };
    expect(decodeChange({ ...bad, to: "2025" })).toEqual({ change: { to: "2025" }, refused: Object.keys(bad) });
    expect(decodeChange({ camera: { x: 0, y: 0, ratio: 0 } })).toEqual({ change: {}, refused: ["camera"] });
  });

  it("as a whole is an object, or nothing", () => {
    for (const nothing of [null, undefined]) expect(decodeChange(nothing)).toEqual({ change: {}, refused: [] });
    for (const none of [7, "scene=money", ["feud"], () => 1, Symbol("view"), 5n, hostileObject()]) {
      expect(decodeChange(none)).toEqual({ change: {}, refused: ["view"] });
    }
  });

  it.each(names)("`%s` never throws, whatever its value", (name) => {
    const bads = [5, -1, NaN, Infinity, {}, { length: 2 }, [], [null], [{}], [[]], true, () => 1, Symbol("x"), 5n];
    for (const bad of [
      ...bads,
      cyclic(),
      cyclicList(),
      hostileObject(),
      Object.create(null) as object,
      new Date(NaN),
    ]) {
      const { change, refused } = decodeChange({ [name]: bad });
      // What is taken is what a query can say.
      expect(refused).toEqual(name in change ? [] : [name]);
      expect(() => encodeQuery(change as Parameters<typeof encodeQuery>[0])).not.toThrow();
    }
    const throwing = Object.defineProperty({ theme: "dark" }, name, {
      enumerable: true,
      get: () => {
        throw new Error("asked");
      },
    });
    expect(decodeChange(throwing)).toEqual({ change: name === "theme" ? {} : { theme: "dark" }, refused: [name] });
  });

  it("is of values of its own", () => {
    const types = ["feud"];
    const { change } = decodeChange({ types });
    types.push("war");
    expect(change.types).toEqual(["feud"]);
  });

  it("names so much of what means nothing, and no more", () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, place) => [`x${place}`, 1]));
    expect(decodeChange(many).refused).toHaveLength(20);
  });

  it("holds only parameters, whatever is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...names), fc.anything())), (given) => {
        const { change, refused } = decodeChange(given);
        for (const name of Object.keys(change)) expect(name in defaultView && !refused.includes(name)).toBe(true);
      }),
    );
  });
});

describe("a change that the data cannot answer", () => {
  const model = buildModel({
    ...datasetOf([{ date: "2025-01-02" }, { date: "2025-01-09" }]),
    scenes: [{ id: "first", title: "First" }],
  });

  it("is taken without what they do not know, by name", () => {
    const change = {
      ...{ scene: "none", step: 3, types: ["war"], actors: ["nobody"], actor: "nobody", relation: "none" },
      ...{ path: ["nobody", "none"], compare: "soon", weight: 5, tags: ["none"], theme: "dark" as const },
    };
    const { refused, change: taken } = checkChange({ to: "2025-01-05" }, change, model);
    expect(taken).toEqual({ theme: "dark" });
    expect([...refused].sort()).toEqual(
      Object.keys(change)
        .filter((name) => name !== "theme")
        .sort(),
    );
  });

  it("is refused where the window would end before it begins, and taken where it takes back", () => {
    expect(checkChange({ to: "2025-01-05" }, { from: "2025-01-07" }, model)).toEqual({ change: {}, refused: ["from"] });
    const back = { from: "2025-01-07", to: null };
    expect(checkChange({ to: "2025-01-05" }, back, model)).toEqual({ change: back, refused: [] });
  });
});

function cyclic(): object {
  const one: Record<string, unknown> = {};
  one["self"] = one;
  return one;
}

function cyclicList(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

/** Whatever is asked of it, it throws. */
function hostileObject(): object {
  const fail = () => {
    throw new Error("asked");
  };
  return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail });
}
