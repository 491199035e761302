import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../src/dataset/languages.ts";
import { standings } from "../../../src/model/types.ts";
import { interfaceWords } from "../../../src/i18n/everyLanguage.ts";
import { loadWords } from "../../../src/i18n/words.ts";
import { dialogsWords, issueWords, ownDataWords } from "../../translators.ts";

const { ar, de, en } = interfaceWords;
const folder = fileURLToPath(new URL("../../../src/i18n/", import.meta.url));
const tags = Object.keys(languages) as Language[];
const foldersFound = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What a file of a language exports. */
async function wordsIn(language: string, file: string): Promise<object> {
  const exported = (await import(`../../../src/i18n/${language}/${file}.ts`)) as Readonly<Record<string, object>>;
  const [words, ...others] = Object.values(exported);
  if (words === undefined || others.length > 0) throw new Error(`${language}/${file}.ts exports not one thing`);
  return words;
}

const issue = { code: "date-unreadable", severity: "warning", path: "Ada", message: "Bob", found: "Zed" };
const score = { crossings: 7, linesThroughActors: 3, linesThroughLabels: 5, overlaps: 2, missingLabels: 1 };
const placed = { usedWidth: 0.5, usedHeight: 0.5, allyDistancePx: 9, opponentDistancePx: 8 };
const counts = { actors: 7, relations: 3, leftOut: 2, remarked: 1 };
const sorts = { label: "Ada", added: 7, corrected: 3, withdrawn: 5, emptied: 2, rewritten: 4 };
/** One of these fits each message that takes something. */
const samples = [
  ["Ada", "Bob", "Zed", "Eve"],
  [7, 3, 5],
  ["Ada", 7, ["Bob", "Zed"]],
  [["Ada", "Bob"]],
  ["Ada", { ...score, ...placed }],
  [{ ...counts, ...sorts }],
  [issue],
  [["Ada"], ["Bob"], 7],
  [["Ada"], 7, { near: 3, passing: 5, isFiltered: true, written: 2 }],
];
const broken = /undefined|NaN|\[object|^\s*$/;

/** Every message under its path, functions called with samples. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return flatten(callWithSamples(value as (...all: unknown[]) => unknown), path);
  const entries = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value as object);
  return entries.flatMap(([key, part]: [string, unknown]) => flatten(part, path === "" ? key : `${path}.${key}`));
}

function callWithSamples(say: (...all: unknown[]) => unknown): unknown {
  const said = samples.map((sample) => {
    try {
      return say(...sample);
    } catch {
      return "";
    }
  });
  return said.find((text) => typeof text === "object" || !broken.test(text as string)) ?? "";
}

describe("the languages", () => {
  it("are the folders below i18n, each with the same files", () => {
    expect(foldersFound.map(({ name }) => name).sort()).toEqual([...tags].sort());
    const [first, ...others] = tags.map((tag) => readdirSync(folder + tag).sort());
    expect(first).toContain("interface.ts");
    for (const files of others) expect(files).toEqual(first);
  });

  it("load each of their parts from the file of that name, and no other language", async () => {
    const files = readdirSync(`${folder}en`).map((name) => name.replace(".ts", ""));
    const loaded = files.filter(
      (file) => !["parts", "changes", "commandLine", "edit", "expected", "film", "mapping", "publish"].includes(file),
    );
    for (const tag of tags) {
      expect(Object.keys(await wordsIn(tag, "parts")).sort()).toEqual([...loaded].sort());
      expect(await loadWords(tag, "interface")).toBe(interfaceWords[tag]);
      expect(await loadWords(tag, "dialogs")).toBe(dialogsWords[tag]);
      expect(await loadWords(tag, "ownData")).toBe(ownDataWords[tag]);
      expect(await loadWords(tag, "issues")).toBe(issueWords[tag]);
    }
  });
});

describe.each(["interface", "dialogs", "edit", "ownData", "issues", "publish", "film", "commandLine"])(
  "the words of %s",
  (file) => {
    /** These say nothing where the finding itself says what to do. */
    const mayBeEmpty = /^remedies\./;

    it("are the same messages in every language, each of them said", async () => {
      const english = new Map(flatten(await wordsIn("en", file)));
      expect(english.size).toBeGreaterThan(20);
      for (const tag of tags) {
        const words = flatten(await wordsIn(tag, file));
        expect(words.map(([name]) => name).sort()).toEqual([...english.keys()].sort());
        expect(words.filter(([name, text]) => broken.test(text) && !mayBeEmpty.test(name))).toEqual([]);
        for (const [name, text] of words) if (mayBeEmpty.test(name)) expect(text === "").toBe(english.get(name) === "");
      }
    });
  },
);

