import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import type { ReadOptions } from "../../../../src/dataset/input.ts";

/** The same relation in formats of nodes and edges, and what somebody says about their attributes. */
const graphml = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="a" for="edge" attr.name="how" attr.type="string"/>
<key id="b" for="edge" attr.name="date" attr.type="string"/>
<key id="c" for="edge" attr.name="Kommentar" attr.type="string"/>
<key id="d" for="node" attr.name="sort" attr.type="string"/>
<graph edgedefault="directed"><node id="Ada"><data key="d">person</data></node><node id="Bob"/>
<edge source="Ada" target="Bob"><data key="a">feud</data><data key="b">WHEN</data><data key="c">secret</data></edge>
</graph></graphml>`;
const gexf = `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed">
<attributes class="edge"><attribute id="a" title="how" type="string"/><attribute id="b" title="date" type="string"/>
<attribute id="c" title="Kommentar" type="string"/></attributes>
<attributes class="node"><attribute id="d" title="sort" type="string"/></attributes>
<nodes><node id="Ada" label="Ada"><attvalues><attvalue for="d" value="person"/></attvalues></node>
<node id="Bob" label="Bob"/></nodes>
<edges><edge id="e" source="Ada" target="Bob"><attvalues><attvalue for="a" value="feud"/><attvalue for="b" value="WHEN"/>
<attvalue for="c" value="secret"/></attvalues></edge></edges></graph></gexf>`;
const nodeLink = JSON.stringify({
  nodes: [{ id: "Ada", sort: "person" }, { id: "Bob" }],
  links: [{ source: "Ada", target: "Bob", how: "feud", date: "WHEN", Kommentar: "secret" }],
});
const vis = JSON.stringify({
  nodes: [
    { id: "Ada", label: "Ada", sort: "person" },
    { id: "Bob", label: "Bob" },
  ],
  edges: [{ from: "Ada", to: "Bob", how: "feud", date: "WHEN", Kommentar: "secret" }],
});
const graphology = JSON.stringify({
  attributes: {},
  options: { type: "directed", multi: true, allowSelfLoops: true },
  nodes: [{ key: "Ada", attributes: { sort: "person" } }, { key: "Bob" }],
  edges: [{ key: "e", source: "Ada", target: "Bob", attributes: { how: "feud", date: "WHEN", Kommentar: "secret" } }],
});

describe.each([
  ["x.graphml", graphml],
  ["x.gexf", gexf],
  ["x.json", nodeLink],
  ["vis.json", vis],
  ["graphology.json", graphology],
])("%s", (name, text) => {
  const read = (date: string, options: ReadOptions = {}) =>
    readFiles([{ name, bytes: new TextEncoder().encode(text.replace("WHEN", date)) }], options);
  const column = (heading: string, options: ReadOptions = {}, date = "2025") =>
    read(date, options)
      .tables?.tables.flatMap(({ columns }) => columns)
      .find((each) => each.heading === heading);

  it("is shown as tables of its attributes, with what they are taken for", () => {
    expect(read("2025").tables?.tables.map(({ name: table, role }) => [table, role])).toEqual([
      ["edges", "relations"],
      ["nodes", "actors"],
    ]);
    expect(column("how")).toMatchObject({ use: "attribute", samples: ["feud"] });
    expect(column("date")).toMatchObject({ use: "date", samples: ["2025"] });
    expect(column("Kommentar")).toMatchObject({ use: "ignore" });
    expect(column("sort")).toMatchObject({ use: "attribute", samples: ["person"] });
  });

  it("has attributes that become fields, or stay out, as somebody says", () => {
    const mapping = new Map([
      ["edges:how", "type"],
      ["edges:date", "attribute"],
      ["nodes:sort", "kind"],
    ]);
    const { dataset } = read("2025", { mapping });
    expect(dataset?.relations[0]).toMatchObject({ type: "feud", attributes: { date: "2025" } });
    expect(dataset?.relations[0]).not.toHaveProperty("date");
    expect(dataset?.actors[0]).toMatchObject({ id: "Ada", kind: "person" });
    expect(column("how", { mapping })?.use).toBe("type");
    const { dataset: without } = read("2025", { mapping: new Map([["edges:how", "ignore"]]) });
    expect(without?.relations[0]?.attributes ?? {}).not.toHaveProperty("how");
  });

  it("keeps notes out until they are chosen", () => {
    const said = (options: ReadOptions) => JSON.stringify(read("2025", options).dataset).includes("secret");
    expect(said({})).toBe(false);
    const chosen = { mapping: new Map([["edges:Kommentar", "summary"]]) };
    expect(said(chosen)).toBe(true);
    expect(read("2025", chosen).issues.map(({ code }) => code)).not.toContain("column-private");
  });

  it("has dates that are asked about, and read as somebody says", () => {
    expect(column("date", {}, "03/04/2025")?.asked).toEqual({ order: ["03/04/2025"] });
    const columnDates = new Map([["edges:date", { order: "day-first" } as const]]);
    expect(read("03/04/2025", { columnDates }).dataset?.relations[0]?.date).toBe("2025-04-03");
    expect(column("date", {}, "13/04/2025")?.asked).toBeUndefined();
  });

  it.each([
    ["03/04/2025", "order", { dateOrder: "month-first" }, "2025-03-04"],
    ["14.6.22", "century", { shortYearsUntil: 2036 }, "2022-06-14"],
    ["1577836800", "counts", { areCounts: true }, "2020-01-01"],
  ] as const)("is asked what %j means by the dialog and the command line, and hears what is said of all", (...row) => {
    const [date, question, said, meant] = row;
    const { tables, dataset, issues } = read(date);
    expect(column("date", {}, date)?.asked).toEqual({ [question]: [date] });
    expect(tables?.askedDates[question]).toEqual([date]);
    expect(issues.map(({ code }) => code)).toContain("date-ambiguous");
    expect(dataset?.relations[0]?.date ?? date).toBe(date);
    expect(read(date, said).dataset?.relations[0]?.date).toBe(meant);
    expect(read(date, said).issues.map(({ code }) => code)).not.toContain("date-ambiguous");
  });

  it("has words that cannot be read, and others in their place", () => {
    expect(column("date", {}, "after the vote")?.unread).toEqual([{ cell: "after the vote", count: 1 }]);
    const repairs = new Map([["edges:date", new Map([["after the vote", "6.11.2024"]])]]);
    expect(read("after the vote", { repairs }).dataset?.relations[0]?.date).toBe("2024-11-06");
  });
});

describe("answers about dates in JSON", () => {
  const text = JSON.stringify({
    nodes: [{ id: "Ada" }, { id: "Bob" }],
    links: [{ source: "Ada", target: "Bob", beginn: "01/02/2020", ende: "03/04/2021" }],
  });
  const read = (answers: readonly (readonly [string, object])[]) =>
    readFiles([{ name: "x.json", bytes: new TextEncoder().encode(text) }], { columnDates: new Map(answers) }).dataset
      ?.relations[0];

  it("count where all columns have the same, and never for a column with another", () => {
    const [day, month] = [{ order: "day-first" }, { order: "month-first" }];
    expect(
      read([
        ["edges:beginn", day],
        ["edges:ende", day],
      ]),
    ).toMatchObject({ start: "2020-02-01", end: "2021-04-03" });
    for (const other of [month, {}]) {
      const relation = read([
        ["edges:beginn", other],
        ["edges:ende", day],
      ]);
      expect([relation?.start, relation?.end]).not.toContain("2020-02-01");
      expect([relation?.start, relation?.end]).not.toContain("2020-01-02");
    }
  });
});
