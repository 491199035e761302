import type { Translator } from "../../i18n/translator.ts";
import { measureText } from "../../notation/metrics.ts";
import { type Axis, type BentScale, daysPerPxIn, type Segment } from "./axis.ts";
import { axisTicks, dayTicks, type Tick } from "./intervals.ts";

/** Words below an axis. */
export interface AxisLabel {
  readonly day: number;
  readonly text: string;
  /** Where its tick stands. */
  readonly x: number;
  readonly textX: number;
  /** Below the middle of its day, instead of beside its tick. */
  readonly isCentred: boolean;
}

const fontSizePx = 11;
const besideTickPx = 3;
const gapPx = 6;
const leastTickGapPx = 46;
/** Between numbers, of which there are more than of years. */
const leastNumberGapPx = 80;
const leastStripGapPx = 40;
/** Days of this width are labelled below their middle, as many as there is room for. */
const leastDayPx = 5;

/** Days, months or years of the visible part, then as many of the strips beside it as there is room for. */
export function plotLabels(t: Translator, axis: Axis, sparseUntil: number | undefined, grain?: number): AxisLabel[] {
  const { visible, daysPerPx } = axis;
  const hasDays = grain === undefined && 1 / daysPerPx >= leastDayPx;
  const shown = hasDays
    ? dayTicks(visible).map((tick) => labelOf(t, tick, axis, 1 / daysPerPx))
    : axisTicks(visible, daysPerPx, grain === undefined ? leastTickGapPx : leastNumberGapPx, grain).map((tick) =>
        labelOf(t, tick, axis),
      );
  return spread([...shown, ...stripLabels(t, axis, sparseUntil, grain)], axis.widthPx);
}

/** Years, or numbers. */
export function overviewLabels(
  t: Translator,
  scale: BentScale,
  sparseUntil: number | undefined,
  grain?: number,
): AxisLabel[] {
  const all = stripLabels(t, scale, sparseUntil, grain, grain === undefined ? leastStripGapPx : leastNumberGapPx);
  return spread(all, scale.widthPx);
}

function stripLabels(
  t: Translator,
  scale: Axis | BentScale,
  sparseUntil: number | undefined,
  grain: number | undefined,
  leastGapPx = leastStripGapPx,
): AxisLabel[] {
  const strips = scale.segments.filter((segment) => !("visible" in scale) || segment !== scale.visible);
  const ticks = strips.flatMap((strip) => stripTicks(strip, leastGapPx, grain));
  const knee = strips.some(({ start }) => start === sparseUntil) ? sparseUntil : undefined;
  const first: Tick[] = knee === undefined ? [] : [{ day: knee, precision: "year" }];
  return [...first, ...ticks].map((tick) => labelOf(t, tick, scale));
}

/** Months say their year: what is beside them is another time. */
function stripTicks(strip: Segment, leastGapPx: number, grain: number | undefined): Tick[] {
  const ticks = axisTicks(strip, daysPerPxIn(strip), leastGapPx, grain);
  return ticks
    .filter(({ precision }) => precision !== "day")
    .map(({ day, precision }) => ({ day, precision: precision === "month" ? "monthOfYear" : precision }));
}

function labelOf(t: Translator, { day, precision }: Tick, scale: BentScale, centredInPx = 0): AxisLabel {
  const x = Math.round(scale.xOf(day)) + 0.5;
  const isCentred = centredInPx > 0;
  const textX = isCentred ? x + centredInPx / 2 : x + besideTickPx;
  return { day, text: t.formatTick(day, precision), x, textX, isCentred };
}

/** Those that fit beside the ones before them, and inside the drawing. */
function spread(labels: readonly AxisLabel[], widthPx: number): AxisLabel[] {
  const taken: { readonly left: number; readonly right: number }[] = [];
  return labels.filter(({ text, textX, isCentred }) => {
    const width = measureText(text, fontSizePx, true);
    const left = isCentred ? textX - width / 2 : textX;
    const right = left + width;
    const isFree = taken.every((other) => right + gapPx <= other.left || left - gapPx >= other.right);
    if (!isFree || left < 0 || right > widthPx + fontSizePx) return false;
    taken.push({ left, right });
    return true;
  });
}
