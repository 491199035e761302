import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import { compareDatasets } from "../../../../src/dataset/formats/losses.ts";
import { type FormatName, writtenFormats } from "../../../../src/dataset/formats/registry.ts";
import type { Dataset, Relation } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { writeDataset } from "../../../../src/dataset/write.ts";
import { datasetOf } from "../../../fixtures.ts";
import { anyDataset } from "./anyDataset.ts";
import { saveAndOpen } from "./wholeFiles.ts";

/** Everything that the format knows, with odd ids and every way to say a time. */
const rich: Dataset = (() => {
  const relations: readonly Partial<Relation>[] = [
    {
      type: "alliance",
      date: "2025-01-22",
      label: { de: "Bund", en: "Bond" },
      sources: ["s 1", "s2"],
      added: "2026-06-15",
    },
    { type: "feud", start: "2018-02", end: "2026-05-18", summary: "two\nlines; and, “quotes”" },
    { type: "investment", start: "2015~", amount: { value: 97.4e6, currency: "EUR", qualifier: "about" } },
    { type: "rebuke", end: "2024?", status: "claimed", claimedBy: ["a", "somebody"], disputedBy: [{ de: "wer" }] },
    { type: "role", periods: [{ start: "2015", end: "2018-02" }, { date: "2025-01-22" }, { start: ".." }] },
    { type: "lawsuit", date: "soon", attributes: { weight: 2.5, "viz:color": "#ff0000", open: true, words: "=1" } },
    { type: "lawsuit", start: "201X", end: ".." },
    { type: "Lawsuit.", date: "2015/2018-02" },
    { type: "alliance", source: "__proto__", target: "constructor" },
    { type: "role", start: "-0044-03-15", source: "constructor", target: "constructor" },
    { type: "feud", date: "1066-10-14T09:00", source: "b", target: "a" },
    { type: "feud", date: "#12.5", source: "b", target: "__proto__" },
  ];
  const { actors, ...rest } = datasetOf(relations, ["a", "b", "__proto__", "constructor"]);
  const [first, second, ...others] = actors;
  const value = {
    ...rest,
    title: { de: "Netz", en: "Network" },
    ...{ description: "What it is", language: "en", updated: "2026-01-02", credit: "Desk", license: "CC-BY-4.0" },
    types: { lawsuit: { label: "Lawsuit", family: "conflict", sign: -1, directed: true, line: "dots" } },
    kinds: { court: { label: "Court", shape: "pentagon" } },
    actors: [
      { ...first, name: { de: "Äpfel", en: "Apples" }, kind: "person", role: "R", position: [0.5, -0.25] },
      {
        ...second,
        kind: "court",
        aliases: ["B & Co", { de: "Bé" }],
        links: [{ label: "L", url: "https://b.example/" }],
      },
      ...others,
    ],
    sources: {
      "s 1": { title: "One", publisher: "P", url: "https://s.example/1", date: "2025" },
      s2: { title: "Two" },
    },
    scenes: [{ id: "first", title: "First", view: { from: "2020", actors: ["a"] }, positions: { a: [0, 1] } }],
  };
  const { dataset } = validateDataset(value);
  if (dataset === undefined) throw new Error("the dataset is one");
  return dataset;
})();

const shipped = readFiles([
  { name: "data.json", bytes: readFileSync(new URL("../../../../data/musk-altman-trump.json", import.meta.url)) },
]).dataset;

/** FollowTheMoney is a model of its own, with fields for less: see followTheMoney.test.ts. */
const formatNames = writtenFormats.map(({ name }) => name).filter((name) => name !== "followthemoney");
const whole = formatNames.filter((format) => format !== "csv");

/** A JSON value without prototypes, and without -0, which is 0 as text. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** What each relation says about time, by its id. */
function timesOf({ relations }: Dataset): unknown {
  const times = relations.map(({ id, date, start, end, periods }) => [id, { date, start, end, periods }] as const);
  return plain([...times].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the shipped dataset, saved and opened again", () => {
  it.each(formatNames)("as %s is what it was but for what was listed as lost", (format) => {
    if (shipped === undefined) throw new Error("the shipped dataset can be read");
    const { dataset, issues, format: read } = saveAndOpen(shipped, format);
    // Tables say no families: there they follow from the words of a type.
    expect([read, issues.filter(({ code }) => code !== "types-understood")]).toEqual([format, []]);
    expect(compareDatasets(shipped, dataset)).toEqual(writeDataset(shipped, format).losses);
    expect(compareDatasets(dataset, shipped).filter(({ path }) => !/^(?:types|kinds)\b/.test(path))).toEqual([]);
  });

  it.each(whole)("as %s has lost nothing, and is saved as the same text again", (format) => {
    if (shipped === undefined) throw new Error("the shipped dataset can be read");
    expect(writeDataset(shipped, format).losses).toEqual([]);
    const again = saveAndOpen(shipped, format).dataset;
    expect(plain(again)).toEqual(plain(shipped));
    expect(writeDataset(again, format).text).toBe(writeDataset(shipped, format).text);
  });
});

