import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";

function read(text: string, mapping?: readonly (readonly [string, string])[]) {
  const options = mapping === undefined ? {} : { mapping: new Map(mapping) };
  const { dataset, issues, tables } = readFiles([{ name: "x.json", bytes: new TextEncoder().encode(text) }], options);
  const uses = tables?.tables.flatMap(({ name, columns }) =>
    columns.map(({ heading, use }) => `${name}:${heading}=${use}`),
  );
  return { dataset, uses, told: issues.filter(({ code }) => code === "column-private").map(({ found }) => found) };
}

const graph = JSON.stringify({
  nodes: [{ id: "A", meta: { intern: "secret", born: "1960" } }, { id: "B" }],
  links: [
    {
      source: "A",
      target: "B",
      type: "Amt",
      Kommentar: { text: "secret of its own" },
      history: [{ TODO: "secret one", by: 1 }, { TODO: "secret two" }],
      attributes: { Notiz: "secret beside", Akte: "12" },
    },
  ],
});
const graphology = JSON.stringify({
  options: { type: "directed" },
  attributes: {},
  nodes: [{ key: "A" }, { key: "B" }],
  edges: [{ key: "e", source: "A", target: "B", attributes: { details: { Kommentar: "secret", Akte: "12" } } }],
});
const rows = JSON.stringify([
  {
    from: "A",
    to: "B",
    type: "Amt",
    meta: { Akte: { a: { b: { Notiz: "secret", c: 1 } } } },
    log: [{ intern: "secret" }],
  },
]);

describe("notes within the values of JSON", () => {
  it.each([
    [graph, ["edges:Kommentar", "edges:history.TODO", "edges:Notiz", "nodes:meta.intern"]],
    [graphology, ["edges:details.Kommentar"]],
    [rows, ["x.json:meta.Akte.a.b.Notiz", "x.json:log.intern"]],
  ])("are columns that are left out until somebody asks for them", (text, columns) => {
    const { dataset, uses, told } = read(text);
    expect(JSON.stringify(dataset)).not.toContain("secret");
    expect(uses).toEqual(expect.arrayContaining(columns.map((column) => `${column}=ignore`)));
    expect(told.length).toBeGreaterThanOrEqual(columns.length);
    const secrets = text.match(/secret/g)?.length;
    const chosen = read(
      text,
      columns.map((column) => [column, "attribute"]),
    );
    expect(JSON.stringify(chosen.dataset).match(/secret/g)).toHaveLength(secrets ?? 0);
    expect(chosen.told).toEqual([]);
  });

  it("become what somebody says they are, and nothing else comes with them", () => {
    const { dataset, told } = read(graph, [["edges:history.TODO", "summary"]]);
    expect(dataset?.relations[0]).toMatchObject({
      summary: "secret one; secret two",
      attributes: { history: '[{"by":1},{}]', Akte: "12" },
    });
    expect(JSON.stringify(dataset)).not.toMatch(/of its own|beside/);
    expect(told).toHaveLength(3);
  });

  it("do not take the place of a field of the same name", () => {
    const text = JSON.stringify({
      nodes: [{ id: "A" }, { id: "B" }],
      links: [{ source: "A", target: "B", Notiz: "one", attributes: { Notiz: "two" } }],
    });
    const chosen = read(text, [
      ["edges:Notiz", "attribute"],
      ["edges:attributes.Notiz", "attribute"],
    ]);
    expect(chosen.dataset?.relations[0]?.attributes).toEqual({ Notiz: "one", "attributes.Notiz": "two" });
  });
});

it("a date that cannot be read is one to repair in every JSON", () => {
  const text = JSON.stringify({ nodes: [], links: [{ source: "A", target: "B", Beginn: "2021-22" }] });
  expect(read(text).uses).toEqual(["edges:Beginn=start"]);
});
