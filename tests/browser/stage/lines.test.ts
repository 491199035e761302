import { afterEach, describe, expect, it } from "vitest";
import type { Point, Relation } from "../../../src/dataset/types.ts";
import { laneCurve, laneLoop, pointAt } from "../../../src/notation/curves.ts";
import { fitToFrame, frameOf } from "../../../src/notation/frame.ts";
import {
  arrowLengthPx,
  crossPx,
  flatEndPx,
  lineStyles,
  looksIn,
  type Pattern,
  patterns,
  withBreadths,
} from "../../../src/notation/lines.ts";
import { lanesToPlace } from "../../../src/model/told.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { buildPlacement, lineOnScreen } from "../../../src/notation/placement.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { actorRadiusPx, stageScale } from "../../../src/notation/sizes.ts";
import {
  actorsCalled,
  capture,
  channelsOf,
  datasetWith,
  drawn,
  mountStage,
  partOfWay,
  type TestStage,
} from "./scene.ts";

let test: TestStage | undefined;
afterEach(() => test?.remove());

const size = [400, 260] as const;
const ends: readonly Point[] = [
  [0, 0],
  [3, 1],
];
/** An undirected type for each line style. */
const typeOf: Record<Pattern, string> = {
  double: "alliance",
  zigzag: "feud",
  solid: "loan",
  dots: "greeting",
  dashdot: "post",
  dashes: "statement",
  pairs: "quarrel",
  dashPairs: "gift",
  longDashes: "gift",
};
const background = channelsOf(palettes.light.background);
const colorOf = (family: keyof typeof palettes.light.family) => channelsOf(palettes.light.family[family]);
const familyOf = {
  double: "support",
  zigzag: "conflict",
  solid: "money",
  dots: "support",
  dashdot: "office",
  dashes: "other",
  pairs: "conflict",
  dashPairs: "money",
  longDashes: "money",
} as const satisfies Record<Pattern, string>;

/** Straight line between the first two actors: places along it and across it, in pixels. */
function straight(degreeA: number, degreeB: number, largest: number) {
  const scale = stageScale(size[0]);
  const frame = frameOf(...size);
  const [a = [0, 0], b = [0, 0]] = fitToFrame(ends, frame);
  // No actor is cut by the edge, from which it keeps 2 px.
  const mostPx = Math.min(frame.paddingX, frame.paddingTop, frame.paddingBottom) - 2;
  const radiusOf = (degree: number) => Math.min(mostPx, actorRadiusPx(degree, largest, 2) * scale);
  const curve = laneCurve(a, b, radiusOf(degreeA), radiusOf(degreeB), { atSource: 0, atTarget: 0, middlePx: 0 });
  const start = pointAt(curve, 0);
  const end = pointAt(curve, 1);
  const lengthPx = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const along = [(end[0] - start[0]) / lengthPx, (end[1] - start[1]) / lengthPx] as const;
  const at = (s: number, d: number): Point => [
    start[0] + along[0] * s - along[1] * d,
    start[1] + along[1] * s + along[0] * d,
  ];
  return { lengthPx, at };
}

/** How much of the colour of its family lies at a place along and across a line, 0 to 1. Each line is drawn once. */
const drawings = new Map<string, Promise<{ lengthPx: number; ink: (s: number, d: number) => number }>>();

function inkOf(line: Pattern, relation: Partial<Relation> = {}) {
  const key = line + JSON.stringify(relation);
  const known = drawings.get(key) ?? drawLine(line, relation);
  drawings.set(key, known);
  return known;
}

async function drawLine(line: Pattern, relation: Partial<Relation>) {
  const own = mountStage(
    datasetWith(actorsCalled("a", "b"), [
      {
        type: typeOf[line],
        date: "2025-01-22",
        ...(line === "longDashes" && { amount: { value: 0, qualifier: "planned" as const } }),
        ...relation,
      },
    ]),
    ends,
    size,
  );
  const picture = await drawn(own, {}, () => capture(own, "light", ["edges"]));
  own.remove();
  const family = colorOf(familyOf[line]);
  const { lengthPx, at } = straight(1, 1, 1);
  const ink = (s: number, d: number): number => partOfWay(picture.colorAt(...at(s, d)), background, family);
  return { lengthPx, ink };
}

/** How often the ink along a line comes on. */
function strokesAlong(lengthPx: number, ink: (s: number) => number): number {
  let strokes = 0;
  let isOn = false;
  for (let s = 0; s <= lengthPx; s += 0.25) {
    const value = ink(s);
    if (!isOn && value > 0.55) strokes += 1;
    if (value > 0.55 || value < 0.35) isOn = value > 0.55;
  }
  return strokes;
}

