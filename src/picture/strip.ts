import { chosenPublisherOf, relationAt, relationSentence, statusWords, type Wording } from "../i18n/wording.ts";
import { vagueBegin } from "../i18n/storyWords.ts";
import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import { isInDoubt } from "../model/types.ts";
import { type Palette, palettes, type ThemeName } from "../notation/palette.ts";
import { type Block, drawStack, stackHeight, textBlock } from "./blocks.ts";
import { scopeOf } from "./decisive.ts";
import { countsOf, groupTitlesOf, namesOf, periodOf, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { drawGraph } from "./graph.ts";
import { legendBlock, type LegendItem, notationItems, typeItems } from "./legend.ts";
import type { Notation } from "./notationKey.ts";
import { drawRoot } from "./picture.ts";
import { creditParts, publishersOf, sourceLines } from "./sources.ts";
import type { TextStyle } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";
import { balanceText, wrapParts, wrapText } from "./wrap.ts";

/** A moment of a view: what is shown in it, and which relations begin. */
export interface Panel {
  readonly figure: Figure;
  /** At least one. */
  readonly begins: readonly number[];
}

/** What a panel says. */
export interface PanelWords {
  readonly when: string;
  readonly counts: string;
  /** What begins, of several the one of the story's first step, else of those with most relations. */
  readonly sentence: string;
  readonly source: string;
}

/** Several moments of a view side by side, on the same places. */
export interface Strip {
  readonly svg: SvgNode;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** The alternative text: title, period, and of each panel its words. */
  readonly description: string;
}

const panel = { width: 320, height: 300, gap: 24 } as const;
const margin = 28;

/** Draws moments of the view in `whole`, in reading order. A pixel for each unit; text stays text. */
export function drawStrip(whole: Figure, panels: readonly Panel[], theme: ThemeName, t: Translator): Strip {
  const palette = palettes[theme];
  const styles = stylesOf(palette);
  const shared = onSamePlaces(panels.map(({ figure }) => figure));
  const columns = columnsOf(panels.length);
  const width = columns * (panel.width + panel.gap) - panel.gap;
  const title = titleOf(whole, t);
  const period = periodOf(whole, t);
  const words = panels.map((each) => panelWords(each, t));
  const head = [
    textBlock(balanceText(title, width, styles.title), styles.title, 0, t.direction),
    textBlock(wrapText(period, width, styles.when), styles.when, 6, t.direction),
  ];
  const top = margin + stackHeight(head) + panel.gap;
  const rows = layOutRows(shared, words, columns, t, palette, styles);
  const foot = footBlocks(shared, t, width, palette, styles);
  const footTop = top + rows.height;
  const height = Math.ceil(footTop + stackHeight(foot) + margin);
  const turned = (x: number, wide: number) => (t.direction === "rtl" ? width - x - wide : x);
  const size = { width: width + 2 * margin, height, widthPx: width + 2 * margin, heightPx: height };
  const description = describeStrip(t.joinParts([title, period]), words);
  const parts = [
    svgNode("rect", { width: size.width, height, fill: palette.background }),
    ...drawStack(head, margin, margin, width),
    ...rows.draw((x, y) => [margin + turned(x, panel.width), top + y]),
    ...drawStack(foot, margin, footTop, width),
  ];
  const svg = drawRoot(whole, title, description, t, size, parts);
  return { svg, widthPx: size.widthPx, heightPx: height, title, description };
}

/** As many beside each other as leave each its room: up to three, and of four two. */
function columnsOf(count: number): number {
  return count === 4 ? 2 : Math.min(3, count);
}

/** The same moments without what none of them shows, and with one scope, so that everything stands where it stood. */
export function onSamePlaces(figures: readonly Figure[]): readonly Figure[] {
  const [first] = figures;
  if (first === undefined) return [];
  const rows = new Set(figures.flatMap(({ drawn }) => drawn.map(({ row }) => row)));
  const scope = scopeOf(
    first.model,
    [...rows].map((row) => ({ row })),
  );
  return figures.map((figure) => ({
    ...figure,
    scope,
    positions: first.positions,
    view: { ...figure.view, camera: undefined },
  }));
}

/** What a panel says: when, how much is shown, what begins, and who says so. */
export function panelWords({ figure, begins }: Panel, t: Translator): PanelWords {
  const wording = { model: figure.model, t };
  const row = leadOf(figure, begins);
  return {
    when: (row !== undefined && vagueBegin(wording, row, figure.window.fromDay)) || periodOf(figure, t),
    counts: countsOf(figure, t),
    sentence: row === undefined ? "" : saidSentence(wording, row),
    source: row === undefined ? "" : sourceOf(wording, row),
  };
}

/** Of relations the one of the story's first step, else of those with most relations. */
export function leadOf({ model, scene }: Figure, begins: readonly number[]): number | undefined {
  const told = (scene?.steps ?? []).flatMap(({ relations }) => relations);
  const placeOf = (row: number) => {
    const place = told.indexOf(model.dataset.relations[row]?.id ?? "");
    return place < 0 ? told.length : place;
  };
  const { source, target } = model.columns;
  const weightOf = (row: number) => (model.degree[source[row] ?? 0] ?? 0) + (model.degree[target[row] ?? 0] ?? 0);
  return [...begins].sort((a, b) => placeOf(a) - placeOf(b) || weightOf(b) - weightOf(a) || a - b)[0];
}

/** A claim is never said as a fact. */
function saidSentence(wording: Wording, row: number): string {
  const sentence = relationSentence(wording, row);
  const status = isInDoubt(wording.model.columns.status[row] ?? 0) ? statusWords(wording, row) : "";
  return status === "" ? sentence : `${isolate(sentence, wording.t.direction)} (${status})`;
}

/** "Quellen: dpa und 2 weitere"; that there is none where that is so. */
function sourceOf(wording: Wording, row: number): string {
  const { t, model } = wording;
  const { sources = {} } = model.dataset;
  const publishers = (relationAt(wording, row)?.sources ?? []).map((id) => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    return (source === undefined ? "" : chosenPublisherOf(wording, source).words) || id;
  });
  const [first, ...others] = [...new Set(publishers)];
  if (first === undefined) return t.words.details.noSource;
  return t.words.footer.sources(t.formatList(others.length === 0 ? [first] : [first, t.words.andMore(others.length)]));
}

