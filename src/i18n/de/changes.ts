import type { ChangeWords } from "../changes.ts";
import { createCount } from "../count.ts";

const count = createCount("de");

export const germanChanges: ChangeWords = {
  diff: {
    none: "keine Unterschiede",
    heading: {
      added: (part, entries) => `${part}, neu (${entries}):`,
      corrected: (part, entries) => `${part}, korrigiert (${entries}):`,
      withdrawn: (part, entries) => `${part}, zurückgezogen (${entries}):`,
    },
    parts: {
      relations: "Beziehungen",
      actors: "Akteure",
      scenes: "Szenen",
      types: "Beziehungsarten",
      kinds: "Arten von Akteuren",
      sources: "Quellen",
      tags: "Schlagworte",
    },
    dataset: "Angaben zum Datensatz:",
    reordered: (part) => `${part}: in anderer Reihenfolge`,
    came: (field, value) => `${field} neu: ${value}`,
    went: (field, value) => `${field} entfernt, bisher ${value}`,
    became: (field, old, value) => `${field}: ${value}, bisher ${old}`,
    otherOrder: (field) => `${field}: nur in anderer Reihenfolge`,
    feed: (dataset) => `Änderungen: ${dataset}`,
    told: {
      added: (sentence) => `Neu: ${sentence}`,
      corrected: (sentence) => `Korrigiert: ${sentence}`,
      withdrawn: (sentence) => `Zurückgezogen: ${sentence}`,
    },
  },
  update: {
    ambiguous: "wer mit diesen Namen gemeint ist, steht nicht fest; geraten wird nicht, und geschrieben wird nichts:",
    ambiguousAdvice:
      "Fest steht es mit einer Spalte für Kennungen in einer Tabelle der Akteure, mit einer Art, in der sich die gleichen Namens unterscheiden, oder mit einem Namen oder Beinamen, den nur einer von ihnen hat.",
    ambiguousNames: (names, ids) => `${quoted(names)}: ${ids.join(", ")}`,
    renamedWanted: (part) =>
      `--renamed erwartet "Alter Name=Neuer Name", mehrere durch Semikolon getrennt, nicht "${part}"`,
    renamedNobody: (name, isOld) =>
      `--renamed: genau ein Akteur ${isOld ? "des bearbeiteten Datensatzes" : "der Tabelle"} muss "${name}" heißen`,
    renamedPerhaps:
      "Vielleicht nicht neu, sondern anders genannt; so, wie es ist, ist weg, was über sie geschrieben war:",
    renamedSay: (now, was, option) => `${now}, bisher ${was}? Dann: ${option}`,
    others: (part, entries) => `${part}, beibehalten, obwohl sie in der Tabelle fehlen (${entries}):`,
    kept: (part, entries) => `${part}, anders als in der Tabelle beibehalten (${entries}):`,
    keptFields: "Angaben zum Datensatz, anders als in der neuen Datei beibehalten:",
    stays: (field, value, table) =>
      `${field} bleibt ${value}; ${table === undefined ? "in der Tabelle steht das nicht" : `in der Tabelle steht ${table}`}`,
    untaken: (field, table) => `${field} wird nicht übernommen; in der Tabelle steht ${table}`,
  },
  dialog: {
    title: "Aktualisieren oder ersetzen?",
    listTitle: "Was die Datei ändert",
    close: "Schließen",
    lead: (present, relations) =>
      `Geöffnet ${present === "" ? "sind Daten" : `ist „${present}“`} mit ${relationsOf(relations)}.`,
    update: "Aktualisieren…",
    updateHint:
      "Übernimmt, was in der Datei anders ist, soweit Sie es annehmen. Plätze, Szenen, das Aussehen der Arten und was Sie geschrieben haben, bleiben.",
    replace: "Ersetzen",
    replaceHint: "Zeigt nur noch die Datei, anstelle dessen, was hier geöffnet ist.",
    canUndo: "Beides lässt sich rückgängig machen.",
    different: "In der Datei:",
    counts: ({ label, added, corrected, withdrawn, emptied, rewritten }) =>
      `${label}: ${some([
        [added, "neu"],
        [corrected, "geändert"],
        [withdrawn, "nicht mehr enthalten"],
        [rewritten, rewritten === 1 ? "Angabe lautet anders" : "Angaben lauten anders"],
        [emptied, emptied === 1 ? "Angabe nur hier" : "Angaben nur hier"],
      ])}`,
    nothing: "Die Datei sagt nichts, was nicht schon hier steht: Aktualisieren ändert nichts.",
    strangers: "Niemand aus der Datei kommt hier schon vor: Vielleicht handelt sie von etwas anderem.",
    ambiguous:
      "Aktualisieren ist nicht möglich: Wer mit diesen Namen gemeint ist, steht nicht fest, und geraten wird nicht.",
    cancel: "Abbrechen",
    back: "Zurück",
    take: (changes) => `Übernehmen (${changes})`,
    all: "Alle",
    chosen: (chosen, all) => `${chosen} von ${count(all, { one: "Änderung", other: "Änderungen" })} angenommen`,
    noneChosen: "Noch ist nichts angenommen.",
    more: (changes) => `${changes} weitere zeigen`,
    groups: {
      edited: "Hier von Hand geändert, in der Datei anders",
      added: "Neu",
      corrected: "Geändert",
      withdrawn: "Fehlt in der Datei",
      otherwise: "Lautet in der Datei anders",
      emptied: "Steht nur hier",
    },
    hints: {
      edited: "Was Sie geschrieben haben, bleibt, wenn Sie es hier nicht ankreuzen.",
      added:
        "Als neu gelten Akteure, deren Namen aus der Datei hier niemand hat und beim Öffnen niemand hatte. Steht dieser Name bei jemandem unter „Andere Namen“, wird er erkannt.",
      corrected: "Was in der Datei steht, tritt an die Stelle dessen, was hier steht.",
      withdrawn:
        "Das bleibt, wenn Sie es nicht ankreuzen: Vielleicht wurde es hier von Hand ergänzt. Angekreuztes wird gelöscht, auch aus Szenen und Schritten.",
      otherwise:
        "Was hier steht, ist vielleicht von Hand geschrieben. Es bleibt, wenn Sie es nicht ankreuzen; Angekreuztes wird durch das ersetzt, was in der Datei steht.",
      emptied:
        "Die Datei hat ein Feld dafür, in dem das nicht steht. Es bleibt, wenn Sie es nicht ankreuzen; Angekreuztes wird hier gelöscht.",
    },
    without: (field, value) => `${field} ohne ${value}: In der Datei steht anderes`,
    turnedHere:
      "Umgekehrt steht das schon hier und fehlt in der Datei. Berichtigt die Datei die Richtung, kreuzen Sie es auch unter „Fehlt in der Datei“ an.",
    deletedHere: "Hier gelöscht. Angekreuzt kommt es zurück.",
    renamed: "Vielleicht umbenannt",
    renamedHint:
      "Neue Akteure, die jemandem gleichen, der in der Datei fehlt. Kreuzen Sie an, wer nur anders heißt: Platz, Szenen und was Sie geschrieben haben, bleiben, der Name kommt aus der Datei.",
    sameAs: (name, was) => `${name} ist derselbe Akteur wie ${was}`,
    namesAlike: "Die Namen gleichen sich.",
    sameRelations: (relations) => `Gleich: ${relationsOf(relations)}.`,
    mayBe: (names) => `Vielleicht derselbe Akteur wie ${names}: zu entscheiden unter „Vielleicht umbenannt“.`,
    kept: "Bleibt, wie es hier steht",
    keptHint: "Die Datei sagt dazu etwas anderes oder nichts. Aktualisieren rührt es nicht an.",
    done: (changes) => `Aktualisiert: ${count(changes, { one: "Änderung", other: "Änderungen" })} übernommen.`,
    yes: "ja",
    no: "nein",
    otherSpelling: (field) => `${field}: nur anders geschrieben`,
    fields: {
      type: "Art",
      date: "Zeit",
      start: "Beginn",
      end: "Ende",
      periods: "Zeiträume",
      amount: "Betrag",
      status: "Status",
      claimedBy: "Behauptet von",
      added: "Hinzugefügt am",
      disputedBy: "Bestritten von",
      sources: "Quellen",
      tags: "Schlagworte",
      title: "Titel",
      label: "Bezeichnung",
      summary: "Zusammenfassung",
      source: "Von",
      target: "An",
      name: "Name",
      aliases: "Andere Namen",
      kind: "Art",
      role: "Rolle",
      description: "Beschreibung",
      links: "Links",
      position: "Platz",
      attributes: "Weitere Angaben",
      publisher: "Herausgeber",
      url: "Adresse",
      retrieved: "Abgerufen",
      archive: "Archivkopie",
      language: "Sprache",
      scenes: "Szenen",
      credit: "Urheber",
      license: "Lizenz",
      method: "Methode",
      corrections: "Korrekturen",
      family: "Familie",
      sign: "Füreinander oder gegeneinander",
      directed: "Gerichtet",
      line: "Linie",
      shape: "Form",
    },
  },
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `„${word}“`).join(", ");
}

function relationsOf(amount: number): string {
  return count(amount, { one: "Beziehung", other: "Beziehungen" });
}

/** "2 neu, 1 geändert": what there is none of is left out. */
function some(counts: readonly (readonly [amount: number, words: string])[]): string {
  return counts.flatMap(([amount, words]) => (amount === 0 ? [] : [`${amount} ${words}`])).join(", ");
}
