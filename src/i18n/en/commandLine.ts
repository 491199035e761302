import { createCount } from "../count.ts";
import type { CommandLineWords } from "../commandLine.ts";
import { englishChanges } from "./changes.ts";
import { englishIssues } from "./issues.ts";

const count = createCount("en");

export const englishCommandLine: CommandLineWords = {
  help,
  onlyRead: "only read",
  unknownCommand: (command, near) => `unknown command “${command}”${perhaps(near)}`,
  unknownOption: (option, near) => `unknown option ${option}${perhaps(near)}`,
  valueMissing: (option) => `${option} needs a value: ${option} VALUE, or ${option}=VALUE where it begins with “-”`,
  valueUnwanted: (option) => `${option} takes no value`,
  operandsWanted: (usage) => `the call is: ${usage}`,
  badExtension: (path) => `“${path}” ends neither in .png nor in .svg: the name decides what is written`,
  badPreset: (preset, presets, near) => `unknown preset “${preset}”${perhaps(near)}; there are ${presets}`,
  badNumber: (option, value) => `${option} “${value}”: expected a number greater than 0`,
  tooLarge: (widthPx, heightPx, most) =>
    `${widthPx} × ${heightPx} pixels are too many, at most ${most} are drawn: lower --scale, --width or --height`,
  strip: {
    badExtension: (path) => `“${path}” ends in none of .svg, .png, .html: the name decides what is written`,
    badCount: (value, fewest, most) => `--panels “${value}”: expected a whole number from ${fewest} to ${most}`,
    nothingBegins: "no relation with a known date begins in this time: change --from and --to",
    fewer: (panels) => `the data tell no more moments apart: ${panels}`,
  },
  film: {
    badExtension: (path) => `“${path}” ends neither in .mp4 nor in .webm or .gif: the name decides what is written`,
    nothingTold: "this view has no steps, and nothing begins in its time: change --scene, --from or --to",
    encoderMissing: (kind, name) => `a package for ${kind} is missing: npm install ${name}`,
  },
  seeHelp: "“tiespan --help” lists commands and options.",
  notFound: (path) => `there is no file “${path}”`,
  notReadable: (path, reason) => `“${path}” cannot be read (${reason})`,
  notWritable: (path, reason) => `“${path}” cannot be written (${reason}): does its folder exist?`,
  seeValidate: (path) => `“tiespan validate ${path}” lists all.`,
  passedOver: (option, value, expected) => `${option} “${value}” is passed over as if not given: ${expected}`,
  expected: {
    number: "expected a number like 12.5, or .. for open",
    date: "expected a date like 2025, 2025-01 or 2025-01-22, or .. for open",
    order: "--from is later than --to",
    step: (steps) =>
      steps === 0 ? "the scene has no steps" : `expected the number of a step of the scene, 1 to ${steps}`,
    oneOf: (values) => `expected one of ${values}`,
    noneAvailable: "the dataset has none",
    ids: (unknown, near) => `there is no “${unknown}”${perhaps(near)}`,
    weight: (least, most) =>
      most === undefined ? "no relation of the dataset has a weight" : `expected a number from ${least} to ${most}`,
    day: "expected a day such as 2026-06-15",
    camera: "expected x_y_ratio, three numbers, the last greater than 0",
    language: "expected a language tag like de or en-GB",
  },
  languageNotShipped: (asked, languages) => `${asked}: words come in ${languages} only; English is used`,
  fontsMissing: (characters) =>
    `no font on this machine has ${characters}: boxes are drawn instead; install a font for this script, or write .svg`,
  rendererMissing:
    "PNG needs the package @resvg/resvg-js (npm install @resvg/resvg-js), which is missing here; .svg works without",
  severities: { error: "error", warning: "warning" },
  noIssues: "no issues",
  tally: (errors, warnings) =>
    `${count(errors, { one: "error", other: "errors" })}, ${count(warnings, { one: "warning", other: "warnings" })}`,
  noDataset: (path, issue) => `“${path}” is not a dataset that can be read: ${issue}`,
  nothingLeft: (path, summary) => `Of “${path}” no relation is left. ${summary}`,
  readWith: (path, actors) => `“${actors}” lies beside “${path}” and is read with it, as the table of its actors`,
  forTablesOnly: (path) => `--map, --dates, --decimal and --table are for tables (CSV); “${path}” is none`,
  badDates: (value, near) =>
    `--dates “${value}”: expected day-first or month-first, recent, counts, joined by commas${perhaps(near)}`,
  badMap: (part, fields, near) =>
    `--map “${part}”: expected HEADING=FIELD, joined by commas${perhaps(near)}\nThe fields are ${fields}.`,
  badTable: (value, sayings, near) => `--table “${value}”: expected ${sayings}, joined by commas${perhaps(near)}`,
  badDecimal: (value) => `--decimal “${value}”: expected comma or point`,
  datesAsked: {
    order: (dates) =>
      `Dates such as ${quoted(dates)} can be read in two ways; nothing is guessed. --dates day-first or --dates month-first settles it.`,
    century: (dates) =>
      `Dates such as ${quoted(dates)} do not say their century; nothing is guessed. --dates recent takes the latest that is at most ten years ahead.`,
    counts: (dates) =>
      `Numbers such as ${quoted(dates)} may be dates; nothing is guessed. --dates counts reads them, by their size, as days of a spreadsheet, seconds or milliseconds.`,
  },
  amountsAsked: (amounts) =>
    `Amounts such as ${quoted(amounts)} can be read in two ways; nothing is guessed. --decimal comma or --decimal point, whichever stands before the decimals, settles it.`,
  columnsOf: (table) => `The columns of ${table}, with samples:`,
  mapLike: (option) => `Say what they hold, for instance: ${option}`,
  mapFields: (fields) => `The fields are ${fields}.`,
  moreIssues: (amount) => `${count(amount, { one: "more issue", other: "more issues" })}; --json lists all`,
  holds: (format, actors, relations) => `${format}, ${size(actors, relations)}`,
  unknownEnd: (path, ends) =>
    `the name “${path}” does not say in which format to write; it can end in ${ends}, or say --format`,
  badFormat: (format, formats, near) => `unknown format “${format}”${perhaps(near)}; there are ${formats}`,
  columnsOfOwn: (format) =>
    `--columns is a form of tiespan/1, not of ${format}: name OUT .json, or leave --columns out`,
  wouldOverwrite: (path) =>
    `“${path}” is one of the files that are read: it would be written over; choose another name`,
  losses: (format) => `${format} has no place for:`,
  loss: (path, entries, examples) => {
    if (examples.length === 0) return path;
    return `${path}: ${count(entries, { one: "entry", other: "entries" })}, such as ${examples.join(", ")}`;
  },
  searching: (actors, relations) => `looking for positions for ${size(actors, relations)}; this takes minutes …`,
  progress: (part) => `${percent(part)} done`,
  stopped: "stopped: the best positions so far are written; another interruption ends the program without that",
  arranged:
    "not all actors have a position in the data; a quick search has found places, “tiespan layout” finds better ones",
  score: (scene, score) =>
    [
      `${scene === "" ? "whole network" : scene}: ${count(score.crossings, { one: "crossing", other: "crossings" })}`,
      `${score.linesThroughActors} lines through actors, ${score.linesThroughLabels} through labels`,
      `${score.overlaps} overlaps, ${score.missingLabels} names without a place`,
      `uses ${percent(score.usedWidth)} × ${percent(score.usedHeight)}`,
      `distances: allies ${Math.round(score.allyDistancePx)} px, opponents ${Math.round(score.opponentDistancePx)} px`,
    ].join("; "),
  project: {
    notEmpty: (path) => `“${path}” is not empty; choose a new folder`,
    next: (path) => `Next: cd ${path}, npm install, npm run build. What is in network.csv is made up: replace it.`,
    readme: `# Network

- \`network.csv\` holds the relations, \`network.actors.csv\` their actors. What is in them is made up: replace it.
- \`npm run check\` says what is wrong in them, with line and column.
- \`npm run build\` makes \`public/\`, a folder for any web host. With the address behind it
  (\`npm run build -- --base https://example.org/network/\`) social media see pictures.

Each change is checked in CI (\`.github/workflows/network.yml\`).
`,
  },
  pull: {
    badOutput: (path) => `“${path}” does not end in .json, in which an edited dataset is kept`,
    badAddress: (address) => `“${address}” is not an address that begins with https: or http:`,
    refused: (address, reason) => `${address} is not taken, everything stays as it was: ${reason}`,
    noAnswer: (reason) => `no complete answer (${reason})`,
    tooLarge: "it has more than 50 MB",
    empty: "it has no relations",
    cutOff: (relations, before) =>
      `it has ${relationsOf(relations)}, the dataset ${before}: probably cut off; “tiespan convert OLD TABLE OUT --update” takes it anyway`,
  },
  publish: {
    badBase: (value) =>
      `--base “${value}”: expected the http or https address of a folder, like https://example.org/network/`,
    badLogo: (path, ends) => `--logo “${path}”: expected a picture whose name ends in ${ends}`,
    notOwn: (path) => `“${path}” holds something that was not published; choose a new or an empty folder`,
    notBuilt: (path) => `“${path}” is missing: pages are published by the built program (npm run build)`,
    noBase:
      "without --base pages do not know their address: canonical addresses, pictures for social media and oEmbed are left out",
    noPictures: "scenes have no pictures: they need the package @resvg/resvg-js (npm install @resvg/resvg-js)",
    size: (bytes) => `${Math.round(bytes / 1000)} kB packed (gzip); it opens from a disk as well`,
    done: (files, scenes) =>
      `${count(files, { one: "file", other: "files" })}, ${count(scenes, { one: "scene", other: "scenes" })}`,
  },
  cut: {
    engineMissing: (name) =>
      `cut, with --print-sql too, needs DuckDB (about 70 MB), which is not installed here: npm install ${name}`,
    engineFailed: (reason) => `DuckDB could not do this: ${reason}`,
    aroundMissing: "--around is missing: the name or id of the actor around whom to cut; it can be given several times",
    badHops: (value, most) => `--hops “${value}”: expected a whole number from 0 to ${most}`,
    badMax: (value, most) => `--max “${value}”: expected a whole number from 1 to ${most}`,
    badDate: (option, value) =>
      `${option} “${value}”: expected a date such as 2025, 2025-01 or 2025-01-22, or .. for open`,
    badTable: "--table: cut knows only no-headings and merge-case; what the rows are is said by headings or --map",
    unreadable: (path, reason) => `“${path}” cannot be read as a table: ${reason}`,
    noTable: (path) =>
      `“${path}” is no table: cut reads CSV, Parquet and JSON lines, packed by gzip or not; unpack ZIP first, save workbooks as CSV`,
    empty: (path) => `“${path}” is empty`,
    graph: (path) => `“${path}” is a whole graph, no table: “tiespan convert ${path} table.csv” makes one of it`,
    followTheMoney: (path) =>
      `“${path}” has entities of FollowTheMoney: cut needs tables with a row for each relation, such as those of ftm's CSV export`,
    oldEncoding: (path) => `“${path}” is not UTF-8 and is read as Windows-1252`,
    mended: (path, lines) =>
      `${path}: ${count(lines, { one: "line has", other: "lines have" })} another number of cells or quotation marks that are not closed, read as convert reads them`,
    columnsMissing: (table, fields) => `${table}: no column for ${fields}`,
    noRelations: (paths) => `none of the tables has relations (${paths}): columns for source and target are needed`,
    nobody: (name, near) =>
      `“${name}” is in none of the tables${near.length === 0 ? "" : `; like it are ${quoted(near)}`}`,
    several: (name, actors) =>
      `${actors} actors are called “${name}”; nothing is merged. --around with the id says who is meant:`,
    severalCases: (name, spellings) =>
      `“${name}” is written in ${spellings} ways; --around with one of them says which is meant, --table merge-case takes all for the same:`,
    otherCases: (name, others) =>
      `“${name}” counts as it is written; ${quoted(others)} counts as somebody else (--table merge-case merges)`,
    lists: (rows) =>
      `${count(rows, { one: "row names", other: "rows name" })} several actors in one cell; they are found by the whole cell only`,
    noTypes: "--types: no table has a column for the type; --map HEADING=type names it",
    unknownTypes: (asked, known, all) =>
      `--types: there is no ${quoted(asked)}; ${all > known.length ? "the most frequent are" : "there are"} ${quoted(known)}`,
    nothingNear: (names, passing, hops) =>
      passing === 0
        ? "no relation of the tables is in the window and of one of the types; nothing is written"
        : `around ${quoted(names)} (--hops ${hops}) there is no relation that passes window and types; nothing is written`,
    near: (names, hops, { near, passing, isFiltered }) =>
      `${relationsOf(near)} within ${steps(hops)} of ${quoted(names)}, out of ${passing}${isFiltered ? " that pass window and types" : " in the tables"}`,
    leftOut: (relations, most) =>
      `left out: ${relationsOf(relations)}, the farthest and weakest (--max ${most}); equal ones in the order of their cells`,
    outside: (relations) =>
      `left out: ${relationsOf(relations)} whose dates show only when they are read that they are outside the window`,
    unreached: (relations) => `left out: ${relationsOf(relations)} to which no way leads then`,
    undated: (relations) => `kept: ${relationsOf(relations)} without a date that can be read`,
    sameNames: (names) =>
      `several actors are called ${quoted(names.slice(0, 5))}${names.length > 5 ? " …" : ""}; they stay apart`,
    tooMuch: "the cut is too large for a file; lower --max or --hops, or give --from, --to or --types",
    findings: "in the rows of the cut:",
    lookedUp: (names) => `${quoted(names)} is not in these files; the SQL looks for the name where it runs`,
    sqlTables: "Tables, all columns as text:",
    sqlRelations: (names, hops) => `The relations within ${steps(hops)} of ${quoted(names)}`,
    sqlActors: "Their actors",
    method: (names, hops, { written, near }) =>
      `Cut out of larger tables: ${written < near ? `${written} of ${relationsOf(near)}` : relationsOf(written)} within ${steps(hops)} of ${quoted(names)}.`,
  },
  changes: englishChanges,
  issues: englishIssues,
};

