import { describe, expect, it } from "vitest";
import { csvFields } from "../../../../src/dataset/formats/csv/fields.ts";
import { parseMapping } from "../../../../src/dataset/formats/csv/mapping.ts";
import { csvTemplate, jsonTemplate } from "../../../../src/dataset/formats/csv/template.ts";
import { readCsv } from "../../../../src/dataset/formats/csv/read.ts";
import { writeCsv } from "../../../../src/dataset/formats/csv/write.ts";
import { readDataset } from "../../../../src/dataset/read.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";

describe("a mapping as text", () => {
  it("names headings and their fields", () => {
    const { mapping, unknown } = parseMapping(
      "Wer=source, Mit wem = target,Art=Type,Titel=label:de,Rest=ignore,Nr=attribute",
    );
    expect([...mapping]).toEqual([
      ["Wer", "source"],
      ["Mit wem", "target"],
      ["Art", "type"],
      ["Titel", "label:de"],
      ["Rest", "ignore"],
      ["Nr", "attribute"],
    ]);
    expect(unknown).toEqual([]);
  });

  it("can name headings with commas, equals signs and quotation marks", () => {
    const { mapping } = parseMapping('"Name, Vorname"=source,"a=""b"""=target,c\\,d\\=e=type');
    expect([...mapping]).toEqual([
      ["Name, Vorname", "source"],
      ['a="b"', "target"],
      ["c,d=e", "type"],
    ]);
  });

  it("says what it does not understand", () => {
    expect(parseMapping("Wer=sorce,Wen,=target,a=b=c,Wann=date").unknown).toEqual([
      { part: "Wer=sorce", suggestion: "source" },
      { part: "Wen", suggestion: undefined },
      { part: "=target", suggestion: "target" },
      { part: "a=b=c", suggestion: undefined },
    ]);
    expect(parseMapping("").mapping.size).toBe(0);
  });
});

it("no heading means two fields of one table", () => {
  for (const role of ["actors", "relations"] as const) {
    const words = csvFields.filter((field) => field.role === role).flatMap((field) => field.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => !/^[\p{Ll}\d]+$/u.test(word) || word !== word.normalize("NFD"))).toEqual([]);
  }
});

describe("templates", () => {
  it.each(["de", "en"] as const)("in %s are read without an issue", (language) => {
    const { actors, relations } = csvTemplate(language);
    const { draft, tables } = readCsv([
      { name: "a.csv", text: actors },
      { name: "r.csv", text: relations },
    ]);
    const rows = (draft?.value["relations"] ?? []) as readonly { readonly type: string }[];
    const types = Object.fromEntries(rows.map(({ type }) => [type, {}]));
    const { dataset, issues } = validateDataset({ ...draft?.value, types }, draft?.placeOf);
    expect(draft?.issues).toEqual([]);
    expect(issues).toEqual([]);
    expect(dataset?.actors).toHaveLength(3);
    expect(dataset?.relations).toHaveLength(3);
    expect(dataset?.relations[0]?.amount).toEqual({ value: 97.4e6, currency: "EUR" });
    expect(tables.flatMap(({ columns }) => columns).filter(({ use }) => use === undefined)).toEqual([]);
    expect(readDataset(jsonTemplate(language)).issues).toEqual([]);
  });
});

describe("tables for spreadsheets", () => {
  const formulas = ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "'=x"];

  it("begin no cell with what starts a formula, and get it back", () => {
    const dataset = datasetOf(formulas.map((label) => ({ label })));
    const { text, losses } = writeCsv(dataset);
    const cells = text
      .slice(1)
      .split(/\r\n|,/)
      .map((cell) => cell.replace(/^"/, ""));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(losses).toEqual([]);
  });

  it("leave numbers as they are, and begin with the mark by which Excel knows the encoding", () => {
    const [first, ...others] = datasetOf([]).actors;
    if (first === undefined) throw new Error("there are actors");
    const { actors = "" } = writeCsv({ ...datasetOf([]), actors: [{ ...first, position: [-0.4, 1e-7] }, ...others] });
    expect(actors.startsWith("\ufeffid,name,x,y\r\na,A,-0.4,1e-7\r\n")).toBe(true);
  });

  it("take the mark away only where it protects a sign", () => {
    const { draft } = readCsv([{ name: "r", text: "source,target,label\na,b,'=x\nb,a,'n Abend" }]);
    expect(draft?.value["relations"]).toMatchObject([{ label: "=x" }, { label: "'n Abend" }]);
  });
});
