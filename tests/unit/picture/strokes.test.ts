import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneCurve, laneLoop } from "../../../src/notation/curves.ts";
import { lineStyles, type Pattern, patterns } from "../../../src/notation/lines.ts";
import { arcPathOf } from "../../../src/picture/arcPath.ts";
import { drawLane } from "../../../src/picture/laneMark.ts";
import { possibleGaps, strokeOf } from "../../../src/picture/strokes.ts";
import { svgNode, writeSvg } from "../../../src/picture/tree.ts";
import { readXml, textOf } from "./readXml.ts";

const bentBy = (middlePx: number) => ({ atSource: 0, atTarget: 0, middlePx });

const curves = fc
  .record({
    x: fc.integer({ min: 80, max: 900 }),
    y: fc.integer({ min: -500, max: 500 }),
    offset: fc.integer({ min: -60, max: 60 }),
  })
  .map(({ x, y, offset }) => arcPathOf(laneCurve([0, 0], [x, y], 12, 20, bentBy(offset))));

const pen = (line: Pattern) => ({ line, widthPx: lineStyles[line].widthPx });

function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

describe("walking along a line", () => {
  it("a step along it is as long on the curve", () => {
    fc.assert(
      fc.property(curves, fc.double({ min: 0, max: 1, noNaN: true }), (arc, part) => {
        const startPx = part * (arc.lengthPx - 1);
        const from = arc.pointAt(startPx);
        const to = arc.pointAt(startPx + 1);
        expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeCloseTo(1, 1);
      }),
    );
  });

  it("a point moved aside has the distance asked for", () => {
    fc.assert(
      fc.property(
        curves,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -9, max: 9 }),
        (arc, part, side) => {
          const [x, y] = arc.pointAt(part * arc.lengthPx);
          const [u, v] = arc.pointAt(part * arc.lengthPx, side);
          expect(Math.hypot(u - x, v - y)).toBeCloseTo(Math.abs(side), 6);
        },
      ),
    );
  });

  it("the arc of a loop is as long as its angle says, and a piece ends where the loop does", () => {
    const loop = laneLoop([100, 100], 20, 0);
    const arc = arcPathOf(loop);
    expect(arc.lengthPx).toBeCloseTo((loop.to - loop.from) * loop.radiusPx, 9);
    const [x, y] = arc.pointAt(arc.lengthPx);
    expect(numbersIn(arc.piece(0, arc.lengthPx)).slice(-2)).toEqual([
      Math.round(x * 100) / 100,
      Math.round(y * 100) / 100,
    ]);
  });
});

describe("line styles", () => {
  const arc = arcPathOf(laneCurve([0, 0], [407, 0], 0, 0, bentBy(0)));

  it("a zigzag has a whole number of teeth of its height, between flat ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 900 }), (length) => {
        const straight = arcPathOf({ kind: "curve", start: [0, 0], control: [length / 2, 0], end: [length, 0] });
        const coordinates = numbersIn(strokeOf(pen("zigzag"), straight, length, []).d);
        const heights = coordinates.filter((_, index) => index % 2 === 1);
        expect(heights.slice(0, 2)).toEqual([0, 0]);
        expect(heights.slice(-2)).toEqual([0, 0]);
        const teeth = heights.slice(2, -2);
        expect(teeth.every((height, index) => height === (index % 2 === 0 ? 4 : -4))).toBe(true);
        expect(Math.abs(teeth.length / 2 - (length - 14) / lineStyles.zigzag.periodPx)).toBeLessThanOrEqual(0.51);
      }),
    );
  });

  it("two lines are drawn for an alliance, as far apart as the notation says", () => {
    const heights = numbersIn(strokeOf(pen("double"), arc, arc.lengthPx, []).d).filter((_, index) => index % 2 === 1);
    expect(heights).toEqual([2.5, 2.5, -2.5, -2.5]);
  });

  it.each(["dots", "pairs", "dashdot", "dashes", "dashPairs", "longDashes"] as const)(
    "a line of %s carries a whole number of periods",
    (line) => {
      const { dashes = "" } = strokeOf(pen(line), arc, arc.lengthPx, []);
      const period = numbersIn(dashes).reduce((sum, part) => sum + part, 0);
      const count = arc.lengthPx / period;
      expect(Math.abs(count - Math.round(count))).toBeLessThan(0.1);
      expect(period).toBeGreaterThan(lineStyles[line].periodPx * 0.9);
    },
  );

  it.each(patterns)("%s that is only possible leaves the gaps of the notation open", (line) => {
    const { dashes = "", dashOffset = 0 } = strokeOf(pen(line), arc, arc.lengthPx, possibleGaps(arc.lengthPx));
    const parts = numbersIn(dashes);
    const drawn = parts.filter((_, index) => index % 2 === 0).reduce((sum, part) => sum + part, 0);
    const open = parts.filter((_, index) => index % 2 === 1).slice(0, -1);
    expect(open.length).toBeGreaterThanOrEqual(Math.round(arc.lengthPx / 26) - 1);
    expect(Math.max(...open)).toBeGreaterThanOrEqual(6.9);
    expect(-dashOffset).toBeGreaterThanOrEqual(0);
    if (line === "solid" || line === "double") expect(drawn / arc.lengthPx).toBeCloseTo(1 - 7 / 26, 1);
  });
});

