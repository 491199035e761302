import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDatasets } from "../../../../src/dataset/formats/losses.ts";
import { readNodeLink, writeNodeLink } from "../../../../src/dataset/formats/nodeLink.ts";
import { readDataset } from "../../../../src/dataset/read.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";
import { anyDataset } from "./anyDataset.ts";

function read(value: unknown) {
  const draft = readNodeLink(value, "graph.json");
  if ("refusal" in draft) throw new Error(draft.refusal.message);
  const { dataset, issues } = validateDataset(draft.value, draft.placeOf);
  if (dataset === undefined) throw new Error("not a dataset");
  const told = [...draft.issues, ...issues].filter(({ code }) => code !== "type-unknown");
  return { dataset, issues: told, places: told.map(({ code, path }) => `${code} ${path}`) };
}

function endsOf({ relations }: Dataset): readonly string[] {
  return relations.map(({ source, target }) => `${source}-${target}`);
}

const nodes = [{ id: "a" }, { id: "b" }, { id: "c" }];

describe("the ends of a link", () => {
  it("are ids, places in the list of nodes, or nodes", () => {
    expect(endsOf(read({ nodes, links: [{ source: "a", target: "c" }] }).dataset)).toEqual(["a-c"]);
    expect(endsOf(read({ nodes, links: [{ source: 0, target: 2 }] }).dataset)).toEqual(["a-c"]);
    const objects = [
      { source: { id: "a" }, target: { index: 2 } },
      { source: { name: "b" }, target: "c" },
    ];
    expect(endsOf(read({ nodes, links: objects }).dataset)).toEqual(["a-c", "b-c"]);
  });

  it("are ids if all numbers among them are ids, although they could be places", () => {
    const numbered = [{ id: 2 }, { id: 1 }, { id: 0 }];
    expect(endsOf(read({ nodes: numbered, links: [{ source: 0, target: 1 }] }).dataset)).toEqual(["0-1"]);
    const apart = [{ id: 10 }, { id: 1 }, { id: 12 }];
    expect(endsOf(read({ nodes: apart, links: [{ source: 0, target: 1 }] }).dataset)).toEqual(["10-1"]);
  });

  it("are ids where a number is no place either, those of actors that nobody declares among them", () => {
    const { dataset, places } = read({
      nodes: [{ id: 7 }, { id: 8 }],
      edges: [
        { source: 7, target: 8 },
        { source: 7, target: 99 },
      ],
    });
    expect(endsOf(dataset)).toEqual(["7-8", "7-99"]);
    expect(places).toEqual(["actors-made "]);
  });

  it("are names of nodes with other ids, where only one is called so", () => {
    const named = [
      { id: "p1", name: "Anna" },
      { id: "p2", name: "Ben" },
      { id: "p3", name: "Carl" },
      { id: "p4", name: "Carl" },
    ];
    const { dataset, places } = read({
      nodes: named,
      links: [
        { source: "Anna", target: { name: "Ben" } },
        { source: "p1", target: "Carl" },
      ],
    });
    expect(endsOf(dataset)).toEqual(["p1-p2"]);
    expect(places).toEqual(["actor-unknown links[1].target"]);
  });

  it("that are missing or no ids are reported at the link", () => {
    const { dataset, places } = read({ nodes, links: [{ source: "a" }, { source: [], target: "b" }, 5] });
    expect(dataset.relations).toEqual([]);
    expect(places).toEqual(["missing-field links[0].target", "id-invalid links[1].source", "wrong-type links[2]"]);
  });
});

describe("nodes", () => {
  it("are called by name, label, title or id", () => {
    const list = [
      { id: 1, name: "One", label: "I" },
      { id: 2, Label: "Two" },
      { id: 3, title: "Three" },
      { id: 4 },
      "five",
    ];
    const { dataset } = read({ nodes: list, links: [] });
    expect(dataset.actors.map(({ id, name }) => [id, name])).toEqual([
      ["1", "One"],
      ["2", "Two"],
      ["3", "Three"],
      ["4", "4"],
      ["five", "five"],
    ]);
    expect(dataset.actors[0]?.attributes).toEqual({ label: "I" });
  });

  it("without ids are known by their names, which may be the same, or by their numbers", () => {
    const list = [{ name: "A" }, { name: "A" }, { size: 3 }];
    const { dataset, issues } = read({ nodes: list, links: [{ source: 1, target: 2 }] });
    expect(dataset.actors.map(({ id }) => id)).toEqual(["A", "A-2", "node-3"]);
    expect(endsOf(dataset)).toEqual(["A-2-node-3"]);
    expect(issues).toEqual([]);
  });

  it("have their place the right way up, and everything else as attributes", () => {
    const list = [
      { id: "a", x: 1, y: 2, group: 3, tags: ["x", { y: 1 }], gone: null, kind: "person", role: "chair" },
      { id: "b", fx: 5, fy: 0, x: "left", vip: true, position: "left" },
    ];
    expect(read({ nodes: list, links: [] }).dataset.actors).toEqual([
      {
        ...{ id: "a", name: "a", kind: "person", role: "chair", position: [1, -2] },
        attributes: { group: 3, tags: '["x",{"y":1}]' },
      },
      { id: "b", name: "b", position: [5, 0], attributes: { x: "left", vip: true, position: "left" } },
    ]);
  });

  it("whose names cannot be kept are reported", () => {
    const { dataset, places } = read({ nodes: [{ id: "a", "": 1, ["n".repeat(201)]: 2 }], links: [], metadata: {} });
    expect(dataset.actors).toEqual([{ id: "a", name: "a" }]);
    expect(places).toEqual([
      'part-ignored nodes[0][""]',
      expect.stringMatching(/^part-ignored nodes\[0\]\["n+…"\]$/),
      "part-ignored metadata",
    ]);
  });
});

