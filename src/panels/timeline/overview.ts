import { html, svg, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { Direction } from "../../i18n/languages.ts";
import type { Translator } from "../../i18n/translator.ts";
import { iconButton } from "../iconButton.ts";
import { setStyles } from "../setStyles.ts";
import { keyAlong, pointerAlong, stretchedAlong, turnedAlong, xAlong } from "./along.ts";
import type { BentScale } from "./axis.ts";
import type { OverviewDrawing } from "./drawing.ts";
import { handyStep } from "./intervals.ts";
import type { AxisLabel } from "./labels.ts";
import { inside } from "./plot.ts";
import type { Domain, Span } from "./types.ts";

const leastFramePx = 10;
/** What is hit around a narrow frame, within the strip. */
const leastTargetPx = 44;

export interface OverviewProps {
  readonly t: Translator;
  readonly whole: Domain;
  readonly domain: Domain;
  readonly span: Span;
  /** As in `DayExtent`. */
  readonly grain: number | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly drawing: OverviewDrawing;
  /** Moves the visible part so many days on from `from`. */
  readonly onPan: (from: Domain, days: number) => void;
  readonly onCentre: (day: number) => void;
  readonly onZoom: (factor: number) => void;
}

/** The whole time in a narrow strip, with the part that is visible above as a frame that can be moved. */
export function overview(props: OverviewProps): TemplateResult {
  const { t, whole, domain, span, grain = 1, heightPx, drawing, onZoom } = props;
  const { scale } = drawing;
  const [left, right] = [scale.xOf(domain.start), scale.xOf(domain.end)];
  const frameWidth = Math.max(leastFramePx, right - left);
  const frameLeft = inside(scale, left - Math.max(0, frameWidth - (right - left)) / 2);
  const targetWidth = Math.max(leastTargetPx, frameWidth);
  const middled = frameLeft - (targetWidth - frameWidth) / 2;
  const targetLeft = Math.max(0, Math.min(scale.widthPx - targetWidth, middled));
  const [windowLeft, windowRight] = [scale.xOf(span.fromDay), scale.xOf(span.toDay + grain)];
  return html`<div class="timeline__zoom">
    ${iconButton("minus", t.words.timeline.zoomOut, () => onZoom(2))}
    <div>
      <div class="overview" @pointerdown=${(event: PointerEvent) => grab(event, props, scale)}>
        <svg class="overview__drawing" width="100%" height="100%" aria-hidden="true" focusable="false">
          ${guard(
            [drawing, heightPx, t.direction],
            () =>
              svg`<path
                  class="overview__bars"
                  transform=${turnedAlong(scale.widthPx, 0, t.direction)}
                  d=${drawing.bars}
                />
                ${drawing.labels.map((label) => labelDrawing(label, scale.widthPx, heightPx, t.direction))}`,
          )}
        </svg>
        <div
          class="overview__window"
          ${setStyles({ transform: stretchedAlong(windowLeft, Math.max(windowLeft + 2, windowRight), t.direction) })}
        ></div>
        <div
          class="overview__frame"
          role="slider"
          tabindex="0"
          aria-orientation="horizontal"
          aria-label=${t.words.timeline.visiblePart}
          aria-valuemin=${Math.floor(whole.start)}
          aria-valuemax=${Math.ceil(whole.end)}
          aria-valuenow=${Math.round((domain.start + domain.end) / 2)}
          aria-valuetext=${guard([t, domain.start, domain.end], () => visibleWords(props))}
          @keydown=${(event: KeyboardEvent) => moveByKey(event, props)}
          ${setStyles({
            "inset-inline-start": `${targetLeft}px`,
            width: `${targetWidth}px`,
            "--frame-start": `${frameLeft - targetLeft}px`,
            "--frame-width": `${frameWidth}px`,
          })}
        ></div>
      </div>
    </div>
    ${iconButton("plus", t.words.timeline.zoomIn, () => onZoom(0.5))}
  </div>`;
}

/** Whole days, or round numbers. */
function visibleWords({ t, domain: { start, end }, grain, widthPx }: OverviewProps): string {
  if (grain === undefined) return t.formatWindow(Math.ceil(start), Math.floor(end) - 1);
  const step = handyStep((end - start) / widthPx, grain);
  return t.formatWindow(Math.ceil(start / step) * step, Math.floor(end / step) * step);
}

function labelDrawing(
  { x, textX, text }: AxisLabel,
  widthPx: number,
  heightPx: number,
  direction: Direction,
): TemplateResult {
  return svg`<path class="overview__tick" d="M${xAlong(x, widthPx, direction)} 0V${heightPx}" />
    <text class="overview__label" x=${xAlong(textX, widthPx, direction)} y=${heightPx - 4}>${text}</text>`;
}

/** Dragging moves the frame; pressing beside it brings it there first. */
function grab(event: PointerEvent, { domain, onPan, onCentre }: OverviewProps, scale: BentScale): void {
  const strip = event.currentTarget;
  if (!(strip instanceof HTMLElement) || event.button !== 0) return;
  const startDay = scale.dayAt(pointerAlong(event, strip));
  const isOnFrame = startDay >= domain.start && startDay <= domain.end;
  if (!isOnFrame) onCentre(startDay);
  const half = (domain.end - domain.start) / 2;
  const from = isOnFrame ? domain : { start: startDay - half, end: startDay + half };
  const controller = new AbortController();
  const { signal } = controller;
  const move = (moved: PointerEvent) => {
    if (moved.pointerId === event.pointerId) onPan(from, scale.dayAt(pointerAlong(moved, strip)) - startDay);
  };
  const end = (ended: PointerEvent) => {
    if (ended.pointerId === event.pointerId) controller.abort();
  };
  strip.setPointerCapture(event.pointerId);
  strip.addEventListener("pointermove", move, { signal });
  strip.addEventListener("pointerup", end, { signal });
  strip.addEventListener("pointercancel", end, { signal });
}

/** Arrows move the visible part by a tenth, Page keys by all of it. */
function moveByKey(event: KeyboardEvent, { t, domain, whole, onPan, onCentre }: OverviewProps): void {
  const length = domain.end - domain.start;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -length / 10,
    ArrowDown: -length / 10,
    ArrowRight: length / 10,
    ArrowUp: length / 10,
    PageDown: -length,
    PageUp: length,
  };
  const days = steps[keyAlong(event.key, t.direction)];
  if (days !== undefined) onPan(domain, days);
  else if (event.key === "Home") onCentre(whole.start);
  else if (event.key === "End") onCentre(whole.end);
  else return;
  event.preventDefault();
}
