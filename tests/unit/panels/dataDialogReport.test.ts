import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/dataset/issues.ts";
import { writeReport } from "../../../src/panels/dialogs/data/report.ts";
import { ownDataWords } from "../../translators.ts";

const { de, en } = ownDataWords;

const issue: Issue = {
  code: "date-unreadable",
  severity: "warning",
  path: "relationen.csv:5:Beginn",
  message: "not a date",
  expected: "a number from 0",
  found: '"Frühjahr 24"',
  suggestion: "2024-21",
  file: "relationen.csv",
  row: 5,
  line: 7,
  heading: "Beginn",
  excerpt: "Elon Musk;OpenAI;Streit;Frühjahr 24",
};

/** Read by a foreign parser, without the byte order mark. */
function cellsOf(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text.slice(1), { delimiter, newline: "\r\n", skipEmptyLines: true }).data;
}

describe("a report", () => {
  it("in German is a table with semicolons, for the spreadsheets in use there", () => {
    const text = writeReport(de, [issue]);
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(cellsOf(text, ";")).toEqual([
      ["Datei", "Stelle", "Zeile", "Folge", "Befund", "Erwartet", "Gefunden", "Vorschlag", "Zeile im Wortlaut"],
      [
        "relationen.csv",
        "Zeile 5, „Beginn“",
        "5",
        "behalten",
        "kein Datum; gemeint war vielleicht „2024-21“",
        "eine Zahl ab 0",
        '"Frühjahr 24"',
        "2024-21",
        "Elon Musk;OpenAI;Streit;Frühjahr 24",
      ],
    ]);
  });

  it("in English is a table with commas", () => {
    const [headings, row] = cellsOf(writeReport(en, [{ ...issue, severity: "error" }]), ",");
    expect(headings).toHaveLength(9);
    expect(row?.slice(0, 4)).toEqual(["relationen.csv", "row 5, “Beginn”", "5", "left out"]);
    expect(row?.[5]).toBe("a number from 0");
  });

  it("about nothing has its headings alone", () => {
    expect(cellsOf(writeReport(en, []), ",")).toHaveLength(1);
  });

  it("gives the line of a text where there is no row of a table, and nothing where there is neither", () => {
    const nowhere: Issue = { code: "no-dates", severity: "warning", path: "", message: "no relation has a date" };
    const inText: Issue = { ...nowhere, line: 7 };
    const rows = cellsOf(writeReport(de, [inText, nowhere]), ";");
    expect(rows.slice(1).map((cells) => cells[2])).toEqual(["7", ""]);
  });

  it.each(["=1+1", "+49", "-5", "@SUM(A1)", "\t=1", " =1", "\r=1"])("%j is no formula any more", (text) => {
    const cells = cellsOf(writeReport(en, [{ ...issue, found: text, excerpt: text }]), ",")[1];
    expect([cells?.[6], cells?.[8]]).toEqual([`'${text}`, `'${text}`]);
  });

  it("keeps every word of the file, whatever it holds, and lets none be a formula", () => {
    const word = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(fc.record({ found: word, excerpt: word }), { maxLength: 4 }), (parts) => {
        const text = writeReport(
          de,
          parts.map((part) => ({ ...issue, ...part })),
        );
        const rows = cellsOf(text, ";").slice(1);
        expect(rows).toHaveLength(parts.length);
        for (const [index, cells] of rows.entries()) {
          expect(cells).toHaveLength(9);
          expect([cells[6]?.replace(/^'/, ""), cells[8]?.replace(/^'/, "")]).toEqual([
            parts[index]?.found.replace(/^'/, ""),
            parts[index]?.excerpt.replace(/^'/, ""),
          ]);
          for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });
});
