import { describe, expect, it } from "vitest";
import { readGexf } from "../../../../src/dataset/formats/gexf.ts";
import type { GraphOptions } from "../../../../src/dataset/formats/graphTables.ts";
import type { Issue } from "../../../../src/dataset/issues.ts";
import type { Relation } from "../../../../src/dataset/types.ts";
import { validated } from "./xmlDatasets.ts";

/** A file with the nodes a and b and these edges. */
function fileOf(edges: string, graph = "", before = ""): string {
  const nodes = '<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>';
  return `<gexf version="1.3"><graph ${graph}>${before}${nodes}<edges>${edges}</edges></graph></gexf>`;
}

function relationsOf(edges: string, graph = "", before = ""): readonly Relation[] {
  return validated(readGexf(fileOf(edges, graph, before), "x.gexf")).dataset.relations;
}

function datesOf(attributes: string, graph = 'timeformat="date"', inner = "") {
  const [relation] = relationsOf(`<edge source="a" target="b" ${attributes}>${inner}</edge>`, graph);
  const { date, start, end, periods } = relation ?? {};
  return Object.fromEntries(Object.entries({ date, start, end, periods }).filter(([, value]) => value !== undefined));
}

function issuesOf(text: string): readonly Issue[] {
  return validated(readGexf(text, "x.gexf")).issues;
}

