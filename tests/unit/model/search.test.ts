import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { foldSpellings, foldText } from "../../../src/model/fold.ts";
import { buildSearch } from "../../../src/model/search.ts";

const people: Actor[] = [
  { id: "musk", name: "Elon Musk", aliases: ["Technoking"], role: { de: "Tesla-Chef", en: "Head of Tesla" } },
  { id: "altman", name: "Sam Altman", role: { de: "OpenAI-Chef", en: "Head of OpenAI" } },
  { id: "openai", name: "OpenAI", aliases: ["OpenAI Global, LLC"] },
  { id: "mueller", name: "Herta Müller" },
  { id: "orsted", name: "Ørsted" },
  { id: "strasse", name: { de: "Straße der Freiheit", en: "Freedom Street", ru: "Улица Свободы" } },
  { id: "lodz", name: "Łódź" },
  { id: "renee", name: "Renée O’Hara" },
  { id: "softbank", name: { en: "SoftBank", ja: "ソフトバンク" } },
  { id: "__proto__", name: "__proto__" },
  { id: "xai", name: "xAI", aliases: ["Grok"] },
  { id: "x", name: "X", aliases: ["Twitter"] },
  { id: "rocket", name: "🚀 Starbase" },
  { id: "grok", name: "Grok Foundation" },
];
const search = buildSearch(
  buildModel({
    format: "tiespan/1",
    actors: people,
    relations: [
      { id: "r1", type: "feud", source: "musk", target: "altman" },
      { id: "r2", type: "role", source: "altman", target: "openai" },
      { id: "r3", type: "feud", source: "musk", target: "openai" },
      { id: "r4", type: "alliance", source: "openai", target: "softbank" },
      { id: "r6", type: "alliance", source: "xai", target: "lodz" },
      { id: "r5", type: "alliance", source: "altman", target: "softbank" },
    ],
  }),
);
const found = (query: string): string[] => search.find(query, 10).map(({ row }) => people[row]?.id ?? "?");

describe("search", () => {
  it.each([
    ["muller", "mueller"],
    ["Müller", "mueller"],
    ["MÜLLER", "mueller"],
    ["mueller", "mueller"],
    ["Mu\u0308ller", "mueller"],
    ["Øre", undefined],
    ["ørs", "orsted"],
    ["ors", "orsted"],
    ["oersted", "orsted"],
    ["strasse", "strasse"],
    ["Straße", "strasse"],
    ["STRASSE", "strasse"],
    ["freedom", "strasse"],
    ["свобод", "strasse"],
    ["lodz", "lodz"],
    ["renee", "renee"],
    ["ohara", "renee"],
    ["o'hara", "renee"],
    ["O’Hara", "renee"],
    ["ソフト", "softbank"],
    ["technok", "musk"],
    ["musk elon", "musk"],
    ["e mus", "musk"],
    ["  elon   musk ", "musk"],
    ["proto", "__proto__"],
    ["constructor", undefined],
    ["x", "x"],
    ["xa", "xai"],
    ["grok", "xai"],
    ["🚀", "rocket"],
    ["🚀 starb", "rocket"],
  ])("%j finds %s", (query, expected) => expect(found(query)[0]).toBe(expected));

  it("names the words in which it found something", () => {
    expect(search.find("freiheit", 1)).toEqual([{ row: 5, matched: "Straße der Freiheit" }]);
    expect(search.find("head of tesla", 1)).toEqual([{ row: 0, matched: "Head of Tesla" }]);
    expect(search.find("technoking", 1)).toEqual([{ row: 0, matched: "Technoking" }]);
  });

  it("puts beginnings of names before their words, their insides, aliases and roles", () => {
    const ranked: Actor[] = [
      { id: "role", name: "Q", role: "x ana" },
      { id: "alias", name: "R", aliases: ["ana"] },
      { id: "inside", name: "Banana" },
      { id: "word", name: "Marie Anastasia" },
      { id: "name", name: "Ana" },
    ];
    const model = buildModel({ format: "tiespan/1", actors: ranked, relations: [] });
    expect(
      buildSearch(model)
        .find("ana", 9)
        .map(({ row }) => ranked[row]?.id),
    ).toEqual(["name", "alias", "word", "inside", "role"]);
  });

  it("gives each actor once, by its best place", () => {
    expect(found("openai")).toEqual(["openai", "altman"]);
    expect(search.find("openai", 10)[0]?.matched).toBe("OpenAI");
  });

  it("puts the busiest of equals first, then the first of the file", () => {
    expect(found("chef")).toEqual(["altman", "musk"]);
    expect(found("str")).toEqual(["strasse"]);
    expect(found("o").slice(0, 2)).toEqual(["openai", "orsted"]);
  });

  it("gives no more than it is asked for", () => expect(search.find("o", 2)).toHaveLength(2));

  it.each([[""], ["   "], ["…"], ["'"]])("finds nothing for %j", (query) => {
    expect(found(query)).toEqual([]);
    expect(search.suggest(query)).toBeUndefined();
  });

  it("takes signs as signs, never as patterns", () => {
    expect(found(".*")).toEqual([]);
    expect(found("(musk")).toEqual(["musk"]);
    expect(found("\\")).toEqual([]);
  });

  it("finds every actor by its whole name and by its beginning", () => {
    fc.assert(
      fc.property(fc.constantFrom(...people.keys()), fc.integer({ min: 1, max: 12 }), (row, length) => {
        const name = people[row]?.name ?? "";
        for (const wording of typeof name === "string" ? [name] : Object.values(name)) {
          const rows = search.find(wording.slice(0, length), people.length).map((match) => match.row);
          if (foldText(wording.slice(0, length)) !== "") expect(rows).toContain(row);
        }
      }),
    );
  });
});

