import { parameters } from "./parameters.ts";
import type { WrittenView as View, WrittenWish as Wish } from "./types.ts";

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
