import type { Point } from "../dataset/types.ts";
import { connectedComponentsOf } from "../model/cohesion.ts";
import { type Frame, frameOf, referenceFrame } from "../notation/frame.ts";
import { buildLaneGraph, type LayoutProblem, splitProblem } from "./problem.ts";
import { placeRadially } from "./radial.ts";
import { roomX, roomY, stretch } from "./sketch.ts";
import { divideTile, type Tile } from "./tiles.ts";

/** A connected component of a network in its own rectangle of the reference frame, where no other comes. */
export interface TreemapCell {
  /** The component as a problem of its own. */
  readonly problem: LayoutProblem;
  /** Index in the whole problem of each of its actors. */
  readonly kept: readonly number[];
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
}

/** The whole network in the reference frame, in pixels, y downwards. */
export interface Treemap {
  readonly problem: LayoutProblem;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly cells: readonly TreemapCell[];
}

/** Space that an isolate wants for itself and its name, and how much of the height all of them get. */
const isolateWidthPx = 100;
const isolateHeightPx = 46;
const smallestIsolateShare = 0.2;
const largestIsolateShare = 0.6;

/** The network with a tile for each connected component, every actor placed radially, and rows of isolates below. */
export function buildTreemap(problem: LayoutProblem): Treemap {
  const { widthPx, heightPx } = referenceFrame;
  const graph = buildLaneGraph(problem);
  const all = connectedComponentsOf(graph);
  const components = all.filter(({ length }) => length > 1);
  const isolates = all.filter(({ length }) => length === 1).flat();
  const isolatesPx = components.length === 0 ? heightPx : isolateRoomPx(isolates.length, problem.actors.length);
  const room: Tile = { left: 0, top: 0, widthPx, heightPx: heightPx - isolatesPx };
  // A component of two needs more room for each of its actors than a large one: its names stand at its ends.
  const tiles = divideTile(
    room,
    components.map((component) => component.length + 2),
  );
  const problems = splitProblem(problem, components);
  const cells = components.map((kept, index) => patchOf(problems[index], kept, tiles[index] ?? room));
  const treemap: Treemap = {
    problem,
    x: new Float64Array(problem.actors.length),
    y: new Float64Array(problem.actors.length),
    cells,
  };
  const positions = placeRadially(graph, components);
  cells.forEach((cell) => {
    placeComponent(treemap, cell, positions);
  });
  placeIsolates(treemap, isolates, { left: 0, top: room.heightPx, widthPx, heightPx: isolatesPx });
  return treemap;
}

/** Puts positions within a cell on the treemap, stretched to fill the cell. */
export function pinCell(
  treemap: Treemap,
  { frame, kept, left, top }: TreemapCell,
  x: Float64Array,
  y: Float64Array,
): void {
  const xs = stretch(x, left + frame.paddingX, roomX(frame));
  const ys = stretch(y, top + frame.paddingTop, roomY(frame));
  kept.forEach((actor, index) => {
    treemap.x[actor] = xs[index] ?? 0;
    treemap.y[actor] = ys[index] ?? 0;
  });
}

function patchOf(problem: LayoutProblem | undefined, kept: readonly number[], tile: Tile): TreemapCell {
  const part = problem ?? { actors: [], lanes: [] };
  return { problem: part, kept, frame: frameOfTile(tile, part), left: tile.left, top: tile.top };
}

/** Space between the largest disc and the end of its tile, and what a name below takes. */
const tileGapPx = 6;
const nameGapPx = 22;

/** Discs and names of two tiles must not meet, as long as the tiles are large enough. */
function frameOfTile({ widthPx, heightPx }: Tile, { actors }: LayoutProblem): Frame {
  const frame = frameOf(widthPx, heightPx);
  if (widthPx === referenceFrame.widthPx && heightPx === referenceFrame.heightPx) return frame;
  const radiusPx = actors.reduce((most, actor) => Math.max(most, actor.radiusPx), 0);
  return {
    ...frame,
    paddingX: Math.max(frame.paddingX, Math.min(radiusPx + tileGapPx, widthPx / 4)),
    paddingTop: Math.max(frame.paddingTop, Math.min(radiusPx + tileGapPx, heightPx / 4)),
    paddingBottom: Math.max(frame.paddingBottom, Math.min(radiusPx + nameGapPx, heightPx / 3)),
  };
}

function placeComponent(treemap: Treemap, cell: TreemapCell, positions: readonly Point[]): void {
  const along = Float64Array.from(cell.kept, (actor) => positions[actor]?.[0] ?? 0);
  const across = Float64Array.from(cell.kept, (actor) => positions[actor]?.[1] ?? 0);
  const isUpright = cell.frame.heightPx > cell.frame.widthPx;
  pinCell(treemap, cell, isUpright ? across : along, isUpright ? along : across);
}

function isolateRoomPx(isolates: number, actors: number): number {
  if (isolates === 0) return 0;
  const rows = Math.ceil(isolates / Math.floor(referenceFrame.widthPx / isolateWidthPx));
  const share = Math.max(smallestIsolateShare, Math.min(largestIsolateShare, isolates / actors));
  return Math.min(rows * isolateHeightPx, share * referenceFrame.heightPx);
}

/** Rows from left to right and from top to bottom, as many columns as make cells of the wanted proportions. */
function placeIsolates(treemap: Treemap, isolates: readonly number[], room: Tile): void {
  const proportion = (room.widthPx / Math.max(1, room.heightPx)) * (isolateHeightPx / isolateWidthPx);
  const rows = Math.max(1, Math.floor(Math.sqrt(isolates.length / proportion)));
  const columns = Math.ceil(isolates.length / rows);
  isolates.forEach((actor, index) => {
    treemap.x[actor] = room.left + (((index % columns) + 0.5) / columns) * room.widthPx;
    treemap.y[actor] =
      room.top + ((Math.floor(index / columns) + 0.35) / Math.ceil(isolates.length / columns)) * room.heightPx;
  });
}
