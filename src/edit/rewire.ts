import type { Dataset, Group, Point, Relation, Scene, Step, Text } from "../dataset/types.ts";
import { unique } from "./entries.ts";

/** Where references lead instead: to the id that is given, or nowhere where that is undefined. */
export interface Moves {
  readonly actor: (id: string) => string | undefined;
  readonly relation: (id: string) => string | undefined;
}

/**
 * The dataset with its references moved. Relations that lose an end are gone, with all that refers to them; who claims or
 * disputes something and is no actor any more is still named.
 */
export function rewire(dataset: Dataset, moves: Moves): Dataset {
  const ends = ({ source, target }: Relation) => [moves.actor(source), moves.actor(target)] as const;
  const isLost = new Set(
    dataset.relations
      .filter((relation) => moves.relation(relation.id) === undefined || ends(relation).includes(undefined))
      .map(({ id }) => id),
  );
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const claimants = (list: readonly Text[] | undefined) =>
    list && unique(list.map((text) => movedClaimant(text, names, moves)));
  const relations = dataset.relations.flatMap((relation) => {
    const [source, target] = ends(relation);
    if (source === undefined || target === undefined || isLost.has(relation.id)) return [];
    return [
      defined({
        ...relation,
        source,
        target,
        claimedBy: claimants(relation.claimedBy),
        disputedBy: claimants(relation.disputedBy),
      }),
    ];
  });
  const relation = (id: string) => (isLost.has(id) ? undefined : moves.relation(id));
  const corrections = dataset.corrections?.map((each) =>
    defined({ ...each, relations: movedIds(each.relations, relation) }),
  );
  const scenes = dataset.scenes?.map((scene) => rewireScene(scene, { ...moves, relation }));
  return defined({ ...dataset, relations, corrections, scenes });
}

/** For a claimant that is an actor: the one it has become, or its name where there is none any more. */
function movedClaimant(text: Text, names: ReadonlyMap<string, Text>, { actor }: Moves): Text {
  const name = typeof text === "string" ? names.get(text) : undefined;
  return typeof text !== "string" || name === undefined ? text : (actor(text) ?? name);
}

function rewireScene(scene: Scene, moves: Moves): Scene {
  const actors = (ids: readonly string[] | undefined) => movedIds(ids, moves.actor);
  const { view, positions, pinned, groups, steps } = scene;
  return defined({
    ...scene,
    view:
      view &&
      defined({
        ...view,
        actors: actors(view.actors),
        with: actors(view.with),
        relation: view.relation === undefined ? undefined : moves.relation(view.relation),
      }),
    positions: positions && movedPositions(positions, moves),
    pinned: actors(pinned),
    groups: groups?.map((group): Group => ({ ...group, actors: actors(group.actors) ?? [] })),
    steps: steps?.map((step): Step => ({ ...step, relations: movedIds(step.relations, moves.relation) ?? [] })),
  });
}

/** Of two that come to be one, the one that has kept its id keeps its place. */
function movedPositions(positions: Readonly<Record<string, Point>>, { actor }: Moves) {
  const entries = Object.entries(positions).flatMap(([id, at]) => {
    const moved = actor(id);
    return moved === undefined || (moved !== id && Object.hasOwn(positions, moved)) ? [] : [[moved, at] as const];
  });
  return Object.fromEntries(entries);
}

function movedIds(ids: readonly string[] | undefined, move: (id: string) => string | undefined) {
  return ids && unique(ids.flatMap((id) => move(id) ?? []));
}

type Defined<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Without the fields that are undefined. */
function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}