function help(formats: string, languages: string): string {
  return `tiespan: dated, typed, sourced relations between actors, checked and drawn

  tiespan validate FILE… [--json]                 lists what is wrong in data, each with its place
  tiespan convert IN… OUT [--format NAME]         writes data in another format, and what that cannot hold
  tiespan layout IN OUT [--quick] [--format NAME] stores computed positions, found in minutes, or in seconds
  tiespan snapshot IN OUT.png|OUT.svg [options]   draws a view of a dataset, without a browser
  tiespan strip IN OUT.svg|OUT.png|OUT.html […]   draws the moments of greatest change side by side
  tiespan film IN OUT.mp4|OUT.webm|OUT.gif […]      makes a film of a scene's steps, or of the days
  tiespan publish IN… DIR|OUT.html [options]      makes a folder for any web host, or one page that opens from a disk
  tiespan convert OLD NEW… OUT --update [--keep]  what a newer table says, into an edited dataset, and in sentences
  tiespan pull URL IN OUT.json [--keep]           the same with a table at an address; --keep: what it lacks stays;
                                                  --added with either: new relations say that they were added today;
                                                  --renamed "Old name=New name": who is called otherwise in the table
  tiespan new DIR                                 begins a project: tables, a check, a build
  tiespan cut TABLES… OUT --around NAME […]       cuts the surroundings of actors out of very large tables
  tiespan diff OLD NEW [--json|--atom]            tells what is new, corrected and withdrawn, also as an Atom feed
  tiespan --help | --version

Formats, in and out (a table of actors is net.actors.csv beside the relations in net.csv; .gz is read, not written):
  ${formats}
  --format NAME        the format of OUT, whatever its name: one of those in brackets
  --columns            with convert: tiespan/1 with actors and relations as columns, for very large data

Tables, where they do not say it themselves:
  --map HEADING=FIELD,…   what columns hold: --map "Who=source,With whom=target,When=date"; also attribute, ignore
  --dates SAYING,…        day-first, month-first: how 01/02/2025 is meant; recent: 14.6.22 is in the latest
                          century; counts: 45000 counts days, seconds …
  --table SAYING,…        relations, actors: what the rows are; no-headings: the first row has data already;
                          fill-down: empty names are those above; merge-case: ANNA and Anna are the same
  --sheet NAME            the sheet of a workbook (XLSX, ODS); else the first
  --decimal SIGN          comma, point: what 1.234 or 1,234 means as an amount

Cutting, out of CSV, Parquet or JSON lines, one or more of each kind; needs the package @duckdb/node-api:
  --around NAME        name or id of an actor in the middle; can be given several times
  --hops NUMBER        so many steps far: 0 (only among themselves), 1 (default) to 9
  --from DATE, --to DATE, --types TYPES   which relations count; types joined by dots, as they are written
  --max NUMBER         at most so many relations, the nearest and strongest; 1000
  --print-sql          writes nothing but prints the SQL, which runs elsewhere as well

The view of a snapshot, strip or film, as in the explorer's address (what is not given comes from the scene, else is the default):
  --scene ID           id of a scene; the first of the dataset
  --step NUMBER        a step of the scene; else it is the whole scene
  --from DATE          EDTF date such as 2025, 2025-01, 2025-01-22, or .. for open
  --to DATE
  --mode MODE          during (default), until
  --types IDS          ids of types joined by dots
  --actors IDS         ids of the actors in focus joined by dots
  --depth DEPTH        how far around them: 0, 1, 2, all (default)
  --strongest NUMBER   so many of the strongest actors, or all; 40 where more than 60 are in scope
  --with IDS           ids of actors shown beside them, joined by dots
  --actor ID           the selected actor
  --relation ID        the selected relation
  --tags IDS           tags joined by dots: relations with at least one of them
  --status STATUSES    confirmed, claimed, disputed, denied, joined by dots
  --weight NUMBER      the least weight shown, where relations have weights
  --camera X_Y_RATIO   the part of the graph to show, with --preset view
  --compare FROM..TO            what is shown then or now: appeared, stayed, ended
  --path ID.ID                  how two actors are connected
  --tension on|off              what is in balance and what is not
  --since DAY                   what was added or corrected since then, as far as the data say it
  --ui UI                       accepted, without effect on a picture

The picture:
  --preset NAME        article 1200×900 (default), wide 1600×900, social 1200×630, square 1080×1080, story 1080×1920,
                       view 1200×900, which follows --camera
  --width PX           instead of those of the preset
  --height PX
  --scale NUMBER       pixels of the PNG for one of the picture; 2
  --theme THEME        light (default), dark
  --lang TAG           ${languages}; else the language of the dataset, else English
  --transparent        without a background
  --plain              the graph alone, without words around it

Side by side (strip), with --scale, --theme and --lang as above:
  --panels NUMBER      so many moments, 3 to 6; 4

The film, with --theme and --lang as above; what it says stands beside it as WebVTT:
  --preset NAME        square 1080×1080 (default), story 1080×1920, wide 1920×1080; a GIF is 600 pixels wide
  --base URL           the address of the graph, for the last picture

Publishing:
  --base URL           the address at which the folder will be found; social media and oEmbed need it
  --title TEXT, --credit TEXT   in the place of those of the dataset
  --logo FILE          a picture above the graph: SVG, PNG, JPEG, WebP, GIF
  --robots TEXT        what search engines are told, such as noindex

Exit codes: 0 done (validate: no errors), 1 the data are wrong or cannot be read or written, 2 the call is wrong;
diff: 0 no differences, 1 differences, 2 the call is wrong or data cannot be read.
Messages are in --lang, else in the language of the environment (LC_ALL, LC_MESSAGES, LANG), else in English.
`;
}

function size(actors: number, relations: number): string {
  const [who, ties] = [
    { one: "actor", other: "actors" },
    { one: "relation", other: "relations" },
  ] as const;
  return `${count(actors, who)}, ${count(relations, ties)}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** Ends a sentence with what was perhaps meant. */
function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; did you mean “${suggestion}”?`;
}

function quoted(words: readonly string[]): string {
  return words.map((date) => `“${date}”`).join(", ");
}

function relationsOf(amount: number): string {
  return count(amount, { one: "relation", other: "relations" });
}

function steps(hops: number): string {
  return count(hops, { one: "step", other: "steps" });
}
