import { readGraphml } from "../graphml.ts";
import { writeGraphml } from "../graphmlWrite.ts";
import type { Format, FormatFacts } from "../types.ts";

export const facts: FormatFacts<"graphml"> = {
  name: "graphml",
  label: "GraphML",
  ends: [".graphml"],
  otherEnds: [],
  mediaType: "application/xml",
  isOffered: true,
};

const root = /<(?:\w+:)?graphml[\s>]/;

export const graphml: Format<"graphml"> = {
  facts,
  reading: {
    from: "text",
    recognise: (text) => text.trimStart().startsWith("<") && root.test(text.slice(0, 10_000)),
    read: readGraphml,
  },
  write: writeGraphml,
};
