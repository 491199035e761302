import { describe, expect, it } from "vitest";
import { csvFields } from "../../../src/dataset/formats/csv/fields.ts";
import { MappedColumns } from "../../../src/dataset/formats/csv/mapping.ts";
import type { FilesReading, TablesReading } from "../../../src/dataset/input.ts";
import type { Issue } from "../../../src/dataset/issues.ts";
import {
  choicesFor,
  isComplete,
  mappingOf,
  missingFields,
  optionsOf,
  repeatedFields,
} from "../../../src/panels/dialogs/data/mappingChoice.ts";
import {
  type DataEvent,
  firstOf,
  nextStep,
  type Step,
  stepAfterReading,
} from "../../../src/panels/dialogs/data/steps.ts";
import { ownDataWords } from "../../translators.ts";

const issue: Issue = { code: "no-dates", severity: "warning", path: "", message: "no relation has a date" };
const dataset = { format: "tiespan/1", actors: [], relations: [] };
const tables: TablesReading = {
  askedDates: { order: [], century: [], counts: [] },
  tables: [
    {
      name: "r.csv",
      role: "relations",
      delimiter: ";",
      missing: ["target"],
      columns: [
        { heading: "Wer", use: "source", samples: ["A"] },
        { heading: "Gegen wen", use: undefined, samples: ["B"] },
      ],
    },
  ],
};
const complete: TablesReading = {
  ...tables,
  tables: tables.tables.map((table) => ({
    ...table,
    missing: [],
    columns: table.columns.with(1, { heading: "Gegen wen", use: "target", samples: ["B"] }),
  })),
};
const ambiguous = { ...complete, askedDates: { order: ["01/02/2025"], century: [], counts: [] } };
const readingOf = (change: Partial<FilesReading>): FilesReading => ({ dataset, issues: [], format: "csv", ...change });
const after = (step: Step, ...events: readonly DataEvent[]) => events.reduce(nextStep, step);

describe("after a reading", () => {
  it("what is clean is opened at once", () => {
    expect(stepAfterReading(readingOf({}), [])).toBeUndefined();
    expect(stepAfterReading(readingOf({ tables: complete }), [])).toBeUndefined();
  });

  it("issues are shown before anything is opened", () => {
    expect(stepAfterReading(readingOf({ issues: [issue] }), [])).toMatchObject({ name: "issues" });
  });

  it("what is no dataset is refused", () => {
    const reading = readingOf({ dataset: undefined, issues: [issue] });
    expect(stepAfterReading(reading, [])).toEqual({ name: "refused", reading });
  });

  it("a table that lacks what it needs is asked about, even where there is no dataset", () => {
    expect(stepAfterReading(readingOf({ dataset: undefined, tables }), [])).toMatchObject({ name: "mapping" });
    expect(stepAfterReading(readingOf({ dataset: undefined, tables }), ["order"])).toMatchObject({ name: "mapping" });
  });

  it("dates that can be read in two ways are asked about once", () => {
    expect(stepAfterReading(readingOf({ tables: ambiguous }), [])).toMatchObject({ name: "mapping" });
    expect(stepAfterReading(readingOf({ tables: ambiguous }), ["order"])).toBeUndefined();
  });
});

