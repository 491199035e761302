import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { relationLines } from "./relationLines.ts";

function read(value: unknown) {
  const { dataset, issues } = readFiles([{ name: "a.json", bytes: new TextEncoder().encode(JSON.stringify(value)) }]);
  return { dataset, issues, lines: relationLines(dataset), codes: issues.map(({ code }) => code) };
}

const two = [
  { id: 1, label: "A" },
  { id: 2, label: "B" },
];

describe("JSON of other programs", () => {
  it("has numbers as ids, also those of nodes that it does not declare, and never as places", () => {
    const edges = [
      { from: 1, to: 2, arrows: "to" },
      { from: 0, to: 2, arrows: "to" },
    ];
    const { lines, codes } = read({ nodes: [...two, { id: 3, label: "C" }], edges });
    expect(lines).toEqual(["A > B: other", "0 > B: other"]);
    expect(codes).toContain("actors-made");
  });

  it("has labels as types where they are words for some, whatever the program, unless there are types", () => {
    const said = [
      read({ nodes: two, edges: [{ from: 1, to: 2, arrows: "to", label: "Klage" }] }),
      read({ nodes: two, links: [{ source: 1, target: 2, label: "Klage" }] }),
      read({
        nodes: [
          { key: "1", attributes: { label: "A" } },
          { key: "2", attributes: { label: "B" } },
        ],
        edges: [{ source: "1", target: "2", attributes: { label: "Klage" } }],
      }),
      read({ elements: [...two, { source: 1, target: 2, label: "Klage" }].map((data) => ({ data })) }),
    ];
    for (const { lines, dataset } of said) {
      expect(lines).toEqual(["A > B: Klage"]);
      expect(dataset?.types).toMatchObject({ Klage: { family: "conflict", sign: -1, directed: true } });
    }
    const typed = {
      nodes: two,
      links: [
        { source: 1, target: 2, label: "Klage" },
        { source: 2, target: 1, type: "feud" },
      ],
    };
    expect(read(typed).lines).toEqual(['A > B: other | "Klage"', "B > A: feud"]);
    expect(read({ nodes: two, links: [{ source: 1, target: 2, label: "seit der Schule" }] }).lines).toEqual([
      'A > B: other | "seit der Schule"',
    ]);
  });

  it("of a canvas has arrows at either end, and its files are called without folder and extension", () => {
    const nodes = [
      { id: "1", type: "file", file: "People/Anna Berg.md" },
      { id: "2", type: "text", text: "# Ben\nmore" },
    ];
    const edges = [
      { id: "a", fromNode: "1", toNode: "2", fromEnd: "arrow", toEnd: "none", label: "Klage" },
      { id: "b", fromNode: "1", toNode: "2", label: "Klage" },
    ];
    expect(read({ nodes, edges }).lines).toEqual(["Ben > Anna Berg: Klage", "Anna Berg > Ben: Klage"]);
  });

  it("of Kumu has types under names of two words", () => {
    const elements = [
      { _id: "e1", attributes: { label: "A", "element type": "Person" } },
      { _id: "e2", attributes: { label: "B", "element type": "Company" } },
    ];
    const attributes = { "connection type": "Owner", "start date": "2019", notes: "secret" };
    const { lines, dataset, codes } = read({
      elements,
      connections: [{ _id: "c", direction: "directed", from: "e1", to: "e2", attributes }],
    });
    expect(lines).toEqual(["A > B: Owner | 2019 to "]);
    expect(dataset?.actors.map(({ kind }) => kind)).toEqual(["person", "company"]);
    expect(codes).toContain("column-private");
  });

  it("of Neo4j has whole numbers in two parts", () => {
    const whole = (low: number) => ({ low, high: 0 });
    const node = (id: number, name: string) => ({ identity: whole(id), labels: ["Person"], properties: { name } });
    const r = {
      identity: whole(5),
      start: whole(1),
      end: whole(2),
      type: "OWNS",
      properties: { since: whole(2010), amount: whole(5), big: { low: 1, high: 1 } },
    };
    const { lines, dataset } = read([{ n: node(1, "A"), m: node(2, "B"), r }]);
    expect(lines).toEqual(["A > B: OWNS | 2010 to  | 5"]);
    expect(dataset?.relations[0]?.attributes).toEqual({ big: '{"low":1,"high":1}' });
  });

  it("has rows with nested values, whose names are columns, and notes among them stay out", () => {
    const meta = { place: "Kiel", note: "secret" };
    const rows = [
      { from: "A", to: "B", type: "feud", year: 2020, meta },
      { from: "A", to: "C", type: "Klage", year: null, more: [{ comment: "secret", fine: 1 }] },
    ];
    const { lines, dataset, codes } = read(rows);
    expect(lines).toEqual(["A > B: feud | 2020", "A > C: Klage"]);
    expect(dataset?.relations.map(({ attributes }) => attributes)).toEqual([
      { "meta.place": "Kiel" },
      { more: '[{"fine":1}]' },
    ]);
    expect(codes).toContain("column-private");
    const nested = [{ from: { name: "A" }, to: { name: "B" }, type: "feud", year: 2020 }];
    expect(read(nested).codes).toEqual(["column-missing"]);
  });

  it.each([
    { source: 1, target: 2, attributes: { Kommentar: "secret", fine: 1 } },
    { source: 1, target: 2, data: { todo: "secret", deep: [{ comment: "secret", fine: 1 }] } },
    { source: 1, target: 2, attributes: { fine: { notes: "secret" } } },
  ])("keeps notes out however deep they stand: %j", (link) => {
    const { dataset, codes } = read({ nodes: two, links: [link] });
    expect(JSON.stringify(dataset)).not.toContain("secret");
    expect(JSON.stringify(dataset)).toContain("fine");
    expect(codes).toContain("column-private");
  });
});
