import { isFields } from "../../fields.ts";
import { asNodeLink } from "../otherJson.ts";
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
  reading: {
    from: "json",
    recognise: (value) => asNodeLink(value) !== undefined || isNodeLink(value),
    read: (value, name, rules) => readNodeLink(asNodeLink(value) ?? value, name, rules),
  },
  write: writeNodeLink,
};

function isNodeLink(value: unknown): boolean {
  if (!isFields(value) || !Array.isArray(value.nodes) || isGraphology(value)) return false;
  return Array.isArray(value.links) || Array.isArray(value.edges);
}
