import type { Loss } from "../../dataset/formats/types.ts";
import { createCount } from "../../i18n/count.ts";
import type { ShippedLanguage } from "../../i18n/words.ts";

interface LossWords {
  readonly groups: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  readonly entries: (count: number) => string;
  readonly examples: (names: string) => string;
}

const countGerman = createCount("de");
const countEnglish = createCount("en");

const words: Readonly<Record<ShippedLanguage, LossWords>> = {
  de: {
    groups: new Map([
      ["actors", "Akteure"],
      ["relations", "Beziehungen"],
      ["types", "Beziehungsarten"],
      ["kinds", "Arten von Akteuren"],
      ["sources", "Quellen"],
      ["scenes", "Szenen"],
    ]),
    fields: new Map([
      ["title", "Titel"],
      ["description", "Beschreibung"],
      ["language", "Sprache"],
      ["updated", "Stand"],
      ["credit", "Urheber"],
      ["license", "Lizenz"],
      ["name", "Name"],
      ["kind", "Art"],
      ["role", "Rolle"],
      ["aliases", "andere Namen"],
      ["links", "Links"],
      ["position", "Lage im Bild"],
      ["positions", "Lagen im Bild"],
      ["attributes", "weitere Merkmale"],
      ["type", "Beziehungsart"],
      ["date", "Datum"],
      ["start", "Beginn"],
      ["end", "Ende"],
      ["periods", "mehrere Zeiträume"],
      ["label", "Bezeichnung"],
      ["summary", "Zusammenfassung"],
      ["amount", "Betrag"],
      ["amount.currency", "Währung des Betrags"],
      ["amount.qualifier", "Genauigkeit des Betrags"],
      ["status", "Status (behauptet, bestritten)"],
      ["claimedBy", "wer es behauptet"],
      ["disputedBy", "wer es bestreitet"],
      ["sources", "Quellen"],
      ["scenes", "Szenen"],
      ["types", "Beziehungsarten"],
      ["kinds", "Arten von Akteuren"],
      ["family", "Familie"],
      ["line", "Linie"],
      ["sign", "Vorzeichen"],
      ["directed", "Richtung"],
      ["shape", "Form"],
      ["publisher", "Herausgeber"],
      ["url", "Adresse"],
      ["retrieved", "Tag des Abrufs"],
      ["text", "Text"],
      ["view", "Ansicht"],
    ]),
    entries: (amount) => countGerman(amount, { one: "Eintrag", other: "Einträge" }),
    examples: (names) => `etwa ${names}`,
  },
  en: {
    groups: new Map([
      ["actors", "Actors"],
      ["relations", "Relations"],
      ["types", "Types of relation"],
      ["kinds", "Kinds of actor"],
      ["sources", "Sources"],
      ["scenes", "Scenes"],
    ]),
    fields: new Map([
      ["title", "title"],
      ["description", "description"],
      ["language", "language"],
      ["updated", "date of the last change"],
      ["credit", "credit"],
      ["license", "licence"],
      ["name", "name"],
      ["kind", "kind"],
      ["role", "role"],
      ["aliases", "other names"],
      ["links", "links"],
      ["position", "place in the picture"],
      ["positions", "places in the picture"],
      ["attributes", "further attributes"],
      ["type", "type"],
      ["date", "date"],
      ["start", "start"],
      ["end", "end"],
      ["periods", "several periods"],
      ["label", "label"],
      ["summary", "summary"],
      ["amount", "amount"],
      ["amount.currency", "currency of the amount"],
      ["amount.qualifier", "how exact the amount is"],
      ["status", "status (claimed, disputed)"],
      ["claimedBy", "who claims it"],
      ["disputedBy", "who disputes it"],
      ["sources", "sources"],
      ["scenes", "scenes"],
      ["types", "types of relation"],
      ["kinds", "kinds of actor"],
      ["family", "family"],
      ["line", "line"],
      ["sign", "sign"],
      ["directed", "direction"],
      ["shape", "shape"],
      ["publisher", "publisher"],
      ["url", "address"],
      ["retrieved", "day of retrieval"],
      ["text", "text"],
      ["view", "view"],
    ]),
    entries: (amount) => countEnglish(amount, { one: "entry", other: "entries" }),
    examples: (names) => `such as ${names}`,
  },
};

/** "Beziehungen, Betrag: 3 Einträge (etwa r1, r2)"; for a field of the dataset itself its name alone. */
export function lossWords(language: ShippedLanguage, { path, count, examples }: Loss): string {
  const { groups, fields, entries, examples: exampleWords } = words[language];
  const [, list, field = ""] = /^([^.[]+)\[\]\.?(.*)$/.exec(path) ?? [];
  if (list === undefined) return capitalised(fields.get(path) ?? path, language);
  const first = /^[^.[]*/.exec(field)?.[0] ?? field;
  const fieldWords = field === "" ? undefined : (fields.get(field) ?? fields.get(first) ?? field);
  const what = [groups.get(list) ?? list, fieldWords].filter((part) => part !== undefined).join(", ");
  const shown = examples.length === 0 ? "" : ` (${exampleWords(examples.join(", "))})`;
  return `${what}: ${entries(count)}${shown}`;
}

function capitalised(text: string, language: ShippedLanguage): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
