import { createCount } from "../i18n/count.ts";
import type { ShippedLanguage } from "../i18n/words.ts";
import type { Score } from "../layout/score.ts";

/** Words of the commands that read, check and write data. */
export interface DataWords {
  readonly noDataset: (path: string, issue: string) => string;
  /** A table of actors that was found beside the one that was asked for. */
  readonly readWith: (path: string, actors: string) => string;
  readonly forTablesOnly: (path: string) => string;
  readonly badDates: (value: string, suggestion: string | undefined) => string;
  readonly badMap: (part: string, fields: string, suggestion: string | undefined) => string;
  readonly datesTwoWays: (dates: readonly string[]) => string;
  readonly columnsOf: (table: string) => string;
  readonly mapLike: (option: string) => string;
  readonly mapFields: (fields: string) => string;
  readonly moreIssues: (amount: number) => string;
  readonly holds: (format: string, actors: number, relations: number) => string;
  readonly unknownEnd: (path: string, ends: string) => string;
  readonly badFormat: (format: string, formats: string, suggestion: string | undefined) => string;
  readonly wouldOverwrite: (path: string) => string;
  readonly losses: (format: string) => string;
  readonly loss: (path: string, entries: number, examples: readonly string[]) => string;
  readonly searching: (actors: number, relations: number) => string;
  readonly arranged: string;
  /** How a layout reads; `scene` is its id, empty for the whole network. */
  readonly score: (scene: string, score: Score) => string;
}

const countEnglish = createCount("en");
const countGerman = createCount("de");

