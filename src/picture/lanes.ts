import type { Lane, RelationType } from "../model/types.ts";
import { amountWidthPx } from "../notation/lines.ts";
import type { Palette } from "../notation/palette.ts";
import type { Figure, ShownRelation } from "./figure.ts";
import { type LaneLook, paleOf, usualWidthPx } from "./laneMark.ts";

/** A lane with relations to draw. */
export interface DrawnLane {
  readonly lane: Lane;
  readonly look: LaneLook;
  /** Rows of the relations that it stands for, ascending. */
  readonly relations: readonly number[];
  readonly isLit: boolean;
}

/** The lanes of what is drawn, from the back to the front: out of focus, ongoing, fresh, each in the order of the model. */
export function deriveLanes(figure: Figure, palette: Palette): readonly DrawnLane[] {
  const { model, drawn } = figure;
  const byLane = new Map<number, ShownRelation[]>();
  for (const relation of drawn) {
    const row = model.columns.lane[relation.row] ?? 0;
    const known = byLane.get(row);
    if (known === undefined) byLane.set(row, [relation]);
    else known.push(relation);
  }
  const widthOf = widthsOf(figure);
  const layerOf = ({ isLit, look }: DrawnLane): number => (isLit ? (look.isStrong ? 2 : 1) : 0);
  return [...byLane]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, relations]) => {
      const lane = model.lanes[row];
      const type = lane === undefined ? undefined : model.types[lane.type];
      return lane === undefined || type === undefined ? [] : [drawnLane(lane, type, relations, widthOf, palette)];
    })
    .sort((a, b) => layerOf(a) - layerOf(b));
}

/** A lane looks as strong as the strongest of its relations, and as certain as the most certain among these. */
function drawnLane(
  lane: Lane,
  type: RelationType,
  relations: readonly ShownRelation[],
  widthOf: (row: number) => number,
  palette: Palette,
): DrawnLane {
  const lit = preferring(relations, ({ isLit }) => isLit);
  const strongest = preferring(
    preferring(lit, ({ isFresh }) => isFresh),
    ({ isSure }) => isSure,
  );
  const [first] = strongest;
  const isLit = first?.isLit ?? false;
  const isStrong = first?.isFresh ?? false;
  const own = palette.family[type.family];
  const color = isLit ? (isStrong ? own : paleOf(own, palette.background)) : palette.context;
  const widthPx = strongest.reduce((most, { row }) => Math.max(most, widthOf(row)), 0);
  const isDoubtful = strongest.every((relation) => relation.isDoubtful);
  const certainty = { isDoubtful, isSure: first?.isSure ?? true };
  return {
    lane,
    look: { line: type.line, widthPx, color, isDirected: type.directed, isStrong, ...certainty },
    relations: relations.map(({ row }) => row),
    isLit,
  };
}

/** Those that pass, if any do. */
function preferring(
  relations: readonly ShownRelation[],
  passes: (relation: ShownRelation) => boolean,
): readonly ShownRelation[] {
  const passing = relations.filter(passes);
  return passing.length > 0 ? passing : relations;
}

/** Solid lines are as wide as their amount says, all others as their style. */
function widthsOf({ model: { columns, types } }: Figure): (row: number) => number {
  const largest = columns.amount.reduce((most, amount) => (amount > most ? amount : most), 0);
  return (row) => {
    const line = types[columns.type[row] ?? 0]?.line ?? "dashes";
    return line === "solid" ? amountWidthPx(columns.amount[row] ?? NaN, largest) : usualWidthPx(line);
  };
}
