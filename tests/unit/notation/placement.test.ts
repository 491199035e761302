import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { pointAt } from "../../../src/notation/curves.ts";
import { fitToFrame, frameOf } from "../../../src/notation/frame.ts";
import {
  buildPlacement,
  placeOnce,
  type Camera,
  cameraAt,
  centreOnScreen,
  lineOnScreen,
} from "../../../src/notation/placement.ts";
import type { PortLane } from "../../../src/notation/ports.ts";

const positions: readonly Point[] = [
  [0, 0],
  [3, 0],
  [3, 2],
  [-40, 90],
];
const degrees = Uint32Array.from([4, 1, 0, 9]);
const lane = (source: number, target: number, more: Partial<PortLane> = {}): PortLane => {
  return { row: 0, source, target, directed: true, indexInPair: 0, pairSize: 1, ...more };
};
const lanesOf = (...lanes: readonly PortLane[]) => ({ lanes, laneCount: lanes.length, isTold: () => true });
const none = lanesOf();
const still: Camera = { scale: 1, offsetX: 0, offsetY: 0 };

describe("a placement", () => {
  const placement = buildPlacement([0, 1, 2], positions, degrees, none, 900, 520);

  it("fits the actors in scope into the frame, whatever the others do", () => {
    const expected = fitToFrame(positions.slice(0, 3), frameOf(900, 520));
    for (const [row, [x, y]] of expected.entries()) {
      expect(placement.x[row]).toBeCloseTo(x, 3);
      expect(placement.y[row]).toBeCloseTo(y, 3);
    }
    expect([placement.x[3], placement.y[3], placement.radiusPx[3]]).toEqual([0, 0, 0]);
  });

  it("makes actors as large as they are busy against the busiest of all, in scope or not", () => {
    const [some = 0, one = 0, none = 0] = placement.radiusPx;
    expect(none).toBe(12);
    expect(some).toBeCloseTo(1.5 * (8 + 14 * (2 / 3)), 4);
    expect(one).toBeGreaterThan(none);
    expect(one).toBeLessThan(some);
  });

  it("is smaller on a phone", () => {
    const onPhone = buildPlacement([0, 1, 2], positions, degrees, none, 320, 400);
    expect(onPhone.scale).toBeCloseTo(0.72);
    expect(onPhone.radiusPx[2]).toBeCloseTo(12 * 0.72, 4);
  });
});

describe("lines around the outermost actors", () => {
  const pairs: readonly (readonly [number, number])[] = [
    [0, 1],
    [0, 2],
    [1, 1],
    [2, 2],
  ];
  const placed = (lanesOfPair: readonly number[], size: readonly [number, number]) => {
    const lanes = pairs.flatMap(([source, target], pair) =>
      Array.from({ length: lanesOfPair[pair] ?? 0 }, (_, indexInPair) =>
        lane(source, target, { indexInPair, pairSize: lanesOfPair[pair] ?? 0 }),
      ),
    );
    const rows = lanes.map((each, row) => ({ ...each, row }));
    const placement = buildPlacement([0, 1, 2], positions, degrees, lanesOf(...rows), ...size);
    const points = rows.flatMap((each) => {
      const line = lineOnScreen(placement, each, still);
      return Array.from({ length: 41 }, (_, step) => pointAt(line, step / 40));
    });
    return { placement, points };
  };

  it("stay within the frame, as a strip of an embed is low and narrow", () => {
    const few = fc.integer({ min: 0, max: 6 });
    const loops = fc.integer({ min: 0, max: 2 });
    const width = fc.integer({ min: 260, max: 1300 });
    const height = fc.integer({ min: 180, max: 900 });
    fc.assert(
      fc.property(fc.tuple(few, few, loops, loops), fc.tuple(width, height), (counts, [widthPx, heightPx]) => {
        for (const [x, y] of placed(counts, [widthPx, heightPx]).points) {
          expect(x).toBeGreaterThan(-0.5);
          expect(x).toBeLessThan(widthPx + 0.5);
          expect(y).toBeGreaterThan(-0.5);
          expect(y).toBeLessThan(heightPx + 0.5);
        }
      }),
    );
  });

  it("move nothing where they have room", () => {
    const { placement } = placed([1, 1, 0, 0], [900, 520]);
    for (const [row, [x, y]] of fitToFrame(positions.slice(0, 3), frameOf(900, 520)).entries()) {
      expect(placement.x[row]).toBeCloseTo(x, 3);
      expect(placement.y[row]).toBeCloseTo(y, 3);
    }
  });
});