export const dataWords: Readonly<Record<ShippedLanguage, DataWords>> = {
  en: {
    noDataset: (path, issue) => `“${path}” is not a dataset that can be read: ${issue}`,
    readWith: (path, actors) => `“${actors}” lies beside “${path}” and is read with it, as the table of its actors`,
    forTablesOnly: (path) => `--map and --dates are for tables (CSV); “${path}” is none`,
    badDates: (value, near) => `--dates “${value}”: expected day-first or month-first${perhaps(near)}`,
    badMap: (part, fields, near) =>
      `--map “${part}”: expected HEADING=FIELD, joined by commas${perhaps(near)}\nThe fields are ${fields}.`,
    datesTwoWays: (dates) =>
      `Dates such as ${dates.map((date) => `“${date}”`).join(", ")} can be read in two ways; nothing is guessed. --dates day-first or --dates month-first settles it.`,
    columnsOf: (table) => `The columns of ${table}, with samples:`,
    mapLike: (option) => `Say what they hold, for instance: ${option}`,
    mapFields: (fields) => `The fields are ${fields}.`,
    moreIssues: (amount) => `${countEnglish(amount, { one: "more issue", other: "more issues" })}; --json lists all`,
    holds: (format, actors, relations) => `${format}, ${sizeInEnglish(actors, relations)}`,
    unknownEnd: (path, ends) =>
      `the name “${path}” does not say in which format to write; it can end in ${ends}, or say --format`,
    badFormat: (format, formats, near) => `unknown format “${format}”${perhaps(near)}; there are ${formats}`,
    wouldOverwrite: (path) =>
      `“${path}” is one of the files that are read: it would be written over; choose another name`,
    losses: (format) => `${format} has no place for:`,
    loss: (path, entries, examples) => {
      if (examples.length === 0) return path;
      return `${path}: ${countEnglish(entries, { one: "entry", other: "entries" })}, such as ${examples.join(", ")}`;
    },
    searching: (actors, relations) =>
      `looking for positions for ${sizeInEnglish(actors, relations)}; this takes minutes …`,
    arranged:
      "not all actors have a position in the data; a quick search has found places, “tiespan layout” finds better ones",
    score: (scene, score) =>
      [
        `${scene === "" ? "whole network" : scene}: ${countEnglish(score.crossings, { one: "crossing", other: "crossings" })}`,
        `${score.linesThroughActors} lines through actors, ${score.linesThroughLabels} through labels`,
        `${score.overlaps} overlaps, ${score.missingLabels} names without a place`,
        `uses ${percent(score.usedWidth)} × ${percent(score.usedHeight)}`,
        `distances: allies ${Math.round(score.allyDistancePx)} px, opponents ${Math.round(score.opponentDistancePx)} px`,
      ].join("; "),
  },
  de: {
    noDataset: (path, issue) => `„${path}“ ist kein Datensatz, der sich lesen lässt: ${issue}`,
    readWith: (path, actors) => `„${actors}“ liegt neben „${path}“ und wird als Tabelle der Akteure mitgelesen`,
    forTablesOnly: (path) => `--map und --dates gelten für Tabellen (CSV); „${path}“ ist keine`,
    badDates: (value, near) => `--dates „${value}“: erwartet wird day-first oder month-first${vielleicht(near)}`,
    badMap: (part, fields, near) =>
      `--map „${part}“: erwartet wird ÜBERSCHRIFT=FELD, durch Kommas verbunden${vielleicht(near)}\nDie Felder sind ${fields}.`,
    datesTwoWays: (dates) =>
      `Daten wie ${dates.map((date) => `„${date}“`).join(", ")} lassen sich auf zwei Weisen lesen; geraten wird nicht. --dates day-first (Tag zuerst) oder --dates month-first (Monat zuerst) entscheidet es.`,
    columnsOf: (table) => `Die Spalten von ${table}, mit Beispielen:`,
    mapLike: (option) => `Sagen Sie, was sie enthalten, zum Beispiel: ${option}`,
    mapFields: (fields) => `Die Felder sind ${fields}.`,
    moreIssues: (amount) =>
      `${countGerman(amount, { one: "weitere Beanstandung", other: "weitere Beanstandungen" })}; --json nennt alle`,
    holds: (format, actors, relations) => `${format}, ${sizeInGerman(actors, relations)}`,
    unknownEnd: (path, ends) =>
      `der Name „${path}“ sagt nicht, in welchem Format geschrieben werden soll; er kann enden auf ${ends}, oder --format sagt es`,
    badFormat: (format, formats, near) => `unbekanntes Format „${format}“${vielleicht(near)}; es gibt ${formats}`,
    wouldOverwrite: (path) =>
      `„${path}“ ist eine der Dateien, die gelesen werden, und würde überschrieben; wählen Sie einen anderen Namen`,
    losses: (format) => `${format} hat keinen Platz für:`,
    loss: (path, entries, examples) => {
      if (examples.length === 0) return path;
      return `${path}: ${countGerman(entries, { one: "Eintrag", other: "Einträge" })}, etwa ${examples.join(", ")}`;
    },
    searching: (actors, relations) =>
      `gesucht werden Plätze für ${sizeInGerman(actors, relations)}; das dauert Minuten …`,
    arranged:
      "nicht alle Akteure haben in den Daten einen Platz; eine schnelle Suche hat welche gefunden, „tiespan layout“ findet bessere",
    score: (scene, score) =>
      [
        `${scene === "" ? "ganzes Netz" : scene}: ${countGerman(score.crossings, { one: "Kreuzung", other: "Kreuzungen" })}`,
        `${score.linesThroughActors} Linien durch Akteure, ${score.linesThroughLabels} durch Beschriftungen`,
        `${score.overlaps} Überlappungen, ${score.missingLabels} Namen ohne Platz`,
        `nutzt ${percent(score.usedWidth)} × ${percent(score.usedHeight)}`,
        `Abstände: Verbündete ${Math.round(score.allyDistancePx)} px, Gegner ${Math.round(score.opponentDistancePx)} px`,
      ].join("; "),
  },
};

function sizeInEnglish(actors: number, relations: number): string {
  const [who, ties] = [
    { one: "actor", other: "actors" },
    { one: "relation", other: "relations" },
  ] as const;
  return `${countEnglish(actors, who)}, ${countEnglish(relations, ties)}`;
}

function sizeInGerman(actors: number, relations: number): string {
  const [who, ties] = [
    { one: "Akteur", other: "Akteure" },
    { one: "Beziehung", other: "Beziehungen" },
  ] as const;
  return `${countGerman(actors, who)}, ${countGerman(relations, ties)}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** Ends a sentence with what was perhaps meant. */
export function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; did you mean “${suggestion}”?`;
}

export function vielleicht(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; gemeint war vielleicht „${suggestion}“`;
}
