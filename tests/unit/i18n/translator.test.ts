import { describe, expect, it } from "vitest";
import { shippedLanguage } from "../../../src/i18n/languages.ts";
import { interfaceWords } from "../../../src/i18n/everyLanguage.ts";
import { createTranslator } from "../../../src/i18n/translator.ts";
import { translatorFor } from "../../translators.ts";
import { plainSpaces } from "./spaces.ts";

const de = translatorFor("de");
const en = translatorFor("en");

describe("the language", () => {
  it.each([
    ["de", "de", "de"],
    ["de-AT", "de", "de-AT"],
    ["DE-ch", "de", "DE-ch"],
    ["en-GB", "en", "en-GB"],
    ["fr", "en", "en"],
    ["", "en", "en"],
    ["de_DE", "en", "en"],
    ["de-", "en", "en"],
    ["__proto__", "en", "en"],
    ["constructor", "en", "en"],
  ])("%s gives words in %s and formats of %s", (tag, language, locale) => {
    const t = translatorFor(tag);
    expect([t.language, t.locale]).toEqual([language, locale]);
  });

  it("says of an unknown language that it is not shipped", () => {
    expect(shippedLanguage("fr")).toBeUndefined();
    expect(shippedLanguage("en-US")).toBe("en");
  });

  it("follows the region in its formats", () => {
    expect(translatorFor("de-AT").formatDay(20_089)).toBe("1. Jänner 2025");
    expect(translatorFor("en-GB").formatDay(20_089)).toBe("1 January 2025");
  });
});

describe("a text of the dataset", () => {
  const text = { de: "Bündnis", "en-GB": "Alliance", "pt-BR": "Aliança" };

  it.each([
    ["de", "Bündnis", "de"],
    ["de-AT", "Bündnis", "de"],
    ["en-US", "Alliance", "en-GB"],
    ["fr", "Alliance", "en-GB"],
  ])("is chosen for %s", (tag, words, language) => {
    expect(translatorFor(tag).chooseText(text, "pt")).toEqual({ words, language });
  });

  it("is chosen in the language that is asked for, although it has no words, then in that of the words", () => {
    const french = createTranslator("de", interfaceWords.de, "fr-CA");
    expect(translatorFor("pt").chooseText(text, "en")).toEqual({ words: "Aliança", language: "pt-BR" });
    expect(french.text({ en: "one", fr: "un", de: "eins" }, "en")).toBe("un");
    expect(french.text({ en: "one", de: "eins" }, "en")).toBe("eins");
  });

  it("falls back to the dataset's language, then to English, then to the first", () => {
    expect(de.text({ fr: "un", it: "uno" }, "it")).toBe("uno");
    expect(de.text({ fr: "un", en: "one" }, "es")).toBe("one");
    expect(de.text({ fr: "un", it: "uno" }, undefined)).toBe("un");
    expect(de.text({}, "de")).toBe("");
    expect(de.text(undefined, "de")).toBe("");
  });

  it("as a plain string is in the language of the dataset", () => {
    expect(en.chooseText("Bündnis", "de")).toEqual({ words: "Bündnis", language: "de" });
  });
});

describe("an amount", () => {
  it.each([
    [{ value: 97.4e9, currency: "USD" }, "97,4 Mrd. $", "$97.4B"],
    [{ value: 500e9, currency: "USD", qualifier: "planned" }, "500 Mrd. $ geplant", "$500B planned"],
    [{ value: 250e6, currency: "USD", qualifier: "at-least" }, "mindestens 250 Mio. $", "at least $250M"],
    [{ value: 44e9, currency: "EUR", qualifier: "about" }, "rund 44 Mrd. €", "about €44B"],
    [{ value: 10e9, currency: "USD", qualifier: "at-most" }, "bis zu 10 Mrd. $", "up to $10B"],
    [{ value: 1.25e6, currency: "USD", qualifier: "exact" }, "1,3 Mio. $", "$1.3M"],
    [{ value: 12 }, "12", "12"],
    [{ value: 3000, currency: "Bitcoins" }, "3000 Bitcoins", "3K Bitcoins"],
    [{ value: 0, currency: "USD" }, "0 $", "$0"],
  ] as const)("%o", (amount, german, english) => {
    expect(plainSpaces(de.formatAmount(amount))).toBe(german);
    expect(plainSpaces(en.formatAmount(amount))).toBe(english);
  });
});

