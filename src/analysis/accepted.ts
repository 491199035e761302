import type { EntryPart } from "../dataset/formats/structure.ts";
import type { Dataset, Relation } from "../dataset/types.ts";
import { diffDatasets } from "./changes.ts";
import { withoutGone } from "./withoutGone.ts";

/** What is to be accepted or not. */
export interface Choice {
  /** No other has it. */
  readonly key: string;
  readonly what: "added" | "corrected" | "withdrawn" | "emptied" | "rewritten";
  /** Keys of those without which this one cannot be. */
  readonly needs: readonly string[];
}

/** One thing that an update does. */
export interface UpdateChange extends Choice {
  readonly part: EntryPart;
  readonly id: string;
  readonly what: "added" | "corrected" | "withdrawn";
}

const definitionParts = ["types", "kinds", "tags", "sources"] as const;
type DefinitionPart = (typeof definitionParts)[number];

/**
 * What an update (`next`) of a dataset does, change by change. Types, kinds, tags and sources that come with new or
 * changed relations and actors, or go with them, are no changes of their own.
 */
export function listChanges(old: Dataset, next: Dataset): readonly UpdateChange[] {
  const changes = diffDatasets(old, next);
  const [before, after] = [byId(old.relations), byId(next.relations)];
  const newActors = new Set(changes.actors.added.map(({ id }) => id));
  const needsOf = (id: string) => {
    const relation = after.get(id);
    const named = relation === undefined ? [] : [...namesIn(relation)];
    return named.filter((name) => newActors.has(name)).map((name) => keyOf("actors", name));
  };
  /** Nobody is gone whom a relation still names. */
  const relationsWith = (actor: string) =>
    [...before.values()].filter((relation) => namesIn(relation).has(actor)).map(({ id }) => keyOf("relations", id));
  const listed = (["relations", "actors"] as const).flatMap((part) => {
    const { added, corrected, withdrawn } = changes[part];
    const change = (what: UpdateChange["what"], id: string, needs: readonly string[]): UpdateChange => ({
      key: keyOf(part, id),
      part,
      id,
      what,
      needs,
    });
    const isRelations = part === "relations";
    return [
      ...added.map(({ id }) => change("added", id, isRelations ? needsOf(id) : [])),
      ...corrected.map(({ id }) => change("corrected", id, isRelations ? needsOf(id) : [])),
      ...withdrawn.map(({ id }) => change("withdrawn", id, isRelations ? [] : relationsWith(id))),
    ];
  });
  const followers = followersOf(next, new Set(listed.map(({ key }) => key)));
  const ofDefinitions = definitionParts.flatMap((part) => {
    const { added, corrected } = changes[part];
    const own = added.filter(({ id }) => !followers.has(keyOf(part, id)));
    return [
      ...own.map(({ id }) => ({ id, what: "added" as const })),
      ...corrected.map(({ id }) => ({ id, what: "corrected" as const })),
    ].map(({ id, what }): UpdateChange => ({ key: keyOf(part, id), part, id, what, needs: [] }));
  });
  return [...listed, ...ofDefinitions];
}

/**
 * The dataset with those changes of an update that are accepted, by key, and with what comes and goes with them. What
 * needs another change that is not accepted is left out. All of them give the update, none the dataset as it is.
 */
export function acceptChanges(old: Dataset, next: Dataset, accepted: ReadonlySet<string>): Dataset {
  const changes = listChanges(old, next);
  const keys = possibleChanges(changes, accepted);
  if (keys.size === 0) return old;
  const isIn = (part: EntryPart) => (id: string) => keys.has(keyOf(part, id));
  const relations = mergeLists(old.relations, next.relations, isIn("relations"));
  const cited = new Set(relations.flatMap(({ sources = [] }) => sources));
  const followers = followersOf(next, new Set(changes.map(({ key }) => key)));
  const definitions = definitionParts.map((part) => {
    const [before, after] = [recordOf(old, part), recordOf(next, part)];
    const comes = (id: string) =>
      isIn(part)(id) || (followers.get(keyOf(part, id)) ?? []).some((follower) => keys.has(follower));
    const entries = mergeLists(entriesOf(before), entriesOf(after), (id) =>
      Object.hasOwn(before, id) && !Object.hasOwn(after, id) ? !cited.has(id) : comes(id),
    );
    const isThere = entries.length > 0 || old[part] !== undefined;
    return isThere ? { [part]: Object.fromEntries(entries.map(({ id, entry }) => [id, entry])) } : {};
  });
  return withoutGone({
    ...old,
    ...(Object.assign({}, ...definitions) as Partial<Dataset>),
    ...(next.updated !== undefined && { updated: next.updated }),
    actors: mergeLists(old.actors, next.actors, isIn("actors")),
    relations,
  });
}

