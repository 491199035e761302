import type { ShippedLanguage } from "../../i18n/words.ts";

/** Words of the fields for the window, loaded with them. */
export interface DateWords {
  readonly from: string;
  readonly to: string;
  readonly apply: string;
  readonly dateHint: string;
  readonly numberHint: string;
  readonly unreadableDate: (text: string) => string;
  readonly unreadableNumber: (text: string) => string;
  readonly reversed: string;
}

export const dateWords: Readonly<Record<ShippedLanguage, DateWords>> = {
  de: {
    from: "Von",
    to: "Bis",
    apply: "Übernehmen",
    dateHint: "Zum Beispiel 20.01.2025, 2025-01 oder 2025",
    numberHint: "Zum Beispiel 12 oder 12,5",
    unreadableDate: (text) => `„${text}“ ist kein Datum. Schreiben Sie 20.01.2025, 2025-01 oder 2025.`,
    unreadableNumber: (text) => `„${text}“ ist keine Zahl, die hier gilt. Schreiben Sie 12 oder 12,5.`,
    reversed: "Der Beginn liegt nach dem Ende.",
  },
  en: {
    from: "From",
    to: "To",
    apply: "Apply",
    dateHint: "For example 2025-01-20, 2025-01 or 2025",
    numberHint: "For example 12 or 12.5",
    unreadableDate: (text) => `“${text}” is not a date. Write 2025-01-20, 2025-01 or 2025.`,
    unreadableNumber: (text) => `“${text}” is not a number that can be used here. Write 12 or 12.5.`,
    reversed: "The start is after the end.",
  },
};
