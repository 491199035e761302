import { firstDayOf } from "../model/dayWindow.ts";
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
export interface Path extends Omit<Way, "rows"> {
  /** Ids from the first actor on. */
  readonly relations: readonly string[];
}

/** The same, by rows of relations. */
export interface Way {
  readonly rows: readonly number[];
  readonly verdict: Verdict;
  /** Whether it respects time: there are days, none before the one before, on which its relations hold, one by one. */
  readonly inOrder: boolean;
}

/** The ways that `findWays` finds in what is shown. */
export function findShownPaths(seen: ShownModel, from: number, to: number): readonly Path[] {
  const { relations } = seen.model.dataset;
  return findWays(packTies(seen), from, to).map(({ rows, ...way }) => ({
    relations: rows.map((row) => relations[row]?.id ?? ""),
    ...way,
  }));
}

/** The relations that are shown, by place, as they can be sent to a worker. */
export interface PackedTies {
  readonly actorCount: number;
  readonly window: { readonly firstDay: number; readonly lastDay: number };
  /** Without any date when something was is no question. */
  readonly isTimeless: boolean;
  /** Rows of the relations. */
  readonly rows: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** 1 for what is claimed, disputed or denied. */
  readonly inDoubt: Uint8Array;
  readonly undated: Uint8Array;
  /** Periods of the relation at place `p` are `periodStart[p]` up to, not including, `periodStart[p + 1]`. */
  readonly periodStart: Uint32Array;
  /** By period, four days: earliest and latest start, earliest and latest end. */
  readonly days: Int32Array;
}

export function packTies({ model, window, shown }: ShownModel): PackedTies {
  const { columns } = model;
  const rows = rowsShown(columns.relationCount, shown);
  const take = (column: { readonly [row: number]: number }) => (row: number) => column[row] ?? 0;
  const isDoubtful = (row: number) => (isInDoubt(columns.status[row] ?? 0) ? 1 : 0);
  return {
    actorCount: model.dataset.actors.length,
    window: { firstDay: firstDayOf(window), lastDay: window.toDay },
    isTimeless: model.extent === undefined,
    rows,
    source: rows.map(take(columns.source)),
    target: rows.map(take(columns.target)),
    inDoubt: new Uint8Array(rows.length).map((_, place) => isDoubtful(rows[place] ?? 0)),
    undated: new Uint8Array(rows.length).map((_, place) => columns.undated[rows[place] ?? 0] ?? 0),
    ...packPeriods(columns, rows),
  };
}

function rowsShown(relationCount: number, { relationShown }: Shown): Uint32Array {
  const rows = new Uint32Array(relationCount);
  let count = 0;
  for (let row = 0; row < relationCount; row++) if (relationShown(row)) rows[count++] = row;
  return rows.slice(0, count);
}

function packPeriods(columns: Model["columns"], rows: Uint32Array): Pick<PackedTies, "periodStart" | "days"> {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = columns;
  const periodStart = new Uint32Array(rows.length + 1);
  const days = new Int32Array(4 * columns.periodCount);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const end = columns.periodStart[row + 1] ?? 0;
    for (let period = columns.periodStart[row] ?? 0; period < end; period++, count++) {
      days[4 * count] = earliestStart[period] ?? 0;
      days[4 * count + 1] = latestStart[period] ?? 0;
      days[4 * count + 2] = earliestEnd[period] ?? 0;
      days[4 * count + 3] = latestEnd[period] ?? 0;
    }
    periodStart[place + 1] = count;
  }
  return { periodStart, days: days.slice(0, 4 * count) };
}

/**
 * The shortest ways between two actors in what is shown, and the shortest of those that respect time: for each the
 * surest, then those that are less sure and shorter. One of several that are alike, by the order of the dataset; one that
 * respects time stands for both; where nothing has a date, no way does. Empty where there is no way, and from an actor to
 * itself. Levels of a breadth-first search, linear for each unless times tell ways of one length apart.
 */
export function findWays(ties: PackedTies, from: number, to: number): readonly Way[] {
  if (from === to) return [];
  const ofTime = ties.isTimeless ? [] : shortestByVerdict(ties, from, to, true);
  const all = shortestByVerdict(ties, from, to, false);
  const isTold = ({ rows, verdict }: Way) =>
    ofTime.some((way) => way.verdict === verdict && way.rows.length === rows.length);
  return [...all.filter((way) => !isTold(way)), ...ofTime];
}

function shortestByVerdict(ties: PackedTies, from: number, to: number, inOrder: boolean): readonly Way[] {
  const found: Way[] = [];
  let shortest = Infinity;
  for (const verdict of verdicts) {
    const places = searchLevels(gatherContacts(ties, verdict, inOrder), ties, from, to, shortest);
    if (places === undefined) continue;
    shortest = places.length;
    found.push({ rows: places.map((place) => ties.rows[place] ?? 0), verdict, inOrder });
  }
  return found;
}

