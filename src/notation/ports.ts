import { endGapPx, laneOffsetPx, loopDirection, loopHalfAngle } from "./curves.ts";
import type { Frame } from "./frame.ts";
import { type LaneBreadth, usualBreadth } from "./lines.ts";

/** What decides about the ends of a lane; actors are rows of the columns of a placement. */
export interface PortLane {
  /** Where its port stands in `Ports`. */
  readonly row: number;
  readonly source: number;
  readonly target: number;
  readonly directed: boolean;
  readonly indexInPair: number;
  readonly pairSize: number;
}

/** The lanes between the actors of a placement. */
export interface PortLanes<L extends PortLane = PortLane> {
  readonly lanes: readonly L[];
  /** Length of the columns of `Ports`. */
  readonly laneCount: number;
  /** Whether the lane is of those that matter most; the ends of others take less room. */
  readonly isTold: (lane: L) => boolean;
  /** How broad the lane is drawn; as most are where nothing is given. */
  readonly breadthOf?: (lane: L) => LaneBreadth;
}

/** Where actors stand, by row; CSS pixels, y downwards. */
export interface PortPositions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radiusPx: ArrayLike<number>;
  /** No line leaves it that has another way. */
  readonly frame?: Pick<Frame, "widthPx" | "heightPx">;
}

/** Ports by row of the lane, see `LanePort`. */
export interface Ports {
  readonly atSource: Float32Array;
  readonly atTarget: Float32Array;
  readonly middlePx: Float32Array;
  readonly backPx: Float32Array;
}

/** Clear space at the rim beside the end of a line with an arrowhead, and of one without. */
const headAirPx = 3.5;
const tailAirPx = 5;
const loopNeedPx = 2 * usualBreadth.headHalfPx + headAirPx;
const untoldNeed = 0.35;
/** No end is turned further than this from the way to the other actor, radians: it would leave along the rim. */
const largestTurn = 1.2;
/** Rounds that find the turns, and the part to which lines come nearer that leave aside, as far as room is made for it. */
const rounds = 3;
/** With more lanes than this nobody sees whether two ends lie on each other. */
const mostSpread = 20_000;
const leastNearness = 0.65;

interface End {
  readonly lane: number;
  readonly isTarget: boolean;
  /** Direction to the other actor, radians clockwise on screen. */
  readonly direction: number;
  readonly other: number;
  readonly order: number;
  readonly needPx: number;
}

/**
 * Spreads the ends of all lanes around their actors: around each they stay in the order of their directions, keep the
 * room that lines and arrowheads need, and turn from the way to the other actor by as little as that allows (least
 * squares: pool adjacent violators, Ayer et al. 1955). Where an actor has more ends than find room, all come nearer by
 * the same part. Of very many lanes all ends stay in the direction of the other actor. Follows from directions and sizes
 * alone. O(n log n).
 */
export function spreadPorts<L extends PortLane>(
  { lanes, laneCount, isTold, breadthOf = () => usualBreadth }: PortLanes<L>,
  places: PortPositions,
): Ports {
  const areTurned = lanes.length <= mostSpread;
  const ports = areTurned ? emptyPorts(laneCount) : unturnedPorts(laneCount);
  const needOf = (lane: L, isHead: boolean): number => {
    const { halfPx, headHalfPx } = breadthOf(lane);
    const needPx = isHead ? 2 * Math.max(halfPx, headHalfPx) + headAirPx : 2 * halfPx + tailAirPx;
    return (isTold(lane) ? 1 : untoldNeed) * needPx;
  };
  if (areTurned) turnAll(lanes, needOf, places, ports);
  bendPairs(lanes, places, ports);
  return ports;
}

function turnAll<L extends PortLane>(
  lanes: readonly L[],
  needOf: (lane: L, isHead: boolean) => number,
  places: PortPositions,
  ports: Ports,
): void {
  const loops = new Map<number, number>();
  for (const [actor, ends] of endsByActor(lanes, needOf, places, loops)) {
    const radiusPx = places.radiusPx[actor] ?? 0;
    const loopCount = loops.get(actor) ?? 0;
    const blocked = loopCount === 0 ? 0 : loopHalfAngle(radiusPx, loopCount - 1) + loopNeedPx / (radiusPx + endGapPx);
    turnEnds(ends, radiusPx + endGapPx, blocked, ports);
  }
}

/** All lines run straight from middle to middle. */
export function emptyPorts(laneCount: number): Ports {
  const column = () => new Float32Array(laneCount);
  return { atSource: column(), atTarget: column(), middlePx: column(), backPx: column() };
}

/** The same with one column for all that stays 0, which is large where lanes are many. */
function unturnedPorts(laneCount: number): Ports {
  const none = new Float32Array(laneCount);
  return { atSource: none, atTarget: none, middlePx: new Float32Array(laneCount), backPx: none };
}

