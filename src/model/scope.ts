import type { Columns, Model, Scope } from "./types.ts";

type Depth = 0 | 1 | 2 | "all";

/** Whether `buildScope` has to walk the graph for this, so that `graphOf` must have been called before. */
export function needsGraph(focus: readonly number[] | undefined, depth: Depth): boolean {
  return (depth === 1 || depth === 2) && focus !== undefined && focus.length > 0;
}

/**
 * The part of the model around the actors in focus, whatever their dates. Depth 0: exactly these actors and the
 * relations of which both ends are among them. Depth n: the actors within n steps, and every relation of which at
 * least one end is within n - 1 steps. Depth `all`, or nobody in focus: everything.
 * Throws where the graph is needed and not built.
 */
export function buildScope(model: Model, focus: readonly number[] | undefined, depth: Depth): Scope {
  const { columns } = model;
  const actors = new Uint8Array(model.dataset.actors.length);
  const relations = new Uint8Array(columns.relationCount);
  if (focus === undefined || focus.length === 0 || depth === "all") {
    actors.fill(1);
    relations.fill(1);
  } else if (depth === 0) {
    for (const row of focus) actors[row] = 1;
    relations.fill(1);
    markBetween(columns, actors, relations);
  } else {
    const { find } = model.neighbourhood;
    if (find === undefined) throw new Error(`a scope of depth ${depth} needs the graph, which is not built`);
    for (const row of find(focus, depth - 1)) actors[row] = 1;
    markTouching(columns, actors, relations);
    for (const row of find(focus, depth)) actors[row] = 1;
  }
  return { actors, relations, actorRows: rowsIn(actors), relationRows: rowsIn(relations) };
}

/** Of the marked relations only those stay marked of which both ends are. */
export function markBetween({ source, target }: Columns, actors: Uint8Array, relations: Uint8Array): void {
  for (const [row, isMarked] of relations.entries()) {
    relations[row] = isMarked & (actors[source[row] ?? 0] ?? 0) & (actors[target[row] ?? 0] ?? 0);
  }
}

/** The relations of which at least one end is marked. */
function markTouching({ source, target }: Columns, actors: Uint8Array, relations: Uint8Array): void {
  for (const row of relations.keys()) {
    relations[row] = (actors[source[row] ?? 0] ?? 0) | (actors[target[row] ?? 0] ?? 0);
  }
}

export function rowsIn(marks: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < marks.length; row += 1) if (marks[row] === 1) rows.push(row);
  return rows;
}
