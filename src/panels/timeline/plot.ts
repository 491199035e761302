import { html, nothing, svg, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { Direction } from "../../i18n/languages.ts";
import { setStyles } from "../setStyles.ts";
import { stretchedAlong, turnedAlong, xAlong } from "./along.ts";
import type { CountBeside, PlotDrawing } from "./drawing.ts";
import type { AxisLabel } from "./labels.ts";
import type { Span, TimeScale } from "./types.ts";

/** Marks above a labelled axis, with words for what lies before and after. Labels inside the window stand out. */
function plotDrawing(drawing: PlotDrawing, span: Span, direction: Direction): TemplateResult {
  const { axis, marks, beside, labels, topPx, barsHeightPx } = drawing;
  const inside = labels.map(({ day }) => day >= span.fromDay && day <= span.toDay);
  return html`<svg class="plot__drawing" width="100%" height="100%" aria-hidden="true" focusable="false">
      ${guard(
        [drawing, direction],
        () =>
          svg`<g transform=${turnedAlong(axis.widthPx, topPx, direction)}>
            <path class="plot__beside" d=${beside} />
            ${marks.map(({ family, path }) => svg`<path class="plot__marks family-${family}" d=${path} />`)}
          </g>
          <path class="plot__axis" d="M0 ${barsHeightPx + 0.5}H${axis.widthPx}" />`,
      )}
      ${guard([labels, direction, inside.join()], () =>
        labels.map((label, index) => {
          const turn = (px: number) => xAlong(px, axis.widthPx, direction);
          const turned = { ...label, x: turn(label.x), textX: turn(label.textX) };
          return labelDrawing(turned, barsHeightPx, inside[index] === true);
        }),
      )}
    </svg>
    ${guard([drawing], () => [besideCount("before", drawing.before), besideCount("after", drawing.after)])}`;
}

function labelDrawing({ text, x, textX, isCentred }: AxisLabel, barsHeightPx: number, isInside: boolean) {
  return svg`<path class="plot__axis" d="M${x} ${barsHeightPx}v4" />
    <text
      class=${isInside ? "plot__label plot__label--inside" : "plot__label"}
      x=${textX}
      y=${barsHeightPx + 14}
      text-anchor=${isCentred ? "middle" : nothing}
    >${text}</text>`;
}

function besideCount(side: "before" | "after", count: CountBeside | undefined) {
  if (count === undefined) return nothing;
  return html`<p class="plot__count plot__count--${side}" title=${count.words}>
    <span aria-hidden="true">${count.shown}</span><span class="visually-hidden">${count.words}</span>
  </p>`;
}

/** Marks on the window, which is the grip that moves it as a whole; what is in view outside of it is paler. */
export function plotMarks(drawing: PlotDrawing, span: Span, direction: Direction, grain = 1): TemplateResult {
  const { axis } = drawing;
  const { visible } = axis;
  const reaching = (start: number, end: number) => setStyles({ transform: stretchedAlong(start, end, direction) });
  const [left, right] = [inside(axis, axis.xOf(span.fromDay)), inside(axis, axis.xOf(span.toDay + grain))];
  return html`<div class="plot__grip" data-grip="window" ${reaching(left, Math.max(left + 2, right))}></div>
    ${plotDrawing(drawing, span, direction)}
    <div class="plot__shade" ${reaching(visible.left, Math.max(visible.left, left))}></div>
    <div class="plot__shade" ${reaching(Math.min(visible.right, right), visible.right)}></div>`;
}

export function inside(scale: TimeScale, x: number): number {
  return Math.max(0, Math.min(scale.widthPx, x));
}