describe("a sentence says who does what to whom", () => {
  const musk = { source: "Elon Musk", target: "Stargate", label: "", isDirected: true, typeLabel: "Typ" };
  it.each([
    [{ ...musk, type: "rebuke" }, "Elon Musk kritisiert Stargate", "Elon Musk criticises Stargate"],
    [
      { ...musk, type: "rebuke", label: "Drohung" },
      "Elon Musk in Richtung Stargate: Drohung",
      "Elon Musk towards Stargate: Drohung",
    ],
    [{ ...musk, type: "investment" }, "Elon Musk investiert in Stargate", "Elon Musk invests in Stargate"],
    [
      { ...musk, type: "investment", label: "Angebot" },
      "Elon Musk in Richtung Stargate: Angebot",
      "Elon Musk towards Stargate: Angebot",
    ],
    [
      { ...musk, type: "investment", unpaid: "planned" as const },
      "Elon Musk in Richtung Stargate: Typ geplant",
      "Elon Musk towards Stargate: Typ planned",
    ],
    [
      { ...musk, type: "investment", unpaid: "failed" as const },
      "Elon Musk in Richtung Stargate: Typ, nicht zustande gekommen",
      "Elon Musk towards Stargate: Typ, did not come about",
    ],
    [
      { ...musk, type: "role" },
      "Elon Musk hat Amt oder Anteil bei Stargate",
      "Elon Musk holds an office or a share in Stargate",
    ],
    [{ ...musk, type: "role", label: "Chef" }, "Elon Musk: Chef (Stargate)", "Elon Musk: Chef (Stargate)"],
    [
      { ...musk, type: "investment", label: "typ" },
      "Elon Musk investiert in Stargate",
      "Elon Musk invests in Stargate",
    ],
    [{ ...musk, type: "feud", isDirected: false }, "Elon Musk und Stargate: Fehde", "Elon Musk and Stargate: feud"],
    [
      { ...musk, type: "feud", isDirected: false, label: "Klage" },
      "Elon Musk und Stargate: Klage",
      "Elon Musk and Stargate: Klage",
    ],
    [{ ...musk, type: "ruling" }, "Elon Musk in Richtung Stargate: Typ", "Elon Musk towards Stargate: Typ"],
    [{ ...musk, type: "constructor" }, "Elon Musk in Richtung Stargate: Typ", "Elon Musk towards Stargate: Typ"],
    [{ ...musk, type: "rebuke", target: "Elon Musk" }, "Elon Musk: Typ", "Elon Musk: Typ"],
  ])("%o", (parts, german, english) => {
    expect(de.sentence(parts)).toBe(german);
    expect(en.sentence(parts)).toBe(english);
  });

  it("keeps a right-to-left name from turning the words beside it around", () => {
    expect(de.sentence({ ...musk, type: "rebuke", target: "محمد" })).toBe("Elon Musk kritisiert \u2068محمد\u2069");
  });
});

describe("labels", () => {
  it("of built-in types and kinds are in the language of the interface", () => {
    expect(de.typeLabel({ id: "rebuke", label: undefined })).toBe("Rüffel, Kritik");
    expect(en.kindLabel({ id: "company", label: undefined })).toBe("Company");
  });

  it("of the dataset come before the built-in ones", () => {
    expect(de.typeLabel({ id: "rebuke", label: { de: "Tadel" } }, "de")).toBe("Tadel");
  });

  it("are the id where nobody says more", () => {
    expect(de.typeLabel({ id: "constructor", label: undefined })).toBe("constructor");
    expect(de.typeLabel({ id: "__proto__", label: undefined })).toBe("__proto__");
  });
});

it("numbers and lists follow the language", () => {
  expect(de.formatNumber(1204)).toBe("1.204");
  expect(en.formatNumber(1204)).toBe("1,204");
  expect(de.formatList(["A", "B", "C"])).toBe("A, B und C");
  expect(en.formatList(["A", "B", "C"])).toBe("A, B, and C");
});
