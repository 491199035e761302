import { html, svg, type TemplateResult } from "lit-html";
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
  readonly span: Span;
  /** As in `DayExtent`. */
  readonly grain: number | undefined;
}

/** Bars above a labelled axis; what lies outside the window is paler. */
export function plotDrawing({ t, domain, scale, barsHeightPx, bars, span, grain }: PlotProps): TemplateResult {
  const left = inside(scale, scale.xOf(span.fromDay));
  const right = inside(scale, scale.xOf(span.toDay + (grain ?? 1)));
  return html`<svg class="plot__drawing" width="100%" height="100%" aria-hidden="true" focusable="false">
    <rect class="plot__window" x=${left} y="0" width=${Math.max(2, right - left)} height=${barsHeightPx} />
    ${bars.families.map(({ family, path }) => svg`<path class="plot__bars family-${family}" d=${path} />`)}
    <rect class="plot__shade" x="0" y="0" width=${left} height=${barsHeightPx} />
    <rect class="plot__shade" x=${right} y="0" width=${scale.widthPx - right} height=${barsHeightPx} />
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

/** The grip that moves the window as a whole. */
export function windowGrip(scale: TimeScale, span: Span, grain = 1): TemplateResult {
  const left = inside(scale, scale.xOf(span.fromDay));
  const right = inside(scale, scale.xOf(span.toDay + grain));
  return html`<div
    class="plot__grip"
    data-grip="window"
    ${setStyles({ left: `${left}px`, width: `${Math.max(0, right - left)}px` })}
  ></div>`;
}

export function inside(scale: TimeScale, x: number): number {
  return Math.max(0, Math.min(scale.widthPx, x));
}
