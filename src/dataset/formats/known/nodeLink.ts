import { isFields } from "../../fields.ts";
import { readNodeLink, writeNodeLink } from "../nodeLink.ts";
import type { Format, FormatFacts } from "../types.ts";
import { isGraphology } from "./graphology.ts";

export const facts: FormatFacts<"node-link"> = {
  name: "node-link",
  label: "JSON",
  ends: [".node-link.json"],
  otherEnds: [],
  mediaType: "application/json",
  isOffered: false,
};

export const nodeLink: Format<"node-link"> = {
  facts,
  reading: { from: "json", recognise: isNodeLink, read: readNodeLink },
  write: writeNodeLink,
};

function isNodeLink(value: unknown): boolean {
  if (!isFields(value) || !Array.isArray(value.nodes) || isGraphology(value)) return false;
  return Array.isArray(value.links) || Array.isArray(value.edges);
}
