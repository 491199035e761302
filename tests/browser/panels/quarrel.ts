import type { Language } from "../../../src/dataset/languages.ts";
import { readDays } from "../../../src/dataset/edtf.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { type Translator } from "../../../src/i18n/translator.ts";
import { translatorFor } from "../../translators.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { DayWindow } from "../../../src/model/types.ts";
import type { Wording } from "../../../src/i18n/wording.ts";

/** Five relations among three actors, with everything that details can say. */
export const quarrel: Dataset = {
  format: "tiespan/1",
  language: "en",
  types: { ruling: { label: { de: "Urteil", en: "Ruling" }, family: "other", directed: true, line: "dashes" } },
  actors: [
    {
      id: "musk",
      name: "Elon Musk",
      kind: "person",
      role: { de: "Unternehmer", en: "Entrepreneur" },
      aliases: ["Technoking"],
      description: { de: "Gründer von xAI.", en: "Founder of xAI." },
      links: [{ label: "Profile", url: "https://example.org/musk" }],
    },
    { id: "stargate", name: "Stargate", kind: "project" },
    { id: "hasan", name: "حسن", kind: "person" },
  ],
  relations: [
    {
      id: "rebuke",
      type: "rebuke",
      source: "musk",
      target: "stargate",
      date: "2025-01-22",
      status: "disputed",
      claimedBy: ["musk", "ein Sprecher"],
      disputedBy: ["hasan"],
      amount: { value: 97.4e9, currency: "USD", qualifier: "at-most" },
      summary: { de: "Das Geld sei nicht da.", en: "The money is not there." },
      sources: ["dpa", "book", "__proto__"],
      tags: ["article"],
    },
    { id: "second", type: "rebuke", source: "musk", target: "stargate", date: "2025-01" },
    {
      id: "feud",
      type: "feud",
      source: "hasan",
      target: "musk",
      start: "2015~",
      end: "2018",
      label: { de: "Klage", en: "lawsuit" },
    },
    {
      id: "role",
      type: "role",
      source: "musk",
      target: "stargate",
      start: "2020",
      title: { de: "Musk gründet Stargate", en: "Musk founds Stargate" },
      label: { de: "Gründer", en: "founder" },
    },
    { id: "undated", type: "ruling", source: "stargate", target: "hasan" },
  ],
  tags: { article: { label: { de: "im Artikel" } } },
  sources: {
    dpa: {
      title: "Musk and Stargate",
      publisher: "dpa",
      url: "https://example.org/dpa",
      date: "2025-01-23",
      kind: "agency",
      archive: "https://archive.example/dpa",
    },
    book: { title: { de: "Ein Buch" }, publisher: "Verlag", retrieved: "2025-02" },
  },
};

export function wordingIn(language: string): Wording {
  return { model: buildModel(quarrel), t: translatorFor(language) };
}

export function rowOf(wording: Wording, id: string): number {
  const row = wording.model.relationRow.get(id) ?? wording.model.actorRow.get(id);
  if (row === undefined) throw new Error(`no row for ${id}`);
  return row;
}

export function dayOf(text: string): number {
  const range = readDays(text);
  if (range === undefined) throw new Error(`not a date: ${text}`);
  return range.earliest;
}

export function windowOf(from: string, to: string): DayWindow {
  return { fromDay: dayOf(from), toDay: dayOf(to), mode: "during" };
}

export const translators: Readonly<Record<Language, Translator>> = {
  ar: translatorFor("ar"),
  de: translatorFor("de"),
  en: translatorFor("en"),
};