describe("a suggestion", () => {
  it.each([
    ["Elon Msuk", "Elon Musk"],
    ["muks", "Elon Musk"],
    ["altmann", "Sam Altman"],
    ["Opneai", "OpenAI"],
    ["Mullr", "Herta Müller"],
    ["Tecnoking", "Technoking"],
  ])("for %j is %s", (query, name) => expect(search.suggest(query)).toBe(name));

  it.each([["Zuckerberg"], ["xy"], ["m".repeat(5000)]])("is missing for %j", (query) => {
    expect(search.suggest(query)).toBeUndefined();
  });

  it("is missing for what is too long for a misspelt name", () => {
    const actors = [{ id: "long", name: "m".repeat(5000) }];
    const long = buildSearch(buildModel({ format: "tiespan/1", actors, relations: [] }));
    expect(long.suggest(`${"m".repeat(4999)}n`)).toBeUndefined();
  });

  it("is missing where something is found", () => expect(search.suggest("musk")).toBeUndefined());

  it("never comes from a role", () => expect(search.suggest("Chof")).toBeUndefined());
});

describe("folding", () => {
  it.each([
    ["Łódź, Straße!", "lodz strasse"],
    ["Æsir & Œuvre", "aesir oeuvre"],
    ["İstanbul ISPARTA ılık", "istanbul isparta ilik"],
    ["Ångström", "angstrom"],
    ["ﬁne ①", "fine 1"],
    ["Ёлка й", "елка и"],
    ["Þór ðað Đà Ħŧ", "thor dad da ht"],
    ["ガ", "カ\u3099"],
    ["हिन्दी", "हिन्दी"],
    ["x.ai", "x ai"],
    ["O´Hara ŉ ＇", "ohara n"],
    ["ᴭẞ", "aess"],
    ["---", ""],
  ])("makes %j %j", (text, expected) => expect(foldText(text)).toBe(expected));

  it("of what is folded changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("knows the other way to spell umlauts", () => {
    expect(foldSpellings("Müller")).toEqual(["muller", "mueller"]);
    expect(foldSpellings("Møller Åse")).toEqual(["moller ase", "moeller aase"]);
    expect(foldSpellings("Musk")).toEqual(["musk"]);
  });
});