/** Words that are the same in both languages, and patterns without words. */
const sameInBoth = [
  "aloneSentence",
  "amounts.exact",
  "comma",
  "details.status",
  "legend.filter",
  "picture.describesPeriod",
  "timeline.speedTimes",
  "zoom.label",
];

describe("German and English", () => {
  const english = new Map(flatten(en));
  const german = new Map(flatten(de));

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
    for (const { statuses: words } of [en, de]) expect(Object.keys(words).sort()).toEqual([...standings].sort());
  });
});

describe("Arabic", () => {
  const arabicLetter = /\p{Script=Arabic}/u;
  /** Signs, names of keys and files, which are those of the English. */
  const withoutLetters =
    /^(?:aloneSentence|amounts\.exact|comma|gestures\.controlKey|timeline\.speedTimes|language|pasteExample|relationsName|actorsName|reportName|templateNames\..*|templateParts\.json|.*\.keys\.\d\.0\..*|mapping\.readAs|picture\.describesPeriod|loss|table\.(?:fileName|separator)|share\.columnSize|reportTable\.separator|issues\.language|expected\.(?:words|language)|kinds\.(?:mp4|webm|gif))$/;

  it.each(["interface", "dialogs", "ownData", "issues", "film", "commandLine"])(
    "says all of %s in its own letters",
    async (file) => {
      const foreign = flatten(await wordsIn("ar", file)).filter(([, text]) => text !== "" && !arabicLetter.test(text));
      expect(foreign.map(([name]) => name).filter((name) => !withoutLetters.test(name))).toEqual([]);
    },
  );

  it("counts in six forms, one and two without a number", () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((amount) => ar.relations(amount))).toEqual([
      "لا علاقات",
      "علاقة واحدة",
      "علاقتان",
      "٣ علاقات",
      "١٠ علاقات",
      "١١ علاقة",
      "٩٩ علاقة",
      "١٠٠ علاقة",
      "١٠٢ علاقة",
      "١٠٣ علاقات",
    ]);
    expect(ar.relationsWithPossibly(49, 2)).toBe("٤٩ علاقة، منها اثنتان محتملتان");
    expect(ar.story.play(2)).toBe("القصة في خطوتين");
  });

  it("isolates on the page what it names, and closes each isolate", async () => {
    for (const file of ["interface", "dialogs", "ownData", "issues", "film"]) {
      for (const [name, text] of flatten(await wordsIn("ar", file))) {
        expect([name, text.split("\u2068").length], text).toEqual([name, text.split("\u2069").length]);
      }
    }
    expect(ar.search.noHit("Muks")).toBe("لا يوجد طرف بالاسم «\u2068Muks\u2069».");
  });

  it("has no marks in words of its own for a terminal", async () => {
    const { issues, ...words } = (await wordsIn("ar", "commandLine")) as { readonly issues: object };
    expect(issues).toBeDefined();
    for (const [name, text] of flatten(words)) expect([name, /[\u2066-\u2069]/.test(text)]).toEqual([name, false]);
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
    [de.notices.badView("foo, bar"), "Unbekanntes in der gewünschten Ansicht bleibt außer Acht: foo, bar."],
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
