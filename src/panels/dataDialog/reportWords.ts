import type { Issue } from "../../dataset/issues.ts";
import type { ShippedLanguage } from "../../i18n/words.ts";

export interface ReportWords {
  /** Of columns, as spreadsheets of the language expect it. */
  readonly separator: ";" | ",";
  /** Headings: file, place, line, severity, finding, expected, found, suggestion, excerpt. */
  readonly columns: readonly string[];
  readonly severities: Readonly<Record<Issue["severity"], string>>;
}

export const reportWords: Readonly<Record<ShippedLanguage, ReportWords>> = {
  de: {
    separator: ";",
    columns: ["Datei", "Stelle", "Zeile", "Folge", "Befund", "Erwartet", "Gefunden", "Vorschlag", "Zeile im Wortlaut"],
    severities: { error: "weggelassen", warning: "behalten" },
  },
  en: {
    separator: ",",
    columns: ["File", "Place", "Line", "Result", "Finding", "Expected", "Found", "Suggestion", "Line as written"],
    severities: { error: "left out", warning: "kept" },
  },
};
