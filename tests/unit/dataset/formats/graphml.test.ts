import { describe, expect, it } from "vitest";
import { readGraphml } from "../../../../src/dataset/formats/graphml.ts";
import { validated } from "./xmlDatasets.ts";

function key(owner: string, name: string, type = "string", inner = ""): string {
  return `<key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}">${inner}</key>`;
}

function read(keys: string, graph: string, edgedefault = "undirected") {
  return validated(readGraphml(`<graphml>${keys}<graph edgedefault="${edgedefault}">${graph}</graph></graphml>`, ""));
}

const nodes = '<node id="a"/><node id="b"/>';

function edge(data: Readonly<Record<string, string>>, attributes = ""): string {
  const cells = Object.entries(data).map(([name, value]) => `<data key="edge-${name}">${value}</data>`);
  return `<edge source="a" target="b" ${attributes}>${cells.join("")}</edge>`;
}

describe("dates in data", () => {
  it.each([
    ["date", { date: "2015" }, "date", "2015"],
    ["Datum", { date: "2015-03~" }, "date", "2015-03~"],
    ["start", { start: "2015-03-01" }, "start", "2015-03-01"],
    ["Start-Date", { start: "2015-03-01" }, "start", "2015-03-01T23:30:00Z"],
    ["BEGINN", { start: "2015-03-02" }, "start", "2015-03-01T23:30:00-02:00"],
    ["Ende", { end: "2015" }, "end", " 2015 "],
    ["timestamp", { date: "#12.5" }, "date", "12.5"],
    ["time", { date: "#3" }, "date", "3"],
  ])("are found under %s", (name, expected, field, written) => {
    const { dataset, issues } = read(key("edge", name), nodes + edge({ [name]: written }));
    expect(dataset.relations[0]).toMatchObject(expected);
    expect(dataset.relations[0]?.attributes).toBeUndefined();
    expect(Object.keys(expected)).toEqual([field]);
    expect(issues).toEqual([]);
  });

  it("that are none are kept and reported with the title of the data", () => {
    const { dataset, issues } = read(key("edge", "Beginn"), `${nodes}\n${edge({ Beginn: "bald" })}`);
    expect(dataset.relations[0]?.start).toBe("bald");
    const expected = { code: "date-unreadable", path: 'edge[0] data "Beginn"', line: 2 };
    expect(issues).toMatchObject([expected]);
  });

  it("of which there are two kinds are read by the likelier name, the other is kept", () => {
    const keys = key("edge", "time") + key("edge", "date");
    const { dataset } = read(keys, nodes + edge({ time: "noon", date: "2015" }));
    expect(dataset.relations[0]).toMatchObject({ date: "2015", attributes: { time: "noon" } });
  });
});

