import { html, nothing, type TemplateResult } from "lit-html";
import { type CurvePoint, extremesOf, placeOnDay, pointWords } from "../../answers/curve.ts";
import type { Tension } from "../../answers/types.ts";
import type { TimeScale } from "../timeline/types.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/**
 * Most and least in tension, and what the last day of the window has: each a button that leads there; or why there is no
 * curve. Nothing while it is being computed.
 */
export function curvePart(
  { curve, wording }: AnswerProps<Tension>,
  actions: AnswerActions,
): TemplateResult | typeof nothing {
  if (curve === undefined) return nothing;
  const { points, window } = curve;
  const { highest, lowest } = extremesOf(points);
  const { tension } = wording.words;
  const { extent } = wording.model;
  if (extent === undefined || highest === undefined || lowest === undefined) {
    const why = extent === undefined ? "undated" : window.mode;
    return html`<section class="answer__part details__group">
      <h3 class="details__group-title">${tension.curve}</h3>
      <p class="details__small">${tension.noCurve[why]}</p>
    </section>`;
  }
  const today = Math.max(extent.firstDay, Math.min(window.toDay, extent.lastDay));
  const now = points[placeOnDay(points, today)];
  const isEver = highest.tense > 0;
  const moments = [
    { label: tension.highest, point: isEver ? highest : undefined },
    { label: tension.lowest, point: isEver && lowest !== highest ? lowest : undefined },
    { label: tension.now, point: now && { ...now, day: today } },
  ];
  return html`<section class="answer__part details__group">
    <h3 class="details__group-title">${tension.curve}</h3>
    <p class="details__small">${tension.curveNote[window.mode]}</p>
    ${isEver ? nothing : html`<p>${tension.never}</p>`}
    <ul class="answer__moments">
      ${moments.map(({ label, point }) =>
        point === undefined
          ? nothing
          : html`<li>
              <button type="button" class="text-button" @click=${() => actions.onDay(point.day)}>
                ${label}: ${pointWords(wording, point)}
              </button>
            </li>`,
      )}
    </ul>
  </section>`;
}

/** Changes that are nearer to each other than this are one column, as high as the highest. */
const columnPx = 2;

/** A step curve as an area down to 100, on which `most` is the upper edge, 0, as the `d` of a path. */
export function curvePath(
  points: readonly CurvePoint[],
  scale: TimeScale,
  endDay: number,
  most: number,
  valueOf: (point: CurvePoint) => number,
): string {
  const columns = new Map<number, { peak: number; last: number }>();
  for (const point of points) {
    const x = Math.round(scale.xOf(point.day) / columnPx) * columnPx;
    const value = valueOf(point);
    columns.set(x, { peak: Math.max(value, columns.get(x)?.peak ?? 0), last: value });
  }
  const y = (value: number) => Math.round(100 - (100 * value) / most);
  const steps = [...columns].map(([x, { peak, last }]) => {
    const rise = `H${x}V${y(peak)}`;
    return peak === last ? rise : `${rise}H${x + columnPx}V${y(last)}`;
  });
  const [firstX = 0] = columns.keys();
  return `M${firstX} 100${steps.join("")}H${Math.round(scale.xOf(endDay))}V100Z`;
}
