import type { Columns, Model, Scope } from "./types.ts";

/**
 * The part of the model around the actors in focus, whatever their dates. Depth 0: exactly these actors and the
 * relations of which both ends are among them. Depth n: the actors within n steps, and every relation of which at
 * least one end is within n - 1 steps. Depth `all`, or nobody in focus: everything.
 */
export function buildScope(model: Model, focus: readonly number[] | undefined, depth: 0 | 1 | 2 | "all"): Scope {
  const { columns } = model;
  const actors = new Uint8Array(model.dataset.actors.length);
  const relations = new Uint8Array(columns.relationCount);
  if (focus === undefined || focus.length === 0 || depth === "all") {
    actors.fill(1);
    relations.fill(1);
  } else {
    for (const row of focus) actors[row] = 1;
    if (depth === 0) markAmong(columns, actors, relations);
    for (let step = 0; step < depth; step++) markAround(columns, actors, relations);
  }
  return { actors, relations, actorRows: rowsIn(actors), relationRows: rowsIn(relations) };
}

function markAmong({ source, target }: Columns, actors: Uint8Array, relations: Uint8Array): void {
  for (const row of relations.keys()) {
    relations[row] = (actors[source[row] ?? 0] ?? 0) & (actors[target[row] ?? 0] ?? 0);
  }
}

/** One step outwards: marks the relations that touch a marked actor, then the actors at their ends. */
function markAround({ source, target }: Columns, actors: Uint8Array, relations: Uint8Array): void {
  for (const row of relations.keys()) {
    relations[row] = (actors[source[row] ?? 0] ?? 0) | (actors[target[row] ?? 0] ?? 0);
  }
  for (const [row, isMarked] of relations.entries()) {
    if (isMarked === 0) continue;
    actors[source[row] ?? 0] = 1;
    actors[target[row] ?? 0] = 1;
  }
}

function rowsIn(marks: Uint8Array): number[] {
  const rows: number[] = [];
  for (const [row, isMarked] of marks.entries()) if (isMarked === 1) rows.push(row);
  return rows;
}
