import type { Issue } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";

/** Why an address gave nothing: no answer, no file there, not allowed by the server, or a file that is no dataset. */
export type LoadFailure = "not-loaded" | "not-found" | "not-allowed" | "not-readable";

export type Loaded =
  | { readonly dataset: Dataset; readonly issues: readonly Issue[] }
  | { readonly failure: LoadFailure; readonly url: string; readonly issues: readonly Issue[] };

/**
 * Fetches and reads the dataset at `address`, taken relative to the page. Rejects only when `signal` is aborted.
 * Another origin is not asked.
 */
export async function loadDataset(address: string, signal: AbortSignal): Promise<Loaded> {
  if (!URL.canParse(address, document.baseURI)) return failed("not-found", address);
  const url = new URL(address, document.baseURI);
  if (url.origin !== new URL(document.baseURI).origin) return failed("not-allowed", address);
  const bytes = await fetchBytes(url, signal);
  if (typeof bytes === "string") return failed(bytes, address);
  const { dataset, issues } = await readBytes(bytes, url.pathname);
  return dataset === undefined ? failed("not-readable", address, issues) : { dataset, issues };
}

async function fetchBytes(url: URL, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | LoadFailure> {
  try {
    const response = await fetch(url, { signal, referrerPolicy: "no-referrer", credentials: "omit" });
    if (response.status === 404 || response.status === 410) return "not-found";
    if (!response.ok) return "not-loaded";
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (signal.aborted) throw error;
    return "not-loaded";
  }
}

/**
 * Files that the build has read without an issue and that reading leaves as they are need no reading again: their bytes
 * are known by their hash. For all others the reader is loaded.
 */
async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<{ dataset: Dataset | undefined; issues: readonly Issue[] }> {
  if (await isProven(bytes)) return { dataset: JSON.parse(new TextDecoder().decode(bytes)) as Dataset, issues: [] };
  const { readDataset } = await import("../dataset/read.ts");
  return readDataset(bytes, { name });
}

async function isProven(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const proven = import.meta.env.PROVEN_DATA ?? [];
  // `crypto.subtle` is missing on pages without TLS.
  if (proven.length === 0 || !isSecureContext) return false;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return proven.includes([...hash].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}

function failed(failure: LoadFailure, url: string, issues: readonly Issue[] = []): Loaded {
  return { failure, url, issues };
}
