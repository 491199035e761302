import { gzipSync } from "node:zlib";
import { drawPixels } from "../src/cli/pixels.ts";
import type { Dataset, Scene } from "../src/dataset/types.ts";
import { interfaceWords } from "../src/i18n/everyLanguage.ts";
import { languageOf } from "../src/i18n/languages.ts";
import { createTranslator, type Translator } from "../src/i18n/translator.ts";
import { buildModel } from "../src/model/build.ts";
import { graphOf } from "../src/model/graph.ts";
import type { Model } from "../src/model/types.ts";
import { summaryOf } from "../src/picture/describe.ts";
import { deriveFigure, type Figure } from "../src/picture/figure.ts";
import { drawFallback, type FallbackThrift } from "../src/picture/page.ts";
import { writePngTexts } from "../src/picture/png.ts";
import { drawSnapshot, type Snapshot } from "../src/picture/snapshot.ts";
import { type SvgNode, writeHtml } from "../src/picture/tree.ts";
import { deriveVisible } from "../src/view/store.ts";
import { type Card, shorten, writeCard, writeOembed } from "./card.ts";
import { fillPage } from "./fillPage.ts";
import { sceneFolder } from "./sceneFolder.ts";

/** A dataset of the build. */
export interface ShippedDataset {
  readonly dataset: Dataset;
  /** Its address below the site. */
  readonly path: string;
  /** Whether it is the one that page and frame show when none is asked for. */
  readonly isDefault: boolean;
}

/** A view drawn for readers without scripts. */
export interface DrawnView {
  readonly language: string;
  readonly fallback: string;
}

/** A scene drawn for readers without scripts, and for other sites. */
export interface DrawnScene extends DrawnView {
  readonly card: Card;
  readonly data: string;
  /** Undefined where the renderer is not installed. */
  readonly png: Uint8Array | undefined;
  /** Characters in the picture for which no font was found. */
  readonly missing: readonly string[];
}

/** Bytes of a prerendered view after gzip; the page around it has about two kilobytes. */
const mostBytes = 52_000;
/** What is done without, one after the other, until a view is small enough. */
const thrifts: readonly FallbackThrift[] = [
  {},
  { pictures: "two" },
  { pictures: "two", mostRows: 100 },
  { pictures: "two", mostRows: 30 },
];
const mostTitle = 200;
const mostDescription = 300;

/** Draws every scene of a dataset in the dataset's language, in the order of the file. */
export async function drawScenes(shipped: ShippedDataset, site: string | undefined): Promise<DrawnScene[]> {
  const model = buildModel(shipped.dataset);
  graphOf(model);
  const t = translatorOf(model);
  const drawn: DrawnScene[] = [];
  for (const scene of shipped.dataset.scenes ?? []) drawn.push(await drawScene(scene, model, t, shipped, site));
  return drawn;
}

/** Draws what a dataset shows when nothing is asked for. */
export function drawOpening({ dataset }: ShippedDataset): DrawnView {
  const model = buildModel(dataset);
  graphOf(model);
  const t = translatorOf(model);
  return { language: t.locale, fallback: writeFallback(deriveFigure(deriveVisible(model, {})), t) };
}

/** The front page: the opening view, described to other sites as its first scene. */
export function writeFront(page: string, view: DrawnView, scene: Card | undefined, site: string | undefined): string {
  const head = scene === undefined ? "" : writeCard(scene, "", "website", site);
  return fillPage(page, { language: view.language, fallback: view.fallback, head });
}

/** All files of a scene by their address below the site. */
export function writeScene(
  page: string,
  scene: DrawnScene,
  site: string | undefined,
): Map<string, string | Uint8Array> {
  const { card, data, language, fallback, png } = scene;
  const { title, description, folder } = card;
  const head = writeCard(card, folder, "article", site);
  const files = new Map<string, string | Uint8Array>();
  const words = { title, description, id: card.scene, data };
  files.set(`${folder}index.html`, fillPage(page, { language, fallback, head, scene: words }));
  if (png !== undefined) files.set(`${folder}picture.png`, png);
  if (site !== undefined) files.set(`${folder}oembed.json`, writeOembed(card, site));
  return files;
}

async function drawScene(
  scene: Scene,
  model: Model,
  t: Translator,
  { dataset, path, isDefault }: ShippedDataset,
  site = "",
): Promise<DrawnScene> {
  const figure = deriveFigure(deriveVisible(model, { scene: scene.id }));
  const folder = `scene/${sceneFolder(scene.id)}/`;
  const origin = { name: scene.id, address: site + folder };
  const snapshot = drawSnapshot(figure, { preset: "social", scale: 1, theme: "light" }, t, origin);
  const pixels = await drawPixels(snapshot.svg, snapshot.widthPx, snapshot.heightPx);
  const card: Card = {
    title: shorten(snapshot.title, mostTitle),
    description: shorten(summaryOf(figure, t) || snapshot.description, mostDescription),
    language: t.chooseText(scene.title, dataset.language).language ?? t.locale,
    scene: scene.id,
    folder,
    data: isDefault ? undefined : path,
    picture: pixels && pictureOf(snapshot),
  };
  return {
    card,
    data: path,
    language: t.locale,
    fallback: writeFallback(figure, t),
    png: pixels && writePngTexts(pixels.png, snapshot.texts),
    missing: pixels?.missing ?? [],
  };
}

function pictureOf({ widthPx, heightPx, description }: Snapshot): Card["picture"] {
  return { widthPx, heightPx, alternative: description };
}

function translatorOf(model: Model): Translator {
  const { language = "en" } = model.dataset;
  return createTranslator(language, interfaceWords[languageOf(language)]).inTimeOf(model);
}

/** The first version that is small enough, else the last. */
function writeFallback(figure: Figure, t: Translator): string {
  let html = "";
  for (const thrift of thrifts) {
    html = drawFallback(figure, t, thrift).map(coarse).map(writeHtml).join("");
    if (gzipSync(html).length <= mostBytes) break;
  }
  return html;
}

/** Paths to a tenth of a pixel: the pictures of a page are drawn about 1:1, and digits are what it is made of. */
function coarse(node: SvgNode): SvgNode {
  const { d } = node.attributes;
  const children = node.children.map((child) => (typeof child === "string" ? child : coarse(child)));
  if (typeof d !== "string") return { ...node, children };
  const rounded = d.replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  return { ...node, attributes: { ...node.attributes, d: rounded }, children };
}
