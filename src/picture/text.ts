import { baselineBelowMiddle, capitalsBelowMiddle, isRightToLeft } from "../notation/lettering.ts";
import type { Direction } from "../i18n/languages.ts";
import type { Point } from "../dataset/types.ts";
import { type SvgNode, svgNode } from "./tree.ts";

export interface TextStyle {
  readonly sizePx: number;
  readonly isBold: boolean;
  readonly isSerif: boolean;
  readonly color: string;
  /** In parts of the size. */
  readonly lineHeight: number;
  /** In which its lines read; where it is not given, each as it begins. */
  readonly direction?: Direction;
}

export { fontFamily as sansFamily, shippedFont as sansFont } from "../notation/lettering.ts";
export const serifFamily = 'Georgia, "Times New Roman", "Liberation Serif", serif';

export function lineHeightPx({ sizePx, lineHeight }: TextStyle): number {
  return sizePx * lineHeight;
}

/**
 * One line of text in a box of the width given: `x` and `y` are its upper left corner on screen, whatever the script;
 * `align` is meant on screen too.
 */
export function drawLine(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  align: "left" | "centre" | "right" = "left",
  attributes: SvgNode["attributes"] = {},
): SvgNode {
  const isTurned = (style.direction ?? readingOf(text)) === "rtl";
  const anchor = { left: isTurned ? "end" : undefined, centre: "middle", right: isTurned ? undefined : "end" }[align];
  return svgNode(
    "text",
    {
      x,
      y: y + lineHeightPx(style) / 2 + style.sizePx * baselineBelowMiddle,
      "font-size": style.sizePx,
      "font-weight": style.isBold ? 700 : undefined,
      "font-family": style.isSerif ? serifFamily : undefined,
      "text-anchor": anchor,
      direction: isTurned ? "rtl" : undefined,
      "unicode-bidi": isTurned ? "isolate" : undefined,
      fill: style.color,
      ...attributes,
    },
    [text],
  );
}

export function readingOf(text: string): Direction {
  return isRightToLeft(text) ? "rtl" : "ltr";
}

/** Capitals or digits in the middle of something. */
export function drawCapitals(
  text: string,
  [x, y]: Point,
  sizePx: number,
  color: string,
  attributes: SvgNode["attributes"],
): SvgNode {
  const place = { x, y: y + sizePx * capitalsBelowMiddle, "text-anchor": "middle" };
  return svgNode("text", { ...place, "font-size": sizePx, "font-weight": 700, fill: color, ...attributes }, [text]);
}
