import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/dataset/issues.ts";
import { issueMessage, issuePlace, issuesSummary } from "../../../src/i18n/issueWords.ts";
import { issueCodes } from "../../issueCodes.ts";
import { issueWords } from "../../translators.ts";

const { de, en } = issueWords;
const languages = Object.values(issueWords);
const plain: Issue = {
  code: "date-unreadable",
  severity: "warning",
  path: "relations[3].start",
  message: "not a date",
};

describe("an issue", () => {
  it("names what was found and what was perhaps meant", () => {
    const issue = {
      code: "actor-unknown",
      severity: "error",
      path: "relations[3].target",
      message: "no actor has this id",
      found: '"mussk"',
      suggestion: "musk",
    } as const;
    expect(issueMessage(de, issue)).toBe('kein Akteur hat diese Kennung: "mussk"; gemeint war vielleicht „musk“');
    expect(issueMessage(en, issue)).toBe('no actor has this id: "mussk"; did you mean “musk”?');
  });

  it("of an unknown kind keeps its own message", () => {
    const issue = { code: "constructor" as never, severity: "warning", path: "", message: "odd: thing" } as const;
    expect(issueMessage(de, issue)).toBe("odd: thing");
  });
});

it.each(issueCodes)("%s has words in each language, with what was found where that helps", (code) => {
  const said = languages.map((words) => issueMessage(words, { ...plain, code, found: "7", suggestion: "eight" }));
  expect(new Set(said).size).toBe(languages.length);
  for (const words of said) {
    expect(words.trim()).not.toBe("");
    expect(words).not.toMatch(/undefined|NaN|\[object/);
  }
});

it("what was expected, which is named in English, is said in no other language", () => {
  for (const code of issueCodes) {
    const said = (["de", "ar"] as const).map((language) =>
      issueMessage(issueWords[language], { ...plain, code, found: "7", expected: "one of support, conflict" }),
    );
    expect(said.join()).not.toContain("one of");
  }
});

it("German words use German quotation marks, and none are typed straight but those around what was found", () => {
  for (const code of issueCodes) {
    expect(issueMessage(de, { ...plain, code, suggestion: "acht" })).not.toMatch(/["]|“(?=\p{L})/u);
    expect(issueMessage(en, { ...plain, code, suggestion: "eight" })).not.toMatch(/["„]/);
  }
});

describe("the place of an issue", () => {
  it.each<[string, Partial<Issue>, string, string]>([
    ["is its path", {}, "relations[3].start", "relations[3].start"],
    ["is the whole file where there is no path", { path: "" }, "die Datei", "the file"],
    ["has its line", { line: 40, column: 7 }, "relations[3].start (Zeile 40)", "relations[3].start (line 40)"],
    [
      "is line and column where there is no path",
      { path: "", line: 4, column: 7 },
      "Zeile 4, Spalte 7",
      "line 4, column 7",
    ],
    ["is row and heading in a table", { row: 5, heading: "Beginn" }, "Zeile 5, „Beginn“", "row 5, “Beginn”"],
    ["is a row where no column is meant", { row: 5, line: 9 }, "Zeile 5", "row 5"],
    ["names the file but once", { file: "b.csv", path: "b.csv" }, "b.csv", "b.csv"],
    ["names the file of several", { file: "b.csv", row: 5 }, "b.csv: Zeile 5", "b.csv: row 5"],
  ])("%s", (_, place, german, english) => {
    expect([issuePlace(de, { ...plain, ...place }), issuePlace(en, { ...plain, ...place })]).toEqual([german, english]);
  });
});

describe("the summary", () => {
  const one = [{ ...plain, path: "a.b" }];

  it("counts and names the first", () => {
    expect(issuesSummary(en, one)).toBe("1 entry does not match the format. First: a.b: not a date");
    const many = Array.from({ length: 1204 }, () => one).flat();
    expect(issuesSummary(de, many)).toBe("1.204 Einträge passen nicht zum Format. Erster: a.b: kein Datum");
  });

  it("names an error before a warning", () => {
    const error: Issue = { ...plain, severity: "error", path: "c" };
    expect(issuesSummary(en, [...one, error])).toContain("First: c: ");
  });

  it("is empty for no issues", () => {
    expect(issuesSummary(de, [])).toBe("");
  });
});
