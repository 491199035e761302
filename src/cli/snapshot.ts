import { withoutIsolates } from "../dataset/text.ts";
import { basename, extname } from "node:path";
import { withAnswer } from "../answers/answer.ts";
import { NearestName } from "../dataset/nearest.ts";
import { answerWords, interfaceWords } from "../i18n/everyLanguage.ts";
import { languageOf } from "../i18n/languages.ts";
import { createTranslator, type Translator } from "../i18n/translator.ts";
import { buildModel } from "../model/build.ts";
import { graphOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { pictureSize, type Preset, presetNames } from "../picture/size.ts";
import { deriveFigure } from "../picture/figure.ts";
import { drawSnapshot, mostPixels, type Snapshot, type SnapshotOptions } from "../picture/snapshot.ts";
import { writePngTexts } from "../picture/png.ts";
import { encodeQuery } from "../view/codec.ts";
import { wishNeedsGraph } from "../view/derive.ts";
import { deriveVisible } from "../view/store.ts";
import type { WrittenWish as Wish } from "../view/types.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { writeBytes } from "./files.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { readWish, wishNames } from "./passedOver.ts";
import { drawPixels } from "./pixels.ts";
import { placeShown } from "./findQuickly.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions, tableOptions } from "./tables.ts";

export const snapshotOptions: OptionNames = {
  values: [...wishNames, "preset", "width", "height", "scale", ...tableOptions],
  flags: ["transparent", "plain"],
};

/**
 * Draws a view of the dataset in the first operand into the second, a `.png` or `.svg`, and prints its name, size and
 * alternative text. Issues of the data and values that are passed over are told beside. Throws a `Refusal` where there
 * is nothing to draw, nowhere to write or the call makes no sense.
 */
export async function snapshot(call: Call): Promise<number> {
  const { operands, values, words, print, warn } = call;
  const [input, output] = operands;
  if (input === undefined || output === undefined || operands.length > 2) {
    throw new Refusal(2, `${words.operandsWanted("tiespan snapshot IN OUT.png|OUT.svg […]")}\n${words.seeHelp}`);
  }
  const extension = extname(output).toLowerCase();
  if (extension !== ".png" && extension !== ".svg") throw new Refusal(2, words.badExtension(output));
  const options = readOptions(call);
  const read = requireDataset(readInput([input], readTableOptions(call), call), call);
  const model = buildModel(read);
  const { wish, notices } = readWish(values, model, words);
  notices.forEach(warn);
  if (wishNeedsGraph(wish, model)) graphOf(model);
  placeShown(model, wish, call);
  const isSvg = extension === ".svg";
  const drawn = draw(model, wish, isSvg ? { ...options, scale: 1 } : options, input, call);
  writeBytes(output, isSvg ? drawn.svg : await writePng(drawn, call), words);
  print(`${output}: ${drawn.widthPx} × ${drawn.heightPx}\n${withoutIsolates(drawn.description)}`);
  return 0;
}

function readOptions({ values, flags, words }: Call): SnapshotOptions {
  const preset = values.get("preset");
  if (preset !== undefined && !isPreset(preset)) {
    const nearest = new NearestName().find(preset, presetNames);
    throw new Refusal(2, words.badPreset(preset, presetNames.join(", "), nearest));
  }
  const number = (name: "width" | "height" | "scale") => {
    const text = values.get(name);
    if (text === undefined) return {};
    const value = text.trim() === "" ? NaN : Number(text);
    if (!Number.isFinite(value) || value <= 0) throw new Refusal(2, words.badNumber(`--${name}`, text));
    return { [name]: value };
  };
  return {
    ...(preset === undefined ? {} : { preset }),
    ...number("width"),
    ...number("height"),
    ...number("scale"),
    theme: values.get("theme") === "dark" ? "dark" : "light",
    transparent: flags.has("transparent"),
    plain: flags.has("plain"),
  };
}

function isPreset(name: string): name is Preset {
  return (presetNames as readonly string[]).includes(name);
}

function draw(model: Model, wish: Wish, options: SnapshotOptions, path: string, call: Call): Snapshot {
  const translator = translatorFor(wish, model);
  const query = encodeQuery(wish);
  const file = basename(path);
  const address = `?data=${encodeURIComponent(file)}${query === "" ? "" : `&${query}`}`;
  try {
    const visible = withAnswer(deriveVisible(model, wish), translator, answerWords[translator.language]);
    return drawSnapshot(deriveFigure(visible), options, translator, {
      name: basename(path, extname(path)),
      address,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(2, tooLarge(options, call));
  }
}

function tooLarge(
  { preset, width, height, scale = 2, plain = false }: SnapshotOptions,
  { words, translator }: Call,
): string {
  const { widthPx, heightPx } = pictureSize(preset, width, height, plain);
  const number = (value: number) => translator.formatNumber(Math.round(value));
  return words.tooLarge(number(widthPx * scale), number(heightPx * scale), number(mostPixels));
}

/** Pictures do not depend on the machine that draws them: where nobody says otherwise, the data's language is taken. */
export function translatorFor({ lang }: Wish, { dataset }: Model): Translator {
  const tag = lang ?? dataset.language ?? "en";
  return createTranslator(tag, interfaceWords[languageOf(tag)]);
}

/** A picture as PNG, with what it carries. Throws a `Refusal` where the renderer is not installed. */
export async function writePng(
  { svg, widthPx, heightPx, texts }: Pick<Snapshot, "svg" | "widthPx" | "heightPx" | "texts">,
  { words, warn }: Call,
): Promise<Uint8Array> {
  const pixels = await drawPixels(svg, widthPx, heightPx);
  if (pixels === undefined) throw new Refusal(1, words.rendererMissing);
  if (pixels.missing.length > 0) warn(words.fontsMissing(pixels.missing.slice(0, 20).join(" ")));
  return writePngTexts(pixels.png(), texts);
}