/**
 * Relations that may be used, by place, each of its periods by itself. A way may go on where none of the `begins` before
 * lies after the present `ends`.
 */
interface Contacts {
  readonly places: readonly number[];
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/**
 * What a way of this verdict may use. In time a certain way has to work even if everything before begins as late, and
 * what comes then ends as early as it can; a possible one if only everything begins as early and ends as late.
 */
function gatherContacts(ties: PackedTies, verdict: Verdict, inOrder: boolean): Contacts {
  const { days, periodStart } = ties;
  const { firstDay, lastDay } = ties.window;
  const contacts = { places: [] as number[], begins: [] as number[], ends: [] as number[] };
  const isCertain = verdict === "certain";
  const add = (place: number, begin: number, end: number) => {
    contacts.places.push(place);
    contacts.begins.push(begin);
    contacts.ends.push(end);
  };
  for (let place = 0; place < ties.rows.length; place++) {
    if (verdict !== "claimed" && ties.inDoubt[place] === 1) continue;
    // When it was, nobody knows.
    if (isCertain && ties.undated[place] === 1 && !ties.isTimeless) continue;
    for (let period = periodStart[place] ?? 0; period < (periodStart[place + 1] ?? 0); period++) {
      const begin = days[4 * period + (isCertain ? 1 : 0)] ?? 0;
      const end = days[4 * period + (isCertain ? 2 : 3)] ?? 0;
      if (begin > lastDay || end < firstDay) continue;
      if (inOrder) {
        add(place, begin, end);
        continue;
      }
      add(place, 0, 0);
      break;
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
 * Relations, by place, of a shortest way with fewer than `limit` of them; undefined where there is none. In each level an
 * actor counts again only where it is reached with an earlier `latest` than ever before, from which all can be reached
 * that could be reached from there before; that is why no way comes to an actor twice.
 */
function searchLevels(
  contacts: Contacts,
  ties: PackedTies,
  from: number,
  to: number,
  limit: number,
): readonly number[] | undefined {
  const { source, target } = ties;
  const neighbours = buildNeighbours(contacts, ties);
  const earliest = new Float64Array(ties.actorCount).fill(Infinity);
  let level: readonly Reached[] = [{ actor: from, latest: -Infinity, contact: -1, before: undefined }];
  for (let length = 1; length < limit && level.length > 0; length++) {
    const next = new Map<number, Reached>();
    for (const before of level) {
      const last = neighbours.starts[before.actor + 1] ?? 0;
      for (let place = neighbours.starts[before.actor] ?? 0; place < last; place++) {
        const contact = neighbours.contacts[place] ?? 0;
        if (before.latest > (contacts.ends[contact] ?? 0)) continue;
        const tie = contacts.places[contact] ?? 0;
        const actor = (source[tie] === before.actor ? target[tie] : source[tie]) ?? 0;
        const latest = Math.max(before.latest, contacts.begins[contact] ?? 0);
        if (latest >= (earliest[actor] ?? 0) || actor === from) continue;
        earliest[actor] = latest;
        next.set(actor, { actor, latest, contact, before });
      }
    }
    const arrived = next.get(to);
    if (arrived !== undefined) return placesOf(arrived, contacts);
    level = [...next.values()];
  }
  return undefined;
}

function placesOf(arrived: Reached, { places }: Contacts): readonly number[] {
  const way: number[] = [];
  for (let at = arrived; at.before !== undefined; at = at.before) way.unshift(places[at.contact] ?? 0);
  return way;
}

/** Contacts of actor `a` are `contacts[starts[a]]` up to, not including, `contacts[starts[a + 1]]`. */
interface Neighbours {
  readonly starts: Uint32Array;
  readonly contacts: Uint32Array;
}

function buildNeighbours({ places }: Contacts, { source, target, actorCount }: PackedTies): Neighbours {
  const starts = new Uint32Array(actorCount + 2);
  const count = (actor: number) => {
    starts[actor + 2] = (starts[actor + 2] ?? 0) + 1;
  };
  for (const place of places) {
    count(source[place] ?? 0);
    count(target[place] ?? 0);
  }
  for (let actor = 2; actor < starts.length; actor++) starts[actor] = (starts[actor] ?? 0) + (starts[actor - 1] ?? 0);
  const contacts = new Uint32Array(2 * places.length);
  const put = (actor: number, contact: number) => {
    const place = starts[actor + 1] ?? 0;
    contacts[place] = contact;
    starts[actor + 1] = place + 1;
  };
  for (const [contact, place] of places.entries()) {
    put(source[place] ?? 0, contact);
    put(target[place] ?? 0, contact);
  }
  return { starts, contacts };
}
