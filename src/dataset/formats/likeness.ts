import { isFields, type Fields } from "../fields.ts";

type Test = (value: unknown) => boolean;

const has =
  (...names: readonly string[]): Test =>
  (value) =>
    isFields(value) && names.every((name) => Object.hasOwn(value, name));
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : undefined);
const geometries = /^(?:Feature|FeatureCollection|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon)|Topology)$/;

/** What JSON that is not read looks like, the surest signs first. Words in small letters are told in the reader's language. */
const kinds: readonly (readonly [name: string, looks: Test])[] = [
  ["GeoJSON", (value) => isFields(value) && geometries.test(String(value.type))],
  ["JSON-LD", (value) => has("@context")(value) || has("@graph")(value) || has("@type")(firstOf(value))],
  ["Jupyter", has("nbformat")],
  ["package.json", has("name", "version", "dependencies")],
  ["JSON Schema", (value) => has("$schema", "properties")(value)],
  ["Vega", (value) => isFields(value) && /vega/.test(String(value.$schema))],
  ["Web App Manifest", has("icons", "start_url")],
  ["tree", (value) => isFields(value) && Array.isArray(value.children)],
  ["tables", (value) => isFields(value) && isEach(value, (part) => isFields(firstOf(part)))],
  ["adjacency list", (value) => isFields(value) && isEach(value, isListOfWords)],
  ["matrix", (value) => Array.isArray(firstOf(value)) && isListOfNumbers(firstOf(value))],
  ["pairs", (value) => isListOfWords(firstOf(value)) && Array.isArray(firstOf(value))],
  ["words", isListOfWords],
  ["row", (value) => isFields(value) && isEach(value, (part) => typeof part !== "object" || part === null)],
];

/** Text of programs for networks that is not read, by how it begins. */
const texts: readonly (readonly [name: string, begins: RegExp])[] = [
  ["DOT (Graphviz)", /^(?:(?:\/\/|#).*\s+|\/\*[^*]*\*\/\s*)*(?:strict\s+)?(?:di)?graph\b[^{[\n]*\{/i],
  ["GML", /^(?:(?:creator|version|comment)\s.*\s+|#.*\s+)*graph\s*\[/i],
  ["Pajek", /^(?:%.*\s+|\*network.*\s+)*\*vertices\s+\d/i],
  ["UCINET DL", /^dl\s+n\s*=/i],
  ["PDF", /^%PDF-/],
];

/** What a text looks like that is no table and no JSON; undefined where it looks like nothing that is known. */
export function likenessOfText(text: string): string | undefined {
  const start = text.slice(0, 2000).trimStart();
  return texts.find(([, begins]) => begins.test(start))?.[0];
}

/** What a parsed JSON value looks like, for whoever brings it; undefined where it looks like nothing that is known. */
export function likenessOf(value: unknown): string | undefined {
  return kinds.find(([, looks]) => looks(value))?.[0];
}

function isEach(value: Fields, test: Test): boolean {
  const parts = Object.values(value);
  return parts.length > 0 && parts.every(test);
}

function isListOfWords(value: unknown): boolean {
  return isListOf(value, "string");
}

function isListOfNumbers(value: unknown): boolean {
  return isListOf(value, "number");
}

function isListOf(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === type);
}
