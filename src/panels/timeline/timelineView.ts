import { html, nothing, type TemplateResult } from "lit-html";
import type { Bars } from "./bars.ts";
import { controls } from "./controls.ts";
import type { dateForm, DateFormError } from "./dateForm.ts";
import { timeScale } from "./domain.ts";
import { overview } from "./overview.ts";
import { axisHeightPx, plotDrawing, windowMarks } from "./plot.ts";
import { type Edge, thumb } from "./thumbs.ts";
import type { DayExtent, Domain, Span, TimelineActions, TimelineProps } from "./types.ts";

/** Sizes of the two drawings as the style sheet lays them out. */
export interface Sizes {
  readonly plotWidthPx: number;
  readonly plotHeightPx: number;
  readonly overviewHeightPx: number;
}

/** What a timeline with dated relations shows. */
export interface TimelineState {
  readonly props: TimelineProps;
  readonly extent: DayExtent;
  readonly whole: Domain;
  readonly domain: Domain;
  readonly span: Span;
}

export interface TimelineDrawing extends TimelineState {
  readonly sizes: Sizes;
  readonly plotBars: Bars;
  readonly overviewBars: Bars;
  /** Undefined as long as nobody has opened the fields. */
  readonly dateForm: typeof dateForm | undefined;
  readonly error: DateFormError | undefined;
  readonly announced: string;
}

export interface TimelineHandlers {
  readonly actions: TimelineActions;
  /** The window as it is, which may be ahead of what is drawn. */
  readonly spanNow: () => Span | undefined;
  readonly onSpan: (span: Span, final: boolean) => void;
  /** Enlarges (factor under 1) or reduces around the window. */
  readonly onZoom: (factor: number) => void;
  readonly onPan: (from: Domain, days: number) => void;
  readonly onCentre: (day: number) => void;
  readonly onError: (error: DateFormError | undefined) => void;
  /** The date fields are opened or closed. */
  readonly onDates: () => void;
}

export function timelineView(drawing: TimelineDrawing, handlers: TimelineHandlers): TemplateResult {
  const { props, span, extent, error, announced } = drawing;
  const { t } = props;
  const form = drawing.dateForm?.({
    t,
    span,
    isNumeric: extent.grain !== undefined,
    error,
    isFromShown: props.window.mode === "during",
    onError: handlers.onError,
    onSpan: (next) => handlers.onSpan(next, true),
  });
  return html`<div
    class="timeline"
    role="group"
    aria-label=${t.words.timeline.title}
    @keydown=${(event: KeyboardEvent) => zoomByKey(event, handlers)}
  >
    ${controls({ props, actions: handlers.actions, form: form ?? nothing, onDates: handlers.onDates })}
    ${plot(drawing, handlers)} ${overviewOf(drawing, handlers)}
    <p class="visually-hidden" role="status">${announced}</p>
  </div>`;
}

export function barsHeightPx({ plotHeightPx }: Sizes): number {
  return Math.max(0, plotHeightPx - axisHeightPx);
}

function plot(drawing: TimelineDrawing, handlers: TimelineHandlers): TemplateResult {
  const { props, domain, span, sizes, plotBars } = drawing;
  const { grain } = drawing.extent;
  const scale = timeScale(domain, sizes.plotWidthPx);
  return html`<div class="timeline__chart">
    <div class="plot">
      ${plotDrawing({ t: props.t, domain, scale, barsHeightPx: barsHeightPx(sizes), bars: plotBars, grain })}
      ${windowMarks(scale, span, grain)} ${thumbOf(drawing, handlers, "from")} ${thumbOf(drawing, handlers, "to")}
    </div>
  </div>`;
}

function thumbOf(drawing: TimelineDrawing, { onSpan, spanNow }: TimelineHandlers, edge: Edge): TemplateResult {
  const { props, domain, sizes, span, extent } = drawing;
  return thumb({
    t: props.t,
    edge,
    scale: timeScale(domain, sizes.plotWidthPx),
    span,
    extent,
    countWords: countWords(props),
    isHidden: edge === "from" && props.window.mode === "until",
    spanNow: () => spanNow() ?? span,
    onMove: (moved) => onSpan(moved, true),
  });
}

function overviewOf(drawing: TimelineDrawing, { onPan, onCentre, onZoom }: TimelineHandlers): TemplateResult {
  const { props, whole, domain, span, extent, sizes, overviewBars } = drawing;
  return overview({
    t: props.t,
    whole,
    domain,
    span,
    grain: extent.grain,
    widthPx: sizes.plotWidthPx,
    heightPx: sizes.overviewHeightPx,
    bars: overviewBars,
    onPan,
    onCentre,
    onZoom,
  });
}

/** "49 Beziehungen, davon 3 möglicherweise": what the window shows. */
export function countWords({ t, shownCount, possiblyCount }: TimelineProps): string {
  return t.words.relationsWithPossibly(shownCount, possiblyCount);
}

function zoomByKey(event: KeyboardEvent, { onZoom }: TimelineHandlers): void {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") onZoom(0.5);
  else if (event.key === "-") onZoom(2);
  else return;
  event.preventDefault();
}
