import { isFields, type Fields } from "../fields.ts";
import { isPrivateHeading } from "./csv/fields.ts";

/** Notes that stand within the values of an entry, by the names on the way to them: `details.Kommentar`. */
export type NestedNotes = ReadonlyMap<string, string>;

/** What is nested in the field `attributes` of an entry is called as if it stood beside it. */
const ownAttributes = "attributes";

/**
 * Takes the notes out of an entry that stand deeper in it than as plain words in a field of its own; several of one name
 * are one text.
 * @param isTaken whether a note of this name is; the others stay where they are
 */
export function takeNotes(
  entry: Fields,
  isTaken: (name: string) => boolean = () => true,
): { readonly rest: Fields; readonly notes: NestedNotes } {
  const found = new Map<string, string[]>();
  const take = (way: readonly string[], value: unknown): boolean => {
    const plain = way.join(".");
    const name = isPlainIn(entry, plain) ? `${ownAttributes}.${plain}` : plain;
    if (value === null || value === "" || !isTaken(name)) return false;
    const words = typeof value === "string" ? value : JSON.stringify(value);
    found.set(name, [...(found.get(name) ?? []), words]);
    return true;
  };
  const without = (value: unknown, way: readonly string[]): unknown => {
    if (Array.isArray(value)) return (value as readonly unknown[]).map((item) => without(item, way));
    if (!isFields(value)) return value;
    const kept = Object.entries(value).filter(([name, inner]) => {
      const isNote = isPrivateHeading(name) && (way.length > 0 || value !== entry || typeof inner === "object");
      return !isNote || !take([...way, name], inner);
    });
    return Object.fromEntries(
      kept.map(([name, inner]) => {
        const isOwn = value === entry && name === ownAttributes;
        return [name, isPrivateHeading(name) ? inner : without(inner, isOwn ? [] : [...way, name])];
      }),
    );
  };
  const rest = without(entry, []) as Fields;
  return {
    rest: found.size === 0 ? entry : rest,
    notes: new Map([...found].map(([name, words]) => [name, words.join("; ")])),
  };
}

function isPlainIn(entry: Fields, name: string): boolean {
  return Object.hasOwn(entry, name) && typeof entry[name] !== "object";
}
