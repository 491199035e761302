import { html, nothing, render, svg, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { type Curve, placeOnDay, pointWords } from "../../answers/curve.ts";
import type { AnswerWording } from "../../answers/types.ts";
import { keyAlong, pointerAlong, turnedAlong } from "../timeline/along.ts";
import type { Track, TrackPlace } from "../timeline/types.ts";
import { curvePath } from "./curve.ts";

/** A click so near to a change means the day of that. */
const reachPx = 8;

export interface TensionTrack {
  /** The track with another curve; undefined where that has nothing to show. */
  show(curve: Curve, wording: AnswerWording): Track | undefined;
  destroy(): void;
}

/** Tension as a curve below the plot: arrow keys go from change to change, a click to its day. */
export function createTensionTrack(onDay: (day: number) => void): TensionTrack {
  const element = document.createElement("div");
  element.className = "track track--tension";
  return {
    show: (curve, wording) => {
      if (curve.points.every(({ triangles }) => triangles === 0)) return undefined;
      return {
        element,
        aim: undefined,
        draw: (place) => render(view(curve, wording, place, onDay), element),
      };
    },
    destroy: () => {
      element.remove();
      render(nothing, element);
    },
  };
}

function view(
  { points, window }: Curve,
  wording: AnswerWording,
  { t, scale, extent }: TrackPlace,
  onDay: (day: number) => void,
): TemplateResult {
  const { tension } = wording.words;
  const at = placeOnDay(points, window.toDay);
  const now = points[at];
  const most = Math.max(1, ...points.map(({ triangles }) => triangles));
  const mostTense = Math.max(0, ...points.map(({ tense }) => tense));
  const goTo = (place: number) => {
    const point = points[place];
    if (point !== undefined && point !== now) onDay(point.day);
  };
  const areaOf = (name: "triangles" | "tense") =>
    curvePath(points, scale, extent.lastDay + (extent.grain ?? 1), most, (point) => point[name]);
  return html`<p class="track__key">
      <span aria-hidden="true">${tension.curveKey(mostTense, most)}.</span>
      <span class="track__meaning" id="tension-meaning">${tension.curveMeaning}</span>
    </p>
    <div
      class="track__curve"
      role="slider"
      tabindex="0"
      aria-orientation="horizontal"
      aria-label=${tension.curve}
      aria-describedby="tension-meaning"
      aria-valuemin="1"
      aria-valuemax=${points.length}
      aria-valuenow=${at + 1}
      aria-valuetext=${now === undefined ? nothing : pointWords(wording, now)}
      @keydown=${(event: KeyboardEvent) => {
        const place = placeAfterKey(keyAlong(event.key, t.direction), at, points.length);
        if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        goTo(place);
      }}
      @click=${(event: MouseEvent) => {
        const x = pointerAlong(event, event.currentTarget as HTMLElement);
        const distances = points.map(({ day }) => Math.abs(scale.xOf(day) - x));
        const nearest = distances.indexOf(Math.min(...distances));
        if ((distances[nearest] ?? Infinity) <= reachPx) goTo(nearest);
        else onDay(Math.max(extent.firstDay, Math.min(extent.lastDay, Math.floor(scale.dayAt(x)))));
      }}
    >
      ${guard(
        [points, scale, t.direction],
        () =>
          html`<svg
            width="100%"
            height="100%"
            viewBox="0 0 ${scale.widthPx} 100"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            ${svg`<g transform=${turnedAlong(scale.widthPx, 0, t.direction)}>
              <path class="track__all" d=${areaOf("triangles")} />
              <path class="track__tense" d=${areaOf("tense")} />
            </g>`}
          </svg>`,
      )}
    </div>`;
}

function placeAfterKey(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return Math.max(0, place - 1);
    case "ArrowRight":
    case "ArrowUp":
      return Math.min(count - 1, place + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
