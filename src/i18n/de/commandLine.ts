import { createCount } from "../count.ts";
import type { CommandLineWords } from "../commandLine.ts";
import { germanIssues } from "./issues.ts";

const count = createCount("de");

export const germanCommandLine: CommandLineWords = {
  help,
  onlyRead: "wird nur gelesen",
  unknownCommand: (command, near) => `unbekannter Befehl „${command}“${perhaps(near)}`,
  unknownOption: (option, near) => `unbekannte Option ${option}${perhaps(near)}`,
  valueMissing: (option) =>
    `${option} braucht einen Wert: ${option} WERT, oder ${option}=WERT, wenn er mit „-“ beginnt`,
  valueUnwanted: (option) => `${option} nimmt keinen Wert`,
  operandsWanted: (usage) => `der Aufruf lautet: ${usage}`,
  badExtension: (path) => `„${path}“ endet weder auf .png noch auf .svg: der Name entscheidet, was geschrieben wird`,
  badPreset: (preset, presets, near) => `unbekannte Vorlage „${preset}“${perhaps(near)}; es gibt ${presets}`,
  badNumber: (option, value) => `${option} „${value}“: erwartet wird eine Zahl größer als 0`,
  tooLarge: (widthPx, heightPx, most) =>
    `${widthPx} × ${heightPx} Pixel sind zu viele, höchstens ${most} werden gezeichnet: --scale, --width oder --height senken`,
  seeHelp: "„tiespan --help“ nennt Befehle und Optionen.",
  notFound: (path) => `die Datei „${path}“ gibt es nicht`,
  notReadable: (path, reason) => `„${path}“ lässt sich nicht lesen (${reason})`,
  notWritable: (path, reason) => `„${path}“ lässt sich nicht schreiben (${reason}): gibt es den Ordner?`,
  seeValidate: (path) => `„tiespan validate ${path}“ nennt alle.`,
  passedOver: (option, value, expected) =>
    `${option} „${value}“ wird übergangen, als wäre es nicht angegeben: ${expected}`,
  expected: {
    number: "erwartet wird eine Zahl wie 12.5, oder .. für offen",
    date: "erwartet wird ein Datum wie 2025, 2025-01 oder 2025-01-22, oder .. für offen",
    order: "--from liegt nach --to",
    step: (steps) =>
      steps === 0
        ? "die Szene hat keine Schritte"
        : `erwartet wird die Nummer eines Schritts der Szene, 1 bis ${steps}`,
    oneOf: (values) => `erwartet wird eines von ${values}`,
    noneAvailable: "der Datensatz hat keine",
    ids: (unknown, near) => `„${unknown}“ gibt es nicht${perhaps(near)}`,
    camera: "erwartet wird x_y_ratio, drei Zahlen, die letzte größer als 0",
    language: "erwartet wird ein Sprachkürzel wie de oder en-GB",
  },
  languageNotShipped: (asked, languages) => `${asked}: Wörter gibt es nur in ${languages}; verwendet wird Englisch`,
  fontsMissing: (characters) =>
    `keine Schrift auf diesem Rechner hat ${characters}: dort stehen Kästchen; eine Schrift dafür installieren oder .svg schreiben`,
  rendererMissing:
    "PNG braucht das Paket @resvg/resvg-js (npm install @resvg/resvg-js), das hier fehlt; .svg geht ohne",
  severities: { error: "Fehler", warning: "Warnung" },
  noIssues: "keine Beanstandungen",
  tally: (errors, warnings) => `${errors} Fehler, ${count(warnings, { one: "Warnung", other: "Warnungen" })}`,
  noDataset: (path, issue) => `„${path}“ ist kein Datensatz, der sich lesen lässt: ${issue}`,
  nothingLeft: (path, summary) => `Von „${path}“ bleibt keine Beziehung übrig. ${summary}`,
  readWith: (path, actors) => `„${actors}“ liegt neben „${path}“ und wird als Tabelle der Akteure mitgelesen`,
  forTablesOnly: (path) => `--map, --dates, --decimal und --table gelten für Tabellen (CSV); „${path}“ ist keine`,
  badDates: (value, near) =>
    `--dates „${value}“: erwartet wird day-first oder month-first, recent, counts, durch Kommas verbunden${perhaps(near)}`,
  badMap: (part, fields, near) =>
    `--map „${part}“: erwartet wird ÜBERSCHRIFT=FELD, durch Kommas verbunden${perhaps(near)}\nDie Felder sind ${fields}.`,
  badTable: (value, sayings, near) =>
    `--table „${value}“: erwartet wird ${sayings}, durch Kommas verbunden${perhaps(near)}`,
  badDecimal: (value) => `--decimal „${value}“: erwartet wird comma oder point`,
  datesAsked: {
    order: (dates) =>
      `Daten wie ${quoted(dates)} lassen sich auf zwei Weisen lesen; geraten wird nicht. --dates day-first (Tag zuerst) oder --dates month-first (Monat zuerst) entscheidet es.`,
    century: (dates) =>
      `Bei Daten wie ${quoted(dates)} steht das Jahrhundert nicht dabei; geraten wird nicht. --dates recent nimmt das jüngste, das höchstens zehn Jahre in der Zukunft liegt.`,
    counts: (dates) =>
      `Zahlen wie ${quoted(dates)} sind vielleicht Daten; geraten wird nicht. --dates counts liest sie je nach Größe als Tage einer Tabellenkalkulation, Sekunden oder Millisekunden.`,
  },
  columnsOf: (table) => `Die Spalten von ${table}, mit Beispielen:`,
  mapLike: (option) => `Sagen Sie, was sie enthalten, zum Beispiel: ${option}`,
  mapFields: (fields) => `Die Felder sind ${fields}.`,
  moreIssues: (amount) =>
    `${count(amount, { one: "weitere Beanstandung", other: "weitere Beanstandungen" })}; --json nennt alle`,
  holds: (format, actors, relations) => `${format}, ${size(actors, relations)}`,
  unknownEnd: (path, ends) =>
    `der Name „${path}“ sagt nicht, in welchem Format geschrieben werden soll; er kann enden auf ${ends}, oder --format sagt es`,
  badFormat: (format, formats, near) => `unbekanntes Format „${format}“${perhaps(near)}; es gibt ${formats}`,
  wouldOverwrite: (path) =>
    `„${path}“ ist eine der Dateien, die gelesen werden, und würde überschrieben; wählen Sie einen anderen Namen`,
  losses: (format) => `${format} hat keinen Platz für:`,
  loss: (path, entries, examples) => {
    if (examples.length === 0) return path;
    return `${path}: ${count(entries, { one: "Eintrag", other: "Einträge" })}, etwa ${examples.join(", ")}`;
  },
  searching: (actors, relations) => `gesucht werden Plätze für ${size(actors, relations)}; das dauert Minuten …`,
  arranged:
    "nicht alle Akteure haben in den Daten einen Platz; eine schnelle Suche hat welche gefunden, „tiespan layout“ findet bessere",
  score: (scene, score) =>
    [
      `${scene === "" ? "ganzes Netz" : scene}: ${count(score.crossings, { one: "Kreuzung", other: "Kreuzungen" })}`,
      `${score.linesThroughActors} Linien durch Akteure, ${score.linesThroughLabels} durch Beschriftungen`,
      `${score.overlaps} Überlappungen, ${score.missingLabels} Namen ohne Platz`,
      `nutzt ${percent(score.usedWidth)} × ${percent(score.usedHeight)}`,
      `Abstände: Verbündete ${Math.round(score.allyDistancePx)} px, Gegner ${Math.round(score.opponentDistancePx)} px`,
    ].join("; "),
  issues: germanIssues,
};

