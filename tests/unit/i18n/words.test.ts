import { describe, expect, it } from "vitest";
import { statuses } from "../../../src/dataset/types.ts";
import { de } from "../../../src/i18n/de.ts";
import { en } from "../../../src/i18n/en.ts";

/** Words that are the same in both languages, and patterns without words. */
const sameInBoth = [
  "aloneSentence",
  "amounts.exact",
  "details.status",
  "directedSentence",
  "legend.filter",
  "zoom.label",
];

const samples = ["Ada", "Bob", "Zed"];

/** Every message under its path, functions called with sample arguments. */
function flatten(words: object, path = ""): Map<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[name, value]];
    if (typeof value === "function")
      return [[name, String((value as (...all: unknown[]) => unknown)(...samplesFor(name)))]];
    return [...flatten(value as object, name)];
  });
  return new Map(entries);
}

const numeric = /relations|actors$|^sources|showMore|andMore|possibly|hits|undated|notReadable|decade|century/;

function samplesFor(name: string): unknown[] {
  return numeric.test(name) ? [7, 3, "x"] : samples;
}

describe("the two languages", () => {
  const english = flatten(en);
  const german = flatten(de);

  it("have the same messages", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("leave no message empty", () => {
    for (const words of [english, german]) {
      const empty = [...words].filter(([, text]) => text.trim() === "" || /undefined|NaN|\[object/.test(text));
      expect(empty).toEqual([]);
    }
  });

  it("say nothing in the other language's words", () => {
    const equal = [...english].filter(([name, text]) => text === german.get(name)).map(([name]) => name);
    expect(equal.sort()).toEqual(sameInBoth);
  });

  it("use the quotation marks of the language", () => {
    const wrongGerman = [...german].filter(([, text]) => /[“](?=\p{L})/u.test(text) || text.includes('"'));
    const wrongEnglish = [...english].filter(([, text]) => /[„]/u.test(text) || text.includes('"'));
    expect([...wrongGerman, ...wrongEnglish]).toEqual([]);
  });

  it("put something of each sample into each message that takes one", () => {
    for (const words of [english, german]) {
      const sentences = [...words].filter(([name]) => /^(?:together|directed)Sentence$/.test(name));
      expect(sentences).toHaveLength(2);
      for (const [, text] of sentences) expect(text).toMatch(/(?=.*Ada)(?=.*Bob)/);
    }
  });

  it("have words for every status", () => {
    for (const { statuses: words } of [en, de]) expect(Object.keys(words).sort()).toEqual([...statuses].sort());
  });
});

describe("words for states", () => {
  it.each([
    [en.notices.notLoaded, "The data could not be loaded. Check your connection."],
    [de.notices.notLoaded, "Die Daten konnten nicht geladen werden. Prüfen Sie die Verbindung."],
    [en.notices.notFound("x.json"), "There is no file at this address: “x.json”."],
    [de.notices.notFound("x.json"), "Unter dieser Adresse liegt keine Datei: „x.json“."],
    [
      de.notices.notAllowed,
      "Der Server erlaubt das Laden von dieser Seite nicht (CORS). Legen Sie die Datei neben die Grafik.",
    ],
    [en.notices.notReadable(3, 17), "Line 3, column 17: not valid JSON."],
    [de.notices.notReadable(3, 17), "Zeile 3, Spalte 17: kein gültiges JSON."],
    [de.notices.emptyWindow, "Im gewählten Zeitraum gibt es keine Beziehungen."],
    [en.notices.allFiltered, "All relation types are hidden."],
    [de.search.noHit("Muks"), "Kein Akteur heißt „Muks“."],
    [en.search.didYouMean("Elon Musk"), "Did you mean Elon Musk?"],
    [de.notices.badLink("foo, bar"), "Der Link enthält Unbekanntes (foo, bar); gezeigt wird die Ausgangsansicht."],
    [en.notices.foreignData("example.org"), "Data from example.org"],
    [de.relationsWithPossibly(49, 3), "49 Beziehungen, davon 3 möglicherweise"],
    [de.relationsWithPossibly(1, 0), "1 Beziehung"],
    [en.relationsWithPossibly(1204, 1), "1,204 relations, 1 of them possibly"],
    [en.dates.century(21), "21st century"],
    [en.dates.century(19), "19th century"],
    [de.dates.century(19), "19. Jahrhundert"],
  ])("%s", (said, wanted) => {
    expect(said).toBe(wanted);
  });
});
