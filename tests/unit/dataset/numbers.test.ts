import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coursesOf,
  formatDay,
  numberCoursesOf,
  readAsked,
  readDays,
  readPeriod,
  writeDatePatterns,
} from "../../../src/dataset/edtf.ts";
import { writeJsonSchema } from "../../../src/dataset/jsonSchema.ts";
import type { Relation, WrittenPeriod } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { datasetOf } from "../../fixtures.ts";

/** Numbers that can be written, in thousandths. */
const thousandths = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 });

/** Written digit by digit, apart from the code that writes them. */
function written(value: number): string {
  const digits = String(Math.abs(value)).padStart(4, "0");
  const decimals = digits.slice(-3).replace(/0+$/, "");
  return `#${value < 0 ? "-" : ""}${digits.slice(0, -3)}${decimals === "" ? "" : `.${decimals}`}`;
}

function relationOf(fields: Partial<Relation>): Relation {
  return { id: "r", type: "feud", source: "a", target: "b", ...fields };
}

/** The bounds of a period in numbers, "–" where it is open. */
function boundsOf(period: WrittenPeriod): string | undefined {
  const { course } = readPeriod(period);
  if (course === undefined) return undefined;
  const { earliestStart, latestStart, earliestEnd, latestEnd } = course;
  return [earliestStart, latestStart, earliestEnd, latestEnd]
    .map((day) => (Number.isFinite(day) ? day / 1000 : "–"))
    .join(" ");
}

