import { readDataset } from "../dataset/read.ts";
import type { Dataset } from "../dataset/types.ts";
import { writeTiespan } from "../dataset/formats/known/tiespan.ts";
import type { Translator } from "../i18n/translator.ts";
import { buildModel } from "../model/build.ts";
import { svgNode, writeHtml } from "../picture/tree.ts";
import { shorten, writeCard, writeOembed } from "./card.ts";
import { type DrawnPage, drawOpening, drawPages, type DrawnView } from "./drawPages.ts";
import { fillPage } from "./fillPage.ts";
import { sha256Hex } from "./hash.ts";
import type { Means } from "./means.ts";
import { framePolicy, pagePolicy } from "./policy.ts";
import { loadTranslators } from "./translators.ts";

/** The pages as the build leaves them: without words, view and data. */
export interface Templates {
  readonly page: string;
  readonly frame: string;
}

/** What is to be published. */
export interface Publication {
  readonly dataset: Dataset;
  /** Of its file, without an end. */
  readonly name: string;
  /** Absolute address of the folder, with a slash at its end; undefined where it is not known. */
  readonly base: string | undefined;
  /** What search engines are told, as `noindex`. */
  readonly robots: string | undefined;
  /** A picture above the graph, under a name that is good in addresses. */
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

export interface Site {
  /** By their address below the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly hasPictures: boolean;
  /** Characters in the pictures for which no font was found. */
  readonly missing: readonly string[];
}

const mostDescription = 300;

/** Pages, pictures and data of a dataset: all that is not the same for each. */
export async function buildSite(publication: Publication, { page, frame }: Templates, means: Means): Promise<Site> {
  const { dataset, name, base, robots, logo } = publication;
  const model = buildModel(dataset);
  const translators = await loadTranslators(dataset, means.loadWords);
  const pages = await drawPages(model, base, translators, means);
  const opening = await drawOpening(model, translators, means);
  const { text } = writeTiespan(dataset);
  const own = wordsOf(dataset, translators.own);
  const data = `data/${name}.json`;
  const heads = [...(await proofOf(text)), ...(robots === undefined ? [] : [meta("robots", robots)])];
  const head = heads.map((each) => `    ${each}\n`).join("");
  const fill = (view: DrawnView, card: DrawnPage["card"], path: string, attributes: Record<string, string>) => {
    const up = path === "" ? "" : "../../";
    const words = path === "" ? own : card;
    return fillPage(page, {
      language: view.language,
      title: words.title,
      description: words.description || card.description,
      policy: pagePolicy,
      head: writeCard(card, path, path === "" ? "website" : "article", base) + head,
      banner: logo === undefined ? "" : bannerOf(up + logo.name),
      attributes: { src: up + encodeURI(data), ...attributes },
      fallback: view.fallback,
      up,
    });
  };
  const files = new Map<string, string | Uint8Array>([[data, text]]);
  if (logo !== undefined) files.set(logo.name, logo.bytes);
  const [first] = pages;
  if (first !== undefined) files.set("index.html", fill(opening, first.card, "", {}));
  files.set("embed.html", fillFrame(frame, opening, own.title, base, text));
  for (const drawn of pages) {
    const { card, pictures } = drawn;
    if (card.scene !== undefined) {
      files.set(`${card.folder}index.html`, fill(drawn, card, card.folder, { scene: card.scene }));
    }
    if (base !== undefined) files.set(`${card.folder}oembed.json`, writeOembed(card, base));
    for (const [path, png] of pictures) files.set(path, png);
  }
  return {
    files,
    hasPictures: pages.some(({ pictures }) => pictures.size > 0),
    missing: [...new Set(pages.flatMap(({ missing }) => missing))],
  };
}

/** Without modules, and with the data inside, which a frame without an origin of its own could not fetch. */
function fillFrame(frame: string, opening: DrawnView, title: string, base: string | undefined, data: string): string {
  const filled = fillPage(frame, {
    ...opening,
    title,
    description: "",
    policy: framePolicy(base),
    head: "",
    attributes: {},
    up: "",
  });
  return withData(filled, data);
}

/** The page with a dataset, as it is written to a file, in it. Nothing in the data can end the element that holds them. */
export function withData(page: string, data: string): string {
  const text = JSON.stringify(JSON.parse(data)).replaceAll("<", "\\u003c");
  return page.replace(/(<script type="application\/json" id="data">)/, (start) => start + text);
}

/** Title and description of a dataset in its own language, each "" where there is none. */
export function wordsOf(
  { title, description, language = "en" }: Dataset,
  t: Translator,
): { readonly title: string; readonly description: string } {
  return { title: t.text(title, language), description: shorten(t.text(description, language), mostDescription) };
}

/**
 * Tells the page the hash of data that read without an issue and unchanged: those need no reading again, for which every
 * reader would load more.
 */
async function proofOf(text: string): Promise<readonly string[]> {
  const { dataset, issues } = readDataset(text);
  const isProven = dataset !== undefined && issues.length === 0 && writeTiespan(dataset).text === text;
  return isProven ? [meta("tiespan-proven", await sha256Hex(text))] : [];
}

function meta(name: string, content: string): string {
  return writeHtml(svgNode("meta", { name, content }));
}

/** A logo, as it stands above the graph. */
export function bannerOf(src: string): string {
  return writeHtml(svgNode("header", { class: "banner" }, [svgNode("img", { class: "banner__logo", src, alt: "" })]));
}
