import { describe, expect, it } from "vitest";
import { answerView, createPublishersOf } from "../../../src/answers/answer.ts";
import { type FoundPaths, noChoice } from "../../../src/answers/types.ts";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import { answerWordingFor } from "../../translators.ts";

function connect(relations: readonly Partial<Relation>[], path = ["a", "d"], place?: number): FoundPaths {
  const model = buildModel(datasetOf(relations));
  const visible = deriveVisible(model, { from: "2020-01-01", to: "2020-12-31", path });
  const found = answerView(visible, answerWordingFor("en", model), { ...noChoice, place });
  if (found?.kind !== "path") throw new Error("no path asked");
  return found;
}

describe("a view that asks how two are connected", () => {
  it("names no weakest link of a path that is certain", () => {
    const { paths, answered } = connect([{ date: "2020-02-01" }, { source: "b", target: "d", date: "2020-03-01" }]);
    expect(paths).toEqual([{ rows: [0, 1], verdict: "certain", inOrder: true, isUndated: false, weakest: undefined }]);
    expect(answered.says).toBe("A way from A to D along 2 relations: certain by what the data say.");
    expect([...answered.told]).toEqual([
      [0, "now"],
      [1, "now"],
    ]);
  });

  it("names what is in doubt before what is only vague", () => {
    const { paths, answered } = connect([
      { date: "2020~" },
      { source: "b", target: "c", date: "2020-03-01", status: "claimed", title: "B, they say, knows C" },
      { source: "c", target: "d", start: "2019", end: "2020-01" },
    ]);
    expect(paths.map(({ verdict, weakest }) => [verdict, weakest])).toContainEqual(["claimed", 1]);
    expect(answered.says).toContain("Weakest link, in doubt: B, they say, knows C.");
  });

  it("names the least precise date of a path whose dates may follow one another, or may not", () => {
    const { paths } = connect([
      { date: "2020-02" },
      { source: "b", target: "d", start: "2019", end: "2020" },
      { source: "c", target: "d", date: "2020-05-05" },
    ]);
    expect(paths.map(({ verdict, weakest }) => [verdict, weakest])).toEqual([
      ["certain", undefined],
      ["possible", 1],
    ]);
  });

  it("is as sure of the same relations everywhere: one without a date is never certain, and the weakest link", () => {
    const { paths, between, answered } = connect([
      { date: "2020-02-01" },
      { source: "b", target: "c" },
      { source: "c", target: "d", date: "[2019-12-20..2020-01-10]" },
      { source: "a", target: "d", date: "2031" },
      { source: "a", target: "d", type: "feud" },
    ]);
    expect(paths).toEqual([{ rows: [4], verdict: "possible", inOrder: true, isUndated: true, weakest: 4 }]);
    expect(between?.strips.map(({ row }) => row)).toEqual([3]);
    expect(between?.undated).toEqual([4]);
    expect(answered.marks).toEqual([{ row: 4, words: "undated", amongOthers: "undated", badge: "" }]);
    expect(answered.says).toBe(
      "A way from A to D along 1 relation: possible, since not all of it has a date. Weakest link, without a date: A and D: feud.",
    );
    const { paths: long } = connect([{ date: "2020" }, { source: "b", target: "d" }]);
    expect(long).toEqual([{ rows: [0, 1], verdict: "possible", inOrder: true, isUndated: true, weakest: 1 }]);
  });

  it("has ways that need something without a date after those that do not, whatever their length", () => {
    const { paths, place } = connect([
      { source: "a", target: "d" },
      { date: "2020-02" },
      { source: "b", target: "d", date: "2020-02", status: "claimed" },
      { source: "b", target: "d", date: "2020-03", type: "support" },
    ]);
    expect(paths.map(({ rows, isUndated }) => [rows, isUndated])).toEqual([
      [[1, 3], false],
      [[0], true],
    ]);
    expect(place).toBe(0);
    const { paths: timeless, answered } = connect([{}, { source: "b", target: "d" }]);
    expect(timeless.map(({ isUndated }) => isUndated)).toEqual([false]);
    expect(answered.marks).toBeUndefined();
  });

  it("lets one path of several stand out", () => {
    const relations: readonly Partial<Relation>[] = [
      { source: "a", target: "d", date: "2020-02-01", status: "denied" },
      { date: "2020-02-01" },
      { source: "b", target: "d", date: "2020-03-01" },
    ];
    expect([...connect(relations).answered.told.values()].filter((telling) => telling === "now")).toHaveLength(2);
    const other = connect(relations, ["a", "d"], 1);
    expect(other.answered.told.get(0)).toBe("now");
    expect(other.answered.told.get(1)).toBe("earlier");
    expect(connect(relations, ["a", "d"], 99).place).toBe(1);
  });

  it("says so where there is no way", () => {
    const { paths, answered } = connect([{ date: "2020-02-01" }]);
    expect(paths).toEqual([]);
    expect(answered.says).toBe("In what is shown no way leads from A to D.");
  });

  it("names whom the view leaves out, rather than saying that no way leads there", () => {
    const model = buildModel(datasetOf([{ date: "2020-02-01" }, { source: "b", target: "d", date: "2020-02-01" }]));
    const said = (path: readonly string[], actors: readonly string[], tag = "en") => {
      const visible = deriveVisible(model, { actors, depth: 0, path });
      return answerView(visible, answerWordingFor(tag, model), noChoice)?.answered.says.replace(/[\u2068\u2069]/gu, "");
    };
    expect(said(["a", "d"], ["a", "b"])).toMatch(/^D is not among the actors of this view/);
    expect(said(["d", "c"], ["a", "b"], "de")).toMatch(/^D und C gehören nicht zu den Akteuren dieser Ansicht/);
    expect(said(["a", "c"], ["a", "b", "c"])).toBe("In what is shown no way leads from A to C.");
  });
});

it("names of publishers keep their order among words that run the other way", () => {
  const sources = { s1: { publisher: "Fortune" }, s2: { publisher: "TechCentral (Reuters)" } };
  const model = buildModel({ ...datasetOf([{ sources: ["s1", "s2"] }]), sources });
  expect(createPublishersOf(answerWordingFor("en", model))(0)).toEqual(["Fortune", "TechCentral (Reuters)"]);
  expect(createPublishersOf(answerWordingFor("ar", model))(0)).toEqual([
    "\u2068Fortune\u2069",
    "\u2068TechCentral (Reuters)\u2069",
  ]);
});
