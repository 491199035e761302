import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import type { ReadOptions } from "../../../src/dataset/input.ts";
import { relationLines } from "./relationLines.ts";

const folder = new URL("../../inputs/real/", import.meta.url);

function read(name: string, options: ReadOptions = {}) {
  const { dataset, issues, tables } = readFiles([{ name, bytes: readFileSync(new URL(name, folder)) }], options);
  return {
    dataset,
    tables,
    issues,
    lines: relationLines(dataset),
    codes: [...new Set(issues.map(({ code }) => code))],
  };
}

/** What is read of each file, and what is said of it besides that there are no sources and that actors were made. */
const table: readonly (readonly [
  file: string,
  lines: readonly string[],
  codes: readonly string[],
  options?: ReadOptions,
])[] = [
  ["status.csv", ["Anna > Ben: feud | 2020 | claimed | 5 | 1 sources"], []],
  ["status.json", ["Anna > Ben: feud | 2020 | claimed | 5 | 1 sources"], []],
  ["status.graphml", ["a > b: feud | 2020 | claimed | 5 | 1 sources"], []],
  ["kinds-in-rows.csv", ["Anna Berg > Nordwind AG: role | 2020"], []],
  ["comma-sources-and-private-comment.csv", ['Vogt > Elbhafen: role | "Amt" | 2019 | 2 sources'], ["column-private"]],
  [
    "unreadable-end.csv",
    [
      "Anna Berg > Nordwind AG: role | 2015-01-01 to unknown | 1 sources",
      "Paul Sander > Nordwind AG: role | 2006-03-30 to unknown | 1 sources",
      "Paul Sander > Werft Süd: role | [2010-09..2010-12] to 2014-03-01 | 1 sources",
    ],
    ["date-ambiguous", "date-unreadable"],
  ],
  [
    "unreadable-end.csv",
    ["Anna Berg > Nordwind AG: role | 2015-01-01 to 2019-12-31 | 1 sources"],
    ["date-unreadable"],
    { shortYearsUntil: 2036 },
  ],
  [
    "ended-2011-drawn-in-2023.csv",
    ["Vogt > Brandt: Ehe | /2011", "Vogt > Brandt: Streit | 2023-05-02"],
    ["types-understood"],
  ],
  ["merged-header.csv", ["Katrin Vogt > Elbhafen AG: Vorstand | 2019/.."], ["rows-left-out", "types-understood"]],
  [
    "title-row-total.csv",
    [
      "Anna Berg > Paul Sander: feud | 2022-06-14 to  | 100",
      "Paul Sander > Nordwind AG: investment | 2021 to 2023 | 250",
    ],
    ["rows-left-out"],
  ],
  [
    "total-row.csv",
    [
      "Anna Berg > Paul Sander: investment | 2022-06-14 to  | 100",
      "Paul Sander > Nordwind AG: investment | 2021 to  | 250",
    ],
    ["rows-left-out"],
  ],
  [
    "gephi229-noheader.csv",
    ["Alpha > Beta: other", "Alpha > Gamma: other", "Beta > Delta: other", "Gamma > Delta: other"],
    ["no-dates"],
    { hasHeadings: false },
  ],
  [
    "amounts-heading-scale.csv",
    [
      "Anna Berg > Nordwind AG: investment | 2022 | 97400000 EUR",
      "Paul Sander > Nordwind AG: investment | 2023 | 3000000 EUR",
    ],
    [],
  ],
  ["win1252-quotes.csv", ["Jörg Müller > Weiß & Söhne: alliance | 2020 | 97400000 EUR"], ["encoding-assumed"]],
  ["latin1-declared.graphml", ["Jörg Müller > Weiß: other"], ["no-dates"]],
  [
    "nx-dynamic.gexf",
    [
      'Anna Berg > Ben Cole: feud | "quarrel" | 2020-03-01 to 2021-05-06',
      'Anna Berg > Acme SA: role | "chair" | 2019 to ',
      "Ben Cole > Acme SA: investment | 2018-07-01 | 2.5",
    ],
    [],
  ],
  ["mixed-directions.gexf", ["Anna > Ben: other", "Carla > Anna: other –"], ["no-dates"]],
  [
    "kumu-list.csv",
    [
      'Anna Berg > Paul Sander: Ally | "since school"',
      'Anna Berg > Nordwind AG: Ally | "since school"',
      'Anna Berg > Carla Moe: Ally | "since school"',
      "Paul Sander > Nordwind AG: Owner",
    ],
    ["cell-split", "types-understood", "no-dates"],
  ],
  ["pipe.csv", ["Anna Berg > Paul Sander: feud | 2022"], []],
  [
    "r-write.csv",
    [
      "Anna Berg > Paul Sander: feud | 2019-05-01 to ",
      "Paul Sander > Nordwind AG: investment | 2018 to 2020-01-01 | 1500",
    ],
    ["column-unknown", "missing-field", "cell-empty"],
  ],
  [
    "sources-numbered.csv",
    ["Anna Berg > Paul Sander: feud | 2022 | 2 sources", 'Paul Sander > Nordwind AG: role | "Amt" | 2021 | 2 sources'],
    [],
  ],
  [
    "excel-serial.csv",
    ["Anna Berg > Paul Sander: feud | 2023-03-15", 'Paul Sander > Nordwind AG: role | "Amt" | 2023-07-16'],
    [],
    { areCounts: true },
  ],
  [
    "date-parts.csv",
    ["Anna Berg > Paul Sander: feud | 2022-06-14 to 2023-01-05", "Paul Sander > Nordwind AG: role | 2021"],
    [],
  ],
  [
    "us-dates-mixed.csv",
    ["Anna Berg > Paul Sander: feud | 2025-01-21 to 2025-02-03", "Paul Sander > Nordwind AG: role | 2024-12-05 to "],
    ["date-order-found"],
  ],
  ["sentinel-9999.csv", ['Gross KG > Gross: role | "Amt" | 2020-01-01 to ..'], []],
  ["gephi-timeset.csv", ['a > b: other | "ally" | 2010-01-01 to 2012-05-06', 'b > c: other | "feud" | 2011-03-01'], []],
  ["nl-epoch.json", ["a > b: other | 2019-04-01 to "], ["date-ambiguous"]],
  ["nl-epoch.json", ["a > b: other | 2025-01-21 + 2019-04-01 to "], ["period-ambiguous"], { areCounts: true }],
  ["gephi-epoch.gexf", ["Anna > Ben: other"], ["date-ambiguous", "no-dates"]],
  ["gephi-epoch.gexf", ["Anna > Ben: other | 2007-02-28 + 2008-01-31"], [], { areCounts: true }],
  ["nl-since.json", ["a > b: feud | 2019-04 to 2020"], []],
  ["headings-units.csv", ["Anna Berg > Paul Sander: feud | 2022-06-14 to  | 1 sources"], []],
  ["gephi638-destination.csv", ["Korea > DPRK: other", "Korea > KFA: other"], ["column-unknown", "no-dates"]],
  ["matrix-ab.csv", ["A > B: other", "A > D: other", "B > C: other"], ["no-dates"]],
  [
    "gephi-weights.csv",
    ["Anna Berg > Paul Sander: other", "Paul Sander > Nordwind AG: other", "Nordwind AG > Anna Berg: other"],
    ["no-dates"],
  ],
  [
    "haeufigkeit-komma.csv",
    ["Anna Berg > Paul Sander: other", "Paul Sander > Nordwind AG: other", "Nordwind AG > Anna Berg: other"],
    ["column-unknown", "cell-empty", "no-dates"],
  ],
  ["graphology-weights.json", ["Anna Berg > Paul Sander: other | 2021 to ", "Paul Sander > Anna Berg: other –"], []],
  [
    "followthemoney-lines.json",
    [
      'Anna Berg > Nordwind AG: Directorship | "Aufsichtsrätin" | 2015-05 to [2018-09~..2018-12~] | 1 sources',
      "Nordwind AG > Anna Berg: Payment | 2017",
    ],
    ["part-ignored", "column-private"],
  ],
  ["sign-column.csv", ["Gavev > Kotun: positive", "Gavev > Ove: negative"], ["no-dates"]],
  ["missing-nodes.json", ["Anna > Ben: other | 2020", "Ben > Carla: other | 2021"], []],
  ["vis-network.json", ["Anna Berg > Nordwind AG: chairs | 2019-04 to "], ["types-understood"]],
  ["cytoscape-elements.json", ["Anna Berg > Nordwind AG: chairs | 2019-04 to "], ["types-understood"]],
  ["gephi-lite.json", ["Anna > Ben: feud | 2023-01-15"], []],
  ["rows.json", ["Anna Berg > Paul Sander: feud | 2022-06-14", "Paul Sander > Nordwind AG: role | 2019 to "], []],
  ["nan.json", ["Anna > Ben: other | 2020"], []],
  [
    "beziehungen.xlsx",
    ["Anna Berg > Paul Sander: feud | 2022-06-14 to ", 'Paul Sander > Nordwind AG: role | "Amt" | 2019 to 2021'],
    ["sheets-unread"],
  ],
  [
    "merged-down.csv",
    [
      "Anna Berg > Paul Sander: feud | 2020",
      'Anna Berg > Nordwind AG: role | "Amt" | 2021',
      "Anna Berg > Carla Moe: alliance | 2022",
    ],
    [],
    { fillDown: true },
  ],
];

