import type { Translator } from "../i18n/translator.ts";
import { type Palette, palettes, type ThemeName } from "../notation/palette.ts";
import type { Box } from "../notation/paths.ts";
import { resolveView } from "../view/derive.ts";
import { keepDecisive, leaveOut, rankDrawn } from "./decisive.ts";
import { describeFigure, groupTitlesOf, namesOf, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { drawGraph, findInTheWay } from "./graph.ts";
import { layOut } from "./layout.ts";
import { deriveRelationWords } from "./relationWords.ts";
import { type PictureSize, pictureSize, type Preset } from "./size.ts";
import { sansFamily } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";

export interface PictureOptions {
  /**
   * `article` where none is given. `view` shows the graph as the camera of the view does, and with `plain`, `width` and
   * `height` of a stage just as that stage; all others show the whole graph, with its labels laid out anew.
   */
  readonly preset?: Preset;
  /** In pixels, instead of those of the preset. */
  readonly width?: number;
  readonly height?: number;
  /** `light` where none is given. */
  readonly theme?: ThemeName;
  /** Leaves the background out. */
  readonly transparent?: boolean;
  /** The graph alone, without words around it. */
  readonly plain?: boolean;
}

/**
 * A picture of a figure, as the tree of an SVG document. Text stays text, in the fonts named; everything else is paths.
 * The same input gives the same tree in every time zone. Title, description and the view as JSON stand in `<title>`,
 * `<desc>` and `<metadata>`. Throws a RangeError for a size that is not positive and finite.
 */
export function drawPictureTree(figure: Figure, options: PictureOptions, translator: Translator): SvgNode {
  const {
    preset,
    width,
    height,
    theme = "light",
    transparent: isTransparent = false,
    plain: isPlain = false,
  } = options;
  const size = pictureSize(preset, width, height, isPlain);
  const palette = palettes[theme];
  const shown = fitFigure(figure, options, translator);
  const seen = preset === "view" ? shown : wholly(shown);
  const parts = isPlain
    ? drawFramed(seen, translator, { x: 0, y: 0, width: size.width, height: size.height }, palette, 0)
    : drawWithWords(seen, translator, size, palette);
  const projection = { width: size.width, height: size.height, fill: palette.background };
  const background = isTransparent ? [] : [svgNode("rect", projection)];
  return rootOf(shown, translator, size, [...background, ...parts]);
}

/** Each look places all lines and names anew. */
const mostLooks = 24;

/**
 * What a picture with these options shows of a figure: as many relations as there is room for, and for the names of all
 * that have one, clear of lines and arrowheads. What has been fitted is not fitted once more.
 */
export function fitFigure(
  figure: Figure,
  { preset, width, height, theme = "light", plain = false }: PictureOptions,
  t: Translator,
): Figure {
  const size = pictureSize(preset, width, height, plain);
  const { leastText, mostRelations } = size;
  if (plain) return figure;
  const names = namesOf(figure, t);
  let kept = keepDecisive(preset === "view" ? figure : wholly(figure), mostRelations);
  // What is left out makes room for the rest, which moves, so that others may come into the way.
  for (let look = 0; leastText > 0 && look < mostLooks && kept.drawn.length > 1; look += 1) {
    const { graph } = layOut(kept, t, size, palettes[theme]);
    const ranked = rankDrawn(kept);
    const inTheWay = findInTheWay(kept, ranked, names, graph.width, graph.height, leastText);
    if (inTheWay.size === 0) break;
    const least = ranked.slice(1).filter((row) => inTheWay.has(row));
    kept = leaveOut(kept, new Set(least.slice(Math.floor(least.length / 2))));
  }
  return { ...kept, view: figure.view };
}

/** The whole graph, wherever the reader looks. */
function wholly(figure: Figure): Figure {
  return { ...figure, view: { ...figure.view, camera: undefined } };
}

function drawWithWords(figure: Figure, t: Translator, size: PictureSize, palette: Palette): readonly SvgNode[] {
  const { nodes, graph, explainsSteps } = layOut(figure, t, size, palette);
  return [
    ...drawFramed(figure, t, graph, palette, size.leastText, explainsSteps),
    svgNode("g", { "data-part": "words" }, nodes),
  ];
}

function drawFramed(
  figure: Figure,
  t: Translator,
  frame: Box,
  palette: Palette,
  leastText: number,
  hasNumbers = true,
): readonly SvgNode[] {
  const { width, height } = frame;
  const { model, scope, scene, answered } = figure;
  const words = deriveRelationWords({ model, t }, scope, scene, answered?.marks);
  const [x, y] = [Math.round(frame.x), Math.round(frame.y)];
  const parts = drawGraph(
    figure,
    namesOf(figure, t),
    // The signs of an answer are told in its words.
    hasNumbers || answered?.marks !== undefined ? words : words.map((each) => ({ ...each, badge: "" })),
    width,
    height,
    palette,
    leastText,
    groupTitlesOf(model, scope, t),
    t.formatNumber,
  );
  // What the camera leaves out must not lie over the words.
  if (figure.view.camera !== undefined) return [svgNode("svg", { x, y, width, height }, parts)];
  return [svgNode("g", { transform: x === 0 && y === 0 ? undefined : `translate(${x} ${y})` }, parts)];
}

function rootOf(figure: Figure, t: Translator, size: PictureSize, parts: readonly SvgNode[]): SvgNode {
  return drawRoot(figure, titleOf(figure, t), describeFigure(figure, t), t, size, parts);
}

/** The outermost element of a picture of a view: with title, alternative text, and the view as JSON. */
export function drawRoot(
  { view, model }: Pick<Figure, "view" | "model">,
  title: string,
  description: string,
  t: Translator,
  size: Pick<PictureSize, "width" | "height" | "widthPx" | "heightPx">,
  parts: readonly SvgNode[],
): SvgNode {
  const resolved = JSON.stringify(resolveView(view, model));
  const id = `tiespan-${hashOf(`${title}${description}${resolved}${size.widthPx}x${size.heightPx}`)}`;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: size.widthPx,
    height: size.heightPx,
    viewBox: `0 0 ${Math.round(size.width * 100) / 100} ${Math.round(size.height * 100) / 100}`,
    role: "img",
    "aria-labelledby": `${id}-title ${id}-desc`,
    lang: t.locale,
    // Also on a page that reads from right to left: each text says for itself how it reads.
    direction: "ltr",
    "font-family": sansFamily,
  };
  return svgNode("svg", attributes, [
    svgNode("title", { id: `${id}-title` }, [title]),
    svgNode("desc", { id: `${id}-desc` }, [description]),
    svgNode("metadata", {}, [resolved]),
    ...parts,
  ]);
}

/** Tells pictures on one page apart: FNV-1a, 32 bits, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
