import { isFields } from "../../fields.ts";
import { readGraphology, writeGraphology } from "../graphology.ts";
import type { Format, FormatFacts } from "../types.ts";

export const facts: FormatFacts<"graphology"> = {
  name: "graphology",
  label: "JSON",
  ends: [".graphology.json"],
  otherEnds: [],
  mediaType: "application/json",
  isOffered: false,
};

export const graphology: Format<"graphology"> = {
  facts,
  reading: { from: "json", recognise: isGraphology, read: readGraphology },
  write: writeGraphology,
};

/** Whether nodes have keys, or there are the options of a graph: node-link JSON has neither. */
export function isGraphology(value: unknown): boolean {
  if (!isFields(value) || !Array.isArray(value.nodes)) return false;
  const [node] = value.nodes as readonly unknown[];
  const isKeyed = isFields(node) && node.key !== undefined && node.id === undefined;
  return isKeyed || isFields(value.options);
}
