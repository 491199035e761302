import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Amount, lines, type Qualifier } from "../../../src/dataset/types.ts";
import {
  flatEndPx,
  lineStyles,
  looksIn,
  moneyWidthPx,
  relationLooks,
  type TypeLook,
} from "../../../src/notation/lines.ts";
import { areThin } from "../../../src/notation/thin.ts";
import { actorRadiusPx, stageScale } from "../../../src/notation/sizes.ts";

describe("the width of money", () => {
  it("is 2 px for the smallest and 8 px for the largest investment, 6 px for the largest donation", () => {
    expect(moneyWidthPx("solid", 0, 500e9)).toBe(2);
    expect(moneyWidthPx("solid", 500e9, 500e9)).toBe(8);
    expect(moneyWidthPx("dashes", 5, 5)).toBe(6);
  });

  it("of a quarter of the largest amount is half way between", () => {
    expect(moneyWidthPx("solid", 125e9, 500e9)).toBe(5);
  });

  it("never shrinks when the amount grows", () => {
    const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 1, max: 1e12, noNaN: true }), (one, other, largest) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(moneyWidthPx("solid", less, largest)).toBeLessThanOrEqual(moneyWidthPx("solid", more, largest));
        expect(moneyWidthPx("solid", more, largest)).toBeLessThanOrEqual(8);
      }),
    );
  });

  it.each([NaN, -5, 0])("without an amount (%s) is the narrowest", (amount) => {
    expect(moneyWidthPx("solid", amount, 100)).toBe(2);
    expect(moneyWidthPx("solid", 5, 0)).toBe(2);
  });
});

describe("line styles", () => {
  it("each line has a style of its own name and a visible width", () => {
    for (const line of lines) {
      expect(lineStyles[line].line).toBe(line);
      expect(lineStyles[line].widthPx).toBeGreaterThanOrEqual(1.5);
    }
  });

  it("no two of them look the same", () => {
    const looks = lines.map((line) => JSON.stringify({ ...lineStyles[line], line: undefined }));
    expect(new Set(looks).size).toBe(lines.length);
  });

  it("a zigzag has room for a tooth beside its flat ends on the shortest line between two actors", () => {
    expect(2 * flatEndPx + lineStyles.zigzag.periodPx).toBeLessThan(26);
  });
});

describe("how a relation is drawn", () => {
  const money: TypeLook = { line: "solid", family: "money", directed: true };
  const words: TypeLook = { line: "dashes", family: "other", directed: true };
  const bond: TypeLook = { line: "double", family: "support", directed: false };
  const of = (value: number, qualifier?: Qualifier) => ({
    amount: qualifier === undefined ? { value } : { value, qualifier },
  });

  function looks(types: readonly TypeLook[], relations: readonly { amount?: Amount }[], laneCount = 1) {
    const rows = [...relations.keys()];
    return rows.map(relationLooks({ relations, typeOf: (row) => types[row], rows, laneCount }));
  }

  it("is as its type says, and only money by its amount", () => {
    const drawn = looks([bond, words, money, money], [of(900), of(400), of(25), of(100)]);
    expect(drawn).toEqual([
      { line: "double", widthPx: 1.6, isFailed: false },
      { line: "dashes", widthPx: 1.8, isFailed: false },
      { line: "solid", widthPx: 5, isFailed: false },
      { line: "solid", widthPx: 8, isFailed: false },
    ]);
  });

  it("is measured by what is in the scene, whatever flows elsewhere", () => {
    const relations = [of(19), of(500)];
    const inScene = relationLooks({ relations, typeOf: () => money, rows: [0], laneCount: 1 });
    expect(inScene(0).widthPx).toBe(8);
  });

  it("is in dashes of full width while the money is only planned", () => {
    expect(looks([money], [of(100, "planned")])).toEqual([{ line: "longDashes", widthPx: 8, isFailed: false }]);
    expect(looks([bond], [of(100, "planned")])[0]?.line).toBe("double");
  });

  it("is unlike any that was given while it is only planned", () => {
    const given: TypeLook = { line: "dashes", family: "money", directed: true };
    const [planned, donated] = looks([given, given], [of(100, "planned"), of(100)]);
    expect([planned?.line, donated?.line]).toEqual(["longDashes", "dashPairs"]);
  });

  it("ends in a cross where it failed: money narrow and in dashes, and no measure for what did flow", () => {
    const drawn = looks([money, money, words, bond], [of(900, "failed"), of(100), of(5, "failed"), of(5, "failed")]);
    expect(drawn).toEqual([
      { line: "longDashes", widthPx: 2, isFailed: true },
      { line: "solid", widthPx: 8, isFailed: false },
      { line: "dashes", widthPx: 1.8, isFailed: true },
      { line: "double", widthPx: 1.6, isFailed: false },
    ]);
  });

  it("is as wide as its weight says where there are weights: from the width of its style by the square root", () => {
    const shares = [0, 0.25, 1];
    const widths = (line: TypeLook["line"]) => {
      const typeOf = (): TypeLook => ({ line, family: "other", directed: false });
      const drawn = { relations: [{}, {}, {}], typeOf, rows: [0, 1, 2], laneCount: 3 };
      return shares.map((_, row) => relationLooks({ ...drawn, weightShareOf: (at) => shares[at] ?? 0 })(row).widthPx);
    };
    expect(widths("solid")).toEqual([2, 5, 8]);
    for (const line of lines) {
      const [narrow = 0, middle = 0, wide = 0] = widths(line);
      expect(narrow).toBe(lineStyles[line].widthPx);
      expect(middle).toBeCloseTo((narrow + wide) / 2, 9);
      expect(wide).toBeGreaterThanOrEqual(1.6 * narrow);
    }
  });

  it("is measured by the weights and the lanes in scope, whatever there is elsewhere", () => {
    const count = 5000;
    const source = {
      dataset: { relations: Array.from({ length: count }, () => ({})) },
      types: [{ line: "solid", family: "other", directed: false }] as const,
      columns: { type: new Uint8Array(count), lane: Uint32Array.from({ length: count }, (_, row) => row) },
      // Rows 0 to 2 weigh 1, 4 and 4, all others 100.
      weights: {
        values: Float64Array.of(1, 4, 100),
        rank: Uint32Array.from({ length: count }, (_, row) => [1, 2, 2][row] ?? 3),
      },
    };
    const widths = (rows: readonly number[]) => rows.map((row) => looksIn(source, rows)(row).widthPx);
    expect(widths([0, 1, 2])).toEqual([5, 8, 8]);
    expect(widths([1, 2])).toEqual([2, 2]);
    const [one = 0, four = 0] = widths([...source.columns.lane]);
    expect(one).toBeCloseTo(0.5 * (2 + 6 * Math.sqrt(0.01)), 9);
    expect(four).toBeCloseTo(0.5 * (2 + 6 * Math.sqrt(0.04)), 9);
  });

  it("is thinner where more than three hundred lanes are drawn, but never less than half", () => {
    expect(looks([bond], [{}], 400)[0]?.widthPx).toBeCloseTo(1.6 * Math.sqrt(0.75), 9);
    expect(looks([money], [of(100)], 1_000_000)[0]?.widthPx).toBe(4);
  });

  it.each(lines)("%s that was going on before is thinner, but not thinner than a pixel", (line) => {
    const { widthPx, ongoingShare } = lineStyles[line];
    expect(ongoingShare).toBeLessThan(0.7);
    expect(ongoingShare).toBeGreaterThanOrEqual(0.5);
    expect(widthPx * ongoingShare).toBeGreaterThanOrEqual(1);
  });
});

