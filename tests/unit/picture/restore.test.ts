import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Model } from "../../../src/model/types.ts";
import { writePngTexts } from "../../../src/picture/png.ts";
import { readSnapshot } from "../../../src/picture/restore.ts";
import { drawSnapshot } from "../../../src/picture/snapshot.ts";
import { checkWish, resolveView, deriveView, mergeWish } from "../../../src/view/derive.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { chunkOf, internationalText, pngOf } from "./pngBytes.ts";
import { figureOf } from "../../figureOf.ts";

const unscened: Dataset = {
  ...datasetOf([
    { type: "feud", start: "2018-02", end: "2020" },
    { type: "alliance", source: "b", target: "c", date: "2015-12-11" },
    { type: "rebuke", source: "c", target: "d", start: "2025-01-22", status: "claimed" },
  ]),
  title: "Übersicht: אילון 🙂",
};
const scened: Dataset = {
  ...unscened,
  scenes: [
    { id: "one", title: "One", view: { from: "2018", to: "2019", types: ["feud"], actors: ["a", "b"], depth: 0 } },
    { id: "two", title: "Two", view: { mode: "until", status: ["confirmed"] } },
  ],
};
const models = { scened: buildModel(scened), unscened: buildModel(unscened) };

function pictureOf(model: Model, wish: Wish): { readonly png: Uint8Array; readonly json: string } {
  const origin = { name: "data", address: "https://example.org/" };
  const { texts } = drawSnapshot(figureOf(model, wish), { plain: true }, translatorFor("de"), origin);
  return { png: writePngTexts(pngOf(), texts), json: texts.tiespan };
}

function restored(json: unknown): ReturnType<typeof readSnapshot> {
  return readSnapshot(pngOf([internationalText("tiespan", typeof json === "string" ? json : JSON.stringify(json))]));
}

const place = fc.double({ min: -5, max: 5, noNaN: true });
/** Everything that a view can be, the camera and the reader's own choices included. */
const wishes: fc.Arbitrary<Wish> = fc.record(
  {
    scene: fc.constantFrom("one", "two"),
    from: fc.constantFrom("2010", "2015-12-11", "2018", ".."),
    to: fc.constantFrom("2019", "2025-01-22", "2026-03", ".."),
    mode: fc.constantFrom("during" as const, "until" as const),
    types: fc.subarray(["alliance", "feud", "rebuke"]),
    actors: fc.subarray(["a", "b", "c", "d"]),
    depth: fc.constantFrom(0 as const, 1 as const, 2 as const, "all" as const),
    actor: fc.constantFrom("a", "d"),
    relation: fc.constantFrom("r1", "r3"),
    status: fc.subarray(["confirmed", "claimed", "disputed", "denied"]),
    compare: fc.constant("2015..2016"),
    camera: fc.record({ x: place, y: place, ratio: fc.double({ min: 1e-9, max: 9, noNaN: true }) }),
    lang: fc.constantFrom("de", "en-GB"),
    theme: fc.constantFrom("auto" as const, "dark" as const),
  },
  { requiredKeys: [] },
);

