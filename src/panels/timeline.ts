import { html, nothing, render, type TemplateResult } from "lit-html";
import { createAnnouncer } from "./timeline/announcer.ts";
import { controls } from "./timeline/controls.ts";
import type { DateFormError } from "./timeline/dateForm.ts";
import { fitDomain, panDomain, revealSpan, spanOf, timeScale, wholeDomain, zoomDomain } from "./timeline/domain.ts";
import { createDrawnBars } from "./timeline/drawnBars.ts";
import { createGestures } from "./timeline/gestures.ts";
import { overview } from "./timeline/overview.ts";
import { axisHeightPx, plotDrawing, windowGrip } from "./timeline/plot.ts";
import { keepSpanInside } from "./timeline/span.ts";
import { type Edge, thumb } from "./timeline/thumbs.ts";
import type { DayExtent, Domain, Span, Timeline, TimelineActions, TimelineProps } from "./timeline/types.ts";

const leastBarPx = 7;
const leastOverviewBarPx = 3;
/** A double click on a bar enlarges the axis by this much around it. */
const barZoom = 0.3;

interface State {
  readonly props: TimelineProps;
  readonly extent: DayExtent;
  readonly whole: Domain;
  readonly domain: Domain;
  readonly span: Span;
}

/** The timeline in `host`: bars over a zoomable axis, a window with two thumbs, an overview, and its controls. */
export function createTimeline(host: HTMLElement, actions: TimelineActions): Timeline {
  let props: TimelineProps | undefined;
  let domain: Domain | undefined;
  let fitKey: string | undefined;
  let error: DateFormError | undefined;
  let announced = "";
  let isPulling = false;
  let sizes = { plotWidthPx: 600, plotHeightPx: 66, overviewHeightPx: 18 };
  let stopGestures: (() => void) | undefined;
  const plotBars = createDrawnBars(leastBarPx);
  const overviewBars = createDrawnBars(leastOverviewBarPx);
  const announcer = createAnnouncer((words) => {
    announced = words;
    draw();
  });
  const observer = new ResizeObserver(() => {
    if (measure()) draw();
  });

  const stateOf = (present: TimelineProps): State | undefined => {
    const { extent } = present;
    if (extent === undefined) return undefined;
    const whole = wholeDomain(extent);
    const span = spanOf(present.window, extent);
    return { props: present, extent, whole, span, domain: domain ?? fitDomain(span, whole) };
  };
  const state = () => (props === undefined ? undefined : stateOf(props));

  const setSpan = (span: Span, final: boolean) => {
    const now = state();
    if (now === undefined) return;
    const { fromDay, toDay } = keepSpanInside(span, now.span, now.extent);
    isPulling = !final;
    const isChanged = fromDay !== now.span.fromDay || toDay !== now.span.toDay;
    if (!isChanged && !final) return;
    const isUntil = now.props.window.mode === "until";
    actions.onWindow(isUntil ? Math.min(now.props.window.fromDay, toDay) : fromDay, toDay, { final });
  };
  const setDomain = (next: (now: State) => Domain) => {
    const now = state();
    if (now === undefined) return;
    domain = next(now);
    draw();
  };
  const middleOf = ({ span }: State) => (span.fromDay + span.toDay + 1) / 2;
  const zoomAroundWindow = (factor: number) =>
    setDomain((now) => zoomDomain(now.domain, factor, middleOf(now), now.whole));
  const pan = (from: Domain, days: number) => setDomain(({ whole }) => panDomain(from, days, whole));

  const measure = (): boolean => {
    const plot = host.querySelector(".plot");
    const strip = host.querySelector(".overview");
    const next = {
      plotWidthPx: plot?.clientWidth ?? sizes.plotWidthPx,
      plotHeightPx: plot?.clientHeight ?? sizes.plotHeightPx,
      overviewHeightPx: strip?.clientHeight ?? sizes.overviewHeightPx,
    };
    const isSame = Object.entries(next).every(([name, size]) => sizes[name as keyof typeof sizes] === size);
    if (next.plotWidthPx === 0 || isSame) return false;
    sizes = next;
    return true;
  };

  const plotTemplate = (now: State): TemplateResult => {
    const scale = timeScale(now.domain, sizes.plotWidthPx);
    const barsHeightPx = Math.max(0, sizes.plotHeightPx - axisHeightPx);
    const bars = plotBars.draw(now.props, now.domain, sizes.plotWidthPx, barsHeightPx);
    const { t } = now.props;
    const drawing = { t, domain: now.domain, scale, barsHeightPx, bars, span: now.span };
    return html`<div class="timeline__chart">
      <div class="plot">
        ${plotDrawing(drawing)} ${windowGrip(scale, now.span)} ${thumbTemplate(now, "from")} ${thumbTemplate(now, "to")}
      </div>
    </div>`;
  };
  const thumbTemplate = (now: State, edge: Edge): TemplateResult =>
    thumb({
      t: now.props.t,
      edge,
      scale: timeScale(now.domain, sizes.plotWidthPx),
      span: now.span,
      extent: now.extent,
      countWords: countWords(now.props),
      isHidden: edge === "from" && now.props.window.mode === "until",
      onMove: (day) => setSpan(edge === "from" ? { ...now.span, fromDay: day } : { ...now.span, toDay: day }, true),
    });
  const overviewTemplate = (now: State): TemplateResult =>
    overview({
      t: now.props.t,
      whole: now.whole,
      domain: now.domain,
      span: now.span,
      widthPx: sizes.plotWidthPx,
      heightPx: sizes.overviewHeightPx,
      bars: overviewBars.draw(now.props, now.whole, sizes.plotWidthPx, sizes.overviewHeightPx),
      onPan: pan,
      onZoom: zoomAroundWindow,
      onCentre: (day) =>
        setDomain(({ domain: { start, end }, whole }) => panDomain({ start, end }, day - (start + end) / 2, whole)),
    });

  const draw = () => {
    if (props === undefined) return;
    render(template(props), host);
    watchPlot();
  };
  const template = (present: TimelineProps): TemplateResult => {
    const now = stateOf(present);
    const { words } = present.t;
    if (now === undefined) return html`<p class="timeline__nothing">${words.timeline.nothingDated}</p>`;
    const form = {
      t: present.t,
      span: now.span,
      isFromShown: present.window.mode === "during",
      error,
      onError: (next: DateFormError | undefined) => {
        error = next;
        draw();
      },
      onSpan: (span: Span) => setSpan(span, true),
    };
    return html`<div class="timeline" role="group" aria-label=${words.timeline.title} @keydown=${zoomByKey}>
      ${controls({ props: present, actions, form })} ${plotTemplate(now)} ${overviewTemplate(now)}
      <p class="visually-hidden" role="status">${announced}</p>
    </div>`;
  };
  const zoomByKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomAroundWindow(0.5);
    else if (event.key === "-") zoomAroundWindow(2);
    else return;
    event.preventDefault();
  };

  /** The plot comes and goes with the data; its listeners and its size come and go with it. */
  const watchPlot = () => {
    const plot = host.querySelector<HTMLElement>(".plot");
    if (plot === null) {
      stopGestures?.();
      stopGestures = undefined;
      observer.disconnect();
    } else if (stopGestures === undefined) {
      stopGestures = createGestures(plot, {
        state: () => {
          const now = state();
          return now && { ...now, scale: timeScale(now.domain, sizes.plotWidthPx) };
        },
        onSpan: setSpan,
        onZoom: (factor, day) => setDomain((now) => zoomDomain(now.domain, factor, day, now.whole)),
        onPan: pan,
        onBar: (day) => setDomain((now) => zoomDomain(now.domain, barZoom, day, now.whole)),
        axisTopPx: () => sizes.plotHeightPx - axisHeightPx,
      });
      observer.observe(plot);
    }
  };

  return {
    update: (next) => {
      const before = state()?.span;
      if (next.fitKey !== fitKey || next.extent === undefined) domain = undefined;
      props = next;
      fitKey = next.fitKey;
      const now = state();
      const hasMoved = before?.fromDay !== now?.span.fromDay || before?.toDay !== now?.span.toDay;
      if (now !== undefined && (hasMoved || domain === undefined) && !isPulling)
        domain = revealSpan(now.domain, now.span, now.whole);
      announcer.say(`${next.t.formatWindow(next.window.fromDay, next.window.toDay)}: ${countWords(next)}`);
      draw();
    },
    destroy: () => {
      props = undefined;
      stopGestures?.();
      observer.disconnect();
      announcer.destroy();
      render(nothing, host);
    },
  };
}

function countWords({ t, shownCount, possiblyCount }: TimelineProps): string {
  return t.words.relationsWithPossibly(shownCount, possiblyCount);
}
