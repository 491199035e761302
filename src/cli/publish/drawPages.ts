import { gzipSync } from "node:zlib";
import { placePart } from "../findQuickly.ts";
import { drawPixels } from "../pixels.ts";
import type { Language } from "../../dataset/languages.ts";
import type { Dataset, Scene } from "../../dataset/types.ts";
import { interfaceWords } from "../../i18n/everyLanguage.ts";
import { languageOf, shippedLanguage } from "../../i18n/languages.ts";
import { createTranslator, type Translator } from "../../i18n/translator.ts";
import { graphOf } from "../../model/graph.ts";
import type { Model } from "../../model/types.ts";
import { describeFigure, summaryOf } from "../../picture/describe.ts";
import { deriveFigure, type Figure } from "../../picture/figure.ts";
import { drawFallback, type FallbackThrift } from "../../picture/page.ts";
import { writePngTexts } from "../../picture/png.ts";
import { drawSnapshot, type Snapshot } from "../../picture/snapshot.ts";
import { type SvgNode, writeHtml } from "../../picture/tree.ts";
import { deriveVisible } from "../../view/store.ts";
import { type Card, shorten } from "./card.ts";
import { sceneFolder } from "./sceneFolder.ts";

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
export function drawOpening(model: Model): DrawnView {
  const t = translatorOf(model);
  placePart(model, {});
  return { language: t.locale, fallback: writeFallback(deriveFigure(deriveVisible(model, {})), t) };
}

/**
 * Draws every scene, in the order of the file, or for a dataset without any the one view that it has. Words are in the
 * dataset's language, and in the pictures in the others that it has as well. `base` is the address of the site.
 */
export async function drawPages(model: Model, base: string | undefined): Promise<readonly DrawnPage[]> {
  graphOf(model);
  const { scenes = [] } = model.dataset;
  const drawn: DrawnPage[] = [];
  for (const scene of scenes.length === 0 ? [undefined] : scenes) drawn.push(await drawPage(scene, model, base));
  return drawn;
}

async function drawPage(scene: Scene | undefined, model: Model, base = ""): Promise<DrawnPage> {
  const { dataset } = model;
  const t = translatorOf(model);
  const wish = scene === undefined ? {} : { scene: scene.id };
  placePart(model, wish);
  const figure = deriveFigure(deriveVisible(model, wish));
  const folder = scene === undefined ? "" : `scene/${sceneFolder(scene.id)}/`;
  const origin = { name: scene?.id ?? "", address: base + folder };
  const pictures = new Map<string, Uint8Array>();
  const missing: string[] = [];
  const drawPicture = async (name: string, words: Translator): Promise<Snapshot> => {
    const snapshot = drawSnapshot(figure, { preset: "social", scale: 1, theme: "light" }, words, origin);
    const pixels = await drawPixels(snapshot.svg, snapshot.widthPx, snapshot.heightPx);
    if (pixels !== undefined) pictures.set(folder + name, writePngTexts(pixels.png(), snapshot.texts));
    missing.push(...(pixels?.missing ?? []));
    return snapshot;
  };
  const snapshot = await drawPicture("picture.png", t);
  for (const language of otherLanguages(dataset, t)) {
    await drawPicture(`picture.${language}.png`, translatorOf(model, language));
  }
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

/** In which the dataset has a title for itself or a scene, and for which there are words, but that of `t`. */
function otherLanguages({ title, scenes = [] }: Dataset, t: Translator): readonly Language[] {
  const tags = [title, ...scenes.map((scene) => scene.title)].flatMap((text) =>
    typeof text === "object" ? Object.keys(text) : [],
  );
  return [...new Set(tags.flatMap((tag) => shippedLanguage(tag) ?? []))].filter((tag) => tag !== t.language);
}

function pictureOf({ widthPx, heightPx, description }: Snapshot): Card["picture"] {
  return { widthPx, heightPx, alternative: description };
}

function translatorOf(model: Model, language = model.dataset.language ?? "en"): Translator {
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
