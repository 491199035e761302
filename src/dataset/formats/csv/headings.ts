import { splitUnits } from "../words/units.ts";
import { headingsOf, isPrivateHeading } from "./fields.ts";

/** What tables for Neo4j and Amazon Neptune say of the cells of a column behind its name: `since:int`, `name:String(single)`. */
const typeOfCells =
  /:(?<type>int|integer|long|short|byte|float|double|boolean|bool|char|string|date|datetime|localdatetime|time|localtime|duration|point)(?:\((?:single|set)\))?(?:\{[^{}]*\})?(?<list>\[\])?$/i;
/** What Neo4j says a column is for: `:START_ID`, `personId:ID(Person)`, `:LABEL`. */
const purpose = /^[^:]*:(?<purpose>START_ID|END_ID|TYPE|LABEL|ID)(?:\([^()]*\))?(?:\{[^{}]*\})?$/i;
/** The same in the words that are known; the label of a node is its kind. */
const purposes: Readonly<Record<string, string>> = { label: "element type", id: "id" };

/** Names of columns in what APOC exports, whose other words would mean something else. */
const ofApoc: Readonly<Record<string, string>> = { _start: "start id", _end: "end id", _labels: "element type" };

/** A heading without what a program adds to it: types of cells, purposes of columns, the sign before names of Neptune (`~from`). */
export function plainHeading(heading: string): string {
  const text = heading.trim();
  const said = purpose.exec(text)?.groups?.purpose?.toLowerCase();
  if (said !== undefined) return purposes[said] ?? said;
  if (/^~label$/i.test(text)) return "element type";
  if (Object.hasOwn(ofApoc, text)) return ofApoc[text] ?? text;
  return text.replace(typeOfCells, "").replace(/^~(?=\p{L})/u, "");
}

/** The name of what a column holds, without the type of its cells. */
export function plainName(heading: string): string {
  return heading.replace(typeOfCells, "").trim() || heading;
}

/** Whether a heading says that its column holds numbers, whose decimals stand behind a point. */
export function isNumberHeading(heading: string): boolean {
  return /^(?:int|integer|long|short|byte|float|double)$/i.test(typeOfCells.exec(heading.trim())?.groups?.type ?? "");
}

/** Whether a heading says that its cells hold several words, between semicolons. */
export function isListHeading(heading: string): boolean {
  return typeOfCells.exec(heading.trim())?.groups?.list !== undefined;
}

const amounts: ReadonlySet<string> = new Set(headingsOf("relations", "amount"));

/** Whether a heading names amounts and their unit: `Value in millions of USD`, `Deal size, $bn`. */
function namesAmounts(heading: string): boolean {
  const split = splitUnits(plainHeading(heading));
  if (split === undefined) return false;
  return split.base === "" ? split.currency !== undefined : amounts.has(normaliseHeading(split.base));
}

/** What stands in brackets says that the cells are not simply so: guessed, planned, failed, or of whom they are. */
const reservation = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    "(?:ge)?schätz|ca(?!\\p{L})|circa|etwa|ungefähr|grob|approx|est(?:imat|(?!\\p{L}))|about|roughly",
    "unsicher|ungewiss|unklar|uncertain|unclear|unbestätigt|unconfirmed|vermut|mutma(?:ß|ss)|angeblich|alleg|presum|suppos",
    "behaupt|claim|umstritten|bestritten|disput|denied|möglich|possib|wahrscheinlich|probab|laut|nach angabe|according",
    "geplant|plan|voraussichtlich|erwart|expect|soll|zugesagt|pledg|angekündigt|announc|geforder|demand",
    "gescheitert|failed|abgelehnt|reject|refus|ehemal|früher|former|nicht|kein|ohne|not?(?!\\p{L})",
    "mindest|min(?:im|(?!\\p{L}))|höchst|max(?:im|(?!\\p{L}))|bis zu|up to|at least|at most",
  ].join("|")})`,
  "u",
);

function saysMore(words: string): boolean {
  return reservation.test(words.normalize("NFC").toLowerCase()) || isPrivateHeading(words);
}

/**
 * The words by which a heading may be known, the surest first: as it stands, without what its program adds, as one of amounts
 * whose unit it names, and without what stands in brackets. Brackets that say more than how something is written stay:
 * `Beginn (geschätzt)` is no start, `Betrag (geplant)` no sum that flowed, `Amount (shares)` no money.
 */
export function wordsOfHeading(heading: string): readonly string[] {
  const known = wordsByHeading.get(heading);
  if (known !== undefined) return known;
  const plain = plainHeading(heading.slice(0, 200));
  const whole = normaliseHeading(plain);
  // What says what it is for means nothing else: `:LABEL` is no label.
  const isNamed = plain === heading.trim().replace(typeOfCells, "");
  const written = isNamed ? normaliseHeading(heading) : whole;
  const bare = normaliseHeading(withoutBrackets(plain));
  // Numbers in a unit that is not known are no money.
  const isPlain = !/[([{%‰]/.test(plain);
  const words = [written, whole, bare].filter((word) => isPlain || !amounts.has(word));
  const unique = [...new Set(namesAmounts(heading) ? [...words, "amount"] : words)];
  if (wordsByHeading.size < mostNormalised) wordsByHeading.set(heading, unique);
  return unique;
}

/** A heading without the number at its end and what stands in brackets: `Quelle 2`. */
export function withoutNumber(heading: string): string {
  return normaliseHeading(withoutBrackets(plainHeading(heading)).replace(/\s*[#_-]?\s*\d{1,2}\s*$/, ""));
}

function withoutBrackets(heading: string): string {
  return heading.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, (bracket) => (saysMore(bracket) ? bracket : " "));
}

/** Headings come again for every node and edge of a file. */
const wordsByHeading = new Map<string, readonly string[]>();
const normalised = new Map<string, string>();
const mostNormalised = 5000;

/** A heading by which headings are compared: without accents, case, spaces and punctuation. */
export function normaliseHeading(heading: string): string {
  const known = normalised.get(heading);
  if (known !== undefined) return known;
  const bare = heading.slice(0, 200).normalize("NFD").toLowerCase().replaceAll("ß", "ss");
  const word = bare.replace(/[^\p{L}\p{N}]/gu, "");
  if (normalised.size < mostNormalised && heading.length <= 200) normalised.set(heading, word);
  return word;
}
