import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { createHistory } from "../../../src/edit/history.ts";
import { outdated, type Seen, seenKey, translatables, translate } from "../../../src/edit/translation.ts";
import { readTranslationTable, writeTranslationTable } from "../../../src/edit/translationTable.ts";

const shipped = read(readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8"));

function read(text: string): Dataset {
  const { dataset } = readDataset(text);
  if (dataset === undefined) throw new Error("the text is no dataset");
  return dataset;
}

const small: Dataset = read(
  JSON.stringify({
    format: "tiespan/1",
    language: "de",
    title: { de: "Streit", en: "Quarrel" },
    types: { "a/b": { label: "Klage", family: "conflict" } },
    actors: [
      { id: "ada", name: "Ada", role: { de: "Bürgermeisterin" }, aliases: ["die Chefin"] },
      { id: "theo", name: { de: "Theo" }, links: [{ label: "Seite", url: "https://example.org/" }] },
    ],
    relations: [
      {
        id: "r1",
        type: "a/b",
        source: "ada",
        target: "theo",
        label: "Halle",
        claimedBy: ["theo", "Nachbarn"],
        sources: ["s"],
      },
    ],
    sources: { s: { title: "Bericht" } },
    method: "Gelesen.",
    corrections: [{ date: "2025-01-01", text: "Ein Name." }],
    scenes: [
      {
        id: "s~1",
        title: "Halle",
        groups: [{ label: "Rathaus", actors: ["ada"] }],
        steps: [{ title: "Anfang", text: "Es beginnt.", relations: ["r1"] }],
      },
    ],
  }),
);

/** Every place of a text, written by hand, in the order of the fields of the file. */
const places = {
  "/title": "Streit",
  "/types/a~1b/label": "Klage",
  "/actors/ada/name": "Ada",
  "/actors/ada/role": "Bürgermeisterin",
  "/actors/ada/aliases/0": "die Chefin",
  "/actors/theo/name": "Theo",
  "/actors/theo/links/0/label": "Seite",
  "/relations/r1/label": "Halle",
  "/relations/r1/claimedBy/1": "Nachbarn",
  "/method": "Gelesen.",
  "/corrections/0/text": "Ein Name.",
  "/scenes/s~01/title": "Halle",
  "/scenes/s~01/groups/0/label": "Rathaus",
  "/scenes/s~01/steps/0/title": "Anfang",
  "/scenes/s~01/steps/0/text": "Es beginnt.",
};

const said = (dataset: Dataset, language: string) =>
  Object.fromEntries(translatables(dataset, language).map(({ place, translation }) => [place, translation]));

describe("translatables", () => {
  it("finds every text that is told, and neither references nor titles of sources", () => {
    const found = translatables(small, "en");
    expect(Object.fromEntries(found.map(({ place, original }) => [place, original]))).toEqual(places);
    expect(found.filter(({ translation }) => translation !== "")).toEqual([
      { place: "/title", original: "Streit", translation: "Quarrel" },
    ]);
  });

  it("knows a language in whatever region, and has nothing to say in the dataset's own, or where that is not known", () => {
    expect(said(small, "en-GB")).toMatchObject({ "/title": "Quarrel" });
    expect(translatables(small, "de-AT")).toEqual([]);
    expect(translatables(read('{"format":"tiespan/1","title":"A","actors":[],"relations":[]}'), "en")).toEqual([]);
  });

  it("finds the texts of the shipped data, which nearly all are there in English", () => {
    const found = translatables(shipped, "en");
    const missing = found.filter(({ translation }) => translation === "");
    expect(found.length).toBeGreaterThan(600);
    // Names that are the same in either.
    expect(missing.every(({ place }) => /\/(?:name|aliases\/\d+)$/.test(place))).toBe(true);
  });
});

describe("translate", () => {
  it("puts words beside their originals, and takes them away again", () => {
    const english = translate(small, "en", { "/actors/ada/name": "Ada E.", "/title": " Row ", "/nowhere": "x" });
    expect(english.actors[0]?.name).toEqual({ de: "Ada", en: "Ada E." });
    expect(english.title).toEqual({ de: "Streit", en: "Row" });
    const back = translate(english, "en", { "/actors/ada/name": "", "/title": "" });
    expect(back.title).toEqual({ de: "Streit" });
    expect(back.actors[0]?.name).toEqual({ de: "Ada" });
    expect(translate(small, "en", { "/actors/ada/name": " " })).toEqual(small);
  });

  it("says in the other language what was given, whatever that is, and leaves the rest as it was", () => {
    const words = fc.string({ minLength: 1, maxLength: 20 }).filter((each) => each.trim() !== "");
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(places)), words), (given) => {
        const after = translate(small, "fr", given);
        const expected = Object.fromEntries(
          Object.keys(places).map((place) => [place, Object.hasOwn(given, place) ? given[place]?.trim() : ""]),
        );
        expect(said(after, "fr")).toEqual(expected);
        expect(said(after, "en")).toEqual(said(small, "en"));
        const originals = translatables(after, "fr").map(({ place, original }) => [place, original]);
        expect(Object.fromEntries(originals)).toEqual(places);
      }),
    );
  });

  it("is an edit like any other: undone, the same dataset is there again", () => {
    const history = createHistory(shipped);
    const before = history.present;
    expect(history.run({ kind: "translate", language: "fr", translations: { "/title": "Musk et Altman" } })).toEqual(
      [],
    );
    expect(history.present.title).toMatchObject({ fr: "Musk et Altman" });
    history.undo();
    expect(history.present).toBe(before);
  });

  it("is refused with a language that is none", () => {
    const history = createHistory(shipped);
    const refused = history.run({ kind: "translate", language: "not a tag", translations: { "/title": "?" } });
    expect(refused.length).toBeGreaterThan(0);
    expect(history.present).toEqual(shipped);
  });
});

