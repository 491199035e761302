import { firstDayOf } from "../model/dayWindow.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Shown } from "../model/shown.ts";
import { type DayWindow, isInDoubt, type Model } from "../model/types.ts";

/** A model with what a window shows of it. */
export interface ShownModel {
  readonly model: Model;
  readonly window: DayWindow;
  readonly shown: Shown;
}

/** From the surest to the least sure. */
const verdicts = ["certain", "possible", "claimed"] as const;
/**
 * How surely a path is there. Certain: whatever day its dates mean. Possible: only for some of the days that they may
 * mean, or of when one of its relations was nothing is known. Claimed: only if something holds that is claimed, disputed or denied.
 */
export type Verdict = (typeof verdicts)[number];

/** A way from one actor to another along relations, whatever their direction. It proves nothing about its ends. */
export interface Path {
  /** Ids from the first actor on. */
  readonly relations: readonly string[];
  readonly verdict: Verdict;
  /** Whether it respects time: there are days, none before the one before, on which its relations hold, one by one. */
  readonly inOrder: boolean;
}

/**
 * The shortest paths between two actors in what is shown, and the shortest of those that respect time: for each the
 * surest, then those that are less sure and shorter. One of several that are alike, by the order of the dataset; one that
 * respects time stands for both; where nothing has a date, no path does. Empty where there is no way, and from an actor to
 * itself. Levels of a breadth-first search, linear for each unless times tell paths of one length apart.
 */
export function findShownPaths(seen: ShownModel, from: number, to: number): readonly Path[] {
  if (from === to) return [];
  const ofTime = isTimeless(seen.model) ? [] : shortestByVerdict(seen, from, to, true);
  const all = shortestByVerdict(seen, from, to, false);
  const isTold = ({ relations, verdict }: Path) =>
    ofTime.some((path) => path.verdict === verdict && path.relations.length === relations.length);
  return [...all.filter((path) => !isTold(path)), ...ofTime];
}

/** Without any date when something was is no question. */
function isTimeless({ extent }: Model): boolean {
  return extent === undefined;
}

function shortestByVerdict(seen: ShownModel, from: number, to: number, inOrder: boolean): readonly Path[] {
  const { relations } = seen.model.dataset;
  const found: Path[] = [];
  let shortest = Infinity;
  for (const verdict of verdicts) {
    const rows = searchLevels(gatherContacts(seen, verdict, inOrder), seen.model, from, to, shortest);
    if (rows === undefined) continue;
    shortest = rows.length;
    found.push({ relations: rows.map((row) => relations[row]?.id ?? ""), verdict, inOrder });
  }
  return found;
}

/**
 * Relations that may be used, each of its periods by itself. A path may go on where none of the `begins` before lies after
 * the present `ends`.
 */
interface Contacts {
  readonly rows: readonly number[];
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/**
 * What a path of this verdict may use. In time a certain path has to work even if everything before begins as late, and
 * what comes then ends as early as it can; a possible one if only everything begins as early and ends as late.
 */
function gatherContacts({ model, window, shown }: ShownModel, verdict: Verdict, inOrder: boolean): Contacts {
  const { columns } = model;
  const contacts = { rows: [] as number[], begins: [] as number[], ends: [] as number[] };
  const isCertain = verdict === "certain";
  const begins = isCertain ? columns.latestStart : columns.earliestStart;
  const ends = isCertain ? columns.earliestEnd : columns.latestEnd;
  const add = (row: number, begin: number, end: number) => {
    contacts.rows.push(row);
    contacts.begins.push(begin);
    contacts.ends.push(end);
  };
  for (let row = 0; row < columns.relationCount; row++) {
    if (!shown.relationShown(row)) continue;
    if (verdict !== "claimed" && isInDoubt(columns.status[row] ?? 0)) continue;
    // When it was, nobody knows.
    if (isCertain && columns.undated[row] === 1 && !isTimeless(model)) continue;
    if (!inOrder) {
      if (!isCertain || deriveRelationState(model, row, window) === "surely") add(row, 0, 0);
      continue;
    }
    for (let period = columns.periodStart[row] ?? 0; period < (columns.periodStart[row + 1] ?? 0); period++) {
      const [begin, end] = [begins[period] ?? 0, ends[period] ?? 0];
      if (begin <= window.toDay && end >= firstDayOf(window)) add(row, begin, end);
    }
  }
  return contacts;
}

/** Where a search has come: an actor, by which contact, with the latest of all beginnings so far. */
interface Reached {
  readonly actor: number;
  readonly latest: number;
  readonly contact: number;
  readonly before: Reached | undefined;
}

/**
 * Relation rows of a shortest path with fewer than `limit` relations; undefined where there is none. In each level an
 * actor counts again only where it is reached with an earlier `latest` than ever before, from which all can be reached
 * that could be reached from there before; that is why no path comes to an actor twice.
 */
function searchLevels(
  contacts: Contacts,
  model: Model,
  from: number,
  to: number,
  limit: number,
): readonly number[] | undefined {
  const { source, target } = model.columns;
  const neighbours = buildNeighbours(contacts, model);
  const earliest = new Float64Array(model.dataset.actors.length).fill(Infinity);
  let level: readonly Reached[] = [{ actor: from, latest: -Infinity, contact: -1, before: undefined }];
  for (let length = 1; length < limit && level.length > 0; length++) {
    const next = new Map<number, Reached>();
    for (const before of level) {
      const last = neighbours.starts[before.actor + 1] ?? 0;
      for (let place = neighbours.starts[before.actor] ?? 0; place < last; place++) {
        const contact = neighbours.contacts[place] ?? 0;
        if (before.latest > (contacts.ends[contact] ?? 0)) continue;
        const row = contacts.rows[contact] ?? 0;
        const actor = (source[row] === before.actor ? target[row] : source[row]) ?? 0;
        const latest = Math.max(before.latest, contacts.begins[contact] ?? 0);
        if (latest >= (earliest[actor] ?? 0) || actor === from) continue;
        earliest[actor] = latest;
        next.set(actor, { actor, latest, contact, before });
      }
    }
    const arrived = next.get(to);
    if (arrived !== undefined) return rowsOf(arrived, contacts);
    level = [...next.values()];
  }
  return undefined;
}

function rowsOf(arrived: Reached, { rows }: Contacts): readonly number[] {
  const path: number[] = [];
  for (let at = arrived; at.before !== undefined; at = at.before) path.unshift(rows[at.contact] ?? 0);
  return path;
}

/** Contacts of actor `a` are `contacts[starts[a]]` up to, not including, `contacts[starts[a + 1]]`. */
interface Neighbours {
  readonly starts: Uint32Array;
  readonly contacts: Uint32Array;
}

function buildNeighbours({ rows }: Contacts, { columns: { source, target }, dataset }: Model): Neighbours {
  const starts = new Uint32Array(dataset.actors.length + 2);
  const count = (actor: number) => {
    starts[actor + 2] = (starts[actor + 2] ?? 0) + 1;
  };
  for (const row of rows) {
    count(source[row] ?? 0);
    count(target[row] ?? 0);
  }
  for (let actor = 2; actor < starts.length; actor++) starts[actor] = (starts[actor] ?? 0) + (starts[actor - 1] ?? 0);
  const contacts = new Uint32Array(2 * rows.length);
  const put = (actor: number, contact: number) => {
    const place = starts[actor + 1] ?? 0;
    contacts[place] = contact;
    starts[actor + 1] = place + 1;
  };
  for (const [contact, row] of rows.entries()) {
    put(source[row] ?? 0, contact);
    put(target[row] ?? 0, contact);
  }
  return { starts, contacts };
}
