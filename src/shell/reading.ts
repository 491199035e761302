import { readDataset } from "../dataset/read.ts";
import type { FilesReading } from "../dataset/input.ts";
import type { Issue } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";
import { mostAtOnce } from "../model/part.ts";
import type { Arrange } from "./arranging.ts";
import { fileStem } from "./fileName.ts";

/** More bytes than this are read in a worker. */
const mostBytesHere = 256 * 1024;
const brace = 0x7b;

export interface BytesReading extends Pick<FilesReading, "dataset" | "issues"> {
  /** Without extension; "" where the name says nothing. */
  readonly fileName: string;
  readonly arrange?: Arrange | undefined;
}

/**
 * Reads a dataset that is not known yet. Small files of the own format are read at once; everything else by a script of
 * its own, in a worker. Rejects when `signal` is aborted, and where that script cannot be had.
 */
export async function readBytes(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<BytesReading> {
  const fileName = fileStem(name);
  if (bytes.length <= mostBytesHere && (bytes.length === 0 || isJson(bytes))) {
    const reading = readDataset(bytes, { name });
    if (reading.dataset !== undefined || !reading.issues.some(isOther))
      return { ...reading, fileName, arrange: arrangeFor(reading.dataset) };
  }
  const { readInWorker } = await import("./importer.ts");
  const reading = await readInWorker([{ name, bytes }], {}, () => undefined, signal);
  return { ...reading, fileName, arrange: arrangeFor(reading.dataset) };
}

/** Whether it may be another program's JSON: other fields, a value a line, or numbers that only Python writes. */
function isOther({ code, found }: Issue): boolean {
  return code === "not-a-dataset" || (code === "json-invalid" && /^"(?:\{|-?(?:NaN|Infinity)\b)/.test(found ?? ""));
}

/** Undefined where everybody has a place that is nobody else's, and no part of them will ever be shown. */
export function arrangeFor(dataset: Dataset | undefined): Arrange | undefined {
  const { actors = [] } = dataset ?? {};
  const places = new Set(actors.map(({ position }) => position?.join()));
  const isPlaced = !places.has(undefined) && places.size === actors.length;
  if (dataset === undefined || (isPlaced && actors.length <= mostAtOnce)) return undefined;
  return async (session, signal) => (await import("./arranging.ts")).arrange(session, signal);
}

/** Objects are read as their JSON is: what comes of it shares nothing with them, and getters run but once. */
export function readObject(data: unknown, signal: AbortSignal): Promise<BytesReading> {
  return readBytes(new TextEncoder().encode(writeJson(data)), "", signal);
}

/** "" for what JSON cannot hold: circles, functions. */
function writeJson(data: unknown): string {
  try {
    return [JSON.stringify(data)].join("");
  } catch {
    return "";
  }
}

/** Whether the first sign, after white space and a byte order mark, opens an object. */
function isJson(bytes: Uint8Array): boolean {
  const isSkipped = (byte: number) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;
  return bytes.find((byte) => !isSkipped(byte)) === brace;
}
