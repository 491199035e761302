/** Numbers from 0 to below 1, always the same (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const firstNames = ["Anna", "Bela", "Carla", "Deniz", "Emil", "Fenja", "Gero", "Hülya", "Ivo", "Jörg", "Kaya", "Léa"];
const lastNames = ["Adler", "Brock", "Cramm", "Dürr", "Ebers", "Falk", "Grün", "Hagen", "Ilm", "Jost"];
const companies = ["Nordbau", "Süd & Sohn", "Elbholz", "Kranich", "Werft 3", "Lindner"];
const verbs = [
  "trifft",
  "lobt",
  "kritisiert",
  "verklagt",
  "finanziert",
  "berät",
  "kennt",
  "beliefert",
  "meidet",
  "ruft an",
];
const places = [
  "in Kiel",
  "beim Fest",
  "im Rat",
  "auf der Messe",
  "am Telefon",
  "vor Gericht",
  "im Verein",
  "beim Essen",
];
const ways = [
  "offen",
  "heimlich",
  "regelmäßig",
  "einmal",
  "angeblich",
  "oft",
  "ungern",
  "seit langem",
  "wieder",
  "zuerst",
];

/** So many rows, actors and different types the table has. */
export const messyCounts = { rows: 900, actors: 120, types: 800, brokenRows: 4 } as const;

/**
 * What a newsroom has collected over months: semicolons, German headings, spaces in odd places, 800 different
 * descriptions of what connects two names, some sources, no dates, and four rows that are broken. Always the same text.
 */
export function writeMessyCsv(): string {
  const random = createRandom(5);
  const names = messyNames();
  const types = messyTypes();
  const rows = Array.from({ length: messyCounts.rows }, (_, index) => {
    const source = names[index % names.length] ?? "";
    const step = 1 + Math.floor(random() * (names.length - 1));
    const target = names[(index + step) % names.length] ?? "";
    const evidence = random() < 0.2 ? `https://www.example.org/${index}` : random() < 0.2 ? "Gespräch; Akte 7" : "";
    const note = random() < 0.3 ? "noch prüfen " : "";
    return [spaced(source, random), spaced(target, random), types[index % types.length] ?? "", evidence, note];
  });
  const lines = rows.map((cells, index) => breakRow(cells.map(quoteCell).join(";"), index));
  return `Wer ; Mit wem;Beziehung;Quelle;Notiz Redaktion\r\n${lines.join("\r\n")}\r\n;;;;\r\n`;
}

function messyNames(): readonly string[] {
  const people = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`));
  const firms = companies.map((name) => `${name} GmbH`);
  return [...firms, ...people].slice(0, messyCounts.actors);
}

function messyTypes(): readonly string[] {
  const all = verbs.flatMap((verb) => places.flatMap((place) => ways.map((way) => `${verb} ${way} ${place}`)));
  return all.slice(0, messyCounts.types);
}

/** A name with spaces before, behind or doubled inside. */
function spaced(name: string, random: () => number): string {
  const chance = random();
  if (chance < 0.1) return ` ${name}`;
  if (chance < 0.2) return `${name}  `;
  return chance < 0.3 ? name.replace(" ", "  ") : name;
}

function quoteCell(cell: string): string {
  return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function breakRow(line: string, index: number): string {
  if (index === 100) return `"${line}`;
  if (index === 300) return `${line};zu viel;noch mehr`;
  if (index === 500) return line.slice(line.indexOf(";"));
  return index === 700 ? `${line.split(";", 1)[0] ?? ""};` : line;
}