describe("a line between two actors", () => {
  it.each(patterns)("%s has the colour of its family all along", async (line) => {
    const { lengthPx, ink } = await inkOf(line);
    const reach = lineStyles[line].amplitudePx + lineStyles[line].gapPx / 2 + 1;
    let inked = 0;
    const stations = 100;
    for (let station = 0; station < stations; station += 1) {
      const s = ((station + 0.5) / stations) * lengthPx;
      let most = 0;
      for (let d = -reach; d <= reach; d += 0.5) most = Math.max(most, ink(s, d));
      if (most > 0.6) inked += 1;
    }
    const dashes = { dashdot: 50, dashes: 50, dashPairs: 45, longDashes: 50 };
    const least = { double: 99, zigzag: 99, solid: 99, dots: 20, pairs: 20, ...dashes }[line];
    expect(inked).toBeGreaterThanOrEqual(least);
  });

  it.each(patterns)("%s leaves the paper alone a little beside it, and at the actors", async (line) => {
    const { lengthPx, ink } = await inkOf(line);
    const beside = lineStyles[line].amplitudePx + lineStyles[line].gapPx / 2 + lineStyles[line].widthPx + 2;
    for (let s = 5; s < lengthPx; s += 5) {
      expect(ink(s, beside)).toBeLessThan(0.05);
      expect(ink(s, -beside)).toBeLessThan(0.05);
    }
    expect(ink(-2, 0)).toBeLessThan(0.1);
    expect(ink(lengthPx + 2, 0)).toBeLessThan(0.1);
  });

  it("an alliance is two strokes with paper between them", async () => {
    const { lengthPx, ink } = await inkOf("double");
    const { gapPx, widthPx } = lineStyles.double;
    for (let s = 4; s < lengthPx - 4; s += 7) {
      expect(ink(s, 0)).toBeLessThan(0.2);
      const sides = [1, -1].map((side) =>
        Math.max(...[-0.5, 0, 0.5].map((d) => ink(s, (side * (gapPx + widthPx)) / 2 + d))),
      );
      expect(Math.min(...sides)).toBeGreaterThan(0.5);
    }
  });

  it.each(["dots", "pairs", "dashdot", "dashes", "dashPairs", "longDashes"] as const)(
    "%s repeats a whole number of times",
    async (line) => {
      const { lengthPx, ink } = await inkOf(line);
      const periods = Math.round(lengthPx / lineStyles[line].periodPx);
      // The line of dashes begins and ends in a dash; dash-dot has a dot between any two.
      const ofDashes = { dashes: periods + 1, longDashes: periods + 1, dashdot: 2 * periods + 1 };
      const expected = { dots: periods, pairs: 2 * periods, dashPairs: 2 * periods, ...ofDashes };
      expect(strokesAlong(lengthPx, (s) => ink(s, 0))).toBe(expected[line]);
    },
  );

  it("a feud has a whole number of even teeth on both sides and flat ends", async () => {
    const { lengthPx, ink } = await inkOf("zigzag");
    const teeth = Math.round((lengthPx - 2 * flatEndPx) / lineStyles.zigzag.periodPx);
    for (const side of [1, -1]) {
      expect(strokesAlong(lengthPx, (s) => Math.max(ink(s, side * 3.2), ink(s, side * 3.6)))).toBe(teeth);
    }
    for (const s of [1.5, 3, 4.5, lengthPx - 4.5, lengthPx - 3, lengthPx - 1.5]) expect(ink(s, 0)).toBeGreaterThan(0.5);
  });

  it("money is drawn the broader the more there is", async () => {
    const acrossOf = async (value: number) => {
      test?.remove();
      const amounts = [value, 100].map((amount, row) => ({
        type: "investment",
        date: "2025-01-22",
        target: row === 0 ? "b" : "c",
        amount: { value: amount, currency: "USD" },
      }));
      test = mountStage(datasetWith(actorsCalled("a", "b", "c"), amounts), [...ends, [0, 1]], size);
      const picture = await drawn(test, {}, () => capture(test as TestStage, "light", ["edges"]));
      const { lengthPx, at } = straight(2, 1, 2);
      let across = 0;
      for (let d = -6; d <= 6; d += 0.1) {
        across += 0.1 * partOfWay(picture.colorAt(...at(lengthPx / 2, d)), background, colorOf("money"));
      }
      return across;
    };
    const [little, half, all] = [await acrossOf(0.01), await acrossOf(25), await acrossOf(100)];
    expect(little).toBeCloseTo(2, 0);
    expect(half).toBeCloseTo(5, 0);
    expect(all).toBeCloseTo(8, 0);
  });
});

