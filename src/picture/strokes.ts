import {
  dashPairPart,
  dashPeriodPx,
  flatEndPx,
  isDashed,
  isDotted,
  lineStyles,
  pairedDashPart,
  pairPart,
  type Pattern,
  possiblyGap,
} from "../notation/lines.ts";
import { type ArcPath, pointWords } from "./arcPath.ts";
import { rounded } from "./tree.ts";

const dashes = [
  [0, 0.3],
  [0.7, 1],
] as const;
/** Where the first of two dashes begins. */
const firstDash = (1 - dashPairPart - pairedDashPart) / 2;

/** Parts of a period that are drawn, where the line begins. Dots have no length: a round cap makes them. */
const marksInPeriod: Readonly<Partial<Record<Pattern, readonly (readonly [from: number, to: number])[]>>> = {
  dots: [[0.5, 0.5]],
  pairs: [
    [0.5 - pairPart / 2, 0.5 - pairPart / 2],
    [0.5 + pairPart / 2, 0.5 + pairPart / 2],
  ],
  dashdot: [
    [0, 0.25],
    [0.45, 0.55],
    [0.75, 1],
  ],
  dashes,
  dashPairs: [
    [firstDash, firstDash + pairedDashPart],
    [1 - firstDash - pairedDashPart, 1 - firstDash],
  ],
  longDashes: dashes,
};

export interface Stroke {
  /** Path data. */
  readonly d: string;
  /** Values of `stroke-dasharray` and `stroke-dashoffset`; undefined for an unbroken line. */
  readonly dashes: string | undefined;
  readonly dashOffset: number | undefined;
}

/** A style, and how wide it is drawn. */
export interface Pen {
  readonly line: Pattern;
  readonly widthPx: number;
}

type Mark = readonly [fromPx: number, toPx: number];

/**
 * A line of a style along the first `lengthPx` of an arc, with a whole number of periods, open in the gaps given. The
 * last mark of the pattern goes on for `beyondPx` after the end.
 */
export function strokeOf(pen: Pen, arc: ArcPath, lengthPx: number, gaps: readonly Mark[], beyondPx = 0): Stroke {
  const { line } = pen;
  const d = pathOf(line, arc, lengthPx, beyondPx);
  if (gaps.length === 0) return { d, ...regularDashes(pen, lengthPx) };
  const marks: readonly Mark[] = [...marksOf(pen, lengthPx), [lengthPx, lengthPx + beyondPx]];
  const left = isDotted(line) ? dotsOutsideGaps(marksOf(pen, lengthPx), gaps) : cutGaps(marks, gaps);
  const along = line === "zigzag" ? left.map((mark) => onTeeth(mark, lengthPx)) : left;
  return { d, ...writtenDashes(along, 2 * lengthPx + 1) };
}

/** The rhythm of gaps that a relation leaves that is only possible; their centres lie in the middle of each period. */
export function possibleGaps(overPx: number): readonly Mark[] {
  const period = wholePeriod(overPx, possiblyGap.periodPx);
  const half = possiblyGap.gapPx / 2;
  return Array.from({ length: Math.round(overPx / period) }, (_, index) => {
    const centre = (index + 0.5) * period;
    return [centre - half, centre + half];
  });
}

/** Length of a period such that a whole number of them fills the line. */
export function wholePeriod(lengthPx: number, periodPx: number): number {
  return lengthPx / Math.max(1, Math.round(lengthPx / periodPx));
}

function pathOf(line: Pattern, arc: ArcPath, lengthPx: number, beyondPx: number): string {
  if (line === "zigzag") return zigzag(arc, lengthPx, beyondPx);
  const end = lengthPx + beyondPx;
  if (line !== "double") return arc.piece(0, end);
  const { gapPx, widthPx } = lineStyles.double;
  const offsetPx = (gapPx + widthPx) / 2;
  return arc.piece(0, end, offsetPx) + arc.piece(0, end, -offsetPx);
}

interface Teeth {
  readonly flatPx: number;
  readonly periodPx: number;
  readonly count: number;
}

function teethOf(lengthPx: number): Teeth {
  const flatPx = Math.min(flatEndPx, lengthPx / 4);
  const toothedPx = lengthPx - 2 * flatPx;
  const periodPx = wholePeriod(toothedPx, lineStyles.zigzag.periodPx);
  return { flatPx, periodPx, count: periodPx > 0 ? Math.round(toothedPx / periodPx) : 0 };
}

