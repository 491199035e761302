import { createCount } from "../../i18n/count.ts";
import type { DataDialogWords } from "./words.ts";
import { dialogWords } from "../dialog/words.ts";
import { mappingInGerman } from "./mappingInGerman.ts";

const count = createCount("de");
const actors = { one: "Akteur", other: "Akteure" };
const relations = { one: "Beziehung", other: "Beziehungen" };

export const dataDialogInGerman: DataDialogWords = {
  titles: {
    start: "Ihre Daten",
    busy: "Ihre Daten werden gelesen",
    mapping: "Was steht in welcher Spalte?",
    issues: "Was nicht passt",
    refused: "Das lässt sich nicht öffnen",
    types: "Beziehungsarten einordnen",
  },
  close: dialogWords.de.close,
  cancel: "Abbrechen",
  back: "Zurück",
  choose: "Dateien wählen",
  drop: "oder hierher ziehen",
  formatsRead: (others) =>
    `CSV (nur Beziehungen, oder Akteure und Beziehungen), ${others}; auch mit gzip gepackt. Die Daten bleiben in Ihrem Browser.`,
  paste: "Oder hier einfügen: eine Tabelle, JSON oder XML",
  pasteExample: "Quelle;Ziel;Art;Beginn",
  readPasted: "Eingefügtes lesen",
  nothingPasted: "Fügen Sie zuerst etwas in das Feld ein, etwa Zeilen aus einer Tabelle.",
  templates: "Vorlagen zum Ausfüllen:",
  templateParts: { relations: "Beziehungen (CSV)", actors: "Akteure (CSV)", json: "JSON" },
  templateLabel: (part) => `Vorlage herunterladen: ${part}`,
  templateNames: { relations: "vorlage-beziehungen", actors: "vorlage-akteure", json: "vorlage" },
  present: "Die gezeigten Daten",
  saveAs: "Sichern als",
  writing: "Wird vorbereitet …",
  noLosses: "Nichts geht verloren.",
  losses: (format) => `${format} hat keinen Platz für:`,
  saveFile: "Datei sichern",
  saveRelations: "Beziehungen sichern",
  saveActors: "Akteure sichern",
  relationsName: "beziehungen",
  actorsName: "akteure",
  reportName: "bericht",
  saved: (fileName) => `„${fileName}“ wird gesichert.`,
  savingBlocked: "Herunterladen ist hier gesperrt. Öffnen Sie die Grafik in einem eigenen Fenster.",
  failed: "Das hat nicht geklappt. Versuchen Sie es noch einmal.",
  assignTypes: "Beziehungsarten einordnen",
  showIssues: (amount) => `${count(amount, { one: "Anmerkung", other: "Anmerkungen" })} zeigen`,
  phases: {
    fetching: "Die Datei wird geholt",
    unpacking: "Die Datei wird ausgepackt",
    reading: "Die Datei wird gelesen",
    checking: "Die Einträge werden geprüft",
  },
  oldStays: "Bis die neue Grafik steht, bleibt die alte.",
  mapping: mappingInGerman,
  summary: ({ actors: actorCount, relations: relationCount, leftOut, remarked }) => {
    const shown = `Gezeigt werden ${count(actorCount, actors)} und ${count(relationCount, relations)}.`;
    const left = leftOut === 0 ? "" : `${count(leftOut, { one: "Eintrag bleibt", other: "Einträge bleiben" })} weg.`;
    const kept =
      remarked === 0
        ? ""
        : `${count(remarked, { one: "Eintrag wird mit einer Anmerkung", other: "Einträge werden mit Anmerkungen" })} behalten.`;
    return [shown, left, kept].filter((part) => part !== "").join(" ");
  },
  issuesOfPresent: (amount) =>
    `${count(amount, { one: "Anmerkung", other: "Anmerkungen" })} zu den gezeigten Daten, so wie sie in der Datei stehen.`,
  issuesTable: "Anmerkungen",
  issueColumns: { place: "Stelle", severity: "Folge", finding: "Befund", expected: "Erwartet", found: "Gefunden" },
  lineColumn: "Zeile der Datei",
  severities: { error: "weggelassen", warning: "behalten" },
  sortedBy: (column, isDescending) => `Sortiert nach „${column}“, ${isDescending ? "absteigend" : "aufsteigend"}.`,
  more: (amount) => `Weitere ${amount} zeigen`,
  changeColumns: "Spalten ändern",
  report: "Bericht herunterladen",
  continueWithout: "Ohne sie fortfahren",
  goOn: "Weiter",
  refused: "In dieser Form lässt sich daraus keine Grafik machen:",
  unreadable: "Die Datei ließ sich nicht lesen. Vielleicht wurde sie gerade verschoben oder ist gesperrt.",
  moreReasons: (amount) => `Und ${count(amount, { one: "weiterer Grund", other: "weitere Gründe" })}.`,
  another: "Andere Datei wählen",
  neutralTypes: (amount) =>
    `${count(amount, { one: "Beziehungsart hat", other: "Beziehungsarten haben" })} noch keine Familie und eine neutrale Linie.`,
  typesLead:
    "Linie und Farbe sagen, worum es geht. Ordnen Sie die Arten Ihrer Daten einer Familie zu; ihre Namen bleiben.",
  findTypes: "Art suchen",
  allFound: (amount) => (amount === 1 ? "Die gefundene" : `Alle ${count(amount, { one: "Art", other: "Arten" })}`),
  noTypes: "Keine Art heißt so.",
  chooseFamily: "Familie wählen",
  families: {
    support: "Bündnis",
    conflict: "Konflikt",
    money: "Geld",
    office: "Amt, Eigentum",
    project: "Vorhaben",
    other: "anderes",
  },
  relationCount: (amount) => count(amount, relations),
  apply: "Übernehmen",
  nothingChosen: "Noch ist nichts geändert. Wählen Sie für eine Art eine Familie.",
};
