import { describe, expect, it } from "vitest";
import { buildDataset, countInWindow, daysFor, firstDay, fromDays, lastDay, windowDays } from "../../bench/data.ts";
import {
  type Cost,
  type ExplorerCosts,
  formatRatio,
  growthExponent,
  judge,
  medianCost,
  medianOf,
} from "../../bench/figures.ts";
import { formatExplorer, formatSizes } from "../../bench/report.ts";

function costOf(stepMs: number): Cost {
  return { stepMs, stepTaskMs: 3, restMs: 0, loadTaskMs: 20, loadMs: 400, pictureMs: 90, heapMb: 1.5 };
}

const sized = (relations: number, sigmaMs: number, elementMs: number) => ({
  relations,
  sigma: costOf(sigmaMs),
  element: costOf(elementMs),
});

describe("the median", () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[1, 100, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])("of %j is %d", (values, median) => {
    expect(medianOf(values)).toBe(median);
    expect(medianOf(values.toReversed())).toBe(median);
  });

  it("of nothing is no number", () => expect(medianOf([])).toBeNaN());

  it("is taken of each figure by itself", () => {
    const rounds = [
      { viewStepMs: 1, keyStepMs: 9 },
      { viewStepMs: 5, keyStepMs: 7 },
      { viewStepMs: 3, keyStepMs: 8 },
    ];
    expect(medianCost(rounds)).toEqual({ viewStepMs: 3, keyStepMs: 8 });
  });
});

describe("the growth exponent", () => {
  it.each([0, 0.2, 1, 1.5])("of a power law is its power: %d", (power) => {
    const points = [100, 1000, 10_000, 100_000].map((size) => [size, 0.7 * size ** power] as const);
    expect(growthExponent(points)).toBeCloseTo(power, 10);
  });

  it("is the slope of a line through points that lie around it", () => {
    // By hand: x = 0, 1, 2 and y = 0, 2, 1 in powers of ten give ((-1)(-1) + 0 + (1)(0)) / 2.
    const points = [
      [1, 1],
      [10, 100],
      [100, 10],
    ] as const;
    expect(growthExponent(points)).toBeCloseTo(0.5, 10);
  });
});

describe("the bars", () => {
  const reached = [sized(100, 1, 2), sized(1000, 2, 2), sized(10_000, 16, 2), sized(100_000, 300, 2)];

  it("are reached by steps that cost as much as they may", () => {
    expect(judge([sized(100, 1, 2), sized(1000, 2, 2), sized(100_000, 150, 3)], undefined)).toEqual([]);
    expect(judge(reached, undefined)).toEqual([]);
  });

  it.each([
    [sized(100, 1, 2.1), "at 100 relations a step of the element costs 2.10 of plain sigma's, not 2.00 at most"],
    [sized(1000, 2, 2.5), "at 1000 relations a step of the element costs 1.25 of plain sigma's, not 1.00 at most"],
    [
      sized(100_000, 100, 2.5),
      "at 100000 relations a step of the element costs 1/40 of plain sigma's, not 1/50 at most",
    ],
  ])("%j is told in words", (size, words) => {
    expect(judge([size], undefined)).toEqual([words]);
  });

  it("of load and of memory are those of plain sigma, by how many times it may be", () => {
    const { sigma } = sized(100_000, 300, 2);
    const of = (figures: Partial<Cost>) =>
      judge([{ relations: 100_000, sigma, element: { ...costOf(2), ...figures } }], undefined);
    expect(of({ loadTaskMs: 30, heapMb: 1.5 })).toEqual([]);
    expect(of({ loadTaskMs: 34, heapMb: 1.8 })).toEqual([
      "at 100000 relations until the element is live the main thread needs 1.70 of plain sigma's, not 1.50 at most",
      "at 100000 relations the element takes memory of 1.20 of plain sigma's, not 1.00 at most",
    ]);
  });

  it("of a million relations is the script of a step alone", () => {
    expect(judge([sized(1_000_000, 5000, 4)], undefined)).toEqual([]);
    expect(judge([sized(1_000_000, 5000, 4.2)], undefined)).toEqual([
      "at 1000000 relations a step of the element costs 4.2 ms, not 4 at most",
    ]);
  });

  it("are measured by sixty steps, of very many relations by five among these", () => {
    expect(daysFor(100_000)).toEqual(fromDays);
    expect(daysFor(1_000_000)).toHaveLength(5);
    expect(daysFor(1_000_000).every((day) => fromDays.includes(day))).toBe(true);
  });

  it("of growth is judged from three sizes on", () => {
    const growing = [sized(200, 9, 1), sized(2000, 9, 2), sized(20_000, 9, 4)];
    expect(judge(growing, undefined)).toEqual(["steps of the element grow with an exponent of 0.30, not 0.2 at most"]);
    expect(judge(growing.slice(1), undefined)).toEqual([]);
  });

  it("of the explorer need a base, and each way of stepping is judged", () => {
    const explorer = { viewStepMs: 2, keyStepMs: 3, frameMs: 18 };
    const of = (viewStepMs: number, keyStepMs: number): ExplorerCosts => ({
      explorer,
      base: { viewStepMs, keyStepMs, frameMs: 100 },
    });
    expect(judge([], { explorer })).toEqual([]);
    expect(judge([], { explorer: { ...explorer, frameMs: 41 } })).toEqual([
      "a frame of the explorer without a GPU takes 41 ms, not 40 at most",
    ]);
    expect(judge([], of(8, 12))).toEqual([]);
    expect(judge([], of(4, 12))).toEqual([
      "a step of the explorer by the host page costs 1/2 of the base's, not 1/4 at most",
    ]);
    expect(judge([], of(8, 6))).toEqual(["a step of the explorer by keys costs 1/2 of the base's, not 1/4 at most"]);
  });

  it("are missed by what is no number", () => {
    expect(judge([sized(100, 1, NaN), sized(1000, 1, NaN)], undefined)).toHaveLength(2);
  });

  it("are told as ratios that read well", () => {
    expect([2.309, 1, 0.5, 0.4, 0.02].map(formatRatio)).toEqual(["2.31", "1.00", "1/2", "1/2.5", "1/50"]);
  });
});

