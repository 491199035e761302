import { createCount } from "../count.ts";
import type { LossWords, OwnDataWords } from "../ownData.ts";
import { germanExpected } from "./expected.ts";
import { germanInterface } from "./interface.ts";
import { germanIssues } from "./issues.ts";
import { germanMapping } from "./mapping.ts";

const count = createCount("de");
const actors = { one: "Akteur", other: "Akteure" };
const relations = { one: "Beziehung", other: "Beziehungen" };

const lostParts: LossWords = {
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
    ["added", "Tag der Aufnahme"],
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
  entries: (amount) => count(amount, { one: "Eintrag", other: "Einträge" }),
  examples: (names) => `etwa ${names}`,
};

const remedies: OwnDataWords["remedies"] = {
  "file-empty": "Sichern Sie die Tabelle noch einmal, und prüfen Sie, ob sie Zeilen hat.",
  "web-page":
    "Laden Sie die Datei selbst herunter, nicht die Seite, auf der sie angeboten wird. Geht sie in Excel als Tabelle auf, sichern Sie sie dort als XLSX oder CSV.",
  "json-invalid": "Bessern Sie die Stelle im Editor aus, oder sichern Sie die Datei aus dem Programm neu.",
  "not-a-dataset": "Die Datei braucht Akteure und Beziehungen; die Vorlage zeigt, wie beides aussieht.",
  "encoding-invalid": "Sichern Sie die Datei als „UTF-8“; in Excel heißt das „CSV UTF-8“.",
  "format-unrecognised":
    "Sichern Sie Excel-Mappen als XLSX oder CSV, Netze anderer Programme als GEXF oder GraphML; Gephi öffnet die meisten.",
  "file-too-large": "",
  "inflated-too-large": "Lassen Sie Spalten oder Zeilen weg, die das Bild nicht braucht.",
  "gzip-damaged": "",
  "nested-too-deep": "Prüfen Sie, ob das die richtige Datei ist; Datensätze sind flach.",
  "relations-too-many": "",
  "xml-invalid": "Sichern Sie die Datei neu aus Gephi oder dem Programm, aus dem sie stammt.",
  "doctype-refused": "",
  "quotes-broken":
    "Sichern Sie die Tabelle noch einmal als CSV; das Programm setzt die Anführungszeichen dann richtig.",
  "column-missing": "Benennen Sie die Spalte wie in der Vorlage, oder ordnen Sie die Spalten hier zu.",
  "tables-unmatched":
    "Nehmen Sie eine Tabelle der Akteure und eine der Beziehungen zusammen, oder nur die Beziehungen.",
  other: "Bessern Sie die Stelle aus, und versuchen Sie es noch einmal.",
};

export const germanOwnData: OwnDataWords = {
  language: "de",
  titles: {
    start: "Ihre Daten",
    busy: "Ihre Daten werden gelesen",
    mapping: "Was steht in welcher Spalte?",
    issues: "Was nicht passt",
    refused: "Das lässt sich nicht öffnen",
    types: "Beziehungsarten einordnen",
  },
  close: germanInterface.close,
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
  perhapsSaved: (fileName) =>
    `„${fileName}“ wird gesichert. Wenn nichts kommt, ist Herunterladen hier gesperrt: Öffnen Sie die Grafik in einem eigenen Fenster.`,
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
  mapping: germanMapping,
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
  ownName: "Mit eigenem Namen",
  likeKnown: "Dasselbe wie",
  drawnAs: (type) => `„${type}“ gehört zu`,
  arrow: "Pfeil",
  arrowOf: (type) => `„${type}“ mit Pfeil zeichnen`,
  relationCount: (amount) => count(amount, relations),
  apply: "Übernehmen",
  nothingChosen: "Noch ist nichts geändert. Wählen Sie für eine Art eine Familie.",
  lostParts,
  remedies,
  reportTable: {
    separator: ";",
    columns: ["Datei", "Stelle", "Zeile", "Folge", "Befund", "Erwartet", "Gefunden", "Vorschlag", "Zeile im Wortlaut"],
    severities: { error: "weggelassen", warning: "behalten" },
  },
  expected: germanExpected,
  issues: germanIssues,
};
