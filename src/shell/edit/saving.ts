import type { Dataset } from "../../dataset/types.ts";
import { giveFile } from "../../panels/dialogs/picture/handOver.ts";
import { writeInWorker } from "../importer.ts";

/** Where a file is written in a browser that lets pages do so; TypeScript's types do not know the picker. */
export interface FilePlace {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

type Pick = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FilePlace>;

export interface Saved {
  readonly name: string;
  /** Where it is written the next time, without a question. */
  readonly place: FilePlace | undefined;
}

/** What is to be saved is saved, whatever is on screen meanwhile. */
const unending = new AbortController().signal;

const mediaType = "application/json";

/**
 * Writes a dataset to the place that it was written to before, else to one that somebody picks, else it is downloaded.
 * Undefined where nobody picks one. Rejects where it cannot be written.
 */
export async function saveDataset(
  dataset: Dataset,
  fileName: string,
  before: FilePlace | undefined,
): Promise<Saved | undefined> {
  const pick = (window as { readonly showSaveFilePicker?: Pick }).showSaveFilePicker;
  const options = { suggestedName: fileName, types: [{ accept: { [mediaType]: [".json"] } }] };
  // Asked first: browsers open the picker only right after a click.
  const place = before ?? (await pick?.(options).catch(ignoreAbort));
  if (place === undefined && pick !== undefined) return undefined;
  const { text } = await writeInWorker({ kind: "write", dataset, format: "tiespan/1" }, unending);
  if (place === undefined) {
    giveFile(new Blob([text], { type: mediaType }), fileName);
    return { name: fileName, place };
  }
  const stream = await place.createWritable();
  await stream.write(text);
  await stream.close();
  return { name: place.name, place };
}

function ignoreAbort(error: unknown): undefined {
  if (error instanceof DOMException && error.name === "AbortError") return undefined;
  throw error;
}
