import { excerptOf } from "../findings.ts";
import { fileIssue } from "../issues.ts";
import { draftOf, type DraftNames } from "./graphDraft.ts";
import { GexfParts } from "./gexfParts.ts";
import type { GraphOptions } from "./graphTables.ts";
import { createRawGraph, IssueList } from "./rawGraph.ts";
import type { DraftReading } from "./types.ts";
import { readXml, type OnProgress } from "./xml.ts";
import { XmlPlaces } from "./xmlPlaces.ts";

const names: DraftNames = {
  places: {
    cell: "attvalue",
    cellPattern: /<(?:\w+:)?attvalue\b[^>]*?\s(?:for|id)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    attributes: new Map([
      ["name", ["label"]],
      ["type", ["kind", "label"]],
      ["start", ["start", "startopen"]],
      ["end", ["end", "endopen"]],
      ["date", ["timestamp", "timestamps"]],
      ["periods", ["intervals", "timestamps"]],
    ]),
    fields: "meta",
  },
  nodeSynonyms: [],
  edgeSynonyms: [],
};

/**
 * Reads GEXF 1.1draft, 1.2 and 1.3 with its dynamics. Times of edges become dates: `timeformat` tells whether they are
 * days, moments (of which the UTC day is taken) or numbers (`#12.5`); where it is missing, see `decideScale`. Those of
 * nodes are when the actor is there. Of a value that changes, the latest is kept, and its course as text. Ids of nodes and edges,
 * labels and titles can be any text. Nested nodes are laid flat, their parent is kept as an attribute.
 * @returns a draft, or a refusal where the text is no well-formed GEXF without DOCTYPE
 */
export function readGexf(
  text: string,
  name: string,
  onProgress?: OnProgress,
  options: GraphOptions = {},
): DraftReading {
  const places = new XmlPlaces(text);
  const raw = createRawGraph(new IssueList((offset) => places.at(offset)));
  const parts = new GexfParts(raw);
  const refusal = readXml(text, parts, onProgress);
  if (refusal !== undefined) return { refusal };
  if (parts.hasGraph) return draftOf(raw, names, places, options);
  return {
    refusal: fileIssue("not-a-dataset", name, { expected: "an element graph", found: excerptOf(text.slice(0, 60)) }),
  };
}
