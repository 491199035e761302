import type { Treemap, TreemapCell } from "./treemap.ts";
import { labelFactor, moveMs } from "./effort.ts";

/** How much work a layout is while somebody waits. Steps and ticks follow from the size alone, milliseconds are estimates. */
export interface Plan {
  /** 0 where not even a force layout is in reach. */
  readonly forceTicks: number;
  readonly tickMs: (cell: TreemapCell) => number;
  /** Rounds in which discs that overlap are pushed apart. */
  readonly apartRounds: number;
  /** Moves per actor; 0 for networks in which a search would not get far enough to show. */
  readonly lineSteps: number;
  readonly labelSteps: number;
  readonly plannedMs: number;
}

/** What the parts of the work may take together. */
const lineMs = 1000;
const labelMs = 950;
const forceMs = 1500;
const apartMs = 200;
/** More moves than these hardly better anything, with fewer there is no order to be seen. */
const mostLineSteps = 2000;
const mostLabelSteps = 2500;
const fewestSteps = 100;
const mostTicks = 200;
const fewestTicks = 25;
const mostApartRounds = 50;
/** Milliseconds of a tick per actor. */
const tickRate = 0.007;

export function derivePlan({ cells }: Treemap): Plan {
  const tickMs = ({ kept }: TreemapCell): number => tickRate * kept.length;
  const ticksMs = sumOf(cells, tickMs);
  const possibleTicks = Math.min(mostTicks, Math.floor(forceMs / Math.max(1e-9, ticksMs)));
  const forceTicks = possibleTicks < fewestTicks ? 0 : possibleTicks;
  const stepMs = Math.max(
    1e-9,
    sumOf(cells, (cell) => cell.kept.length * moveMs(cell.problem)),
  );
  const isSearched = lineMs / stepMs >= fewestSteps;
  const lineSteps = isSearched ? Math.min(mostLineSteps, lineMs / stepMs) : 0;
  const labelSteps = isSearched ? Math.min(mostLabelSteps, labelMs / stepMs / labelFactor) : 0;
  const apartRounds = forceTicks === 0 ? 0 : Math.min(mostApartRounds, Math.ceil(apartMs / ticksMs));
  const plannedMs = (forceTicks + apartRounds) * ticksMs + (lineSteps + labelSteps * labelFactor) * stepMs;
  return { forceTicks, tickMs, apartRounds, lineSteps, labelSteps, plannedMs };
}

function sumOf(cells: readonly TreemapCell[], value: (cell: TreemapCell) => number): number {
  return cells.reduce((sum, cell) => sum + value(cell), 0);
}
