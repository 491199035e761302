import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerView } from "../../../src/answers/answer.ts";
import { type ComparedWindows, comparedParts, noChoice } from "../../../src/answers/types.ts";
import { compareWindows, drawPicture, readDataset } from "../../../src/core.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { splitWindow } from "../../../src/view/derive.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { answerWordingFor } from "../../translators.ts";
import { isoDate, january, someDataset } from "../model/written.ts";

function compare(dataset: Dataset, wish: Wish, tag = "en"): ComparedWindows {
  const model = buildModel(dataset);
  const found = answerView(deriveVisible(model, wish), answerWordingFor(tag, model), noChoice);
  if (found?.kind !== "compare") throw new Error(`not compared: ${JSON.stringify(wish)}`);
  return found;
}

/** With the same spaces everywhere. */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, " ");
const idsOf = (dataset: Dataset, rows: readonly number[]) => rows.map((row) => dataset.relations[row]?.id ?? "");

const someDays = fc
  .tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 0, max: 40 }))
  .map(([first, length]) => ({ from: isoDate(january(first)), to: isoDate(january(first + length)) }));

describe("a view that compares", () => {
  it("has the parts of `compareWindows`, and says of each relation that is drawn how", () => {
    fc.assert(
      fc.property(someDataset, someDays, someDays, (dataset, now, other) => {
        const { parts, answered } = compare(dataset, { ...now, compare: `${other.from}..${other.to}` });
        const expected = compareWindows(dataset, now, other);
        for (const part of ["appeared", "ended", "changed"] as const)
          expect(idsOf(dataset, parts[part])).toEqual(expected[part]);
        const inBoth = [...parts.stayed, ...parts.undated].sort((one, next) => one - next);
        expect(idsOf(dataset, inBoth)).toEqual(expected.stayed);
        const dated = comparedParts.filter((part) => part !== "undated");
        expect(answered.told.size).toBe(dated.reduce((sum, part) => sum + parts[part].length, 0));
      }),
    );
  });

  it("shows the same relations the other way round", () => {
    fc.assert(
      fc.property(someDataset, someDays, someDays, (dataset, now, other) => {
        const there = compare(dataset, { ...now, compare: `${other.from}..${other.to}` });
        const back = compare(dataset, { ...other, compare: `${now.from}..${now.to}` });
        expect([back.parts.appeared, back.parts.ended]).toEqual([there.parts.ended, there.parts.appeared]);
        expect(back.parts.stayed).toEqual(there.parts.stayed);
        expect([...back.answered.told.keys()].sort()).toEqual([...there.answered.told.keys()].sort());
      }),
    );
  });

  const of = (relations: readonly Partial<Relation>[], from = "2024", to = "2024") =>
    compare(datasetOf(relations), { from, to, compare: "2020..2020" });

  it("draws broad what only the window shows, thin what both show, and broken what only the other shows", () => {
    const { answered } = of([
      { date: "2024-05-01" },
      { start: "2019", type: "support" },
      { date: "2020-05-01", source: "c", target: "d" },
      { date: "2020~", source: "b", target: "c" },
      { date: "[2019-12-01..2020-01-05]", source: "b", target: "d" },
    ]);
    expect([...answered.told]).toEqual([
      [1, "earlier"],
      [0, "now"],
      [2, "away"],
      [3, "away"],
      [4, "perhapsAway"],
    ]);
  });

  it("never draws a line as broken on which something is shown now", () => {
    const { answered } = of([{ date: "2024-05-01" }, { date: "2020-05-01" }]);
    expect(answered.told.get(0)).toBe("now");
    expect(answered.told.get(1)).toBe("earlier");
    expect(answered.marks?.map(({ words }) => words)).toEqual(["including new", "including before"]);
  });

  it("says of what is different in which of the windows it is", () => {
    const { answered, parts } = of([
      { start: "2019", end: "2021" },
      { type: "feud", date: "2024-05-01" },
    ]);
    expect(parts.changed).toEqual([0, 1]);
    expect(answered.marks?.map(({ words }) => words)).toEqual(["different, before", "different, new"]);
  });

  it("calls new only what the later window alone shows", () => {
    const wordAt = (now: string, other: string) =>
      compare(datasetOf([{ date: "2024-05-01" }]), { from: now, to: now, compare: `${other}..${other}` }).answered
        .marks?.[0]?.words;
    expect([wordAt("2024", "2020"), wordAt("2020", "2024"), wordAt("2024", "2026")]).toEqual([
      "new",
      "only after",
      "only before",
    ]);
    expect(
      compare(datasetOf([{ date: "2024-05-01" }]), { from: "2020", to: "2024", compare: "2021..2022" }).answered
        .marks?.[0]?.words,
    ).toBe("only here");
  });

  it("says of a vague date that it is only possibly in a window", () => {
    const { noteOf, answered } = compare(datasetOf([{ date: "2020" }]), {
      from: "2020-01-01",
      to: "2020-02-01",
      compare: "2020-03-01..2020-04-01",
    });
    expect(plain(noteOf(0))).toBe("March 1 – April 1, 2020: only possibly");
    expect(answered.says).toContain("for both periods: 1 (1 of them possibly)");
  });

  it("takes what has no date for neither new nor old: it recedes, and is counted in a sentence of its own", () => {
    const relations: readonly Partial<Relation>[] = [{ source: "c", target: "d" }, { date: "2024" }, { type: "feud" }];
    const { parts, answered } = of(relations);
    expect(parts).toEqual({ appeared: [1], ended: [], changed: [], stayed: [], undated: [0, 2] });
    expect([...answered.told]).toEqual([[1, "now"]]);
    expect(answered.says).toMatch(
      /for both periods: 0,.* Without a date: 2; the data do not say for which of the periods\.$/,
    );
    expect([answered.line, answered.key.earlier].every((words) => words.includes("grey: without a date"))).toBe(true);
    const says = (tag: string) =>
      compare(datasetOf(relations), { from: "2024", to: "2024", compare: "2020..2020" }, tag).answered.says;
    expect(says("de")).toMatch(/ Ohne Datum: 2; die Daten sagen nicht, in welchem der Zeiträume\.$/);
    expect(says("ar")).toContain("بلا تاريخ: ٢؛");
  });

  it("is said in each language", () => {
    const dataset = datasetOf([{ date: "2024" }, { date: "2020", source: "c" }]);
    const says = (tag: string) =>
      compare(dataset, { from: "2024", to: "2024", compare: "2020..2020" }, tag).answered.says;
    expect(says("de")).toBe(
      "Beziehungen nur im Zeitraum 2024: 1, in beiden Zeiträumen: 0, nur im Zeitraum 2020: 1, anders zwischen denselben zwei: 0.",
    );
    expect(says("en")).toBe(
      "Relations shown only for 2024: 1, for both periods: 0, only for 2020: 1, different between the same two: 0.",
    );
    expect(says("ar")).toContain("٢٠٢٠");
  });
});

