import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { PNG } from "pngjs";
import { readDataset } from "../src/dataset/read.ts";
import { buildModel } from "../src/model/build.ts";
import { drawPictureTree } from "../src/picture/picture.ts";
import { type Preset, presetNames } from "../src/picture/size.ts";
import { svgNode, type SvgNode, writeSvg } from "../src/picture/tree.ts";
import { chromiumArgs, findChromium } from "./chromium.ts";
import { translatorFor } from "./translators.ts";
import { figureOf } from "./figureOf.ts";

/**
 * Draws the opening scene of the shipped dataset at every preset, in each language and theme, on one sheet to look at:
 * `npx tsx tests/contactSheet.ts` writes `tests/contact-sheet.png`.
 */
const sheetPath = new URL("contact-sheet.png", import.meta.url);
const dataPath = new URL("../data/musk-altman-trump.json", import.meta.url);

const heightPx = 300;
/** Of the explorer at 1280 × 800, which the preset `view` stands for. */
const stageSize = { width: 900, height: 520 };
const marginPx = 16;
const captionPx = 22;
const variants = (["light", "dark"] as const).flatMap((theme) =>
  (["de", "en"] as const).map((language) => ({ theme, language })),
);

const { dataset } = readDataset(readFileSync(dataPath));
if (dataset === undefined) throw new Error("the shipped dataset cannot be read");
const model = buildModel(dataset);

/** A picture in the height of a row, with a caption below. */
function drawCell(preset: Preset, { theme, language }: (typeof variants)[number], x: number, y: number) {
  const options = preset === "view" ? { ...stageSize, plain: true, preset, theme } : { preset, theme };
  const picture = drawPictureTree(figureOf(model, {}), options, translatorFor(language));
  const { width, height } = picture.attributes;
  const cellWidth = (heightPx * Number(width)) / Number(height);
  const caption = `${preset} ${String(width)}×${String(height)}, ${language}, ${theme}`;
  const place = { x, y, width: cellWidth, height: heightPx };
  const text = { x, y: y + heightPx + 14, "font-size": 11, fill: "#1a1d21" };
  return {
    width: cellWidth,
    nodes: [
      { ...picture, attributes: { ...picture.attributes, ...place } },
      svgNode("rect", { ...place, fill: "none", stroke: "#82888e", "stroke-width": 0.5 }),
      svgNode("text", text, [caption]),
    ],
  };
}

/** One row per language and theme. */
function drawSheet(): SvgNode {
  let width = 0;
  const rows = variants.flatMap((variant, row) => {
    let x = marginPx;
    return presetNames.flatMap((preset) => {
      const cell = drawCell(preset, variant, x, marginPx + row * (heightPx + captionPx));
      x += cell.width + marginPx;
      width = Math.max(width, x);
      return cell.nodes;
    });
  });
  const size = { width: Math.ceil(width), height: marginPx + variants.length * (heightPx + captionPx) };
  const projection = svgNode("rect", { ...size, fill: "#ffffff" });
  return svgNode("svg", { xmlns: "http://www.w3.org/2000/svg", ...size, "font-family": "Arial, sans-serif" }, [
    projection,
    ...rows,
  ]);
}

/** Without filters and with fewer shades, which leaves half of the bytes. */
function writeSmall(png: Buffer): Buffer {
  const image = PNG.sync.read(png);
  for (const [at, value] of image.data.entries()) image.data[at] = Math.min(255, 8 * Math.round(value / 8));
  return PNG.sync.write(image, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

const sheet = drawSheet();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  const viewport = { width: Number(sheet.attributes["width"]), height: Number(sheet.attributes["height"]) };
  const page = await browser.newPage({ viewport });
  await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${writeSvg(sheet)}`);
  const png = writeSmall(await page.screenshot());
  writeFileSync(sheetPath, png);
  console.log(`tests/contact-sheet.png: ${viewport.width}×${viewport.height}, ${Math.round(png.length / 1000)} kB`);
} finally {
  await browser.close();
}
