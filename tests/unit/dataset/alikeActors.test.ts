import { describe, expect, it } from "vitest";
import { findAlike, mergeActors } from "../../../src/dataset/alikeActors.ts";
import type { Dataset } from "../../../src/dataset/types.ts";

const of = (...names: readonly string[]) =>
  findAlike({ actors: names.map((name, id) => ({ id: String(id), name })), relations: [] });
const pairs = (...names: readonly string[]) => of(...names).map(({ name, intoName }) => `${name} = ${intoName}`);

describe("names that may be those of one actor", () => {
  it.each([
    [
      ["Elon Musk", "Musk, Elon", "E. Musk"],
      ["Musk, Elon = Elon Musk", "E. Musk = Elon Musk"],
    ],
    [
      ["anna berg", "Anna Berg", "ANNA BERG"],
      ["anna berg = Anna Berg", "ANNA BERG = Anna Berg"],
    ],
    [["José Díaz", "Jose Diaz"], ["Jose Diaz = José Díaz"]],
    [["Tesla", "Tesla, Inc."], ["Tesla, Inc. = Tesla"]],
    [["Dr. Paul Sander", "Paul Sander"], ["Paul Sander = Dr. Paul Sander"]],
    [["Prof. P. Sander", "Paul Sander"], ["Prof. P. Sander = Paul Sander"]],
  ])("%j are told", (names, expected) => {
    expect(pairs(...names)).toEqual(expected);
    expect(pairs(...names.toReversed()).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    [["Elon Musk", "Errol Musk", "E. Musk"]],
    [["Elon Musk", "Kimbal Musk"]],
    [["Anna Berg", "Anna Bergmann"]],
    [["X", "Y"]],
    [["…", "?!"]],
    [["Holding AG", "Nordwind AG"]],
  ])("%j are not", (names) => {
    expect(pairs(...names)).toEqual([]);
  });

  it("of two who have a relation to each other are those of two", () => {
    const actors = [
      { id: "a", name: "Eva Berg" },
      { id: "b", name: "E. Berg" },
    ];
    const relations = [{ id: "r", type: "rebuke", source: "b", target: "a" }];
    expect(findAlike({ actors, relations: [] })).toHaveLength(1);
    expect(findAlike({ actors, relations })).toEqual([]);
  });

  it("nobody is asked to go through very many actors, and names take no time", () => {
    expect(of(...Array.from({ length: 20_001 }, () => "A B"))).toEqual([]);
    expect(of(`A${" ".repeat(200_000)}B`, ",".repeat(200_000))).toEqual([]);
  });
});

describe("actors that are merged", () => {
  const dataset: Dataset = {
    actors: [
      { id: "a", name: "Elon Musk", attributes: { born: 1971 } },
      { id: "b", name: "E. Musk", kind: "person", aliases: ["EM"], attributes: { born: 0, city: "x" } },
      { id: "c", name: "OpenAI" },
    ],
    relations: [{ id: "r", type: "feud", source: "b", target: "c", claimedBy: ["b", { de: "b" }] }],
  } as unknown as Dataset;

  it("are one, with all relations, and the name of the other as alias", () => {
    expect(mergeActors(dataset, new Map([["b", "a"]]))).toEqual({
      actors: [
        {
          ...{ id: "a", name: "Elon Musk", kind: "person", aliases: ["E. Musk", "EM"] },
          attributes: { born: 1971, city: "x" },
        },
        { id: "c", name: "OpenAI" },
      ],
      relations: [{ id: "r", type: "feud", source: "a", target: "c", claimedBy: ["a", { de: "b" }] }],
    });
  });

  it("have one life, not half of each", () => {
    const lives = (own: object, other: object) =>
      mergeActors(
        {
          ...dataset,
          actors: [
            { id: "a", name: "A", ...own },
            { id: "b", name: "B", ...other },
          ],
        },
        new Map([["b", "a"]]),
      ).actors;
    expect(lives({ start: "2015" }, { end: "2010" })).toEqual([{ id: "a", name: "A", aliases: ["B"], start: "2015" }]);
    expect(lives({}, { start: "2001", end: "2010" })).toMatchObject([{ start: "2001", end: "2010" }]);
    expect(lives({ end: "2010" }, { periods: [{ start: "2001" }] })[0]).not.toHaveProperty("periods");
  });

  it("with somebody who is not there stay who they are", () => {
    expect(mergeActors(dataset, new Map([["b", "nobody"]]))).toEqual(dataset);
  });

  it("one after the other end at the last one, and never in a circle", () => {
    const ids = (merged: ReadonlyMap<string, string>) => mergeActors(dataset, merged).actors.map(({ id }) => id);
    expect(
      ids(
        new Map([
          ["b", "a"],
          ["a", "c"],
        ]),
      ),
    ).toEqual(["c"]);
    expect(
      ids(
        new Map([
          ["b", "a"],
          ["a", "b"],
        ]),
      ),
    ).toHaveLength(3);
    expect(mergeActors(dataset, new Map())).toBe(dataset);
  });
});
