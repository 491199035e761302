import { createCount } from "../count.ts";
import type { CommandLineWords } from "../commandLine.ts";
import { germanChanges } from "./changes.ts";
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
  strip: {
    badExtension: (path) =>
      `„${path}“ endet weder auf .svg noch auf .png noch auf .html: der Name entscheidet, was geschrieben wird`,
    badCount: (value, fewest, most) => `--panels „${value}“: erwartet wird eine ganze Zahl von ${fewest} bis ${most}`,
    nothingBegins: "in diesem Zeitraum beginnt keine Beziehung, von der ein Datum bekannt ist: --from und --to ändern",
    fewer: (panels) => `mehr Zeitpunkte sind in den Daten nicht zu unterscheiden: ${panels}`,
  },
  film: {
    badExtension: (path) =>
      `„${path}“ endet weder auf .mp4 noch auf .webm oder .gif: der Name entscheidet, was geschrieben wird`,
    nothingTold:
      "diese Ansicht hat keine Schritte, und in ihrem Zeitraum beginnt nichts: --scene, --from oder --to ändern",
    encoderMissing: (kind, name) => `für ${kind} fehlt ein Paket: npm install ${name}`,
  },
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
    weight: (least, most) =>
      most === undefined
        ? "keine Beziehung des Datensatzes hat ein Gewicht"
        : `erwartet wird eine Zahl von ${least} bis ${most}`,
    day: "erwartet wird ein Tag wie 2026-06-15",
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
  amountsAsked: (amounts) =>
    `Beträge wie ${quoted(amounts)} lassen sich auf zwei Weisen lesen; geraten wird nicht. --decimal comma (Komma vor den Nachkommastellen) oder --decimal point (Punkt) entscheidet es.`,
  columnsOf: (table) => `Die Spalten von ${table}, mit Beispielen:`,
  mapLike: (option) => `Sagen Sie, was sie enthalten, zum Beispiel: ${option}`,
  mapFields: (fields) => `Die Felder sind ${fields}.`,
  moreIssues: (amount) =>
    `${count(amount, { one: "weitere Beanstandung", other: "weitere Beanstandungen" })}; --json nennt alle`,
  holds: (format, actors, relations) => `${format}, ${size(actors, relations)}`,
  unknownEnd: (path, ends) =>
    `der Name „${path}“ sagt nicht, in welchem Format geschrieben werden soll; er kann enden auf ${ends}, oder --format sagt es`,
  badFormat: (format, formats, near) => `unbekanntes Format „${format}“${perhaps(near)}; es gibt ${formats}`,
  columnsOfOwn: (format) =>
    `--columns ist eine Form von tiespan/1, nicht von ${format}: AUS auf .json enden lassen oder --columns weglassen`,
  wouldOverwrite: (path) =>
    `„${path}“ ist eine der Dateien, die gelesen werden, und würde überschrieben; wählen Sie einen anderen Namen`,
  losses: (format) => `${format} hat keinen Platz für:`,
  loss: (path, entries, examples) => {
    if (examples.length === 0) return path;
    return `${path}: ${count(entries, { one: "Eintrag", other: "Einträge" })}, etwa ${examples.join(", ")}`;
  },
  searching: (actors, relations) => `gesucht werden Plätze für ${size(actors, relations)}; das dauert Minuten …`,
  progress: (part) => `${percent(part)} erledigt`,
  stopped:
    "abgebrochen: die besten bisher gefundenen Plätze werden geschrieben; noch ein Abbruch beendet das Programm ohne das",
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
  project: {
    notEmpty: (path) => `„${path}“ ist nicht leer; bitte einen neuen Ordner wählen`,
    next: (path) =>
      `Weiter: cd ${path}, npm install, npm run build. Was in network.csv steht, ist erfunden: bitte ersetzen.`,
    readme: `# Netz

- \`network.csv\` enthält die Beziehungen, \`network.actors.csv\` ihre Akteure. Was darin steht, ist erfunden: bitte ersetzen.
- \`npm run check\` sagt, was darin falsch ist, mit Zeile und Spalte.
- \`npm run build\` macht \`public/\`, einen Ordner für jeden Webserver. Mit der Adresse dahinter
  (\`npm run build -- --base https://example.org/netz/\`) sehen soziale Medien Bilder.

Jede Änderung wird in CI geprüft (\`.github/workflows/network.yml\`).
`,
  },
  pull: {
    badOutput: (path) => `„${path}“ endet nicht auf .json, worin ein bearbeiteter Datensatz liegt`,
    badAddress: (address) => `„${address}“ ist keine Adresse, die mit https: oder http: beginnt`,
    refused: (address, reason) => `${address} wird nicht übernommen, alles bleibt, wie es war: ${reason}`,
    noAnswer: (reason) => `keine vollständige Antwort (${reason})`,
    tooLarge: "mehr als 50 MB",
    empty: "ohne Beziehungen",
    cutOff: (relations, before) =>
      `dort ${relationsOf(relations)}, im Datensatz ${before}: vermutlich abgeschnitten; „tiespan convert ALT TABELLE AUS --update“ übernimmt es trotzdem`,
  },
  publish: {
    badBase: (value) =>
      `--base „${value}“: erwartet wird die http- oder https-Adresse eines Ordners, etwa https://example.org/netz/`,
    badLogo: (path, ends) => `--logo „${path}“: erwartet wird ein Bild, dessen Name auf ${ends} endet`,
    notOwn: (path) =>
      `„${path}“ enthält etwas, das nicht veröffentlicht wurde; bitte einen neuen oder leeren Ordner wählen`,
    notBuilt: (path) => `„${path}“ fehlt: veröffentlicht wird mit dem gebauten Programm (npm run build)`,
    noBase:
      "ohne --base kennen die Seiten ihre Adresse nicht: kanonische Adressen, Bilder für soziale Medien und oEmbed entfallen",
    noPictures:
      "die Szenen haben keine Bilder: dafür braucht es das Paket @resvg/resvg-js (npm install @resvg/resvg-js)",
    size: (bytes) => `${Math.round(bytes / 1000)} kB gepackt (gzip); öffnet sich auch von der Festplatte`,
    done: (files, scenes) =>
      `${count(files, { one: "Datei", other: "Dateien" })}, ${count(scenes, { one: "Szene", other: "Szenen" })}`,
  },
  cut: {
    engineMissing: (name) =>
      `cut, auch mit --print-sql, braucht DuckDB (etwa 70 MB), das hier fehlt: npm install ${name}`,
    engineFailed: (reason) => `DuckDB konnte das nicht: ${reason}`,
    aroundMissing:
      "--around fehlt: der Name oder die Kennung des Akteurs, um den herum ausgeschnitten wird; auch mehrmals",
    badHops: (value, most) => `--hops „${value}“: erwartet wird eine ganze Zahl von 0 bis ${most}`,
    badMax: (value, most) => `--max „${value}“: erwartet wird eine ganze Zahl von 1 bis ${most}`,
    badDate: (option, value) =>
      `${option} „${value}“: erwartet wird ein Datum wie 2025, 2025-01 oder 2025-01-22, oder .. für offen`,
    badTable:
      "--table: bei cut gelten nur no-headings und merge-case; was die Zeilen sind, sagen die Überschriften oder --map",
    unreadable: (path, reason) => `„${path}“ lässt sich nicht als Tabelle lesen: ${reason}`,
    noTable: (path) =>
      `„${path}“ ist keine Tabelle: cut liest CSV, Parquet und JSON-Zeilen, auch mit gzip gepackt; ZIP vorher entpacken, Arbeitsmappen als CSV speichern`,
    empty: (path) => `„${path}“ ist leer`,
    graph: (path) =>
      `„${path}“ ist ein ganzer Graph, keine Tabelle: „tiespan convert ${path} tabelle.csv“ macht eine daraus`,
    followTheMoney: (path) =>
      `„${path}“ enthält Entitäten von FollowTheMoney: cut braucht Tabellen mit einer Zeile je Beziehung, etwa aus dem CSV-Export von ftm`,
    oldEncoding: (path) => `„${path}“ ist kein UTF-8 und wird als Windows-1252 gelesen`,
    mended: (path, lines) =>
      `${path}: ${count(lines, { one: "Zeile", other: "Zeilen" })} mit anderer Zellenzahl oder offenen Anführungszeichen; sie sind gelesen wie bei convert`,
    columnsMissing: (table, fields) => `${table}: keine Spalte für ${fields}`,
    noRelations: (paths) =>
      `keine der Tabellen hat Beziehungen (${paths}): gebraucht werden Spalten für source und target`,
    nobody: (name, near) =>
      `„${name}“ kommt in den Tabellen nicht vor${near.length === 0 ? "" : `; ähnlich sind ${quoted(near)}`}`,
    several: (name, actors) =>
      `„${name}“ heißen ${actors} Akteure; zusammengelegt wird nichts. --around mit der Kennung sagt, wer gemeint ist:`,
    severalCases: (name, spellings) =>
      `„${name}“ steht in ${spellings} Schreibweisen da; --around mit einer davon sagt, welche gemeint ist, --table merge-case nimmt alle für dieselbe:`,
    otherCases: (name, others) =>
      `„${name}“ gilt so geschrieben; ${quoted(others)} gilt als jemand anderes (--table merge-case legt zusammen)`,
    lists: (rows) =>
      `${count(rows, { one: "Zeile nennt", other: "Zeilen nennen" })} mehrere Akteure in einer Zelle; gefunden werden sie nur unter der ganzen Zelle`,
    noTypes: "--types: keine Tabelle hat eine Spalte für den Typ; --map ÜBERSCHRIFT=type nennt sie",
    unknownTypes: (asked, known, all) =>
      `--types: ${quoted(asked)} kommt nicht vor; ${all > known.length ? "die häufigsten sind" : "es gibt"} ${quoted(known)}`,
    nothingNear: (names, passing, hops) =>
      passing === 0
        ? "keine Beziehung der Tabellen liegt im Zeitraum und hat einen der Typen; geschrieben wird nichts"
        : `um ${quoted(names)} herum (--hops ${hops}) liegt keine Beziehung, die zu Zeitraum und Typen passt; geschrieben wird nichts`,
    near: (names, hops, { near, passing, isFiltered }) =>
      `${relationsOf(near)} bis ${steps(hops)} um ${quoted(names)}, von ${passing}${isFiltered ? ", die zu Zeitraum und Typen passen" : " in den Tabellen"}`,
    leftOut: (relations, most) =>
      `weggelassen: ${relationsOf(relations)}, die fernsten und schwächsten (--max ${most}); gleich starke nach ihren Zellen geordnet`,
    outside: (relations) =>
      `weggelassen: ${relationsOf(relations)}, deren Daten erst beim Lesen zeigen, dass sie außerhalb des Zeitraums liegen`,
    unreached: (relations) => `weggelassen: ${relationsOf(relations)}, zu denen dann kein Weg mehr führt`,
    undated: (relations) => `behalten: ${relationsOf(relations)} ohne lesbares Datum`,
    sameNames: (names) =>
      `mehrere Akteure heißen ${quoted(names.slice(0, 5))}${names.length > 5 ? " …" : ""}; sie bleiben getrennt`,
    tooMuch: "der Ausschnitt ist zu groß für eine Datei; --max oder --hops senken, --from, --to oder --types setzen",
    findings: "in den Zeilen des Ausschnitts:",
    lookedUp: (names) =>
      `${quoted(names)} kommt in diesen Dateien nicht vor; das SQL sucht den Namen dort, wo es läuft`,
    sqlTables: "Tabellen, alle Spalten als Text:",
    sqlRelations: (names, hops) => `Die Beziehungen bis ${steps(hops)} um ${quoted(names)}`,
    sqlActors: "Ihre Akteure",
    method: (names, hops, { written, near }) =>
      `Ausschnitt aus größeren Tabellen: ${written < near ? `${written} von ${relationsOf(near)}` : relationsOf(written)} bis ${steps(hops)} um ${quoted(names)}.`,
  },
  changes: germanChanges,
  issues: germanIssues,
};

