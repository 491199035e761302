import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { csvFields } from "../../../src/dataset/formats/csv/fields.ts";
import { MappedColumns } from "../../../src/dataset/formats/csv/mapping.ts";
import type { FilesReading, TablesReading } from "../../../src/dataset/input.ts";
import type { Issue } from "../../../src/dataset/issues.ts";
import {
  choicesFor,
  isComplete,
  type Mapping,
  missingFields,
  nothingSaid,
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
const relation = { id: "r", type: "feud", source: "a", target: "b" };
const dataset = { format: "tiespan/1", actors: [], relations: [relation] };
const tables: TablesReading = {
  askedDates: { order: [], century: [], counts: [] },
  tables: [
    {
      name: "r.csv",
      role: "relations",
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
const withColumn = (reading: TablesReading, column: TablesReading["tables"][number]["columns"][number]) => ({
  ...reading,
  tables: reading.tables.map((table) => ({ ...table, columns: [...table.columns, column] })),
});
const ambiguous = withColumn(complete, {
  ...{ heading: "Wann", use: "date", samples: ["01/02/2025"], asked: { order: ["01/02/2025"] } },
});
const never = { heading: "", use: undefined, samples: [] };
const saying = (change: Partial<Mapping>): Mapping => ({ ...nothingSaid, ...change });
const answered = saying({ answers: new Map([["order r.csv:Wann", "day-first"]]) });
const readingOf = (change: Partial<FilesReading>): FilesReading => ({ dataset, issues: [], format: "csv", ...change });
const after = (step: Step, ...events: readonly DataEvent[]) => events.reduce(nextStep, step);

describe("after a reading", () => {
  it("what is clean is opened at once", () => {
    expect(stepAfterReading(readingOf({}), undefined)).toBeUndefined();
    expect(stepAfterReading(readingOf({ tables: complete }), undefined)).toBeUndefined();
  });

  it("issues are shown before anything is opened", () => {
    expect(stepAfterReading(readingOf({ issues: [issue] }), undefined)).toMatchObject({ name: "issues" });
  });

  it("what is no dataset is refused", () => {
    const reading = readingOf({ dataset: undefined, issues: [issue] });
    expect(stepAfterReading(reading, undefined)).toMatchObject({ name: "refused", reading });
  });

  it("a table that lacks what it needs is asked about, even where there is no dataset", () => {
    expect(stepAfterReading(readingOf({ dataset: undefined, tables }), undefined)).toMatchObject({ name: "mapping" });
    expect(stepAfterReading(readingOf({ dataset: undefined, tables }), answered)).toMatchObject({ name: "mapping" });
  });

  it("dates that can be read in two ways are asked about once", () => {
    expect(stepAfterReading(readingOf({ tables: ambiguous }), undefined)).toMatchObject({ name: "mapping" });
    expect(stepAfterReading(readingOf({ tables: ambiguous }), answered)).toBeUndefined();
  });
});

describe("what can be said better than it was understood is shown once", () => {
  const unread = withColumn(complete, {
    ...{ heading: "Wann", use: "date", samples: ["irgendwann"], unread: [{ cell: "irgendwann", count: 2 }] },
  });
  it("where cells cannot be read", () => {
    expect(stepAfterReading(readingOf({ tables: unread }), undefined)).toMatchObject({ name: "mapping" });
    expect(stepAfterReading(readingOf({ tables: unread }), nothingSaid)).toBeUndefined();
  });

  it("who are merged is not said of others that have the same ids in another reading", () => {
    const named = (...names: readonly string[]) => ({
      ...dataset,
      actors: names.map((name, id) => ({ id: String(id), name })),
    });
    const first = stepAfterReading(readingOf({ tables: ambiguous, dataset: named("Eva Berg", "E. Berg") }), undefined);
    const merged = after(first ?? firstOf("start"), { kind: "merge", id: "1", into: "0" });
    const again = (now: ReturnType<typeof named>) =>
      after(merged, { kind: "reread", reading: readingOf({ tables: ambiguous, dataset: now }) });
    expect(again(named("Eva Berg", "E. Berg", "Bob"))).toMatchObject({ mapping: { merged: new Map([["1", "0"]]) } });
    expect(again(named("Eva Berg", "Bob"))).toMatchObject({ mapping: { merged: new Map() } });
  });

  it("where actors may be the same, who are merged only when somebody says so", () => {
    const alike = { ...dataset, actors: ["Elon Musk", "E. Musk"].map((name, id) => ({ id: String(id), name })) };
    const step = stepAfterReading(readingOf({ tables: complete, dataset: alike }), undefined);
    expect(step).toMatchObject({ alike: [{ id: "1", into: "0" }], mapping: { merged: new Map() } });
    const merged = after(step ?? firstOf("start"), { kind: "merge", id: "1", into: "0" });
    expect(merged).toMatchObject({ mapping: { merged: new Map([["1", "0"]]) } });
    expect(after(merged, { kind: "merge", id: "1", into: undefined })).toMatchObject({
      mapping: { merged: new Map() },
    });
  });

  it("where a workbook has several sheets", () => {
    const tables = { ...complete, sheets: { names: ["A", "B"], read: "A" } };
    expect(stepAfterReading(readingOf({ tables }), undefined)).toMatchObject({ name: "mapping" });
  });
});

describe("steps", () => {
  const issuesStep = stepAfterReading(readingOf({ issues: [issue], tables: complete }), undefined) ?? firstOf("start");

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

  it("what is said about columns, dates and cells holds until something else is", () => {
    const asked = stepAfterReading(readingOf({ tables: ambiguous }), undefined);
    const step = after(
      asked ?? firstOf("start"),
      { kind: "check" },
      { kind: "column", column: "r.csv:Gegen wen", choice: "target" },
      { kind: "answer", question: "order r.csv:Wann", answer: "day-first" },
      { kind: "answer", question: "order r.csv:Wann", answer: "undated" },
      { kind: "repair", column: "r.csv:Wann", cell: "bald", words: "2026" },
      { kind: "table", sayings: { fillDown: true } },
    );
    expect(step).toMatchObject({
      isChecked: true,
      mapping: {
        columns: new Map([["r.csv:Gegen wen", "target"]]),
        answers: new Map([["order r.csv:Wann", "undated"]]),
        repairs: new Map([["r.csv:Wann", new Map([["bald", "2026"]])]]),
        table: { fillDown: true },
      },
    });
    // Under other headings nothing of that means anything.
    expect(after(step, { kind: "table", sayings: { headingRow: 3 } })).toMatchObject({
      mapping: { columns: new Map(), repairs: new Map(), table: { fillDown: true, headingRow: 3 } },
    });
  });

  it("families are chosen one by one or for many, and another search begins at the top", () => {
    const chosen = after(
      firstOf("types"),
      { kind: "more" },
      { kind: "type", ids: ["a", "__proto__"], choice: { family: "money", directed: true } },
      { kind: "type", ids: ["a"], choice: { like: "feud" } },
      { kind: "query", query: "kl" },
    );
    expect(chosen).toMatchObject({ query: "kl", most: 200 });
    expect(chosen.name === "types" && [...chosen.chosen]).toEqual([
      ["a", { like: "feud" }],
      ["__proto__", { family: "money", directed: true }],
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
  it("is complete once both ends are known, no field is there twice and dates are settled", () => {
    const columns = (...choices: readonly string[]) =>
      saying({
        columns: new Map(choices.map((choice, index) => [["r.csv:Wer", "r.csv:Gegen wen"][index] ?? "", choice])),
      });
    expect(isComplete(tables, nothingSaid)).toBe(false);
    expect(isComplete(tables, columns("source", "source"))).toBe(false);
    expect(isComplete(tables, columns("source", "target"))).toBe(true);
    expect(isComplete(ambiguous, nothingSaid)).toBe(false);
    expect(isComplete(ambiguous, answered)).toBe(true);
    // What is no date any more has no order.
    expect(isComplete(ambiguous, saying({ columns: new Map([["r.csv:Wann", "attribute"]]) }))).toBe(true);
  });

  it("needs a name or an id of actors, in any language", () => {
    expect(missingFields({ role: "actors" }, ["role"])).toEqual(["name"]);
    expect(missingFields({ role: "actors" }, ["id"])).toEqual([]);
    expect(missingFields({ role: "actors" }, ["name:de", "name:en"])).toEqual([]);
    expect(missingFields({ role: "relations" }, ["label"])).toEqual(["source", "target"]);
  });

  it("can be one field only once, but attributes and languages as often as one likes", () => {
    expect(repeatedFields(["label", "attribute", "label", "attribute", "ignore", "ignore"])).toEqual(["label"]);
    expect(repeatedFields(["label:de", "label:en", "label"])).toEqual([]);
  });

  it("reaches the reader of tables under the heading of that table", () => {
    const said = saying({
      columns: new Map([["r.csv:Gegen wen", "target"]]),
      answers: new Map([["order r.csv:Wann", "month-first"]]),
      repairs: new Map([
        [
          "r.csv:Wann",
          new Map([
            ["bald", " 2026 "],
            ["nie", ""],
          ]),
        ],
      ]),
    });
    const { mapping, columnDates, repairs } = optionsOf(
      withColumn(tables, ambiguous.tables[0]?.columns[2] ?? never),
      said,
    );
    const columns = new MappedColumns(mapping);
    expect([columns.find("r.csv", "Wer"), columns.find("r.csv", "Gegen wen")]).toEqual(["source", "target"]);
    expect(columns.find("other.csv", "Wer")).toBeUndefined();
    expect(columnDates).toEqual(new Map([["r.csv:Wann", { order: "month-first" }]]));
    expect(repairs).toEqual(new Map([["r.csv:Wann", new Map([["bald", "2026"]])]]));
  });

  it.each(["actors", "relations"] as const)("can be every field of %s, each in one group and with a name", (role) => {
    const offered = choicesFor({ role }, "attribute").flatMap(({ choices }) => choices);
    const names = csvFields.filter((field) => field.role === role).map(({ name }) => name);
    expect(offered.toSorted()).toEqual([...names, "attribute", "ignore"].toSorted());
    for (const {
      mapping: { fields },
    } of Object.values(ownDataWords))
      expect([...fields[role].keys()].toSorted()).toEqual(names.toSorted());
  });

  it("are offered in a language only where the column had that", () => {
    const offered = (own: string) => choicesFor({ role: "relations" }, own).flatMap(({ choices }) => choices);
    expect(offered("label:de")).toContain("label:de");
    expect(offered("label")).not.toContain("label:de");
  });
});

it.each(["Name;Partei;Geburtsdatum;Funktion\nAnna;SPD;3.5.1960;Chefin", "name;born;died;party\nAnna;1960;2010;SPD"])(
  "a table of actors stays one when somebody goes on: %s",
  (text) => {
    const files = [{ name: "a.csv", bytes: new TextEncoder().encode(text) }];
    const first = readFiles(files);
    expect(stepAfterReading(first, undefined)?.name).toBe("mapping");
    const again = readFiles(files, optionsOf(first.tables ?? tables, nothingSaid));
    expect([again.tables?.tables[0]?.role, again.dataset?.actors.length]).toEqual(["actors", 1]);
    expect(stepAfterReading(again, nothingSaid)?.name).not.toBe("mapping");
  },
);
