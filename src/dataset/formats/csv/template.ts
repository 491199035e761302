import type { Language } from "../../languages.ts";
import Papa from "papaparse";
import { writeTiespan } from "../known/tiespan.ts";
import type { Dataset } from "../../types.ts";
import type { Delimiter } from "./table.ts";

interface Tables {
  /** The sign that spreadsheets of the language take. */
  readonly delimiter: Delimiter;
  readonly actors: readonly (readonly string[])[];
  readonly relations: readonly (readonly string[])[];
}

/** Invented people and companies. */
const templates: Readonly<Record<Language, Tables>> = {
  ar: {
    delimiter: ",",
    actors: [
      ["name", "kind", "role", "description"],
      ["آدا مثال", "شخص", "رئيسة البلدية", "في المنصب منذ 2019"],
      ["شركة نموذج للبناء", "شركة", "شركة بناء", ""],
      ["ثيو نموذج", "شخص", "رئيس شركة نموذج للبناء", ""],
    ],
    relations: [
      ["source", "target", "type", "start", "end", "label", "summary", "amount", "status", "sources"],
      [
        "آدا مثال",
        "شركة نموذج للبناء",
        "عقد",
        "2025-01-21",
        "",
        "بناء قاعة المدينة",
        "وافق المجلس.",
        "97400000 EUR",
        "confirmed",
        "https://www.example.org/town-hall",
      ],
      ["ثيو نموذج", "شركة نموذج للبناء", "منصب", "2015", "", "رئيس الشركة", "", "", "confirmed", "سجل الشركات"],
      [
        "ثيو نموذج",
        "آدا مثال",
        "انتقاد",
        "2025-03",
        "2025-03",
        "خلاف على التكاليف",
        "يرى أن الخطة باهظة الثمن.",
        "",
        "claimed",
        "صحيفة المثال، 14 مارس 2025",
      ],
    ],
  },
  de: {
    delimiter: ";",
    actors: [
      ["Name", "Art", "Rolle", "Beschreibung"],
      ["Ada Muster", "Person", "Bürgermeisterin", "Seit 2019 im Amt"],
      ["Musterbau AG", "Unternehmen", "Baufirma", ""],
      ["Theo Beispiel", "Person", "Vorstand der Musterbau AG", ""],
    ],
    relations: [
      ["Wer", "Mit wem", "Typ", "Beginn", "Ende", "Bezeichnung", "Beschreibung", "Betrag", "Status", "Quellen"],
      [
        "Ada Muster",
        "Musterbau AG",
        "Auftrag",
        "21.01.2025",
        "heute",
        "Bau der Stadthalle",
        "Der Rat hat zugestimmt.",
        "97,4 Mio. €",
        "bestätigt",
        "https://www.example.org/stadthalle",
      ],
      ["Theo Beispiel", "Musterbau AG", "Amt", "2015", "", "Vorstand", "", "", "bestätigt", "Handelsregister"],
      [
        "Theo Beispiel",
        "Ada Muster",
        "Kritik",
        "März 2025",
        "März 2025",
        "Streit um die Kosten",
        "Er nennt den Plan zu teuer.",
        "",
        "behauptet",
        "Muster-Zeitung vom 14.03.2025",
      ],
    ],
  },
  en: {
    delimiter: ",",
    actors: [
      ["Name", "Kind", "Role", "Description"],
      ["Ada Example", "person", "Mayor", "In office since 2019"],
      ["Sample Builders Inc.", "company", "Builders", ""],
      ["Theo Sample", "person", "Head of Sample Builders", ""],
    ],
    relations: [
      ["Who", "With whom", "Type", "Start", "End", "Label", "Description", "Amount", "Status", "Sources"],
      [
        "Ada Example",
        "Sample Builders Inc.",
        "contract",
        "2025-01-21",
        "ongoing",
        "Building the town hall",
        "The council agreed.",
        "97.4m EUR",
        "confirmed",
        "https://www.example.org/town-hall",
      ],
      [
        "Theo Sample",
        "Sample Builders Inc.",
        "office",
        "2015",
        "",
        "Head of the company",
        "",
        "",
        "confirmed",
        "Company register",
      ],
      [
        "Theo Sample",
        "Ada Example",
        "criticism",
        "March 2025",
        "March 2025",
        "Quarrel about the costs",
        "He calls the plan too expensive.",
        "",
        "claimed",
        "Example Times, 14 March 2025",
      ],
    ],
  },
};

/** Two tables to fill in, with headings and three rows of examples in the language, as files for its spreadsheets. */
export function csvTemplate(language: Language): { readonly actors: string; readonly relations: string } {
  const { delimiter, actors, relations } = templates[language];
  const write = (rows: Tables["actors"]): string =>
    `\ufeff${Papa.unparse(
      rows.map((row) => [...row]),
      { delimiter, newline: "\r\n" },
    )}\r\n`;
  return { actors: write(actors), relations: write(relations) };
}

const words = {
  ar: {
    title: "من مع من في مدينة المثال",
    mayor: "آدا مثال",
    role: "رئيسة البلدية",
    company: "شركة نموذج للبناء",
    label: "بناء قاعة المدينة",
    source: "قرار المجلس",
    quarrel: "خلاف على التكاليف",
    head: "ثيو نموذج",
    office: "رئيس الشركة",
  },
  de: {
    title: "Wer mit wem in Musterstadt",
    mayor: "Ada Muster",
    role: "Bürgermeisterin",
    company: "Musterbau AG",
    label: "Bau der Stadthalle",
    source: "Beschluss des Rates",
    quarrel: "Streit um die Kosten",
    head: "Theo Beispiel",
    office: "Vorstand",
  },
  en: {
    title: "Who is with whom in Exampleton",
    mayor: "Ada Example",
    role: "Mayor",
    company: "Sample Builders Inc.",
    label: "Building the town hall",
    source: "Decision of the council",
    quarrel: "Quarrel about the costs",
    head: "Theo Sample",
    office: "Head of the company",
  },
};

/** A small dataset in JSON to start from, in the language. */
export function jsonTemplate(language: Language): string {
  const { title, mayor, role, company, label, source, quarrel, head, office } = words[language];
  const sources = ["council"];
  const dataset: Dataset = {
    format: "tiespan/1",
    title,
    language,
    actors: [
      { id: "mayor", name: mayor, kind: "person", role },
      { id: "builders", name: company, kind: "company" },
      { id: "head", name: head, kind: "person" },
    ],
    relations: [
      {
        id: "r1",
        type: "investment",
        source: "mayor",
        target: "builders",
        start: "2025-01-21",
        label,
        amount: { value: 97.4e6, currency: "EUR", qualifier: "planned" },
        sources,
      },
      {
        id: "r2",
        type: "role",
        source: "head",
        target: "builders",
        start: "2015",
        end: "2025-06",
        label: office,
        sources,
      },
      {
        id: "r3",
        type: "rebuke",
        source: "head",
        target: "mayor",
        date: "2025-03",
        label: quarrel,
        status: "claimed",
        sources,
      },
    ],
    sources: { council: { title: source, url: "https://www.example.org/council", date: "2025-01-21" } },
  };
  return writeTiespan(dataset).text;
}
