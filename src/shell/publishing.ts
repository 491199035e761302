import type { Dataset, Point } from "../dataset/types.ts";
import { loadWords } from "../i18n/words.ts";
import { canStay } from "../model/partOf.ts";
import type { Model } from "../model/types.ts";
import { placedDataset, withPositions } from "../model/withPositions.ts";
import {
  NotPublished,
  type PublishChoice,
  type Published,
  type PublishProgress,
} from "../panels/dialogs/publish/types.ts";
import type { Snapshot } from "../picture/snapshot.ts";
import { readBase } from "../publish/base.ts";
import { buildFile } from "../publish/buildFile.ts";
import { buildSite, type Publication } from "../publish/buildSite.ts";
import type { CardPng, Means } from "../publish/means.ts";
import { addressName, entitled, logoName } from "../publish/named.ts";
import { isOfEveryPage, listName, readList, readTemplates, writeList } from "../publish/ofEveryPage.ts";
import { zipFiles } from "../publish/zip.ts";
import { arrangeInWorker } from "./importer.ts";

/** What is published, and from where the parts of the page come. */
export interface Publishing {
  readonly model: Pick<Model, "dataset" | "positions">;
  /** Of its file; it may have an end. */
  readonly fileName: string;
  /** Absolute address of the folder of a site, which ends with a slash. */
  readonly site: string;
}

type Tell = (progress: PublishProgress) => Promise<void>;

/** So many files are asked for at the same time. */
const fetchedAtOnce = 6;

/**
 * Makes what `tiespan publish` makes, in this page. Rejects when `signal` is aborted, with a `NotPublished` where parts of
 * the page cannot be had, and with any Error where something else fails.
 */
export async function publishHere(
  { model, fileName, site }: Publishing,
  choice: PublishChoice,
  onProgress: (progress: PublishProgress) => void,
  signal: AbortSignal,
): Promise<Published> {
  const tell: Tell = async (progress) => {
    onProgress(progress);
    // Others have their turn: the page is drawn, a click is heard.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  // `crypto.subtle` is missing on pages without TLS.
  if (!isSecureContext) throw new NotPublished("no-tls");
  const isFile = choice.kind === "file";
  const built = await fetchBuilt(site, isFile ? /^templates\// : /./, tell, signal);
  const templates = readTemplates((path) => built.get(path) ?? missing());
  const means = createMeans(tell, signal);
  const name = addressName(fileName);
  const publication: Publication = {
    dataset: entitled(await placed(model, means), choice),
    name,
    base: readBase(choice.address),
    robots: choice.isHidden ? "noindex" : undefined,
    logo: await readLogo(choice.logo),
  };
  if (isFile) {
    const page = await buildFile(publication, templates.file, means);
    return { blob: new Blob([page], { type: "text/html" }), fileName: `${name}.html`, lacksPictures: false };
  }
  const { files, hasPictures } = await buildSite(publication, templates, means);
  const all = new Map([...built, ...files]);
  all.set(listName, writeList(all.keys()));
  const parts = await zipFiles(all, new Date(), (done, count) => tell({ phase: "packing", done, all: count }));
  const blob = new Blob(parts as Uint8Array<ArrayBuffer>[], { type: "application/zip" });
  return { blob, fileName: `${name}.zip`, lacksPictures: !hasPictures };
}

/** The files of a site that are the same for every dataset and have such an address below it. */
async function fetchBuilt(
  site: string,
  wanted: RegExp,
  tell: Tell,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const list = await fetchFile(site + listName, signal, "no-list");
  const paths = readList(new TextDecoder().decode(list)).filter((path) => isOfEveryPage(path) && wanted.test(path));
  if (paths.length === 0) missing();
  const files = new Map<string, Uint8Array>();
  for (let start = 0; start < paths.length; start += fetchedAtOnce) {
    await tell({ phase: "fetching", done: start, all: paths.length });
    const some = paths.slice(start, start + fetchedAtOnce);
    const contents = await Promise.all(some.map((path) => fetchFile(site + path, signal, "not-fetched")));
    for (const [index, path] of some.entries()) files.set(path, contents[index] ?? missing());
  }
  return files;
}

async function fetchFile(
  address: string,
  signal: AbortSignal,
  reason: NotPublished["reason"],
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(address, { signal, referrerPolicy: "no-referrer" });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new NotPublished(response.status === 404 ? reason : "not-fetched");
  } catch (error) {
    throw signal.aborted || error instanceof NotPublished ? error : new NotPublished("not-fetched");
  }
}

function missing(): never {
  throw new NotPublished("no-list");
}

/** With places for everybody: those of the data, else as they are on screen, else as the command finds them. */
async function placed(model: Publishing["model"], { arrange }: Means): Promise<Dataset> {
  const everybody = model.dataset.actors.map((_, row) => row);
  const isPlaced = (dataset: Dataset) => everybody.length < 2 || canStay(dataset, everybody);
  const dataset = isPlaced(model.dataset) ? model.dataset : placedDataset(model);
  return isPlaced(dataset) ? dataset : withPositions(dataset, await arrange(dataset));
}

async function readLogo(logo: File | undefined): Promise<Publication["logo"]> {
  const name = logoName(logo?.name ?? "");
  if (logo === undefined || name === undefined) return undefined;
  return { name, bytes: new Uint8Array(await logo.arrayBuffer()) };
}

function createMeans(tell: Tell, signal: AbortSignal): Means {
  return {
    loadWords: (language) => loadWords(language, "interface"),
    arrange: async (dataset) => {
      await tell({ phase: "arranging", done: 0, all: 0 });
      let found: readonly Point[] = [];
      await arrangeInWorker(dataset, (positions) => (found = positions), signal, { isSteady: true });
      return found;
    },
    drawPng,
    onPage: (done, all) => tell({ phase: "drawing", done, all }),
  };
}

/** Some browsers keep pages from reading what they have drawn. */
async function drawPng(snapshot: Snapshot): Promise<CardPng | undefined> {
  const { drawPng: draw } = await import("../picture/raster.ts");
  try {
    return { bytes: new Uint8Array(await (await draw(snapshot)).arrayBuffer()), missing: [] };
  } catch {
    return undefined;
  }
}
