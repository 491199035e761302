import { utcYear } from "d3-time";
import { clamp } from "./domain.ts";
import type { DayExtent, Domain, TimeScale } from "./types.ts";

/** A part of an axis in which all days are of one length. */
export interface Segment extends Domain {
  readonly left: number;
  readonly right: number;
}

/** A scale whose days are of another length in each segment. */
export interface BentScale extends TimeScale {
  readonly segments: readonly Segment[];
}

/** The visible part in the middle; beside it, pressed together, all that lies before and after. */
export interface Axis extends BentScale {
  readonly visible: Segment;
}

/** A strip takes this part of the width, in these limits, and never more than its days would take in the visible part. */
const stripPart = 0.14;
const leastStripPx = 12;
const mostStripPx = 150;
/** What is sparse takes this part of a strip. */
const sparsePart = 0.12;
/** Sparse is a beginning that holds at most so much of all and takes at least so much of the time. */
const mostSparse = 0.05;
const leastSparseTime = 0.3;
const msPerDay = 86_400_000;

export function createAxis(domain: Domain, whole: Domain, sparseUntil: number | undefined, widthPx: number): Axis {
  const stripPx = clamp(widthPx * stripPart, Math.min(leastStripPx, widthPx / 8), mostStripPx);
  const pxPerDay = widthPx / (domain.end - domain.start);
  const left = Math.min(stripPx, Math.max(0, domain.start - whole.start) * pxPerDay);
  const right = widthPx - Math.min(stripPx, Math.max(0, whole.end - domain.end) * pxPerDay);
  const visible = { ...domain, left, right };
  const before = bend({ start: whole.start, end: domain.start, left: 0, right: left }, sparseUntil);
  const after = { start: domain.end, end: whole.end, left: right, right: widthPx };
  return { ...bentScale([...before, visible, after], widthPx), daysPerPx: daysPerPxIn(visible), visible };
}

/** All the time in one line. */
export function overviewScale(whole: Domain, sparseUntil: number | undefined, widthPx: number): BentScale {
  return bentScale(bend({ ...whole, left: 0, right: widthPx }, sparseUntil), widthPx);
}

/** The first day of a year before which there is a lot of time with next to nothing in it. Undefined where there is none. */
export function findSparse(
  countOfAll: (fromDay: number, endDay: number) => number,
  { firstDay, lastDay, grain }: DayExtent,
): number | undefined {
  if (grain !== undefined) return undefined;
  const most = mostSparse * countOfAll(firstDay, lastDay + 1);
  let [low, high] = [firstDay, lastDay];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countOfAll(firstDay, middle) <= most) low = middle;
    else high = middle - 1;
  }
  const day = Math.round(utcYear.floor(new Date(low * msPerDay)).getTime() / msPerDay);
  return day - firstDay < leastSparseTime * (lastDay - firstDay) ? undefined : day;
}

export function daysPerPxIn({ start, end, left, right }: Segment): number {
  return (end - start) / Math.max(1, right - left);
}

/** A segment with its sparse beginning pressed together. */
function bend(segment: Segment, sparseUntil: number | undefined): Segment[] {
  const { start, end, left, right } = segment;
  if (sparseUntil === undefined || sparseUntil <= start || sparseUntil >= end) return [segment];
  const knee = left + (right - left) * sparsePart;
  return [
    { start, end: sparseUntil, left, right: knee },
    { start: sparseUntil, end, left: knee, right },
  ];
}

function bentScale(all: readonly Segment[], widthPx: number): BentScale {
  const segments = all.filter(({ start, end, left, right }) => end > start && right > left);
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("an axis needs days and room");
  return {
    segments,
    widthPx,
    daysPerPx: daysPerPxIn(last),
    xOf: (day) => {
      const segment = segments.find(({ end }) => day <= end) ?? last;
      return segment.left + ((day - segment.start) / (segment.end - segment.start)) * (segment.right - segment.left);
    },
    dayAt: (x) => {
      const segment = segments.find(({ right }) => x <= right) ?? last;
      return segment.start + ((x - segment.left) / (segment.right - segment.left)) * (segment.end - segment.start);
    },
  };
}
