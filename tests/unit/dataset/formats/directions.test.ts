import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";

const ends = [{ id: "a" }, { id: "b" }];
const graphml = (direction: string, type: string) =>
  `<graphml><key id="t" for="edge" attr.name="type" attr.type="string"/><graph edgedefault="${direction}"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="t">${type}</data></edge></graph></graphml>`;
const gexf = (direction: string, type: string) =>
  `<gexf version="1.3"><graph defaultedgetype="${direction}"><nodes><node id="a"/><node id="b"/></nodes><edges><edge id="e" source="a" target="b" kind="${type}"/></edges></graph></gexf>`;

/** A relation of this type in a file that says that it has no direction, and in one that says nothing or that it has one. */
const files: Readonly<Record<string, (isUndirected: boolean, type: string) => [name: string, text: string]>> = {
  GraphML: (not, type) => ["a.graphml", graphml(not ? "undirected" : "directed", type)],
  GEXF: (not, type) => ["a.gexf", gexf(not ? "undirected" : "directed", type)],
  networkx: (not, type) => [
    "a.json",
    JSON.stringify({ directed: !not, nodes: ends, links: [{ source: "a", target: "b", type }] }),
  ],
  graphology: (not, type) => [
    "a.json",
    JSON.stringify({
      options: { type: not ? "undirected" : "directed" },
      nodes: [{ key: "a" }, { key: "b" }],
      edges: [{ key: "e", source: "a", target: "b", undirected: not, attributes: { type } }],
    }),
  ],
  Kumu: (not, type) => [
    "a.json",
    JSON.stringify({
      elements: [{ label: "a" }, { label: "b" }],
      connections: [{ from: "a", to: "b", direction: not ? "undirected" : "directed", type }],
    }),
  ],
  "JSON Canvas": (not, type) => [
    "a.canvas.json",
    JSON.stringify({
      nodes: ends.map((node) => ({ ...node, type: "text", text: node.id, x: 0, y: 0, width: 1, height: 1 })),
      edges: [{ id: "e", fromNode: "a", toNode: "b", ...(not ? { toEnd: "none" } : {}), label: type }],
    }),
  ],
  "vis-network": (not, type) => [
    "a.json",
    JSON.stringify({
      nodes: [...ends, { id: "c" }],
      edges: [
        { from: "a", to: "b", label: type, ...(not ? { arrows: "" } : {}) },
        ...(not ? [{ from: "b", to: "c", label: "lobt", arrows: "to" }] : []),
      ],
    }),
  ],
  "JSON Graph Format": (not, type) => [
    "a.json",
    JSON.stringify({ graph: { directed: !not, nodes: ends, edges: [{ source: "a", target: "b", relation: type }] } }),
  ],
  CSV: (not, type) => ["a.csv", `source,target,type,directed\na,b,${type},${not ? "no" : ""}`],
};

function read([name, text]: [string, string]) {
  const { dataset, issues } = readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  const [relation] = dataset?.relations ?? [];
  const said = issues.find(({ code }) => code === "directions-unsaid");
  return { directed: dataset?.types?.[relation?.type ?? ""]?.directed, said: said?.found };
}

describe.each(Object.entries(files))("a word that says who does it to whom, in %s", (_, write) => {
  it.each(["verklagt", "sued", "owns"])("%s has its arrow, unless the file denies it, which is said", (type) => {
    expect(read(write(false, type))).toEqual({ directed: true, said: undefined });
    const { directed, said } = read(write(true, type));
    expect(directed).toBe(false);
    expect(said).toContain(type);
  });

  it("is not missed where the word has none", () => {
    expect(read(write(true, "befreundet"))).toEqual({ directed: false, said: undefined });
  });
});
