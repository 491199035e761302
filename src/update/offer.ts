import {
  acceptChanges,
  type Choice,
  listChanges,
  possibleChanges,
  turnChange,
  type UpdateChange,
} from "../analysis/accepted.ts";
import { diffDatasets } from "../analysis/changes.ts";
import { findRenamed, type Renamed } from "../analysis/renamed.ts";
import { directionsIn } from "../analysis/sameRelations.ts";
import { type Emptied, keptBeside, listEmptied, removeEmptied } from "../analysis/emptied.ts";
import type { KeptEntries } from "../analysis/kept.ts";
import { listRewritten, rewrite, type Rewritten } from "../analysis/rewritten.ts";
import { type AmbiguousNames, dateFields, type TableFacts } from "../analysis/sameEntries.ts";
import type { FilesReading } from "../dataset/input.ts";
import type { Dataset, Relation } from "../dataset/types.ts";
import { factsOf } from "./facts.ts";
import { type Told, toldAfter } from "./told.ts";
import { isPlaced, updateBy } from "./update.ts";

/** What an update of edited data would do, for somebody to choose from. */
export interface UpdateOffer {
  readonly old: Dataset;
  readonly next: Dataset;
  readonly changes: readonly UpdateChange[];
  /** Keys of those that would take back what somebody has changed by hand. */
  readonly edited: ReadonlySet<string>;
  /** What stays, although the table has nothing there. */
  readonly emptied: readonly Emptied[];
  /** What stays, although the file has other words for it. */
  readonly rewritten: readonly Rewritten[];
  /** Keys of what is new, while the same is here the other way round, which the file does not have. */
  readonly turned: ReadonlySet<string>;
  /** What stays, although the table says otherwise, and cannot be taken alone. */
  readonly kept: KeptEntries;
  /** What files have told of entries, this one last. */
  readonly told: Told | undefined;
  /** As of which day the data are once anything is accepted. */
  readonly updated: string;
  /** Nobody is both in the table and in what is there. */
  readonly isStrange: boolean;
  /** Who is who is told by names alone. */
  readonly isByNames: boolean;
  /** Who is new and may be somebody who is missing. */
  readonly renamed: readonly Renamed[];
}

export interface EditedData {
  readonly present: Dataset;
  /** As they were before somebody edited them; the same where nobody has, or nobody knows. */
  readonly base: Dataset;
  /** What tables have told of them in this session. */
  readonly told?: Told | undefined;
}

/**
 * What the newer `table` does to edited data, change by change; or the names that do not tell who is meant. Where all had a
 * place those who are new get one by `place`. `renamed` are those of whom somebody has said who they are.
 */
export async function offerUpdate(
  { present, base, told: before }: EditedData,
  table: Dataset,
  reading: FilesReading,
  today: string,
  place: (dataset: Dataset) => Promise<Dataset>,
  renamed: readonly Renamed[] = [],
): Promise<UpdateOffer | { readonly ambiguous: readonly AmbiguousNames[] }> {
  const update = updateBy(present, table, reading, {
    keepsOthers: false,
    today,
    former: formerOf(present, base),
    renamed: new Map(renamed.map(({ tableId, was }) => [tableId, was])),
  });
  if ("ambiguous" in update) return update;
  const { kept, actorIds, told } = update;
  const emptied = listEmptied(present, kept);
  const found = new Set(actorIds.values());
  const next = isPlaced(present) && !isPlaced(update.dataset) ? await place(update.dataset) : update.dataset;
  const edited = editedKeys(present, base, next);
  const rewritten = listRewritten(kept, told, before).map((each) => {
    // Beside a time that stays as somebody has written it, words of the file would perhaps not be true.
    return edited.has(`${each.part} ${each.id}`) ? { ...each, isAsTold: false } : each;
  });
  return {
    old: present,
    next,
    changes: listChanges(present, next),
    edited,
    emptied,
    rewritten,
    turned: turnedKeys(present, next),
    kept: keptBeside(kept, [...emptied, ...rewritten]),
    // Datasets of ours hold what somebody has written by hand.
    told: reading.tables === undefined ? before : toldAfter(before, told),
    updated: table.updated ?? today,
    isStrange: present.actors.length > 0 && !present.actors.some(({ id }) => found.has(id)),
    isByNames: !factsOf(reading).hasActorIds,
    renamed: findRenamed(present, next, table.actors, actorIds),
  };
}

/**
 * What is accepted at first: nothing that takes away anything, takes back what somebody has changed, or says of two the
 * contrary of what is here.
 */
export function firstAccepted({ changes, edited, rewritten, turned }: UpdateOffer): ReadonlySet<string> {
  const isAtFirst = ({ key, what }: UpdateChange) => what !== "withdrawn" && !edited.has(key) && !turned.has(key);
  return new Set([...changes.filter(isAtFirst), ...rewritten.filter(({ isAsTold }) => isAsTold)].map(({ key }) => key));
}

/** Those who are the same under another name after one was said to be, or not any more: one is one other at most. */
export function turnRenamed(same: readonly Renamed[], one: Renamed, isSame: boolean): readonly Renamed[] {
  const others = same.filter(({ tableId, was }) => tableId !== one.tableId && was !== one.was);
  return isSame ? [...others, one] : same.filter((each) => each !== one);
}