describe("a line with a gap", () => {
  const arc = arcPathOf(laneCurve([0, 0], [300, 0], 10, 10, bentBy(0)));

  it.each(patterns)("of %s runs as if it had none, and is open there", (line) => {
    const { lengthPx } = arc;
    const gap = [lengthPx / 2 - 8, lengthPx / 2 + 8] as const;
    const [whole, open] = [strokeOf(pen(line), arc, lengthPx, []), strokeOf(pen(line), arc, lengthPx, [gap])];
    expect(open.d).toBe(whole.d);
    const parts = numbersIn(open.dashes ?? "").slice(0, -1);
    // On a zigzag the way is longer than the line.
    expect(Math.max(...parts.filter((_, index) => index % 2 === 1))).toBeGreaterThanOrEqual(15.99);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeGreaterThan(0.9 * lengthPx);
  });
});

describe("a lane", () => {
  const arc = arcPathOf(laneCurve([0, 0], [300, 0], 10, 10, bentBy(0)));
  const look = {
    line: "solid",
    widthPx: 4,
    color: "#112233",
    background: "#ffffff",
    isDirected: true,
    isFailed: false,
    isDoubtful: false,
    isStrong: true,
    isSure: true,
  } as const;

  it("is half as wide and of the same colour where it was going on before, and fainter where it is only possible", () => {
    const ongoing = writeSvg(drawLane(arc, { ...look, isStrong: false }));
    expect(ongoing).toContain('stroke-width="2"');
    expect(ongoing).toContain('stroke="#112233"');
    expect(writeSvg(drawLane(arc, { ...look, isSure: false }))).toContain('opacity="0.45"');
    expect(writeSvg(drawLane(arc, look))).not.toContain("opacity");
  });

  it("has its arrow's tip at the end of the line", () => {
    const [, head = ""] = / d="([^"]*)"/.exec(writeSvg(drawLane(arc, look)).split("<path").at(-1) ?? "") ?? [];
    const xs = numbersIn(head);
    expect(Math.max(...xs)).toBeCloseTo(arc.pointAt(arc.lengthPx)[0], 1);
  });

  it("ends in a cross in the place of its arrow where it was refused or failed", () => {
    const failed = writeSvg(drawLane(arc, { ...look, isFailed: true }));
    expect(failed).toContain('data-mark="cross"');
    const [, cross = ""] = / d="([^"]*)"/.exec(failed.split("<path").at(-1) ?? "") ?? [];
    const numbers = numbersIn(cross);
    const [xs, ys] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)];
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
    expect(Math.max(...xs)).toBeLessThanOrEqual(arc.pointAt(arc.lengthPx)[0]);
    expect(middle).toBeGreaterThan(arc.pointAt(arc.lengthPx)[0] - 8);
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(Math.max(...xs) - Math.min(...xs), 1);
    expect(writeSvg(drawLane(arc, look))).not.toContain("cross");
  });

  it("in dashes has longer ones the broader it is", () => {
    const periods = [2, 4, 8].map((widthPx) => {
      const { dashes = "" } = strokeOf({ line: "dashes", widthPx }, arc, arc.lengthPx, []);
      return numbersIn(dashes).reduce((sum, part) => sum + part, 0);
    });
    expect(periods[1]).toBe(periods[0]);
    expect(periods[2]).toBeGreaterThan(1.8 * (periods[1] ?? NaN));
  });
});

describe("writing", () => {
  it("keeps every text that XML can hold, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readXml(writeSvg(svgNode("a", { b: text }, [text])));
        // eslint-disable-next-line no-control-regex
        const expected = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
        expect(textOf(read)).toBe(expected);
        expect(read.attributes.get("b")).toBe(expected);
      }),
    );
  });

  it("rounds numbers to two decimals and leaves out what is undefined", () => {
    expect(writeSvg(svgNode("a", { b: 1.23456, c: -0.001, d: undefined }))).toBe('<a b="1.23" c="0"/>');
  });
});
