import type { Issue } from "../dataset/issues.ts";
import { readDataset } from "../dataset/read.ts";
import type { Dataset } from "../dataset/types.ts";

/** Why an address gave nothing: no answer, no file there, not allowed by the server, or a file that is no dataset. */
export type LoadFailure = "not-loaded" | "not-found" | "not-allowed" | "not-readable";

export type Loaded =
  | { readonly dataset: Dataset; readonly issues: readonly Issue[] }
  | { readonly failure: LoadFailure; readonly url: string; readonly issues: readonly Issue[] };

/**
 * Fetches and reads the dataset at `address`, taken relative to the page. Never rejects but with an AbortError.
 * Another origin is asked only where the page's own policy lets it be asked.
 */
export async function loadDataset(address: string, signal: AbortSignal): Promise<Loaded> {
  if (!URL.canParse(address, document.baseURI)) return failed("not-found", address);
  const url = new URL(address, document.baseURI);
  if (url.origin !== new URL(document.baseURI).origin) return failed("not-allowed", address);
  const bytes = await fetchBytes(url, signal);
  if (typeof bytes === "string") return failed(bytes, address);
  const { dataset, issues } = readDataset(bytes, { name: url.pathname });
  return dataset === undefined ? failed("not-readable", address, issues) : { dataset, issues };
}

async function fetchBytes(url: URL, signal: AbortSignal): Promise<Uint8Array | LoadFailure> {
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

function failed(failure: LoadFailure, url: string, issues: readonly Issue[] = []): Loaded {
  return { failure, url, issues };
}
