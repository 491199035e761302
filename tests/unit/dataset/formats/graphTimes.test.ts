import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import type { ReadOptions } from "../../../../src/dataset/input.ts";
import { relationLines } from "../relationLines.ts";

const gexf = (format: string, edge: string) =>
  `<gexf version="1.3"><graph mode="dynamic" timeformat="${format}"><nodes><node id="a"/><node id="b"/></nodes><edges><edge id="0" source="a" target="b" ${edge}/></edges></graph></gexf>`;

function read(text: string, options: ReadOptions = {}, name = "net.gexf") {
  const { dataset, issues, tables } = readFiles([{ name, bytes: new TextEncoder().encode(text) }], options);
  return { lines: relationLines(dataset), dataset, tables, codes: issues.map(({ code }) => code) };
}

const seconds = gexf("integer", 'start="1700000000" end="1710028800"');
const milliseconds = gexf("double", 'start="1.7E12" endopen="1710028800000"');

describe("times that can only count seconds or milliseconds", () => {
  it.each([
    ["seconds", seconds, ["a > b: other | 2023-11-14 to 2024-03-10"]],
    // Midnight, which does not belong to it, takes its day with it.
    ["milliseconds", milliseconds, ["a > b: other | 2023-11-14 to 2024-03-09"]],
  ])("%s are asked about, once, kept as they are until then, and read when it is said", (_, text, lines) => {
    const unsaid = read(text);
    expect(unsaid.lines).toEqual(["a > b: other"]);
    expect(unsaid.dataset?.relations[0]?.attributes?.["time"]).toMatch(/^[[(]1\.?7/);
    expect(unsaid.codes.filter((code) => code.startsWith("date-"))).toEqual(["date-ambiguous"]);
    expect(unsaid.tables?.askedDates.counts).toHaveLength(2);
    expect(read(text, { areCounts: true }).lines).toEqual(lines);
    const inPage = read(text, { columnDates: new Map([["edges:time", { areCounts: true }]]) });
    expect([inPage.lines, inPage.tables?.askedDates.counts]).toEqual([lines, []]);
  });

  it("are an attribute or nothing where somebody says so", () => {
    const use = (said: string) => read(seconds, { mapping: new Map([["edges:time", said]]) });
    expect(use("attribute").codes).not.toContain("date-ambiguous");
    expect(use("attribute").dataset?.relations[0]?.attributes).toEqual({ time: "[1700000000, 1710028800]" });
    expect(use("ignore").dataset?.relations[0]?.attributes).toBeUndefined();
  });

  it("smaller numbers are those of an axis, and dates are dates, whatever is said", () => {
    for (const options of [{}, { areCounts: true }]) {
      expect(read(gexf("integer", 'start="12" end="500000"'), options).lines).toEqual([
        "a > b: other | #12 to #500000",
      ]);
      expect(read(gexf("date", 'start="2019-01-01"'), options).lines).toEqual(["a > b: other | 2019-01-01 to "]);
    }
  });

  it("in a column of a table that Gephi has written they are asked about as well", () => {
    const table = 'Source,Target,Timeset\na,b,"<[1700000000000, 1710028800000]>"\n';
    const unsaid = read(table, {}, "edges.csv");
    expect(unsaid.lines).toEqual(["a > b: other"]);
    expect(unsaid.dataset?.relations[0]?.attributes).toEqual({ Timeset: "<[1700000000000, 1710028800000]>" });
    expect(unsaid.tables?.askedDates.counts).toEqual(["1700000000000"]);
    expect(unsaid.tables?.tables[0]?.columns[2]?.asked).toEqual({ counts: ["<[1700000000000, 1710028800000]>"] });
    expect(read(table, { areCounts: true }, "edges.csv").lines).toEqual(["a > b: other | 2023-11-14 to 2024-03-10"]);
  });

  it("in JSON a column of such numbers is asked about as dates", () => {
    const json = '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","start":1700000000}]}';
    expect(read(json, {}, "net.json").tables?.askedDates.counts).toEqual(["1700000000"]);
    expect(read(json, { areCounts: true }, "net.json").lines).toEqual(["a > b: other | 2023-11-14 to "]);
  });
});
