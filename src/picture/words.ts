import { createCount } from "../i18n/count.ts";
import type { ShippedLanguage } from "../i18n/words.ts";

/** Words that only pictures need: readers of the page do not load them. */
export interface PictureWords {
  readonly untitled: string;
  readonly actors: (amount: number) => string;
  readonly relationsBetween: (relations: string, actors: string) => string;
  /** Of the notation, beside a sample. */
  readonly ongoing: string;
  readonly possibly: string;
  readonly doubtful: string;
  readonly thinned: (drawn: string, shown: string) => string;
  /** Sentences of the alternative text. */
  readonly describesPeriod: (period: string, relations: string, types: string) => string;
  readonly describesNothing: (period: string) => string;
  readonly describesActors: (actors: string) => string;
}

const count = { de: createCount("de"), en: createCount("en") };

export const pictureWords: Readonly<Record<ShippedLanguage, PictureWords>> = {
  de: {
    untitled: "Beziehungen",
    actors: (amount) => count.de(amount, { one: "Akteur", other: "Akteuren" }),
    relationsBetween: (relations, actors) => `${relations} zwischen ${actors}`,
    ongoing: "schon vorher im Gang",
    possibly: "genaues Datum unbekannt",
    doubtful: "nur behauptet oder bestritten",
    thinned: (drawn, shown) => `Gezeichnet sind die ${drawn} stärksten von ${shown} Beziehungen.`,
    describesPeriod: (period, relations, types) => `${period}: ${relations} (${types}).`,
    describesNothing: (period) => `${period}: keine Beziehungen.`,
    describesActors: (actors) => `Die meisten haben ${actors}.`,
  },
  en: {
    untitled: "Relations",
    actors: (amount) => count.en(amount, { one: "actor", other: "actors" }),
    relationsBetween: (relations, actors) => `${relations} among ${actors}`,
    ongoing: "already going on before",
    possibly: "exact date unknown",
    doubtful: "only claimed, or disputed",
    thinned: (drawn, shown) => `The ${drawn} strongest of ${shown} relations are drawn.`,
    describesPeriod: (period, relations, types) => `${period}: ${relations} (${types}).`,
    describesNothing: (period) => `${period}: no relations.`,
    describesActors: (actors) => `Most of them involve ${actors}.`,
  },
};
