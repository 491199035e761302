import { formats } from "../dataset/formats/registry.ts";

/** ".csv .tsv (csv), .gexf": behind the ends stands what they do not say alone. */
function listEnds(onlyRead: string): string {
  const lines = formats.map(({ facts: { name, ends }, write }) => {
    const remarks = [...(ends.join(" ") === `.${name}` ? [] : [name]), ...(write === undefined ? [onlyRead] : [])];
    return remarks.length === 0 ? ends[0] : `${ends.join(" ")} (${remarks.join(", ")})`;
  });
  return lines.join(", ");
}

/** What `--help` prints. */
export const helpInEnglish = `tiespan: dated, typed, sourced relations between actors, checked and drawn

  tiespan validate FILE… [--json]                 lists what is wrong in data, each with its place
  tiespan convert IN… OUT [--format NAME]         writes data in another format, and what that cannot hold
  tiespan layout IN OUT [--format NAME]           stores computed positions; the same data, the same positions
  tiespan snapshot IN OUT.png|OUT.svg [options]   draws a view of a dataset, without a browser
  tiespan --help | --version

Formats, in and out (a table of actors is net.actors.csv beside the relations in net.csv; .gz is read, not written):
  ${listEnds("only read")}
  --format NAME        the format of OUT, whatever its name: one of those in brackets

Tables, where they do not say it themselves:
  --map HEADING=FIELD,…   what columns hold: --map "Who=source,With whom=target,When=date"; also attribute, ignore
  --dates ORDER           day-first, month-first: how 01/02/2025 is meant

The view of a snapshot, as in the explorer's address (what is not given comes from the scene, else is the default):
  --scene ID           id of a scene; the first of the dataset
  --from DATE          EDTF date such as 2025, 2025-01, 2025-01-22, or .. for open
  --to DATE
  --mode MODE          during (default), until
  --types IDS          ids of types joined by dots
  --actors IDS         ids of the actors in focus joined by dots
  --depth DEPTH        how far around them: 0, 1, 2, all (default)
  --actor ID           the selected actor
  --relation ID        the selected relation
  --status STATUSES    confirmed, claimed, disputed, denied, joined by dots
  --camera X_Y_RATIO   the part of the graph to show, with --preset view
  --compare FROM..TO, --ui UI   accepted, without effect on a picture

The picture:
  --preset NAME        article 1200×900 (default), wide 1600×900, social 1200×630, square 1080×1080, story 1080×1920,
                       view 1200×900, which follows --camera
  --width PX           instead of those of the preset
  --height PX
  --scale NUMBER       pixels of the PNG for one of the picture; 2
  --theme THEME        light (default), dark
  --lang TAG           de, en; else the language of the dataset, else English
  --transparent        without a background
  --plain              the graph alone, without words around it

Exit codes: 0 done (validate: no errors), 1 the data are wrong or cannot be read or written, 2 the call is wrong.
Messages are in --lang, else in the language of the environment (LC_ALL, LC_MESSAGES, LANG), else in English.
`;

export const helpInGerman = `tiespan: datierte, typisierte, belegte Beziehungen zwischen Akteuren, geprüft und gezeichnet

  tiespan validate DATEI… [--json]                  nennt, was in Daten falsch ist, jeweils mit der Stelle
  tiespan convert EIN… AUS [--format NAME]          schreibt Daten in einem anderen Format, und was dort nicht Platz hat
  tiespan layout EIN AUS [--format NAME]            speichert berechnete Plätze; gleiche Daten, gleiche Plätze
  tiespan snapshot EIN AUS.png|AUS.svg [Optionen]   zeichnet eine Ansicht eines Datensatzes, ohne Browser
  tiespan --help | --version

Formate, hinein und heraus (die Tabelle der Akteure heißt netz.actors.csv und liegt neben den Beziehungen in netz.csv;
.gz wird gelesen, nicht geschrieben):
  ${listEnds("wird nur gelesen")}
  --format NAME        das Format von AUS, wie es auch heißt: eines von denen in Klammern

Tabellen, wo sie es selbst nicht sagen:
  --map ÜBERSCHRIFT=FELD,…   was Spalten enthalten: --map "Wer=source,Mit wem=target,Wann=date"; auch attribute, ignore
  --dates REIHENFOLGE        day-first, month-first: wie 01/02/2025 gemeint ist (Tag oder Monat zuerst)

Die Ansicht für snapshot, wie in der Adresse des Explorers (was fehlt, kommt aus der Szene, sonst gilt der Standard):
  --scene ID           Kennung einer Szene; die erste des Datensatzes
  --from DATUM         EDTF-Datum wie 2025, 2025-01, 2025-01-22, oder .. für offen
  --to DATUM
  --mode MODUS         during (Standard), until
  --types IDS          Kennungen von Beziehungsarten, durch Punkte verbunden
  --actors IDS         Kennungen der Akteure im Blick, durch Punkte verbunden
  --depth TIEFE        wie weit um sie herum: 0, 1, 2, all (Standard)
  --actor ID           der ausgewählte Akteur
  --relation ID        die ausgewählte Beziehung
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
  --lang SPRACHE       de, en; sonst die Sprache des Datensatzes, sonst Englisch
  --transparent        ohne Hintergrund
  --plain              der Graph allein, ohne Worte drumherum

Rückgabewerte: 0 erledigt (validate: keine Fehler), 1 Daten falsch, nicht lesbar oder nicht schreibbar, 2 Aufruf falsch.
Meldungen stehen in --lang, sonst in der Sprache der Umgebung (LC_ALL, LC_MESSAGES, LANG), sonst auf Englisch.
`;
