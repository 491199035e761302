import type { Direction } from "../i18n/languages.ts";
import type { Translator } from "../i18n/translator.ts";
import type { Palette } from "../notation/palette.ts";
import type { Box } from "../notation/paths.ts";
import { type Block, drawStack, stackHeight, textBlock } from "./blocks.ts";
import { countsOf, leftOutOf, partOf, periodOf, summaryOf, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { legendBlock, notationItems, typeItems } from "./legend.ts";
import { notations } from "./notationKey.ts";
import { type PictureSize, smallestText } from "./size.ts";
import { creditParts, publishersOf, sourceLines } from "./sources.ts";
import { lineHeightPx, type TextStyle } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";
import { balanceText, cutLines, sizeForWords, textWidth, wrapParts, wrapText } from "./wrap.ts";

/** The words of a picture, laid out, and the room that they leave for the graph. */
export interface Layout {
  readonly nodes: readonly SvgNode[];
  readonly graph: Box;
  /** Whether there was room to say what the numbers at lines are. */
  readonly explainsSteps: boolean;
}

/** From this ratio of width to height on the words stand beside the graph, else above and below it. */
const asideRatio = 1.6;
/** Part of the height that the graph keeps, as far as words can be cut for it. */
const graphShare = { stacked: 0.54, least: 0.4 } as const;
const longestSummary = 8;
/** A title with very long words shrinks to this before they are broken. */
const leastTitlePx = 17;

interface Styles {
  readonly title: TextStyle;
  readonly summary: TextStyle;
  readonly period: TextStyle;
  readonly counts: TextStyle;
  readonly legend: TextStyle;
  readonly notation: TextStyle;
  readonly source: TextStyle;
}

export function layOut(figure: Figure, t: Translator, size: PictureSize, palette: Palette): Layout {
  const isAside = size.width / size.height >= asideRatio;
  const margin = Math.max(10, Math.min(28, size.width * 0.03));
  const styles = stylesOf(size, isAside, palette, t.direction);
  const wholeWidth = size.width - 2 * margin;
  // Where the caption may have no room for it.
  const leftOut = isLow(size) ? [leftOutOf(figure, t), partOf(figure, t)] : [];
  const sources = footBlocks(figure, t, wholeWidth, isAside ? 1 : 2, styles, t.joinParts(leftOut.filter(isSaid)));
  const part = wrapText(partOf(figure, t), wholeWidth, styles.source);
  const foot = isLow(size)
    ? sources.slice(0, 1)
    : [...(isSaid(part.join("")) ? [textBlock(part, styles.source, 0, t.direction)] : []), ...sources];
  const footTop = size.height - margin - stackHeight(foot);
  const rule = svgNode("path", {
    d: `M${margin} ${Math.round(footTop - 8)}h${Math.round(wholeWidth)}`,
    stroke: palette.context,
    "stroke-width": 1,
  });
  const footNodes = foot.length === 0 ? [] : [rule, ...drawStack(foot, margin, footTop, wholeWidth)];
  const room: Box = {
    x: margin,
    y: margin,
    width: wholeWidth,
    height: footTop - (foot.length === 0 ? 0 : 20) - margin,
  };
  const { nodes, graph, explainsSteps } = (isAside ? besideGraph : aroundGraph)(figure, t, room, styles, palette);
  return { nodes: [...nodes, ...footNodes], graph, explainsSteps };
}

function isSaid(words: string): boolean {
  return words !== "";
}

/** Too low for more than one line of words below the graph. */
function isLow({ height }: PictureSize): boolean {
  return height < 300;
}

function stylesOf(
  { width, height }: PictureSize,
  isAside: boolean,
  { text, muted }: Palette,
  direction: Direction,
): Styles {
  const titleSize = Math.max(16, Math.min(isAside ? 25 : 29, Math.sqrt(width * height) / (isAside ? 29 : 28)));
  const sans = (sizePx: number, color: string, isBold: boolean, lineHeight: number): TextStyle => {
    return { sizePx, color, isBold, lineHeight, isSerif: false, direction };
  };
  return {
    title: { sizePx: Math.round(titleSize), color: text, isBold: true, isSerif: true, lineHeight: 1.18 },
    summary: { sizePx: 14, color: muted, isBold: false, lineHeight: 1.4, isSerif: false },
    period: sans(15, text, true, 1.3),
    counts: sans(isAside ? 12 : 13, muted, false, 1.3),
    legend: sans(isAside ? 12 : 13, text, false, 1.2),
    notation: sans(12, muted, false, 1.2),
    source: sans(smallestText, muted, false, 1.35),
  };
}

/** Title and summary above, date and legend below. */
function aroundGraph(figure: Figure, t: Translator, room: Box, styles: Styles, palette: Palette): Layout {
  const title = titleBlock(figure, t, room.width, 3, styles);
  const whole = captionBlocks(figure, t, room.width, "flow", styles, palette);
  const leastGraph = graphShare.least * room.height;
  const caption = dropUntil(whole, (blocks) => stackHeight([title, ...blocks]) <= room.height - leastGraph);
  const left = room.height * (1 - graphShare.stacked) - stackHeight([title, ...caption]);
  const head = [title, summaryBlock(figure, t, room.width, left, styles)];
  const top = room.y + stackHeight(head) + 12;
  const captionTop = room.y + room.height - stackHeight(caption);
  return {
    nodes: [...drawStack(head, room.x, room.y, room.width), ...drawStack(caption, room.x, captionTop, room.width)],
    graph: { x: room.x, y: top, width: room.width, height: Math.max(1, captionTop - 8 - top) },
    explainsSteps: caption.length >= blocksWithSteps,
  };
}

/** All words in a column where lines begin: title and summary at its top, date and legend at its foot. */
function besideGraph(figure: Figure, t: Translator, room: Box, styles: Styles, palette: Palette): Layout {
  const columnWidth = Math.max(150, Math.min(320, room.width * 0.3));
  const title = titleBlock(figure, t, columnWidth, 7, styles);
  const whole = captionBlocks(figure, t, columnWidth, "list", styles, palette);
  const caption = dropUntil(whole, (blocks) => stackHeight([title, ...blocks]) <= room.height);
  const left = room.height - stackHeight([title, ...caption]) - 12;
  const head = [title, summaryBlock(figure, t, columnWidth, left, styles)];
  const [column, graph] =
    t.direction === "rtl" ? [room.x + room.width - columnWidth, room.x] : [room.x, room.x + columnWidth + 20];
  const captionTop = room.y + room.height - stackHeight(caption);
  return {
    nodes: [...drawStack(head, column, room.y, columnWidth), ...drawStack(caption, column, captionTop, columnWidth)],
    graph: { x: graph, y: room.y, width: Math.max(1, room.width - columnWidth - 20), height: room.height },
    explainsSteps: caption.length >= blocksWithSteps,
  };
}

/** Leaves out the last blocks as long as the rest needs too much room. */
function dropUntil(blocks: readonly Block[], fits: (blocks: readonly Block[]) => boolean): readonly Block[] {
  const kept = [...blocks];
  while (kept.length > 0 && !fits(kept)) kept.pop();
  return kept;
}

function titleBlock(figure: Figure, t: Translator, width: number, mostLines: number, styles: Styles): Block {
  const text = titleOf(figure, t);
  const title = sizeForWords(text, width, styles.title, leastTitlePx);
  return textBlock(cutLines(balanceText(text, width, title), mostLines, width, title), title, 0, t.direction);
}

/** As many lines of the summary as there is room for; none where that would be a single one of several. */
function summaryBlock(figure: Figure, t: Translator, width: number, height: number, { summary }: Styles): Block {
  const gap = 7;
  const readable = Math.min(width, summary.sizePx * 52);
  const text = summaryOf(figure, t);
  const lines = wrapText(text, readable, summary);
  const mostLines = Math.min(longestSummary, Math.max(0, Math.floor((height - gap) / lineHeightPx(summary))));
  if (lines.length <= mostLines) return textBlock(balanceText(text, readable, summary), summary, gap, t.direction);
  return textBlock(mostLines > 1 ? cutLines(lines, mostLines, readable, summary) : [], summary, gap, t.direction);
}

/** So many of the blocks of a caption have to be there for the numbers of steps to be explained. */
const blocksWithSteps = 5;

function captionBlocks(
  figure: Figure,
  t: Translator,
  width: number,
  arrangement: "flow" | "list",
  styles: Styles,
  palette: Palette,
): readonly Block[] {
  const { relations } = figure;
  const period = wrapText(periodOf(figure, t), width, styles.period);
  const counts = relations.length === 0 ? emptyWords(figure, t) : countsOf(figure, t);
  const says = wrapText(figure.answered?.says ?? "", width, styles.counts);
  return [
    textBlock(cutLines(period, 2, width, styles.period), styles.period, 0, t.direction),
    textBlock(wrapText(counts, width, styles.counts), styles.counts, 1, t.direction),
    textBlock(figure.answered === undefined ? [] : says, styles.counts, 3, t.direction),
    legendBlock(typeItems(figure, t, palette), width, styles.legend, arrangement, 7),
    legendBlock(notationItems(figure, t, palette, ["step"]), width, styles.notation, arrangement, 5),
    legendBlock(
      notationItems(
        figure,
        t,
        palette,
        notations.filter((notation) => notation !== "step"),
      ),
      width,
      styles.notation,
      arrangement,
      5,
    ),
  ];
}

function emptyWords({ view, model }: Figure, t: Translator): string {
  if (model.dataset.actors.length === 0) return t.words.notices.noActors;
  return view.types?.length === 0 ? t.words.notices.allFiltered : t.words.notices.emptyWindow;
}

function footBlocks(
  figure: Figure,
  t: Translator,
  width: number,
  mostLines: number,
  { source }: Styles,
  leftOut: string,
): readonly Block[] {
  const lead = leftOut === "" ? "" : `${leftOut} · `;
  const room = width - textWidth(lead, source);
  const [first = "", ...others] = sourceLines(publishersOf(figure, t), t, mostLines, room, source);
  const sources = lead + first === "" ? [] : [lead + first, ...others];
  const credit = cutLines(wrapParts(creditParts(figure, t), " · ", width, source), mostLines, width, source);
  return [textBlock(sources, source, 0, t.direction), textBlock(credit, source, 1, t.direction)].filter(
    ({ height }) => height > 0,
  );
}
