import { laneLoop, laneSpacingPx } from "../notation/curves.ts";
import { type Frame, frameOf } from "../notation/frame.ts";
import { measureText } from "../notation/metrics.ts";
import { deriveNameForms } from "../notation/names.ts";
import { stageScale } from "../notation/sizes.ts";
import { labelFontSizePx, labelLineHeight } from "../notation/labelCandidates.ts";
import type { LayoutLane, LayoutProblem } from "./problem.ts";

/** What each fault costs; a crossing of two lines of weight 1 costs 1. */
export interface Rates {
  /** Share of the faults of labels that counts. */
  readonly labels: number;
  readonly lineOnDisc: number;
  readonly lineOnLabel: number;
  readonly lineOnOwnLabel: number;
  readonly lineNearDisc: number;
  readonly crowding: number;
  readonly sharpAngle: number;
  readonly length: number;
  readonly emptiness: number;
}

/** The first search is for the lines alone: few terms, so that it does not get caught between them. */
export const lineRates: Rates = {
  labels: 0,
  lineOnDisc: 5,
  lineOnLabel: 0,
  lineOnOwnLabel: 0,
  lineNearDisc: 0.05,
  crowding: 2,
  sharpAngle: 0.2,
  length: 0.5,
  emptiness: 0,
};

/** All terms. A small cast has room for wide angles and even spread, a large network must care for crossings first. */
export function fullRates(actorCount: number, labels: number): Rates {
  const room = Math.min(1, 16 / Math.max(1, actorCount));
  return {
    labels,
    lineOnDisc: 10,
    lineOnLabel: 2 + 8 * room,
    lineOnOwnLabel: 0.5 + 2.5 * room,
    lineNearDisc: 0.06,
    crowding: 1.5,
    sharpAngle: 2.5 * room,
    length: 1,
    emptiness: 2.5 * room ** 2,
  };
}

/** Some bands of one actor, and what about all others does not change when it alone moves. */
export interface Fan {
  count: number;
  /** Where the bands end, and -1 for those that are seen from there. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly way: Float64Array;
  /** By row of a band: the bands of the fan that could cross it, and those of them that end to the left of it. */
  readonly apart: Int32Array;
  readonly left: Int32Array;
  /** Sums of the weights of any eight bands in a row, by their bits: 256 numbers for each eight. */
  readonly weights: Float64Array;
}

/** The fans of the actor that was asked for last, as many as it needs; of nobody (-1) once another has moved. */
export interface Fans {
  actor: number;
  readonly rows: Fan[];
}

/** Where a label of the sketch stands: below, above, right, left, below and a bit to the right or left. */
export const slotCount = 6;

/**
 * A layout problem reduced to what can be judged fast: the lines of a pair as one straight band, labels as boxes in
 * one of six slots. Everything in pixels of the frame, y downwards; `setPosition` changes it.
 */
export interface Sketch {
  readonly frame: Frame;
  readonly rates: Rates;
  readonly actorCount: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly slot: Uint8Array;
  readonly radius: Float64Array;
  readonly labelWidth: Float64Array;
  readonly labelHeight: Float64Array;
  /** The label box that follows from place and slot. */
  readonly labelLeft: Float64Array;
  readonly labelTop: Float64Array;
  /** 0 to 1, the busiest actor has 1. */
  readonly rank: Float64Array;
  /** Actors with a loop, and where the circle that holds their loops stands against them. */
  readonly loopActor: Int32Array;
  readonly loopX: Float64Array;
  readonly loopY: Float64Array;
  readonly loopRadius: Float64Array;
  readonly pairCount: number;
  readonly pairFrom: Int32Array;
  readonly pairTo: Int32Array;
  /** The way from the one to the other, of length 1. */
  readonly pairX: Float64Array;
  readonly pairY: Float64Array;
  /** Sum of the weights of its lanes. */
  readonly pairWeight: Float64Array;
  /** Largest weight of its lanes. */
  readonly pairPresence: Float64Array;
  /** Half the width of the band at its middle. */
  readonly pairHalf: Float64Array;
  /** Above 0 among allies, below 0 among opponents. */
  readonly pairSign: Float64Array;
  readonly pairsOf: readonly Int32Array[];
  /** Room for a number per actor, while crossings are sought. */
  readonly sides: Int32Array;
  readonly fans: Fans;
  /** Group of each actor, -1 without one. */
  readonly group: Int32Array;
  /** Distance that equally spread actors would keep. */
  readonly spacing: number;
  /** How much nearer everything comes in a stage of phone width, in both directions, and the size of actors there. */
  readonly narrowX: number;
  readonly narrowY: number;
  readonly narrowScale: number;
}

