import { createCount } from "../i18n/count.ts";
import type { ShippedLanguage } from "../i18n/words.ts";

/** Words around a picture in a page or on paper. */
export interface PageWords {
  readonly relation: string;
  readonly tableCaption: (counts: string, period: string) => string;
  readonly leftOut: (amount: number) => string;
  readonly view: (address: string) => string;
}

const count = { de: createCount("de"), en: createCount("en") };

export const pageWords: Readonly<Record<ShippedLanguage, PageWords>> = {
  de: {
    relation: "Beziehung",
    tableCaption: (counts, period) => `Was das Bild zeigt: ${counts}, ${period}`,
    leftOut: (amount) =>
      `Nicht aufgeführt: ${count.de(amount, { one: "weitere Beziehung", other: "weitere Beziehungen" })}.`,
    view: (address) => `Diese Ansicht: ${address}`,
  },
  en: {
    relation: "Relation",
    tableCaption: (counts, period) => `What the picture shows: ${counts}, ${period}`,
    leftOut: (amount) => `Not listed: ${count.en(amount, { one: "more relation", other: "more relations" })}.`,
    view: (address) => `This view: ${address}`,
  },
};
