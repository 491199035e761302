import { html, nothing, render } from "lit-html";
import type { dateForm, DateFormError } from "./timeline/dateForm.ts";
import { createAxis } from "./timeline/axis.ts";
import { fitDomain, panDomain, revealSpan, spanOf, zoomDomain } from "./timeline/domain.ts";
import { axisHeightPx, createDrawings, type Sizes } from "./timeline/drawing.ts";
import { createGestures, type GestureTarget } from "./timeline/gestures.ts";
import { keepSpanInside } from "./timeline/span.ts";
import { type TimelineHandlers, type TimelineState, timelineView } from "./timeline/timelineView.ts";
import { createPause } from "./timeline/pause.ts";
import type { Domain, Span, Timeline, TimelineActions, TimelineProps } from "./timeline/types.ts";

/** A double click on a bar enlarges the axis by this much around it. */
const barZoom = 0.3;
/** Longer than a slow device takes for a step. */
const followMs = 600;
/** Of a window that is narrower nothing can be read, and its thumbs are one lump. */
const leastWindowPx = 24;
const sizesBeforeLayout: Sizes = { plotWidthPx: 600, plotHeightPx: 66, overviewHeightPx: 20 };

/** The timeline in `host`: bars over a zoomable axis, a window with two thumbs, an overview, and its controls. */
export function createTimeline(host: HTMLElement, actions: TimelineActions): Timeline {
  let props: TimelineProps | undefined;
  /** Undefined until it is fitted to a window. */
  let domain: Domain | undefined;
  let error: DateFormError | undefined;
  let form: typeof dateForm | undefined;
  let isPulling = false;
  let leftAtMs = -Infinity;
  /** Of the track, when it was last looked at. */
  let aimBefore: Span | undefined;
  /** What the reader has last made of the window here: the axis is not changed under a hand. */
  let own: Span | undefined;
  const drawings = createDrawings();

  /** Of what is drawn, and with the window as it is now. */
  const drawnState = () => (props === undefined ? undefined : stateOf(props, domain, drawings));
  const state = () =>
    props === undefined ? undefined : stateOf({ ...props, window: actions.window() }, domain, drawings);
  const draw = () => {
    if (props === undefined) return;
    const now = drawnState();
    const drawing = now && drawingOf(now);
    render(drawing === undefined ? nothingDated(props) : timelineView(drawing, handlers), host);
    plot.watch();
    if (drawing === undefined) return;
    const { domain, extent } = drawing;
    props.track?.draw({ ...{ t: props.t, scale: drawing.plot.axis, domain, extent }, onZoom: zoomAround, onPan });
  };
  const drawingOf = (now: TimelineState) => {
    const { props, extent, domain, whole, sparseUntil } = now;
    const { t, types, steps, starts } = props;
    const { sizes } = plot;
    return {
      ...now,
      sizes,
      plot: drawings.plot(t, types, steps, starts, domain, whole, sparseUntil, extent.grain, sizes),
      overview: drawings.overview(t, starts, whole, sparseUntil, extent.grain, sizes),
      dateForm: form,
      error,
    };
  };
  const setDomain = (next: (now: TimelineState) => Domain) => {
    const now = state();
    if (now === undefined) return;
    domain = next(now);
    draw();
  };
  const setSpan = (wanted: Span, final: boolean) => {
    const now = state();
    if (now === undefined) return;
    const span = keepSpanInside(wanted, now.span, now.extent);
    isPulling = !final;
    own = span;
    if (!final && isSame(span, now.span)) return;
    const { fromDay, mode } = now.props.window;
    actions.onWindow(mode === "until" ? Math.min(fromDay, span.toDay) : span.fromDay, span.toDay, { final });
  };
  const zoomAround = (factor: number, day: number) => setDomain((now) => zoomed(now, factor, day));
  const onPan = (from: Domain, days: number) => setDomain(({ whole }) => panDomain(from, days, whole));
  const handlers: TimelineHandlers = {
    actions,
    spanNow: () => state()?.span,
    onSpan: setSpan,
    onZoom: (factor) => setDomain((now) => zoomed(now, factor, middleOf(now.span))),
    onPan,
    onCentre: (day) =>
      setDomain(({ domain: from, whole }) => panDomain(from, day - (from.start + from.end) / 2, whole)),
    onError: (next) => {
      error = next;
      draw();
    },
    onDates: () => {
      if (form !== undefined) return;
      void import("./timeline/dateForm.ts").then((loaded) => {
        form = loaded.dateForm;
        draw();
      });
    },
  };
  const plot = createPlotWatch(host, draw, {
    state: () => {
      const now = state();
      if (now === undefined) return undefined;
      return { ...now, scale: createAxis(now.domain, now.whole, now.sparseUntil, plot.sizes.plotWidthPx) };
    },
    onSpan: setSpan,
    onZoom: zoomAround,
    onPan,
    onBar: (day) => zoomAround(barZoom, day),
    axisTopPx: () => plot.sizes.plotHeightPx - axisHeightPx,
  });
  /** Other days that a track is about come into view beside the window. */
  const reveal = (now: TimelineState, aim: Span | undefined) => {
    if (aim !== undefined && (aimBefore === undefined || !isSame(aim, aimBefore))) {
      domain = revealSpan(domain ?? now.domain, around(now.span, aim), now.whole, now.extent.grain);
    }
    aimBefore = aim;
  };
  const followed = (now: TimelineState): Domain => {
    const { span, domain, whole, extent, props } = now;
    const next = revealSpan(domain, aimOf(now), whole, extent.grain);
    const isOwn = own !== undefined && isSame(own, span);
    if (isOwn || props.window.mode === "until" || isLegible(span, next, plot.sizes)) return next;
    const fitted = fitDomain(span, whole, extent.grain);
    return fitted.start === next.start && fitted.end === next.end ? next : fitted;
  };
  /** A window that has left the axis is followed at once; one that goes on leaving it, when it rests. */
  const follow = (now: TimelineState) => {
    const next = followed(now);
    const isLeft = domain !== undefined && next !== domain;
    const isMoving = isLeft && performance.now() - leftAtMs < followMs;
    if (isLeft) leftAtMs = performance.now();
    if (isMoving) following.request();
    else domain = next;
  };
  const following = createPause(() => {
    const now = drawnState();
    if (now !== undefined && !isPulling) domain = followed(now);
    draw();
  }, followMs);

  return {
    update: (next) => {
      const before = drawnState()?.span;
      if (next.fitKey !== props?.fitKey || next.extent === undefined) domain = undefined;
      props = next;
      const now = drawnState();
      const isNew = now !== undefined && (domain === undefined || before === undefined || !isSame(before, now.span));
      if (isNew && !isPulling) follow(now);
      if (now !== undefined) reveal(now, next.track?.aim);
      draw();
    },
    destroy: () => {
      props = undefined;
      plot.destroy();
      following.destroy();
      render(nothing, host);
    },
  };
}

