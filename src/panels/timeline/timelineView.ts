import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { controls } from "./controls.ts";
import type { dateForm, DateFormError } from "./dateForm.ts";
import type { OverviewDrawing, PlotDrawing, Sizes } from "./drawing.ts";
import { overview } from "./overview.ts";
import { plotMarks } from "./plot.ts";
import { stepButtons } from "./steps.ts";
import { type Edge, thumb } from "./thumbs.ts";
import type { DayExtent, Domain, Span, TimelineActions, TimelineProps } from "./types.ts";

/** What a timeline with dated relations shows. */
export interface TimelineState {
  readonly props: TimelineProps;
  readonly extent: DayExtent;
  readonly whole: Domain;
  /** As `findSparse` gives it. */
  readonly sparseUntil: number | undefined;
  readonly domain: Domain;
  readonly span: Span;
}

export interface TimelineDrawing extends TimelineState {
  readonly sizes: Sizes;
  readonly plot: PlotDrawing;
  readonly overview: OverviewDrawing;
  /** Undefined as long as nobody has opened the fields. */
  readonly dateForm: typeof dateForm | undefined;
  readonly error: DateFormError | undefined;
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
  const { props, span, extent, error } = drawing;
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
    ${plotOf(drawing, handlers)} ${overviewOf(drawing, handlers)}
  </div>`;
}

function plotOf(drawing: TimelineDrawing, handlers: TimelineHandlers): TemplateResult {
  const { props, span, plot } = drawing;
  const { t, currentStep } = props;
  const words = countWords(props);
  return html`<div class="timeline__chart">
    <div class="plot">
      ${plotMarks(plot, span, t.direction, drawing.extent.grain)}
      ${guard([plot.badges, t, currentStep], () => stepButtons(plot.badges, props, handlers.actions.onStep))}
      ${thumbOf(drawing, handlers, words, "from")} ${thumbOf(drawing, handlers, words, "to")}
    </div>
    ${props.track?.element ?? nothing}
  </div>`;
}

function thumbOf(
  drawing: TimelineDrawing,
  { onSpan, spanNow }: TimelineHandlers,
  words: string,
  edge: Edge,
): TemplateResult {
  const { props, plot, span, extent } = drawing;
  return thumb({
    t: props.t,
    edge,
    label: props.t.words.timeline[edge],
    scale: plot.axis,
    span,
    extent,
    countWords: words,
    isHidden: edge === "from" && props.window.mode === "until",
    spanNow: () => spanNow() ?? span,
    onMove: (moved) => onSpan(moved, true),
  });
}

function overviewOf(drawing: TimelineDrawing, { onPan, onCentre, onZoom }: TimelineHandlers): TemplateResult {
  const { props, whole, domain, span, extent, sizes } = drawing;
  return overview({
    t: props.t,
    whole,
    domain,
    span,
    grain: extent.grain,
    widthPx: sizes.plotWidthPx,
    heightPx: sizes.overviewHeightPx,
    drawing: drawing.overview,
    onPan,
    onCentre,
    onZoom,
  });
}

/** "49 Beziehungen, davon 3 möglicherweise": what the window shows. */
function countWords({ t, shownCount, possiblyCount }: TimelineProps): string {
  return t.words.relationsWithPossibly(shownCount, possiblyCount);
}

function zoomByKey(event: KeyboardEvent, { onZoom }: TimelineHandlers): void {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") onZoom(0.5);
  else if (event.key === "-") onZoom(2);
  else return;
  event.preventDefault();
}