/** Its actor says in a field of its own what GraphologyJSON repeats of the name: that field does not come back. */
const repeating = { ...datasetOf([]), actors: [{ id: "__proto__", name: { de: "", en: "0x1F" }, label: "" }] };

describe("any dataset, saved and opened again", () => {
  it.each(formatNames)("as %s has lost exactly what was listed", (format) => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const again = saveAndOpen(dataset, format);
        expect(compareDatasets(dataset, again.dataset)).toEqual(writeDataset(dataset, format).losses);
        expect(again.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(whole)("as %s has no types, kinds or findings that it did not have", (format) => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const again = saveAndOpen(dataset, format);
        const own = saveAndOpen(dataset, "tiespan/1");
        // What was lost, which is listed, is not found either.
        const kept = saveAndOpen(again.dataset, "tiespan/1");
        const codes = (issues: typeof own.issues) => issues.map(({ code }) => code).sort();
        expect(codes(again.issues)).toEqual(codes(kept.issues));
        for (const { code } of kept.issues) expect(codes(own.issues)).toContain(code);
        expect(plain([again.dataset.types, again.dataset.kinds])).toEqual(
          plain([own.dataset.types, own.dataset.kinds]),
        );
      }),
      { numRuns: 60, examples: [[repeating]] },
    );
  });

  it("as CSV keeps its types apart, however many and however alike they are", () => {
    const types = fc.array(
      fc.oneof(
        fc.constantFrom("Feud", "feud", "feud.", "Fehde", "other", "Other", "directed", "Amt", " x", "__proto__"),
        fc.string(),
      ),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(types, (words) => {
        const { dataset } = validateDataset(datasetOf(words.map((type) => ({ type: type || "x", date: "2025" }))));
        if (dataset === undefined) throw new Error("a dataset");
        const again = saveAndOpen(dataset, "csv");
        expect(again.dataset.relations.map(({ type }) => type)).toEqual(dataset.relations.map(({ type }) => type));
        expect(again.issues.map(({ code }) => code)).toEqual(["no-sources"]);
      }),
      { numRuns: 200 },
    );
  });
});

const pairs = formatNames.flatMap((there) => formatNames.map((back) => [there, back] as const));

describe("from one format into another and back", () => {
  it.each(pairs)("%s, %s: no date is lost, and nothing that was not listed", (first, second) => {
    const once = saveAndOpen(rich, first);
    const twice = saveAndOpen(once.dataset, second);
    const back = saveAndOpen(twice.dataset, first);
    for (const { dataset } of [once, twice, back]) expect(timesOf(dataset)).toEqual(timesOf(rich));
    const listed = (dataset: Dataset, format: FormatName) =>
      writeDataset(dataset, format).losses.map(({ path }) => path);
    const all = new Set([...listed(rich, first), ...listed(once.dataset, second), ...listed(twice.dataset, first)]);
    expect(compareDatasets(rich, back.dataset).filter(({ path }) => !all.has(path))).toEqual([]);
    const errors = [once, twice, back].flatMap(({ issues }) => issues.filter(({ severity }) => severity === "error"));
    expect(errors).toEqual([]);
  });

  it("there is a date of every kind to lose", () => {
    const written = rich.relations
      .flatMap(({ date, start, end }) => [date, start, end])
      .filter((day) => day !== undefined);
    expect(written).toEqual(expect.arrayContaining(["soon", "201X", "..", "2015~", "2024?", "#12.5", "2015/2018-02"]));
    expect(rich.relations.filter(({ periods }) => periods?.length === 3)).toHaveLength(1);
  });

  it("only CSV loses anything, and only what tables have no place for", () => {
    for (const format of whole) expect(writeDataset(rich, format).losses).toEqual([]);
    const paths = new Set(writeDataset(rich, "csv").losses.map(({ path }) => path.replace(/\[\].*/, "")));
    const ofDataset = ["title", "description", "language", "updated", "credit", "license", "types", "kinds", "scenes"];
    expect([...paths]).toEqual(ofDataset);
  });
});