describe("the size of an actor", () => {
  it("the busiest has a radius of 22 px, one without relations 8 px", () => {
    expect(actorRadiusPx(68, 68, 80)).toBe(22);
    expect(actorRadiusPx(0, 68, 80)).toBe(8);
    expect(actorRadiusPx(0, 0, 80)).toBe(8);
  });

  it("a quarter of the relations gives half of the growth", () => {
    expect(actorRadiusPx(16, 64, 80)).toBe(15);
  });

  it("a crowd of more than eighty is drawn smaller, so that all together cover no more", () => {
    expect(actorRadiusPx(5, 5, 80)).toBe(22);
    expect(actorRadiusPx(5, 5, 320)).toBe(11);
    expect(actorRadiusPx(0, 5, 320)).toBe(4);
    expect(actorRadiusPx(0, 5, 1_000_000)).toBe(2.5);
  });

  it("a small cast is drawn larger, by half at the most", () => {
    expect(actorRadiusPx(5, 5, 45)).toBeCloseTo((22 * 4) / 3, 9);
    expect(actorRadiusPx(5, 5, 16)).toBe(33);
    expect(actorRadiusPx(0, 5, 3)).toBe(12);
  });

  it("never shrinks when relations are added", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (degree, more) => {
        const largest = degree + more + 1;
        expect(actorRadiusPx(degree, largest, 40)).toBeLessThan(actorRadiusPx(degree + 1, largest, 40) + 1e-9);
      }),
    );
  });
});

describe("the scale of the stage", () => {
  it("is 0.72 on a phone, 1 from 760 px on, and grows in between", () => {
    expect(stageScale(200)).toBe(0.72);
    expect(stageScale(320)).toBeCloseTo(0.72);
    expect(stageScale(540)).toBeCloseTo(0.86);
    expect(stageScale(760)).toBe(1);
    expect(stageScale(2000)).toBe(1);
  });
});

describe("lines of very large pictures", () => {
  it("are thin where more than 2,500 are in view, and never because somebody steps back", () => {
    expect(areThin(2500, 1)).toBe(false);
    expect(areThin(2501, 1)).toBe(true);
    expect(areThin(2500, 2)).toBe(false);
    expect(areThin(10_000, 0.5)).toBe(false);
    expect(areThin(10_001, 0.5)).toBe(true);
  });
});
