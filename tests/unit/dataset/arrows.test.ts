import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";

/** The type of the only relation of a file, as it is drawn. */
function drawn(name: string, text: string) {
  const { dataset } = readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  const [relation] = dataset?.relations ?? [];
  return { ...dataset?.types?.[relation?.type ?? ""], relation };
}

describe("an arrow", () => {
  const pair = (kinds: string) => `A;Art A;B;Art B;Typ\n${kinds}\n`.replace("Art A", "Typ A").replace("Art B", "Typ B");

  it("does not lead from an organisation to the person who holds an office in it", () => {
    expect(drawn("a.csv", pair("Verein;Organisation;Anna;Person;Mitglied")).directed).toBe(false);
    expect(drawn("a.csv", pair("Anna;Person;Verein;Organisation;Mitglied")).directed).toBe(true);
    expect(drawn("a.csv", pair("Verein;;Anna;;Mitglied")).directed).toBe(true);
  });

  it("is that of the edge where edges of one type differ", () => {
    const edges = [
      { from: 1, to: 2, label: "x", arrows: { to: { enabled: true } } },
      { from: 2, to: 3, arrows: { to: true, from: true } },
      { from: 3, to: 1 },
    ];
    const text = JSON.stringify({ nodes: [{ id: 1 }, { id: 2 }, { id: 3 }], edges });
    const { dataset } = readFiles([{ name: "vis.json", bytes: new TextEncoder().encode(text) }]);
    const directions = dataset?.relations.map(({ type }) => dataset.types?.[type]?.directed);
    expect(directions).toEqual([true, false, false]);
  });

  it("is not there where the edge says so itself", () => {
    const link = { source: "a", target: "b", type: "Klage", directed: false };
    const text = JSON.stringify({ directed: true, nodes: [{ id: "a" }, { id: "b" }], links: [link] });
    expect(drawn("a.json", text)).toMatchObject({ directed: false, relation: { source: "a", target: "b" } });
  });
});

describe("a column of values", () => {
  const amountIn = (text: string) => drawn("a.csv", text).relation?.amount;

  it("is money only where something says so", () => {
    expect(amountIn("source,target,value\nA,B,10\n")).toBeUndefined();
    expect(amountIn("Von;An;Wert\nA;B;3,5\n")).toBeUndefined();
    expect(amountIn("Von;An;Wert in Mio. €\nA;B;3,5\n")).toEqual({ value: 3.5e6, currency: "EUR" });
    expect(amountIn("Von;An;Wert\nA;B;10 €\n")).toEqual({ value: 10, currency: "EUR" });
    expect(amountIn("Von;An;Wert;Währung\nA;B;10;EUR\n")).toEqual({ value: 10, currency: "EUR" });
    expect(amountIn("Von;An;Betrag\nA;B;10\n")).toEqual({ value: 10 });
  });
});