function describeStrip(about: string, panels: readonly PanelWords[]): string {
  const told = panels.map(({ when, sentence, source }) => `${when}: ${sentence} (${source.replace(/\.$/, "")})`);
  return [about, ...told].map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`)).join(" ");
}

interface Styles {
  readonly title: TextStyle;
  readonly when: TextStyle;
  readonly sentence: TextStyle;
  readonly small: TextStyle;
}

function stylesOf({ text, muted }: Palette): Styles {
  return {
    title: { sizePx: 26, color: text, isBold: true, isSerif: true, lineHeight: 1.2 },
    when: { sizePx: 16, color: text, isBold: true, isSerif: true, lineHeight: 1.3 },
    sentence: { sizePx: 15, color: text, isBold: false, isSerif: false, lineHeight: 1.35 },
    small: { sizePx: 12, color: muted, isBold: false, isSerif: false, lineHeight: 1.4 },
  };
}

interface Rows {
  readonly height: number;
  draw(place: (x: number, y: number) => readonly [x: number, y: number]): readonly SvgNode[];
}

/** Panels in rows: in each the pictures stand at one height, and the next begins below the longest words. */
function layOutRows(
  figures: readonly Figure[],
  words: readonly PanelWords[],
  columns: number,
  t: Translator,
  palette: Palette,
  styles: Styles,
): Rows {
  const graphs = figures.map((figure) => drawMoment(figure, t, palette));
  const below = words.map((each) => captionBlocks(each, t, styles));
  const heights = below.map(stackHeight);
  const placed: { readonly at: number; readonly x: number; readonly y: number }[] = [];
  let y = 0;
  for (let row = 0; row * columns < graphs.length; row += 1) {
    const inRow = graphs.map((_, at) => at).slice(row * columns, (row + 1) * columns);
    for (const at of inRow) placed.push({ at, x: (at - row * columns) * (panel.width + panel.gap), y });
    y += panel.height + 10 + Math.max(...inRow.map((at) => heights[at] ?? 0)) + panel.gap;
  }
  return {
    height: y,
    draw: (place) =>
      placed.flatMap(({ at, x, y: top }) => {
        const [left, upper] = place(x, top);
        const rule = { d: `M${left} ${upper}h${panel.width}`, stroke: palette.context, "stroke-width": 1 };
        return [
          svgNode("path", rule),
          svgNode("g", { transform: `translate(${left} ${upper})`, "data-panel": at + 1 }, graphs[at] ?? []),
          ...drawStack(below[at] ?? [], left, upper + panel.height + 10, panel.width),
        ];
      }),
  };
}

/** The graph of one moment. Numbers of steps stay out: nothing in a strip says what they stand for. */
export function drawMoment(figure: Figure, t: Translator, palette: Palette): readonly SvgNode[] {
  return drawGraph(
    figure,
    namesOf(figure, t),
    [],
    panel.width,
    panel.height,
    palette,
    0,
    groupTitlesOf(figure.model, figure.scope, t),
    t.formatNumber,
  );
}

/** The size in which `drawMoment` draws. */
export const momentSize = { width: panel.width, height: panel.height } as const;

function captionBlocks({ when, counts, sentence, source }: PanelWords, t: Translator, styles: Styles): Block[] {
  const block = (text: string, style: TextStyle, gap: number) =>
    textBlock(wrapText(text, panel.width, style), style, gap, t.direction);
  return [
    block(when, styles.when, 0),
    block(sentence, styles.sentence, 3),
    block(source, styles.small, 4),
    block(counts, styles.small, 0),
  ];
}

function footBlocks(
  figures: readonly Figure[],
  t: Translator,
  width: number,
  palette: Palette,
  styles: Styles,
): readonly Block[] {
  const [first] = figures;
  if (first === undefined) return [];
  const all = { ...first, relations: figures.flatMap(({ relations }) => relations) };
  const legendStyle = { ...styles.small, color: palette.text, direction: t.direction };
  return [
    legendBlock(stripItems(figures, t, palette), width, legendStyle, "flow", 0),
    textBlock(sourceLines(publishersOf(all, t), t, 3, width, styles.small), styles.small, 8, t.direction),
    textBlock(wrapParts(creditParts(first, t), " · ", width, styles.small), styles.small, 1, t.direction),
  ];
}

/** The key to all panels: each type and each sign once, without numbers, which differ from panel to panel. */
export function stripItems(
  figures: readonly Figure[],
  t: Translator,
  palette: Palette,
  wanted?: readonly Notation[],
): readonly LegendItem[] {
  const items = [
    ...figures.flatMap((figure) => typeItems(figure, t, palette)),
    ...figures.flatMap((figure) => notationItems(figure, t, palette, wanted)),
  ];
  return [...new Map(items.map((item) => [item.type ?? item.label, { ...item, count: "" }])).values()];
}