function help(formats: string, languages: string): string {
  return `tiespan: datierte, typisierte, belegte Beziehungen zwischen Akteuren, geprüft und gezeichnet

  tiespan validate DATEI… [--json]                  nennt, was in Daten falsch ist, jeweils mit der Stelle
  tiespan convert EIN… AUS [--format NAME]          schreibt Daten in einem anderen Format, und was dort nicht Platz hat
  tiespan layout EIN AUS [--format NAME]            speichert berechnete Plätze; gleiche Daten, gleiche Plätze
  tiespan snapshot EIN AUS.png|AUS.svg [Optionen]   zeichnet eine Ansicht eines Datensatzes, ohne Browser
  tiespan --help | --version

Formate, hinein und heraus (die Tabelle der Akteure heißt netz.actors.csv und liegt neben den Beziehungen in netz.csv;
.gz wird gelesen, nicht geschrieben):
  ${formats}
  --format NAME        das Format von AUS, wie es auch heißt: eines von denen in Klammern

Tabellen, wo sie es selbst nicht sagen:
  --map ÜBERSCHRIFT=FELD,…   was Spalten enthalten: --map "Wer=source,Mit wem=target,Wann=date"; auch attribute, ignore
  --dates ANGABE,…           day-first, month-first: wie 01/02/2025 gemeint ist (Tag oder Monat zuerst);
                             recent: 14.6.22 liegt im jüngsten Jahrhundert; counts: 45000 zählt Tage, Sekunden …
  --table ANGABE,…           relations, actors: was die Zeilen sind; no-headings: die erste Zeile hat schon Daten;
                             fill-down: leere Namen gelten wie darüber; merge-case: ANNA und Anna sind dieselbe
  --sheet NAME               das Blatt einer Arbeitsmappe (XLSX, ODS); sonst das erste
  --decimal ZEICHEN          comma, point: was 1.234 oder 1,234 als Betrag heißt

Die Ansicht für snapshot, wie in der Adresse des Explorers (was fehlt, kommt aus der Szene, sonst gilt der Standard):
  --scene ID           Kennung einer Szene; die erste des Datensatzes
  --step NUMMER        ein Schritt der Szene; sonst ist es die ganze
  --from DATUM         EDTF-Datum wie 2025, 2025-01, 2025-01-22, oder .. für offen
  --to DATUM
  --mode MODUS         during (Standard), until
  --types IDS          Kennungen von Beziehungsarten, durch Punkte verbunden
  --actors IDS         Kennungen der Akteure im Blick, durch Punkte verbunden
  --depth TIEFE        wie weit um sie herum: 0, 1, 2, all (Standard)
  --actor ID           der ausgewählte Akteur
  --relation ID        die ausgewählte Beziehung
  --tags IDS           Schlagworte, durch Punkte verbunden: Beziehungen mit mindestens einem davon
  --status STATUS      confirmed, claimed, disputed, denied, durch Punkte verbunden
  --camera X_Y_RATIO   der Ausschnitt des Graphen, mit --preset view
  --compare VON..BIS, --ui UI   werden angenommen, ändern am Bild aber nichts

Das Bild:
  --preset NAME        article 1200×900 (Standard), wide 1600×900, social 1200×630, square 1080×1080, story 1080×1920,
                       view 1200×900, das --camera folgt
  --width PX           statt der Maße der Vorlage
  --height PX
  --scale ZAHL         Pixel des PNG für einen des Bildes; 2
  --theme THEMA        light (Standard), dark
  --lang SPRACHE       ${languages}; sonst die Sprache des Datensatzes, sonst Englisch
  --transparent        ohne Hintergrund
  --plain              der Graph allein, ohne Worte drumherum

Rückgabewerte: 0 erledigt (validate: keine Fehler), 1 Daten falsch, nicht lesbar oder nicht schreibbar, 2 Aufruf falsch.
Meldungen stehen in --lang, sonst in der Sprache der Umgebung (LC_ALL, LC_MESSAGES, LANG), sonst auf Englisch.
`;
}

function size(actors: number, relations: number): string {
  const [who, ties] = [
    { one: "Akteur", other: "Akteure" },
    { one: "Beziehung", other: "Beziehungen" },
  ] as const;
  return `${count(actors, who)}, ${count(relations, ties)}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** Ends a sentence with what was perhaps meant. */
function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; gemeint war vielleicht „${suggestion}“`;
}

function quoted(dates: readonly string[]): string {
  return dates.map((date) => `„${date}“`).join(", ");
}
