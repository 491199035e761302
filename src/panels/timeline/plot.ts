import { html, svg, type TemplateResult } from "lit-html";
import type { DirectiveResult } from "lit-html/directive.js";
import { guard } from "lit-html/directives/guard.js";
import type { Translator } from "../../i18n/translator.ts";
import { setStyles } from "../setStyles.ts";
import type { Bars } from "./bars.ts";
import type { TimeScale } from "./domain.ts";
import { axisTicks, type Tick } from "./intervals.ts";
import type { Domain, Span } from "./types.ts";

/** Height of the labelled axis below the bars. */
export const axisHeightPx = 18;
const leastTickGapPx = 62;

export interface PlotProps {
  readonly t: Translator;
  readonly domain: Domain;
  readonly scale: TimeScale;
  readonly barsHeightPx: number;
  readonly bars: Bars;
  /** As in `DayExtent`. */
  readonly grain: number | undefined;
}

/** Bars above a labelled axis. */
export function plotDrawing({ t, domain, scale, barsHeightPx, bars, grain }: PlotProps): TemplateResult {
  return html`<svg class="plot__drawing" width="100%" height="100%" aria-hidden="true" focusable="false">
    ${bars.families.map(({ family, path }) => svg`<path class="plot__bars family-${family}" d=${path} />`)}
    <path class="plot__axis" d="M0 ${barsHeightPx + 0.5}H${scale.widthPx}" />
    ${guard([t, domain.start, domain.end, scale.widthPx, barsHeightPx], () =>
      axisTicks(domain, scale.daysPerPx, leastTickGapPx, grain).map((tick) =>
        tickDrawing(t, tick, scale, barsHeightPx),
      ),
    )}
  </svg>`;
}

function tickDrawing(t: Translator, { day, precision }: Tick, scale: TimeScale, barsHeightPx: number): TemplateResult {
  const x = Math.round(scale.xOf(day)) + 0.5;
  const className = precision === "year" ? "plot__label plot__label--year" : "plot__label";
  return svg`<path class="plot__axis" d="M${x} ${barsHeightPx}v4" />
    <text class=${className} x=${x + 3} y=${barsHeightPx + 14}>${t.formatTick(day, precision)}</text>`;
}

/** The window, which is the grip that moves it as a whole; what lies outside of it is paler. */
export function windowMarks(scale: TimeScale, span: Span, grain = 1): TemplateResult {
  const left = inside(scale, scale.xOf(span.fromDay));
  const right = inside(scale, scale.xOf(span.toDay + grain));
  return html`<div class="plot__shade" ${reaching(0, left)}></div>
    <div class="plot__shade" ${reaching(right, scale.widthPx)}></div>
    <div class="plot__grip" data-grip="window" ${reaching(left, Math.max(left + 2, right))}></div>`;
}

/** Has a box that is 1 px wide reach from `left` to `right`: with a transform, which lays out nothing. */
export function reaching(left: number, right: number): DirectiveResult {
  return setStyles({ transform: `translateX(${left}px) scaleX(${right - left})` });
}

export function inside(scale: TimeScale, x: number): number {
  return Math.max(0, Math.min(scale.widthPx, x));
}
