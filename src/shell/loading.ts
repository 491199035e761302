import type { Issue } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";
import { mostAtOnce } from "../model/part.ts";
import type { Wish } from "../view/types.ts";
import type { Arrange } from "./arranging.ts";
import type { BytesReading } from "./reading.ts";
import { readAddress } from "../dataset/address.ts";

/**
 * Why an address gave nothing: no answer, no file there, not allowed by the server, a file that is no dataset, a part of
 * the program that could not be had, or anything else that went wrong.
 */
export type LoadFailure = "not-loaded" | "not-found" | "not-allowed" | "not-readable" | "part-missing" | "not-shown";

/** Where a dataset comes from: an address, an object that the page holds already, or files that the reader has brought. */
export type DataSource = { readonly address: string } | { readonly data: unknown } | OwnData;

/** Files of the reader's own, read. */
export interface OwnData extends LoadedData {
  readonly isOwn: true;
  readonly fileName: string;
  /** How they are to be looked at. */
  readonly wish: Wish;
}

interface LoadedData {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** Where the data come from, if not from the page's own origin. */
  readonly origin?: string;
  readonly fileName?: string;
  readonly isOwn?: true;
  /** For actors without places: tells of places until they are good. Resolves when there are first ones. */
  readonly arrange?: Arrange | undefined;
}

export type Loaded =
  LoadedData | { readonly failure: LoadFailure; readonly url: string; readonly issues: readonly Issue[] };

/**
 * Reads an object, or fetches and reads the file at an address, taken relative to the page. Rejects only when `signal`
 * is aborted. Other origins than the page's own are asked only where `allowedOrigins` names them.
 */
export async function loadDataset(
  source: DataSource,
  allowedOrigins: readonly string[],
  signal: AbortSignal,
): Promise<Loaded> {
  if ("isOwn" in source) return source;
  if ("data" in source) {
    if (source.data !== undefined && source.data === proven) return withArrange(source.data as Dataset);
    const { readObject } = await import("./reading.ts");
    return shown(await readObject(source.data, signal), "");
  }
  const { address } = source;
  const url = readAddress(address, document.baseURI);
  if (url === undefined) return failed("not-found", address);
  const isForeign = url.origin !== new URL(document.baseURI).origin;
  if (isForeign && !allowedOrigins.includes(url.origin)) return failed("not-allowed", address);
  const bytes = await fetchBytes(url, signal);
  if (typeof bytes === "string") return failed(bytes, address);
  return { ...shown(await readBytes(bytes, url.pathname, signal), address), ...(isForeign && { origin: url.origin }) };
}

async function fetchBytes(url: URL, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | LoadFailure> {
  try {
    const response = await fetch(url, { signal, referrerPolicy: "no-referrer", credentials: "omit" });
    if (response.status === 404 || response.status === 410) return "not-found";
    if (!response.ok) return "not-loaded";
    return await readBody(response);
  } catch (error) {
    if (signal.aborted) throw error;
    return "not-loaded";
  }
}

/** What the reading refuses for its size is not even fetched to the end. */
async function readBody({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let left = mostBytes;
  const reader = body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) break;
    parts.push(value);
    left -= value.length;
    if (left < 0) void reader?.cancel();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Larger files are refused, see `dataset/files.ts`. */
const mostBytes = 50 * 1024 * 1024;

let proven: unknown;

/**
 * Data that were read before they were published, without an issue and left as they are: an object, or of a file its
 * SHA-256 in hexadecimal. They need no reading again; for all others the reader is loaded.
 */
export function setProven(data: unknown): void {
  proven = data;
}

async function readBytes(bytes: Uint8Array<ArrayBuffer>, name: string, signal: AbortSignal): Promise<BytesReading> {
  if (await isProven(bytes)) {
    const dataset = JSON.parse(new TextDecoder().decode(bytes)) as Dataset;
    return { ...(await withArrange(dataset)), fileName: "" };
  }
  const { readBytes: read } = await import("./reading.ts");
  return read(bytes, name, signal);
}

/** They have places; only a part of a large network may want others. */
async function withArrange(dataset: Dataset): Promise<Pick<LoadedData, "dataset" | "issues" | "arrange">> {
  const arrange = dataset.actors.length > mostAtOnce ? (await import("./reading.ts")).arrangeFor(dataset) : undefined;
  return { dataset, issues: [], arrange };
}

async function isProven(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  // `crypto.subtle` is missing on pages without TLS.
  if (proven === undefined || !isSecureContext) return false;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return proven === [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function shown({ dataset, issues, ...rest }: BytesReading, address: string): Loaded {
  return dataset === undefined ? failed("not-readable", address, issues) : { dataset, issues, ...rest };
}

function failed(failure: LoadFailure, url: string, issues: readonly Issue[] = []): Loaded {
  return { failure, url, issues };
}
