import type { Translator } from "../../i18n/translator.ts";
import { measureText } from "../../notation/metrics.ts";
import type { RelationType } from "../../model/types.ts";
import type { StartsInView } from "../../view/store.ts";
import { type Axis, type BentScale, createAxis, daysPerPxIn, findSparse, overviewScale, type Segment } from "./axis.ts";
import { type FamilyBars, plainBars, stackBars } from "./bars.ts";
import { wholeDomain } from "./domain.ts";
import { binEdges } from "./intervals.ts";
import { type AxisLabel, overviewLabels, plotLabels } from "./labels.ts";
import { stackMarks } from "./marks.ts";
import { remember } from "./remember.ts";
import { placeBadges, type StepBadge } from "./steps.ts";
import type { DayExtent, Domain, TimelineStep } from "./types.ts";

/** Sizes of the two drawings as the style sheet lays them out. */
export interface Sizes {
  readonly plotWidthPx: number;
  readonly plotHeightPx: number;
  readonly overviewHeightPx: number;
}

/** What is drawn apart from the window. */
export interface PlotDrawing {
  readonly axis: Axis;
  /** In the visible part: one mark a relation, or bars, from `topPx` down to the axis. */
  readonly marks: readonly FamilyBars[];
  /** Of what lies before and after: one shape. */
  readonly beside: string;
  readonly labels: readonly AxisLabel[];
  readonly topPx: number;
  readonly barsHeightPx: number;
  /** How many relations begin before and after the visible part; undefined where none does, or there is no room. */
  readonly before: CountBeside | undefined;
  readonly after: CountBeside | undefined;
  readonly badges: readonly StepBadge[];
}

/** "62 davor (5 vor 2015)", and as much of it as has room beside the visible part: the number in any case. */
export interface CountBeside {
  readonly words: string;
  readonly shown: string;
  readonly widthPx: number;
}

export interface OverviewDrawing {
  readonly scale: BentScale;
  readonly bars: string;
  readonly labels: readonly AxisLabel[];
}

/** Height of the labelled axis below the marks. */
export const axisHeightPx = 18;
/** Room for numbers and counts above the marks, where the plot is high enough for both. */
const topHeightPx = 18;
const leastHeightWithTopPx = 60;
const leastBarPx = 5;
const leastMarkPx = 7;
const leastStripBarPx = 4;
const leastOverviewBarPx = 3;
const besideFontSizePx = 12;
const besideGapPx = 5;
/** No plot has room for more of them. */
const mostMarks = 400;

/** Draws plot and overview anew only when something has changed that they depend on, which the window is not. */
export function createDrawings() {
  const sparseOf = remember((starts: StartsInView, extent: DayExtent) => findSparse(starts.countOfAll, extent));
  return {
    sparseOf,
    wholeOf: remember(wholeDomain),
    plot: remember(drawPlot),
    overview: remember(drawOverview),
  };
}

function drawPlot(
  t: Translator,
  types: readonly RelationType[],
  steps: readonly TimelineStep[],
  starts: StartsInView,
  domain: Domain,
  whole: Domain,
  sparseUntil: number | undefined,
  grain: number | undefined,
  { plotWidthPx, plotHeightPx }: Sizes,
): PlotDrawing {
  const axis = createAxis(domain, whole, sparseUntil, plotWidthPx);
  const barsHeightPx = Math.max(0, plotHeightPx - axisHeightPx);
  const topPx = plotHeightPx >= leastHeightWithTopPx ? topHeightPx : 0;
  const { visible } = axis;
  const besideSegments = axis.segments.filter((segment) => segment !== visible);
  const counts = topPx === 0 ? undefined : countBeside(t, starts, axis, whole, sparseUntil);
  const reach = {
    left: (counts?.before?.widthPx ?? 0) + besideGapPx,
    right: plotWidthPx - (counts?.after?.widthPx ?? 0) - besideGapPx,
  };
  return {
    axis,
    marks: drawMarks(types, starts, axis, barsHeightPx - topPx, grain),
    beside: drawPlain(starts, besideSegments, axis, barsHeightPx - topPx, leastStripBarPx, grain),
    labels: plotLabels(t, axis, sparseUntil, grain),
    topPx,
    barsHeightPx,
    before: counts?.before,
    after: counts?.after,
    badges: topPx === 0 ? [] : placeBadges(steps, axis, reach),
  };
}

