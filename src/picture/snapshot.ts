import { formatDay } from "../dataset/edtf.ts";
import type { Translator } from "../i18n/translator.ts";
import { type DayWindow, type Model, OPEN_END, OPEN_START } from "../model/types.ts";
import { resolveView } from "../view/derive.ts";
import { describeFigure, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { drawPictureTree, fitFigure, type PictureOptions } from "./picture.ts";
import { pictureSize } from "./size.ts";
import { writeSvg } from "./tree.ts";

export interface SnapshotOptions extends PictureOptions {
  /** Pixels of the PNG for one of the picture; 2 where none is given. */
  readonly scale?: number;
}

/** A picture of a view, ready to be saved as SVG or to be turned into pixels. */
export interface Snapshot {
  readonly svg: string;
  /** Of the PNG. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** The alternative text. */
  readonly description: string;
  /** What a PNG carries: for readers title, alternative text and address, for Tiespan the view as JSON. */
  readonly texts: Readonly<Record<"Title" | "Description" | "Source" | "tiespan", string>>;
  fileName(extension: "png" | "svg"): string;
}

/** Where the picture comes from: the base name of the dataset's file, and the address of the view. */
export interface SnapshotOrigin {
  readonly name: string;
  readonly address: string;
}

/** A PNG has at most so many pixels; browsers on phones refuse canvases that are a little larger. */
export const mostPixels = 16_000_000;

/**
 * Draws a figure. Throws a RangeError, with the size asked for and the limit in its message, for a
 * size or scale that is not positive and finite and for a PNG of more than `mostPixels`.
 */
export function drawSnapshot(
  figure: Figure,
  options: SnapshotOptions,
  translator: Translator,
  origin: SnapshotOrigin,
): Snapshot {
  const { scale = 2, ...pictureOptions } = options;
  const size = pngSize(pictureOptions, scale);
  const { model } = figure;
  const t = translator.inTimeOf(model);
  const shown = fitFigure(figure, pictureOptions, t);
  const title = titleOf(figure, t);
  const description = describeFigure(shown, t);
  const view = JSON.stringify(resolveView(figure.view, model));
  return {
    svg: writeSvg(drawPictureTree(shown, pictureOptions, t)),
    ...size,
    title,
    description,
    texts: { Title: title, Description: description, Source: origin.address, tiespan: view },
    fileName: (extension) => {
      const format = nameOfSize(pictureOptions) + (extension === "png" ? `@${Math.round(scale * 100) / 100}x` : "");
      return `${pictureName(origin.name, figure.window, model, format, t, pictureOptions)}.${extension}`;
    },
  };
}

/**
 * What a file with a picture is called, without extension: its dataset, period, format and language, and what else sets it
 * apart. Every system, archive and server takes it.
 */
export function pictureName(
  dataName: string,
  window: DayWindow,
  model: Model,
  format: string,
  { locale }: Pick<Translator, "locale">,
  variants: Pick<PictureOptions, "theme" | "transparent" | "plain">,
): string {
  const parts = [safe(dataName, 60) || "tiespan", nameOfWindow(window, model), format];
  return [...parts, safe(locale, 20), ...variantsOf(variants)].join("_");
}

function pngSize(options: PictureOptions, scale: number): { readonly widthPx: number; readonly heightPx: number } {
  const size = pictureSize(options.preset, options.width, options.height, options.plain === true);
  const limit = `at most ${mostPixels} pixels`;
  if (!Number.isFinite(scale) || scale <= 0) {
    throw new RangeError(`no scale: ${scale} for ${size.widthPx}×${size.heightPx} (${limit})`);
  }
  const widthPx = Math.max(1, Math.round(size.widthPx * scale));
  const heightPx = Math.max(1, Math.round(size.heightPx * scale));
  if (widthPx * heightPx > mostPixels) {
    throw new RangeError(`too large: ${widthPx}×${heightPx} = ${widthPx * heightPx} pixels (${limit})`);
  }
  return { widthPx, heightPx };
}

/** The preset, or the size in pixels where one was given instead. */
function nameOfSize({ preset = "article", width, height, plain = false }: PictureOptions): string {
  if (width === undefined && height === undefined) return preset;
  const { widthPx, heightPx } = pictureSize(preset, width, height, plain);
  return `${Math.round(widthPx)}x${Math.round(heightPx)}`;
}

/** "2025-01-20--2025-01-28", one day alone, "until-2025-01-28", "from-2025-01-20", "all-dates", "2--11". */
function nameOfWindow({ fromDay, toDay, mode }: DayWindow, { isNumeric }: Model): string {
  const isFromOpen = fromDay === OPEN_START || mode === "until";
  const [from = "", to = ""] = [fromDay, toDay].map((day) => formatDay(day, isNumeric).replace("#", ""));
  if (toDay === OPEN_END) return isFromOpen ? "all-dates" : `from-${from}`;
  if (isFromOpen) return `until-${to}`;
  return from === to ? from : `${from}--${to}`;
}

/** What sets pictures of one view apart that are often kept side by side, a light and a dark one most of all. */
function variantsOf({
  theme,
  transparent,
  plain,
}: Pick<PictureOptions, "theme" | "transparent" | "plain">): readonly string[] {
  return [
    ...(theme === "dark" ? ["dark"] : []),
    ...(transparent === true ? ["transparent"] : []),
    ...(plain === true ? ["plain"] : []),
  ];
}

/** Letters and digits of ASCII with single hyphens and underscores, which every system, archive and server takes. */
function safe(name: string, mostCharacters: number): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "-")
    .slice(0, mostCharacters)
    .replace(/^[-_]+|[-_]+$/g, "");
}
