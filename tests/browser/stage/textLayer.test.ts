import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lane, Model } from "../../../src/model/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { createTextLayer } from "../../../src/stage/textLayer.ts";
import type { DrawnText } from "../../../src/stage/textPieces.ts";
import { actorsCalled, datasetWith } from "./scene.ts";

const frame = { widthPx: 320, heightPx: 200, paddingX: 0, paddingTop: 0, paddingBottom: 0 };
const model: Model = buildModel(datasetWith(actorsCalled("a", "b", "c"), [{}, { source: "c" }]));
const [lane, other] = model.lanes as readonly [Lane, Lane];
const names = ["Elon Musk", "Ålesund Jürgen", "محمد بن سلمان", "Ẑ̵͚a̴͝l̶̊g̷o̸", "A\u0301yq"];
const group = {
  title: "HOUSE",
  titleBox: { x: 19, y: 12, width: 50, height: 15 },
  x: 10,
  y: 10,
  width: 150,
  height: 90,
};

interface Choice {
  readonly lit: readonly boolean[];
  readonly count: number;
  readonly words: string;
  readonly isNow: boolean;
  readonly shift: number;
  readonly isDark: boolean;
  readonly hasGroup: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  lit: fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
  count: fc.integer({ min: 1, max: 12 }),
  words: fc.constantFrom("", "rügt", "„nicht das Geld“"),
  isNow: fc.boolean(),
  shift: fc.constantFrom(0, 0, 0, 7.3),
  isDark: fc.constantFrom(false, false, false, true),
  hasGroup: fc.constantFrom(true, true, false),
});

/** Names near enough for their halos to lie on each other, a number, words with a badge, a box. */
function textOf({ lit, count, words, isNow, shift, isDark, hasGroup }: Choice): DrawnText {
  const said = { row: 0, words, amongOthers: words, badge: words === "" ? "" : "3" };
  return {
    model,
    palette: isDark ? palettes.dark : palettes.light,
    discs: names.map((_, row) => ({
      row,
      centre: [40.4 + 55 * row + shift, 60.7],
      radiusPx: 14,
      initials: `A${row}`,
      isLit: lit[row] === true,
    })),
    labels: labels.map((label) => ({ label, isLit: lit[label.key] === true, offset: [shift, 0] })),
    counts: count > 1 ? [{ ...countBox, lane: other, count, written: String(count) }] : [],
    groups: hasGroup ? [group] : [],
    words: [{ lane, texts: [said], box: wordsBox, align: "left", badge: [60.2, 140.6], said, isNow }],
  };
}

const countBox = { centre: [200.5, 120] as const, x: 190, y: 112.5, width: 21, height: 15 };
const wordsBox = { x: 70.3, y: 133.6, width: 90, height: 14 };
const labels = names.map((name, key) => ({
  key,
  lines: [name],
  align: "centre" as const,
  fontSizePx: 13,
  lineHeightPx: 16,
  x: 20.4 + 40 * key,
  y: 78 + 9 * (key % 2),
  width: 76,
  height: 16,
}));

function layer(): { readonly context: CanvasRenderingContext2D; readonly draw: (one: Choice, ratio: number) => void } {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas");
  const text = createTextLayer(context);
  return { context, draw: (one, ratio) => text.draw(textOf(one), frame, ratio) };
}

/** On white: what is nearly clear has no colour to speak of. */
function pixelsOf({ context: { canvas } }: ReturnType<typeof layer>): Uint8ClampedArray {
  const ground = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
  if (ground === null) throw new Error("no canvas");
  ground.fillStyle = "white";
  ground.fillRect(0, 0, canvas.width, canvas.height);
  ground.drawImage(canvas, 0, 0);
  return ground.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Of 255: within a cut the browser has other soft edges; ink that is missing or left over differs by far more. */
const mostRounding = 48;

function largestDifference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  expect(one).toHaveLength(other.length);
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);
}

describe("the layer of text", () => {
  it.each([1, 1.5, 2])("drawn in parts looks as drawn anew, at %f device pixels", (ratio) => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 2, maxLength: 5 }), (choices) => {
        const parts = layer();
        for (const each of choices) parts.draw(each, ratio);
        const anew = layer();
        const last = choices.at(-1);
        if (last !== undefined) anew.draw(last, ratio);
        expect(largestDifference(pixelsOf(parts), pixelsOf(anew))).toBeLessThan(mostRounding);
      }),
      { numRuns: 60 },
    );
  });
});