describe("when an edge holds", () => {
  it.each([
    ['start="2009-03-01" end="2009-03-10"', { start: "2009-03-01", end: "2009-03-10" }],
    ['start="2009-03-01"', { start: "2009-03-01" }],
    ['end="2009-03-10"', { end: "2009-03-10" }],
    ['start="2009-03-01" endopen="2009-03-10"', { start: "2009-03-01", end: "2009-03-09" }],
    ['startopen="2009-02-28" end="2009-03-10"', { start: "2009-03-01", end: "2009-03-10" }],
    ['startopen="2008-02-28" endopen="2009-01-01"', { start: "2008-02-29", end: "2008-12-31" }],
    ['start="-Infinity" end="2009-03-10"', { end: "2009-03-10" }],
    ['start="2009-03-01" end="INF"', { start: "2009-03-01" }],
    ['timestamp="2009-03-01"', { date: "2009-03-01" }],
    ['start="2009" end="2010-05"', { start: "2009", end: "2010-05" }],
    ['start="2009-03-01Z" end="2009-03-10+02:00"', { start: "2009-03-01", end: "2009-03-10" }],
    ["", {}],
  ])("in days: %s", (attributes, expected) => {
    expect(datesOf(attributes)).toEqual(expected);
  });

  it.each([
    ["2009-03-01T23:30:00-05:00", "2009-03-02"],
    ["2009-03-01T00:30:00+02:00", "2009-02-28"],
    ["2009-03-01T12:00:00Z", "2009-03-01"],
    ["2009-03-01T23:59:59.999", "2009-03-01"],
    ["2008-12-31T24:00:00", "2009-01-01"],
  ])("moments are the UTC day: %s", (written, day) => {
    expect(datesOf(`start="${written}"`, 'timeformat="dateTime"')).toEqual({ start: day });
    const expected = new Date(written.replace("T24:00:00", "T23:59:59.9999")).toISOString().slice(0, 10);
    if (/[Z]|[+-]\d\d:\d\d$/.test(written)) expect(day).toBe(expected);
  });

  it("a moment that does not belong to the time takes its day away at midnight only", () => {
    expect(datesOf('endopen="2009-03-02T00:00:00"', 'timeformat="dateTime"')).toEqual({ end: "2009-03-01" });
    expect(datesOf('endopen="2009-03-02T12:00:00"', 'timeformat="dateTime"')).toEqual({ end: "2009-03-02" });
    expect(datesOf('startopen="2009-03-02T00:00:00"', 'timeformat="dateTime"')).toEqual({ start: "2009-03-02" });
  });

  it.each([
    ['timeformat="double"', 'start="1.25" end="7"', { start: "#1.25", end: "#7" }],
    ['timeformat="double"', 'start="1.25" endopen="7.5"', { start: "#1.25", end: "#7.499" }],
    ['timeformat="integer"', 'startopen="1" endopen="7"', { start: "#2", end: "#6" }],
    ['timeformat="double"', 'start="1.0E3" end="-2.50"', { start: "#-2.5", end: "#1000" }],
    ['timetype="float"', 'start="12.3456"', { start: "#12.346" }],
    ["", 'start="3" end="1999"', { start: "#3", end: "#1999" }],
    ["", 'start="1990" end="1999"', { start: "1990", end: "1999" }],
    ["", 'start="1990" endopen="1999"', { start: "1990", end: "1998" }],
    ["", 'start="1990-05-01"', { start: "1990-05-01" }],
    ['timeformat="double"', 'start="1990-05-01"', { start: "1990-05-01" }],
  ])("numbers are numbers, lonely years are years: %s %s", (graph, attributes, expected) => {
    expect(datesOf(attributes, graph)).toEqual(expected);
  });

  it("several spells are several periods, and bounds beside them are kept apart", () => {
    const spells = '<spells><spell start="2001-01-01" end="2002-01-01"/><spell start="2005-01-01"/></spells>';
    const periods = [{ start: "2001-01-01", end: "2002-01-01" }, { start: "2005-01-01" }];
    expect(datesOf("", undefined, spells)).toEqual({ periods });
    const [relation] = relationsOf(`<edge source="a" target="b" start="2000-01-01">${spells}</edge>`);
    expect(relation).toMatchObject({ periods, attributes: { bounds: "[2000-01-01, ]" } });
    expect(datesOf("", undefined, "<spells><spell start='2001-01-01'/></spells>")).toEqual({ start: "2001-01-01" });
  });

  it("slices of 1.1, timestamps and intervals of Gephi are read", () => {
    const slices = '<slices><slice start="2001-01-01" end="2002-01-01"/></slices>';
    expect(datesOf("", 'timetype="date"', slices)).toEqual({ start: "2001-01-01", end: "2002-01-01" });
    expect(datesOf('timestamps="&lt;[2001-01-01, 2003-01-01]&gt;"')).toEqual({
      periods: [{ date: "2001-01-01" }, { date: "2003-01-01" }],
    });
    expect(datesOf('intervals="&lt;[1.0, 2.0]; [4.0, 5.0)&gt;"', 'timeformat="double"')).toEqual({
      periods: [
        { start: "#1", end: "#2" },
        { start: "#4", end: "#4.999" },
      ],
    });
  });

  it.each(["14.6.22", "2025-02-30", "soon", "1262304000000"])("what is no date is kept and reported: %s", (written) => {
    const { dataset, issues } = validated(
      readGexf(fileOf(`<edge source="a" target="b" start="${written}"/>`, 'timeformat="date"'), ""),
    );
    expect(dataset.relations[0]?.start).toBe(written);
    expect(issues).toMatchObject([{ code: "date-unreadable", path: "edge[0]@start", line: 1 }]);
  });

  it("words in the place of times are read as in tables", () => {
    const datesOfSpan = (span: string, options: GraphOptions = {}) => {
      const text = fileOf(`<edge source="a" target="b" ${span}/>`, 'mode="dynamic"');
      const { dataset, issues } = validated(readGexf(text, "", undefined, options));
      const { date, start, end, attributes } = dataset.relations[0] ?? {};
      return { date, start, end, kept: attributes?.["time"], codes: issues.map(({ code }) => code) };
    };
    expect(datesOfSpan('start="01.04.2019" end="Ende 2021"')).toMatchObject({
      start: "2019-04-01",
      end: "[2021-09..2021-12]",
      codes: [],
    });
    // A season of EDTF, or two years: nobody knows.
    const unread = { kept: "[2021-22, 2024-03-01]", codes: ["date-unreadable"] };
    expect(datesOfSpan('start="2021-22" end="2024-03-01"')).toMatchObject({ ...unread, start: "unknown" });
    const repairs = new Map([["edges:time", new Map([["2021-22", "2021"]])]]);
    expect(datesOfSpan('start="2021-22" end="2024-03-01"', { repairs })).toMatchObject({ start: "2021", codes: [] });
    expect(datesOfSpan('timestamp="2021-22"')).toMatchObject({ date: undefined, codes: ["date-unreadable"] });
    expect(datesOfSpan('start="14.6.22"', { shortYearsUntil: 2036 })).toMatchObject({ start: "2022-06-14", codes: [] });
  });

  it("times of nodes are when actors are there, those of the whole graph are not lost without a word", () => {
    const text =
      '<gexf><graph start="0" end="9"><nodes><node id="a" label="A" start="2" end="3"/></nodes></graph></gexf>';
    const { dataset, issues } = validated(readGexf(text, ""));
    expect(dataset.actors[0]).toEqual({ id: "a", name: "A", start: "#2", end: "#3" });
    expect(issues).toMatchObject([{ code: "part-ignored", path: "graph@start", found: "0/9" }]);
    const spelled = text.replace(
      'start="2" end="3"/>',
      '><spells><spell start="1" end="2"/><spell timestamp="4"/></spells></node>',
    );
    const periods = [{ start: "#1", end: "#2" }, { date: "#4" }];
    expect(validated(readGexf(spelled, "")).dataset.actors[0]).toEqual({ id: "a", name: "A", periods });
    const moment = text.replace('start="2" end="3"', 'timestamp="4"');
    expect(validated(readGexf(moment, "")).dataset.actors[0]).toEqual({
      id: "a",
      name: "A",
      periods: [{ date: "#4" }],
    });
  });
});

