import { isFields, type Fields } from "../fields.ts";
import { formatId } from "./foreignGraph.ts";

/** The id that a node is given in the file; undefined for none. */
export function idOfNode(node: unknown): string | undefined {
  return isFields(node) ? (formatId(node.id) ?? formatId(node.key)) : formatId(node);
}

/** Whether the numbers at the ends of links are places in the list of nodes, from 0: no ids, but each of them can be one. */
function areIndexes(ids: readonly string[], ends: readonly unknown[]): boolean {
  const known = new Set(ids);
  const numbers = [...new Set(ends.filter((end) => typeof end === "number"))];
  if (numbers.every((end) => known.has(String(end)))) return false;
  return numbers.every((end) => Number.isInteger(end) && end >= 0 && end < ids.length);
}

const longestId = 200;

/** What stands at the ends of links and is no node that the file declares, by its id, its name or its place. */
export function unknownEnds(nodes: readonly unknown[], names: readonly unknown[], ends: readonly unknown[]): string[] {
  const ids = nodes.map(idOfNode);
  const known = new Set<unknown>([...ids, ...names]);
  const isId = !areIndexes(
    ids.map((id) => id ?? ""),
    ends,
  );
  const made = ends.flatMap((end) => {
    const id = typeof end === "number" && !isId ? undefined : formatId(end);
    return id === undefined || id.length > longestId || known.has(id) ? [] : [id];
  });
  return [...new Set(made)];
}

/**
 * Reads what stands at the ends of links. A text is an id, else the name of the only node that is called so. Numbers are ids
 * if each of them is the id of a node; else they are places in the list of nodes, from 0, if each of them can be one; else
 * ids, of which some are unknown. An object is the node with its `id`, `key`, `index` or `name`. Whatever else is left to
 * validation.
 */
export function createEndReader(
  ids: readonly string[],
  names: readonly unknown[],
  ends: readonly unknown[],
): (end: unknown) => unknown {
  const known = new Set(ids);
  const isPlace = areIndexes(ids, ends);
  const idByName = namesOnce(ids, names);
  const byName = (end: unknown) => (known.has(end as string) ? end : (idByName.get(end) ?? end));
  return (end) => {
    if (typeof end === "number") return isPlace ? ids[end] : String(end);
    return byName(isFields(end) ? idOfObject(end, ids) : end);
  };
}

/** The ids of nodes by the names that only one of them has. */
function namesOnce(ids: readonly string[], names: readonly unknown[]): ReadonlyMap<unknown, string> {
  const found = new Map<unknown, string>();
  const twice = new Set<unknown>();
  for (const [index, name] of names.entries()) {
    if (found.has(name)) twice.add(name);
    found.set(name, ids[index] ?? "");
  }
  for (const name of twice) found.delete(name);
  return found;
}

function idOfObject(end: Fields, ids: readonly string[]): unknown {
  const index = typeof end.index === "number" ? ids[end.index] : undefined;
  return idOfNode(end) ?? index ?? end.name ?? end;
}
