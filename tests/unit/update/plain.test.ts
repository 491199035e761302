import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/dataset/languages.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import { buildModel } from "../../../src/model/build.ts";
import { plainFields, plainKept, type PlainWording } from "../../../src/update/plain.ts";
import { translatorFor } from "../../translators.ts";
import { old as dataset } from "../analysis/editedDataset.ts";

function wording(language: Language, before: Dataset = dataset, after = before): PlainWording {
  const t = translatorFor(language);
  return {
    old: { model: buildModel(before), t },
    next: { model: buildModel(after), t },
    words: commandLineWords[language].changes,
  };
}
const became = (name: string, old: unknown, value: unknown, language: Language = "en") =>
  plainFields("relations", "first", [{ name, old, new: value }], wording(language)).map((line) =>
    line.replace(/[\u2066-\u2069]/g, "").replace(/\u00a0/g, " "),
  );

describe("what became of a field, for people", () => {
  const amount = (value: number, more = {}) => ({ value, currency: "EUR", ...more });

  it("is said in round numbers, and exactly where these are the same", () => {
    expect(became("amount", amount(1.26e9), amount(1.5e9), "de")).toEqual(["Betrag: 1,5 Mrd. €, bisher 1,3 Mrd. €"]);
    expect(became("amount", amount(1.26e9), amount(1.264e9), "de")).toEqual([
      "Betrag: 1.264.000.000 €, bisher 1.260.000.000 €",
    ]);
    expect(became("amount", amount(1.26e9), amount(1.264e9), "en")).toEqual([
      "Amount: €1,264,000,000, was €1,260,000,000",
    ]);
    const planned = { currency: "points", qualifier: "planned" };
    expect(became("amount", amount(1000.00001, planned), amount(1000.00002, planned), "de")).toEqual([
      "Betrag: 1.000,00002 points geplant, bisher 1.000,00001 points geplant",
    ]);
  });

  it("is said in all languages where that of the reader is the same", () => {
    expect(became("title", { de: "Streit", en: "Quarrel" }, { de: "Zank", en: "Quarrel" })).toEqual([
      "Title: de: Zank, en: Quarrel, was de: Streit, en: Quarrel",
    ]);
  });

  it("says of times that read the same how they are written, and else that only this differs", () => {
    const told = (before: object, after: object) => {
      const state = (dates: object): Dataset => ({
        ...dataset,
        relations: [{ id: "x", type: "feud", source: "anna", target: "b", ...dates }],
      });
      return plainFields("relations", "x", [{ name: "start" }], wording("en", state(before), state(after)));
    };
    expect(told({ start: "2020", end: "2021" }, { date: "2020/2021" })).toEqual([
      "Time: Time: 2020/2021, was Start: 2020, End: 2021",
    ]);
    expect(became("role", "Mayor", "Mayor")).toEqual(["Role: only written differently"]);
  });

  it("names further facts one by one, and says yes, numbers, links and kinds of sources in words", () => {
    const facts = { seats: 1000, paid: false, gone: "x" };
    expect(became("attributes", facts, { seats: 2019.5, paid: true, url: "y" })).toEqual([
      "seats: 2019.5, was 1000",
      "paid: yes, was no",
      "gone removed, was x",
      "url new: y",
    ]);
    expect(became("links", undefined, [{ label: "Page", url: "https://a.example" }])).toEqual([
      "Links new: Page (https://a.example)",
    ]);
    expect(became("kind", "agency", "magazine")).toEqual(["Kind: magazine, was news agency"]);
  });

  it("never shows signs of the file, whatever the field and its value", () => {
    const names = fc.constantFrom(
      ..."amount date start periods type kind status sources tags links attributes position aliases corrections".split(
        " ",
      ),
      ..."scenes title name claimedBy family view whatever".split(" "),
    );
    const value = fc.jsonValue({ maxDepth: 3, stringUnit: fc.constantFrom("a", "b", " ", "1", "2") });
    const named = fc.oneof(
      value,
      fc.dictionary(fc.constantFrom("value", "currency", "qualifier", "url", "label", "de", "start"), value),
    );
    const languages = fc.constantFrom<Language>("de", "en", "ar");
    fc.assert(
      fc.property(names, named, named, languages, (name, one, other, language) => {
        const lines = [
          ...plainFields("relations", "first", [{ name, old: one, new: other }], wording(language)),
          plainKept({ name, own: one, table: other }, wording(language)),
          plainKept({ name, own: one }, wording(language)),
          plainKept({ name, table: other }, wording(language)),
        ];
        for (const line of lines) expect(line).not.toMatch(/[{}[\]]|"[a-z]*"|\\|undefined|\[object/);
      }),
    );
  });
});
