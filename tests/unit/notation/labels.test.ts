import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { laneCurve } from "../../../src/notation/curves.ts";
import { frameOf, referenceFrame } from "../../../src/notation/frame.ts";
import { placeLabels } from "../../../src/notation/labels.ts";
import { measureText } from "../../../src/notation/metrics.ts";
import { buildPaths, type DrawnLane } from "../../../src/notation/paths.ts";
import { stageScale } from "../../../src/notation/sizes.ts";
import type { LabelItem, PlacedLabel } from "../../../src/notation/labelCandidates.ts";

const names = ["Elon Musk", "xAI", "Yvonne Gonzalez Rogers", "OpenAI", "US-Bundesgericht in Nordkalifornien", "dpa"];

function itemOf(key: number, centre: Point, more: Partial<LabelItem> = {}): LabelItem {
  return { key, name: names[key % names.length] ?? "", centre, radiusPx: 12, priority: 0, ...more };
}

function laneBetween(one: LabelItem, other: LabelItem): DrawnLane {
  const line = laneCurve(one.centre, other.centre, one.radiusPx, other.radiusPx, {
    atSource: 0,
    atTarget: 0,
    middlePx: 0,
  });
  return { line, source: one.key, target: other.key };
}

const nothing = { discs: [], paths: buildPaths([]) };

const scene = fc
  .record({
    width: fc.integer({ min: 300, max: 1200 }),
    height: fc.integer({ min: 260, max: 800 }),
    actors: fc.array(
      fc.record({
        x: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        y: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        radius: fc.double({ min: 6, max: 22, noNaN: true }),
        priority: fc.nat(5),
      }),
      { minLength: 1, maxLength: 24 },
    ),
  })
  .map(({ width, height, actors }) => {
    const items = actors.map(({ x, y, radius, priority }, key) =>
      itemOf(key, [x * width, y * height], { radiusPx: radius, priority }),
    );
    const lanes = items.slice(1).map((item, index) => laneBetween(items[index] ?? item, item));
    return { items, frame: frameOf(width, height), obstacles: { discs: [], paths: buildPaths(lanes) } };
  });

function doMeet(one: PlacedLabel, other: PlacedLabel): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0;
}

