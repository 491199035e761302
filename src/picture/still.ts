import type { RelationWords } from "../notation/lineWords.ts";
import { type ThemeName, palettes } from "../notation/palette.ts";
import type { Figure } from "./figure.ts";
import { drawGraph } from "./graph.ts";
import { buildProjection } from "./projection.ts";
import { sansFamily } from "./text.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/** The graph as the stage draws it, standing still. */
export interface Still {
  readonly root: SvgNode;
  /** The actors in scope: row of the model, centre and radius in pixels of the picture. */
  readonly discs: readonly {
    readonly row: number;
    readonly x: number;
    readonly y: number;
    readonly radiusPx: number;
  }[];
}

/** What stands in the place of a stage of a size until that is there, or where it cannot be. `names` by actor row, `words` at lines. */
export function drawStill(
  figure: Figure,
  names: readonly string[],
  words: readonly RelationWords[],
  widthPx: number,
  heightPx: number,
  theme: ThemeName,
  groupTitles: readonly string[] = [],
  formatCount?: (count: number) => string,
): Still {
  const palette = palettes[theme];
  const parts = drawGraph(figure, names, words, widthPx, heightPx, palette, 0, groupTitles, formatCount);
  const { discs } = buildProjection(figure, widthPx, heightPx);
  const attributes = { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` };
  return {
    root: svgNode("svg", { ...attributes, "font-family": sansFamily, direction: "ltr" }, parts),
    discs: discs.flatMap((disc, row) =>
      disc === undefined ? [] : [{ row, x: disc.centre[0], y: disc.centre[1], radiusPx: disc.radiusPx }],
    ),
  };
}
