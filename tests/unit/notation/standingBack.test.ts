import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { laneCurve, pointAt } from "../../../src/notation/curves.ts";
import { arrowLengthPx, usualBreadth } from "../../../src/notation/lines.ts";
import { buildPaths, doesEndMeetBox, fromEnd } from "../../../src/notation/paths.ts";
import type { PortLane } from "../../../src/notation/ports.ts";
import { buildTangle, costOf, faultsOf, setPort, type Tangle } from "../../../src/notation/tangle.ts";

const radiusPx = 12;

function curveWith(backPx: number, middlePx = 0) {
  return laneCurve([0, 0], [300, 0], radiusPx, radiusPx, { atSource: 0, atTarget: 0, middlePx, backPx });
}

describe("an arrowhead that stands back", () => {
  it("does not move its line", () => {
    for (const part of [0, 0.3, 0.7, 1]) {
      expect(pointAt(curveWith(22, 30), part)).toEqual(pointAt(curveWith(0, 30), part));
    }
  });

  it.each([0, 11, 22])("has its tip %i px before the end, along the line", (backPx) => {
    const paths = buildPaths([{ line: curveWith(backPx), source: 0, target: 1 }]);
    const [endX, endY] = pointAt(curveWith(backPx), 1);
    const [x, y] = fromEnd(paths, 0, backPx);
    expect(endX - x).toBeCloseTo(backPx, 6);
    expect(y).toBeCloseTo(endY, 6);
  });

  it("is at the start of a line that is shorter than that", () => {
    const paths = buildPaths([{ line: curveWith(0), source: 0, target: 1 }]);
    const [x, y] = pointAt(curveWith(0), 0);
    expect(fromEnd(paths, 0, 1000)).toEqual([x, y]);
  });

  it("lengthens what no name may cover", () => {
    const [tip] = pointAt(curveWith(0), 1);
    const box = { x: tip - 30, y: -4, width: 8, height: 8 };
    const meets = (backPx: number): boolean =>
      doesEndMeetBox(buildPaths([{ line: curveWith(backPx), source: 0, target: 1 }]), 0, box);
    expect([meets(0), meets(22)]).toEqual([false, true]);
  });
});

/** Two arrows side by side whose heads meet, since they are broader than the way between the lines. */
function sideBySide(gapPx: number): Tangle {
  const spots: readonly Point[] = [
    [0, 0],
    [300, 0],
    [0, gapPx],
    [300, gapPx],
  ];
  const lanes = [0, 1].map((row): PortLane => {
    return { row, source: 2 * row, target: 2 * row + 1, directed: true, indexInPair: 0, pairSize: 1 };
  });
  const places = { x: spots.map(([x]) => x), y: spots.map(([, y]) => y), radiusPx: spots.map(() => 1) };
  const column = () => new Float32Array(lanes.length);
  const ports = { atSource: column(), atTarget: column(), middlePx: column(), backPx: column() };
  return buildTangle(
    lanes,
    lanes.map(() => usualBreadth),
    places,
    ports,
  );
}

describe("two arrowheads side by side", () => {
  it("are at odds until one stands back by its length", () => {
    const tangle = sideBySide(8);
    const before = faultsOf(tangle, 0);
    setPort(tangle, 1, [0, 0, 0, arrowLengthPx + 1]);
    expect(before).toBeGreaterThan(5);
    expect(faultsOf(tangle, 0)).toBeLessThan(before / 2);
  });

  it("cost a little where one stands back without need", () => {
    const tangle = sideBySide(60);
    const before = costOf(tangle, 1, Infinity);
    setPort(tangle, 1, [0, 0, 0, 11]);
    expect(costOf(tangle, 1, Infinity)).toBeGreaterThan(before);
    expect(faultsOf(tangle, 1)).toBe(0);
  });
});