describe("a table for translators", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const texts = translatables(small, "en");
  const empty = { translations: {}, changed: [], unknown: [] };

  it("is a table that spreadsheets read, with a row for each text", () => {
    const table = writeTranslationTable(texts, "de", "en");
    expect(table.startsWith("\ufeffplace,de,en\r\n/title,Streit,Quarrel\r\n/types/a~1b/label,Klage,\r\n")).toBe(true);
    expect(table.trimEnd().split("\r\n")).toHaveLength(1 + texts.length);
  });

  it("brings what has been filled in, by spreadsheets of either kind, and says nothing where nothing is", () => {
    expect(readTranslationTable(bytes(writeTranslationTable(texts, "de", "en")), texts, "de", "en")).toEqual(empty);
    const filled = "place;de;en\r\n/actors/ada/role;Bürgermeisterin;Mayor\r\n/title;Streit;Quarrel\r\n";
    expect(readTranslationTable(bytes(filled), texts, "de", "en")).toEqual({
      ...empty,
      translations: { "/actors/ada/role": "Mayor" },
    });
    const old = Uint8Array.from(filled.replace("Mayor", "Maire élue"), (sign) => sign.charCodeAt(0));
    expect(readTranslationTable(old, texts, "de", "en")?.translations).toEqual({ "/actors/ada/role": "Maire élue" });
  });

  it("takes no words for an original that has changed since, nor for what is not there any more", () => {
    const table = "place,de,en\r\n/title,Streit um die Halle,Row\r\n/actors/gone/name,Weg,Gone\r\n";
    expect(readTranslationTable(bytes(table), texts, "de", "en")).toEqual({
      translations: {},
      changed: ["Streit um die Halle"],
      unknown: ["/actors/gone/name"],
    });
  });

  it("is none without columns for places and both languages", () => {
    expect(readTranslationTable(bytes("place,de,fr\r\n/title,Streit,x\r\n"), texts, "de", "en")).toBeUndefined();
    expect(readTranslationTable(bytes(""), texts, "de", "en")).toBeUndefined();
  });

  it("brings back any words, as people write them in cells", () => {
    const words = fc.string({ minLength: 1, maxLength: 30 }).map((each) => each.replace(/\r/g, "").trim());
    fc.assert(
      fc.property(words, (each) => {
        fc.pre(each !== "" && each !== "Quarrel");
        const table = writeTranslationTable([{ place: "/title", original: "Streit", translation: each }], "de", "en");
        expect(readTranslationTable(bytes(table), texts, "de", "en")?.translations).toEqual({ "/title": each });
      }),
    );
  });
});

describe("an original that is changed after it was translated", () => {
  const texts = (original: string, translation: string) => [{ place: "/title", original, translation }];
  const before = texts("Titel", "Title");
  const places = (now: ReturnType<typeof texts>, seen: Seen = new Map()) =>
    outdated(now, before, seen, "en").map(({ place }) => place);

  it("marks its translation, and no more when it is as it was", () => {
    expect(places(texts("Neuer Titel", "Title"))).toEqual(["/title"]);
    expect(places(texts("Titel", "Title"))).toEqual([]);
  });

  it("marks nothing where there is no translation, or another one was written since", () => {
    expect(places(texts("Neuer Titel", ""))).toEqual([]);
    expect(places(texts("Neuer Titel", "New title"))).toEqual([]);
  });

  it("marks it no more once somebody has looked at it, but again after the next change, and not when all is undone", () => {
    const seen = new Map([[seenKey("en", { place: "/title", translation: "Title" }), "Neuer Titel"]]);
    expect(places(texts("Neuer Titel", "Title"), seen)).toEqual([]);
    expect(places(texts("Neuester Titel", "Title"), seen)).toEqual(["/title"]);
    expect(places(texts("Titel", "Title"), seen)).toEqual([]);
  });
});
