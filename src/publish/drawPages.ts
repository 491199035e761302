import { gzipSync, strToU8 } from "fflate";
import type { Scene } from "../dataset/types.ts";
import type { Translator } from "../i18n/translator.ts";
import { graphOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { describeFigure, summaryOf } from "../picture/describe.ts";
import { deriveFigure, type Figure } from "../picture/figure.ts";
import { drawFallback, type FallbackThrift } from "../picture/page.ts";
import { drawSnapshot, type Snapshot } from "../picture/snapshot.ts";
import { type SvgNode, writeHtml } from "../picture/tree.ts";
import { deriveVisible } from "../view/store.ts";
import type { Wish } from "../view/types.ts";
import { type Card, shorten } from "./card.ts";
import type { Means } from "./means.ts";
import { partToPlace } from "./placePart.ts";
import { sceneFolder } from "./sceneFolder.ts";
import type { Translators } from "./translators.ts";

/** A view drawn for readers without scripts. */
export interface DrawnView {
  /** Language tag of its words. */
  readonly language: string;
  /** Picture and table, as HTML. */
  readonly fallback: string;
}

/** The same for other sites: a scene, or what a dataset without scenes shows. */
export interface DrawnPage extends DrawnView {
  readonly card: Card;
  /** PNGs by their address below the site, for each language of the dataset; none where the renderer is not installed. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Characters in the pictures for which no font was found. */
  readonly missing: readonly string[];
}

/** Bytes of a prerendered view after gzip; the page around it has about two kilobytes. */
export const mostBytes = 52_000;
/** What is done without, one after the other, until a view is small enough. */
const thrifts: readonly FallbackThrift[] = [
  {},
  { pictures: "two" },
  { pictures: "two", mostRows: 100 },
  { pictures: "two", mostRows: 30 },
];
const mostTitle = 200;
const mostDescription = 300;

/** Draws what a dataset shows when nothing is asked for. */
export async function drawOpening(model: Model, { own }: Translators, means: Means): Promise<DrawnView> {
  const t = own.inTimeOf(model);
  await placePart(model, {}, means);
  return { language: t.locale, fallback: writeFallback(deriveFigure(deriveVisible(model, {})), t) };
}

/**
 * Draws every scene, in the order of the file, or for a dataset without any the one view that it has. Words are in the
 * dataset's language, and in the pictures in the others that it has as well. `base` is the address of the site.
 */
export async function drawPages(
  model: Model,
  base: string | undefined,
  translators: Translators,
  means: Means,
): Promise<readonly DrawnPage[]> {
  graphOf(model);
  const { scenes = [] } = model.dataset;
  const all = scenes.length === 0 ? [undefined] : scenes;
  const drawn: DrawnPage[] = [];
  for (const scene of all) {
    await means.onPage(drawn.length, all.length);
    drawn.push(await drawPage(scene, model, base, translators, means));
  }
  return drawn;
}

async function drawPage(
  scene: Scene | undefined,
  model: Model,
  base = "",
  { own, others }: Translators,
  means: Means,
): Promise<DrawnPage> {
  const { dataset } = model;
  const t = own.inTimeOf(model);
  const wish = scene === undefined ? {} : { scene: scene.id };
  await placePart(model, wish, means);
  const figure = deriveFigure(deriveVisible(model, wish));
  const folder = scene === undefined ? "" : `scene/${await sceneFolder(scene.id)}/`;
  const origin = { name: scene?.id ?? "", address: base + folder };
  const pictures = new Map<string, Uint8Array>();
  const missing: string[] = [];
  const drawPicture = async (name: string, words: Translator): Promise<Snapshot> => {
    const snapshot = drawSnapshot(figure, { preset: "social", scale: 1, theme: "light" }, words, origin);
    const png = await means.drawPng(snapshot);
    if (png !== undefined) pictures.set(folder + name, png.bytes);
    missing.push(...(png?.missing ?? []));
    return snapshot;
  };
  const snapshot = await drawPicture("picture.png", t);
  for (const other of others) await drawPicture(`picture.${other.language}.png`, other.inTimeOf(model));
  const card: Card = {
    title: shorten(snapshot.title, mostTitle),
    description: shorten(summaryOf(figure, t) || describeFigure(figure, t), mostDescription),
    language: t.chooseText(scene?.title ?? dataset.title, dataset.language).language ?? t.locale,
    scene: scene?.id,
    folder,
    picture: pictures.size === 0 ? undefined : pictureOf(snapshot),
  };
  return { card, language: t.locale, fallback: writeFallback(figure, t), pictures, missing };
}

async function placePart(model: Model, wish: Wish, { arrange }: Means): Promise<void> {
  const part = partToPlace(model, wish);
  if (part !== undefined) part.place(await arrange(part.dataset));
}

function pictureOf({ widthPx, heightPx, description }: Snapshot): Card["picture"] {
  return { widthPx, heightPx, alternative: description };
}

/** The first version that is small enough, else the last. */
function writeFallback(figure: Figure, t: Translator): string {
  let html = "";
  for (const thrift of thrifts) {
    html = drawFallback(figure, t, thrift).map(coarse).map(writeHtml).join("");
    if (gzipSync(strToU8(html)).length <= mostBytes) break;
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