describe("links", () => {
  function relationOf(link: object) {
    const { dataset, places } = read({ nodes, links: [{ source: "a", target: "b", ...link }] });
    const own = ["id", "source", "target"];
    const rest = Object.entries(dataset.relations[0] ?? {}).filter(([name]) => !own.includes(name));
    return { ...(Object.fromEntries(rest) as object), places };
  }

  it("have their type in words of the file, other if they have none", () => {
    expect(relationOf({ type: " owns \n shares " })).toMatchObject({ type: "owns shares" });
    expect(relationOf({ Relation: "owns" })).toMatchObject({ type: "owns" });
    expect(relationOf({})).toEqual({ type: "other", places: [] });
    expect(relationOf({ type: "arrow" })).toMatchObject({ type: "other", attributes: { type: "arrow" } });
  });

  it("have dates in fields of any case", () => {
    expect(relationOf({ Start: "2015-01", END: "2018" })).toMatchObject({ start: "2015-01", end: "2018", places: [] });
    expect(relationOf({ timestamp: "2015-01-02T10:00:00Z" })).toMatchObject({ date: "2015-01-02T10:00:00Z" });
    expect(relationOf({ periods: [{ start: 2015, end: "2016" }, { year: 2019 }] })).toMatchObject({
      periods: [{ start: "2015", end: "2016" }, { date: "2019" }],
    });
  });

  it("have years only where the field says so, and other numbers as numbers", () => {
    expect(relationOf({ year: 2015 })).toMatchObject({ date: "2015" });
    expect(relationOf({ start: 1000, end: 2100 })).toMatchObject({ start: "1000", end: "2100" });
    expect(relationOf({ start: 999, end: 3000 })).toMatchObject({ start: "#999", end: "#3000" });
    expect(relationOf({ time: 2015 })).toMatchObject({ date: "#2015" });
    expect(relationOf({ timestamp: -12.5 })).toMatchObject({ date: "#-12.5", places: [] });
    expect(relationOf({ time: 1 / 3 })).toMatchObject({ date: "#0.333", attributes: { time: 1 / 3 } });
  });

  it("no date is lost silently", () => {
    expect(relationOf({ timestamp: 1_700_000_000 })).toEqual({
      ...{ type: "other", attributes: { timestamp: 1_700_000_000 } },
      places: ["date-ambiguous links[0].timestamp"],
    });
    expect(relationOf({ Date: "21.01.2025" })).toMatchObject({ date: "2025-01-21", places: [] });
    expect(relationOf({ Date: "bald" })).toMatchObject({ date: "bald", places: ["date-unreadable links[0].Date"] });
    expect(relationOf({ start: "2015", until: "_:b1" })).toMatchObject({
      ...{ start: "2015", end: "unknown", attributes: { until: "_:b1" } },
      places: ["date-unreadable links[0].until"],
    });
    expect(relationOf({ start: { y: 1 } })).toMatchObject({
      ...{ attributes: { start: '{"y":1}' }, places: ["date-unreadable links[0].start"] },
    });
    expect(relationOf({ periods: [{ start: "2015", who: "me" }] })).toMatchObject({
      attributes: { periods: '[{"start":"2015","who":"me"}]' },
    });
    expect(relationOf({ date: "2015", year: 2016 })).toMatchObject({ date: "2015", attributes: { year: 2016 } });
  });

  it("have everything else as attributes, their key in a multigraph too", () => {
    expect(relationOf({ value: 8, key: 0, label: "L", amount: 5, attributes: { value: 1, x: 2 } })).toEqual({
      ...{ type: "other", label: "L", amount: { value: 5 }, places: [] },
      attributes: { value: 8, key: 0, x: 2, "attributes.value": 1 },
    });
  });

  it("have sources, which are defined by their words or addresses", () => {
    const { dataset, issues } = read({
      nodes,
      links: [{ source: "a", target: "b", sources: ["https://a.example", "dpa", "__proto__"] }],
    });
    expect(issues).toEqual([]);
    expect(Object.entries(dataset.sources ?? {})).toEqual([
      ["https://a.example", { url: "https://a.example" }],
      ["dpa", { title: "dpa" }],
      ["__proto__", { title: "__proto__" }],
    ]);
  });
});