describe("the report", () => {
  it("has a line for each contender at each size, and the growth of both", () => {
    const text = formatSizes([{ ...sized(100, 1, 2), base: costOf(8) }, sized(10_000, 10, 2)]);
    const lines = text.trim().split("\n");
    expect(lines).toHaveLength(7);
    expect(
      lines.slice(1, 6).map((line) =>
        line
          .split("|")
          .map((cell) => cell.trim())
          .slice(0, 4),
      ),
    ).toEqual([
      ["100", "plain sigma", "1.00", "1.00"],
      ["100", "element", "2.00", "2.00"],
      ["100", "element of the base", "8.00", "8.00"],
      ["10000", "plain sigma", "10.00", "1.00"],
      ["10000", "element", "2.00", "1/5"],
    ]);
    expect(lines[6]).toBe("growth exponent of a step: plain sigma 0.50, element 0.00");
  });

  it("compares the explorer with a base where there is one", () => {
    const explorer = { viewStepMs: 2, keyStepMs: 3, frameMs: 18 };
    expect(formatExplorer({ explorer })).not.toContain("base");
    expect(formatExplorer({ explorer, base: { viewStepMs: 8, keyStepMs: 30, frameMs: 90 } })).toMatch(
      /8\.00 .*1\/4\n.*1\/10\n.*1\/5$/,
    );
  });
});

describe("the data that are measured", () => {
  const dataset = buildDataset(2000);

  it("are the same each time, and others for another size", () => {
    expect(buildDataset(2000)).toEqual(dataset);
    expect(buildDataset(2001).relations.slice(0, 9)).not.toEqual(dataset.relations.slice(0, 9));
  });

  it("are two fifths events, two fifths periods, one fifth without an end", () => {
    const part = (isMeant: (relation: (typeof dataset.relations)[number]) => boolean) =>
      dataset.relations.filter(isMeant).length / dataset.relations.length;
    expect(part(({ date }) => date !== undefined)).toBeCloseTo(0.4, 1);
    expect(part(({ end }) => end !== undefined)).toBeCloseTo(0.4, 1);
    expect(part(({ start, end }) => start !== undefined && end === undefined)).toBeCloseTo(0.2, 1);
  });

  it("have a few actors with very many relations, and a place for each", () => {
    const degrees = new Map<string, number>();
    for (const id of dataset.relations.flatMap(({ source, target }) => [source, target])) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
    }
    const sorted = [...degrees.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(10 * medianOf(sorted));
    expect(new Set(dataset.actors.map(({ position }) => String(position))).size).toBe(dataset.actors.length);
  });

  it("are looked at through a year that goes from the first to the last in sixty steps", () => {
    expect(fromDays).toHaveLength(60);
    expect([fromDays[0], (fromDays.at(-1) ?? 0) + windowDays]).toEqual([firstDay, lastDay]);
    expect(fromDays.every((day, step) => step === 0 || day > (fromDays[step - 1] ?? 0))).toBe(true);
  });

  it("are counted in a window by day, ends included", () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const ends = { type: "feud", source: "a", target: "b" };
    const relations = [
      { id: "before", ...ends, date: "2009-12-31" },
      { id: "first", ...ends, date: "2010-01-01" },
      { id: "last", ...ends, start: "2011-01-01", end: "2012-01-01" },
      { id: "after", ...ends, start: "2011-01-02" },
      { id: "still", ...ends, start: "2005-01-01" },
      { id: "ended", ...ends, start: "2005-01-01", end: "2009-12-31" },
    ];
    expect(countInWindow({ format: "tiespan/1", actors: [], relations }, day("2010-01-01"))).toBe(3);
  });
});
