import type { Translator } from "../i18n/translator.ts";
import { type Palette, palettes, type ThemeName } from "../notation/palette.ts";
import type { Box } from "../notation/paths.ts";
import { type Block, drawStack, stackHeight, textBlock } from "./blocks.ts";
import { keepOnly, scopeOf } from "./decisive.ts";
import { countsOf, groupTitlesOf, namesOf, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { areAllNamed, drawGraph } from "./graph.ts";
import { legendBlock } from "./legend.ts";
import { drawRoot } from "./picture.ts";
import { type Preset, smallestText } from "./size.ts";
import { publishersOf, sourceLines } from "./sources.ts";
import { stripItems } from "./strip.ts";
import type { TextStyle } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";
import { balanceText, cutLines, sizeForWords, textWidth, wrapParts, wrapText } from "./wrap.ts";

/** What a film tells at a time. */
export interface Beat {
  readonly figure: Figure;
  /** When, and which of how many: above the title. */
  readonly about: string;
  /** Undefined: how many relations are drawn, of how many. */
  readonly title: string | undefined;
  /** The row of the relation that it tells, without which it is not told; a step is told by its words as well. */
  readonly lead?: number | undefined;
  /** The title is one: it has to be read letter by letter. */
  readonly isAddress?: boolean;
  /** Left out where there is no room for it. */
  readonly text: string;
}

/** A picture of a film and how long it stands. */
export interface Still {
  readonly svg: SvgNode;
  readonly seconds: number;
  /** What is told, for those who do not see it. */
  readonly caption: string;
}

export interface FilmSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Whether text stands beside the graph, and what the apps of phones lay over the picture, in units. */
interface Format extends FilmSize {
  readonly isAside: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly hasText: boolean;
  readonly titlePx: number;
  readonly toldPx: number;
  /** No more relations than this can be read in it. */
  readonly most: number;
}

/** Laid out as on a phone, 375 units wide or high, and enlarged. */
const unitPx = 1080 / 375;
const formats = {
  story: {
    widthPx: 1080,
    heightPx: 1920,
    isAside: false,
    top: 60,
    bottom: 84,
    hasText: true,
    titlePx: 23,
    toldPx: 16,
    most: 16,
  },
  square: {
    widthPx: 1080,
    heightPx: 1080,
    isAside: false,
    top: 16,
    bottom: 14,
    hasText: false,
    titlePx: 15,
    toldPx: 14,
    most: 10,
  },
  wide: {
    widthPx: 1920,
    heightPx: 1080,
    isAside: true,
    top: 18,
    bottom: 16,
    hasText: true,
    titlePx: 22,
    toldPx: 16,
    most: 16,
  },
} as const satisfies Partial<Record<Preset, Format>>;

/** The presets of pictures that a film can have. */
export type FilmPreset = keyof typeof formats;
export const filmPresets = Object.keys(formats) as readonly FilmPreset[];
/** Signs that say how sure something is, or whether it happened: the others can do without words here. */
const signs = ["possibly", "hollow", "question", "planned", "failed"] as const;
const margin = 20;
const gap = 10;
const asideWidth = 220;

/** The size of a film in pixels. */
export function filmSize(preset: FilmPreset): FilmSize {
  return formats[preset];
}

/**
 * Draws a film: a picture for each beat, undefined for one whose lead has no room. Only relations that it tells are drawn, of
 * `told` the first for which there is room; all beats have one layout and one legend: nothing moves but what changes.
 */
export function drawFilm(
  whole: Figure,
  beats: readonly Beat[],
  told: readonly number[],
  preset: FilmPreset,
  theme: ThemeName,
  t: Translator,
): readonly (Still | undefined)[] {
  const format = formats[preset];
  const palette = palettes[theme];
  const { layout, figures: shared, titled, rows } = fitFilm(whole, beats, told, format, palette, t);
  return titled.map((beat, at) => {
    if (beat.lead !== undefined && !rows.includes(beat.lead)) return undefined;
    const figure = shared[at] ?? beat.figure;
    const caption = [beat.about, beat.title, beat.text].filter((part) => part !== "").join(". ");
    const size = { ...format, width: format.widthPx / unitPx, height: format.heightPx / unitPx };
    const nodes = [
      svgNode("rect", { width: size.width, height: size.height, fill: palette.background }),
      ...layout.fixed,
      ...drawBeat(figure, layout.graph, palette, t),
      ...drawStack(layout.captions[at] ?? [], layout.caption.x, layout.caption.y, layout.caption.width),
    ];
    return { svg: drawRoot(whole, titleOf(whole, t), caption, t, size, nodes), seconds: secondsFor(beat), caption };
  });
}

interface TitledBeat extends Beat {
  readonly title: string;
}

interface FittedFilm {
  readonly layout: FilmLayout;
  /** By beat. */
  readonly figures: readonly Figure[];
  readonly titled: readonly TitledBeat[];
  /** Of the relations that are drawn. */
  readonly rows: readonly number[];
}

/**
 * The relations for which there is room, so that all who have one are named, at all times in the same place: each that is told
 * joins those before it, unless a name would then be missing or lie on somebody else, or the legend meet what is told. The
 * first is always there.
 */
function fitFilm(
  whole: Figure,
  beats: readonly Beat[],
  told: readonly number[],
  format: Format,
  palette: Palette,
  t: Translator,
): FittedFilm {
  const shown = new Set(beats.flatMap(({ figure }) => figure.drawn.map(({ row }) => row)));
  const fit = (rows: readonly number[]): FittedFilm & { readonly hasRoom: boolean } => {
    const figures = keepTold(whole, beats, new Set(rows));
    const titled = beats.map((beat, at) => ({ ...beat, title: beat.title ?? countsOf(figures[at] ?? beat.figure, t) }));
    const layout = layOut(whole, titled, figures, format, palette, t);
    const { width, height } = layout.graph;
    const isNamed = figures.every((figure) => areAllNamed(figure, namesOf(figure, t), width, height, smallestText));
    return { layout, figures, titled, rows, hasRoom: isNamed && layout.isClear };
  };
  const [first = NaN, ...others] = told.filter((row) => shown.has(row)).slice(0, format.most);
  return others.reduce<FittedFilm>(
    (fitted, row) => {
      const next = fit([...fitted.rows, row]);
      return next.hasRoom ? next : fitted;
    },
    fit([first]),
  );
}

function keepTold(whole: Figure, beats: readonly Beat[], rows: ReadonlySet<number>): readonly Figure[] {
  const scope = scopeOf(
    whole.model,
    [...rows].map((row) => ({ row })),
  );
  // Names of all come first, so that none gives way when somebody else is lit.
  const named = { ...scope, leading: new Set(scope.actorRows) };
  return beats.map(({ figure }) => {
    const drawn = figure.drawn.filter(({ row }) => rows.has(row));
    const view = { ...figure.view, camera: undefined };
    return keepOnly({ ...figure, view, positions: whole.positions }, drawn, named);
  });
}

/** As long as it takes to read the title, and to look. */
function secondsFor({ title, about }: TitledBeat): number {
  return Math.min(5, Math.max(2.5, 1 + (title.length + about.length) / 20));
}

function drawBeat(figure: Figure, { x, y, width, height }: Box, palette: Palette, t: Translator): SvgNode[] {
  const titles = groupTitlesOf(figure.model, figure.scope, t);
  const graph = drawGraph(figure, namesOf(figure, t), [], width, height, palette, smallestText, titles, t.formatNumber);
  return [svgNode("g", { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, graph)];
}

interface FilmLayout {
  /** Title, legend and sources, the same all the time. */
  readonly fixed: readonly SvgNode[];
  readonly graph: Box;
  readonly caption: Box;
  /** By beat. */
  readonly captions: readonly (readonly Block[])[];
  /** What is told does not reach into the legend. */
  readonly isClear: boolean;
}

function layOut(
  whole: Figure,
  beats: readonly TitledBeat[],
  figures: readonly Figure[],
  format: Format,
  palette: Palette,
  t: Translator,
): FilmLayout {
  const styles = stylesOf(palette, format);
  const room: Box = {
    x: margin,
    y: format.top,
    width: format.widthPx / unitPx - 2 * margin,
    height: format.heightPx / unitPx - format.top - format.bottom,
  };
  const head = [titleBlock(titleOf(whole, t), room.width, styles.title, t)];
  const below = room.y + stackHeight(head) + gap;
  const foot = footBlocks(whole, figures, room.width, styles, t);
  const footTop = room.y + room.height - stackHeight(foot);
  const column = format.isAside ? asideWidth : room.width;
  const captions = beats.map((beat) => captionBlocks(beat, column, format.hasText, styles, t));
  const captionHeight = Math.max(...captions.map(stackHeight));
  const legendStyle = { ...styles.small, direction: t.direction };
  const legend = legendBlock(stripItems(figures, t, palette, signs), column, legendStyle, "packed", 0);
  const fixed = (legendTop: number, x: number) => [
    ...drawStack(head, room.x, room.y, room.width),
    ...drawStack([legend], x, legendTop, column),
    ...drawStack(foot, room.x, footTop, room.width),
  ];
  const legendTop = footTop - gap - legend.height;
  if (format.isAside) {
    const isTurned = t.direction === "rtl";
    const x = isTurned ? room.x + room.width - column : room.x;
    const graphWidth = room.width - column - margin;
    return {
      fixed: fixed(legendTop, x),
      graph: { x: isTurned ? room.x : x + column + margin, y: below, width: graphWidth, height: footTop - gap - below },
      caption: { x, y: below, width: column, height: captionHeight },
      captions,
      isClear: below + captionHeight + gap <= legendTop,
    };
  }
  const captionTop = legendTop - gap - captionHeight;
  return {
    fixed: fixed(legendTop, room.x),
    graph: { x: room.x, y: below, width: room.width, height: Math.max(1, captionTop - gap - below) },
    caption: { x: room.x, y: captionTop, width: column, height: captionHeight },
    captions,
    isClear: true,
  };
}

interface Styles {
  readonly title: TextStyle;
  readonly about: TextStyle;
  readonly told: TextStyle;
  readonly text: TextStyle;
  readonly small: TextStyle;
  readonly source: TextStyle;
}

function stylesOf({ text, muted }: Palette, { titlePx, toldPx }: Format): Styles {
  const sans = (sizePx: number, color: string, isBold: boolean): TextStyle => {
    return { sizePx, color, isBold, isSerif: false, lineHeight: 1.3 };
  };
  return {
    title: { sizePx: titlePx, color: text, isBold: true, isSerif: true, lineHeight: 1.18 },
    about: sans(13, muted, false),
    told: sans(toldPx, text, true),
    text: sans(14, text, false),
    small: { ...sans(smallestText, text, false), lineHeight: 1.2 },
    source: sans(smallestText, muted, false),
  };
}

function titleBlock(words: string, width: number, given: TextStyle, t: Translator): Block {
  const style = sizeForWords(words, width, given, 15);
  return textBlock(cutLines(balanceText(words, width, style), 3, width, style), style, 0, t.direction);
}

function captionBlocks(
  beat: TitledBeat,
  width: number,
  hasText: boolean,
  styles: Styles,
  t: Translator,
): readonly Block[] {
  const block = (words: string, style: TextStyle, mostLines: number, space: number) =>
    textBlock(cutLines(wrapText(words, width, style), mostLines, width, style), style, space, t.direction);
  return [
    block(beat.about, styles.about, 2, 0),
    beat.isAddress === true
      ? addressBlock(beat.title, width, styles.told, hasText ? 4 : 3, t)
      : block(beat.title, styles.told, hasText ? 4 : 3, 2),
    ...(hasText ? [block(beat.text, styles.text, 6, 4)] : []),
  ];
}

/** Broken at its marks, never with a hyphen that is not in it; as large as its lines allow. */
function addressBlock(address: string, width: number, given: TextStyle, mostLines: number, t: Translator): Block {
  const parts = address.match(/[^/?&=]+[/?&=]*/g) ?? [];
  for (let { sizePx } = given; ; sizePx -= 1) {
    const style = { ...given, sizePx };
    const lines = wrapParts(parts, "", width, style);
    if (lines.length <= mostLines || sizePx <= smallestText)
      return textBlock(cutLines(lines, mostLines, width, style), style, 2, t.direction);
  }
}

/** What is left out, and who says all this. */
function footBlocks(
  whole: Figure,
  figures: readonly Figure[],
  width: number,
  { source }: Styles,
  t: Translator,
): readonly Block[] {
  const rows = new Set(figures.flatMap(({ drawn }) => drawn.map(({ row }) => row)));
  const isThinned = rows.size < whole.wholeCount;
  const count = isThinned ? t.words.picture.thinned(t.formatNumber(rows.size), t.formatNumber(whole.wholeCount)) : "";
  const publishers = publishersOf({ ...whole, relations: whole.relations.filter(({ row }) => rows.has(row)) }, t);
  const besidePx = count === "" ? 0 : textWidth(`${count} · `, source);
  const [first = "", ...others] = sourceLines(publishers, t, 2, width - besidePx, source);
  return [textBlock([[count, first].filter((part) => part !== "").join(" · "), ...others], source, 0, t.direction)];
}