function countBeside(
  t: Translator,
  starts: StartsInView,
  { visible, widthPx }: Axis,
  whole: Domain,
  sparseUntil: number | undefined,
): Pick<PlotDrawing, "before" | "after"> {
  const words = t.words.timeline;
  const [wholeStart, firstDay] = [Math.floor(whole.start), Math.floor(visible.start)];
  const before = starts.count(wholeStart, firstDay);
  const after = starts.count(Math.ceil(visible.end), Math.ceil(whole.end));
  const sparse = sparseUntil === undefined ? 0 : starts.count(wholeStart, Math.min(sparseUntil, firstDay));
  const isTold = sparseUntil !== undefined && sparse > 0 && sparse < before;
  const detailed = isTold ? [words.ofThemBefore(words.before(before), sparse, t.formatTick(sparseUntil, "year"))] : [];
  return {
    before: fitCount(before, [...detailed, words.before(before), t.formatNumber(before)], visible.left),
    after: fitCount(after, [words.after(after), t.formatNumber(after)], widthPx - visible.right),
  };
}

/** Of words that say less and less the first that fit, else the last. */
function fitCount(count: number, forms: readonly string[], roomPx: number): CountBeside | undefined {
  const measured = forms.map((shown) => ({
    shown,
    widthPx: measureText(shown, besideFontSizePx, false) + besideGapPx,
  }));
  const fitting = measured.find(({ widthPx }) => widthPx <= roomPx) ?? measured.at(-1);
  return count === 0 || fitting === undefined ? undefined : { words: forms[0] ?? "", ...fitting };
}

function drawOverview(
  t: Translator,
  starts: StartsInView,
  whole: Domain,
  sparseUntil: number | undefined,
  grain: number | undefined,
  { plotWidthPx, overviewHeightPx }: Sizes,
): OverviewDrawing {
  const scale = overviewScale(whole, sparseUntil, plotWidthPx);
  return {
    scale,
    bars: drawPlain(starts, scale.segments, scale, overviewHeightPx, leastOverviewBarPx, grain),
    labels: overviewLabels(t, scale, sparseUntil, grain),
  };
}

/** One mark a relation where they fit, else bars. */
function drawMarks(
  types: readonly RelationType[],
  starts: StartsInView,
  axis: Axis,
  heightPx: number,
  grain: number | undefined,
): readonly FamilyBars[] {
  const { visible, daysPerPx } = axis;
  const [first, end] = [Math.floor(visible.start), Math.ceil(visible.end)];
  // Days stay days, as dots or as bars.
  const leastPx = grain === undefined && 1 / daysPerPx >= leastBarPx ? leastBarPx : leastMarkPx;
  const markEdges = cut(binEdges(visible, daysPerPx, leastPx, grain), first, end);
  const isFew = starts.count(first, end) <= mostMarks;
  const marks = isFew ? stackMarks(types, starts.between(first, end), markEdges, axis, heightPx) : undefined;
  if (marks !== undefined) return marks;
  const edges = binEdges(visible, daysPerPx, leastBarPx, grain);
  return stackBars(types, starts.bins(edges), edges, axis, heightPx, visible).families;
}

function drawPlain(
  starts: StartsInView,
  segments: readonly Segment[],
  scale: BentScale,
  heightPx: number,
  leastPx: number,
  grain: number | undefined,
): string {
  const parts = segments.map((segment) => {
    const edges = binEdges(segment, daysPerPxIn(segment), leastPx, grain);
    const inside = cut(edges, Math.floor(segment.start), Math.ceil(segment.end));
    return { edges: inside, byType: starts.bins(inside) };
  });
  return plainBars(parts, scale, heightPx);
}

/** The edges that lie between two days, and these. */
function cut(edges: Int32Array, first: number, end: number): Int32Array {
  return Int32Array.of(first, ...edges.filter((edge) => edge > first && edge < end), end);
}