describe("a number as a date", () => {
  it.each([
    ["#0", 0],
    ["#-0", 0],
    ["#12.5", 12_500],
    ["#-3", -3000],
    ["#0.001", 1],
    ["#1.005", 1005],
    ["#007", 7000],
    ["#1800000", 1_800_000_000],
    ["#-1800000", -1_800_000_000],
  ])("%s is the day %i alone, exactly", (text, day) => {
    expect(readDays(text)).toStrictEqual({
      earliest: day,
      latest: day,
      precision: "number",
      approximate: false,
      uncertain: false,
    });
  });

  it.each([
    "#",
    "12.5",
    "#12,5",
    "#12.",
    "#.5",
    "#1.2345",
    "#+1",
    "#1e3",
    "# 1",
    "#1 ",
    "#12.5~",
    "#12.5?",
    "#2025-01",
    "##1",
    "#1800000.001",
    "#99999999999999999999",
    "#Infinity",
    "#١",
  ])("is not %s", (text) => {
    expect(readDays(text)).toBeUndefined();
  });

  it("is written as it was read, to the thousandth", () => {
    fc.assert(
      fc.property(thousandths, (value) => {
        expect(readDays(written(value))?.earliest).toBe(value);
        expect(formatDay(value, true)).toBe(written(value));
      }),
    );
  });

  it("lies after every smaller one", () => {
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        const [one, other] = [readDays(written(a)), readDays(written(b))];
        expect(Math.sign((one?.earliest ?? NaN) - (other?.earliest ?? NaN))).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe("a period in numbers", () => {
  it.each([
    [{ start: "#2", end: "#11" }, "2 2 11 11"],
    [{ date: "#2/#11" }, "2 2 11 11"],
    [{ date: "#12.5" }, "12.5 12.5 12.5 12.5"],
    [{ start: "#2" }, "2 2 – –"],
    [{ start: "#2", end: ".." }, "2 2 – –"],
    [{ end: "#11" }, "– – 11 11"],
    [{ date: "../#11" }, "– – 11 11"],
    [{ date: "#2/" }, "2 2 2 –"],
    [{ start: "#2", end: "soon" }, "2 2 2 –"],
  ])("%o runs from its start to its end", (period, bounds) => {
    expect(boundsOf(period)).toBe(bounds);
  });

  it("that is reversed is read the right way round, and reported", () => {
    expect(readPeriod({ start: "#11", end: "#2" }).isReversed).toBe(true);
    expect(boundsOf({ date: "#11/#2" })).toBe("2 2 11 11");
    expect(readPeriod({ start: "#2", end: "#2" }).isReversed).toBe(false);
    const { dataset, issues } = validateDataset(datasetOf([{ start: "#11", end: "#2" }]));
    expect(issues.map(({ code }) => code)).toEqual(["period-reversed"]);
    expect(dataset?.relations[0]).toMatchObject({ start: "#2", end: "#11" });
  });

  it("cannot be read beside a date of the calendar", () => {
    const [calendar, mixed] = [readPeriod({ date: "/2025" }), readPeriod({ date: "#2/2025" })];
    expect(mixed).toEqual(calendar);
    // 20 000 000 is far beyond the days of 2025: were they compared, the period would be taken for reversed.
    expect(readPeriod({ start: "#20000", end: "2025" }).isReversed).toBe(false);
  });

  it("is not among the courses of the calendar, nor a dated one among those in numbers", () => {
    const both = relationOf({ date: "2025", periods: [{ date: "#5" }, { start: "#7" }, { date: "soon" }] });
    expect(coursesOf(both)).toEqual(coursesOf(relationOf({ date: "2025" })));
    expect(numberCoursesOf(both).map(({ earliestStart }) => earliestStart)).toEqual([5000, 7000]);
  });

  it("passes without an issue wherever a date may stand", () => {
    const scene = { id: "s", title: "S", view: { from: "#2", to: "#12.5" } };
    const dataset = { ...datasetOf([{ date: "#5" }, { periods: [{ start: "#-1.25" }] }]), scenes: [scene] };
    expect(validateDataset(dataset)).toMatchObject({ dataset, issues: [] });
    const { issues } = validateDataset(datasetOf([{ date: "#1.2345" }]));
    expect(issues.map(({ code }) => code)).toEqual(["date-unreadable"]);
  });
});

describe("a date asked for", () => {
  it("is a number where time is numbers, with its sign before it or without", () => {
    expect(readAsked("#12.5", true)?.earliest).toBe(12_500);
    expect(readAsked("12.5", true)?.earliest).toBe(12_500);
    expect(readAsked("2025", true)?.earliest).toBe(2_025_000);
    for (const text of ["2025-01", "..", "", "##1", "1,5"]) expect(readAsked(text, true)).toBeUndefined();
  });

  it("is of the calendar where time is that", () => {
    expect(readAsked("2025", false)).toEqual(readDays("2025"));
    expect(readAsked("#2025", false)).toBeUndefined();
  });
});

describe("the JSON Schema", () => {
  const { date, event } = writeDatePatterns();

  it("accepts numbers as dates, and intervals of them as events", () => {
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        expect(written(a)).toMatch(new RegExp(date));
        expect(`${written(a)}/${written(b)}`).toMatch(new RegExp(event));
      }),
    );
    for (const text of ["#5/", "#5/..", "../#5", "/#5", "#5"]) expect(text).toMatch(new RegExp(event));
    for (const text of ["#", "#1.2345", "#5~", "#1/#2", "5.5"]) expect(text).not.toMatch(new RegExp(date));
  });

  it("holds these patterns", () => {
    const { $defs = {} } = writeJsonSchema();
    expect([$defs["date"], $defs["eventDate"]]).toMatchObject([{ pattern: date }, { pattern: event }]);
  });
});

describe("numbers beside dates of the calendar", () => {
  const relation = (id: string, dates: object) => ({ id, type: "feud", source: "a", target: "a", ...dates });
  const issuesOf = (relations: readonly object[]) =>
    validateDataset({ actors: [{ id: "a", name: "A" }], relations }).issues.map(({ code, path }) => [code, path]);

  it("are named, each with its relation", () => {
    const mixed = [
      relation("r1", { start: "#2" }),
      relation("r2", { date: "2025" }),
      relation("r3", { periods: [{ date: "#7/#9" }] }),
    ];
    expect(issuesOf(mixed)).toEqual([
      ["date-unreadable", "relations[0]"],
      ["date-unreadable", "relations[2]"],
    ]);
  });

  it("are fine where nothing else is dated", () => {
    expect(issuesOf([relation("r1", { start: "#2" }), relation("r2", {}), relation("r3", { date: "#3" })])).toEqual([]);
  });
});
