import { readDataset } from "../../dataset/read.ts";
import type { Dataset } from "../../dataset/types.ts";

/** Work that somebody wanted to be kept in the browser: the latest alone. Nothing else of us is ever kept. */
export interface Kept {
  readonly dataset: Dataset;
  readonly fileName: string;
  /** When it was edited last, in milliseconds since 1970. */
  readonly editedAtMs: number;
}

const database = "tiespan";
const store = "work";
const key = "latest";

/** What was kept; undefined where that is nothing, or cannot be read. */
export async function readKept(): Promise<Kept | undefined> {
  const opened = await open(false);
  if (opened === undefined) return undefined;
  const found: unknown = await settle(opened.transaction(store).objectStore(store).get(key));
  opened.close();
  if (typeof found !== "object" || found === null) return undefined;
  const { text, fileName, editedAtMs } = found as Readonly<Record<string, unknown>>;
  if (typeof text !== "string" || typeof fileName !== "string" || typeof editedAtMs !== "number") return undefined;
  const { dataset } = readDataset(text);
  return dataset && { dataset, fileName, editedAtMs };
}

/** Keeps work in the place of what was kept before. Rejects where the browser keeps nothing. */
export async function keep({ dataset, ...rest }: Kept): Promise<void> {
  const opened = await open(true);
  const text = JSON.stringify(dataset);
  await settle(
    opened
      ?.transaction(store, "readwrite")
      .objectStore(store)
      .put({ text, ...rest }, key),
  );
  opened?.close();
}

/** Nothing is left, not even an empty place. */
export async function forget(): Promise<void> {
  await settle(indexedDB.deleteDatabase(database));
}

/** Undefined where there is none and none is to be made. */
function open(isMade: boolean): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(database, 1);
  request.addEventListener("upgradeneeded", () => {
    if (isMade) request.result.createObjectStore(store);
    // Taken back, no place is made.
    else request.transaction?.abort();
  });
  return settle(request).catch((error: unknown) => {
    if (!isMade && error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  });
}

function settle<Result>(request: IDBRequest<Result> | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (request === undefined) {
      reject(new Error("nothing is kept"));
      return;
    }
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("nothing is kept")));
  });
}
