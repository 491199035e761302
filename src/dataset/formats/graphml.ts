import { excerptOf } from "../findings.ts";
import { fileIssue } from "../issues.ts";
import { draftOf, type DraftNames } from "./graphDraft.ts";
import { GraphmlParts } from "./graphmlParts.ts";
import type { GraphOptions } from "./graphTables.ts";
import { createRawGraph, IssueList } from "./rawGraph.ts";
import type { DraftReading } from "./types.ts";
import { readXml, type OnProgress } from "./xml.ts";
import { XmlPlaces } from "./xmlPlaces.ts";

const names: DraftNames = {
  places: {
    cell: "data",
    cellPattern: /<(?:\w+:)?data\b[^>]*?\skey\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    attributes: new Map(),
    fields: "graph",
  },
  nodeSynonyms: [
    ["name", ["name", "label", "title", "titel"]],
    ["x", ["x"]],
    ["y", ["y"]],
  ],
  edgeSynonyms: [["label", ["label", "name", "title"]]],
};

/**
 * Reads GraphML. Dates stand in data whose key is called so (`date`, `start`, `end`, `Beginn` … in any case); if all of
 * them are numbers, see `decideScale`. Labels, places and colours of yEd are read, nested graphs laid flat, their parent
 * is kept as an attribute; hyperedges and ports are not read.
 * @returns a draft, or a refusal where the text is no well-formed GraphML without DOCTYPE
 */
export function readGraphml(
  text: string,
  name: string,
  onProgress?: OnProgress,
  options: GraphOptions = {},
): DraftReading {
  const places = new XmlPlaces(text);
  const raw = createRawGraph(new IssueList((offset) => places.at(offset)));
  const parts = new GraphmlParts(raw);
  const refusal = readXml(text, parts, onProgress);
  if (refusal !== undefined) return { refusal };
  if (parts.hasGraph) return draftOf(raw, names, places, options);
  return {
    refusal: fileIssue("not-a-dataset", name, { expected: "an element graph", found: excerptOf(text.slice(0, 60)) }),
  };
}
