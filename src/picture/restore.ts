import { standings } from "../model/types.ts";
import { isSame } from "../view/codec.ts";
import { parameters } from "../view/parameters.ts";
import { defaultView, type View, type Wish } from "../view/types.ts";
import { type PngProblem, readPngTexts } from "./png.ts";

/** A view names some types and actors; a text beyond this is none. */
const mostCharacters = 1_000_000;
/** Ids are the longest words of a view. */
const longestWord = 200;
/** Names that mean nothing are told to a reader: only so many, and only so much of each. */
const mostNamed = 20;
const longestName = 40;

/** What is so without a wish or scene, as readings name it. */
const defaults: Wish = { ...defaultView, actors: [], with: [], status: standings };

type AnyParameter = (typeof parameters)[number];

export type RestoredSnapshot =
  { readonly wish: Wish; readonly refused: readonly string[] } | { readonly problem: PngProblem | "foreign" };

/**
 * The view that a PNG of ours shows, as a wish, with the names of what in it means nothing; or why there is none:
 * `foreign` is a PNG without a view. Whether a dataset can answer the wish is not looked at. What is the default
 * without a wish is left out, but not where the picture shows a scene, which may say otherwise: `mergeWish` drops the
 * rest. `ui` is left out as well: controls are the matter of the page that the picture is dropped on. Never rejects.
 */
export async function readSnapshot(bytes: Uint8Array): Promise<RestoredSnapshot> {
  const texts = await readPngTexts(bytes);
  if (typeof texts === "string") return { problem: texts };
  const text = texts.get("tiespan");
  if (text === undefined) return { problem: "foreign" };
  if (text.length > mostCharacters) return { problem: "too-large" };
  const reading = readObject(text);
  return reading === undefined ? { problem: "foreign" } : decodeResolved(reading);
}

/** Undefined for what is no JSON or no object. */
function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function decodeResolved(reading: Readonly<Record<string, unknown>>): RestoredSnapshot {
  const known = new Set<string>(parameters.map(({ name }) => name));
  const own = parameters.filter(({ name }) => Object.hasOwn(reading, name));
  if (own.length === 0) return { problem: "foreign" };
  const refused = Object.keys(reading).filter((name) => !known.has(name));
  const wish: Record<string, unknown> = {};
  const isWithoutScene = reading["scene"] === null;
  for (const parameter of own) {
    const { name } = parameter;
    const written = reading[name];
    if (written === null || name === "ui") continue;
    const text = textOf(parameter, written);
    const value = text === undefined ? undefined : parameter.decode(text);
    if (value === undefined) refused.push(name);
    else if (!isDefault(name, value, isWithoutScene)) wish[name] = value;
  }
  // An empty scene asks for none; without it a dataset with scenes would show its first.
  if (isWithoutScene) wish["scene"] = "";
  return { wish, refused: refused.slice(0, mostNamed).map((name) => name.slice(0, longestName)) };
}

/** A scene may say otherwise than the default, so that only what no scene sets can then be told from it. */
function isDefault(name: keyof View, value: unknown, isWithoutScene: boolean): boolean {
  return (isWithoutScene || name === "theme") && isSame(value, defaults[name]);
}

/** A value of JSON as a query would write it, for its parameter to decode; undefined for one of another type. */
function textOf({ name, encode }: AnyParameter, value: unknown): string | undefined {
  if (name === "types" || name === "actors" || name === "with" || name === "tags" || name === "status")
    return isWords(value) ? encode(value) : undefined;
  if (name === "camera") return isObject(value) ? textOfCamera(value) : undefined;
  if ((name === "depth" || name === "strongest") && typeof value === "number") return String(value);
  return isWord(value) ? value : undefined;
}

/** Not rounded as in a query: the view is to be that of the picture. */
function textOfCamera({ x, y, ratio }: Readonly<Record<string, unknown>>): string | undefined {
  const numbers = [x, y, ratio];
  return numbers.every((value) => typeof value === "number") ? numbers.join("_") : undefined;
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isWord);
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= longestWord;
}
