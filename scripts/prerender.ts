import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { readDataset } from "../src/dataset/read.ts";
import { createTranslator, languageOf } from "../src/i18n/translator.ts";
import { loadWords } from "../src/i18n/words.ts";
import { buildModel } from "../src/model/build.ts";
import { drawFallback } from "../src/picture/page.ts";
import { writeHtml } from "../src/picture/tree.ts";

const shippedData = new URL("../data/musk-altman-trump.json", import.meta.url);
const emptyElement = /(<tiespan-graph\b[^>]*>)\s*(<\/tiespan-graph>)/;

/**
 * Puts the opening view of the shipped dataset into the built page, as picture and table in the dataset's language: it
 * is there before the script, and without it. The page of the development server stays empty.
 */
export function prerenderedPage(): Plugin {
  return {
    name: "prerendered-page",
    apply: "build",
    transformIndexHtml: {
      // Last, so that nobody parses and rewrites what is put in.
      order: "post",
      handler: async (html) => {
        if (!emptyElement.test(html)) throw new Error("the page has no empty <tiespan-graph> to put a picture into");
        const fallback = await drawShipped();
        return html.replace(emptyElement, (_, start: string, end: string) => `${start}${fallback}${end}`);
      },
    },
  };
}

async function drawShipped(): Promise<string> {
  const { dataset } = readDataset(readFileSync(shippedData));
  if (dataset === undefined) throw new Error(`${shippedData.pathname} is not a dataset`);
  const language = dataset.language ?? "en";
  const translator = createTranslator(language, await loadWords(languageOf(language)));
  return drawFallback(buildModel(dataset), {}, translator).map(writeHtml).join("");
}
