import type { Scene, Step } from "../dataset/types.ts";
import type { Model } from "./types.ts";

/**
 * A relation of a story: of the step that is told, or only of steps before it. Beside a window, where another one is
 * looked at with it: surely, or only perhaps, in that other one.
 */
export type Telling = "now" | "earlier" | "away" | "perhapsAway";

export interface StoryStep {
  /** From 1. */
  readonly number: number;
  readonly step: Step;
  /** Its relations, in the order of the step. */
  readonly rows: readonly number[];
}

/** The steps of a scene, and how far they are told. */
export interface Story {
  readonly steps: readonly StoryStep[];
  /** The step that is told; undefined: the scene as a whole. */
  readonly current: StoryStep | undefined;
  /** What has been told, by row of the relation: all others are beside the story. Undefined without a current step. */
  readonly told: ReadonlyMap<number, Telling> | undefined;
}

/** Undefined for a scene without steps. `number` is that of a step, else nothing is being told. */
export function deriveStory(
  scene: Pick<Scene, "steps"> | undefined,
  number: number | undefined,
  model: Pick<Model, "relationRow">,
): Story | undefined {
  if (scene?.steps === undefined || scene.steps.length === 0) return undefined;
  const steps = scene.steps.map((step, index) => ({
    number: index + 1,
    step,
    rows: step.relations.map((id) => model.relationRow.get(id)).filter((row) => row !== undefined),
  }));
  const current = steps.find((step) => step.number === number);
  if (current === undefined) return { steps, current, told: undefined };
  const before = steps.slice(0, current.number - 1).flatMap(({ rows }) => rows);
  const told = new Map<number, Telling>(before.map((row) => [row, "earlier"]));
  for (const row of current.rows) told.set(row, "now");
  return { steps, current, told };
}

/** Rows of the actors between whom the step is that is told now; nobody where none is. */
export function actorsNow(
  told: ReadonlyMap<number, Telling> | undefined,
  { columns: { source, target } }: Pick<Model, "columns">,
): ReadonlySet<number> {
  const rows = [...(told ?? [])].flatMap(([row, telling]) => (telling === "now" ? [row] : []));
  return new Set(rows.flatMap((row) => [source[row] ?? 0, target[row] ?? 0]));
}

/** Ids of the actors between whom the relations of a scene's steps are, each once, in the order of the steps. */
export function storyActors(
  scene: Pick<Scene, "steps"> | undefined,
  model: Pick<Model, "dataset" | "relationRow">,
): readonly string[] {
  const ids = (scene?.steps ?? []).flatMap(({ relations }) => relations);
  const ends = ids.flatMap((id) => {
    const relation = model.dataset.relations[model.relationRow.get(id) ?? -1];
    return relation === undefined ? [] : [relation.source, relation.target];
  });
  return [...new Set(ends)];
}
