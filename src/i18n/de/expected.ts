import type { ExpectedPatterns, ExpectedWords } from "../ownData.ts";

/** What the schema and the readers name as expected. */
const phrases: ReadonlyMap<string, string> = new Map([
  ["an id of 1 to 200 characters", "eine Kennung von 1 bis 200\u00a0Zeichen"],
  ["a name of 1 to 200 characters", "ein Name von 1 bis 200\u00a0Zeichen"],
  ["the id of an actor", "die Kennung eines Akteurs"],
  ["the id of a relation", "die Kennung einer Beziehung"],
  ["the id of a source", "die Kennung einer Quelle"],
  ["the id of a type of relation", "die Kennung einer Beziehungsart"],
  ["the id of a kind of actor", "die Kennung einer Art von Akteur"],
  ["a day such as 2025-01-22", "ein Tag wie 2025-01-22"],
  ["a language tag such as de or en-GB", "ein Sprachkürzel wie de oder en-GB"],
  [
    "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or ..",
    "ein Datum wie 2025, 2025-01, 2025-01-22, 2025-01~ oder ..",
  ],
  [
    "a date such as 2025-01-22, 2025-01 or 2025-01~, or an interval such as 2015/2018-02",
    "ein Datum wie 2025-01-22, 2025-01 oder 2025-01~ oder ein Zeitraum wie 2015/2018-02",
  ],
  ["an address with https:, http: or mailto:", "eine Adresse mit https:, http: oder mailto:"],
  ["two numbers from -1000000 to 1000000", "zwei Zahlen von −1000000 bis 1000000"],
  ["a text, a number, true or false", "ein Text, eine Zahl, true oder false"],
  ["a number from 0", "eine Zahl ab 0"],
  ["a currency code of three capital letters", "ein Währungskürzel aus drei Großbuchstaben"],
  ["a number of steps, or all", "eine Zahl von Schritten oder all"],
  ["a number of actors, or all", "eine Zahl von Akteuren oder all"],
  ["a text", "ein Text"],
  ["a string", "ein Text"],
  ["a number", "eine Zahl"],
  ["a boolean", "true oder false"],
  ["an object", "ein Objekt { … }"],
  ["an array", "eine Liste [ … ]"],
  ["arrays actors and relations", "die Listen actors und relations"],
  ["an end, or unknown", "ein Ende, oder unknown"],
  ["either date, or start and end", "entweder date oder start und end"],
  ["a comma or }", "ein Komma oder }"],
  ["a comma or ]", "ein Komma oder ]"],
  ['a field name in "', 'ein Feldname in "'],
  ['a closing "', 'ein schließendes "'],
  ["a value", "ein Wert"],
  ["the end of the file", "das Ende der Datei"],
  [
    "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or .., or unknown",
    "ein Datum wie 2025, 2025-01, 2025-01-22, 2025-01~ oder .., oder unknown",
  ],
  ["the id of a tag", "die Kennung eines Schlagworts"],
  [
    "a date of the calendar, since other relations have one",
    "ein Datum des Kalenders, da andere Beziehungen eines haben",
  ],
  ["one file, or two tables", "eine Datei, oder zwei Tabellen"],
  [
    "one table of actors, one of relations, or one of each",
    "eine Tabelle der Akteure, eine der Beziehungen, oder je eine",
  ],
  ["an entity with schema and properties", "eine Entität mit schema und properties"],
  ["schemata of actors and relations", "Schemata von Akteuren und Beziehungen"],
  ["entities of people, companies or the like", "Entitäten von Personen, Unternehmen und dergleichen"],
  ["an element graph", "ein Element graph"],
  ["nodes and edges", "Knoten und Kanten"],
  ["arrays nodes and edges", "die Listen nodes und edges"],
  ["arrays nodes and links (or edges)", "die Listen nodes und links (oder edges)"],
  ["an id", "eine Kennung"],
  ["a key", "ein Schlüssel (key)"],
  ["a definition of the attribute", "eine Festlegung des Merkmals"],
  ["an element that is read", "ein Element, das gelesen wird"],
  ["for and value, within a node or an edge", "for und value, innerhalb eines Knotens oder einer Kante"],
  ["a spell of a node or an edge", "ein Zeitraum (spell) eines Knotens oder einer Kante"],
  ["times of nodes and edges", "Zeiten von Knoten und Kanten"],
  ["r, g and b from 0 to 255", "r, g und b von 0 bis 255"],
  ["numbers x and y", "Zahlen x und y"],
  ["&amp; in the place of a bare &", "&amp; statt eines bloßen &"],
  [
    "to be told that the numbers count seconds or milliseconds",
    "dass jemand sagt, ob die Zahlen Sekunden oder Millisekunden zählen",
  ],
  ["to be told which sign is before the decimals", "dass jemand sagt, welches Zeichen vor den Nachkommastellen steht"],
  ["an amount such as 97.4 bn USD", "ein Betrag wie 97,4 Mrd. USD"],
  [
    "a date such as 2025-01-22, or to be told whether the day or the month comes first",
    "ein Datum wie 2025-01-22, oder dass jemand sagt, ob Tag oder Monat zuerst kommt",
  ],
  [
    "a year of four digits, or to be told in which century it is",
    "ein Jahr mit vier Ziffern, oder dass jemand sagt, in welchem Jahrhundert es liegt",
  ],
  [
    "a date such as 2025-01-22, or to be told that the number counts days or seconds",
    "ein Datum wie 2025-01-22, oder dass jemand sagt, dass die Zahl Tage oder Sekunden zählt",
  ],
  ["an array, or an object of values and rows", "eine Liste, oder ein Objekt mit values und rows"],
  ["as many entries as there are sources", "so viele Einträge, wie es Quellen sind"],
  ['text in "…", with every " inside written twice', 'Text in "…", jedes " darin doppelt'],
  ["an escape such as \\n or \\u00e9", "eine Ersatzfolge wie \\n oder \\u00e9"],
]);