describe("a picture of it", () => {
  const text = readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8");
  const dataset = readDataset(text).dataset as Dataset;
  const now = { scene: "", from: "2025-01-20", to: "2025-01-28" } as const;
  const view = { ...now, compare: "2024..2024" };

  it("draws the relations of both windows, says both, and what differs", () => {
    const svg = drawPicture(dataset, view, { preset: "view", width: 1600, height: 1200, lang: "en" });
    const { appeared, stayed, ended, changed } = compareWindows(dataset, now, { from: "2024", to: "2024" });
    const rows = [...svg.matchAll(/data-relations="([\d ]+)"/g)].flatMap(([, all = ""]) => all.split(" ").map(Number));
    const drawn = new Set(rows.map((row) => dataset.relations[row]?.id));
    expect([...drawn].sort()).toEqual([...new Set([...appeared, ...stayed, ...ended, ...changed])].sort());
    expect(plain(svg).includes("January 20 – 28, 2025, compared with 2024")).toBe(true);
    expect(svg.includes("double bar: only 2024")).toBe(true);
    expect(svg.includes('data-mark="away"')).toBe(true);
    expect(/<desc[^>]*>.*Relations shown only for January 20/u.test(plain(svg))).toBe(true);
  });

  it("is the same as without where nothing is compared", () => {
    expect(drawPicture(dataset, { scene: "" }).includes('data-mark="away"')).toBe(false);
  });
});

describe("a window as one text", () => {
  const model = buildModel(datasetOf([{ date: "2024" }]));

  it("has two ends, of which each may be open", () => {
    expect(splitWindow("2020..2021-02", model)).toEqual({ from: "2020", to: "2021-02" });
    expect(splitWindow("....2021", model)).toEqual({ from: "..", to: "2021" });
    expect(splitWindow("[2020-01-01..2020-01-05]..2021", model)).toEqual({
      from: "[2020-01-01..2020-01-05]",
      to: "2021",
    });
  });

  it("is none where a date means nothing, or it ends before it begins", () => {
    for (const text of ["", "2020", "..", "soon..later", "2021..2020"])
      expect(splitWindow(text, model)).toBeUndefined();
  });
});
