import { placeLabels } from "./labels.ts";
import { buildPaths, type Paths } from "./paths.ts";
import { type Camera, centreOnScreen, pathsOnScreen, type Placement } from "./placement.ts";
import type { PortLane } from "./ports.ts";
import type { LabelItem, PlacedLabel } from "./labelCandidates.ts";

/** More names than this are never on screen at once. */
const mostNames = 120;
/** With more actors than this in scope names have to cover some discs, and do not follow what is shown. */
export const crowdedActors = 600;
/** Beyond this many lines no place is free of them, and looking for one takes too long for a moving picture. */
const mostLines = 800;
/** More than the number of relations of anybody, the second more than both together. */
const chiefPriority = 2 ** 31;
const wantedPriority = 2 ** 32;

/** The actors in scope; all rows are those of the model. */
export interface NamedActors {
  readonly rows: readonly number[];
  /** All lanes in scope, whatever the window shows of them. */
  readonly lanes: readonly PortLane[];
  readonly placement: Placement;
  readonly camera: Camera;
  /** Names and numbers of relations by actor row. */
  readonly names: readonly string[];
  readonly degrees: Uint32Array;
  /** Which of them the scene tells; names rather lie on the others. */
  readonly isTold: (lane: PortLane) => boolean;
  /** Whether the actor's name is wanted first. */
  readonly isWanted: (row: number) => boolean;
  readonly selected: number | undefined;
  /** Whom the scene is about, and whom what it tells now is about: these are named before the others. */
  readonly chiefs: ReadonlySet<number> | undefined;
  readonly now: ReadonlySet<number>;
  /** Whose names are worth more than what they cover. */
  readonly leading?: ReadonlySet<number> | undefined;
}

/**
 * Places for names. They follow from positions and camera alone, so that nothing jumps while the window moves; only
 * where an actor that is wanted would go without its name, the wanted ones choose before the others.
 */
export function deriveLabels(actors: NamedActors): readonly PlacedLabel[] {
  const { degrees, isWanted, selected, chiefs, now } = actors;
  const rows = actors.rows.filter((row) => isOnScreen(actors, row));
  const paths = derivePaths(actors);
  const weightOf = (row: number): number => (degrees[row] ?? 0) + (chiefs?.has(row) === true ? chiefPriority : 0);
  const lasting = place(actors, rows, paths, weightOf, false);
  const named = new Set(lasting.map(({ key }) => key));
  const isSatisfied = rows.every((row) => named.has(row) || !(isWanted(row) || now.has(row) || row === selected));
  if (isSatisfied) return lasting;
  return place(actors, rows, paths, (row) => weightOf(row) + (isWanted(row) ? wantedPriority : 0), true);
}

function place(
  { lanes, isTold, placement, camera, names, leading, selected, chiefs, now }: NamedActors,
  rows: readonly number[],
  paths: Paths,
  priorityOf: (row: number) => number,
  isInNeed: boolean,
): readonly PlacedLabel[] {
  const items = rows.map((row): LabelItem => {
    return {
      key: row,
      name: names[row] ?? "",
      centre: centreOnScreen(placement, row, camera),
      radiusPx: placement.radiusPx[row] ?? 0,
      priority: priorityOf(row),
      isForced: isInNeed && row === selected,
      isTold: isInNeed && now.has(row),
      isNeeded: chiefs?.has(row) === true || now.has(row) || row === selected,
      isLeading: leading?.has(row) === true,
    };
  });
  const first =
    items.length <= mostNames ? items : [...items].sort((a, b) => rankOf(b) - rankOf(a)).slice(0, mostNames);
  const chosen = new Set(first);
  const discs = items.length > crowdedActors ? [] : items.filter((item) => !chosen.has(item));
  const isMinor = (row: number): boolean => lanes[row] !== undefined && !isTold(lanes[row]);
  return placeLabels(first, { discs, paths, isMinor }, placement.frame, placement.scale);
}

function rankOf({ priority, isForced, isTold, isLeading }: LabelItem): number {
  return isForced === true || isTold === true || isLeading === true ? Infinity : priority;
}

function isOnScreen({ placement, camera }: NamedActors, row: number): boolean {
  const [x, y] = centreOnScreen(placement, row, camera);
  const { widthPx, heightPx } = placement.frame;
  return x > 0 && x < widthPx && y > 0 && y < heightPx;
}

function derivePaths({ lanes, placement, camera }: NamedActors): Paths {
  if (lanes.length > mostLines) return buildPaths([]);
  return pathsOnScreen(lanes, placement, camera);
}
