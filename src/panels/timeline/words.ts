import { createCount } from "../../i18n/count.ts";
import type { ShippedLanguage } from "../../i18n/words.ts";

/** Words of the timeline, loaded with it. */
export interface TimelineWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly visiblePart: string;
  readonly previousEvent: (date: string) => string;
  readonly nextEvent: (date: string) => string;
  readonly noPreviousEvent: string;
  readonly noNextEvent: string;
  readonly play: string;
  readonly pause: string;
  readonly speed: string;
  readonly speedTimes: (factor: number) => string;
  readonly mode: string;
  readonly modes: { readonly during: string; readonly until: string };
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly editDates: string;
  /** In place of `editDates` where time is numbers. */
  readonly editNumbers: string;
  readonly undated: (amount: number) => string;
  readonly undatedHint: (amount: number) => string;
  readonly nothingDated: string;
}

const count = createCount("en");
const numbers = { de: new Intl.NumberFormat("de"), en: new Intl.NumberFormat("en") };

export const timelineWords: Readonly<Record<ShippedLanguage, TimelineWords>> = {
  de: {
    title: "Zeitleiste",
    from: "Beginn des Zeitraums",
    to: "Ende des Zeitraums",
    visiblePart: "Sichtbarer Ausschnitt der Zeitleiste",
    previousEvent: (date) => `Voriges Ereignis: ${date}`,
    nextEvent: (date) => `Nächstes Ereignis: ${date}`,
    noPreviousEvent: "Kein früheres Ereignis",
    noNextEvent: "Kein späteres Ereignis",
    play: "Ereignis für Ereignis abspielen",
    pause: "Anhalten",
    speed: "Tempo",
    speedTimes: (factor) => `${factor}×`,
    mode: "Was zu sehen ist",
    modes: { during: "im Zeitraum", until: "bis dahin" },
    zoomIn: "Zeitleiste vergrößern",
    zoomOut: "Zeitleiste verkleinern",
    undated: (amount) => `${numbers.de.format(amount)} ohne Datum`,
    undatedHint: (amount) =>
      amount === 1
        ? "1 Beziehung hat kein Datum und ist immer zu sehen"
        : `${numbers.de.format(amount)} Beziehungen haben kein Datum und sind immer zu sehen`,
    nothingDated: "Keine Beziehung hat ein Datum, darum gibt es keine Zeitleiste.",
    editDates: "Datum eingeben",
    editNumbers: "Zahlen eingeben",
  },
  en: {
    title: "Timeline",
    from: "Start of the period",
    to: "End of the period",
    visiblePart: "Visible part of the timeline",
    previousEvent: (date) => `Previous event: ${date}`,
    nextEvent: (date) => `Next event: ${date}`,
    noPreviousEvent: "No earlier event",
    noNextEvent: "No later event",
    play: "Play event by event",
    pause: "Pause",
    speed: "Speed",
    speedTimes: (factor) => `${factor}×`,
    mode: "What is shown",
    modes: { during: "in the period", until: "up to then" },
    zoomIn: "Enlarge the timeline",
    zoomOut: "Reduce the timeline",
    undated: (amount) => `${numbers.en.format(amount)} undated`,
    undatedHint: (amount) =>
      count(amount, {
        one: "relation has no date and is always shown",
        other: "relations have no date and are always shown",
      }),
    nothingDated: "No relation has a date, so there is no timeline.",
    editDates: "Enter dates",
    editNumbers: "Enter numbers",
  },
};
