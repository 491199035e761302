import type { Direction } from "../i18n/languages.ts";
import { drawLine, lineHeightPx, readingOf, type TextStyle } from "./text.ts";
import type { SvgNode } from "./tree.ts";

/** A part of the words around the graph, of a known height, that can be drawn anywhere. */
export interface Block {
  readonly height: number;
  /** Clear space above it, unless it is the first. */
  readonly gap: number;
  draw(x: number, y: number, width: number): readonly SvgNode[];
}

/**
 * Lines of one text; one that reads from right to left stands at the right edge, and where all words of the picture do,
 * so does any other.
 */
export function textBlock(lines: readonly string[], given: TextStyle, gap: number, around: Direction): Block {
  const style = { ...given, direction: given.direction ?? readingOf(lines.join(" ")) };
  const align = around === "rtl" || style.direction === "rtl" ? "right" : "left";
  return {
    height: lines.length * lineHeightPx(style),
    gap,
    draw: (x, y, width) =>
      lines.map((line, row) =>
        drawLine(line, align === "right" ? x + width : x, y + row * lineHeightPx(style), style, align),
      ),
  };
}

/** Height of blocks below each other; empty ones take no room. */
export function stackHeight(blocks: readonly Block[]): number {
  const full = blocks.filter(({ height }) => height > 0);
  return full.reduce((sum, { height, gap }, index) => sum + height + (index === 0 ? 0 : gap), 0);
}

export function drawStack(blocks: readonly Block[], x: number, y: number, width: number): SvgNode[] {
  let top = y;
  return blocks
    .filter(({ height }) => height > 0)
    .flatMap((block, index) => {
      top += index === 0 ? 0 : block.gap;
      const nodes = block.draw(x, top, width);
      top += block.height;
      return nodes;
    });
}