describe("nodes and edges", () => {
  it("have names, types and directions", () => {
    const keys = key("node", "label") + key("edge", "Typ") + key("edge", "weight", "double");
    const named = '<node id="a"><data key="node-label"> Ann </data></node><node id="b"/>';
    const { dataset } = read(
      keys,
      named + edge({ Typ: "love", weight: "1.5" }) + edge({}, 'directed="false"'),
      "directed",
    );
    expect(dataset.actors.map(({ name }) => name)).toEqual(["Ann", "b"]);
    expect(dataset.relations).toMatchObject([{ type: "love", attributes: { weight: 1.5 } }, { type: "other" }]);
    expect(dataset.types).toEqual({ love: { directed: true }, other: { directed: false } });
  });

  it("have defaults, values by type, and keys that are for all of them", () => {
    const keys = key("all", "n", "int", "<default>7</default>") + key("node", "on", "boolean");
    const own = '<node id="a"><data key="node-on">true</data><data key="all-n">8</data></node><node id="b"/>';
    const { dataset } = read(keys, own + edge({}));
    expect(dataset.actors.map(({ attributes }) => attributes)).toEqual([{ on: true, n: 8 }, { n: 7 }]);
    expect(dataset.relations[0]?.attributes).toEqual({ n: 7 });
  });

  it("have a position if x and y are numbers, else these are attributes", () => {
    const keys = key("node", "x", "double") + key("node", "y", "double");
    const place = (id: string, x: string, y: string) =>
      `<node id="${id}"><data key="node-x">${x}</data><data key="node-y">${y}</data></node>`;
    const { dataset } = read(keys, place("a", "1.5", "-2") + place("b", "1", "left"));
    expect(dataset.actors[0]).toEqual({ id: "a", name: "a", position: [1.5, -2] });
    expect(dataset.actors[1]?.attributes).toEqual({ x: 1, y: "left" });
  });

  it("drawn by yEd have their label, place and colour", () => {
    const shape =
      '<y:ShapeNode><y:Geometry height="30" width="40" x="100" y="50"/><y:Fill color="#FFCC00"/>' +
      "<y:NodeLabel>Ann\n<y:LabelModel/></y:NodeLabel><y:NodeLabel>second</y:NodeLabel></y:ShapeNode>";
    const keys =
      '<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>';
    const line = '<data key="d9"><y:PolyLineEdge><y:EdgeLabel>knows</y:EdgeLabel></y:PolyLineEdge></data>';
    const { dataset, issues } = read(
      keys,
      `<node id="a"><data key="d6">${shape}</data></node><edge source="a" target="a">${line}</edge>`,
    );
    expect(dataset.actors).toEqual([
      { id: "a", name: "Ann", position: [120, -65], attributes: { "viz:color": "#ffcc00", "label 2": "second" } },
    ]);
    expect(dataset.relations[0]?.label).toBe("knows");
    expect(issues).toEqual([]);
  });

  it("in graphs within nodes are laid flat; hyperedges and ports are reported", () => {
    const graph =
      '<node id="a"><port name="p"><data key="x">1</data></port><graph edgedefault="directed"><node id="b"/></graph></node>' +
      '<hyperedge><endpoint node="a"/><data key="x">1</data></hyperedge><hyperedge/>' +
      edge({});
    const { dataset, issues } = read("", graph);
    expect(dataset.actors).toEqual([
      { id: "a", name: "a" },
      { id: "b", name: "b", attributes: { parent: "a" } },
    ]);
    expect(dataset.types).toEqual({ other: { directed: false } });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(["part-ignored port", "part-ignored hyperedge"]);
  });

  it("can be called like what every object has", () => {
    const keys = '<key id="__proto__" for="node" attr.name="constructor" attr.type="string"/>';
    const { dataset, issues } = read(
      keys,
      '<node id="__proto__"><data key="__proto__">p</data><data key="toString">q</data></node>',
    );
    expect(dataset.actors).toEqual([
      { id: "__proto__", name: "__proto__", attributes: { constructor: "p", toString: "q" } },
    ]);
    expect(issues).toMatchObject([{ code: "definition-unknown", found: "toString" }]);
  });
});

describe("the rest of a file", () => {
  it("descriptions and data of the graph are read, or reported", () => {
    const keys = key("graph", "Title") + key("graph", "mood");
    const { dataset, issues } = read(
      keys,
      '<desc>words</desc><data key="graph-Title">Us</data><data key="graph-mood">good</data><node id="a"><desc>first</desc></node>',
    );
    expect(dataset).toMatchObject({ title: "Us", description: "words" });
    expect(dataset.actors[0]?.attributes).toEqual({ desc: "first" });
    expect(issues).toMatchObject([{ code: "part-ignored", path: 'data "mood"', found: "good" }]);
  });

  it("document types and files without a graph are refused", () => {
    expect(readGraphml('<!DOCTYPE graphml SYSTEM "x"><graphml/>', "")).toMatchObject({
      refusal: { code: "doctype-refused" },
    });
    expect(readGraphml("<graphml/>", "")).toMatchObject({ refusal: { code: "not-a-dataset" } });
  });
});
