import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/dataset/formats/csv/read.ts";
import type { CsvOptions } from "../../../../src/dataset/formats/csv/types.ts";
import type { Issue } from "../../../../src/dataset/issues.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { messyCounts, writeMessyCsv } from "../../../messyCsv.ts";

/** Issues of the types themselves are not those of the table: types are defined by a later step. */
function read(text: string | readonly string[], options: CsvOptions = {}) {
  const texts = (typeof text === "string" ? [text] : text).map((one, index) => ({
    name: `${index + 1}.csv`,
    text: one,
  }));
  const { draft, refusal, tables, askedDates } = readCsv(texts, options);
  const validation = draft === undefined ? undefined : validateDataset(draft.value, draft.placeOf);
  const issues = [...(draft?.issues ?? []), ...(validation?.issues ?? [])].filter(
    ({ code }) => code !== "type-unknown",
  );
  return {
    actors: validation?.dataset?.actors ?? [],
    relations: validation?.dataset?.relations ?? [],
    sources: validation?.dataset?.sources,
    issues,
    places: issues.map(({ code, path }: Issue) => `${code} ${path}`),
    ...{ refusal, tables, askedDates },
  };
}

describe("a table of relations alone", () => {
  it("makes an actor of every name, once", () => {
    const { actors, relations, issues } = read("Wer;Mit wem\nÄnne  Groß; Bo\nBo;Änne Groß \n");
    expect(actors).toEqual([
      { id: "aenne-gross", name: "Änne Groß" },
      { id: "bo", name: "Bo" },
    ]);
    expect(relations).toEqual([
      { id: "r1", type: "other", source: "aenne-gross", target: "bo" },
      { id: "r2", type: "other", source: "bo", target: "aenne-gross" },
    ]);
    expect(issues).toMatchObject([{ code: "actors-made", severity: "warning", found: '2 ("Änne Groß", "Bo")' }]);
  });

  it.each([
    ["source,target,type", "commas"],
    ["Quelle;Ziel;Typ", "semicolons"],
    ["Akteur A\tAkteur B\tArt", "tabs"],
    ['\ufeff"Person 1";"Person 2";"Beziehung"', "a byte order mark and quotes"],
    ["sep=;\nvon;an;kind of relation", "the line of Excel"],
    ["FROM;TO;Relation-Type", "capitals"],
    ["wer;mit wem;Verhältnis", "accents"],
  ])("is known by its headings: %j (%s)", (headings) => {
    const delimiter = /[,;\t]/.exec(headings.replace("sep=;\n", ""))?.[0] ?? "";
    for (const newline of ["\n", "\r\n", "\r"]) {
      const text = [...headings.split("\n"), ["Ann", "Bob", "trusts"].join(delimiter), ""].join(newline);
      expect(read(text).relations).toEqual([{ id: "r1", type: "trusts", source: "ann", target: "bob" }]);
    }
  });

  it("whose ends are not known is refused, with what is needed to ask", () => {
    const { refusal, tables, actors } = read("Beteiligt;Auch dabei;Wann\nA;B;2025\nC;D;2024");
    expect(actors).toEqual([]);
    expect(refusal).toMatchObject({ code: "column-missing", severity: "error", path: "1.csv:1" });
    expect(tables).toMatchObject([
      {
        ...{
          name: "1.csv",
          role: "relations",
          missing: ["source", "target"],
          typed: { delimiter: ";", headingRow: 1 },
        },
        columns: [
          { heading: "Beteiligt", samples: ["A", "C"], use: undefined },
          { heading: "Auch dabei", samples: ["B", "D"], use: undefined },
          { heading: "Wann", samples: ["2025", "2024"], use: "date" },
        ],
      },
    ]);
  });

  it("can be read once somebody has said what its columns are", () => {
    const mapping = new Map([
      ["Beteiligt", "source"],
      ["auch dabei", "target"],
      ["1.csv:Wann", "attribute"],
      ["Nirgends", "type"],
    ]);
    const { relations, places } = read("Beteiligt;Auch dabei;Wann\nA;B;2025", { mapping });
    expect(relations).toEqual([{ id: "r1", type: "other", source: "a", target: "b", attributes: { Wann: 2025 } }]);
    expect(places).toEqual(["column-missing ", "actors-made 1.csv"]);
  });

  it.each([
    ["Quelle;Ziel;von;bis", ["source", "target", "start", "end"]],
    ["source,target,from,to", ["source", "target", "start", "end"]],
    ["from,to,source", ["source", "target", "sources"]],
    ["Wer;Mit wem;Quelle", ["source", "target", "sources"]],
    ["von;an;Quelle;seit", ["source", "target", "sources", "start"]],
    ["Quelle;an;Beleg", ["source", "target", "sources"]],
    ["Quelle;an", [undefined, "target"]],
    ["von;bis", [undefined, "end"]],
    ["Quelle;Ziel;URL", ["source", "target", "sources.url"]],
  ])("%j: source, from and to mean what the other columns leave them", (headings, uses) => {
    const [table] = read(`${headings}\na,b`).tables;
    expect(table?.columns.map(({ use }) => use)).toEqual(uses);
  });

  it("keeps what it does not know as attributes, and says so once for a column", () => {
    const { relations, places, issues } = read("wer,mit wem,Betrga,typ,art,__proto__\na,b,12,x,y,z\nb,a,13,x,y,z");
    expect(relations[0]?.attributes).toEqual(
      Object.fromEntries([
        ["Betrga", 12],
        ["art", "y"],
        ["__proto__", "z"],
      ]),
    );
    expect(relations[0]?.type).toBe("x");
    expect(places).toEqual([
      "column-unknown 1.csv:1:Betrga",
      "column-repeated 1.csv:1:art",
      "column-unknown 1.csv:1:__proto__",
      "actors-made 1.csv",
    ]);
    expect(issues[0]).toMatchObject({ suggestion: "betrag", file: "1.csv", row: 1, heading: "Betrga" });
  });

  it("has its amounts, status words and sources read", () => {
    const text = [
      "wer,mit wem,Betrag,Status,Quellen",
      'a,b,"97,4 Mrd. $",behauptet,"https://a.example/1 https://b.example/2"',
      'b,c,"1.234",umstritten,"SZ vom 3.5.; https://a.example/1"',
      "c,a,viel,vielleicht,",
    ].join("\n");
    const { relations, sources, places } = read(text);
    expect(relations.map(({ amount, status }) => ({ amount, status }))).toEqual([
      { amount: { value: 97.4e9, currency: "USD" }, status: "claimed" },
      { amount: { value: 1234 }, status: "disputed" },
      { amount: undefined, status: undefined },
    ]);
    expect(relations[2]?.attributes).toEqual({ Betrag: "viel", Status: "vielleicht" });
    expect(Object.values(sources ?? {})).toEqual([
      { url: "https://a.example/1" },
      { url: "https://b.example/2" },
      { title: "SZ vom 3.5." },
    ]);
    expect(relations[1]?.sources?.[1]).toBe(relations[0]?.sources?.[0]);
    expect(places).toEqual([
      "amount-unreadable 1.csv:4:Betrag",
      "status-unreadable 1.csv:4:Status",
      "actors-made 1.csv",
    ]);
  });

  it("joins the columns of a source, and keeps them apart where the numbers differ", () => {
    const text = [
      "wer,mit wem,Quelle,URL,Herausgeber,Quellendatum",
      "a,b,Ein Bericht,https://a.example/1,SZ,21.01.2025",
      "b,a,Eins; Zwei,,SZ,",
    ].join("\n");
    const { relations, sources, places } = read(text);
    expect(Object.values(sources ?? {})).toEqual([
      { title: "Ein Bericht", url: "https://a.example/1", publisher: "SZ", date: "2025-01-21" },
      { title: "Eins" },
      { title: "Zwei" },
    ]);
    expect(relations[1]?.attributes).toEqual({ Herausgeber: "SZ" });
    expect(places).toContain("wrong-value 1.csv:3:Herausgeber");
  });

  it("takes an amount that is unclear on its own for what is left, not for a guess", () => {
    const { relations, issues } = read("wer,mit wem,Betrag (€)\na,b,1.234\nb,a,5");
    expect(relations.map(({ amount }) => amount)).toEqual([undefined, { value: 5, currency: "EUR" }]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "amount-unreadable", row: 2, found: '"1.234"' }));
  });
});

