import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countShown, drawPicture, layoutDataset, readDataset, writeDataset } from "../../src/core.ts";
import type { Dataset } from "../../src/dataset/types.ts";
import { datasetOf } from "../fixtures.ts";

const shipped = readFileSync(new URL("../../data/musk-altman-trump.json", import.meta.url));
const { dataset: network } = readDataset(shipped);
if (network === undefined) throw new Error("the shipped data are no dataset");

describe("reading and writing", () => {
  it("knows every format by what is in it, as text and as bytes", () => {
    for (const format of ["tiespan/1", "gexf", "graphml", "node-link", "graphology"] as const) {
      const { text } = writeDataset(network, format);
      const asText = readDataset(text);
      expect(asText.format).toBe(format);
      expect(asText.dataset?.relations).toHaveLength(155);
      expect(readDataset(new TextEncoder().encode(text), { name: "data" })).toEqual(asText);
    }
  });

  it("takes a table by its name, and makes the actors from it", () => {
    const { dataset, format } = readDataset("source,target,date\nMusk,Altman,2025-01-22\n", { name: "ties.csv" });
    expect(format).toBe("csv");
    expect(dataset?.actors.map(({ name }) => name)).toEqual(["Musk", "Altman"]);
    expect(dataset?.relations[0]?.date).toBe("2025-01-22");
  });

  it("says why there is no dataset, and never throws", () => {
    const { dataset, issues, format } = readDataset("<html>");
    expect({ dataset, format, codes: issues.map(({ code }) => code) }).toEqual({
      dataset: undefined,
      format: "unknown",
      codes: ["web-page"],
    });
  });

  it("tells what a format cannot hold", () => {
    const { losses, actors } = writeDataset(network, "csv");
    expect(losses.map(({ path }) => path)).toContain("scenes");
    expect(actors).toContain("Elon Musk");
  });
});

describe("counting what a view shows", () => {
  it("begins with the first scene, as the element does", () => {
    expect(countShown(network).shown).toMatchObject({ actors: 16, relations: 48, surely: 48, possibly: 0 });
  });

  it("shows everything in no scene", () => {
    expect(countShown(network, { scene: "" })).toMatchObject({ actors: 40, relations: 155, shown: { relations: 155 } });
  });

  it("finds the relations of a day, counted one by one", () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.array(fc.tuple(day, day), { maxLength: 20 }), (asked, spans) => {
        const relations = spans.map(([one, other]) => {
          return one < other ? { start: one, end: other } : { start: other, end: one };
        });
        const expected = relations.filter(({ start, end }) => start <= asked && asked <= end).length;
        expect(countShown(datasetOf(relations), { from: asked, to: asked }).shown.relations).toBe(expected);
      }),
    );
  });

  it("reaches as many steps around actors as the view says", () => {
    const chain = datasetOf([{}, { source: "b", target: "c" }, { source: "c", target: "d" }]);
    const within = (depth: 0 | 1 | 2 | "all") => {
      const { actors, relations } = countShown(chain, { actors: ["a"], depth }).shown;
      return [actors, relations];
    };
    expect(within(0)).toEqual([0, 0]);
    expect(within(1)).toEqual([2, 1]);
    expect(within(2)).toEqual([3, 2]);
    expect(within("all")).toEqual([4, 3]);
  });

  it("passes over what the data cannot answer", () => {
    expect(countShown(network, { types: ["nothing"], scene: "nowhere", lang: null })).toEqual(countShown(network));
  });
});

describe("a picture", () => {
  it("speaks the language that is asked for, else that of the view, else that of the data", () => {
    const langOf = (svg: string) => /<svg[^>]* lang="([^"]*)"/.exec(svg)?.[1];
    const german: Dataset = { ...datasetOf([{ date: "2025-01-22" }]), language: "de" };
    expect(langOf(drawPicture(german))).toBe("de");
    expect(langOf(drawPicture(german, { lang: "en" }))).toBe("en");
    expect(langOf(drawPicture(german, { lang: "en" }, { lang: "de-AT" }))).toBe("de-AT");
    expect(langOf(drawPicture(datasetOf([])))).toBe("en");
  });

  it("is the same for the same input, and leaves the data as they were", () => {
    const before = JSON.stringify(network);
    expect(drawPicture(network, { theme: "dark" }, { width: 800, height: 600 })).toBe(
      drawPicture(network, { theme: "dark" }, { width: 800, height: 600 }),
    );
    expect(JSON.stringify(network)).toBe(before);
  });

  it("cannot have no width", () => {
    expect(() => drawPicture(network, {}, { width: 0, height: 100 })).toThrow(RangeError);
  });
});

it("a layout gives every actor a place and changes nothing else", () => {
  const small = datasetOf([{ source: "a", target: "b" }], ["a", "b"]);
  const placed = layoutDataset(small);
  for (const { position } of placed.actors) expect(position?.every(Number.isFinite)).toBe(true);
  expect({ ...placed, actors: placed.actors.map(({ id, name }) => ({ id, name })) }).toEqual(small);
});
