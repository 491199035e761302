import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWish } from "../../../src/cli/passedOver.ts";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import { buildModel } from "../../../src/model/build.ts";
import { OPEN_END, OPEN_START } from "../../../src/model/types.ts";
import { decodeQuery, encodeQuery } from "../../../src/view/codec.ts";
import { deriveWindow } from "../../../src/model/dayWindow.ts";
import { checkWish, resolveView, deriveView, writeWish } from "../../../src/view/derive.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";

const model = buildModel({
  ...datasetOf([{ start: "#2", end: "#11" }, { date: "#190" }]),
  scenes: [
    { id: "early", title: "Early", view: { from: "#2", to: "#12.5" } },
    { id: "dated", title: "Dated", view: { from: "2024", to: "2025-01-01" } },
  ],
});
const dated = buildModel(datasetOf([{ date: "2025" }]));
const windowOf = (wish: Wish) => deriveWindow(deriveView(wish, model), model);

describe("a window of numbers", () => {
  it("is what from and to say, with the sign of numbers or without", () => {
    expect(windowOf({ from: "#2", to: "#12.5" })).toMatchObject({ fromDay: 2000, toDay: 12_500 });
    expect(windowOf({ from: "2", to: "12.5" })).toMatchObject({ fromDay: 2000, toDay: 12_500 });
    expect(windowOf({ scene: "early" })).toMatchObject({ fromDay: 2000, toDay: 12_500 });
  });

  it("is the extent of the data without them, and open where that is asked for", () => {
    expect(windowOf({ scene: "" })).toMatchObject({ fromDay: 2000, toDay: 190_000 });
    expect(windowOf({ scene: "", from: ".." })).toMatchObject({ fromDay: OPEN_START, toDay: 190_000 });
    expect(windowOf({ scene: "dated" })).toMatchObject({ toDay: OPEN_END });
  });

  it("is the same after a journey through the address", () => {
    const end = fc.oneof(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.constant(undefined));
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [fromDay, toDay] = [a ?? OPEN_START, b ?? OPEN_END].sort((one, other) => one - other) as [number, number];
        const { wish, refused } = decodeQuery(encodeQuery(writeWish({ from: fromDay, to: toDay }, model)));
        expect(refused).toEqual([]);
        expect(checkWish(wish, model)).toEqual({ wish, refused: [] });
        expect(windowOf(wish)).toMatchObject({ fromDay, toDay });
      }),
    );
  });

  it("is told to embedders in the words of the format", () => {
    expect(resolveView(deriveView({ scene: "" }, model), model)).toMatchObject({ from: "#2", to: "#190" });
  });
});

describe("a wish", () => {
  it("for a date of the other time is taken back", () => {
    expect(checkWish({ from: "2025-01", to: "#12" }, model)).toEqual({ wish: { to: "#12" }, refused: ["from"] });
    expect(checkWish({ from: "#12" }, dated).refused).toEqual(["from"]);
    expect(checkWish({ from: "2025" }, dated).refused).toEqual([]);
  });

  it("for a window that ends before it begins is taken back", () => {
    expect(checkWish({ from: "#9", to: "#10" }, model).refused).toEqual([]);
    expect(checkWish({ from: "10", to: "#9.999" }, model).refused).toEqual(["from", "to"]);
  });

  it("on the command line is explained in numbers", () => {
    const told = (from: string, of = model) => readWish(new Map([["from", from]]), of, commandLineWords.en).notices;
    expect(told("12.5")).toEqual([]);
    expect(told("2025-01")[0]).toContain("expected a number like 12.5");
    expect(told("#12.5", dated)[0]).toContain("expected a date like 2025");
    const reversed = new Map([
      ["from", "9"],
      ["to", "#8"],
    ]);
    expect(readWish(reversed, model, commandLineWords.en).notices[0]).toContain("--from is later than --to");
  });
});
