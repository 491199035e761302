import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Family, Line } from "../dataset/types.ts";
import { arrowLengthPx, arrowWidthPx, doubtGapPx, flatEndPx, lineStyles } from "../notation/lines.ts";

const usualWidthPx = 44;
const heightPx = 14;
const middle = heightPx / 2;
/** Dash, gap, dot, gap of `dashdot`, as parts of its period. */
const dashdotParts = [0.5, 0.2, 0.1, 0.2];
/** Dash and gap of `dashes`. */
const dashesParts = [0.6, 0.4];

export interface SampleStyle {
  readonly line: Line;
  readonly family: Family;
  readonly directed: boolean;
}

/** A short piece of a line as the graph draws it; `isDoubtful` as for what is claimed, disputed or denied. */
export function lineSample(style: SampleStyle, isDoubtful = false, widthPx = usualWidthPx): TemplateResult {
  const end = style.directed ? widthPx - arrowLengthPx : widthPx;
  const isBroken = isDoubtful && !style.directed;
  const [left, right] = isBroken ? [(end - doubtGapPx) / 2, (end + doubtGapPx) / 2] : [end, end];
  return html`<svg
    class="sample family-${style.family}"
    width=${widthPx}
    height=${heightPx}
    viewBox="0 0 ${widthPx} ${heightPx}"
    aria-hidden="true"
    focusable="false"
  >
    ${strokes(style.line, 0, left)} ${isBroken ? strokes(style.line, right, end) : nothing}
    ${isBroken ? svg`<text class="sample__doubt" x=${end / 2} y=${middle + 4}>?</text>` : nothing}
    ${style.directed ? arrow(isDoubtful, widthPx) : nothing}
  </svg>`;
}

function strokes(line: Line, from: number, to: number): TemplateResult {
  const { widthPx: strokeWidth, gapPx } = lineStyles[line];
  const cap = line === "dots" ? "round" : "butt";
  return svg`<path
    class="sample__line"
    d=${line === "double" ? doublePath(from, to, (strokeWidth + gapPx) / 2) : linePath(line, from, to)}
    stroke-width=${strokeWidth}
    stroke-linecap=${cap}
    stroke-dasharray=${dashes(line, to - from)}
  />`;
}

function linePath(line: Line, from: number, to: number): string {
  if (line === "zigzag") return zigzagPath(from, to);
  const inset = line === "dots" ? lineStyles.dots.widthPx / 2 : 0;
  return `M${from + inset} ${middle}H${to - inset}`;
}

function doublePath(from: number, to: number, offset: number): string {
  return `M${from} ${middle - offset}H${to}M${from} ${middle + offset}H${to}`;
}

/** A whole number of even teeth between two flat ends. */
export function zigzagPath(from: number, to: number): string {
  const { periodPx, amplitudePx } = lineStyles.zigzag;
  const flat = Math.min(flatEndPx, (to - from) / 4);
  const toothed = to - from - 2 * flat;
  const teeth = Math.max(1, Math.round(toothed / periodPx));
  const period = toothed / teeth;
  const corners = Array.from({ length: teeth }, (_, tooth) => {
    const start = from + flat + tooth * period;
    const up = `${rounded(start + period / 4)} ${middle - amplitudePx}`;
    const down = `${rounded(start + (3 * period) / 4)} ${middle + amplitudePx}`;
    return `L${up}L${down}`;
  });
  return `M${from} ${middle}H${rounded(from + flat)}${corners.join("")}L${rounded(to - flat)} ${middle}H${to}`;
}

/** Dash lengths such that a line of this length carries a whole number of periods. "none" for unbroken lines. */
function dashes(line: Line, lengthPx: number): string {
  const inset = line === "dots" ? lineStyles.dots.widthPx : 0;
  const { periodPx } = lineStyles[line];
  if (line === "zigzag" || periodPx === 0) return "none";
  const period = (lengthPx - inset) / Math.max(1, Math.round((lengthPx - inset) / periodPx));
  if (line === "dots") return `0 ${rounded(period)}`;
  const parts = line === "dashdot" ? dashdotParts : dashesParts;
  return parts.map((part) => rounded(part * period)).join(" ");
}

function arrow(isHollow: boolean, widthPx: number): TemplateResult {
  const base = widthPx - arrowLengthPx;
  const half = arrowWidthPx / 2;
  const inset = isHollow ? 1 : 0;
  return svg`<path
    class=${isHollow ? "sample__arrow sample__arrow--hollow" : "sample__arrow"}
    d="M${base + inset / 2} ${middle - half + inset}L${widthPx - inset} ${middle}L${base + inset / 2} ${middle + half - inset}z"
  />`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
