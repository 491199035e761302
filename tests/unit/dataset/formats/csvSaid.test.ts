import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import type { ReadOptions } from "../../../../src/dataset/input.ts";

/** What somebody says about a table, and what is then read of it. */
const read = (text: string, options: ReadOptions = {}) =>
  readFiles([{ name: "t.csv", bytes: new TextEncoder().encode(text) }], options);
const relationsOf = (text: string, options?: ReadOptions) =>
  (read(text, options).dataset?.relations ?? []).map(({ source, target }) => `${source} ${target}`);
const columnsOf = (text: string) => read(text).tables?.tables[0]?.columns ?? [];
const typedOf = (text: string) => read(text).tables?.tables[0]?.typed;
const codesOf = (text: string, options?: ReadOptions) => read(text, options).issues.map(({ code }) => code);

describe("cells that cannot be read", () => {
  const text = [
    "Von;An;Typ;Datum;Betrag",
    "Ada;Bob;Fehde;nach der Wahl;viel",
    "Bob;Cleo;Fehde;nach der Wahl;97,4 Mio. €",
    "Cleo;Ada;Fehde;2021;k. A.",
    "",
  ].join("\n");

  it("are told with their number, in columns of dates and amounts alone", () => {
    expect(columnsOf(text).map(({ heading, unread }) => [heading, unread])).toEqual([
      ["Von", undefined],
      ["An", undefined],
      ["Typ", undefined],
      ["Datum", [{ cell: "nach der Wahl", count: 2 }]],
      ["Betrag", [{ cell: "viel", count: 1 }]],
    ]);
  });

  it("are read as what somebody says is meant, the same for all alike, and then not reported", () => {
    const repairs = new Map([
      ["t.csv:Datum", new Map([["nach der Wahl", "Ende 2021"]])],
      ["t.csv:Betrag", new Map([["viel", "12 Mio. €"]])],
    ]);
    const { dataset } = read(text, { repairs });
    const [first, second, third] = dataset?.relations ?? [];
    expect(first).toMatchObject({ amount: { value: 12_000_000, currency: "EUR" } });
    expect(first?.date).toBeDefined();
    expect(second?.date).toBe(first?.date);
    expect(third?.date).toBe("2021");
    expect(codesOf(text, { repairs })).not.toContain("date-unreadable");
    expect(codesOf(text)).toContain("date-unreadable");
    expect(codesOf(text, { repairs })).not.toContain("amount-unreadable");
  });

  it("are still told after that, so that what was said can be changed", () => {
    const repairs = new Map([["t.csv:Datum", new Map([["nach der Wahl", "2021"]])]]);
    const { tables } = read(text, { repairs });
    expect(tables?.tables[0]?.columns[3]?.unread).toEqual([{ cell: "nach der Wahl", count: 2 }]);
  });

  it("of another column or file are not meant", () => {
    const repairs = new Map([
      ["t.csv:Typ", new Map([["nach der Wahl", "2021"]])],
      ["other.csv:Datum", new Map([["nach der Wahl", "2021"]])],
    ]);
    expect(codesOf(text, { repairs })).toContain("date-unreadable");
  });

  it.each([
    ["Ende", "ein Jahr später", ["ein Jahr später"]],
    ["Beginn", "bald", ["bald"]],
    ["Ende", "bis heute", undefined],
    ["Ende", "unbekannt", undefined],
    ["Datum", "", undefined],
    ["Datum", "NA", undefined],
    ["Datum", "22.1.2025", undefined],
    ["Datum", "Q3 2020", undefined],
    ["Betrag", "97,4 Mrd. $", undefined],
    ["Betrag", "ein Taler und acht Groschen", ["ein Taler und acht Groschen"]],
    ["Notiz", "nach der Wahl", undefined],
    ["Farbe", "nach der Wahl", undefined],
  ])("a column %j with %j has %j", (heading, cell, expected) => {
    const [, , column] = columnsOf(`Von;An;${heading}\nAda;Bob;${cell}\n`);
    expect(column?.unread?.map((unread) => unread.cell)).toEqual(expected);
  });

  it("very many of one column are told in part, and long ones take no time", () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Ada;Bob;irgendwann ${index} oder nie`).join("\n");
    expect(columnsOf(`Von;An;Datum\n${rows}\n`)[2]?.unread).toHaveLength(200);
    const [, , long] = columnsOf(`Von;An;Datum\nAda;Bob;x${" ".repeat(300_000)}y\n`);
    expect(long?.unread?.[0]?.cell.length).toBeLessThanOrEqual(500);
  });
});

describe("questions about columns", () => {
  it.each([
    ["Datum", ["03/04/2025", "05/06/2025"], { order: ["03/04/2025", "05/06/2025"] }],
    ["Datum", ["03/04/2025", "13/02/2025"], undefined],
    ["Datum", ["14.6.22"], { century: ["14.6.22"] }],
    ["Datum", ["44927"], { counts: ["44927"] }],
    ["Betrag", ["1.500 €"], { decimal: ["1.500 €"] }],
    ["Betrag", ["1.500 €", "2,75 €"], undefined],
    ["Betrag", ["97,4 Mio. €"], undefined],
    ["Farbe", ["03/04/2025"], undefined],
  ])("of %j with %j are %j", (heading, cells, expected) => {
    const rows = cells.map((cell) => `Ada;Bob;${cell}`).join("\n");
    expect(columnsOf(`Von;An;${heading}\n${rows}\n`)[2]?.asked).toEqual(expected);
  });

  it("are answered for one column alone", () => {
    const text = "Von;An;Beginn;Ende\nAda;Bob;03/04/2024;05/06/2025\n";
    const columnDates = new Map([
      ["t.csv:Beginn", { order: "day-first" } as const],
      ["t.csv:Ende", { order: "month-first" } as const],
    ]);
    expect(read(text, { columnDates }).dataset?.relations[0]).toMatchObject({ start: "2024-04-03", end: "2025-05-06" });
    const half = read(text, { columnDates: new Map([["t.csv:Beginn", { order: "day-first" } as const]]) });
    expect(half.dataset?.relations[0]).toMatchObject({ start: "2024-04-03", end: "unknown" });
  });

  it("stay the same once they are answered, so that an answer can be changed", () => {
    const text = "Von;An;Datum\nAda;Bob;03/04/2024\n";
    const columnDates = new Map([["t.csv:Datum", { order: "day-first" } as const]]);
    expect(read(text, { columnDates }).tables?.tables[0]?.columns[2]?.asked).toEqual({ order: ["03/04/2024"] });
    expect(codesOf(text, { columnDates })).not.toContain("date-ambiguous");
  });
});

describe("headings", () => {
  const text = "Recherche;;\n;;\nWer;Mit wem;Art\nAda;Bob;Fehde\n";

  it("are found below a title, and told with the rows that could be they", () => {
    const typed = typedOf(text);
    expect(typed?.headingRow).toBe(3);
    expect(typed?.firstRows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, "Recherche"],
      [3, "Wer"],
      [4, "Ada"],
    ]);
  });

  it("are in the row that somebody chooses, and what is above them is left out and said", () => {
    const below = "Stand;heute;x\nA;B;C\nvon;an;art\nAda;Bob;Fehde\n";
    const options = {
      headingRow: 2,
      mapping: new Map([
        ["A", "source"],
        ["B", "target"],
      ]),
    };
    expect(relationsOf(below, options)).toEqual(["von an", "ada bob"]);
    expect(codesOf(below, options)).toContain("rows-left-out");
    expect(read(below, options).tables?.tables[0]?.typed?.headingRow).toBe(2);
  });

  it("in a row that there is not are looked for", () => {
    expect(read(text, { headingRow: 99 }).tables?.tables[0]?.typed?.headingRow).toBe(3);
  });

  it("need not be there", () => {
    const bare = "Ada;Bob\nBob;Cleo\n";
    expect(relationsOf(bare, { hasHeadings: false })).toEqual(["ada bob", "bob cleo"]);
    expect(read(bare, { hasHeadings: false }).tables?.tables[0]?.typed?.headingRow).toBeUndefined();
  });
});

describe("what the rows of a table are", () => {
  it("can be said: actors instead of relations", () => {
    const text = "Name;Ziel;Quelle\nAda;Macht;Bob\n";
    const { dataset } = read(text, { role: "actors" });
    expect(dataset?.relations).toEqual([]);
    expect(dataset?.actors.map(({ name }) => name)).toEqual(["Ada"]);
  });

  it("is a matrix where names are the same on both sides, unless somebody says that it is none", () => {
    const text = ";Ada;Bob\nAda;0;2\nBob;2;0\n";
    expect(typedOf(text)?.isMatrix).toBe(true);
    expect(relationsOf(text)).toEqual(["ada bob"]);
    expect(relationsOf(text, { role: "matrix" })).toEqual(["ada bob"]);
    const mapping = new Map([["Ada", "target"]]);
    expect(read(text, { role: "relations", mapping }).tables?.tables[0]?.columns).toHaveLength(3);
    expect(typedOf("Von;An\nAda;Bob\n")?.isMatrix).toBe(false);
  });

  it.each([
    [";Ada;Bob;Cleo\nAda;;2;1\nBob;;;3\nCleo;;;\n", false],
    [";Ada;Bob;Cleo\nAda;0;;\nBob;x;0;\nCleo;x;x;0\n", false],
    [";Ada;Bob\nAda;;1\nBob;;\n", false],
    [";Ada;Bob;Cleo\nAda;;2;\nBob;;;3\nCleo;1;;\n", true],
  ])("that is filled in on one side alone says no direction", (text, isDirected) => {
    const { dataset } = read(text);
    expect(dataset?.relations.length).toBeGreaterThan(0);
    const directed = new Set(dataset?.relations.map(({ type }) => dataset.types?.[type]?.directed));
    expect(directed).toEqual(new Set([isDirected]));
  });
});

describe("ends of relations", () => {
  const merged = "Von;An;Typ\nAda;Bob;Fehde\n;Cleo;Amt\n;;\n";

  it("that are empty beside another are told by their rows, and taken from above when asked", () => {
    expect(typedOf(merged)?.gaps).toEqual([3]);
    expect(relationsOf(merged)).toEqual(["ada bob"]);
    expect(relationsOf(merged, { fillDown: true })).toEqual(["ada bob", "ada cleo"]);
    expect(typedOf("Von;An\nAda;Bob\n")?.gaps).toEqual([]);
  });

  it("are those of the cell above, in either column", () => {
    const gaps = "Von;An\nAda;Bob\n;Cleo\nDora;\nEva;\n";
    expect(relationsOf(gaps, { fillDown: true })).toEqual(["ada bob", "ada cleo", "dora cleo", "eva cleo"]);
  });

  it.each([
    ["Bob|Cleo", {}, ["ada bob", "ada cleo"]],
    ["Bob|Cleo", { lists: "whole" }, ["ada bob-cleo"]],
    ["Bob; Cleo", {}, ["ada bob", "ada cleo"]],
    ["Musk, Elon", {}, ["ada musk-elon"]],
    ["Bob, Cleo", { lists: "commas" }, ["ada bob", "ada cleo"]],
    ["Bob, Cleo|Dora", { lists: "commas" }, ["ada bob", "ada cleo", "ada dora"]],
  ] as const)("%j, as %j, are %j", (cell, options, expected) => {
    expect(relationsOf(`Von,An\nAda,"${cell}"\n`, options)).toEqual(expected);
  });

  it("that may be lists are told", () => {
    expect(typedOf('Von,An\nAda,"Bob|Cleo"\nBob,"Musk, Elon"\n')?.lists).toEqual({
      signs: ["Bob|Cleo"],
      commas: ["Musk, Elon"],
    });
    expect(typedOf("Von,An\nAda,Bob\n")?.lists).toEqual({ signs: [], commas: [] });
  });
});

describe("examples of a column", () => {
  it("are its first three different cells, wherever they stand", () => {
    const rows = ["", "", "", "rot", "rot", "NA", "blau", "grün", "gelb"].map((cell) => `Ada;Bob;${cell}`).join("\n");
    expect(columnsOf(`Von;An;Farbe\n${rows}\n`)[2]?.samples).toEqual(["rot", "blau", "grün"]);
    expect(columnsOf("Von;An;Farbe\nAda;Bob;\n")[2]?.samples).toEqual([]);
  });
});

describe("several sheets", () => {
  it("are none of a table that is no workbook", () => {
    expect(read("Von;An\nAda;Bob\n").tables?.sheets).toBeUndefined();
  });
});