describe("dates in a table", () => {
  it("that can be read in two ways are kept as written and asked about", () => {
    const text = "wer,mit wem,Datum\na,b,01/02/2025\nb,a,03/04/2025";
    const { relations, askedDates, places } = read(text);
    expect(relations.map(({ date }) => date)).toEqual(["01/02/2025", "03/04/2025"]);
    expect(askedDates.order).toEqual(["01/02/2025", "03/04/2025"]);
    expect(places).toContain("date-ambiguous 1.csv:2:Datum");
    const told = read(text, { dateOrder: "month-first" });
    expect(told.relations.map(({ date }) => date)).toEqual(["2025-01-02", "2025-03-04"]);
    expect(told.places).toEqual(["actors-made 1.csv"]);
  });

  it("that another one of their column settles are read, and that is said once", () => {
    const { relations, askedDates, issues } = read("wer,mit wem,Datum\na,b,01/02/2025\nb,a,13/02/2025\nb,a,05/02/2025");
    expect(relations.map(({ date }) => date)).toEqual(["2025-02-01", "2025-02-13", "2025-02-05"]);
    expect(askedDates.order).toEqual([]);
    expect(issues.filter(({ code }) => code === "date-order-found")).toMatchObject([
      { row: 2, expected: expect.stringContaining("13/02/2025") as string },
    ]);
  });

  it("that contradict each other settle nothing", () => {
    const { relations } = read("wer,mit wem,Datum\na,b,01/02/2025\nb,a,13/02/2025\nb,a,02/13/2025");
    expect(relations.map(({ date }) => date)).toEqual(["01/02/2025", "2025-02-13", "2025-02-13"]);
  });

  it("that do not exist, or are numbers of days, are kept and reported with their cell", () => {
    const { relations, places } = read("wer,mit wem,Beginn,Ende\na,b,30.02.2025,heute\nb,a,45678,2025");
    expect(relations).toMatchObject([
      { start: "unknown", end: ".." },
      { start: "unknown", end: "2025" },
    ]);
    expect(places).toEqual(["date-unreadable 1.csv:2:Beginn", "date-ambiguous 1.csv:3:Beginn", "actors-made 1.csv"]);
  });

  it("can be intervals and several periods", () => {
    const { relations } = read('wer,mit wem,Zeitraum,periods\na,b,2015 bis 2018,"2015/2018-02; 2025-01-22"');
    expect(relations[0]?.date).toBe("2015/2018");
    expect(relations[0]?.periods).toEqual([{ start: "2015", end: "2018-02" }, { date: "2025-01-22" }]);
  });
});