describe("what an edge is", () => {
  const columns = (title: string) =>
    `<attributes class="edge"><attribute id="0" title="${title}" type="string"/></attributes>`;
  const cell = (value: string) => `<attvalues><attvalue for="0" value="${value}"/></attvalues>`;

  it.each(["type", "Type", "relation_type", "Relation Type", "Typ", "kind", "ART", "Beziehung"])(
    "says a column called %s",
    (title) => {
      const [relation] = relationsOf(
        `<edge source="a" target="b" kind="no">${cell("  deep   love ")}</edge>`,
        "",
        columns(title),
      );
      expect(relation?.type).toBe("deep love");
      expect(relation?.attributes).toBeUndefined();
    },
  );

  it("else its kind, else its label where few labels are often used, else it is something other", () => {
    expect(relationsOf('<edge source="a" target="b" kind="love" label="x"/>')[0]).toMatchObject({
      type: "love",
      label: "x",
    });
    const edge = (label: string) => `<edge source="a" target="b" label="${label}"/>`;
    expect(relationsOf(edge("love") + edge("love") + edge("hate") + edge("hate")).map(({ type }) => type)).toEqual([
      "love",
      "love",
      "hate",
      "hate",
    ]);
    expect(relationsOf(edge("one") + edge("two"))).toMatchObject([
      { type: "other", label: "one" },
      { type: "other", label: "two" },
    ]);
    const many = Array.from({ length: 100 }, (_, index) => edge(`label ${index % 30}`)).join("");
    expect(new Set(relationsOf(many).map(({ type }) => type))).toEqual(new Set(["other"]));
  });

  it("a type is directed as the file says; if it says both, those without one are noted", () => {
    const typesOf = (edges: string, graph = "") => {
      const reading = readGexf(fileOf(edges, graph), "");
      return "value" in reading ? reading.value.types : undefined;
    };
    expect(typesOf('<edge source="a" target="b" kind="x"/>')).toBeUndefined();
    expect(typesOf('<edge source="a" target="b" kind="x"/>', 'defaultedgetype="undirected"')).toEqual({
      x: { directed: false },
    });
    const mixed = ["directed", "undirected", "undirected"]
      .map((type) => `<edge source="a" target="b" kind="x" type="${type}"/>`)
      .join("");
    expect(typesOf(mixed)).toEqual({ x: { directed: true } });
    const reading = readGexf(fileOf(mixed), "");
    const relations = "value" in reading ? (reading.value.relations as readonly Record<string, unknown>[]) : [];
    expect(relations.map(({ attributes }) => attributes)).toEqual([
      undefined,
      { undirected: true },
      { undirected: true },
    ]);
  });

  it("a mutual edge is two relations, and both know their place", () => {
    const text = fileOf(
      '\n<edge id="1" source="a" target="b" type="mutual"/>\n<edge id="2" source="a" target="b" start="no"/>',
    );
    const { dataset, issues } = validated(readGexf(text, ""));
    expect(dataset.relations.map(({ id, source, target }) => `${id} ${source}${target}`)).toEqual([
      "1 ab",
      "1-2 ba",
      "2 ab",
    ]);
    expect(issues.at(-1)).toMatchObject({ path: "edge[1]@start", line: 3 });
  });

  it("without an id it gets one that no other has", () => {
    const ids = relationsOf('<edge source="a" target="b"/><edge id="r1" source="a" target="b"/>').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[1]).toBe("r1");
  });
});

