import { readdirSync, readFileSync } from "node:fs";
import type { Logger, Plugin } from "vite";
import { readDataset } from "../src/dataset/read.ts";
import { drawOpening, type DrawnScene, drawScenes, type ShippedDataset, writeFront, writeScene } from "./scenePages.ts";
import { readSite } from "./site.ts";

const dataFolder = new URL("../data/", import.meta.url);
/** The one that the front page and the frame show. */
const defaultName = "musk-altman-trump.json";

/**
 * Puts the opening view of the shipped dataset into the built page, as picture and table in the dataset's language: it
 * is there before the script, and without it. Each scene gets a page of its own, with picture and oEmbed file, in
 * `scene/`. The page of the development server stays empty, and there are no others.
 */
export function prerenderedPages(): Plugin {
  let site: string | undefined;
  let logger: Logger | undefined;
  let scenes: DrawnScene[] = [];
  let page = "";
  return {
    name: "prerendered-pages",
    apply: "build",
    configResolved(config) {
      site = readSite(process.env["TIESPAN_SITE"]);
      logger = config.logger;
    },
    transformIndexHtml: {
      // Last, so that nobody parses and rewrites what is put in.
      order: "post",
      handler: async (html, { path }) => {
        if (path !== "/index.html") return html;
        const shipped = readShipped();
        page = html;
        scenes = (await Promise.all(shipped.map((each) => drawScenes(each, site)))).flat();
        const [first] = shipped;
        if (first === undefined) throw new Error(`there is no data/${defaultName}`);
        return writeFront(html, drawOpening(first), scenes.find(({ card }) => card.data === undefined)?.card, site);
      },
    },
    generateBundle: {
      // After the page itself.
      order: "post",
      handler() {
        refuseSameFolders(scenes);
        for (const scene of scenes) {
          for (const [fileName, source] of writeScene(page, scene, site)) {
            this.emitFile({ type: "asset", fileName, source });
          }
        }
        if (logger !== undefined) tell(scenes, site, logger);
      },
    },
  };
}

/** The dataset of the front page first. */
function readShipped(): ShippedDataset[] {
  const names = readdirSync(dataFolder).filter((name) => name !== "dataset.schema.json" && name !== defaultName);
  return [defaultName, ...names].map((name) => {
    const { dataset } = readDataset(readFileSync(new URL(name, dataFolder)), { name });
    if (dataset === undefined) throw new Error(`data/${name} is not a dataset`);
    return { dataset, path: `data/${encodeURIComponent(name)}`, isDefault: name === defaultName };
  });
}

function refuseSameFolders(scenes: readonly DrawnScene[]): void {
  const taken = new Map<string, string>();
  for (const { card, data } of scenes) {
    const other = taken.get(card.folder);
    if (other !== undefined) throw new Error(`${other} and ${data} both have a scene "${card.scene}": rename one`);
    taken.set(card.folder, data);
  }
}

/** What is missing in the files, one line for each reason. */
function tell(scenes: readonly DrawnScene[], site: string | undefined, logger: Logger): void {
  if (site === undefined) {
    logger.info("TIESPAN_SITE is not set: canonical addresses, og:url, og:image and oEmbed are left out");
  }
  const bare = scenes.filter(({ png }) => png === undefined).length;
  if (bare > 0) logger.warn(`@resvg/resvg-js is not installed for this system: ${bare} scenes have no picture.png`);
  const missing = new Set(scenes.flatMap((scene) => scene.missing));
  if (missing.size > 0) logger.warn(`no font has ${[...missing].slice(0, 20).join(" ")}: boxes in scene/*/picture.png`);
}