describe("a line that ends in an arrow", () => {
  it("is a zigzag for a lawsuit: teeth, then a head as broad as any", async () => {
    const ink = await headOf({ type: "lawsuit" }, "conflict");
    expect(acrossAt(ink, arrowLengthPx - 1)).toBeGreaterThan(6.5);
    expect(acrossAt(ink, 2)).toBeLessThan(3);
    const sideways = [3.2, 3.6, -3.2, -3.6];
    for (const from of [30, 60]) {
      const toothed = Array.from({ length: 44 }, (_, step) =>
        Math.max(...sideways.map((d) => ink(from + step / 4, d))),
      );
      expect(Math.max(...toothed)).toBeGreaterThan(0.55);
    }
  });

  it("is a line of dots for praise, in the colour of its family", async () => {
    const ink = await headOf({ type: "support" }, "support");
    expect(acrossAt(ink, arrowLengthPx - 1)).toBeGreaterThan(6.5);
    const dots = strokesAlong(70, (s) => ink(arrowLengthPx + 3 + s, 0));
    expect(Math.abs(dots - 70 / lineStyles.dots.periodPx)).toBeLessThanOrEqual(1);
  });

  it("is a cross where it was refused or failed", async () => {
    const [whole, failed] = [
      await headOf({ type: "investment", amount: { value: 5 } }, "money"),
      await headOf({ type: "investment", amount: { value: 5, qualifier: "failed" } }, "money"),
    ];
    const half = crossPx / 2;
    expect(failed(half, 0)).toBeGreaterThan(0.8);
    const tips = [-1, 1].flatMap((along) => [-1, 1].map((d) => failed(half + along * (half - 1.2), d * (half - 1.2))));
    expect(Math.min(...tips)).toBeGreaterThan(0.4);
    const sides = [-1, 1].map((d) => failed(half, d * (half - 1)));
    expect(Math.max(...sides)).toBeLessThan(0.2);
    expect(whole(half, 0)).toBeGreaterThan(0.9);
    expect(strokesAlong(80, (s) => whole(15 + s, 0))).toBe(1);
    expect(strokesAlong(80, (s) => failed(15 + s, 0))).toBeGreaterThanOrEqual(4);
  });

  it("is in dashes, as broad as its amount says, while the money is only planned", async () => {
    const ink = await headOf({ type: "investment", amount: { value: 5, qualifier: "planned" } }, "money");
    const widths = Array.from({ length: 80 }, (_, step) => acrossAt(ink, 25 + step));
    expect(Math.max(...widths)).toBeGreaterThan(7);
    expect(Math.min(...widths)).toBeLessThan(0.5);
  });

  type Ink = (fromEnd: number, d: number) => number;

  async function headOf(relation: Partial<Relation>, family: "support" | "conflict" | "money"): Promise<Ink> {
    test?.remove();
    test = mountStage(datasetWith(actorsCalled("a", "b"), [{ date: "2025-01-22", ...relation }]), ends, size);
    const picture = await drawn(test, {}, () => capture(test as TestStage, "light", ["edges"]));
    const { lengthPx, at } = straight(1, 1, 1);
    return (fromEnd, d) => partOfWay(picture.colorAt(...at(lengthPx - fromEnd, d)), background, colorOf(family));
  }

  function acrossAt(ink: Ink, fromEnd: number): number {
    let width = 0;
    for (let d = -8; d <= 8; d += 0.25) width += 0.25 * ink(fromEnd, d);
    return width;
  }
});

describe("an arrow", () => {
  const directed = async (status: "confirmed" | "claimed") => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b"), [{ type: "rebuke", date: "2025-01-22", status }]),
      ends,
      size,
    );
    const picture = await drawn(test, {}, () => capture(test as TestStage, "light", ["edges"]));
    const { lengthPx, at } = straight(1, 1, 1);
    return (fromEnd: number, d: number) =>
      partOfWay(picture.colorAt(...at(lengthPx - fromEnd, d)), background, colorOf("conflict"));
  };

  it("stands at the target, broad behind and pointed in front", async () => {
    const ink = await directed("confirmed");
    const widthAt = (fromEnd: number): number => {
      let width = 0;
      for (let d = -7; d <= 7; d += 0.25) width += 0.25 * ink(fromEnd, d);
      return width;
    };
    expect(widthAt(arrowLengthPx - 1)).toBeGreaterThan(6.5);
    expect(widthAt(arrowLengthPx / 2)).toBeGreaterThan(3);
    expect(widthAt(arrowLengthPx / 2)).toBeLessThan(6);
    expect(widthAt(2)).toBeLessThan(3);
    expect(widthAt(-2)).toBeLessThan(0.2);
  });

  it("is hollow where the statement is in doubt", async () => {
    const [full, hollow] = [await directed("confirmed"), await (test?.remove(), directed("claimed"))];
    const inside = arrowLengthPx - 3.2;
    expect(full(inside, 0)).toBeGreaterThan(0.9);
    expect(hollow(inside, 0)).toBeLessThan(0.4);
    expect(Math.max(...[3.6, 4, 4.4].map((d) => hollow(arrowLengthPx - 0.8, d)))).toBeGreaterThan(0.4);
  });
});

