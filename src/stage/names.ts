import type { Model, Scope } from "../model/types.ts";
import { placeLabels } from "../notation/labels.ts";
import { buildPaths, type Paths } from "../notation/paths.ts";
import type { LabelItem, PlacedLabel } from "../notation/spots.ts";
import { type Camera, centreOnScreen, lineOnScreen, type Placement } from "./placement.ts";

/** More names than this are never on screen at once. */
const mostNames = 120;
/** With more actors than this in scope names have to cover some discs, and do not follow what is shown. */
export const crowdedActors = 600;
/** Beyond this many lines no place is free of them, and looking for one takes too long for a moving picture. */
const mostLines = 800;

export interface NamedActors {
  readonly model: Model;
  readonly scope: Scope;
  /** Of `lanesInScope`. */
  readonly laneRows: readonly number[];
  readonly placement: Placement;
  readonly camera: Camera;
  readonly names: readonly string[];
  /** Whether the actor's name is wanted first. */
  readonly isWanted: (row: number) => boolean;
  readonly selected: number | undefined;
}

/**
 * Places for names. They follow from positions and camera alone, so that nothing jumps while the window moves; only
 * where an actor that is wanted would go without its name, the wanted ones choose before the others.
 */
export function deriveLabels(actors: NamedActors): readonly PlacedLabel[] {
  const rows = actors.scope.actorRows.filter((row) => isOnScreen(actors, row));
  const paths = derivePaths(actors);
  const lasting = place(actors, rows, paths, (row) => actors.model.degree[row] ?? 0, undefined);
  const named = new Set(lasting.map(({ key }) => key));
  const isSatisfied = rows.every((row) => named.has(row) || !(actors.isWanted(row) || row === actors.selected));
  if (isSatisfied) return lasting;
  const wantedFirst = (row: number): number =>
    (actors.model.degree[row] ?? 0) + (actors.isWanted(row) ? actors.model.columns.relationCount : 0);
  return place(actors, rows, paths, wantedFirst, actors.selected);
}

function place(
  actors: NamedActors,
  rows: readonly number[],
  paths: Paths,
  priorityOf: (row: number) => number,
  forced: number | undefined,
): readonly PlacedLabel[] {
  const { placement, camera, names } = actors;
  const items = rows.map((row): LabelItem => {
    return {
      key: row,
      name: names[row] ?? "",
      centre: centreOnScreen(placement, row, camera),
      radiusPx: placement.radiusPx[row] ?? 0,
      priority: priorityOf(row),
      isForced: row === forced,
    };
  });
  const first = items.length <= mostNames ? items : items.toSorted((a, b) => rankOf(b) - rankOf(a)).slice(0, mostNames);
  const chosen = new Set(first);
  const discs = items.length > crowdedActors ? [] : items.filter((item) => !chosen.has(item));
  return placeLabels(first, { discs, paths }, placement.frame, placement.scale);
}

function rankOf({ priority, isForced }: LabelItem): number {
  return isForced === true ? Infinity : priority;
}

function isOnScreen({ placement, camera }: NamedActors, row: number): boolean {
  const [x, y] = centreOnScreen(placement, row, camera);
  const { widthPx, heightPx } = placement.frame;
  return x > 0 && x < widthPx && y > 0 && y < heightPx;
}

function derivePaths({ model, laneRows, placement, camera }: NamedActors): Paths {
  if (laneRows.length > mostLines) return buildPaths([]);
  return buildPaths(
    laneRows.flatMap((row) => {
      const lane = model.lanes[row];
      if (lane === undefined) return [];
      return [{ line: lineOnScreen(placement, lane, camera), source: lane.source, target: lane.target }];
    }),
  );
}

/** Rows of the lanes that carry a relation in scope, ascending. */
export function lanesInScope(model: Model, scope: Scope): readonly number[] {
  const rows = new Set(scope.relationRows.map((row) => model.columns.lane[row] ?? 0));
  return [...rows].sort((a, b) => a - b);
}