function help(formats: string, languages: string): string {
  return `tiespan: datierte, typisierte, belegte Beziehungen zwischen Akteuren, geprüft und gezeichnet

  tiespan validate DATEI… [--json]                  nennt, was in Daten falsch ist, jeweils mit der Stelle
  tiespan convert EIN… AUS [--format NAME]          schreibt Daten in einem anderen Format, und was dort nicht Platz hat
  tiespan layout EIN AUS [--quick] [--format NAME]  speichert berechnete Plätze, gesucht in Minuten oder in Sekunden
  tiespan snapshot EIN AUS.png|AUS.svg [Optionen]   zeichnet eine Ansicht eines Datensatzes, ohne Browser
  tiespan strip EIN AUS.svg|AUS.png|AUS.html […]    zeichnet die Zeitpunkte der größten Veränderung nebeneinander
  tiespan film EIN AUS.mp4|AUS.webm|AUS.gif […]     macht aus den Schritten einer Szene, oder den Tagen, einen Film
  tiespan publish EIN… ORDNER|AUS.html [Optionen]   macht einen Ordner für jeden Webserver, oder eine Seite in einer Datei
  tiespan convert ALT NEU… AUS --update [--keep]    was eine neuere Tabelle sagt, in einen bearbeiteten Datensatz, und in Sätzen
  tiespan pull URL EIN AUS.json [--keep]            dasselbe mit einer Tabelle an einer Adresse; --keep: was dort fehlt, bleibt;
                                                    --added bei beiden: neue Beziehungen sagen, dass sie heute hinzukamen;
                                                    --renamed "Alter Name=Neuer Name": wer in der Tabelle anders heißt
  tiespan new ORDNER                                beginnt ein Projekt: Tabellen, eine Prüfung, ein Bau
  tiespan cut TABELLEN… AUS --around NAME […]       schneidet die Umgebung von Akteuren aus sehr großen Tabellen aus
  tiespan diff ALT NEU [--json|--atom]              nennt, was neu, korrigiert und zurückgezogen ist, auch als Atom-Feed
  tiespan --help | --version

Formate, hinein und heraus (die Tabelle der Akteure heißt netz.actors.csv und liegt neben den Beziehungen in netz.csv;
.gz wird gelesen, nicht geschrieben):
  ${formats}
  --format NAME        das Format von AUS, wie es auch heißt: eines von denen in Klammern
  --columns            bei convert: tiespan/1 mit Akteuren und Beziehungen als Spalten, für sehr große Daten

Tabellen, wo sie es selbst nicht sagen:
  --map ÜBERSCHRIFT=FELD,…   was Spalten enthalten: --map "Wer=source,Mit wem=target,Wann=date"; auch attribute, ignore
  --dates ANGABE,…           day-first, month-first: wie 01/02/2025 gemeint ist (Tag oder Monat zuerst);
                             recent: 14.6.22 liegt im jüngsten Jahrhundert; counts: 45000 zählt Tage, Sekunden …
  --table ANGABE,…           relations, actors: was die Zeilen sind; no-headings: die erste Zeile hat schon Daten;
                             fill-down: leere Namen gelten wie darüber; merge-case: ANNA und Anna sind dieselbe
  --sheet NAME               das Blatt einer Arbeitsmappe (XLSX, ODS); sonst das erste
  --decimal ZEICHEN          comma, point: was 1.234 oder 1,234 als Betrag heißt

Ausschneiden (cut), aus CSV, Parquet oder JSON-Zeilen, eine oder mehr je Art; braucht das Paket @duckdb/node-api:
  --around NAME        Name oder Kennung eines Akteurs in der Mitte; auch mehrmals
  --hops ZAHL          so viele Schritte weit: 0 (nur untereinander), 1 (Standard) bis 9
  --from DATUM, --to DATUM, --types TYPEN   welche Beziehungen zählen; Typen durch Punkte verbunden, wie sie dastehen
  --max ZAHL           höchstens so viele Beziehungen, die nächsten und stärksten; 1000
  --print-sql          schreibt nichts, sondern gibt das SQL aus, das auch anderswo läuft

Die Ansicht für snapshot, strip und film, wie in der Adresse des Explorers (was fehlt, kommt aus der Szene, sonst gilt der Standard):
  --scene ID           Kennung einer Szene; die erste des Datensatzes
  --step NUMMER        ein Schritt der Szene; sonst ist es die ganze
  --from DATUM         EDTF-Datum wie 2025, 2025-01, 2025-01-22, oder .. für offen
  --to DATUM
  --mode MODUS         during (Standard), until
  --types IDS          Kennungen von Beziehungsarten, durch Punkte verbunden
  --actors IDS         Kennungen der Akteure im Blick, durch Punkte verbunden
  --depth TIEFE        wie weit um sie herum: 0, 1, 2, all (Standard)
  --strongest ZAHL     so viele der stärksten Akteure, oder all; 40, wo mehr als 60 in Frage kommen
  --with IDS           Kennungen von Akteuren daneben, durch Punkte verbunden
  --actor ID           der ausgewählte Akteur
  --relation ID        die ausgewählte Beziehung
  --tags IDS           Schlagworte, durch Punkte verbunden: Beziehungen mit mindestens einem davon
  --status STATUS      confirmed, claimed, disputed, denied, durch Punkte verbunden
  --weight ZAHL        kleinstes gezeigtes Gewicht, wo Beziehungen eines haben
  --camera X_Y_RATIO   der Ausschnitt des Graphen, mit --preset view
  --compare VON..BIS            was dann oder jetzt zu sehen ist: neu, geblieben, weggefallen
  --path ID.ID                  wie zwei Akteure zusammenhängen
  --tension on|off              was im Gleichgewicht ist und was nicht
  --since TAG                   was seitdem hinzukam oder berichtigt wurde, soweit die Daten es sagen
  --ui UI                       wird angenommen, ändert am Bild aber nichts

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

Nebeneinander (strip), mit --scale, --theme und --lang wie oben:
  --panels ZAHL        so viele Zeitpunkte, 3 bis 6; 4

Der Film (film), mit --theme und --lang wie oben; was er sagt, steht daneben als WebVTT:
  --preset NAME        square 1080×1080 (Standard), story 1080×1920, wide 1920×1080; ein GIF ist 600 Pixel breit
  --base URL           die Adresse des Graphen, für das letzte Bild

Veröffentlichen (publish):
  --base URL           die Adresse, unter der der Ordner stehen wird; soziale Medien und oEmbed brauchen sie
  --title TEXT, --credit TEXT   statt derer des Datensatzes
  --logo DATEI         ein Bild über dem Graphen: SVG, PNG, JPEG, WebP, GIF
  --robots TEXT        was Suchmaschinen gesagt wird, etwa noindex

Rückgabewerte: 0 erledigt (validate: keine Fehler), 1 Daten falsch, nicht lesbar oder nicht schreibbar, 2 Aufruf falsch;
diff: 0 keine Unterschiede, 1 Unterschiede, 2 Aufruf falsch oder Daten nicht lesbar.
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

function quoted(words: readonly string[]): string {
  return words.map((date) => `„${date}“`).join(", ");
}

function relationsOf(amount: number): string {
  return count(amount, { one: "Beziehung", other: "Beziehungen" });
}

function steps(hops: number): string {
  return hops === 0 ? "0 Schritte" : count(hops, { one: "Schritt", other: "Schritte" });
}