const files = readdirSync(folder).filter((file) => file !== "README.md");
const untold: ReadonlySet<string> = new Set(["actors-made", "no-sources"]);

describe("a file as people have it", () => {
  it.each(
    table.map(
      ([file, lines, codes, options]) =>
        [options === undefined ? file : `${file}, once asked`, { file, lines, codes, options }] as const,
    ),
  )("%s says what it says and nothing else", (_, { file, lines, codes, options }) => {
    const reading = read(file, options);
    expect(reading.lines?.slice(0, lines.length)).toEqual(lines);
    expect(reading.codes.filter((code) => !untold.has(code))).toEqual(codes);
  });

  it("is each in this table, or below", () => {
    const below = ["google-sheet", "name-column", "name-variants", "dates", "icij", "nodexl", "unescaped"];
    const named = new Set(table.map(([file]) => file));
    const others = files.filter((file) => !named.has(file) && !below.some((start) => file.startsWith(start)));
    expect(others).toEqual([]);
  });

  it("a sheet of a newsroom becomes 25 relations, without its title, its total and its notes", () => {
    const { dataset, lines, codes } = read("google-sheet-25-relations.csv", { shortYearsUntil: 2036 });
    expect(lines).toHaveLength(25);
    expect(lines?.slice(0, 6)).toEqual([
      "Katrin Vogt > Elbhafen AG: Vorstandsvorsitzende | 2019/.. | 2 sources",
      "Katrin Vogt > Stadtwerke Elbingen: Aufsichtsrätin | 2016/2021 | 1 sources",
      "Jan Mertens > Elbhafen AG: Finanzvorstand | 2020-04-01/.. | 1 sources",
      "Jan Mertens > Katrin Vogt: Streit | 2023-03 | 2 sources",
      "Nordkapital GmbH > Elbhafen AG: Beteiligung | 2022-06-14 | 97400000 EUR | 1 sources",
      "Nordkapital GmbH > Werft Süd: Beteiligung | [2021-09..2021-12] | 12000000  about | 1 sources",
    ]);
    expect(Object.values(dataset?.types ?? {}).every(({ family }) => family !== undefined)).toBe(true);
    expect(JSON.stringify(dataset)).not.toMatch(/nur intern|nochmal prüfen|nicht extern/);
    expect(codes).toContain("column-private");
    expect(dataset?.relations.every(({ status }) => status === undefined)).toBe(true);
  });

  it("names that differ by what nobody sees are one, those that differ by case are asked about", () => {
    const names = (options?: ReadOptions) => read("name-variants.csv", options).dataset?.actors.map(({ name }) => name);
    expect(names()).toEqual(["Anna Berg", "Paul Sander", "anna berg", "PAUL SANDER", "Anna Bërg"]);
    expect(read("name-variants.csv").codes).toContain("names-alike");
    expect(names({ mergeCase: true })).toEqual(["Anna Berg", "Paul Sander", "Anna Bërg"]);
  });

  it("a table can be one of relations although it has a column of names", () => {
    const { tables } = read("name-column-means-actors.csv", { role: "relations" });
    expect(tables?.tables[0]).toMatchObject({ role: "relations", missing: ["source", "target"] });
    const mapping = new Map([
      ["name", "source"],
      ["employer", "target"],
    ]);
    expect(read("name-column-means-actors.csv", { role: "relations", mapping }).lines).toHaveLength(3);
  });

  it("dates of two digits, and counts, are asked about with all their kinds", () => {
    const { tables } = read("dates.csv");
    expect(tables?.askedDates).toMatchObject({ order: [], century: expect.arrayContaining(["14.6.22"]) as unknown });
    expect(read("excel-serial.csv").tables?.askedDates.counts).toEqual(["45000", "45123"]);
  });

  it("the leak's own headings are known, its numbers are names where nothing else is said", () => {
    const pair = ["icij-relationships.csv", "icij-nodes-officers.csv"].map((name) => ({
      name,
      bytes: readFileSync(new URL(name, folder)),
    }));
    const { dataset } = readFiles(pair);
    expect(dataset?.actors.map(({ name }) => name)).toEqual([
      "JANE ROE",
      "JOHN POE",
      "ACME HOLDINGS LTD.",
      "1 Main Street, Road Town",
    ]);
    expect(dataset?.relations[1]).toMatchObject({
      type: "officer_of",
      start: "2011-09-14",
      end: "2013-11-30",
      label: "director of",
    });
  });

  it("words on tweets keep their kind and day", () => {
    expect(read("nodexl.graphml").lines?.[0]).toBe("annaberg > nordwind: Mentions | 2013-05-01T12:30:00 | 1 sources");
  });

  it("a bare ampersand is found where it stands", () => {
    expect(read("unescaped-amp-long.gexf").issues).toMatchObject([
      { code: "xml-invalid", line: 6, expected: expect.stringContaining("&amp;") as string },
    ]);
  });

  it("of no file a status is said that is not in it", () => {
    for (const file of files) {
      for (const { status } of read(file).dataset?.relations ?? []) {
        if (status !== undefined) expect(file).toMatch(/^status\./);
      }
    }
  });
});
