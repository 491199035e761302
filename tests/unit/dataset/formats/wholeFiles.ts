import { readFiles } from "../../../../src/dataset/files.ts";
import { findFormat, type FormatName } from "../../../../src/dataset/formats/registry.ts";
import type { FilesReading, InputFile } from "../../../../src/dataset/input.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { writeDataset } from "../../../../src/dataset/write.ts";

const encoder = new TextEncoder();

/** The files that a dataset is saved as, under the names that they get: two tables for CSV. */
export function filesOf(dataset: Dataset, format: FormatName): readonly InputFile[] {
  const { text, actors } = writeDataset(dataset, format);
  const file = { name: `net${findFormat(format)?.facts.ends[0] ?? ""}`, bytes: encoder.encode(text) };
  if (actors === undefined) return [file];
  return [file, { name: "net.actors.csv", bytes: encoder.encode(actors) }];
}

/** What comes back of a dataset that was saved and opened again; throws where it is refused. */
export function saveAndOpen(dataset: Dataset, format: FormatName): FilesReading & { readonly dataset: Dataset } {
  const reading = readFiles(filesOf(dataset, format));
  const again = reading.dataset;
  if (again === undefined) throw new Error(`${format} of our own: ${JSON.stringify(reading.issues)}`);
  return { ...reading, dataset: again };
}
