import { extname } from "node:path";
import { NearestName } from "../dataset/nearest.ts";
import { withoutIsolates } from "../dataset/text.ts";
import { stepDate } from "../i18n/storyWords.ts";
import type { Translator } from "../i18n/translator.ts";
import { buildModel } from "../model/build.ts";
import { graphOf } from "../model/graph.ts";
import type { StoryStep } from "../model/story.ts";
import { countsOf, periodOf, titleOf } from "../picture/describe.ts";
import { deriveFigure, type Figure } from "../picture/figure.ts";
import { type Beat, drawFilm, type FilmPreset, filmPresets, filmSize, type Still } from "../picture/film.ts";
import { leadOf, type Panel, panelWords } from "../picture/strip.ts";
import { writeSvg } from "../picture/tree.ts";
import { wishNeedsGraph } from "../view/derive.ts";
import { deriveVisible } from "../view/store.ts";
import type { WrittenWish as Wish } from "../view/types.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { writeBytes } from "./files.ts";
import { placeShown } from "./findQuickly.ts";
import { readInput, requireDataset } from "./inputs.ts";
import { encoderPackage, type Frame, type Size, writeGif, writeMp4 } from "./moving.ts";
import { readWish, wishNames } from "./passedOver.ts";
import { drawPixels } from "./pixels.ts";
import { Refusal } from "./refusal.ts";
import { translatorFor } from "./snapshot.ts";
import { findPanels, noQuestion } from "./strip.ts";
import { readTableOptions, tableOptions } from "./tables.ts";

export const filmOptions: OptionNames = {
  values: [...wishNames, "preset", "base", ...tableOptions],
  flags: [],
};

/** A film of days tells so many. */
const mostDays = 12;
/** Of a GIF, which stays below a megabyte so. */
const gifWidthPx = 600;

/**
 * Makes a film of the steps of a scene, or of the days on which most changes, from the dataset in the first operand: the
 * second is an `.mp4` or `.gif`. What is told stands beside it as WebVTT. Prints name, size, length and what is told.
 * Throws a `Refusal` where there is nothing to tell, nowhere to write or the call makes no sense.
 */
export async function film(call: Call): Promise<number> {
  const { operands, values, words, print, warn } = call;
  const [input, output] = operands;
  if (input === undefined || output === undefined || operands.length > 2) {
    throw new Refusal(2, `${words.operandsWanted("tiespan film IN OUT.mp4|OUT.gif […]")}\n${words.seeHelp}`);
  }
  const extension = extname(output).toLowerCase();
  if (extension !== ".mp4" && extension !== ".gif") throw new Refusal(2, words.film.badExtension(output));
  const preset = readPreset(call);
  const model = buildModel(requireDataset(readInput([input], readTableOptions(call), call), call));
  const { wish, notices } = readWish(values, model, words);
  notices.forEach(warn);
  if (wishNeedsGraph(wish, model)) graphOf(model);
  placeShown(model, wish, call);
  const t = translatorFor(wish, model).inTimeOf(model);
  const asked = { ...wish, ...noQuestion };
  const see = (change: Partial<Wish>): Figure => deriveFigure(deriveVisible(model, { ...asked, ...change }));
  const whole = see({});
  const { steps = [] } = whole.story ?? {};
  const told = steps.length > 0 ? tellSteps(steps, see, t) : tellDays(findPanels(model, asked, mostDays), t);
  if (told.rows.length === 0) throw new Refusal(1, words.film.nothingTold);
  const beats = [opening(whole, t), ...told.beats, closing(whole, values.get("base"), t)];
  const theme = values.get("theme") === "dark" ? "dark" : "light";
  const stills = drawFilm(whole, beats, told.rows, preset, theme, t);
  const size = sizeFor(preset, extension === ".gif");
  const frames = await drawFrames(stills, size, call);
  const bytes = await (extension === ".gif" ? writeGif : writeMp4)(frames, size);
  if (bytes === undefined) throw new Refusal(1, words.film.encoderMissing(encoderPackage));
  writeBytes(output, bytes, words);
  const captions = `${output.slice(0, -extension.length)}.vtt`;
  writeBytes(captions, writeCaptions(stills), words);
  const seconds = t.formatNumber(Math.round(stills.reduce((sum, still) => sum + still.seconds, 0)));
  print(`${output}: ${size.widthPx} × ${size.heightPx}, ${seconds} s\n${captions}`);
  for (const { caption } of stills) print(withoutIsolates(caption));
  return 0;
}

function readPreset({ values, words }: Call): FilmPreset {
  const preset = values.get("preset") ?? "square";
  const known = filmPresets.find((name) => name === preset);
  if (known !== undefined) return known;
  throw new Refusal(2, words.badPreset(preset, filmPresets.join(", "), new NearestName().find(preset, filmPresets)));
}

function sizeFor(preset: FilmPreset, isGif: boolean): Size {
  const size = filmSize(preset);
  const scale = isGif ? gifWidthPx / size.widthPx : 1;
  return { widthPx: Math.round(size.widthPx * scale), heightPx: Math.round(size.heightPx * scale) };
}

/** What a film tells between its first and last picture, and the relations that it draws. */
interface Told {
  readonly beats: readonly Beat[];
  /** Rows, the most important first. */
  readonly rows: readonly number[];
}

type See = (change: Partial<Wish>) => Figure;

function tellSteps(steps: readonly StoryStep[], see: See, t: Translator): Told {
  const beats = steps.map(({ number, step }): Beat => {
    const figure = see({ step: number });
    const { language } = figure.model.dataset;
    const date = stepDate({ model: figure.model, t }, step);
    return {
      figure,
      about: [t.words.story.place(number, steps.length), date].filter((part) => part !== "").join(" · "),
      title: t.text(step.title, language),
      text: t.text(step.text, language),
    };
  });
  // The first of each step before the second of any.
  const longest = Math.max(...steps.map(({ rows }) => rows.length));
  const rows = Array.from({ length: longest }, (_, place) => steps.flatMap(({ rows }) => rows[place] ?? [])).flat();
  return { beats, rows: [...new Set(rows)] };
}

function tellDays(moments: readonly Panel[], t: Translator): Told {
  const leads = moments.flatMap(({ figure, begins }) => leadOf(figure, begins) ?? []);
  const beats = moments.map((moment): Beat => {
    const { when, sentence, source } = panelWords(moment, t);
    return { figure: moment.figure, about: when, title: sentence, text: source };
  });
  return { beats, rows: [...new Set([...leads, ...moments.flatMap(({ begins }) => begins)])] };
}

/** Mail programs show no other picture than the first: it says what was found. */
function opening(figure: Figure, t: Translator): Beat {
  const steps = figure.story?.steps.length ?? 0;
  const title = steps > 0 ? t.words.story.play(steps) : countsOf(figure, t);
  return { figure, about: periodOf(figure, t), title, text: "" };
}

function closing(figure: Figure, base: string | undefined, t: Translator): Beat {
  return { figure, about: periodOf(figure, t), title: base ?? titleOf(figure, t), text: "" };
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

/** WebVTT, https://www.w3.org/TR/webvtt1/: what is told from when to when. */
function writeCaptions(stills: readonly Still[]): string {
  let start = 0;
  const cues = stills.map(({ seconds, caption }) => {
    const end = start + Math.round(seconds * 30) / 30;
    const cue = `${clock(start)} --> ${clock(end)}\n${escapeCue(withoutIsolates(caption))}`;
    start = end;
    return cue;
  });
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

function escapeCue(text: string): string {
  return text.replace(/\s+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
