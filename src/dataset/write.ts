import { writeCsv } from "./formats/csv/write.ts";
import { writeGexf } from "./formats/gexfWrite.ts";
import { writeGraphml } from "./formats/graphmlWrite.ts";
import { writeGraphology } from "./formats/graphology.ts";
import { writeNodeLink } from "./formats/nodeLink.ts";
import { writeTiespan } from "./formats/tiespan.ts";
import type { FormatName, Writing } from "./formats/types.ts";
import type { Dataset } from "./types.ts";

const writers: Readonly<Record<FormatName, (dataset: Dataset) => Writing>> = {
  "tiespan/1": writeTiespan,
  csv: writeCsv,
  gexf: writeGexf,
  graphml: writeGraphml,
  "node-link": writeNodeLink,
  graphology: writeGraphology,
};

/**
 * A dataset as text in one of the formats: always in the same order, so that files of different days compare well, and
 * with what the format cannot hold listed by name. Throws a RangeError for a format that there is not.
 */
export function writeDataset(dataset: Dataset, format: FormatName): Writing {
  if (!Object.hasOwn(writers, format)) throw new RangeError(`there is no format ${format}`);
  return writers[format](dataset);
}
