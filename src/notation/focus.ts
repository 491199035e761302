/** An actor or a relation under the pointer or selected; rows of the model. */
export interface Hit {
  readonly actor?: number;
  readonly relation?: number;
}

/** What stands out: everything that does not touch it goes to the context colour. */
export type Focus =
  | { readonly kind: "actor"; readonly row: number }
  | { readonly kind: "relation"; readonly row: number }
  | { readonly kind: "actors"; readonly rows: ReadonlySet<number> };

export interface Ends {
  readonly source: number;
  readonly target: number;
}

/**
 * The pointer goes before the selection, the selection before the actors that the view stresses. A relation that the
 * window hides cannot stand out.
 */
export function deriveFocus(
  hover: Hit | undefined,
  selection: Hit,
  stressed: ReadonlySet<number> | undefined,
  isRelationShown: (row: number) => boolean,
): Focus | undefined {
  for (const { relation, actor } of [hover ?? {}, selection]) {
    if (relation !== undefined && isRelationShown(relation)) return { kind: "relation", row: relation };
    if (actor !== undefined) return { kind: "actor", row: actor };
  }
  if (stressed === undefined || stressed.size === 0) return undefined;
  const [only] = stressed;
  return stressed.size === 1 && only !== undefined ? { kind: "actor", row: only } : { kind: "actors", rows: stressed };
}

/**
 * Actors that stay in ink as far as they are shown: those in focus, and those that a shown lane connects with an actor
 * in focus. `endsOf` gives the ends of a relation, `shownLanesOf` the lanes of an actor that are shown.
 */
export function deriveActorsInFocus(
  focus: Focus,
  endsOf: (relationRow: number) => Ends,
  shownLanesOf: (actorRow: number) => readonly Ends[],
): readonly number[] {
  if (focus.kind === "actors") return [...focus.rows];
  if (focus.kind === "actor") return [focus.row, ...shownLanesOf(focus.row).flatMap(bothEnds)];
  return bothEnds(endsOf(focus.row));
}

/** Whether a relation, given by its row and ends, touches what is in focus. */
export function isRelationInFocus(focus: Focus | undefined, row: number, { source, target }: Ends): boolean {
  if (focus === undefined) return true;
  if (focus.kind === "relation") return row === focus.row;
  if (focus.kind === "actor") return source === focus.row || target === focus.row;
  return focus.rows.has(source) && focus.rows.has(target);
}

/**
 * Whether one of the relations of a lane does; and, where nothing is in focus but something is told, whether one of
 * them is told.
 */
export function isLaneInFocus(
  focus: Focus | undefined,
  lane: Ends & { readonly relations: readonly number[] },
  isTold: (row: number) => boolean,
): boolean {
  if (focus === undefined) return lane.relations.some(isTold);
  if (focus.kind === "relation") return lane.relations.includes(focus.row);
  return isRelationInFocus(focus, -1, lane);
}

function bothEnds({ source, target }: Ends): number[] {
  return [source, target];
}
