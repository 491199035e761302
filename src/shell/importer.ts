import type { Writing } from "../dataset/formats/types.ts";
import type { FilesReading, InputFile, ReadOptions, ReadPhase } from "../dataset/input.ts";
import { mendCopied } from "../dataset/records.ts";
import type { Dataset, Point } from "../dataset/types.ts";
import type { ImportApi, ImportNews, ImportTask } from "../import/messages.ts";
import { loadScript } from "./scriptLoader.ts";
import { trustScript } from "./trust.ts";
import { addressOfPart } from "./parts.ts";

export type WritingTask = Extract<ImportTask, { readonly kind: "write" | "template" }>;

/** Tells how far a reading has come; no fraction where that is not known. */
export type OnPhase = (phase: ReadPhase, fraction: number | undefined) => void;

/** Address of the script that reads, writes and arranges; while developing it lies at the top. */
const scriptAddress = () =>
  addressOfPart(
    "tiespan-import.js",
    () => new URL(import.meta.env.IMPORT_SCRIPT ?? "/tiespan-import.js", import.meta.url).href,
  );
/** What that script holds is in this file. */
const isHere = import.meta.env.IMPORT_SCRIPT === "";

/**
 * Reads files in a worker. Never rejects for what is in them; rejects when `signal` is aborted, and where there is
 * neither a worker nor its script (a MissingPart).
 */
export async function readInWorker(
  files: readonly InputFile[],
  options: ReadOptions,
  onPhase: OnPhase,
  signal: AbortSignal,
): Promise<FilesReading> {
  let reading: FilesReading | undefined;
  await perform({ kind: "read", files, options }, signal, (news) => {
    if (news.kind === "phase") onPhase(news.phase, news.fraction);
    if (news.kind === "read") ({ reading } = news);
  });
  if (reading === undefined) throw new Error("a file was not read to its end");
  const { dataset } = reading;
  return dataset === undefined ? reading : { ...reading, dataset: mendCopied(dataset) };
}

/** A dataset or a template as text, made in a worker. */
export async function writeInWorker(task: WritingTask, signal: AbortSignal): Promise<Writing> {
  let writing: Writing | undefined;
  await perform(task, signal, (news) => {
    if (news.kind === "written") ({ writing } = news);
  });
  if (writing === undefined) throw new Error("a dataset was not written to its end");
  return writing;
}

/**
 * Finds places for the actors of a dataset in a worker, each time better ones; resolves when they are final. Steady ones
 * are the same on every machine.
 */
export async function arrangeInWorker(
  dataset: Dataset,
  onPlaces: (positions: readonly Point[]) => void,
  signal: AbortSignal,
  { isSteady = false } = {},
): Promise<void> {
  await perform({ kind: "arrange", dataset, isSteady }, signal, (news) => {
    if (news.kind === "places") onPlaces(news.positions);
  });
}

/** In a worker where one can be had, else in the page. */
async function perform(task: ImportTask, signal: AbortSignal, onNews: (news: ImportNews) => void): Promise<void> {
  signal.throwIfAborted();
  if (!isHere && (await performInWorker(task, signal, onNews))) return;
  const api: object = isHere
    ? await import("../import/perform.ts")
    : await loadScript(scriptAddress(), () => undefined);
  await (api as ImportApi).perform(task, onNews, () => signal.aborted);
  signal.throwIfAborted();
}

const lastNews: ReadonlySet<ImportNews["kind"]> = new Set(["read", "written", "arranged"]);

/**
 * False where no worker has begun: its script lies on another host, or the page or its frame may not have one. Rejects
 * for a worker that ends before its work does, as it does where memory is short.
 */
function performInWorker(task: ImportTask, signal: AbortSignal, onNews: (news: ImportNews) => void): Promise<boolean> {
  let worker: Worker;
  try {
    worker = new Worker(trustScript(scriptAddress()));
  } catch {
    return Promise.resolve(false);
  }
  let hasBegun = false;
  // A signal that lives on would hold on to the files.
  const ended = new AbortController();
  return new Promise<boolean>((resolve, reject) => {
    const abort = () => reject(new DOMException("aborted", "AbortError"));
    signal.addEventListener("abort", abort, { once: true, signal: ended.signal });
    worker.addEventListener("message", ({ data }: MessageEvent<ImportNews>) => {
      hasBegun = true;
      onNews(data);
      if (lastNews.has(data.kind)) resolve(true);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (hasBegun) reject(new Error("the worker has failed"));
      else resolve(false);
    });
    worker.postMessage(task);
  }).finally(() => {
    ended.abort();
    worker.terminate();
  });
}
