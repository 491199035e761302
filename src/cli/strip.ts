import { basename, extname } from "node:path";
import { withoutIsolates } from "../dataset/text.ts";
import { findPanels, noQuestion } from "../film/tell.ts";
import { buildModel } from "../model/build.ts";
import { graphOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { deriveFigure } from "../picture/figure.ts";
import { mostPixels } from "../picture/snapshot.ts";
import { drawStrip, type Strip } from "../picture/strip.ts";
import { writeStripPage } from "../picture/stripPage.ts";
import { writeSvg } from "../picture/tree.ts";
import { encodeQuery } from "../view/codec.ts";
import { resolveView, wishNeedsGraph } from "../view/derive.ts";
import { deriveVisible } from "../view/store.ts";
import type { WrittenWish as Wish } from "../view/types.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { writeBytes } from "./files.ts";
import { placeShown } from "./findQuickly.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { readWish, wishNames } from "./passedOver.ts";
import { Refusal } from "./refusal.ts";
import { translatorFor, writePng } from "./snapshot.ts";
import { readTableOptions, tableOptions } from "./tables.ts";

export const stripOptions: OptionNames = {
  values: [...wishNames, "panels", "scale", ...tableOptions],
  flags: [],
};

const usual = 4;
const [fewest, most] = [3, 6];

/**
 * Draws the moments of greatest change of a view of the dataset in the first operand into the second, a `.png`, `.svg` or
 * `.html`, and prints its name, size and alternative text. Throws a `Refusal` where nothing begins in the window, there is
 * nowhere to write or the call makes no sense.
 */
export async function strip(call: Call): Promise<number> {
  const { operands, values, words, print, warn } = call;
  const [input, output] = operands;
  if (input === undefined || output === undefined || operands.length > 2) {
    throw new Refusal(2, `${words.operandsWanted("tiespan strip IN OUT.svg|OUT.png|OUT.html […]")}\n${words.seeHelp}`);
  }
  const extension = extname(output).toLowerCase();
  if (![".png", ".svg", ".html"].includes(extension)) throw new Refusal(2, words.strip.badExtension(output));
  const count = readCount(call);
  const scale = readScale(call);
  const model = buildModel(requireDataset(readInput([input], readTableOptions(call), call), call));
  const { wish, notices } = readWish(values, model, words);
  notices.forEach(warn);
  if (wishNeedsGraph(wish, model)) graphOf(model);
  placeShown(model, wish, call);
  const asked = { ...wish, ...noQuestion };
  const panels = findPanels(model, asked, count);
  if (panels.length === 0) throw new Refusal(1, words.strip.nothingBegins);
  if (panels.length < count) warn(words.strip.fewer(panels.length));
  const t = translatorFor(wish, model).inTimeOf(model);
  const whole = deriveFigure(deriveVisible(model, asked));
  const drawn = drawStrip(whole, panels, values.get("theme") === "dark" ? "dark" : "light", t);
  if (extension === ".svg") writeBytes(output, writeSvg(drawn.svg), words);
  else if (extension === ".html") writeBytes(output, writeStripPage(whole, panels, t), words);
  else writeBytes(output, await drawPng(drawn, scale, { model, wish: asked, input }, call), words);
  const size = extension === ".html" ? "" : `: ${sizeOf(drawn, extension === ".png" ? scale : 1)}`;
  print(`${output}${size}\n${withoutIsolates(drawn.description)}`);
  return 0;
}

function sizeOf({ widthPx, heightPx }: Strip, scale: number): string {
  return `${Math.round(widthPx * scale)} × ${Math.round(heightPx * scale)}`;
}

function readCount({ values, words }: Call): number {
  const text = values.get("panels");
  const count = Number(text ?? usual);
  if (!Number.isInteger(count) || count < fewest || count > most)
    throw new Refusal(2, words.strip.badCount(text ?? "", fewest, most));
  return count;
}

function readScale({ values, words }: Call): number {
  const text = values.get("scale");
  const scale = text?.trim() === "" ? NaN : Number(text ?? 2);
  if (!Number.isFinite(scale) || scale <= 0) throw new Refusal(2, words.badNumber("--scale", text ?? ""));
  return scale;
}

interface Origin {
  readonly model: Model;
  readonly wish: Wish;
  readonly input: string;
}

async function drawPng(
  { svg, widthPx, heightPx, title, description }: Strip,
  scale: number,
  { model, wish, input }: Origin,
  call: Call,
): Promise<Uint8Array> {
  const { words, translator } = call;
  const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  const number = (value: number) => translator.formatNumber(value);
  if (width * height > mostPixels)
    throw new Refusal(2, words.tooLarge(number(width), number(height), number(mostPixels)));
  const query = encodeQuery(wish);
  const address = `?data=${encodeURIComponent(basename(input))}${query === "" ? "" : `&${query}`}`;
  const view = JSON.stringify(resolveView(deriveVisible(model, wish).view, model));
  const texts = { Title: title, Description: description, Source: address, tiespan: view };
  return writePng({ svg: writeSvg(svg), widthPx: width, heightPx: height, texts }, call);
}
