import { writeCsv } from "../csv/write.ts";
import type { Format, FormatFacts } from "../types.ts";

export const facts: FormatFacts<"csv"> = {
  name: "csv",
  label: "CSV",
  ends: [".csv", ".tsv"],
  otherEnds: [".txt", ".xlsx", ".ods"],
  mediaType: "text/csv",
  isOffered: true,
};

export const csv: Format<"csv"> = { facts, reading: { from: "tables" }, write: writeCsv };
