import { isFields, type Fields } from "../fields.ts";
import { formatId } from "./foreignGraph.ts";

/** The id that a node is given in the file; undefined for none. */
export function idOfNode(node: unknown): string | undefined {
  return isFields(node) ? (formatId(node.id) ?? formatId(node.key)) : formatId(node);
}

/**
 * Reads what stands at the ends of links. A text is an id. Numbers are ids if each of them is the id of a node;
 * else they are places in the list of nodes, from 0, if each of them can be one; else ids, of which some are unknown.
 * An object is the node with its `id`, `key`, `index` or `name`. Whatever else is left to validation.
 */
export function createEndReader(ids: readonly string[], ends: Iterable<unknown>): (end: unknown) => unknown {
  const known = new Set(ids);
  const numbers = new Set([...ends].filter((end) => typeof end === "number"));
  const areIds = [...numbers].every((end) => known.has(String(end)));
  const areIndexes = !areIds && [...numbers].every((end) => Number.isInteger(end) && end >= 0 && end < ids.length);
  return (end) => {
    if (typeof end === "number") return areIndexes ? ids[end] : String(end);
    return isFields(end) ? idOfObject(end, ids) : end;
  };
}

function idOfObject(end: Fields, ids: readonly string[]): unknown {
  const index = typeof end.index === "number" ? ids[end.index] : undefined;
  return idOfNode(end) ?? index ?? end.name ?? end;
}
