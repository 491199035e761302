import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import type { ReadOptions } from "../../../src/dataset/input.ts";
import { others, writers, type Written } from "./inEveryFormat.ts";

/** Money in FollowTheMoney has a schema of its own, whose numbers are written as in JSON. */
const formats = Object.entries({ ...writers, ...others }).filter(([name]) => name !== "g.ftm.json");

const one: Written = {
  source: "Anna",
  target: "Ben",
  type: "Kredit",
  start: "2020",
  end: "",
  status: "",
  amount: "1.234",
  sources: "dpa",
};

function read(name: string, text: string, options: ReadOptions = {}) {
  const { dataset, issues, tables } = readFiles([{ name, bytes: new TextEncoder().encode(text) }], options);
  const asked = tables?.tables.flatMap(({ columns }) => columns.flatMap((column) => column.asked?.decimal ?? []));
  return { relations: dataset?.relations ?? [], codes: issues.map(({ code }) => code), asked };
}

describe.each(formats)("an amount in %s", (name, write) => {
  it.each(["1.234", "97,500"])("such as %j is asked about, and nothing is guessed", (amount) => {
    const { relations, codes, asked } = read(name, write({ ...one, amount }));
    expect(relations[0]).not.toHaveProperty("amount");
    expect(relations[0]?.attributes).toMatchObject({ amount });
    expect([codes.filter((code) => code === "amount-unreadable"), asked]).toEqual([["amount-unreadable"], [amount]]);
  });

  it("is what was said of it", () => {
    const amounts = ([",", "."] as const).map((decimal) => {
      const { relations, codes } = read(name, write(one), { decimal });
      expect(codes).not.toContain("amount-unreadable");
      return relations[0]?.amount;
    });
    expect(amounts).toEqual([{ value: 1234 }, { value: 1.234 }]);
  });
});

describe.each([
  [
    "relations.csv",
    (cells: readonly string[]) => `from;to;type;amount\n${cells.map((cell) => `A;B;loan;${cell}\n`).join("")}`,
  ],
  ["a.json", (cells: readonly string[]) => JSON.stringify(cells.map((amount) => edge(amount, "B")))],
  ["a.graphml", (cells: readonly string[]) => xml("string", cells)],
])("an amount in %s that is written in another way than those that prove a sign", (name, write) => {
  it.each(["€1,500", "1,500 €"])("such as %j stays as it is written, is said and can be repaired", (cell) => {
    const bytes = new TextEncoder().encode(write(["97,40 €", cell]));
    const { dataset, tables } = readFiles([{ name, bytes }]);
    const [, relation] = dataset?.relations ?? [];
    expect(relation).not.toHaveProperty("amount");
    expect(relation?.attributes).toMatchObject({ amount: cell });
    const columns = tables?.tables.flatMap((table) => table.columns) ?? [];
    expect(columns.flatMap(({ unread = [] }) => unread.map((each) => each.cell))).toEqual([cell]);
    const said = readFiles([{ name, bytes }], { decimal: "." }).dataset?.relations.at(1);
    expect(said?.amount).toMatchObject({ value: 1500, currency: "EUR" });
  });
});

const edge = (amount: unknown, target: string) => ({ source: "A", target, type: "loan", amount });
const amountsIn = (name: string, text: string) => read(name, text).relations.map(({ amount }) => amount?.value);
const xml = (type: string, amounts: readonly string[]) =>
  `<graphml><key id="k" for="edge" attr.name="amount" attr.type="${type}"/><graph edgedefault="directed"><node id="A"/><node id="B"/>${amounts
    .map((amount) => `<edge source="A" target="B"><data key="k">${amount}</data></edge>`)
    .join("")}</graph></graphml>`;

describe("the decimal sign", () => {
  it("of words is what others in the same place prove", () => {
    const links = [edge("1.234", "B"), edge("97,4", "B")];
    const nodes = [{ id: "A" }, { id: "B" }];
    expect(amountsIn("a.json", JSON.stringify({ nodes, links }))).toEqual([1234, 97.4]);
    expect(amountsIn("a.json", JSON.stringify(links))).toEqual([1234, 97.4]);
    expect(amountsIn("a.graphml", xml("string", ["1.234", "97,4"]))).toEqual([1234, 97.4]);
  });

  it("of a number is the point, whatever words stand beside it, and proves nothing about them", () => {
    const rows = (...amounts: unknown[]) => JSON.stringify(amounts.map((amount) => edge(amount, "B")));
    expect(amountsIn("a.json", rows(1.234, "97,4", "5.000"))).toEqual([1.234, 97.4, 5000]);
    expect(amountsIn("a.json", rows(97.5, "97,500"))).toEqual([97.5, undefined]);
    expect(amountsIn("a.json", rows(1.234, 12, 0.001, 1e-7, 12345.678))).toEqual([1.234, 12, 0.001, 1e-7, 12345.678]);
    expect(amountsIn("a.graphml", xml("double", ["1.234", "97.5"]))).toEqual([1.234, 97.5]);
    expect(read("a.graphml", xml("double", ["1.234"])).asked).toEqual([]);
    const graph = { nodes: [{ id: "A" }, { id: "B" }], links: [edge(1.234, "B")] };
    expect(read("a.json", JSON.stringify(graph)).asked).toEqual([]);
  });
});
