import type { Shown } from "../model/shown.ts";
import type { Model } from "../model/types.ts";

/**
 * What two windows show, by ids of relations in the order of the dataset. Each relation that is shown in either window,
 * surely or possibly, is in exactly one of the five.
 */
export interface WindowComparison {
  /** Shown now and not before. */
  readonly appeared: readonly string[];
  /** Shown before and now. */
  readonly stayed: readonly string[];
  /** Shown before and not now. */
  readonly ended: readonly string[];
  /**
   * What took the place of something else between the same two, whatever its direction, and what it took the place of:
   * another type, and with it perhaps another sign, or another status, that was not shown before, in the place of one that
   * is not shown any more.
   */
  readonly changed: readonly string[];
  /** Shown in both, as is always what has no date at all: in which of them it was, nobody knows. */
  readonly undated: readonly string[];
}

type Part = keyof WindowComparison;

/** Compares what is shown at two times. The other way round, appeared and ended change places. */
export function compareShown(model: Model, before: Shown, now: Shown): WindowComparison {
  const rows = model.dataset.relations
    .map((_, row) => ({ row, wasShown: before.relationShown(row), isShown: now.relationShown(row) }))
    .filter(({ wasShown, isShown }) => wasShown || isShown);
  const isDated = ({ row }: Row) => model.columns.undated[row] !== 1;
  const changes = findChanges(model, rows.filter(isDated));
  const partOf = (each: Row): Part => {
    if (!isDated(each)) return "undated";
    if (each.wasShown === each.isShown) return "stayed";
    if (changes.has(each.row)) return "changed";
    return each.isShown ? "appeared" : "ended";
  };
  const parts: Record<Part, string[]> = { appeared: [], stayed: [], ended: [], changed: [], undated: [] };
  for (const each of rows) parts[partOf(each)].push(model.dataset.relations[each.row]?.id ?? "");
  return parts;
}

interface Row {
  readonly row: number;
  readonly wasShown: boolean;
  readonly isShown: boolean;
}

/** Relations of one pair of actors, by what they are (type and status), before and now. */
interface PairKinds {
  readonly before: Map<number, number[]>;
  readonly now: Map<number, number[]>;
}

/** Rows of relations that replace others between the same two, and of those replaced. */
function findChanges(model: Model, rows: readonly Row[]): ReadonlySet<number> {
  const changes = new Set<number>();
  for (const { before, now } of gatherPairs(model, rows).values()) {
    const gone = [...before].filter(([kind]) => !now.has(kind));
    const come = [...now].filter(([kind]) => !before.has(kind));
    if (gone.length === 0 || come.length === 0) continue;
    for (const [, members] of [...gone, ...come]) for (const row of members) changes.add(row);
  }
  return changes;
}

function gatherPairs({ columns, lanes }: Model, rows: readonly Row[]): ReadonlyMap<number, PairKinds> {
  const pairs = new Map<number, PairKinds>();
  for (const { row, wasShown, isShown } of rows) {
    const pair = lanes[columns.lane[row] ?? 0]?.pair ?? 0;
    const kind = (columns.type[row] ?? 0) * 8 + (columns.status[row] ?? 0);
    const kinds: PairKinds = pairs.get(pair) ?? { before: new Map(), now: new Map() };
    pairs.set(pair, kinds);
    if (wasShown) add(kinds.before, kind, row);
    if (isShown) add(kinds.now, kind, row);
  }
  return pairs;
}

function add(rows: Map<number, number[]>, kind: number, row: number): void {
  const known = rows.get(kind);
  if (known === undefined) rows.set(kind, [row]);
  else known.push(row);
}