describe("attributes", () => {
  const file = (definitions: string, values: string) =>
    `<gexf><graph><attributes class="node">${definitions}</attributes><nodes><node id="a" label="A">${values}</node></nodes></graph></gexf>`;
  const attributesOf = (definitions: string, values: string) =>
    validated(readGexf(file(definitions, values), "")).dataset.actors[0]?.attributes;

  it("have the type that their definition names, as far as the value fits", () => {
    const types = ["integer", "double", "boolean", "string", "liststring", "long", "integer"];
    const values = ["12", "0.50", "true", "12", "[a, b]", "123456789012345678901", "many"];
    const definitions = types
      .map((type, index) => `<attribute id="${index}" title="t${index}" type="${type}"/>`)
      .join("");
    const cells = values.map((value, index) => `<attvalue for="${index}" value="${value}"/>`).join("");
    const expected = { t0: 12, t1: 0.5, t2: true, t3: "12", t4: "[a, b]", t5: "123456789012345678901", t6: "many" };
    expect(attributesOf(definitions, cells)).toEqual(expected);
  });

  it("have their default, are found by `id` as in 1.1, and are not mixed up if called the same", () => {
    const definition = '<attribute id="0" title="n" type="integer"><default>7</default></attribute>';
    expect(attributesOf(definition, "")).toEqual({ n: 7 });
    expect(attributesOf(definition, '<attvalue id="0" value="8"/>')).toEqual({ n: 8 });
    const same = definition + '<attribute id="1" title="n" type="string"/>';
    expect(attributesOf(same, '<attvalue for="1" value="x"/>')).toEqual({ n: 7, "n-2": "x" });
  });

  it("that change have their latest value, and their course as text", () => {
    const definition = '<attribute id="0" title="n" type="integer"/>';
    const cells = '<attvalue for="0" value="2" start="10"/><attvalue for="0" value="1" start="9" endopen="10"/>';
    expect(attributesOf(definition, cells)).toEqual({ n: 2, "n [course]": "2 [10, ]; 1 [9, 10)" });
  });

  it("that nobody defined are kept under their key and reported once", () => {
    const cells = '<attvalue for="constructor" value="1"/>';
    expect(attributesOf("", cells)).toEqual({ constructor: "1" });
    const text = fileOf(`<edge source="a" target="b"><attvalue for="x" value="1"/></edge>`.repeat(3));
    expect(issuesOf(text)).toMatchObject([{ code: "definition-unknown", found: "x" }]);
  });

  it("can be called like what every object has", () => {
    const definition = '<attribute id="__proto__" title="__proto__" type="string"/>';
    const attributes = attributesOf(definition, '<attvalue for="__proto__" value="p"/>') ?? {};
    expect(Object.entries(attributes)).toEqual([["__proto__", "p"]]);
    expect(({} as Record<string, unknown>).p).toBeUndefined();
  });

  it("of drawing become a position and `viz:…`; colours that are none are reported", () => {
    const viz =
      '<viz:color r="255" g="7" b="0" a="0.5"/><viz:position x="1.5" y="-2" z="3"/><viz:size value="4"/><viz:shape value="disc"/>';
    const { dataset } = validated(readGexf(file("", viz), ""));
    expect(dataset.actors[0]).toMatchObject({
      position: [1.5, -2],
      attributes: { "viz:color": "#ff0700", "viz:alpha": 0.5, "viz:z": 3, "viz:size": 4, "viz:shape": "disc" },
    });
    for (const color of [
      'r="256" g="0" b="0"',
      'r="1" g="2"',
      'r="red" g="0" b="0"',
      'hex="url(x)"',
      'r="-1" g="0" b="1.5"',
    ]) {
      const { dataset: bad, issues } = validated(readGexf(file("", `<viz:color ${color}/>`), ""));
      expect(bad.actors[0]?.attributes).toBeUndefined();
      expect(issues).toMatchObject([{ code: "wrong-value", path: "viz:color" }]);
    }
  });

  it("of the element itself are kept, weights as numbers", () => {
    const [relation] = relationsOf('<edge source="a" target="b" weight="2.5" hue="7"/>');
    expect(relation?.attributes).toEqual({ weight: 2.5, hue: "7" });
  });
});

