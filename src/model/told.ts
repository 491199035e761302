import type { Scene } from "../dataset/types.ts";
import { deriveFilter, deriveWindow, isPassing } from "./dayWindow.ts";
import { buildIsBoxed, deriveGroups } from "./groups.ts";
import { deriveRelationState } from "./relationState.ts";
import { storyActors } from "./story.ts";
import type { ActorGroup, Lane, Model, Scope } from "./types.ts";

/** A scope as a scene has it: with what the scene tells, or its steps while these are told, and its boxes. */
export function enterScene(model: Model, scene: Scene | undefined, scope: Scope, isInSteps = false): Scope {
  const told = deriveTold(model, scene);
  const chiefs = new Set(storyActors(scene, model).flatMap((id) => model.actorRow.get(id) ?? []));
  const inSteps = isInSteps ? deriveInSteps(model, scene) : undefined;
  return withGroups(model, { ...scope, told, chiefs, inSteps }, deriveGroups(model, scene, scope));
}

function deriveInSteps(model: Model, scene: Scene | undefined): Uint8Array {
  const inSteps = new Uint8Array(model.columns.relationCount);
  for (const { relations } of scene?.steps ?? [])
    for (const id of relations) inSteps[model.relationRow.get(id) ?? -1] = 1;
  return inSteps;
}

/**
 * The scope with only those of its groups whose boxes are drawn: what the box of another would have said has a line.
 * `countBoxes` gives, for a scope, how many of some of its groups have a box; lines that are drawn move names, and with
 * them boxes, so it is asked again until it stays.
 */
export function keepDrawnGroups(
  model: Model,
  scope: Scope,
  countBoxes: (scope: Scope) => (groups: readonly ActorGroup[]) => number,
): Scope {
  const { groups = [] } = scope;
  if (groups.length === 0) return scope;
  const count = countBoxes(scope);
  const drawn = groups.filter((_, index) => count(groups.slice(0, index + 1)) > count(groups.slice(0, index)));
  return drawn.length === groups.length ? scope : keepDrawnGroups(model, withGroups(model, scope, drawn), countBoxes);
}

/** The scope with these boxes alone, and without the lines of what they say. */
export function withGroups(model: Model, scope: Scope, groups: readonly ActorGroup[]): Scope {
  const isBoxed = buildIsBoxed(model, groups);
  const boxed =
    groups.length === 0 ? undefined : scope.relations.map((isIn, row) => (isIn === 1 && isBoxed(row) ? 1 : 0));
  return { ...scope, groups, boxed };
}

/** The relations in scope of which a line is drawn where the window shows them. */
export function drawnRows({ relationRows, boxed }: Scope): readonly number[] {
  return boxed === undefined ? relationRows : relationRows.filter((row) => boxed[row] === 0);
}

/** What a scene itself shows, wherever the reader has moved the window: 1 by relation row; undefined without a scene. */
export function deriveTold(model: Model, scene: Scene | undefined): Uint8Array | undefined {
  const view = scene?.view;
  if (view === undefined) return undefined;
  const window = deriveWindow(view, model);
  const filter = deriveFilter(view, model);
  return Uint8Array.from({ length: model.columns.relationCount }, (_, row) =>
    isPassing(model, filter, row) && deriveRelationState(model, row, window) !== "hidden" ? 1 : 0,
  );
}

/** The lanes of a scope in their own order, and which of them the scene itself shows, or its steps while these are told. */
export function lanesToPlace(
  { lanes, columns }: Pick<Model, "lanes" | "columns">,
  scope: Scope,
): {
  readonly lanes: readonly Lane[];
  readonly laneCount: number;
  readonly isTold: (lane: Pick<Lane, "row">) => boolean;
} {
  const state = new Uint8Array(lanes.length);
  for (const row of drawnRows(scope)) {
    const lane = columns.lane[row] ?? 0;
    state[lane] = Math.max(state[lane] ?? 0, isTold(scope, row) ? toldInScope : inScope);
  }
  return {
    lanes: lanes.filter(({ row }) => state[row] !== 0),
    laneCount: lanes.length,
    isTold: ({ row }) => state[row] === toldInScope,
  };
}

function isTold({ told, inSteps }: Scope, row: number): boolean {
  return told?.[row] !== 0 || inSteps?.[row] === 1;
}

const inScope = 1;
const toldInScope = 2;
