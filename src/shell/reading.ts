import { readDataset } from "../dataset/read.ts";
import type { FilesReading } from "../dataset/input.ts";

/** More bytes than this are read in a worker. */
const mostBytesHere = 256 * 1024;
const brace = 0x7b;

/**
 * Reads a dataset that is not known yet. Small files of the own format are read at once; everything else by a script of
 * its own, in a worker. Rejects when `signal` is aborted, and where that script cannot be had.
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<Pick<FilesReading, "dataset" | "issues">> {
  if (bytes.length <= mostBytesHere && (bytes.length === 0 || isJson(bytes))) {
    const reading = readDataset(bytes, { name });
    const isOther = reading.dataset === undefined && reading.issues.some(({ code }) => code === "not-a-dataset");
    if (!isOther) return reading;
  }
  const { readInWorker } = await import("./importer.ts");
  return readInWorker([{ name, bytes }], {}, () => undefined, signal);
}

/** Whether the first sign, after white space and a byte order mark, opens an object. */
function isJson(bytes: Uint8Array): boolean {
  const isSkipped = (byte: number) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;
  return bytes.find((byte) => !isSkipped(byte)) === brace;
}
