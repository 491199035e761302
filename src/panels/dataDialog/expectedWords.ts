import type { ShippedLanguage } from "../../i18n/words.ts";

/** What was expected at a place, and the language of these words. */
export interface ExpectedWords {
  readonly words: string;
  readonly language: ShippedLanguage;
}

/** What the schema and the readers name as expected, in German. */
const german: ReadonlyMap<string, string> = new Map([
  ["an id of 1 to 200 characters", "eine Kennung von 1 bis 200\u00a0Zeichen"],
  ["a name of 1 to 200 characters", "ein Name von 1 bis 200\u00a0Zeichen"],
  ["the id of an actor", "die Kennung eines Akteurs"],
  ["the id of a relation", "die Kennung einer Beziehung"],
  ["the id of a source", "die Kennung einer Quelle"],
  ["the id of a type of relation", "die Kennung einer Beziehungsart"],
  ["the id of a kind of actor", "die Kennung einer Art von Akteur"],
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
  ["a text", "ein Text"],
  ["a string", "ein Text"],
  ["a number", "eine Zahl"],
  ["a boolean", "true oder false"],
  ["an object", "ein Objekt { … }"],
  ["an array", "eine Liste [ … ]"],
  ["arrays actors and relations", "die Listen actors und relations"],
  ["either date, or start and end", "entweder date oder start und end"],
  ["a comma or }", "ein Komma oder }"],
  ["a comma or ]", "ein Komma oder ]"],
  ['a field name in "', 'ein Feldname in "'],
  ['a closing "', 'ein schließendes "'],
  ["a value", "ein Wert"],
  ["the end of the file", "das Ende der Datei"],
]);

/** What was expected, in the language if there are words for it, else in English; "" where nothing is known. */
export function expectedWords(language: ShippedLanguage, expected: string | undefined): ExpectedWords {
  if (expected === undefined) return { words: "", language };
  if (language === "en") return { words: expected, language };
  const known = german.get(expected) ?? choiceInGerman(expected);
  return known === undefined ? { words: expected, language: "en" } : { words: known, language };
}

function choiceInGerman(expected: string): string | undefined {
  return expected.startsWith("one of ") ? `eines von ${expected.slice("one of ".length)}` : undefined;
}