describe("the camera of a view", () => {
  it("shows the whole graph as it is placed where the view names none, or the fitted one", () => {
    const frame = frameOf(900, 520);
    expect(cameraAt(undefined, frame)).toEqual(still);
    expect(cameraAt({ x: 0.5, y: 0.5, ratio: 1 }, frame)).toEqual(still);
  });

  it("brings its point of a square as long as the longer side to the middle of the screen", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const length = fc.integer({ min: 200, max: 1600 });
    fc.assert(
      fc.property(part, part, fc.double({ min: 0.1, max: 2, noNaN: true }), length, length, (x, y, ratio, w, h) => {
        const camera = cameraAt({ x, y, ratio }, frameOf(w, h));
        // The square lies around the middle of the frame, its y upwards.
        const longest = Math.max(w, h);
        const place = [w / 2 + (x - 0.5) * longest, h / 2 - (y - 0.5) * longest] as const;
        expect(place[0] * camera.scale + camera.offsetX).toBeCloseTo(w / 2, 6);
        expect(place[1] * camera.scale + camera.offsetY).toBeCloseTo(h / 2, 6);
      }),
    );
  });

  it("goes no nearer than a tenth of the graph and no farther than twice", () => {
    const frame = frameOf(900, 520);
    expect(cameraAt({ x: 0.5, y: 0.5, ratio: 0.001 }, frame).scale).toBe(10);
    expect(cameraAt({ x: 0.5, y: 0.5, ratio: 50 }, frame).scale).toBe(0.5);
  });

  it("moves actors and leaves their size", () => {
    const placement = buildPlacement([0, 1, 2], positions, degrees, none, 900, 520);
    const camera = { scale: 2, offsetX: -100, offsetY: 30 };
    const [x, y] = centreOnScreen(placement, 1, still);
    expect(centreOnScreen(placement, 1, camera)).toEqual([2 * x - 100, 2 * y + 30]);
  });
});

describe("a lane on screen", () => {
  const pair = [lane(0, 1, { pairSize: 2 }), lane(1, 0, { row: 1, indexInPair: 1, pairSize: 2 })];
  const placement = buildPlacement([0, 1, 2], positions, degrees, lanesOf(...pair), 900, 520);

  it("ends just outside the discs of its actors, at any camera", () => {
    for (const camera of [still, { scale: 3, offsetX: -400, offsetY: -200 }]) {
      const line = lineOnScreen(placement, lane(0, 1), camera);
      for (const [row, t] of [
        [0, 0],
        [1, 1],
      ] as const) {
        const [x, y] = pointAt(line, t);
        const [cx, cy] = centreOnScreen(placement, row, camera);
        expect(Math.hypot(x - cx, y - cy)).toBeCloseTo((placement.radiusPx[row] ?? 0) + 3, 3);
      }
    }
  });

  it("runs beside the lane in the other direction, not over it", () => {
    const [there, back] = pair.map((each) => pointAt(lineOnScreen(placement, each, still), 0.5));
    const apart = Math.hypot((there?.[0] ?? 0) - (back?.[0] ?? 0), (there?.[1] ?? 0) - (back?.[1] ?? 0));
    expect(apart).toBeCloseTo(11, 1);
  });

  it("of an actor with itself is a loop", () => {
    expect(lineOnScreen(placement, lane(2, 2), still).kind).toBe("loop");
  });
});

it("of a frame without a size spreads no ends: nothing is drawn", () => {
  const pairs = [0, 1, 2, 3].flatMap((from) => [0, 1, 2, 3].flatMap((to) => (from < to ? [[from, to] as const] : [])));
  const lanes = lanesOf(...pairs.map(([from, to], row) => lane(from, to, { row })));
  const { ports } = buildPlacement([0, 1, 2, 3], positions, degrees, lanes, 0, 0);
  for (const column of Object.values(ports)) expect(column).toEqual(new Float32Array(pairs.length));
});

it("of one scope is found once for all who draw it alike, and anew for another frame or another scope", () => {
  const [scope, other] = [{}, {}];
  let built = 0;
  const build = () => {
    built += 1;
    return buildPlacement([0, 1], positions, degrees, lanesOf(lane(0, 1)), 300, 200);
  };
  const placement = placeOnce(scope, [positions, 300, 200], build);
  expect(placeOnce(scope, [positions, 300, 200], build)).toBe(placement);
  expect(placeOnce(other, [positions, 300, 200], build)).not.toBe(placement);
  expect(built).toBe(2);
  expect(placeOnce(scope, [positions, 300, 240], build)).not.toBe(placement);
  expect(placeOnce(scope, [[...positions], 300, 240], build)).not.toBe(placement);
  expect(built).toBe(4);
});
