import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import type { Wording } from "../../../src/i18n/wording.ts";
import { buildModel } from "../../../src/model/build.ts";
import { writeSheet } from "../../../src/panels/dialogs/sheetText.ts";
import { sheetRow, sortRows, tableColumns, tableRows } from "../../../src/panels/dialogs/table/tableRows.ts";
import { translatorFor } from "../../translators.ts";

const money = (value: number, currency: string) => ({ value, currency });
const dataset: Dataset = {
  format: "tiespan/1",
  language: "en",
  actors: ["ada", "bob", "cem"].map((id) => ({ id, name: id.toUpperCase() })),
  relations: [
    { id: "late", type: "feud", source: "ada", target: "bob", date: "2020-05-04", sources: ["paper", "gone", "web"] },
    { id: "none", type: "alliance", source: "cem", target: "ada" },
    { id: "vague", type: "rebuke", source: "bob", target: "cem", date: "2019", amount: money(20, "USD") },
    { id: "small", type: "investment", source: "ada", target: "cem", date: "2018-01-01", amount: money(9, "USD") },
    { id: "euro", type: "investment", source: "bob", target: "ada", date: "2021", amount: money(100, "EUR") },
  ],
  sources: {
    paper: { title: "A claim, refuted", publisher: "Paper", date: "2020-05-05", url: "https://example.org/a" },
    web: { title: "=HYPERLINK(1)", url: "http://example.org/plain" },
  },
};
const wording: Wording = { model: buildModel(dataset), t: translatorFor("en") };
const all = [0, 1, 2, 3, 4];
const rows = tableRows(wording, all, (row) => row === 2);
const idsIn = (sorted: readonly { readonly row: number }[]) => sorted.map(({ row }) => dataset.relations[row]?.id);

describe("rows of the table", () => {
  it("say when, what, who, how much, how sure and who says so", () => {
    expect(rows[0]?.words).toEqual({
      when: "May 4, 2020",
      sentence: rows[0]?.sentence.words,
      nature: "Feud",
      source: "ADA",
      target: "BOB",
      amount: "",
      status: "",
      sources: "Paper, =HYPERLINK(1)",
    });
    expect(rows[2]?.words.when).toBe("2019 · possibly");
    expect(rows[3]?.words.amount).toContain("9");
  });

  it("have the addresses of their sources, of whatever kind the format lets through", () => {
    expect(rows[0]?.sources.map(({ url }) => url)).toEqual(["https://example.org/a", "http://example.org/plain"]);
  });
});

describe("very many rows", () => {
  it("are put into words only where somebody reads them, and each once", () => {
    const asked: number[] = [];
    const isPossible = (row: number) => asked.push(row) < 0;
    const many = tableRows(wording, all, isPossible);
    const byDate = sortRows(wording, many, { column: "when", isDescending: true });
    expect([byDate.length, asked]).toEqual([5, []]);
    expect([many[3]?.words.nature, many[3]?.words.target, many[3]?.sources.length, asked]).toEqual([
      "Investment",
      "CEM",
      0,
      [3],
    ]);
  });
});

describe("the order", () => {
  it("by date goes from day to day, undated ones last in either direction", () => {
    const by = (isDescending: boolean) => idsIn(sortRows(wording, rows, { column: "when", isDescending }));
    expect(by(false)).toEqual(["small", "vague", "late", "euro", "none"]);
    expect(by(true)).toEqual(["euro", "late", "vague", "small", "none"]);
  });

  it("by amount compares values of one currency, never of two", () => {
    const by = (isDescending: boolean) => idsIn(sortRows(wording, rows, { column: "amount", isDescending }));
    expect(by(false)).toEqual(["euro", "small", "vague", "late", "none"]);
    expect(by(true)).toEqual(["euro", "vague", "small", "late", "none"]);
  });

  it("by any column keeps all rows, the filled ones first, and those that are equal as they were", () => {
    const orders = fc.record({ column: fc.constantFrom(...tableColumns), isDescending: fc.boolean() });
    fc.assert(
      fc.property(orders, fc.shuffledSubarray(all, { minLength: 1 }), (order, some) => {
        const before = some.flatMap((row) => rows[row] ?? []);
        const sorted = sortRows(wording, before, order);
        expect(new Set(sorted)).toEqual(new Set(before));
        if (order.column === "when") return;
        const words = sorted.map((each) => each.words[order.column]);
        const areFilled = words.map((word) => word !== "");
        expect(areFilled).toEqual(areFilled.toSorted((one, other) => Number(other) - Number(one)));
        for (const word of new Set(words)) {
          const has = (each: (typeof rows)[number]) => each.words[order.column] === word;
          if (order.column !== "amount") expect(sorted.filter(has)).toEqual(before.filter(has));
        }
      }),
    );
  });
});

describe("the table as a file", () => {
  it("is read by spreadsheets as it stands, and holds no formula", () => {
    const text = writeSheet([[...tableColumns], ...rows.map(sheetRow)], ";");
    expect(text.startsWith("\ufeff")).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ";", skipEmptyLines: true });
    expect(data).toHaveLength(1 + rows.length);
    expect(data[1]?.at(-1)).toBe(
      "Paper, A claim, refuted, May 5, 2020, https://example.org/a\n=HYPERLINK(1), http://example.org/plain",
    );
    const cells = writeSheet([["=1+1", " @x", "a;b", 'say "no"', "plain"]], ";");
    expect(cells).toBe(`\ufeff'=1+1;' @x;"a;b";"say ""no""";plain\r\n`);
  });
});