function distanceTo({ x, y, width, height }: PlacedLabel, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

describe("labels, wherever the actors stand", () => {
  it("never overlap each other", () => {
    fc.assert(
      fc.property(scene, ({ items, obstacles, frame }) => {
        const labels = placeLabels(items, obstacles, frame, stageScale(frame.widthPx));
        labels.forEach((one, index) => {
          for (const other of labels.slice(index + 1)) expect(doMeet(one, other)).toBe(false);
        });
      }),
    );
  });

  it("never cover an actor, their own included", () => {
    fc.assert(
      fc.property(scene, ({ items, obstacles, frame }) => {
        for (const label of placeLabels(items, obstacles, frame)) {
          for (const { centre, radiusPx } of items) expect(distanceTo(label, centre)).toBeGreaterThan(radiusPx);
        }
      }),
    );
  });

  it("never leave the frame", () => {
    fc.assert(
      fc.property(scene, ({ items, obstacles, frame }) => {
        for (const { x, y, width, height } of placeLabels(items, obstacles, frame)) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(frame.widthPx);
          expect(y + height).toBeLessThanOrEqual(frame.heightPx);
        }
      }),
    );
  });

  it("are wide enough for their text and stand near their actor", () => {
    fc.assert(
      fc.property(scene, ({ items, obstacles, frame }) => {
        for (const label of placeLabels(items, obstacles, frame)) {
          const widest = Math.max(...label.lines.map((line) => measureText(line, label.fontSizePx, true)));
          expect(label.width).toBeCloseTo(widest, 6);
          expect(label.height).toBeCloseTo(label.lines.length * label.lineHeightPx, 6);
          const item = items.find(({ key }) => key === label.key);
          expect(distanceTo(label, item?.centre ?? [NaN, NaN])).toBeLessThan((item?.radiusPx ?? NaN) + 20);
        }
      }),
    );
  });

  it("are the same for the same input", () => {
    fc.assert(
      fc.property(scene, ({ items, obstacles, frame }) => {
        expect(placeLabels(items, obstacles, frame)).toEqual(placeLabels(items, obstacles, frame));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the place of a label", () => {
  it("is centred below its actor where nothing is in the way", () => {
    const [label] = placeLabels([itemOf(0, [300, 200])], nothing, referenceFrame);
    expect(label?.x).toBeCloseTo(300 - (label?.width ?? NaN) / 2);
    expect(label?.y).toBeGreaterThan(212);
    expect(label?.y).toBeLessThan(218);
    expect(label).toMatchObject({ lines: ["Elon Musk"], align: "centre", fontSizePx: 13 });
  });

  it("is above an actor at the lower edge", () => {
    const [label] = placeLabels([itemOf(0, [300, 505])], nothing, referenceFrame);
    expect((label?.y ?? NaN) + (label?.height ?? NaN)).toBeLessThan(493);
  });

  it("moves out of the way of a line that runs down from its actor to another", () => {
    const items = [itemOf(0, [300, 100]), itemOf(1, [300, 400])];
    const paths = buildPaths([laneBetween(items[0] ?? itemOf(0, [0, 0]), items[1] ?? itemOf(1, [0, 0]))]);
    const [label] = placeLabels(items, { discs: [], paths }, referenceFrame);
    const isCrossed = (label?.x ?? 0) < 304 && (label?.x ?? 0) + (label?.width ?? 0) > 296 && (label?.y ?? 0) > 112;
    expect(label).toBeDefined();
    expect(isCrossed).toBe(false);
  });

  it("is never on the end of a line: sooner there is none", () => {
    const item = itemOf(0, [300, 200]);
    const lineTo = (angle: number): DrawnLane => {
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const [start, end] = [[300 + 200 * x, 200 + 200 * y] as const, [300 + 15 * x, 200 + 15 * y] as const];
      return { line: { kind: "curve", start, control: [300 + 90 * x, 200 + 90 * y], end }, source: 9, target: 0 };
    };
    const around = (count: number) => {
      const lanes = Array.from({ length: count }, (_, index) => lineTo(0.2 + (index * 2 * Math.PI) / count));
      return placeLabels([item], { discs: [], paths: buildPaths(lanes) }, frameOf(400, 300));
    };
    const [label = failed()] = around(5);
    for (let index = 0; index < 5; index += 1) {
      const angle = 0.2 + (index * 2 * Math.PI) / 5;
      for (const reach of [15, 20, 25]) {
        const spot: Point = [300 + reach * Math.cos(angle), 200 + reach * Math.sin(angle)];
        expect(distanceTo(label, spot)).toBeGreaterThan(4);
      }
    }
    const near = { ...item, name: "Yvonne Gonzalez Rogers" };
    const lanes = Array.from({ length: 40 }, (_, index) => lineTo((index * 2 * Math.PI) / 40));
    const far = buildPaths(lanes);
    expect(placeLabels([near], { discs: [], paths: far }, frameOf(340, 240))).toEqual([]);
    // But in a low strip, where not all names can keep off every end.
    const low = { ...near, centre: [300, 110] as const };
    const lines = lanes.map(({ line, ...lane }) => ({ ...lane, line: raised(line) }));
    expect(placeLabels([low], { discs: [], paths: buildPaths(lines) }, frameOf(600, 215))).toHaveLength(1);
  });

  it("keeps clear of discs that have no label of their own", () => {
    const discs = [{ centre: [300, 225] as const, radiusPx: 10 }];
    const [label] = placeLabels([itemOf(0, [300, 200])], { ...nothing, discs }, referenceFrame);
    expect(distanceTo(label ?? failed(), [300, 225])).toBeGreaterThan(10);
  });

  it("the more important of two neighbours gets the only place, between them", () => {
    const keysWhen = (upper: number, lower: number): number[] => {
      const items = [
        itemOf(0, [45, 14], { radiusPx: 8, priority: upper }),
        itemOf(6, [45, 56], { radiusPx: 8, priority: lower }),
      ];
      return placeLabels(items, nothing, frameOf(90, 70)).map(({ key }) => key);
    };
    expect(keysWhen(1, 0)).toEqual([0]);
    expect(keysWhen(0, 1)).toEqual([6]);
  });

  it("there is no label for an actor without room, unless it is forced", () => {
    const walls = Array.from({ length: 12 }, (_, index) => {
      const angle = (index * Math.PI) / 6;
      return { centre: [300 + 30 * Math.cos(angle), 200 + 30 * Math.sin(angle)] as const, radiusPx: 14 };
    });
    const crowded = { ...nothing, discs: walls };
    expect(placeLabels([itemOf(0, [300, 200])], crowded, referenceFrame)).toEqual([]);
    expect(placeLabels([itemOf(0, [300, 200], { isForced: true })], crowded, referenceFrame)).toHaveLength(1);
  });

  it("a leading one in need covers few discs, not those below it because it prefers to stand there", () => {
    const centre = [300, 200] as const;
    const around = (count: number, first: number, turn: number) =>
      Array.from({ length: count }, (_, index) => {
        const angle = first + index * turn;
        return { centre: [300 + 26 * Math.cos(angle), 200 + 26 * Math.sin(angle)] as const, radiusPx: 5 };
      });
    // Eight in the half below, two in the one above.
    const discs = [...around(8, 0.2, 0.39), ...around(2, -2, 0.9)];
    const [label] = placeLabels([itemOf(0, centre, { isLeading: true })], { ...nothing, discs }, referenceFrame);
    expect(discs.filter((disc) => label && distanceTo(label, disc.centre) < disc.radiusPx).length).toBeLessThan(3);
  });

  it("there is no label for an actor out of the frame", () => {
    expect(placeLabels([itemOf(0, [-60, 200]), itemOf(1, [300, 700])], nothing, referenceFrame)).toEqual([]);
  });

  it("a long name takes two lines", () => {
    const [label] = placeLabels([itemOf(2, [300, 200])], nothing, referenceFrame);
    expect(label?.lines).toEqual(["Yvonne", "Gonzalez Rogers"]);
  });

  it("on a phone the letters are smaller, but never below 11 px", () => {
    const sizes = [1, 0.9, 0.72].map((scale) => placeLabels([itemOf(0, [300, 200])], nothing, referenceFrame, scale));
    expect(sizes.map(([label]) => label?.fontSizePx)).toEqual([13, 13 * 0.9, 11]);
  });
});

function raised(line: DrawnLane["line"]): DrawnLane["line"] {
  if (line.kind !== "curve") return line;
  const up = ([x, y]: Point): Point => [x, y - 90];
  return { ...line, start: up(line.start), control: up(line.control), end: up(line.end) };
}

function failed(): never {
  throw new Error("no label was placed");
}

describe("names of actors that stand close together", () => {
  const distance = ({ x, y, width, height }: PlacedLabel, { centre, radiusPx }: LabelItem) =>
    Math.hypot(Math.max(x - centre[0], 0, centre[0] - x - width), Math.max(y - centre[1], 0, centre[1] - y - height)) -
    radiusPx;

  it("are nearest to their own, or not there", () => {
    const spot = fc.tuple(fc.integer({ min: 200, max: 320 }), fc.integer({ min: 150, max: 230 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 5 }), (spots) => {
        const items = spots.map((centre, key) => itemOf(key, centre));
        for (const label of placeLabels(items, nothing, referenceFrame)) {
          const [own, ...others] = [
            ...items.filter(({ key }) => key === label.key),
            ...items.filter(({ key }) => key !== label.key),
          ].map((item) => distance(label, item));
          for (const other of others) expect(other).toBeGreaterThan((own ?? 0) - 1e-6);
        }
      }),
    );
  });

  it("are in a low strip clearly nearer to their own", () => {
    const spot = fc.tuple(fc.integer({ min: 100, max: 300 }), fc.integer({ min: 40, max: 160 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 9 }), (spots) => {
        const items = spots.map((centre, key) => itemOf(key, centre));
        for (const label of placeLabels(items, nothing, frameOf(600, 200))) {
          const [own = NaN] = items.filter(({ key }) => key === label.key).map((item) => distance(label, item));
          for (const other of items.filter(({ key }) => key !== label.key)) {
            expect(distance(label, other)).toBeGreaterThan(2 * own - 4 - 1e-6);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("of an actor that is chosen stands where it would stand anyway, if it is the busiest", () => {
    const place = fc.integer({ min: 0, max: 4 });
    const spot = fc.tuple(place, place).map(([x, y]): Point => [60 + 90 * x, 50 + 70 * y]);
    fc.assert(
      fc.property(fc.uniqueArray(spot, { minLength: 4, maxLength: 9, selector: String }), (spots) => {
        const items = spots.map((centre, key) => itemOf(key, centre, { priority: key === 0 ? 99 : 1 }));
        const lanes = items.flatMap((one, at) => items.slice(at + 1).map((other) => laneBetween(one, other)));
        const labelOf = (isForced: boolean) =>
          placeLabels(
            items.map((item) => (item.key === 0 ? { ...item, isForced } : item)),
            { discs: [], paths: buildPaths(lanes) },
            frameOf(480, 380),
          ).find(({ key }) => key === 0);
        const anyway = labelOf(false);
        if (anyway !== undefined) expect(labelOf(true)).toEqual(anyway);
      }),
    );
  });
});