describe("the rest of a file", () => {
  it("nested nodes are laid flat and know their parents", () => {
    const text =
      '<gexf><graph><nodes><node id="a" label="A"><nodes><node id="b" label="B"/></nodes></node>' +
      '<node id="c" label="C" pid="a"/><node id="d"><parents><parent for="a"/><parent for="b"/></parents></node></nodes></graph></gexf>';
    const { dataset } = validated(readGexf(text, ""));
    expect(dataset.actors.map(({ id, name, attributes }) => [id, name, attributes?.parent])).toEqual([
      ["a", "A", undefined],
      ["b", "B", "a"],
      ["c", "C", "a"],
      ["d", "d", "a, b"],
    ]);
  });

  it("what it says about itself is read, elements that are not read are reported once per kind", () => {
    const meta =
      '<meta lastmodifieddate="2010-02-14"><creator>Me</creator><description> Words &amp; more </description><keywords>k</keywords><keywords>l</keywords></meta>';
    const { dataset, issues } = validated(readGexf(`<gexf>${meta}<graph><nodes/></graph></gexf>`, ""));
    expect(dataset).toMatchObject({ updated: "2010-02-14", credit: "Me", description: "Words & more" });
    expect(issues).toMatchObject([{ code: "part-ignored", path: "keywords" }]);
  });

  it("issues name element, attribute or title, with line and column", () => {
    const text = [
      '<gexf><graph><attributes class="node"><attribute id="k" title="Kind" type="string"/></attributes><nodes>',
      '<node id="a" label="A">',
      '  <attvalues><attvalue for="k" value="alien"/></attvalues></node>',
      '</nodes><edges><edge source="a"',
      ' target="nobody"/></edges></graph></gexf>',
    ].join("\n");
    expect(issuesOf(text)).toMatchObject([
      { code: "kind-unknown", path: 'node[0] attvalue "Kind"', line: 3, column: 14 },
      { code: "actor-unknown", path: "edge[0]@target", line: 5, column: 2 },
    ]);
  });

  it("a file without a graph is refused", () => {
    expect(readGexf("<svg/>", "x.svg")).toMatchObject({ refusal: { code: "not-a-dataset", severity: "error" } });
  });

  it("defaults cannot make a huge graph of a small file", () => {
    const columns = Array.from(
      { length: 4000 },
      (_, index) => `<attribute id="${index}" title="${index}"><default>1</default></attribute>`,
    );
    const nodes = Array.from({ length: 4000 }, (_, index) => `<node id="${index}"/>`);
    const text = `<gexf><graph><attributes class="node">${columns.join("")}</attributes><nodes>${nodes.join("")}</nodes></graph></gexf>`;
    const { dataset, issues } = validated(readGexf(text, ""));
    expect(dataset.actors[0]?.attributes).toBeUndefined();
    expect(issues).toMatchObject([{ code: "part-ignored", path: "default" }]);
  });
});
