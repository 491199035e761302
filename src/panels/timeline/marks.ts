import { type Family, families } from "../../dataset/types.ts";
import type { TypedStart } from "../../model/timeIndex.ts";
import type { RelationType } from "../../model/types.ts";
import type { Axis } from "./axis.ts";
import type { FamilyBars } from "./bars.ts";
import { markPath, piecesOf, rounded } from "./familyMarks.ts";

/** Diameters to choose from, the largest that fits. */
const diametersPx = [8, 7, 6, 5, 4];
const gapPx = 1;
/** A date that is not known to the day is a thin line over all days that it may mean. */
const vaguePx = 3;
/** Clear space between the columns of neighbouring days. */
const columnGapPx = 3;

/**
 * One mark a relation: dots stacked by bin, in the order of families and of the shape of each, and below them a line for
 * each that may begin in more than one bin. One path for each family; undefined where they do not fit into the height.
 */
export function stackMarks(
  types: readonly RelationType[],
  starts: readonly TypedStart[],
  edges: Int32Array,
  axis: Axis,
  heightPx: number,
): readonly FamilyBars[] | undefined {
  const familyOf = ({ type }: TypedStart): Family => types[type]?.family ?? "other";
  const columns = Array.from({ length: Math.max(0, edges.length - 1) }, (): Family[] => []);
  const vague: TypedStart[] = [];
  for (const start of starts) {
    const bin = binOf(edges, (start.earliest + start.latest) / 2);
    const isInBin = start.earliest >= (edges[bin] ?? 0) && start.latest < (edges[bin + 1] ?? 0);
    if (isInBin) columns[bin]?.push(familyOf(start));
    else vague.push(start);
  }
  const paths = new Map<Family, string>();
  const add = (family: Family, path: string) => paths.set(family, (paths.get(family) ?? "") + path);
  const rows = rowsOf(vague, axis);
  const floorPx = heightPx - rows.length * (vaguePx + 1);
  const fitting = diametersPx
    .map((size) => fit(columns, edges, axis, size, floorPx))
    .find((dots) => dots !== undefined);
  if (fitting === undefined || floorPx < heightPx / 2) return undefined;
  rows.forEach((row, index) => {
    const y = heightPx - (index + 1) * (vaguePx + 1);
    for (const start of row) add(familyOf(start), linePath(familyOf(start), reachOf(start, axis), y));
  });
  for (const { family, x, y, sizePx } of fitting) add(family, markPath(family, x, y, sizePx));
  return families.flatMap((family) => {
    const path = paths.get(family);
    return path === undefined ? [] : [{ family, path }];
  });
}

interface Dot {
  readonly family: Family;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
}

function fit(
  columns: readonly (readonly Family[])[],
  edges: Int32Array,
  axis: Axis,
  sizePx: number,
  floorPx: number,
): Dot[] | undefined {
  const pitch = sizePx + gapPx;
  const dots: Dot[] = [];
  for (const [bin, column] of columns.entries()) {
    if (column.length === 0) continue;
    const [left, right] = [axis.xOf(edges[bin] ?? 0), axis.xOf(edges[bin + 1] ?? 0)];
    const beside = Math.floor((right - left - columnGapPx + gapPx) / pitch);
    if (beside < 1 || Math.ceil(column.length / beside) * pitch > floorPx) return undefined;
    const inRow = Math.min(beside, column.length);
    const firstX = (left + right - inRow * pitch + gapPx) / 2;
    const inOrder = [...column].sort((one, other) => families.indexOf(one) - families.indexOf(other));
    for (const [place, family] of inOrder.entries()) {
      const [row, across] = [Math.floor(place / inRow), place % inRow];
      dots.push({ family, x: firstX + across * pitch, y: floorPx - (row + 1) * pitch, sizePx });
    }
  }
  return dots;
}

/** Lines that do not touch share a row. */
function rowsOf(vague: readonly TypedStart[], axis: Axis): readonly (readonly TypedStart[])[] {
  const rows: { readonly starts: TypedStart[]; end: number }[] = [];
  for (const start of [...vague].sort((one, other) => one.earliest - other.earliest)) {
    const { left, right } = reachOf(start, axis);
    const row = rows.find(({ end }) => end + 2 <= left);
    if (row === undefined) rows.push({ starts: [start], end: right });
    else {
      row.starts.push(start);
      row.end = right;
    }
  }
  return rows.map(({ starts }) => starts);
}

function reachOf({ earliest, latest }: TypedStart, axis: Axis) {
  const left = Math.max(axis.visible.left, axis.xOf(earliest));
  return { left, right: Math.max(left + vaguePx, Math.min(axis.visible.right, axis.xOf(latest + 1))) };
}

/** Place of the last edge at or before a day. */
function binOf(edges: Int32Array, day: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As thin as a line, cut in the rhythm of its family. */
function linePath(
  family: Family,
  { left, right }: { readonly left: number; readonly right: number },
  y: number,
): string {
  return piecesOf(family, right - left)
    .map(([start, length]) => {
      const width = rounded(length);
      return `M${rounded(left + start)} ${rounded(y)}h${width}v${vaguePx}h${-width}z`;
    })
    .join("");
}