const narrowFrame = frameOf(320, 400);

interface Band {
  readonly from: number;
  readonly to: number;
  readonly lanes: LayoutLane[];
}

export function buildSketch(problem: LayoutProblem, frame: Frame, rates: Rates): Sketch {
  const { actors } = problem;
  const bands = bandsOf(problem);
  const busiest = actors.reduce((most, { degree }) => Math.max(most, degree), 1);
  const boxes = actors.map(({ names }) => labelSize(names));
  const column = (length: number, value: (index: number) => number): Float64Array =>
    Float64Array.from({ length }, (_, index) => value(index));
  const ofBand = (value: (band: Band) => number): Float64Array => Float64Array.from(bands, value);
  return {
    frame,
    rates,
    actorCount: actors.length,
    x: new Float64Array(actors.length),
    y: new Float64Array(actors.length),
    slot: new Uint8Array(actors.length),
    radius: Float64Array.from(actors, ({ radiusPx }) => radiusPx),
    labelWidth: column(actors.length, (index) => boxes[index]?.[0] ?? 0),
    labelHeight: column(actors.length, (index) => boxes[index]?.[1] ?? 0),
    labelLeft: new Float64Array(actors.length),
    labelTop: new Float64Array(actors.length),
    rank: Float64Array.from(actors, ({ degree }) => degree / busiest),
    ...loopsOf(problem),
    pairCount: bands.length,
    pairFrom: Int32Array.from(bands, ({ from }) => from),
    pairTo: Int32Array.from(bands, ({ to }) => to),
    pairX: new Float64Array(bands.length),
    pairY: new Float64Array(bands.length),
    pairWeight: ofBand(({ lanes }) => lanes.reduce((sum, { weight }) => sum + weight, 0)),
    pairPresence: ofBand(({ lanes }) => Math.max(...lanes.map(({ weight }) => weight))),
    pairHalf: ofBand(({ lanes }) => ((Math.max(...lanes.map(({ pairSize }) => pairSize)) - 1) / 2) * laneSpacingPx),
    pairSign: ofBand(({ lanes }) => lanes.reduce((sum, { sign, weight }) => sum + sign * weight, 0)),
    pairsOf: pairsByActor(actors.length, bands),
    sides: new Int32Array(actors.length),
    fans: { actor: -1, rows: [] },
    group: groupsOf(problem),
    spacing: Math.sqrt((roomX(frame) * roomY(frame)) / Math.max(1, actors.length)),
    narrowX: roomX(narrowFrame) / roomX(frame),
    narrowY: roomY(narrowFrame) / roomY(frame),
    narrowScale: stageScale(narrowFrame.widthPx),
  };
}

/** Width of the part of the frame in which actors may stand. */
export function roomX(frame: Frame): number {
  return frame.widthPx - 2 * frame.paddingX;
}

export function roomY(frame: Frame): number {
  return frame.heightPx - frame.paddingTop - frame.paddingBottom;
}

/** Puts an actor and its label somewhere. */
export function setPosition(sketch: Sketch, actor: number, x: number, y: number, slot: number): void {
  const width = sketch.labelWidth[actor] ?? 0;
  const height = sketch.labelHeight[actor] ?? 0;
  const radius = sketch.radius[actor] ?? 0;
  if (sketch.fans.actor !== actor) sketch.fans.actor = -1;
  sketch.x[actor] = x;
  sketch.y[actor] = y;
  sketch.slot[actor] = slot;
  sketch.labelLeft[actor] = leftOfSlot(slot, x, radius, width);
  sketch.labelTop[actor] = topOfSlot(slot, y, radius, height);
  turnBands(sketch, pairsOf(sketch, actor));
}

function turnBands({ x, y, pairFrom, pairTo, pairX, pairY }: Sketch, pairs: Int32Array): void {
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = rowAt(pairs, index);
    const dx = at(x, rowAt(pairTo, pair)) - at(x, rowAt(pairFrom, pair));
    const dy = at(y, rowAt(pairTo, pair)) - at(y, rowAt(pairFrom, pair));
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    pairX[pair] = dx / length;
    pairY[pair] = dy / length;
  }
}

