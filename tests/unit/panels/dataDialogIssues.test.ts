import { describe, expect, it } from "vitest";
import { formatNames } from "../../../src/dataset/formats/registry.ts";
import type { Issue } from "../../../src/dataset/issues.ts";
import { markLine } from "../../../src/panels/dialogs/data/excerpt.ts";
import {
  findingOf,
  firstOrder,
  issueColumns,
  sortIssues,
  turnOrder,
} from "../../../src/panels/dialogs/data/issueOrder.ts";
import { countReading } from "../../../src/panels/dialogs/data/readingCounts.ts";
import { expectedWords, foundWords, lossWords, remedyOf } from "../../../src/panels/dialogs/data/reportedWords.ts";
import { fileOfReport, fileOfTemplate, fileOfWriting } from "../../../src/panels/dialogs/data/savedFiles.ts";
import { issueCodes } from "../../issueCodes.ts";
import { ownDataWords } from "../../translators.ts";

const { de, en } = ownDataWords;

const issue = (change: Partial<Issue>): Issue => ({
  code: "wrong-value",
  severity: "warning",
  path: "relations[0].status",
  message: "wrong value",
  ...change,
});

describe("types that were understood", () => {
  const said = (found: string) => issue({ code: "types-understood", found });

  it.each([
    ["Spende: money →, Streit: conflict", "Spende: Geld →, Streit: Konflikt"],
    ["Chef: office →", "Chef: Amt, Eigentum →"],
    ["a: b →, Streit: conflict, …", "a: b →, Streit: Konflikt, …"],
    ["wurde verklagt von ⇄ verklagt", "wurde verklagt von ⇄ verklagt"],
  ])("%s is told in the language of the dialog", (found, words) => {
    expect(foundWords(de, said(found))).toBe(words);
    expect(foundWords(de, issue({ found }))).toBe(found);
  });
});

describe("the line of a file", () => {
  it("has the value marked that stands at the column", () => {
    const line = { excerpt: "a;Ziel;Ziel;b", found: '"Ziel"', column: 8 };
    expect(markLine(line)).toEqual({ before: "a;Ziel;", marked: "Ziel", after: ";b" });
  });

  it("has the value marked as quoted where it is written so", () => {
    const line = { excerpt: '{"id": "x", "kind": "cat"}', found: '"cat"' };
    expect(markLine(line).marked).toBe('"cat"');
  });

  it("has the character at the column marked where the value does not stand there as such", () => {
    expect(markLine({ excerpt: '{"a" 1}', column: 6 })).toEqual({ before: '{"a" ', marked: "1", after: "}" });
    expect(markLine({ excerpt: "a😀b", column: 2 }).marked).toBe("😀");
  });

  it("that was cut at its beginning does not say where its columns are", () => {
    expect(markLine({ excerpt: "…abc", column: 2 })).toEqual({ before: "…abc", marked: "", after: "" });
    expect(markLine({ excerpt: "…;Ziel;b", found: '"Ziel"', column: 900 }).marked).toBe("Ziel");
  });

  it("has the beginning of a value marked of which only that is told", () => {
    expect(markLine({ excerpt: "x;a long word;y", found: '"a long…"' }).marked).toBe("a long");
  });

  it("is whole again, whatever is marked", () => {
    for (const column of [undefined, 0, 1, 3, 99]) {
      const place = column === undefined ? {} : { column };
      const { before, marked, after } = markLine({ excerpt: "a;b", found: '"q"', ...place });
      expect(before + marked + after).toBe("a;b");
    }
  });
});

describe("the order of issues", () => {
  const whole = issue({ code: "no-dates", path: "" });
  const third = issue({ file: "b.csv", row: 3, found: '"10"' });
  const tenth = issue({ file: "b.csv", row: 10, severity: "error", found: '"9"', expected: "a number" });
  const other = issue({ file: "a.csv", row: 2, expected: "a date" });
  const all = [tenth, third, whole, other];
  const sorted = (column: (typeof issueColumns)[number], isDescending = false) =>
    sortIssues(en, all, { column, isDescending });

  it("begins with what is about everything, then goes file by file and row by row", () => {
    expect(sortIssues(en, all, firstOrder)).toEqual([whole, third, tenth, other]);
    expect(sorted("place", true)).toEqual([other, tenth, third, whole]);
  });

  it("by severity begins with what is left out", () => {
    expect(sorted("severity")[0]).toBe(tenth);
    expect(sorted("severity", true).at(-1)).toBe(tenth);
  });

  it("by words knows numbers, and leaves empty cells to the end in both directions", () => {
    expect(sorted("found").slice(0, 2)).toEqual([tenth, third]);
    expect(sorted("found", true).slice(0, 2)).toEqual([third, tenth]);
    expect(sorted("expected").slice(0, 2)).toEqual([other, tenth]);
  });

  it("keeps all issues and changes nothing of what it was given", () => {
    const before = [...all];
    for (const column of issueColumns) expect(new Set(sorted(column))).toEqual(new Set(all));
    expect(all).toEqual(before);
  });

  it("turns around when a column is chosen again, and begins anew with another", () => {
    const down = turnOrder(firstOrder, "place");
    expect(down).toEqual({ column: "place", isDescending: true });
    expect(turnOrder(down, "place")).toEqual(firstOrder);
    expect(turnOrder(down, "found")).toEqual({ column: "found", isDescending: false });
  });
});