function endsByActor<L extends PortLane>(
  lanes: readonly L[],
  needOf: (lane: L, isHead: boolean) => number,
  { x, y }: PortPositions,
  loops: Map<number, number>,
): Map<number, End[]> {
  const ends = new Map<number, End[]>();
  const add = (actor: number, end: End): void => {
    const own = ends.get(actor);
    if (own === undefined) ends.set(actor, [end]);
    else own.push(end);
  };
  for (const lane of lanes) {
    const { row, source, target, directed, indexInPair } = lane;
    if (source === target) {
      loops.set(source, Math.max(loops.get(source) ?? 0, indexInPair + 1));
      continue;
    }
    // All lanes of a pair have the same directions to the last bit. They are numbered to the left of the way from the
    // lower row to the higher.
    const [lower, higher] = source < target ? [source, target] : [target, source];
    const there = Math.atan2((y[higher] ?? 0) - (y[lower] ?? 0), (x[higher] ?? 0) - (x[lower] ?? 0));
    const back = there > 0 ? there - Math.PI : there + Math.PI;
    const endOf = (actor: number): Pick<End, "lane" | "isTarget" | "needPx"> => {
      const isTarget = actor === target;
      return { lane: row, isTarget, needPx: needOf(lane, directed && isTarget) };
    };
    add(lower, { ...endOf(lower), direction: there, other: higher, order: -indexInPair });
    add(higher, { ...endOf(higher), direction: back, other: lower, order: indexInPair });
  }
  return ends;
}

/** Around one actor; `blocked` is half the angle that its loops take. */
function turnEnds(ends: End[], reachPx: number, blocked: number, ports: Ports): void {
  const cut = blocked > 0 ? loopDirection : widestGap(ends);
  const unrolled = (direction: number): number => direction + (direction < cut ? 2 * Math.PI : 0);
  ends.sort((a, b) => unrolled(a.direction) - unrolled(b.direction) || a.other - b.other || a.order - b.order);
  const wanted = ends.map(({ direction }) => unrolled(direction));
  let turns = ends.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    // Lines that leave aside of their direction come nearer to each other.
    const needs = ends.map(
      ({ needPx }, index) => needPx / reachPx / Math.max(leastNearness, Math.cos(turns[index] ?? 0)),
    );
    turns = turnsOf(wanted, needs, cut + blocked, 2 * Math.PI - 2 * blocked);
  }
  for (const [index, { lane, isTarget }] of ends.entries()) {
    (isTarget ? ports.atTarget : ports.atSource)[lane] = turns[index] ?? 0;
  }
}

/** How far each end turns from its direction in ascending order; all stay in the `room` that begins at `least`. */
function turnsOf(wanted: readonly number[], needs: readonly number[], least: number, room: number): number[] {
  const scale = Math.min(1, room / needs.reduce((sum, need) => sum + need, 0));
  let filled = 0;
  // Places of the middles if the ends stood side by side, from the first.
  const middles = needs.map((need) => {
    filled += need * scale;
    return filled - (need * scale) / 2;
  });
  const blocks = pool(wanted.map((direction, index) => direction - (middles[index] ?? 0)));
  const turns: number[] = [];
  for (const { first, size, mean } of blocks) {
    const slack = Math.max(least, Math.min(least + room - filled, mean));
    const own = wanted.slice(first, first + size).map((way, index) => slack + (middles[first + index] ?? 0) - way);
    const most = own.reduce((far, turn) => Math.max(far, Math.abs(turn)), largestTurn);
    // All go the same part of the way between direction and place, so that they keep their order.
    for (const turn of own) turns.push((turn * largestTurn) / most);
  }
  return turns;
}

/** The middle of the widest angle without any direction. */
function widestGap(ends: readonly End[]): number {
  const directions = Float64Array.from(ends, ({ direction }) => direction).sort();
  let widest = (directions[0] ?? 0) + 2 * Math.PI - (directions.at(-1) ?? 0);
  let middle = (directions[0] ?? 0) - widest / 2;
  for (let index = 1; index < directions.length; index += 1) {
    const before = directions[index - 1] ?? 0;
    const gap = (directions[index] ?? 0) - before;
    if (gap > widest + 1e-9) [widest, middle] = [gap, before + gap / 2];
  }
  return middle;
}

interface Block {
  readonly first: number;
  size: number;
  mean: number;
}

/** Runs of values whose means ascend: the ascending values nearest to those given, by the squares of differences. */
function pool(values: readonly number[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const [first, value] of values.entries()) {
    let block: Block = { first, size: 1, mean: value };
    for (let before = blocks.at(-1); before !== undefined && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop();
      const size = before.size + block.size;
      block = { first: before.first, size, mean: (before.mean * before.size + block.mean * block.size) / size };
    }
    blocks.push(block);
  }
  return blocks;
}

/** Lone lanes run straight from port to port, those of a pair keep their distance half way. */
function bendPairs(lanes: readonly PortLane[], { radiusPx }: PortPositions, ports: Ports): void {
  const sums = new Map<number, number>();
  const asidePx = ({ row, source, target }: PortLane): number =>
    (((radiusPx[source] ?? 0) + endGapPx) * Math.sin(ports.atSource[row] ?? 0) -
      ((radiusPx[target] ?? 0) + endGapPx) * Math.sin(ports.atTarget[row] ?? 0)) /
    2;
  const keyOf = ({ source, target }: PortLane): number =>
    Math.min(source, target) * radiusPx.length + Math.max(source, target);
  const sideOf = ({ source, target }: PortLane): number => (source < target ? 1 : -1);
  for (const lane of lanes) {
    if (lane.pairSize === 1) ports.middlePx[lane.row] = asidePx(lane);
    else sums.set(keyOf(lane), (sums.get(keyOf(lane)) ?? 0) + sideOf(lane) * asidePx(lane));
  }
  for (const lane of lanes) {
    if (lane.pairSize === 1) continue;
    const mean = (sums.get(keyOf(lane)) ?? 0) / lane.pairSize;
    ports.middlePx[lane.row] = sideOf(lane) * (mean - laneOffsetPx(lane.indexInPair, lane.pairSize));
  }
}
