import { html, type TemplateResult } from "lit-html";
import type { Translator } from "../../i18n/translator.ts";
import { setStyles } from "../setStyles.ts";
import { keyAlong, shiftedAlong } from "./along.ts";
import { clamp } from "./domain.ts";
import { handyStep, shiftMonths } from "./intervals.ts";
import { inside } from "./plot.ts";
import type { DayExtent, Span, TimeScale } from "./types.ts";

export type Edge = "from" | "to";

export interface ThumbProps {
  readonly t: Translator;
  readonly edge: Edge;
  /** What it is called by those who hear it. */
  readonly label: string;
  readonly scale: TimeScale;
  readonly span: Span;
  readonly extent: DayExtent;
  /** "49 Beziehungen, davon 3 möglicherweise": read after the date. */
  readonly countWords: string;
  readonly isHidden: boolean;
  /** The window as it is when a key is pressed. */
  readonly spanNow: () => Span;
  readonly onMove: (span: Span) => void;
}

/** One end of the window: a slider to assistive technology, standing outside of the window so that two never overlap. */
export function thumb(props: ThumbProps): TemplateResult {
  const { t, edge, scale, span, extent } = props;
  const day = edge === "from" ? span.fromDay : span.toDay;
  const wanted = scale.xOf(edge === "from" ? day : day + (extent.grain ?? 1));
  const x = inside(scale, wanted);
  const isBeyond = x !== wanted;
  return html`<div
    class="thumb thumb--${edge} ${isBeyond ? "thumb--beyond" : ""}"
    data-grip=${edge}
    role="slider"
    tabindex=${props.isHidden ? -1 : 0}
    ?hidden=${props.isHidden}
    aria-orientation="horizontal"
    aria-label=${props.label}
    aria-valuemin=${edge === "from" ? extent.firstDay : span.fromDay}
    aria-valuemax=${edge === "from" ? span.toDay : extent.lastDay}
    aria-valuenow=${day}
    aria-valuetext=${t.joinParts([t.formatEdge(day, edge), props.countWords])}
    @keydown=${keyHandler(props)}
    ${setStyles({ transform: shiftedAlong(x, t.direction) })}
  >
    <span class="thumb__handle"></span>
  </div>`;
}

function keyHandler({ t, edge, scale, extent, spanNow, onMove }: ThumbProps): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const span = spanNow();
    const day = edge === "from" ? span.fromDay : span.toDay;
    const wanted = dayAfterKey(keyAlong(event.key, t.direction), event.shiftKey, day, extent, scale.daysPerPx);
    if (wanted === undefined) return;
    event.preventDefault();
    const moved =
      edge === "from" ? clamp(wanted, extent.firstDay, span.toDay) : clamp(wanted, span.fromDay, extent.lastDay);
    if (moved !== day) onMove(edge === "from" ? { ...span, fromDay: moved } : { ...span, toDay: moved });
  };
}

/**
 * On an axis that runs to the right. Arrows move by a day, with Shift by a week, Page keys by a month, Home and End to the ends of the data. Where time is
 * numbers: by a round number that is a few pixels wide, with Shift by 5 times as much, Page keys by 20 times.
 */
export function dayAfterKey(
  key: string,
  isShift: boolean,
  day: number,
  extent: DayExtent,
  daysPerPx: number,
): number | undefined {
  const { grain } = extent;
  const least = grain === undefined ? 1 : handyStep(daysPerPx, grain);
  const step = isShift ? least * (grain === undefined ? 7 : 5) : least;
  const page = (pages: 1 | -1) => (grain === undefined ? shiftMonths(day, pages) : day + pages * 20 * least);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return day - step;
    case "ArrowRight":
    case "ArrowUp":
      return day + step;
    case "PageUp":
      return page(1);
    case "PageDown":
      return page(-1);
    case "Home":
      return extent.firstDay;
    case "End":
      return extent.lastDay;
    default:
      return undefined;
  }
}