describe("steps", () => {
  const issuesStep = stepAfterReading(readingOf({ issues: [issue], tables: complete }), []) ?? firstOf("start");

  it("progress is only made while something is being read", () => {
    const progress = { phase: "checking", fraction: 0.5 } as const;
    expect(after(firstOf("start"), { kind: "read" }, { kind: "progress", progress })).toEqual({
      name: "busy",
      progress,
    });
    expect(after(firstOf("start"), { kind: "progress", progress })).toEqual(firstOf("start"));
  });

  it("from issues the way leads back to the columns, and from those of the page nowhere", () => {
    expect(after(issuesStep, { kind: "columns" })).toMatchObject({ name: "mapping", isChecked: false });
    expect(after(firstOf("issues"), { kind: "columns" })).toEqual(firstOf("issues"));
  });

  it("more rows are shown where there is a list", () => {
    expect(after(issuesStep, { kind: "more" }, { kind: "more" })).toMatchObject({ most: 600 });
    expect(after(firstOf("start"), { kind: "more" })).toEqual(firstOf("start"));
  });

  it("sorting keeps what is shown", () => {
    const sorted = after(issuesStep, { kind: "more" }, { kind: "sort", column: "found" });
    expect(sorted).toMatchObject({ most: 400, order: { column: "found", isDescending: false } });
  });

  it("an answer about a column or dates holds until there is another", () => {
    const asked = stepAfterReading(
      readingOf({ tables: { ...tables, askedDates: { order: ["01/02/2025"], century: [], counts: [] } } }),
      [],
    );
    const answered = after(
      asked ?? firstOf("start"),
      { kind: "check" },
      { kind: "column", table: 0, column: 1, choice: "target" },
      { kind: "dates", question: "order", answer: "day-first" },
      { kind: "dates", question: "order", answer: "undated" },
    );
    expect(answered).toMatchObject({
      isChecked: true,
      mapping: { tables: [["source", "target"]], dates: { order: "undated" } },
    });
  });

  it("families are chosen one by one or for many, and another search begins at the top", () => {
    const chosen = after(
      firstOf("types"),
      { kind: "more" },
      { kind: "family", ids: ["a", "__proto__"], family: "money" },
      { kind: "family", ids: ["a"], family: "conflict" },
      { kind: "query", query: "kl" },
    );
    expect(chosen).toMatchObject({ query: "kl", most: 200 });
    expect(chosen.name === "types" && [...chosen.chosen]).toEqual([
      ["a", "conflict"],
      ["__proto__", "money"],
    ]);
  });

  it("an event that means nothing at a step changes nothing", () => {
    const events: readonly DataEvent[] = [
      { kind: "check" },
      { kind: "query", query: "x" },
      { kind: "sort", column: "found" },
      { kind: "columns" },
    ];
    for (const event of events) expect(nextStep(firstOf("start"), event)).toEqual(firstOf("start"));
  });
});

describe("what columns are", () => {
  it("begins with what was understood, and answers nothing about dates", () => {
    expect(mappingOf(tables)).toEqual({ tables: [["source", "attribute"]], dates: {} });
  });

  it("is complete once both ends are known, no field is there twice and dates are settled", () => {
    const of = (choices: readonly string[], order?: "undated") => ({
      tables: [choices],
      dates: order === undefined ? {} : { order },
    });
    expect(isComplete(tables, of(["source", "attribute"]))).toBe(false);
    expect(isComplete(tables, of(["source", "source"]))).toBe(false);
    expect(isComplete(tables, of(["source", "target"]))).toBe(true);
    expect(isComplete(ambiguous, of(["source", "target"]))).toBe(false);
    expect(isComplete(ambiguous, of(["source", "target"], "undated"))).toBe(true);
  });

  it("needs a name or an id of actors, in any language", () => {
    expect(missingFields("actors", ["role"])).toEqual(["name"]);
    expect(missingFields("actors", ["id"])).toEqual([]);
    expect(missingFields("actors", ["name:de", "name:en"])).toEqual([]);
    expect(missingFields("relations", ["label"])).toEqual(["source", "target"]);
  });

  it("can be one field only once, but attributes and languages as often as one likes", () => {
    expect(repeatedFields(["label", "attribute", "label", "attribute", "ignore", "ignore"])).toEqual(["label"]);
    expect(repeatedFields(["label:de", "label:en", "label"])).toEqual([]);
  });

  it("reaches the reader of tables under the heading of that table", () => {
    const { mapping, dateOrder } = optionsOf(tables, {
      tables: [["source", "target"]],
      dates: { order: "month-first" },
    });
    const columns = new MappedColumns(mapping);
    expect([columns.find("r.csv", "Wer"), columns.find("r.csv", "Gegen wen")]).toEqual(["source", "target"]);
    expect(columns.find("other.csv", "Wer")).toBeUndefined();
    expect(dateOrder).toBe("month-first");
    expect(optionsOf(tables, { tables: [["source"]], dates: { order: "undated" } })).not.toHaveProperty("dateOrder");
  });

  it.each(["actors", "relations"] as const)("can be every field of %s, each in one group and with a name", (role) => {
    const offered = choicesFor(role, "attribute").flatMap(({ choices }) => choices);
    const names = csvFields.filter((field) => field.role === role).map(({ name }) => name);
    expect(offered.toSorted()).toEqual([...names, "attribute", "ignore"].toSorted());
    for (const {
      mapping: { fields },
    } of Object.values(ownDataWords))
      expect([...fields[role].keys()].toSorted()).toEqual(names.toSorted());
  });

  it("are offered in a language only where the column had that", () => {
    const offered = (own: string) => choicesFor("relations", own).flatMap(({ choices }) => choices);
    expect(offered("label:de")).toContain("label:de");
    expect(offered("label")).not.toContain("label:de");
  });
});
