import type { FilesReading } from "../../../src/dataset/input.ts";
import type { Issue } from "../../../src/dataset/issues.ts";
import type { DataType } from "../../../src/panels/dialogs/data/types.ts";
import { quarrel } from "./quarrel.ts";

/** Findings of every kind of place: a cell, a line, a path, the file as a whole. */
export const issues: readonly Issue[] = [
  {
    code: "date-unreadable",
    severity: "warning",
    path: "relationen.csv:5:Beginn",
    message: 'not a date: "Frühjahr 24"',
    expected: "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or ..",
    found: '"Frühjahr 24"',
    suggestion: "2024-21",
    file: "relationen.csv",
    row: 5,
    line: 5,
    heading: "Beginn",
    excerpt: "Elon Musk;OpenAI;Streit;Frühjahr 24;;dpa",
  },
  {
    code: "actor-unknown",
    severity: "error",
    path: "relationen.csv:3:Ziel",
    message: 'no actor has this id: "Staragte"',
    expected: "the id of an actor",
    found: '"Staragte"',
    suggestion: "Stargate",
    file: "relationen.csv",
    row: 3,
    line: 3,
    heading: "Ziel",
    excerpt: "Elon Musk;Staragte;Rüffel;22.01.2025;;https://example.org/ein-langer-artikel-ueber-den-streit.html",
  },
  {
    code: "wrong-value",
    severity: "warning",
    path: "relations[12].status",
    message: 'wrong value: "sicher"',
    expected: "one of confirmed, claimed, disputed, denied",
    found: '"sicher"',
    line: 44,
    column: 18,
  },
  { code: "no-sources", severity: "warning", path: "", message: "no relation has a source" },
];

export const reading: FilesReading = { dataset: quarrel, issues, format: "csv" };
export const cleanReading: FilesReading = { dataset: quarrel, issues: [], format: "tiespan/1" };

export const refusedReading: FilesReading = {
  dataset: undefined,
  format: "unknown",
  issues: [
    {
      code: "json-invalid",
      severity: "error",
      path: "",
      message: 'not valid JSON: "nmae"',
      expected: "a comma or }",
      found: '"name"',
      line: 3,
      column: 17,
      file: "netz.json",
      excerpt: '  {"id": "musk" "name": "Elon Musk"},',
    },
  ],
};

/** Two tables of which one lacks what it needs, with dates that can be read in two ways. */
export const tablesReading: FilesReading = {
  dataset: undefined,
  issues: [],
  format: "csv",
  tables: {
    askedDates: { order: ["01/02/2025", "03/04/2025"], century: [], counts: [] },
    tables: [
      {
        name: "personen.csv",
        role: "actors",
        columns: [
          { heading: "Name", use: "name", samples: ["Elon Musk", "Sam Altman"] },
          { heading: "Title (en)", use: "role:en", samples: ["Entrepreneur"] },
          { heading: "Lieblingsfarbe", use: undefined, samples: [] },
        ],
        missing: [],
      },
      {
        name: "vorgänge.csv",
        role: "relations",
        columns: [
          { heading: "Akteur", use: undefined, samples: ["Elon Musk", "Donald Trump", "Sam Altman"] },
          { heading: "gegen", use: undefined, samples: ["OpenAI"] },
          {
            heading: "Art",
            use: "type",
            samples: ["Klage", "Rüffel", "Streit um die Führung des Projekts und das Geld"],
          },
          { heading: "", use: undefined, samples: ["x"] },
          {
            ...{ heading: "wann", use: "date", samples: ["01/02/2025", "21.01.2025"] },
            asked: { order: ["01/02/2025", "03/04/2025"] },
          },
        ],
        missing: ["source", "target"],
      },
    ],
  },
};

export const types: readonly DataType[] = [
  { id: "klage", label: "Klage", count: 12, family: "other", line: "dashes", directed: true },
  { id: "feud", label: "Fehde", count: 7, family: "conflict", line: "zigzag", directed: false },
  { id: "beteiligung", label: "Beteiligung am Unternehmen", count: 1, family: "other", line: "dashes", directed: true },
];

export const manyTypes: readonly DataType[] = Array.from({ length: 450 }, (_, index) => ({
  id: `type-${index}`,
  label: index % 10 === 0 ? `Klage ${index}` : `Vorgang ${index}`,
  count: 450 - index,
  family: "other",
  line: "dashes",
  directed: false,
}));

/** A table of relations as it was typed, with everything in it that can be said better. */
export const typedReading = (): FilesReading => {
  const columns = [
    { heading: "Von", use: "source", samples: ["Elon Musk"] },
    { heading: "An", use: "target", samples: ["E. Musk | OpenAI"] },
    {
      ...{ heading: "Wann", use: "date", samples: ["14.6.2022", "nach der Wahl"] },
      unread: [{ cell: "nach der Wahl", count: 3 }],
    },
  ];
  const typed = {
    ...{ delimiter: ";" as const, headingRow: 2, isMatrix: false, gaps: [4] },
    firstRows: [
      { row: 1, cells: ["Recherche"] },
      { row: 2, cells: ["Von", "An", "Wann"] },
    ],
    lists: { signs: ["E. Musk | OpenAI"], commas: [] },
  };
  const actors = ["Elon Musk", "E. Musk", "OpenAI"].map((name) => ({ id: name, name }));
  const relations = [{ id: "r1", type: "feud", source: "E. Musk", target: "OpenAI" }];
  return {
    dataset: { actors, relations } as unknown as NonNullable<FilesReading["dataset"]>,
    ...{ issues: [], format: "csv" },
    tables: {
      tables: [{ name: "x.xlsx", role: "relations", columns, missing: [], typed }],
      ...{ askedDates: { order: [], century: [], counts: [] }, sheets: { names: ["Eins", "Zwei"], read: "Eins" } },
    },
  };
};