/** What is accepted of an offer of which `before` was another form: what was chosen there stays chosen. */
export function stillAccepted(
  before: UpdateOffer,
  accepted: ReadonlySet<string>,
  offer: UpdateOffer,
): ReadonlySet<string> {
  const first = firstAccepted(offer);
  const known = new Map(choicesOf(before).map(({ key, what }) => [key, what]));
  const chosen = choicesOf(offer).filter(({ key, what }) => (known.get(key) === what ? accepted : first).has(key));
  return possibleChanges(choicesOf(offer), new Set(chosen.map(({ key }) => key)));
}

/** The data with what is accepted, by key, and with what comes and goes with it. */
export function takeOffer(offer: UpdateOffer, accepted: ReadonlySet<string>): Dataset {
  const { old, next, emptied, rewritten, updated } = offer;
  const dataset = acceptChanges(old, next, accepted);
  const keys = possibleChanges(choicesOf(offer), accepted);
  const removed = emptied.filter(({ key }) => keys.has(key));
  const taken = rewritten.filter(({ key }) => keys.has(key));
  if (removed.length === 0 && taken.length === 0) return dataset;
  return { ...removeEmptied(rewrite(dataset, next, taken), removed), updated };
}

/** All that can be accepted. */
export function choicesOf({ changes, emptied, rewritten }: UpdateOffer): readonly Choice[] {
  return [...changes, ...emptied, ...rewritten];
}

/** What is accepted after one change was, or was not any more; see `turnChange`. */
export function turnOffer(
  offer: UpdateOffer | undefined,
  accepted: ReadonlySet<string>,
  key: string,
  isAccepted: boolean,
): ReadonlySet<string> {
  return offer === undefined ? accepted : turnChange(choicesOf(offer), accepted, key, isAccepted);
}

/** What updated data are edited from: the update, in which everybody is still called as in the files. */
export function baseAfter(base: Dataset, { next }: Pick<UpdateOffer, "next">): Dataset {
  const before = new Map(base.actors.map(({ id, name }) => [id, name]));
  return { ...next, actors: next.actors.map((actor) => ({ ...actor, name: before.get(actor.id) ?? actor.name })) };
}

/** What was another than it is now, by id. */
function formerOf(present: Dataset, base: Dataset): NonNullable<TableFacts["former"]> {
  const changed = <Entry extends { readonly id: string }>(before: readonly Entry[], now: readonly Entry[]) => {
    const byId = new Map(now.map((entry) => [entry.id, entry]));
    return before.filter((entry) => byId.get(entry.id) !== entry);
  };
  return {
    names: new Map(changed(base.actors, present.actors).map(({ id, name }) => [id, name])),
    relations: new Map(changed(base.relations, present.relations).map((relation) => [relation.id, relation])),
  };
}

/** Lists of sources and further facts are only ever completed by an update. */
const completed: ReadonlySet<string> = new Set(["sources", "attributes"]);

/** Relations that would get back what was changed, or would come back although somebody has deleted them. */
function editedKeys(present: Dataset, base: Dataset, next: Dataset): ReadonlySet<string> {
  if (present === base) return new Set();
  const { corrected, added } = diffDatasets(present, next).relations;
  const before = new Map(
    base.relations.map((relation) => [relation.id, relation as object as Readonly<Record<string, unknown>>]),
  );
  const here = new Set(present.relations.map(({ id }) => id));
  const isDirected = directionsIn(next, base);
  const whatIsSaid = (relation: Relation) => sayingOf(relation, isDirected(relation.type));
  const deleted = new Set(base.relations.filter(({ id }) => !here.has(id)).map(whatIsSaid));
  const isEdited = (id: string, name: string, own: unknown) => {
    const entry = before.get(id);
    if (completed.has(name)) return false;
    return entry === undefined ? own !== undefined : !isSame(entry[name], own);
  };
  const changed = corrected.filter(({ id, fields }) => fields.some(({ name, old }) => isEdited(id, name, old)));
  const coming = new Set(added.map(({ id }) => id));
  const back = next.relations.filter((relation) => coming.has(relation.id) && deleted.has(whatIsSaid(relation)));
  return new Set([...changed, ...back].map(({ id }) => `relations ${id}`));
}

/** Relations that come while the same is here the other way round, and is not in the file: perhaps its ends were corrected. */
function turnedKeys(present: Dataset, next: Dataset): ReadonlySet<string> {
  const { added, withdrawn } = diffDatasets(present, next).relations;
  const isDirected = directionsIn(next, present);
  const way = (type: string, source: string, target: string) => JSON.stringify([type, source, target]);
  const [coming, going] = [new Set(added.map(({ id }) => id)), new Set(withdrawn.map(({ id }) => id))];
  const gone = new Set(
    present.relations.flatMap(({ id, type, source, target }) => (going.has(id) ? [way(type, source, target)] : [])),
  );
  const turned = next.relations.filter(
    ({ id, type, source, target }) => coming.has(id) && isDirected(type) && gone.has(way(type, target, source)),
  );
  return new Set(turned.map(({ id }) => `relations ${id}`));
}

/** By which a relation is known again, whatever its id. */
function sayingOf(relation: Relation, isDirected: boolean): string {
  const { source, target, type } = relation;
  const ends = isDirected ? [source, target] : [source, target].sort();
  return JSON.stringify([ends, type, ...dateFields.map((name) => relation[name] ?? null)]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