describe("a pair of tables", () => {
  const actors = "ID;Name;Art;Alias;x;y\nm;Mo Muster;Firma;Mo|M. Muster;0,5;-1\nn;Nina;person;;;";

  it("is recognised in any order, and names actors by id, name or alias", () => {
    const relations = "source;target;type\nm;NINA;x\nM. Muster; Nina ;x\nOle;n;x";
    for (const texts of [
      [actors, relations],
      [relations, actors],
    ]) {
      const reading = read(texts);
      expect(reading.actors).toEqual([
        { id: "m", name: "Mo Muster", kind: "company", aliases: ["Mo", "M. Muster"], position: [0.5, -1] },
        { id: "n", name: "Nina", kind: "person" },
        { id: "ole", name: "Ole" },
      ]);
      expect(reading.relations.map(({ source, target }) => `${source} ${target}`)).toEqual(["m n", "m n", "ole n"]);
      expect(reading.issues).toMatchObject([{ code: "actors-made", found: '1 ("Ole")' }]);
    }
  });

  it("does not choose between two actors of one name", () => {
    const { relations, places } = read(["id,name\na,Kim\nb,Kim", "source,target\na,b\nKim,a"]);
    expect(relations).toHaveLength(1);
    expect(places).toEqual(["actor-unknown 2.csv:3:source"]);
  });

  it("of one kind is refused", () => {
    expect(read(["name\na", "name\nb"]).refusal).toMatchObject({ code: "tables-unmatched" });
    expect(read(["source,target\na,b", "source,target\na,b"]).refusal).toMatchObject({ code: "tables-unmatched" });
  });

  it("can be a table of actors alone", () => {
    const { actors: read1, issues } = read("Name;Rolle\nAda;Chefin\nBo;\n");
    expect(read1).toEqual([
      { id: "ada", name: "Ada", role: "Chefin" },
      { id: "bo", name: "Bo" },
    ]);
    expect(issues).toEqual([]);
  });
});

describe("broken tables", () => {
  it("lose no row to a quotation mark that is never closed", () => {
    const { relations, issues } = read('wer;mit wem;Text\na;b;"nie zu\nb;c;"gut"\nc;d;x');
    expect(relations.map(({ source, target, summary }) => [source, target, summary])).toEqual([
      ["a", "b", "nie zu"],
      ["b", "c", "gut"],
      ["c", "d", "x"],
    ]);
    expect(issues[0]).toMatchObject({ code: "quotes-broken", row: 2, line: 2, path: "1.csv:2" });
  });

  it("keep marks inside a quoted cell", () => {
    const { relations, places } = read('wer;mit wem;Text\n"Firma "Alpha" GmbH";b;x');
    expect(relations[0]?.summary).toBe("x");
    expect(places[0]).toBe("quotes-broken 1.csv:2");
  });

  it("keep quoted line breaks, cells without headings, and skip empty rows", () => {
    const { relations, issues } = read('wer,mit wem,Text\r\n"a","b","one\r\ntwo"\r\n,,\r\nb,c,d,e,f\r\nc,,\r\n');
    expect(relations).toMatchObject([{ summary: "one\r\ntwo" }, { attributes: { "further cells": "e,f" } }]);
    expect(issues.map(({ code, row, line }) => [code, row, line])).toEqual([
      ["row-too-long", 4, 5],
      ["missing-field", 5, 6],
      ["actors-made", undefined, undefined],
    ]);
  });

  it("that are empty are refused", () => {
    for (const text of ["", "\ufeff", "\n\n", ";;\n;;", "sep=;"]) expect(read(text).refusal?.code).toBe("file-empty");
  });

  it("of a newsroom still become a network", () => {
    const { relations, actors, issues } = read(writeMessyCsv());
    expect(actors).toHaveLength(messyCounts.actors);
    expect(new Set(relations.map(({ type }) => type)).size).toBeGreaterThan(messyCounts.types - messyCounts.brokenRows);
    expect(relations).toHaveLength(messyCounts.rows - 2);
    expect(relations.some(({ date, start }) => date !== undefined || start !== undefined)).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual([
      "quotes-broken",
      "column-private",
      "row-too-long",
      "missing-field",
      "missing-field",
      "actors-made",
    ]);
  });
});
