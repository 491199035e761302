import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { readDataset } from "../src/dataset/read.ts";
import { fillPage } from "./fillPage.ts";
import { framePolicy } from "./policy.ts";
import { drawOpening } from "./scenePages.ts";
import { readSite } from "./site.ts";

const template = new URL("../embed.html", import.meta.url);
const data = new URL("../data/musk-altman-trump.json", import.meta.url);

/**
 * Makes `embed.html`: the explorer for frames, without modules and with the data inside, which a frame without an origin
 * of its own could not fetch. What it shows before its script is what the front page shows.
 */
export function framePage(): Plugin {
  return {
    name: "frame-page",
    apply: "build",
    generateBundle() {
      const { dataset } = readDataset(readFileSync(data));
      if (dataset === undefined) throw new Error(`${data.pathname} is not a dataset`);
      const opening = drawOpening({ dataset, path: "", isDefault: true });
      const page = fillPage(readFileSync(template, "utf8"), { ...opening, head: "" });
      this.emitFile({ type: "asset", fileName: "embed.html", source: withData(withPolicy(page), dataset) });
    },
  };
}

function withPolicy(page: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${framePolicy(readSite(process.env["TIESPAN_SITE"]))}" />`;
  return page.replace("<head>", `<head>\n    ${meta}`);
}

/** Nothing in the data can end the element that holds them. */
function withData(page: string, dataset: object): string {
  const text = JSON.stringify(dataset).replaceAll("<", "\\u003c");
  return page.replace(/(<script type="application\/json" id="data">)/, (start) => start + text);
}