/** Phrases with numbers and words of the file in them. */
const patterns: ExpectedPatterns = [
  // Names and signs, which are the same in every language.
  [/^(tiespan\/1|utf-\S+|JSON|:)$/, (sign) => sign],
  [/^one of (.+)$/s, (list) => `eines von ${list}`],
  [/^columns for (.+)$/s, (list) => `Spalten für ${list.replaceAll(" and ", " und ")}`],
  [/^at most (\d+) MiB$/, (number) => `höchstens ${number}\u00a0MiB`],
  [/^at most (\d+) characters$/, (number) => `höchstens ${number}\u00a0Zeichen`],
  [/^at most (\d+) values in all$/, (number) => `zusammen höchstens ${number}\u00a0Werte`],
  [/^at most (\d+) types$/, (number) => `höchstens ${number}\u00a0Arten`],
  [/^at most (\d+) levels$/, (number) => `höchstens ${number}\u00a0Ebenen`],
  [/^at most (\d+) elements deep$/, (number) => `höchstens ${number}\u00a0Elemente tief`],
  [/^at most (\d+)$/, (number) => `höchstens ${number}`],
  [/^(\d+) cells$/, (number) => `${number}\u00a0Zellen`],
  [/^(\d+) values$/, (number) => `${number}\u00a0Werte`],
  [
    /^the number of one of (\d+) values, from 0, or null$/,
    (number) => `die Nummer eines von ${number}\u00a0Werten, ab 0, oder null`,
  ],
  [/^well-formed XML \((.+)\)$/s, (problem) => `wohlgeformtes XML (${problem})`],
  [
    /^the day before the month, as in (.+) in the same table$/s,
    (date) => `der Tag vor dem Monat, wie in ${date} in derselben Tabelle`,
  ],
  [
    /^the month before the day, as in (.+) in the same table$/s,
    (date) => `der Monat vor dem Tag, wie in ${date} in derselben Tabelle`,
  ],
];

/** What was expected; what there are no words for stays English, and is marked as such. */
export function germanExpected(text: string): ExpectedWords {
  const phrase = phrases.get(text);
  if (phrase !== undefined) return { words: phrase, language: "de" };
  for (const [pattern, say] of patterns) {
    const inside = pattern.exec(text)?.[1];
    if (inside !== undefined) return { words: say(inside), language: "de" };
  }
  return { words: text, language: "en" };
}
