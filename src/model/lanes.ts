import { orderRows } from "./sortedDays.ts";
import type { Columns, Lane, RelationType } from "./types.ts";

type Ends = Pick<Columns, "relationCount" | "source" | "target" | "type">;

/** What tells lanes apart, by relation. */
interface LaneKeys {
  readonly lower: Int32Array;
  readonly higher: Int32Array;
  /** Rank of the type and direction among the lanes of a pair. */
  readonly rank: Int32Array;
}

interface OpenLane extends Lane {
  relations: number[];
  pairSize: number;
}

/**
 * Groups relations into lanes. Pairs are numbered by their lower actor row, then by the higher; the lanes of a pair
 * lie next to each other, cooperative types first, conflicting ones last, the two directions of a type side by side.
 * An undirected lane runs from the lower row to the higher. Also gives the lane of each relation. Linear.
 */
export function buildLanes(ends: Ends, types: readonly RelationType[]): { lanes: Lane[]; lane: Uint32Array } {
  const keys = buildKeys(ends, types);
  const lane = new Uint32Array(ends.relationCount);
  const lanes: OpenLane[] = [];
  let previous: number | undefined;
  for (const row of orderByLane(keys)) {
    if (previous === undefined || isOtherLane(keys, previous, row)) {
      openLane(lanes, ends, types, row, previous === undefined || isOtherPair(keys, previous, row));
    }
    lanes.at(-1)?.relations.push(row);
    lane[row] = lanes.length - 1;
    previous = row;
  }
  closePairs(lanes);
  return { lanes, lane };
}

function buildKeys({ relationCount, source, target, type }: Ends, types: readonly RelationType[]): LaneKeys {
  const rankOfType = deriveRanks(types);
  const lower = new Int32Array(relationCount);
  const higher = new Int32Array(relationCount);
  const rank = new Int32Array(relationCount);
  for (let row = 0; row < relationCount; row++) {
    const from = source[row] ?? 0;
    const to = target[row] ?? 0;
    const typeRow = type[row] ?? 0;
    lower[row] = Math.min(from, to);
    higher[row] = Math.max(from, to);
    rank[row] = 2 * (rankOfType[typeRow] ?? 0) + (isDirected(types, typeRow) && from > to ? 1 : 0);
  }
  return { lower, higher, rank };
}

function isDirected(types: readonly RelationType[], typeRow: number): boolean {
  return types[typeRow]?.directed ?? false;
}

/** Cooperative types before neutral before conflicting ones, each in the order of the model. */
function deriveRanks(types: readonly RelationType[]): Int32Array {
  const ordered = types.map(({ sign }, row) => ({ sign, row })).sort((a, b) => b.sign - a.sign || a.row - b.row);
  const ranks = new Int32Array(types.length);
  for (const [rank, { row }] of ordered.entries()) ranks[row] = rank;
  return ranks;
}

function orderByLane({ lower, higher, rank }: LaneKeys): Uint32Array {
  const rows = Uint32Array.from(lower.keys());
  return orderRows(orderRows(orderRows(rows, rank), higher), lower);
}

function isOtherPair({ lower, higher }: LaneKeys, previous: number, row: number): boolean {
  return lower[previous] !== lower[row] || higher[previous] !== higher[row];
}

function isOtherLane(keys: LaneKeys, previous: number, row: number): boolean {
  return keys.rank[previous] !== keys.rank[row] || isOtherPair(keys, previous, row);
}

function openLane(
  lanes: OpenLane[],
  ends: Ends,
  types: readonly RelationType[],
  row: number,
  isFirstOfPair: boolean,
): void {
  const from = ends.source[row] ?? 0;
  const to = ends.target[row] ?? 0;
  const type = ends.type[row] ?? 0;
  const directed = isDirected(types, type);
  const neighbour = lanes.at(-1);
  lanes.push({
    row: lanes.length,
    source: directed ? from : Math.min(from, to),
    target: directed ? to : Math.max(from, to),
    type,
    directed,
    relations: [],
    pair: (neighbour?.pair ?? -1) + (isFirstOfPair ? 1 : 0),
    indexInPair: isFirstOfPair ? 0 : (neighbour?.indexInPair ?? -1) + 1,
    pairSize: 1,
  });
}

/** The last lane of a pair knows how many there are. Lists that have grown have room for more, which nobody needs any more. */
function closePairs(lanes: readonly OpenLane[]): void {
  let pairSize = 0;
  for (const lane of [...lanes].reverse()) {
    pairSize = Math.max(pairSize, lane.indexInPair + 1);
    lane.pairSize = pairSize;
    lane.relations = lane.relations.slice();
    if (lane.indexInPair === 0) pairSize = 0;
  }
}
