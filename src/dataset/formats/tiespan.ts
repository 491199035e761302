import type { Dataset } from "../types.ts";
import { writeJson } from "./jsonText.ts";
import { datasetStructure } from "./structure.ts";
import type { Writing } from "./types.ts";

/**
 * A dataset as JSON, always in the same way, so that files diff well: fields in the order of the format, unknown ones
 * after them by name; entries and ids in the order of the dataset, because somebody may have put them so (ids that look
 * like numbers come first, as in every JSON object). Nothing is lost, and what is read and written again is the same
 * text.
 */
export function writeTiespan(dataset: Dataset): Writing {
  return { text: writeJson(dataset, datasetStructure), losses: [] };
}
