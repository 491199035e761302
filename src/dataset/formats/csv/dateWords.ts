/** Names of months by number, German (with Austrian) and English, written out or cut. */
const months = [
  "januar january jan jänner jaenner jän",
  "februar february feb febr feber",
  "märz maerz march mar mär mrz",
  "april apr",
  "mai may",
  "juni june jun",
  "juli july jul",
  "august aug",
  "september sept sep",
  "oktober october okt oct",
  "november nov",
  "dezember december dez dec",
];

const monthByName = new Map(
  months.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** 1 to 12; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return monthByName.get(name.normalize("NFC").toLowerCase());
}

/** Not the winter, which belongs to two years. */
const seasonByName = new Map([
  ["frühling", 21],
  ["frühjahr", 21],
  ["spring", 21],
  ["sommer", 22],
  ["summer", 22],
  ["herbst", 23],
  ["autumn", 23],
  ["fall", 23],
]);

/** A season of EDTF, 21 to 23; undefined for any other word. */
export function seasonNumber(name: string): number | undefined {
  return seasonByName.get(name.normalize("NFC").toLowerCase());
}

/** What somebody writes as the end of something that goes on. */
export const openEnd =
  /^(?:heute|bis heute|laufend|läuft|andauernd|andauert|fortlaufend|offen|jetzt|aktuell|today|to date|present|now|ongoing|open|current|still|\.\.)$/i;
