import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { applyCommand } from "../../../src/edit/apply.ts";
import type { Command } from "../../../src/edit/commands.ts";
import { freshId } from "../../../src/edit/ids.ts";
import { wordsIn, withWords } from "../../../src/edit/texts.ts";
import { datasetOf } from "../../fixtures.ts";

const network = read({
  ...datasetOf([
    { id: "ab", source: "a", target: "b", claimedBy: ["c"] },
    { id: "bc", source: "b", target: "c", disputedBy: ["a", "Somebody"] },
    { id: "cd", source: "c", target: "d" },
  ]),
  corrections: [{ date: "2025", text: "mended", relations: ["ab", "cd"] }],
  scenes: [
    {
      id: "s",
      title: "S",
      view: { actors: ["a", "b", "c"], depth: 0, relation: "ab" },
      positions: { a: [0, 0], b: [1, 1], c: [2, 0] },
      groups: [{ actors: ["a", "b"] }],
      steps: [{ title: "one", relations: ["ab", "bc"] }],
    },
  ],
});

function read(value: object): Dataset {
  const { dataset } = readDataset(JSON.stringify(value));
  if (dataset === undefined) throw new Error("the value is no dataset");
  return dataset;
}

function after(command: Command, before = network): Dataset {
  const outcome = applyCommand(before, command);
  if ("refused" in outcome) throw new Error(outcome.refused.map(({ message }) => message).join());
  return outcome.dataset;
}

function refusedFor(command: Command): readonly string[] {
  const outcome = applyCommand(network, command);
  return "refused" in outcome ? outcome.refused.map(({ code }) => code) : [];
}

describe("an actor that is deleted", () => {
  const { actors, relations, scenes = [], corrections = [] } = after({ kind: "delete-actor", id: "a" });

  it("goes with its relations, wherever they are named", () => {
    expect(actors.map(({ id }) => id)).toEqual(["b", "c", "d"]);
    expect(relations.map(({ id }) => id)).toEqual(["bc", "cd"]);
    expect(scenes[0]?.steps).toEqual([{ title: "one", relations: ["bc"] }]);
    expect(scenes[0]?.view).toEqual({ actors: ["b", "c"], depth: 0 });
    expect(scenes[0]?.positions).toEqual({ b: [1, 1], c: [2, 0] });
    expect(corrections[0]?.relations).toEqual(["cd"]);
  });

  it("is still named as somebody who disputes", () => {
    expect(relations[0]?.disputedBy).toEqual(["A", "Somebody"]);
  });
});

it("two actors that are merged have the relations, the names and the places of both", () => {
  const { actors, relations, scenes = [] } = after({ kind: "merge-actors", kept: "d", gone: "a" });
  expect(actors.find(({ id }) => id === "d")?.aliases).toEqual(["A"]);
  expect(relations.map(({ source, target }) => source + target)).toEqual(["db", "bc", "cd"]);
  expect(relations[1]?.disputedBy).toEqual(["d", "Somebody"]);
  expect(scenes[0]?.positions).toEqual({ d: [0, 0], b: [1, 1], c: [2, 0] });
  expect(scenes[0]?.groups).toEqual([{ actors: ["d", "b"] }]);
});

it("two actors that are merged are not given a life that neither had", () => {
  const one = after({ kind: "change-actor", id: "a", fields: { start: "2000" } });
  const both = after({ kind: "change-actor", id: "b", fields: { end: "2010" } }, one);
  const [merged] = after({ kind: "merge-actors", kept: "a", gone: "b" }, both).actors;
  expect([merged?.start, merged?.end]).toEqual(["2000", undefined]);
});

it("an actor that is moved in a scene is pinned there, and the others stay where they stood", () => {
  const around = { a: [5, 5], d: [7, 7] } as const;
  const { actors, scenes = [] } = after({ kind: "move-actor", id: "a", to: [3, 4], scene: "s", around });
  expect(scenes[0]?.positions).toEqual({ a: [3, 4], b: [1, 1], c: [2, 0], d: [7, 7] });
  expect(scenes[0]?.pinned).toEqual(["a"]);
  expect(actors[0]?.position).toBeUndefined();
});

it("a relation that is copied stands behind the first, and one that is reversed has its ends changed", () => {
  const copied = after({ kind: "copy-relation", id: "ab", copy: "new" });
  expect(copied.relations.map(({ id }) => id)).toEqual(["ab", "new", "bc", "cd"]);
  // It has not come into the data when the first one did.
  const dated = after({ kind: "change-relation", id: "ab", fields: { added: "2026-06-15" } });
  const again = after({ kind: "copy-relation", id: "ab", copy: "new" }, dated);
  expect(again.relations.map(({ added }) => added)).toEqual(["2026-06-15", undefined, undefined, undefined]);
  const reversed = after({ kind: "reverse-relation", id: "new" }, copied);
  expect(reversed.relations[1]).toMatchObject({ source: "b", target: "a", claimedBy: ["c"] });
});

it("what does not fit the format is refused as a whole", () => {
  const change = (fields: object): Command => ({ kind: "change-relation", id: "ab", fields });
  expect(refusedFor(change({ date: "neulich" }))).toEqual(["date-unreadable"]);
  expect(refusedFor(change({ start: "2020", end: "2010" }))).toEqual(["period-reversed"]);
  expect(refusedFor(change({ source: "nobody" }))).toContain("actor-unknown");
  const links = [{ url: "javascript:alert(1)" }];
  expect(refusedFor({ kind: "change-actor", id: "a", fields: { links } })).toContain("url-refused");
  expect(refusedFor({ kind: "add-actor", actor: { id: "a", name: "Again" } })).toEqual(["id-duplicate"]);
});

it("an id for something new is made of its words and nobody else's", () => {
  expect(freshId(network, "actors", "Élodie Müller & Co.")).toBe("elodie-muller-co");
  expect(freshId(network, "actors", "A")).toBe("a-2");
  expect(freshId(network, "scenes", "???")).toBe("new");
  expect(freshId(network, "actors", "ليلى")).toBe("ليلى");
});

describe("words of a text", () => {
  it("are changed in the language that is read, and in no other", () => {
    expect(withWords({ de: "Amt", en: "office" }, "post", "en", network)).toEqual({ de: "Amt", en: "post" });
    expect(withWords({ de: "Amt", "en-GB": "office" }, "post", "en", network)).toEqual({ de: "Amt", "en-GB": "post" });
    expect(withWords({ de: "Amt" }, " ", "de", network)).toBeNull();
    expect(wordsIn({ de: "Amt" }, "en")).toBe("");
  });

  it("stay a plain string where they are one, and become one where the data are in that language", () => {
    expect(withWords("Amt", "Posten", "en", network)).toBe("Posten");
    expect(withWords(undefined, "Amt", "de", { ...network, language: "de" })).toBe("Amt");
    expect(withWords(undefined, "office", "en", { ...network, language: "de" })).toEqual({ en: "office" });
    expect(withWords(undefined, "Amt", "de", { ...network, title: { de: "T", en: "T" } })).toEqual({ de: "Amt" });
  });
});
