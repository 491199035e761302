import { readGexf } from "../gexf.ts";
import { writeGexf } from "../gexfWrite.ts";
import type { Format, FormatFacts } from "../types.ts";

export const facts: FormatFacts<"gexf"> = {
  name: "gexf",
  label: "GEXF",
  ends: [".gexf"],
  otherEnds: [".xml"],
  mediaType: "application/xml",
  isOffered: true,
};

const root = /<(?:\w+:)?gexf[\s>]/;

export const gexf: Format<"gexf"> = {
  facts,
  reading: {
    from: "text",
    recognise: (text) => text.trimStart().startsWith("<") && root.test(text.slice(0, 10_000)),
    read: readGexf,
  },
  write: writeGexf,
};
