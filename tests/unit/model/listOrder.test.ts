import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { inOrder, orderOf } from "../../../src/model/listOrder.ts";
import { datasetOf } from "../../fixtures.ts";

function idsInOrder(relations: Parameters<typeof datasetOf>[0], order: "oldest" | "newest" = "newest"): string[] {
  const model = buildModel(datasetOf(relations));
  return inOrder(model.columns, [...relations.keys()], order).map((row) => model.dataset.relations[row]?.id ?? "");
}

describe("relations, newest first", () => {
  it("stand by the day on which they begin", () => {
    expect(idsInOrder([{ date: "2020-05-01" }, { start: "2024", end: "2025" }, { start: "2021-01" }])).toEqual([
      "r2",
      "r3",
      "r1",
    ]);
  });

  it("count by the last of their periods", () => {
    const periods = [{ date: "2019-01-01" }, { date: "2025-01-22" }];
    expect(idsInOrder([{ date: "2024-12-31" }, { periods }])).toEqual(["r2", "r1"]);
  });

  it("have those without a beginning near the end, and those without any date behind them", () => {
    expect(idsInOrder([{}, { end: "2020" }, { date: "1900" }])).toEqual(["r3", "r2", "r1"]);
  });

  it("keep the order of the dataset where they begin on the same day", () => {
    expect(idsInOrder([{ date: "2025-01-22" }, { date: "2025-01-22" }, { date: "2025-01-22" }])).toEqual([
      "r1",
      "r2",
      "r3",
    ]);
  });

  it("are all there, each once, in an order that reads backwards in time", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-02-${String(number).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.array(day, { maxLength: 20 }), (days) => {
        const model = buildModel(datasetOf(days.map((date) => ({ date }))));
        const rows = inOrder(model.columns, [...days.keys()], "newest");
        expect(rows.toSorted((one, other) => one - other)).toEqual([...days.keys()]);
        expect(rows.map((row) => days[row])).toEqual(days.toSorted().reverse());
      }),
    );
  });
});

describe("relations, oldest first", () => {
  it("stand by the day on which they begin, undated ones still at the end", () => {
    expect(idsInOrder([{}, { date: "2025-01-22" }, { end: "2020" }, { date: "1977" }], "oldest")).toEqual([
      "r3",
      "r4",
      "r2",
      "r1",
    ]);
  });

  it("keep the order of the dataset where they begin on the same day", () => {
    expect(idsInOrder([{ date: "2025-01-22" }, { date: "2025-01-22" }], "oldest")).toEqual(["r1", "r2"]);
  });
});

describe("the order of a scene", () => {
  const scene = { id: "s", title: "S" };
  const steps = [{ title: "First", relations: ["r1"] }];

  it("is the newest first, but for a story, which is told from its beginning", () => {
    expect(orderOf(undefined)).toBe("newest");
    expect(orderOf({ ...scene, steps: [] })).toBe("newest");
    expect(orderOf({ ...scene, steps })).toBe("oldest");
  });

  it("is what the scene itself says", () => {
    expect(orderOf({ ...scene, order: "oldest" })).toBe("oldest");
    expect(orderOf({ ...scene, steps, order: "newest" })).toBe("newest");
  });
});
