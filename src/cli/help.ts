/** What `--help` prints. */
export const helpInEnglish = `tiespan: dated, typed, sourced relations between actors, checked and drawn

  tiespan snapshot IN OUT.png|OUT.svg [options]   draws a view of a dataset, without a browser
  tiespan validate FILE… [--json]                 lists what is wrong in datasets, each with its place
  tiespan --help | --version

The view, as in the explorer's address (what is not given comes from the scene, else is the default):
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

  tiespan snapshot EIN AUS.png|AUS.svg [Optionen]   zeichnet eine Ansicht eines Datensatzes, ohne Browser
  tiespan validate DATEI… [--json]                  nennt, was in Datensätzen falsch ist, jeweils mit der Stelle
  tiespan --help | --version

Die Ansicht, wie in der Adresse des Explorers (was fehlt, kommt aus der Szene, sonst gilt der Standard):
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
