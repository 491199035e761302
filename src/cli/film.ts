import { extname } from "node:path";
import { NearestName } from "../dataset/nearest.ts";
import { withoutIsolates } from "../dataset/text.ts";
import { writeCaptions } from "../film/captions.ts";
import { type FilmKind, type Frame, type Size, sizeFor } from "../film/frames.ts";
import { writeGif } from "../film/gif.ts";
import { tellFilm } from "../film/tell.ts";
import { leftOutWords, loadFilmWords } from "../i18n/filmWords.ts";
import { buildModel } from "../model/build.ts";
import { graphOf } from "../model/graph.ts";
import { type FilmPreset, filmPresets, type Still } from "../picture/film.ts";
import { writeSvg } from "../picture/tree.ts";
import { wishNeedsGraph } from "../view/derive.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { writeBytes } from "./files.ts";
import { placeShown } from "./findQuickly.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { encoderPackages, writeMp4, writeWebm } from "./moving.ts";
import { readWish, wishNames } from "./passedOver.ts";
import { drawPixels } from "./pixels.ts";
import { Refusal } from "./refusal.ts";
import { translatorFor } from "./snapshot.ts";
import { readTableOptions, tableOptions } from "./tables.ts";

export const filmOptions: OptionNames = {
  values: [...wishNames, "preset", "base", ...tableOptions],
  flags: [],
};

/** Each gives undefined where the package that it needs is not installed. */
const writers: Readonly<Record<FilmKind, (frames: readonly Frame[], size: Size) => Promise<Uint8Array | undefined>>> = {
  mp4: writeMp4,
  webm: writeWebm,
  gif: (frames, size) => writeGif(frames, size),
};

/**
 * Makes a film of the steps of a scene, or of the days on which most changes, from the dataset in the first operand: the
 * second is an `.mp4`, `.webm` or `.gif`. What is told stands beside it as WebVTT. Prints name, size, length and what is
 * told. Throws a `Refusal` where there is nothing to tell, nowhere to write or the call makes no sense.
 */
export async function film(call: Call): Promise<number> {
  const { operands, values, words, print, warn } = call;
  const [input, output] = operands;
  if (input === undefined || output === undefined || operands.length > 2) {
    throw new Refusal(2, `${words.operandsWanted("tiespan film IN OUT.mp4|OUT.webm|OUT.gif […]")}\n${words.seeHelp}`);
  }
  const kind = readKind(output, call);
  const preset = readPreset(call);
  const model = buildModel(requireDataset(readInput([input], readTableOptions(call), call), call));
  const { wish, notices } = readWish(values, model, words);
  notices.forEach(warn);
  if (wishNeedsGraph(wish, model)) graphOf(model);
  placeShown(model, wish, call);
  const t = translatorFor(wish, model).inTimeOf(model);
  const theme = values.get("theme") === "dark" ? "dark" : "light";
  const told = tellFilm(model, wish, { preset, theme, address: values.get("base") }, t);
  const { stills } = told;
  if (stills.length === 0) throw new Refusal(1, words.film.nothingTold);
  const size = sizeFor(preset, kind);
  const frames = await drawFrames(stills, size, call);
  const bytes = await writers[kind](frames, size);
  if (bytes === undefined) throw new Refusal(1, words.film.encoderMissing(extname(output), encoderPackages[kind]));
  writeBytes(output, bytes, words);
  const captions = `${output.slice(0, -extname(output).length)}.vtt`;
  const leftOut = leftOutWords(told, await loadFilmWords(t.language), t);
  writeBytes(captions, writeCaptions(stills, leftOut), words);
  const seconds = t.formatNumber(Math.round(stills.reduce((sum, still) => sum + still.seconds, 0)));
  print(`${output}: ${size.widthPx} × ${size.heightPx}, ${seconds} s\n${captions}`);
  for (const said of [...stills.map(({ caption }) => caption), leftOut]) if (said !== "") print(withoutIsolates(said));
  return 0;
}

function readKind(output: string, { words }: Call): FilmKind {
  const extension = extname(output).slice(1).toLowerCase();
  if (extension === "mp4" || extension === "webm" || extension === "gif") return extension;
  throw new Refusal(2, words.film.badExtension(output));
}

function readPreset({ values, words }: Call): FilmPreset {
  const preset = values.get("preset") ?? "square";
  const known = filmPresets.find((name) => name === preset);
  if (known !== undefined) return known;
  throw new Refusal(2, words.badPreset(preset, filmPresets.join(", "), new NearestName().find(preset, filmPresets)));
}

async function drawFrames(
  stills: readonly Still[],
  { widthPx, heightPx }: Size,
  { words, warn }: Call,
): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  const missing = new Set<string>();
  for (const { svg, seconds } of stills) {
    const pixels = await drawPixels(writeSvg(svg), widthPx, heightPx);
    if (pixels === undefined) throw new Refusal(1, words.rendererMissing);
    for (const character of pixels.missing) missing.add(character);
    frames.push({ rgba: pixels.rgba(), seconds });
  }
  if (missing.size > 0) warn(words.fontsMissing([...missing].slice(0, 20).join(" ")));
  return frames;
}
