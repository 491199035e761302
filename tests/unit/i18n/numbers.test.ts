import { describe, expect, it } from "vitest";
import { readDays } from "../../../src/dataset/edtf.ts";
import type { Relation } from "../../../src/dataset/types.ts";
import { relationPeriod, windowWords } from "../../../src/i18n/wording.ts";
import { buildModel } from "../../../src/model/build.ts";
import { OPEN_END, OPEN_START } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { plainSpaces } from "./spaces.ts";

const numeric = buildModel(datasetOf([{ date: "#5" }]));
const dated = buildModel(datasetOf([{ date: "2025" }]));
const inNumbers = (language: string) => translatorFor(language).inTimeOf(numeric);

describe("a window of numbers", () => {
  it.each([
    ["de", 0, 190_000, "0–190"],
    ["de", 2500, 11_125, "2,5–11,125"],
    ["en", 2500, 11_125, "2.5–11.125"],
    ["de", 5000, 5000, "5"],
    ["en", -5000, 10_000, "-5 – 10"],
    ["de", 1990_000, 2000_500, "1990–2000,5"],
    ["de", 12_000_000, 13_000_000, "12.000–13.000"],
    ["en", 12_000_000, 13_000_000, "12,000–13,000"],
    ["de", 2000, Infinity, "seit 2"],
    ["en", -Infinity, 11_000, "up to 11"],
    ["de", -Infinity, Infinity, "gesamter Zeitraum"],
    ["de", OPEN_START, 11_000, "bis 11"],
    ["de", 1_800_000_000, OPEN_END, "seit 1.800.000"],
  ])("in %s from %d to %d is %s", (language, from, to, words) => {
    expect(plainSpaces(inNumbers(language).formatWindow(from, to))).toBe(words);
  });

  it("up to a number is said as such", () => {
    expect(windowWords(inNumbers("de"), { fromDay: 0, toDay: 11_000, mode: "until" })).toBe("bis 11");
  });
});

describe("a number of a time axis", () => {
  it("is written in the reader's language", () => {
    expect(["de", "en", "de-CH"].map((tag) => inNumbers(tag).formatDay(1234_500))).toEqual([
      "1234,5",
      "1234.5",
      "1234.5",
    ]);
    expect(inNumbers("de").formatTick(12_500, "number")).toBe("12,5");
  });

  it("is told apart from a day by the dataset", () => {
    expect(translatorFor("de").inTimeOf(dated).formatDay(0)).toBe("1. Januar 1970");
    expect(inNumbers("de").inTimeOf(dated).formatDay(0)).toBe("1. Januar 1970");
    expect(translatorFor("de").inTimeOf(dated).inTimeOf(numeric).formatDay(0)).toBe("0");
  });

  it("as a date of its own needs no dataset", () => {
    const range = readDays("#12.5");
    expect(range && translatorFor("de").formatDate(range)).toBe("12,5");
  });

  it("leaves all other words as they are, and the translator the same at every call", () => {
    const [t, numbered] = [translatorFor("de"), inNumbers("de")];
    expect(numbered.words).toBe(t.words);
    expect(numbered.formatNumber(1234.5)).toBe("1.234,5");
    expect(t.inTimeOf(numeric)).toBe(t.inTimeOf(numeric));
    expect(t.inTimeOf(dated)).toBe(t.inTimeOf(dated));
  });
});

describe("the period of a relation", () => {
  const wordsOf = (relation: Partial<Relation>, ...others: Partial<Relation>[]) => {
    const model = buildModel(datasetOf([relation, ...others]));
    return relationPeriod({ model, t: translatorFor("de").inTimeOf(model) }, 0);
  };

  it.each([
    [{ start: "#2", end: "#11" }, "2 bis 11"],
    [{ date: "#2/#11.5" }, "2 bis 11,5"],
    [{ start: "#2" }, "seit 2"],
    [{ end: "#11", start: ".." }, "bis 11"],
    [{ date: "#5" }, "5"],
    [{ periods: [{ date: "#5" }, { start: "#7", end: "#9" }] }, "5 und 7 bis 9"],
  ])("%o is %s", (relation, words) => {
    expect(wordsOf(relation)).toBe(words);
  });

  it("in numbers beside dates of the calendar is told like any other that cannot be read", () => {
    expect(wordsOf({ start: "#2", end: "#11" }, { date: "2025" })).toBe("ohne Datum");
    expect(wordsOf({ date: "#2/2024" }, { date: "2025" })).toBe(wordsOf({ date: "soon/2024" }, { date: "2025" }));
  });
});