describe("what a file says as a whole", () => {
  it("title and description, in graph or beside it; what is not understood is reported", () => {
    const { dataset, places } = read({
      ...{ directed: true, multigraph: true, graph: { name: "Title", weather: "fine" }, description: "Words" },
      ...{ nodes, links: [] },
    });
    expect(dataset).toMatchObject({ title: "Title", description: "Words" });
    expect(places).toEqual(["part-ignored graph.weather"]);
  });

  it("types have the direction of the graph, where it has one", () => {
    const links = [
      { source: "a", target: "b", type: "owns" },
      { source: "a", target: "b", type: "__proto__" },
    ];
    const typesOf = (directed?: boolean) => Object.entries(read({ nodes, links, directed }).dataset.types ?? {});
    expect(typesOf(true)).toEqual([
      ["owns", { directed: true }],
      ["__proto__", { directed: true }],
    ]);
    expect(typesOf(false)).toEqual([
      ["owns", { directed: false }],
      ["__proto__", { directed: false }],
    ]);
    expect(typesOf()).toEqual([]);
  });

  it.for([5, null, [], {}, { nodes: [] }, { links: [] }, { nodes: {}, links: [] }])("%j is refused", (value) => {
    expect(readNodeLink(value, "graph.json")).toMatchObject({
      refusal: { code: "not-a-dataset", severity: "error", path: "", message: "not a dataset: graph.json" },
    });
  });
});

const folder = new URL("../../../inputs/networks/", import.meta.url);

describe("graphs from elsewhere", () => {
  it.for([
    ["miserables.json", 77, 254],
    ["starwars-episode-4.json", 22, 60],
    ["starwars-full.json", 112, 450],
  ] as const)("%s has %i actors and %i relations between the right ones", ([name, actorCount, relationCount]) => {
    interface Plain {
      nodes: { id?: string; name?: string }[];
      links: { source: string | number; target: string | number; value: number }[];
    }
    const plain = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Plain;
    const { dataset, issues } = read(plain);
    const nameOf = (end: string | number) => (typeof end === "number" ? plain.nodes[end]?.name : end);
    const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
    expect(issues).toEqual([]);
    expect([dataset.actors.length, dataset.relations.length]).toEqual([actorCount, relationCount]);
    expect(
      dataset.relations.map(({ source, target, attributes }) => [
        names.get(source),
        names.get(target),
        attributes?.value,
      ]),
    ).toEqual(plain.links.map(({ source, target, value }) => [nameOf(source), nameOf(target), value]));
  });
});

describe("what our own writer writes", () => {
  it("has everything on nodes, links and graph, as networkx wants it", () => {
    const dataset = { ...datasetOf([{ start: "2020" }, { type: "role" }], ["a", "b"]), title: "T" };
    expect(JSON.parse(writeNodeLink(dataset).text)).toEqual({
      ...{ directed: true, multigraph: true, graph: { format: "tiespan/1", title: "T" } },
      nodes: [
        { id: "a", name: "A" },
        { id: "b", name: "B" },
      ],
      links: [
        { id: "r1", type: "alliance", source: "a", target: "b", start: "2020", key: "r1" },
        { id: "r2", type: "role", source: "a", target: "b", key: "r2" },
      ],
    });
    expect(JSON.parse(writeNodeLink(datasetOf([{}])).text)).toMatchObject({ directed: false });
  });

  it("comes back as it was, but for what is listed", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { text, losses } = writeNodeLink(dataset);
        const again = read(JSON.parse(text)).dataset;
        expect(compareDatasets(dataset, again)).toEqual(losses);
        expect(compareDatasets(again, dataset)).toEqual([]);
        if (losses.length === 0) expect(writeNodeLink(again).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("a key that only repeats the id is lost, and said to be", () => {
    const dataset = datasetOf([{ key: "r1" } as object, { key: "other" } as object]);
    expect(writeNodeLink(dataset).losses).toEqual([{ path: "relations[].key", count: 1, examples: ["r1"] }]);
  });

  it("nothing of the shipped dataset is lost, and issues name the place in the file", () => {
    const shipped = readDataset(
      readFileSync(new URL("../../../../data/musk-altman-trump.json", import.meta.url)),
    ).dataset;
    if (shipped === undefined) throw new Error("no dataset");
    const { text, losses } = writeNodeLink(shipped);
    expect(losses).toEqual([]);
    expect(read(JSON.parse(text)).dataset).toEqual(shipped);
    const broken = text
      .replace('"position": [', '"position": [1, ')
      .replace('"status": "disputed"', '"status": "dispute"')
      .replace('"license": "', '"licence": "');
    const { places } = read(JSON.parse(broken));
    expect(places).toEqual([
      "unknown-field graph.licence",
      "wrong-type nodes[0].position",
      expect.stringMatching(/^wrong-value links\[\d+\]\.status$/),
    ]);
  });
});

describe("large files", () => {
  it("thirty thousand links with dates that cannot be read are read", () => {
    const links = Array.from({ length: 30_000 }, (_, index) => ({
      source: index % 9,
      target: 3,
      year: "soon",
      weight: index,
    }));
    const { dataset, issues } = read({ nodes: Array.from({ length: 9 }, () => ({ name: "A" })), links });
    expect([dataset.actors.length, dataset.relations.length, issues.length]).toEqual([9, 30_000, 30_000]);
  });
});