it("a finding does not say again what stands in the columns beside it", () => {
  const all = issue({
    code: "actor-unknown",
    found: '"Staragte"',
    expected: "the id of an actor",
    suggestion: "Stargate",
  });
  for (const words of [de, en]) {
    expect(findingOf(words, all)).not.toContain("Staragte");
    expect(findingOf(words, all)).toContain("Stargate");
    expect(findingOf(words, all)).not.toContain("the id of an actor");
  }
});

it("several issues of one entry are one entry, and one that is left out is not kept as well", () => {
  const issues = [
    issue({ path: "relations[3].date", severity: "error" }),
    issue({ path: "relations[3].status" }),
    issue({ path: "relations[4].status" }),
    issue({ path: "relations[4].url" }),
    issue({ path: 'sources["dpa 1"].url' }),
    issue({ path: "edge[7]@start", severity: "error" }),
    issue({ path: "", code: "no-dates" }),
    issue({ path: "a.csv:1:Farbe", file: "a.csv", row: 1, code: "column-unknown" }),
    issue({ path: "a.csv:5:Beginn", file: "a.csv", row: 5 }),
    issue({ path: "b.csv:5:Beginn", file: "b.csv", row: 5 }),
  ];
  expect(countReading({ dataset: undefined, issues })).toEqual({ actors: 0, relations: 0, leftOut: 2, remarked: 4 });
});

describe("words", () => {
  it("for what was expected are German where there are any, and marked as English where not", () => {
    expect(expectedWords(de, "the id of an actor")).toEqual({ words: "die Kennung eines Akteurs", language: "de" });
    expect(expectedWords(de, "one of a, b")).toEqual({ words: "eines von a, b", language: "de" });
    expect(expectedWords(de, "something new")).toEqual({ words: "something new", language: "en" });
    expect(expectedWords(en, "the id of an actor")).toEqual({ words: "the id of an actor", language: "en" });
    expect(expectedWords(de, undefined).words).toBe("");
  });

  it("say what to do about every finding, or leave it to the finding", () => {
    for (const code of issueCodes) expect(remedyOf(de, code) === "").toBe(remedyOf(en, code) === "");
  });

  it.each([
    ["scenes", "de", "Szenen"],
    ["relations[].claimedBy", "de", "Beziehungen, wer es behauptet: 1.234 Einträge (etwa r1, r2)"],
    ["relations[].amount.qualifier", "en", "Relations, how exact the amount is: 1,234 entries (such as r1, r2)"],
    ["actors[]", "en", "Actors: 1,234 entries (such as r1, r2)"],
    ["sources[].constructor", "en", "Sources, constructor: 1,234 entries (such as r1, r2)"],
    ["x-own", "en", "X-own"],
  ] as const)("name the loss of %s in %s", (path, language, words) => {
    expect(
      lossWords(ownDataWords[language], { path, count: 1234, examples: ["r1", "r2"] }).replaceAll("\u00a0", " "),
    ).toBe(words);
  });

  it("count one entry as one, and show no examples where there are none", () => {
    expect(lossWords(de, { path: "actors[].role", count: 1, examples: [] })).toBe("Akteure, Rolle: 1 Eintrag");
  });
});

describe("files to be saved", () => {
  const words = ownDataWords.de;
  const pair = { text: "relations", actors: "actors", losses: [] };
  const single = { text: "all", losses: [] };

  it("have names that tell what they are", () => {
    const names = (["tiespan/1", "gexf", "graphml"] as const).map(
      (format) => fileOfWriting(words, "netz", format, single, "text").name,
    );
    expect(names).toEqual(["netz.json", "netz.gexf", "netz.graphml"]);
    expect(formatNames).toContain("tiespan/1");
  });

  it("are two for a pair of tables", () => {
    expect(fileOfWriting(words, "netz", "csv", pair, "text")).toMatchObject({
      name: "netz-beziehungen.csv",
      text: "relations",
    });
    expect(fileOfWriting(words, "netz", "csv", pair, "actors")).toMatchObject({
      name: "netz-akteure.csv",
      text: "actors",
    });
    expect(fileOfTemplate(words, pair, "actors")).toMatchObject({ name: "vorlage-akteure.csv", text: "actors" });
    expect(fileOfTemplate(words, single, "json")).toMatchObject({
      name: "vorlage.json",
      mediaType: "application/json",
    });
  });

  it("about a file are called as it is, and about pasted text as the data on the page", () => {
    const report = (input: Parameters<typeof fileOfReport>[2]) => fileOfReport(words, "seite", input, "").name;
    expect(report([new File([], "netz.gexf.gz")])).toBe("netz-bericht.csv");
    expect(report([new File([], ".csv")])).toBe("seite-bericht.csv");
    expect(report("a;b")).toBe("seite-bericht.csv");
    expect(report(undefined)).toBe("seite-bericht.csv");
  });
});