describe.each(["scened", "unscened"] as const)("a snapshot of a dataset that is %s", (kind) => {
  const model = models[kind];
  const readingOf = (wish: Wish): unknown => JSON.parse(JSON.stringify(resolveView(deriveView(wish, model), model)));

  it("restores exactly the view that it shows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          wishes,
          wishes.map((wish) => ({ ...wish, scene: "" })),
        ),
        async (asked) => {
          const { png, json } = pictureOf(model, asked);
          const result = await readSnapshot(png);
          if ("problem" in result) throw new Error(result.problem);
          expect(result.refused).toEqual([]);
          expect(readingOf(result.wish)).toEqual(JSON.parse(json));
          const merged = mergeWish({}, result.wish, model);
          expect(readingOf(merged)).toEqual(JSON.parse(json));
          expect(checkWish({ ...merged, scene: merged.scene || undefined }, model).refused).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("asks for nothing, once merged, when nobody had asked for anything", async () => {
    const result = await readSnapshot(pictureOf(model, {}).png);
    expect("wish" in result && mergeWish({}, result.wish, model)).toEqual({});
  });

  it("gives the camera back to the last digit", async () => {
    const camera = { x: 0.123456789, y: -1 / 3, ratio: 1e-7 };
    expect(await readSnapshot(pictureOf(model, { camera }).png)).toMatchObject({ wish: { camera } });
  });
});

describe("a wish restored from a snapshot", () => {
  it("holds no default where no scene could say otherwise", async () => {
    const result = await readSnapshot(pictureOf(models.unscened, { from: "2016", types: ["feud"] }).png);
    expect(result).toEqual({ wish: { scene: "", from: "2016", to: "2025-01-22", types: ["feud"] }, refused: [] });
  });

  it("holds what the reader had set back to the default of a scene", async () => {
    const asked: Wish = { scene: "two", mode: "during", status: ["confirmed", "claimed", "disputed", "denied"] };
    const result = await readSnapshot(pictureOf(models.scened, asked).png);
    expect(result).toMatchObject({ wish: asked });
  });

  it("leaves the controls of the page as they are", async () => {
    expect(await readSnapshot(pictureOf(models.unscened, { ui: "static", theme: "dark" }).png)).toEqual({
      wish: { scene: "", from: "2015-12-11", to: "2025-01-22", types: ["alliance", "feud", "rebuke"], theme: "dark" },
      refused: [],
    });
  });

  it("is found behind the image and in a compressed chunk too", async () => {
    const png = pngOf(
      [chunkOf("tEXt", Buffer.from("Author\0me"))],
      [internationalText("tiespan", '{"depth":1}', true)],
    );
    expect(await readSnapshot(png)).toEqual({ wish: { depth: 1 }, refused: [] });
  });
});

describe("a view written by somebody else", () => {
  it.each<[string, unknown]>([
    ["a mode", { mode: "sometimes" }],
    ["a mode", { mode: ["during"] }],
    ["types", { types: "feud.rebuke" }],
    ["types", { types: ["feud", 7] }],
    ["types", { types: { length: 1, 0: "feud" } }],
    ["types", { types: [""] }],
    ["actors", { actors: ["x".repeat(201)] }],
    ["actors", { actors: [["a"]] }],
    ["a depth", { depth: 7 }],
    ["a depth", { depth: true }],
    ["a camera", { camera: [0, 0, 1] }],
    ["a camera", { camera: { x: 0, y: 0 } }],
    ["a camera", { camera: { x: "0", y: 0, ratio: 1 } }],
    ["a camera", { camera: { x: 0, y: 0, ratio: -1 } }],
    ["a camera", '{"camera":{"x":1e999,"y":0,"ratio":1}}'],
    ["a camera", { camera: "0_0_1" }],
    ["a date", { from: 2025 }],
    ["a date", { to: "2".repeat(100_000) }],
    ["a scene", { scene: { id: "one" } }],
    ["a scene", { scene: "" }],
    ["a theme", { theme: "__proto__" }],
  ])("does without %s that means nothing: %j", async (_, json) => {
    const result = await restored(json);
    const [name] = Object.keys(JSON.parse(typeof json === "string" ? json : JSON.stringify(json)) as object);
    expect(result).toEqual({ wish: {}, refused: [name] });
  });

  it("tells names that nobody knows, `__proto__` among them, and takes the rest", async () => {
    const result = await restored('{"__proto__":{"mode":"until"},"constructor":1,"onload":"x","depth":2}');
    expect(result).toEqual({ wish: { depth: 2 }, refused: ["__proto__", "constructor", "onload"] });
    expect("wish" in result && "mode" in result.wish).toBe(false);
    expect(({} as Record<string, unknown>)["mode"]).toBeUndefined();
  });

  it("tells a few names only, and not all of a long one", async () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `key ${index} ${"x".repeat(index === 0 ? 5000 : 0)}`);
    const result = await restored({ mode: "until", ...Object.fromEntries(names.map((name) => [name, 1])) });
    expect(result).toMatchObject({ wish: { mode: "until" }, refused: { length: 20 } });
    if ("refused" in result) for (const name of result.refused) expect(name.length).toBeLessThanOrEqual(40);
  });

  it.each([
    ["a million names", `{${Array.from({ length: 1e6 }, (_, index) => `"${index}":1`).join()}}`],
    ["a huge text", JSON.stringify({ from: "2".repeat(2e6) })],
  ])("is too large with %s", async (_, json) => {
    expect(await restored(json)).toEqual({ problem: "too-large" });
  });

  it.each([
    ["empty", ""],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a text", '"view"'],
    ["an object of something else", '{"width":3}'],
    ["an empty object", "{}"],
    ["deeply nested", "[".repeat(400_000) + "]".repeat(400_000)],
    ["nothing but a prototype", '{"__proto__":{"mode":"until"}}'],
  ])("is foreign when it is %s", async (_, json) => {
    expect(await restored(json)).toEqual({ problem: "foreign" });
  });

  it("may be nested as deeply as it likes where it is not read", async () => {
    const result = await restored(`{"mode":"until","types":${"[".repeat(400_000)}${"]".repeat(400_000)}}`);
    expect(result).toEqual({ wish: { mode: "until" }, refused: ["types"] });
  });

  it("is taken for what it says, whatever JSON it is", async () => {
    const known = fc.constantFrom("scene", "from", "mode", "types", "actors", "depth", "camera", "status", "ui", "x");
    await fc.assert(
      fc.asyncProperty(fc.dictionary(known, fc.jsonValue(), { minKeys: 1 }), async (json) => {
        const result = await restored(json);
        if ("problem" in result) expect(Object.keys(json).filter((key) => key !== "x")).toEqual([]);
        else expect(() => resolveView(deriveView(result.wish, models.scened), models.scened)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe("other files", () => {
  it.each<[string, string, Uint8Array]>([
    ["foreign", "a PNG without a view", pngOf([internationalText("Title", "tiespan")])],
    ["not-a-png", "an SVG", Buffer.from("<svg><metadata>{}</metadata></svg>")],
    ["not-a-png", "nothing", Buffer.alloc(0)],
    ["damaged", "half a PNG", pngOf().subarray(0, 50)],
    ["too-large", "a bomb", pngOf([internationalText("tiespan", " ".repeat(65 * 1024 * 1024), true)])],
  ])("are told as %s: %s", async (problem, _, bytes) => {
    expect(await readSnapshot(bytes)).toEqual({ problem });
  });

  it("are never an error, and give the view of the picture or none, however many bytes are changed", async () => {
    const { png } = pictureOf(models.scened, { mode: "until", camera: { x: 0, y: 1, ratio: 0.5 } });
    const expected = await readSnapshot(png);
    const changes = fc.array(fc.tuple(fc.nat(png.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(png.length), async (bytes, cut) => {
        const changed = png.slice(0, cut % 3 === 0 ? cut : png.length);
        for (const [at, byte] of bytes) changed[at] = byte;
        const result = await readSnapshot(changed);
        if (!("problem" in result)) expect(result).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
