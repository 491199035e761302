import { type Family, families } from "../../dataset/types.ts";
import type { RelationType } from "../../model/types.ts";
import { piecesOf, rounded } from "./familyMarks.ts";
import type { TimeScale } from "./types.ts";

/** The bars of one family as one SVG path. */
export interface FamilyBars {
  readonly family: Family;
  readonly path: string;
}

/** Where on the axis something may be drawn. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

export interface Bars {
  readonly families: readonly FamilyBars[];
  /** Relations in the highest bar. */
  readonly largest: number;
}

const gapPx = 1;
/** Clear space above the highest bar. */
const headroomPx = 3;
/** A bar of a single relation stays visible beside one of hundreds. */
const leastHeightPx = 2;
/** Vague dates spread one relation over many bars; their small parts are drawn as small as they are, or not at all. */
const wholeRelation = 0.5;
const leastDrawnPx = 0.3;

/** Numbers per family, in the order of `families`, from numbers per type. */
export function sumByFamily(types: readonly RelationType[], byType: readonly Float64Array[], length: number) {
  return families.map((family) => {
    const sum = new Float64Array(length);
    types.forEach((type, row) => {
      if (type.family === family) byType[row]?.forEach((count, bin) => (sum[bin] = (sum[bin] ?? 0) + count));
    });
    return { family, sum };
  });
}

/** Bars stacked by family between the edges (days), each cut in the rhythm of its family, `heightPx` high, y downwards. */
export function stackBars(
  types: readonly RelationType[],
  byType: readonly Float64Array[],
  edges: Int32Array,
  scale: TimeScale,
  heightPx: number,
  reach: Reach = { left: 0, right: scale.widthPx },
): Bars {
  const binCount = Math.max(0, edges.length - 1);
  const sums = sumByFamily(types, byType, binCount);
  const totals = Array.from({ length: binCount }, (_, bin) =>
    sums.reduce((total, { sum }) => total + (sum[bin] ?? 0), 0),
  );
  const largest = Math.max(0, ...totals);
  const tops = new Float64Array(binCount).fill(heightPx);
  const stacked = sums.map(({ family, sum }) => {
    const pieces: string[] = [];
    sum.forEach((count, bin) => {
      const share = (count / largest) * (heightPx - headroomPx);
      const height = count >= wholeRelation ? Math.max(leastHeightPx, share) : share;
      if (!(height >= leastDrawnPx)) return;
      const left = Math.max(reach.left, scale.xOf(edges[bin] ?? 0));
      const right = Math.min(reach.right, scale.xOf(edges[bin + 1] ?? 0) - gapPx);
      if (right <= reach.left || left >= reach.right) return;
      const width = Math.max(1, right - left);
      const top = (tops[bin] ?? 0) - height;
      tops[bin] = top;
      for (const [start, length] of piecesOf(family, height)) {
        const piecePx = rounded(length);
        pieces.push(`M${rounded(left)} ${rounded(top + start)}h${rounded(width)}v${piecePx}h${rounded(-width)}z`);
      }
    });
    return { family, path: pieces.join("") };
  });
  return { families: stacked.filter(({ path }) => path !== ""), largest };
}

/** What begins between edges (days) in any family, in parts of an axis that share one measure, as one shape. */
export function plainBars(
  parts: readonly { readonly edges: Int32Array; readonly byType: readonly Float64Array[] }[],
  scale: TimeScale,
  heightPx: number,
): string {
  const bars = parts.flatMap(({ edges, byType }) =>
    Array.from({ length: Math.max(0, edges.length - 1) }, (_, bin) => ({
      count: byType.reduce((sum, counts) => sum + (counts[bin] ?? 0), 0),
      left: scale.xOf(edges[bin] ?? 0),
      right: scale.xOf(edges[bin + 1] ?? 0) - gapPx,
    })),
  );
  const largest = Math.max(0, ...bars.map(({ count }) => count));
  return bars
    .map(({ count, left, right }) => {
      const share = (count / largest) * (heightPx - headroomPx);
      const height = count >= wholeRelation ? Math.max(leastHeightPx, share) : share;
      if (!(height >= leastDrawnPx)) return "";
      const width = Math.max(1, right - left);
      return `M${rounded(left)} ${rounded(heightPx - height)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;
    })
    .join("");
}
