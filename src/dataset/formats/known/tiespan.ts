import type { Dataset } from "../../types.ts";
import { writeColumns } from "../columnsWrite.ts";
import { writeJson } from "../jsonText.ts";
import { datasetStructure } from "../structure.ts";
import type { Format, FormatFacts, Writing } from "../types.ts";

export const facts: FormatFacts<"tiespan/1"> = {
  name: "tiespan/1",
  label: "JSON",
  ends: [".json"],
  otherEnds: [],
  mediaType: "application/json",
  isOffered: true,
};

/**
 * A dataset as JSON, always in the same way, so that files diff well: fields in the order of the format, unknown ones
 * after them by name; entries and ids in the order of the dataset, because somebody may have put them so (ids that look
 * like numbers come first, as in every JSON object). Nothing is lost, and what is read and written again is the same
 * text.
 */
export function writeTiespan(dataset: Dataset): Writing {
  return { text: writeJson(dataset, datasetStructure), losses: [] };
}

export const tiespan: Format<"tiespan/1"> = { facts, reading: { from: "own" }, write: writeTiespan, writeColumns };