/**
 * The changes that are accepted after one of them was, or was not any more: together with those that it needs, and without
 * those that need it, nor actors who would have come only for a relation that does not.
 */
export function turnChange(
  changes: readonly Choice[],
  accepted: ReadonlySet<string>,
  key: string,
  isAccepted: boolean,
): ReadonlySet<string> {
  const needsOf = new Map(changes.map((change) => [change.key, change.needs]));
  const turned = new Set(accepted);
  if (isAccepted) {
    const add = (each: string) => {
      if (turned.has(each) && each !== key) return;
      turned.add(each);
      for (const need of needsOf.get(each) ?? []) if (needsOf.has(need)) add(need);
    };
    add(key);
    return turned;
  }
  turned.delete(key);
  const left = new Set(possibleChanges(changes, turned));
  const dropped = changes.filter((change) => accepted.has(change.key) && !left.has(change.key));
  const needed = (need: string) => changes.some((change) => left.has(change.key) && change.needs.includes(need));
  const comers = new Set(changes.flatMap((change) => (change.what === "added" ? [change.key] : [])));
  for (const need of dropped.flatMap(({ needs }) => needs)) if (comers.has(need) && !needed(need)) left.delete(need);
  return left;
}

/** Keys of those accepted changes of which everything they need is accepted as well. */
export function possibleChanges(changes: readonly Choice[], accepted: ReadonlySet<string>): ReadonlySet<string> {
  let left = changes.filter(({ key }) => accepted.has(key));
  for (;;) {
    const keys = new Set(left.map(({ key }) => key));
    const able = left.filter(({ needs }) => needs.every((need) => keys.has(need)));
    if (able.length === left.length) return keys;
    left = able;
  }
}

function keyOf(part: EntryPart, id: string): string {
  return `${part} ${id}`;
}

/** Keys of the changes with which a definition comes that they use, by its key; none where none uses it. */
function followersOf(next: Dataset, changed: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  const use = (user: string, part: DefinitionPart, ids: readonly (string | undefined)[]) => {
    if (!changed.has(user)) return;
    for (const id of ids) {
      if (id === undefined) continue;
      const key = keyOf(part, id);
      users.set(key, [...(users.get(key) ?? []), user]);
    }
  };
  for (const { id, type, tags = [], sources = [] } of next.relations) {
    use(keyOf("relations", id), "types", [type]);
    use(keyOf("relations", id), "tags", tags);
    use(keyOf("relations", id), "sources", sources);
  }
  for (const { id, kind } of next.actors) use(keyOf("actors", id), "kinds", [kind]);
  return users;
}

/** Everybody whom a relation names: its ends, and who claims or disputes it. */
function namesIn({ source, target, claimedBy = [], disputedBy = [] }: Relation): ReadonlySet<string> {
  return new Set([source, target, ...[...claimedBy, ...disputedBy].filter((text) => typeof text === "string")]);
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Entries as they were where a change is not accepted, and as they become where it is; new ones stand behind. */
function mergeLists<Entry extends { readonly id: string }>(
  old: readonly Entry[],
  next: readonly Entry[],
  isAccepted: (id: string) => boolean,
): readonly Entry[] {
  const [before, after] = [byId(old), byId(next)];
  const stayed = old.flatMap((entry) => {
    if (!isAccepted(entry.id)) return [entry];
    const now = after.get(entry.id);
    return now === undefined ? [] : [now];
  });
  return [...stayed, ...next.filter(({ id }) => !before.has(id) && isAccepted(id))];
}

type Definitions = Readonly<Record<string, unknown>>;

function recordOf(dataset: Dataset, part: DefinitionPart): Definitions {
  return dataset[part] ?? {};
}

function entriesOf(record: Definitions): readonly { readonly id: string; readonly entry: unknown }[] {
  return Object.entries(record).map(([id, entry]) => ({ id, entry }));
}