/** Even teeth between two flat ends. */
function zigzag(arc: ArcPath, lengthPx: number, beyondPx: number): string {
  const { flatPx, periodPx, count } = teethOf(lengthPx);
  const { amplitudePx } = lineStyles.zigzag;
  const corner = (alongPx: number, sidePx: number) => pointWords(arc.pointAt(alongPx, sidePx));
  const teeth = Array.from({ length: count }, (_, tooth) => {
    const start = flatPx + tooth * periodPx;
    return [corner(start + periodPx / 4, amplitudePx), corner(start + (3 * periodPx) / 4, -amplitudePx)];
  });
  const corners = [corner(flatPx, 0), ...teeth.flat(), corner(lengthPx - flatPx, 0), corner(lengthPx + beyondPx, 0)];
  return `M${corner(0, 0)}L${corners.join(" ")}`;
}

/** A mark of the straight way as lengths of the way over the teeth, which is longer. */
function onTeeth([from, to]: Mark, lengthPx: number): Mark {
  const { flatPx, periodPx } = teethOf(lengthPx);
  const steepness = Math.hypot(periodPx / 4, lineStyles.zigzag.amplitudePx) / (periodPx / 4 || 1);
  const climb = (alongPx: number) => {
    const toothed = Math.max(0, Math.min(alongPx, lengthPx - flatPx) - flatPx);
    return alongPx + toothed * (steepness - 1);
  };
  return [climb(from), climb(to)];
}

/** All that is drawn of a line of this length. */
function marksOf(pen: Pen, lengthPx: number): Mark[] {
  const parts = marksInPeriod[pen.line];
  if (parts === undefined) return [[0, lengthPx]];
  const period = wholePeriod(lengthPx, periodPxOf(pen));
  const marks: Mark[] = [];
  for (let start = 0; start < lengthPx - period / 2; start += period) {
    for (const [from, to] of parts) marks.push([start + from * period, start + to * period]);
  }
  return marks;
}

/** The rhythm as CSS and SVG have it: one period, shifted. */
function regularDashes(pen: Pen, lengthPx: number): Pick<Stroke, "dashes" | "dashOffset"> {
  const { line } = pen;
  const period = wholePeriod(lengthPx, periodPxOf(pen));
  const list = (...parts: number[]) => parts.map((part) => rounded(part * period)).join(" ");
  if (line === "dots") return { dashes: list(0, 1), dashOffset: period / 2 };
  if (line === "dashdot") return { dashes: list(0.5, 0.2, 0.1, 0.2), dashOffset: period / 4 };
  if (line === "pairs")
    return { dashes: list(0, pairPart, 0, 1 - pairPart), dashOffset: ((1 + pairPart) / 2) * period };
  if (line === "dashPairs") {
    const apart = dashPairPart - pairedDashPart;
    return { dashes: list(pairedDashPart, apart, pairedDashPart, 2 * firstDash), dashOffset: (1 - firstDash) * period };
  }
  if (line === "dashes" || line === "longDashes") return { dashes: list(0.6, 0.4), dashOffset: 0.3 * period };
  return { dashes: undefined, dashOffset: undefined };
}

function periodPxOf({ line, widthPx }: Pen): number {
  return isDashed(line) ? dashPeriodPx(line, widthPx) : lineStyles[line].periodPx;
}

/** A dot is there or not: half a dot would look like a fault. */
function dotsOutsideGaps(dots: readonly Mark[], gaps: readonly Mark[]): Mark[] {
  return dots.filter(([at]) => !gaps.some(([from, to]) => at > from && at < to));
}

function cutGaps(marks: readonly Mark[], gaps: readonly Mark[]): Mark[] {
  return gaps.reduce<Mark[]>(
    (left, [gapFrom, gapTo]) =>
      left
        .flatMap(([from, to]): Mark[] => [
          [from, Math.min(to, gapFrom)],
          [Math.max(from, gapTo), to],
        ])
        .filter(([from, to]) => to > from),
    [...marks],
  );
}

/** Marks one by one, with a last gap that is longer than the line. */
function writtenDashes(marks: readonly Mark[], beyondPx: number): Pick<Stroke, "dashes" | "dashOffset"> {
  const [first] = marks;
  if (first === undefined) return { dashes: `0 ${rounded(beyondPx)}`, dashOffset: -beyondPx };
  const list = marks.flatMap(([from, to], index) => [to - from, (marks[index + 1]?.[0] ?? to + beyondPx) - to]);
  return { dashes: list.map(rounded).join(" "), dashOffset: first[0] === 0 ? undefined : -first[0] };
}