describe("a line without arrow that is in doubt", () => {
  it("is broken in the middle by a question mark", async () => {
    const { lengthPx, ink } = await inkOf("solid", { status: "disputed" });
    const middle = lengthPx / 2;
    expect(ink(middle - 12, 0)).toBeGreaterThan(0.8);
    expect(ink(middle + 12, 0)).toBeGreaterThan(0.8);
    expect(ink(middle - 6.5, 0)).toBeLessThan(0.2);
    expect(ink(middle + 6.5, 0)).toBeLessThan(0.2);
    let mark = 0;
    for (let s = -7; s <= 7; s += 0.5) for (let d = -7; d <= 7; d += 0.5) mark += 0.25 * ink(middle + s, d);
    expect(mark).toBeGreaterThan(10);
  });
});

describe("several lines between two actors", () => {
  it("are one line, and no thicker, where they are of one type", async () => {
    const inkAcross = async (relationCount: number) => {
      const own = mountStage(
        datasetWith(actorsCalled("a", "b"), Array(relationCount).fill({ type: "loan", date: "2025-01-22" })),
        ends,
        size,
      );
      const picture = await drawn(own, {}, () => capture(own, "light", ["edges"]));
      own.remove();
      const { lengthPx, at } = straight(1, 1, 1);
      let ink = 0;
      for (let s = 20; s < lengthPx - 20; s += 1) {
        for (let d = -5; d <= 5; d += 0.5) ink += partOfWay(picture.colorAt(...at(s, d)), background, colorOf("money"));
      }
      return ink;
    };
    const [one, seven] = [await inkAcross(1), await inkAcross(7)];
    expect(seven / one).toBeCloseTo(1, 2);
  });

  it("lie on the curves of the notation, also where the target has the lower row", async () => {
    const relations = [
      { type: "investment" },
      { type: "investment", source: "b", target: "a" },
      { type: "rebuke" },
      { type: "rebuke", source: "b", target: "a" },
      { type: "role" },
    ].map((relation) => ({ ...relation, date: "2025-01-22" }));
    test = mountStage(datasetWith(actorsCalled("a", "b"), relations), ends, [500, 400]);
    const picture = await drawn(test, {}, () => capture(test as TestStage, "light", ["edges"]));
    const { model } = test;
    const scope = buildScope(model, undefined, "all");
    const lanes = withBreadths(lanesToPlace(model, scope), looksIn(model, scope.relationRows));
    const placement = buildPlacement([0, 1], ends, model.degree, lanes, 500, 400);
    expect(model.lanes).toHaveLength(5);
    for (const lane of model.lanes) {
      const curve = lineOnScreen(placement, lane, { scale: 1, offsetX: 0, offsetY: 0 });
      const family = colorOf(test.model.types[lane.type]?.family ?? "other");
      let inked = 0;
      for (let t = 0.02; t < 0.9; t += 0.01) {
        const [x, y] = pointAt(curve, t);
        const near = [-0.5, 0, 0.5].flatMap((dx) => [-0.5, 0, 0.5].map((dy) => picture.colorAt(x + dx, y + dy)));
        if (Math.max(...near.map((color) => partOfWay(color, background, family))) > 0.5) inked += 1;
      }
      const least = { solid: 85, dots: 25, dashdot: 40 }[
        test.model.types[lane.type]?.line as "solid" | "dots" | "dashdot"
      ];
      expect(inked).toBeGreaterThan(least);
    }
  });

  it("a relation of an actor with itself is a loop beside it", async () => {
    test = mountStage(
      datasetWith(actorsCalled("a", "b"), [
        { type: "loan", source: "a", target: "a", date: "2025-01-22" },
        { type: "feud", date: "2025-01-22" },
      ]),
      [
        [0, 0],
        [3, -1],
      ],
      size,
    );
    const picture = await drawn(test, {}, () => capture(test as TestStage, "light", ["edges"]));
    const [place] = test.stage.positionsOnScreen();
    if (place === undefined) throw new Error("no actor on screen");
    const loop = laneLoop([place.x, place.y], place.radiusPx, 0);
    let inked = 0;
    for (let t = 0; t < 1; t += 0.01) {
      if (partOfWay(picture.colorAt(...pointAt(loop, t)), background, colorOf("money")) > 0.5) inked += 1;
    }
    expect(inked).toBeGreaterThan(95);
  });
});