function leftOfSlot(slot: number, x: number, radius: number, width: number): number {
  if (slot === 2) return x + radius + 4;
  if (slot === 3) return x - radius - 4 - width;
  if (slot === 4) return x - width * 0.28;
  if (slot === 5) return x - width * 0.72;
  return x - width / 2;
}

function topOfSlot(slot: number, y: number, radius: number, height: number): number {
  if (slot === 1) return y - radius - 3 - height;
  if (slot === 2 || slot === 3) return y - height / 2;
  return y + radius + 3;
}

/** Stretches the positions so that they fill the room, as `fitToFrame` does with the positions derived from them. */
export function fillRoom(sketch: Sketch): void {
  const xs = stretch(sketch.x, sketch.frame.paddingX, roomX(sketch.frame));
  const ys = stretch(sketch.y, sketch.frame.paddingTop, roomY(sketch.frame));
  xs.forEach((x, actor) => setPosition(sketch, actor, x, ys[actor] ?? 0, sketch.slot[actor] ?? 0));
}

/** The values moved and stretched so that they go from `start` over the whole `room`; all to its middle where they are equal. */
export function stretch(values: Float64Array, start: number, room: number): Float64Array {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
  // What rounding leaves of a span is none: it must not be blown up.
  const span = most - least > 1e-9 ? most - least : 0;
  return values.map((value) => (span > 0 ? start + ((value - least) / span) * room : start + room / 2));
}

function bandsOf({ lanes }: LayoutProblem): Band[] {
  const bands = new Map<string, Band>();
  for (const lane of lanes) {
    const from = Math.min(lane.source, lane.target);
    const to = Math.max(lane.source, lane.target);
    if (from === to) continue;
    const band = bands.get(`${from} ${to}`) ?? { from, to, lanes: [] };
    band.lanes.push(lane);
    bands.set(`${from} ${to}`, band);
  }
  return [...bands.values()];
}

function pairsByActor(actorCount: number, bands: readonly Band[]): Int32Array[] {
  const own: number[][] = Array.from({ length: actorCount }, () => []);
  bands.forEach(({ from, to }, pair) => {
    own[from]?.push(pair);
    own[to]?.push(pair);
  });
  return own.map((pairs) => Int32Array.from(pairs));
}

function groupsOf({ actors, groups = [] }: LayoutProblem): Int32Array {
  return Int32Array.from(actors, (_, actor) => groups.findIndex((members) => members.includes(actor)));
}

function loopsOf({ actors, lanes }: LayoutProblem): Pick<Sketch, "loopActor" | "loopX" | "loopY" | "loopRadius"> {
  const outermost = lanes.filter(
    ({ source, target, indexInPair, pairSize }) => source === target && indexInPair === pairSize - 1,
  );
  const loops = outermost.map(({ source, indexInPair }) =>
    laneLoop([0, 0], actors[source]?.radiusPx ?? 0, indexInPair),
  );
  return {
    loopActor: Int32Array.from(outermost, ({ source }) => source),
    loopX: Float64Array.from(loops, ({ centre }) => centre[0]),
    loopY: Float64Array.from(loops, ({ centre }) => centre[1]),
    loopRadius: Float64Array.from(loops, ({ radiusPx }) => radiusPx),
  };
}

/** The box that holds the preferred form of every name. */
function labelSize(names: readonly string[]): [width: number, height: number] {
  const size = labelFontSizePx(1);
  const forms = names.map((name) => deriveNameForms(name)[0] ?? []);
  const widths = forms.flat().map((line) => measureText(line, size, true));
  return [Math.max(0, ...widths), Math.max(1, ...forms.map((lines) => lines.length)) * size * labelLineHeight];
}

const noPairs = new Int32Array();

/** Rows of the bands of an actor. */
export function pairsOf(sketch: Sketch, actor: number): Int32Array {
  return sketch.pairsOf[actor] ?? noPairs;
}

/** Whether the band ends at the actor. */
export function touches(sketch: Sketch, pair: number, actor: number): boolean {
  return sketch.pairFrom[pair] === actor || sketch.pairTo[pair] === actor;
}

/** Typed arrays give `number | undefined` under noUncheckedIndexedAccess; rows here are always inside. */
export function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}

/** The same for whole numbers, in a function of its own: one that meets both kinds of array takes half as long again. */
export function rowAt(column: Int32Array, index: number): number {
  return column[index] ?? 0;
}