function stateOf(
  props: TimelineProps,
  domain: Domain | undefined,
  { wholeOf, sparseOf }: Pick<ReturnType<typeof createDrawings>, "wholeOf" | "sparseOf">,
): TimelineState | undefined {
  const { extent, window, starts } = props;
  if (extent === undefined) return undefined;
  const whole = wholeOf(extent);
  const sparseUntil = sparseOf(starts, extent);
  const asPeriod = dense(spanOf({ ...window, mode: "during" }, extent), sparseUntil);
  return {
    props,
    extent,
    whole,
    sparseUntil,
    span: spanOf(window, extent),
    domain: domain ?? fitDomain(asPeriod, whole, extent.grain),
  };
}

/**
 * What must be in view. Of a window that shows all until its end, only that, so that the axis stays for the way back.
 */
function aimOf({ props, span, sparseUntil }: TimelineState): Span {
  return props.window.mode === "until" ? { fromDay: span.toDay, toDay: span.toDay } : dense(span, sparseUntil);
}

function isLegible({ fromDay, toDay }: Span, domain: Domain, { plotWidthPx }: Sizes): boolean {
  return ((toDay + 1 - fromDay) / (domain.end - domain.start)) * plotWidthPx >= leastWindowPx;
}

function around(one: Span, other: Span): Span {
  return { fromDay: Math.min(one.fromDay, other.fromDay), toDay: Math.max(one.toDay, other.toDay) };
}

/** A window without the sparse beginning, where it goes on after that. */
function dense({ fromDay, toDay }: Span, sparseUntil: number | undefined): Span {
  return {
    fromDay: sparseUntil !== undefined && toDay >= sparseUntil ? Math.max(fromDay, sparseUntil) : fromDay,
    toDay,
  };
}

function zoomed({ domain, whole, extent }: TimelineState, factor: number, aroundDay: number): Domain {
  return zoomDomain(domain, factor, aroundDay, whole, extent.grain);
}

function nothingDated({ t }: TimelineProps) {
  return html`<p class="timeline__nothing">${t.words.timeline.nothingDated}</p>`;
}

function isSame(one: Span, other: Span): boolean {
  return one.fromDay === other.fromDay && one.toDay === other.toDay;
}

function middleOf({ fromDay, toDay }: Span): number {
  return (fromDay + toDay + 1) / 2;
}

interface PlotWatch {
  readonly sizes: Sizes;
  /** To be called after each drawing: the plot comes and goes with the data. */
  watch(): void;
  destroy(): void;
}

/** Keeps the sizes of the drawings in `host`, calls `onResize` when they change, and listens to gestures on the plot. */
function createPlotWatch(host: HTMLElement, onResize: () => void, target: GestureTarget): PlotWatch {
  let sizes = sizesBeforeLayout;
  let stopGestures: (() => void) | undefined;
  const take = (next: Sizes) => {
    if (next.plotWidthPx === 0 || JSON.stringify(next) === JSON.stringify(sizes)) return;
    sizes = next;
    onResize();
  };
  // Takes what the browser tells: asking would make it lay out the page.
  const observer = new ResizeObserver((entries) => {
    let next = sizes;
    for (const { target, contentRect } of entries) {
      const [width, height] = [Math.round(contentRect.width), Math.round(contentRect.height)];
      const isPlot = target.classList.contains("plot");
      next = isPlot ? { ...next, plotWidthPx: width, plotHeightPx: height } : { ...next, overviewHeightPx: height };
    }
    take(next);
  });
  const stop = () => {
    stopGestures?.();
    stopGestures = undefined;
    observer.disconnect();
  };
  return {
    get sizes() {
      return sizes;
    },
    watch: () => {
      const plot = host.querySelector<HTMLElement>(".plot");
      if (plot === null) {
        stop();
        return;
      }
      if (stopGestures !== undefined) return;
      stopGestures = createGestures(plot, target);
      for (const part of host.querySelectorAll(".plot, .overview")) observer.observe(part);
      take(measure(host, sizes));
    },
    destroy: stop,
  };
}

function measure(host: HTMLElement, before: Sizes): Sizes {
  const plot = host.querySelector(".plot");
  const strip = host.querySelector(".overview");
  return {
    plotWidthPx: plot?.clientWidth ?? before.plotWidthPx,
    plotHeightPx: plot?.clientHeight ?? before.plotHeightPx,
    overviewHeightPx: strip?.clientHeight ?? before.overviewHeightPx,
  };
}
