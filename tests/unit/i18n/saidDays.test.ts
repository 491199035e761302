import { describe, expect, it } from "vitest";
import { windowWords } from "../../../src/i18n/wording.ts";
import { buildModel } from "../../../src/model/build.ts";
import { OPEN_END, OPEN_START } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";
import { plainSpaces } from "./spaces.ts";

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const model = buildModel(
  datasetOf([
    { start: "1977" },
    { date: "2002" },
    { date: "2002-01-01" },
    { date: "2014-02-04" },
    { date: "2015-12" },
    { date: "2017", end: "2019" },
    { date: "2020-04-13/2020-04-19" },
    { date: "2026-06" },
  ]),
);
const de = translatorFor("de").inTimeOf(model);
const en = translatorFor("en").inTimeOf(model);

describe("a day on which something begins", () => {
  it.each([
    ["1977-01-01", "1977", "1977"],
    ["2014-02-04", "4. Februar 2014", "February 4, 2014"],
    ["2015-12-01", "Dezember 2015", "December 2015"],
    ["2002-01-01", "1. Januar 2002", "January 1, 2002"],
    ["1990-01-01", "1. Januar 1990", "January 1, 1990"],
  ])("%s is said as the data say it", (day, german, english) => {
    expect([de, en].map((t) => plainSpaces(t.formatEdge(dayOf(day), "from")))).toEqual([german, english]);
  });
});

describe("a window", () => {
  const words = (from: string, to: string, t = de) =>
    plainSpaces(windowWords(t, { fromDay: dayOf(from), toDay: dayOf(to), mode: "during" }));

  it.each([
    ["1977-01-01", "1977-12-31", "1977"],
    ["1977-01-01", "2014-02-04", "1977 bis 4. Februar 2014"],
    ["2014-02-04", "2026-06-30", "4. Februar 2014 bis Juni 2026"],
    ["1977-01-01", "2026-06-30", "1977 bis Juni 2026"],
    ["2020-04-13", "2020-04-28", "13.–28. April 2020"],
    ["2015-12-01", "2015-12-20", "1.–20. Dezember 2015"],
    ["1977-01-01", "1977-01-01", "1. Januar 1977"],
    ["1990-01-01", "1990-01-20", "1.–20. Januar 1990"],
    ["2014-02-04", "2014-02-05", "4.–5. Februar 2014"],
  ])("from %s to %s is %s", (from, to, expected) => expect(words(from, to)).toBe(expected));

  it("has the same precision in English, at one end, and for each end alone", () => {
    expect(words("1977-01-01", "2014-02-04", en)).toBe("1977 to February 4, 2014");
    expect(windowWords(de, { fromDay: OPEN_START, toDay: dayOf("2026-06-30"), mode: "during" })).toBe("bis Juni 2026");
    expect(windowWords(de, { fromDay: dayOf("1977-01-01"), toDay: OPEN_END, mode: "during" })).toBe("seit 1977");
    expect(de.formatEdge(dayOf("1977-01-01"), "from")).toBe("1977");
    expect(de.formatEdge(dayOf("1977-01-01"), "to")).toBe("1. Januar 1977");
    expect(de.formatEdge(dayOf("2026-06-30"), "to")).toBe("Juni 2026");
  });
});
