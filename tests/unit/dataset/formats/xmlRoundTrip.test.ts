import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGexf } from "../../../../src/dataset/formats/gexf.ts";
import { writeGexf } from "../../../../src/dataset/formats/gexfWrite.ts";
import { readGraphml } from "../../../../src/dataset/formats/graphml.ts";
import { writeGraphml } from "../../../../src/dataset/formats/graphmlWrite.ts";
import type { Dataset, Relation } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";
import { anyDataset } from "./anyDataset.ts";
import { plain, validated } from "./xmlDatasets.ts";

const formats = [
  { name: "GEXF", read: readGexf, write: writeGexf },
  { name: "GraphML", read: readGraphml, write: writeGraphml },
];
const shipped = new URL("../../../../data/musk-altman-trump.json", import.meta.url);

function edgeOf(relation: Partial<Relation>, others: readonly Partial<Relation>[] = []): string {
  const { text } = writeGexf(datasetOf([relation, ...others]));
  return text.split("\n").find((line) => line.startsWith("<edge ")) ?? "";
}

describe.each(formats)("a dataset written as $name", ({ read, write }) => {
  it("comes back as it was, and nothing is listed as lost", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { text, losses } = write(dataset);
        expect(plain(validated(read(text, "")).dataset)).toEqual(plain(dataset));
        expect(losses).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("the shipped one, too", () => {
    const dataset = validateDataset(JSON.parse(readFileSync(shipped, "utf8"))).dataset as Dataset;
    const { text, losses } = write(dataset);
    expect(plain(validated(read(text, "")).dataset)).toEqual(plain(dataset));
    expect(losses).toEqual([]);
    expect(write(validated(read(text, "")).dataset).text).toBe(text);
  });

  it("even with characters that XML cannot hold, in any place", () => {
    const odd = "a\ufffe\uffffb";
    const dataset: Dataset = {
      format: "tiespan/1",
      title: odd,
      actors: [{ id: odd, name: odd, kind: odd, role: { de: odd }, attributes: { [odd]: odd } }],
      relations: [
        { id: odd, type: odd, source: odd, target: odd, label: odd, start: odd, attributes: { weight: 1, x: odd } },
      ],
    };
    const { text, losses } = write(dataset);
    expect(plain(validated(read(text, "")).dataset)).toEqual(plain(dataset));
    expect(losses).toEqual([]);
  });

  it("does not depend on the order of fields", () => {
    const [a, b] = [datasetOf([{ start: "2015", label: "x" }]), datasetOf([{ label: "x", start: "2015" }])];
    expect(write(a).text).toBe(write(b).text);
  });
});

describe("GEXF for other programs", () => {
  it("has the outermost days of every period, open ends left out", () => {
    expect(edgeOf({ start: "2015-02", end: "2016" })).toContain('start="2015-02-01" end="2016-12-31"');
    expect(edgeOf({ date: "2015-02-03" })).toContain('start="2015-02-03" end="2015-02-03"');
    expect(edgeOf({ end: "2015" })).toMatch(/^<edge [^>]*weight|^<edge (?![^>]*start=)[^>]*end="2015-12-31"/);
    expect(edgeOf({ periods: [{ start: "2015" }, { date: "2012-01-05" }] })).toContain(
      '<spells><spell start="2015-01-01"/><spell start="2012-01-05" end="2012-01-05"/></spells>',
    );
    expect(edgeOf({ start: "soon" })).toMatch(/^<edge (?![^>]*start=)/);
  });

  it("is dynamic with days, dynamic with numbers, or static", () => {
    const graphOf = (relations: readonly Partial<Relation>[]) =>
      /<graph [^>]*>/.exec(writeGexf(datasetOf(relations)).text)?.[0];
    expect(graphOf([{ start: "2015" }])).toContain('mode="dynamic" timeformat="date"');
    expect(graphOf([{ start: "#1.5" }, {}])).toContain('mode="dynamic" timeformat="double"');
    expect(graphOf([{ start: "soon" }])).toContain('mode="static"');
    expect(edgeOf({ start: "#1.5", end: "#20" })).toContain('start="1.5" end="20"');
    expect(edgeOf({ start: "#1.5" }, [{ start: "2015" }])).toMatch(/^<edge (?![^>]*start=)/);
  });

  it("says what relations are, whether they are directed, and how strong", () => {
    const edge = edgeOf({ type: "investment", label: { de: "Geld" }, attributes: { weight: 2.5 } });
    expect(edge).toContain('type="directed" kind="investment" label="Geld" weight="2.5"');
    expect(edgeOf({ type: "feud" })).toContain('type="undirected" kind="feud"');
  });

  it("keeps what it had of times, places and colours of nodes", () => {
    const viz =
      '<viz:color r="255" g="7" b="0" a="0.5"/><viz:position x="1.5" y="-2" z="3"/><viz:size value="4"/><viz:shape value="disc"/>';
    const spells = '<spells><spell start="2001-01-01" end="2001-12-31"/><spell start="2003-01-01"/></spells>';
    const text =
      '<gexf><graph timeformat="date"><nodes>' +
      `<node id="a" label="A" start="2001-01-01" end="2004-01-01">${viz}</node><node id="b" label="B">${spells}</node>` +
      '</nodes><edges><edge source="a" target="b" start="2001-01-01"/></edges></graph></gexf>';
    const again = writeGexf(validated(readGexf(text, "")).dataset).text;
    expect(again).toContain(`<node id="a" label="A" start="2001-01-01" end="2004-01-01">${viz}<`);
    expect(again).toContain(`<node id="b" label="B">${spells}<`);
  });

  it("is still understood once the words that only we read are gone", () => {
    const dataset = datasetOf([{ type: "feud", start: "2015-01-01", end: "2016-02-01", label: "x" }]);
    const text = writeGexf(dataset)
      .text.replace(/<\?tiespan.*\?>\n/, "")
      .replace(/<attvalues>.*?<\/attvalues>/g, "");
    expect(validated(readGexf(text, "")).dataset).toMatchObject({
      types: { feud: { directed: false } },
      relations: [
        { id: "r1", type: "feud", start: "2015-01-01", end: "2016-02-01", label: "x", source: "a", target: "b" },
      ],
    });
  });
});
