import { html, nothing, render, type TemplateResult } from "lit-html";
import type { AnswerWording, ComparedWindows } from "../../answers/types.ts";
import { windowWords } from "../../i18n/wording.ts";
import { measureText } from "../../notation/metrics.ts";
import { setStyles } from "../setStyles.ts";
import { shiftedAlong } from "../timeline/along.ts";
import { spanOf } from "../timeline/domain.ts";
import { createGestures } from "../timeline/gestures.ts";
import { inside } from "../timeline/plot.ts";
import { keepSpanInside } from "../timeline/span.ts";
import { type Edge, thumb } from "../timeline/thumbs.ts";
import type { Span, TimeScale, Track, TrackPlace } from "../timeline/types.ts";

const labelSizePx = 12;
const labelGapPx = 8;

interface Shown {
  readonly answer: ComparedWindows;
  readonly wording: AnswerWording;
}

export interface ComparedTrack {
  /** The track with another answer; while `isMoving`, the window stays where it has been moved to. */
  show(answer: ComparedWindows, wording: AnswerWording, isMoving: boolean): Track;
  destroy(): void;
}

/**
 * The window that the view's own is compared with, in a row of its own below that: moved as a whole, by its thumbs, or to
 * where somebody clicks. `onMove` gets each place that it is moved to; what is compared may follow when things rest.
 */
export function createComparedTrack(onMove: (span: Span, final: boolean) => void): ComparedTrack {
  const element = document.createElement("div");
  element.className = "track track--compared";
  let shown: Shown | undefined;
  let place: TrackPlace | undefined;
  /** Where it has been moved to, until the answer is about that. */
  let moved: Span | undefined;

  const spanNow = (): Span | undefined => moved ?? (shown && place && spanOf(shown.answer.there, place.extent));
  const move = (wanted: Span, final: boolean) => {
    const before = spanNow();
    if (before === undefined || place === undefined) return;
    moved = keepSpanInside(wanted, before, place.extent);
    draw();
    onMove(moved, final);
  };
  const draw = () => {
    const span = spanNow();
    if (shown === undefined || place === undefined || span === undefined) return;
    render(
      view(shown, place, moved, { spanNow: () => spanNow() ?? span, onMove: (next) => move(next, false) }),
      element,
    );
  };
  const endGestures = createGestures(element, {
    state: () => {
      const span = spanNow();
      return place && span && { ...place, span };
    },
    onSpan: move,
    onZoom: (factor, day) => place?.onZoom(factor, day),
    onPan: (from, days) => place?.onPan(from, days),
    onBar: () => undefined,
    axisTopPx: () => Infinity,
  });
  return {
    show: (answer, wording, isMoving) => {
      shown = { answer, wording };
      if (!isMoving) moved = undefined;
      const { extent } = wording.model;
      return {
        element,
        aim: extent && spanOf({ ...answer.there, mode: "during" }, extent),
        draw: (next) => {
          place = next;
          draw();
        },
      };
    },
    destroy: () => {
      endGestures();
      element.remove();
      render(nothing, element);
    },
  };
}

function view(
  { answer, wording }: Shown,
  { t, scale, extent }: TrackPlace,
  moved: Span | undefined,
  { spanNow, onMove }: { readonly spanNow: () => Span; readonly onMove: (span: Span) => void },
): TemplateResult {
  const { compare } = wording.words;
  const { mode } = answer.there;
  const span = spanNow();
  const [start, end] = [span.fromDay, span.toDay + (extent.grain ?? 1)].map((day) => inside(scale, scale.xOf(day)));
  const [left, right] = [start ?? 0, Math.max((start ?? 0) + 2, end ?? 0)];
  const thumbOf = (edge: Edge) =>
    thumb({
      ...{ t, edge, scale, span, extent, spanNow, onMove },
      label: compare.edges[edge],
      countWords: "",
      isHidden: edge === "from" && mode === "until",
    });
  // The axis may end before the window does, which is said as everywhere else.
  const period = windowWords(t, moved === undefined ? answer.there : { ...moved, mode });
  const label = placeLabel([compare.other(period), period], scale, left, right);
  return html`<div role="group" aria-label=${compare.other(period)}>
    <div
      class="track__window"
      data-grip="window"
      ${setStyles({ transform: shiftedAlong(left, t.direction), "inline-size": `${right - left}px` })}
    ></div>
    ${
      label === undefined
        ? nothing
        : html`<span
            class="track__label"
            aria-hidden="true"
            ${setStyles({ transform: shiftedAlong(label.x, t.direction) })}
            >${label.words}</span
          >`
    }
    ${thumbOf("from")} ${thumbOf("to")}
  </div>`;
}

/** The longest words that fit behind the window, into it or before it, with where they begin; undefined where none do. */
function placeLabel(forms: readonly string[], { widthPx }: TimeScale, left: number, right: number) {
  /** As wide as a thumb can be. */
  const thumbPx = 44;
  for (const words of forms) {
    const labelPx = measureText(words, labelSizePx, false) + labelGapPx;
    if (right + thumbPx + labelPx <= widthPx) return { words, x: right + thumbPx };
    if (labelPx + labelGapPx <= right - left) return { words, x: left + labelGapPx };
    if (left - thumbPx - labelPx >= 0) return { words, x: left - thumbPx - labelPx };
  }
  return undefined;
}
