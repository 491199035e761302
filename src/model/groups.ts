import type { Scene } from "../dataset/types.ts";
import type { ActorGroup, Model, Scope } from "./types.ts";

/** The groups of a scene, each actor in the first that names it; those of which fewer than two are in scope are none. */
export function deriveGroups({ actorRow }: Model, scene: Scene | undefined, scope: Scope): readonly ActorGroup[] {
  const taken = new Set<number>();
  return (scene?.groups ?? []).flatMap(({ label, actors }) => {
    const known = actors.flatMap((id) => actorRow.get(id) ?? []);
    const rows = [...new Set(known)].filter((row) => scope.actors[row] === 1 && !taken.has(row)).sort((a, b) => a - b);
    if (rows.length < 2) return [];
    for (const row of rows) taken.add(row);
    return [{ label, rows }];
  });
}

/** Whether the box of a group says what the relation says: a role or office within it. Such lines are not drawn. */
export function buildIsBoxed(
  { columns: { source, target, type }, types }: Pick<Model, "columns" | "types">,
  groups: readonly ActorGroup[],
): (relationRow: number) => boolean {
  const groupOf = new Map(groups.flatMap(({ rows }, group) => rows.map((row) => [row, group] as const)));
  return (row) => {
    const group = groupOf.get(source[row] ?? -1);
    return (
      group !== undefined && groupOf.get(target[row] ?? -1) === group && types[type[row] ?? 0]?.family === "office"
    );
  };
}
