import { parameters } from "./parameters.ts";
import type { WrittenView as View, WrittenChange, WrittenWish as Wish } from "./types.ts";

/** Parameters of a query that belong to the page, not to the view; all but the first two are pym's. */
const pageKeys = new Set(["data", "renderer", "childId", "initialWidth", "parentTitle", "parentUrl"]);

/**
 * Reads the parameters of a query. Gives the wish and the keys that are unknown or whose value means nothing;
 * a key written twice counts once, by its last value.
 */
export function decodeQuery(query: string): { wish: Wish; refused: string[] } {
  const texts = new Map(new URLSearchParams(query));
  const known = new Set<string>(parameters.map(({ name }) => name));
  const unknown = [...texts.keys()].filter((key) => !known.has(key) && !pageKeys.has(key));
  const { wish, refused } = decodeWish((name) => texts.get(name));
  return { wish, refused: [...unknown, ...refused] };
}

/** Reads each parameter from the text that `textOf` gives for its name: attributes, a query, options of a command. */
export function decodeWish(textOf: (name: string) => string | null | undefined): { wish: Wish; refused: string[] } {
  const refused: string[] = [];
  const wish: Record<string, unknown> = {};
  for (const { name, decode } of parameters) {
    const text = textOf(name) ?? undefined;
    if (text === undefined) continue;
    const value = decode(text);
    if (value === undefined) refused.push(name);
    else wish[name] = value;
  }
  return { wish: wish, refused };
}

/** Of names that are given with a view and mean nothing only so many are told. */
const mostNamed = 20;

/**
 * Reads a change of the view that a page asks for by script or message, whatever that gives. A value counts if it is what
 * a query could say of its parameter (of a camera to a thousandth), `null` and undefined take one back; nothing as a whole
 * asks for nothing. Gives the change, of values of its own, and the names that are unknown, whose value means nothing or
 * cannot be read; of what is no view at all that is `view`.
 */
export function decodeChange(given: unknown): { change: WrittenChange; refused: string[] } {
  const change: Record<string, unknown> = {};
  const refused: string[] = [];
  const names = attempt(() => namesIn(given ?? {}));
  for (const name of names ?? ["view"]) {
    const value = names && attempt(() => decodeValue(name, Reflect.get(given as object, name)));
    if (value === undefined) refused.push(name);
    else change[name] = value;
  }
  return { change, refused: refused.slice(0, mostNamed) };
}

/** Undefined where reading fails, as it may with objects of others. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Undefined for what is no object with names. */
function namesIn(given: unknown): readonly string[] | undefined {
  return typeof given === "object" && !Array.isArray(given) ? Object.keys(given ?? {}) : undefined;
}

/** `null` takes a parameter back; undefined for an unknown name, and for a value that means nothing. May throw for others. */
function decodeValue(name: string, value: unknown): unknown {
  const parameter = parameters.find((known) => known.name === name);
  if (value === undefined || value === null) return parameter && null;
  const decoded = parameter?.decode((parameter.encode as (value: unknown) => string)(value));
  return name === "camera" || isSame(decoded, value) ? decoded : undefined;
}

/** Writes a wish as a query without `?`, in the order of the table. A merged wish holds only what makes a difference. */
export function encodeQuery(wish: Wish): string {
  const query = new URLSearchParams();
  for (const { name, encode } of parameters) {
    const value = wish[name];
    if (value !== undefined) query.set(name, (encode as (value: NonNullable<View[keyof View]>) => string)(value));
  }
  return query.toString();
}

/** Whether two values of one parameter mean the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
