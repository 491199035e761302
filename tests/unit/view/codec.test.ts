import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeQuery, encodeQuery } from "../../../src/view/codec.ts";
import { parameters } from "../../../src/view/parameters.ts";
import type { WrittenWish as Wish } from "../../../src/view/types.ts";

const id = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const number = fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000);

const wishes: fc.Arbitrary<Wish> = fc.record(
  {
    scene: id,
    step: fc.integer({ min: 0, max: 9999 }),
    from: fc.constantFrom("2025", "2025-01", "2025-01-20", "2025-01~", ".."),
    to: fc.constantFrom("2026", "2026-05", "-0044-03-15"),
    mode: fc.constant("until" as const),
    types: fc.array(id),
    actors: fc.array(id),
    depth: fc.constantFrom(0 as const, 1 as const, 2 as const),
    actor: id,
    relation: id,
    tags: fc.array(id),
    status: fc.array(id),
    compare: id,
    path: fc.array(id),
    tension: fc.constant("on" as const),
    since: fc.constant("2026-06-15"),
    camera: fc.record({ x: number, y: number, ratio: number.map((value) => Math.abs(value) + 0.1) }),
    lang: fc.constantFrom("de", "en-GB"),
    theme: fc.constantFrom("light" as const, "dark" as const),
    ui: fc.constantFrom("embed" as const, "static" as const, "none" as const),
  },
  { requiredKeys: [] },
);

function roundedCamera(wish: Wish): Wish {
  const { camera } = wish;
  if (camera === undefined) return wish;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { ...wish, camera: { x: round(camera.x), y: round(camera.y), ratio: round(camera.ratio) } };
}

describe("a query", () => {
  it("gives back every wish that was written into it", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { wish: read, refused } = decodeQuery(encodeQuery(wish));
        expect(refused).toEqual([]);
        expect(read).toEqual(roundedCamera(wish));
      }),
    );
  });

  it("is read from any text without an error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeQuery(text)).not.toThrow();
      }),
    );
  });

  it("holds its parameters in the order of the contract", () => {
    const order = [
      "scene",
      "step",
      "from",
      "to",
      "mode",
      "types",
      "actors",
      "depth",
      "strongest",
      "with",
      "actor",
      "relation",
    ];
    expect(parameters.map(({ name }) => name)).toEqual([
      ...order,
      "tags",
      "status",
      "weight",
      "compare",
      "path",
      "tension",
      "since",
      "camera",
      "lang",
      "theme",
      "ui",
    ]);
    fc.assert(
      fc.property(wishes, (wish) => {
        const keys = [...new URLSearchParams(encodeQuery(wish)).keys()];
        const places = keys.map((key) => parameters.findIndex(({ name }) => name === key));
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });

  it("is empty where nobody wishes for anything", () => {
    expect(encodeQuery({})).toBe("");
  });

  it("names a default that is wished for against a scene", () => {
    expect(encodeQuery({ depth: "all" })).toBe("depth=all");
  });

  it("joins ids by dots and keeps a dot inside an id", () => {
    expect(encodeQuery({ types: ["feud", "rebuke"] })).toBe("types=feud.rebuke");
    expect(decodeQuery(encodeQuery({ actors: ["a.b", "c%2Ed"] })).wish).toEqual({ actors: ["a.b", "c%2Ed"] });
  });

  it("tells no type at all from all types", () => {
    expect(decodeQuery("types=").wish).toEqual({ types: [] });
    expect(decodeQuery("").wish).toEqual({});
    expect(encodeQuery({ types: [] })).toBe("types=");
  });

  it("takes the last of a key written twice", () => {
    expect(decodeQuery("from=2024&from=2025").wish).toEqual({ from: "2025" });
  });

  it("leaves the address of the data to the page", () => {
    expect(decodeQuery("data=other.json")).toEqual({ wish: {}, refused: [] });
  });

  it.each([
    ["colour=red", ["colour"]],
    ["mode=sometimes", ["mode"]],
    ["depth=3", ["depth"]],
    ["depth=-1", ["depth"]],
    ["theme=pink", ["theme"]],
    ["ui=tiny", ["ui"]],
    ["camera=1_2", ["camera"]],
    ["camera=1_2_0", ["camera"]],
    ["camera=1_2_-1", ["camera"]],
    ["camera=a_b_c", ["camera"]],
    ["camera=1_2_3_4", ["camera"]],
    ["camera=__", ["camera"]],
    ["camera=1_2_Infinity", ["camera"]],
    ["relation=", ["relation"]],
    ["__proto__=1", ["__proto__"]],
    ["mode=until&x=1&depth=9", ["x", "depth"]],
  ])("names what it cannot use in %s", (query, refused) => {
    expect(decodeQuery(query).refused).toEqual(refused);
  });

  it("with an empty scene asks for none of them, and says so again when it is written", () => {
    const { wish, refused } = decodeQuery("scene=");
    expect(wish).toEqual({ scene: "" });
    expect(refused).toEqual([]);
    expect(encodeQuery(wish)).toBe("scene=");
  });

  it("reads a camera", () => {
    expect(decodeQuery("camera=0.5_-0.25_2").wish).toEqual({ camera: { x: 0.5, y: -0.25, ratio: 2 } });
  });
});
