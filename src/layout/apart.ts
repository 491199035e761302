import { forceCollide, forceSimulation } from "d3-force";
import { at, fillRoom, roomX, roomY, setPosition, type Sketch } from "./sketch.ts";

/** Clear space that two discs get between them. */
const gapPx = 7;
/** Part of the room that the discs with their gaps may fill: with more, pushing would only destroy the order. */
const fullest = 0.45;

/** How far positions go from where they are to an even spread, in each direction by itself: 1 is all the way. */
const evenness = 0.7;

/**
 * Evens out how the positions of a sketch are spread: a force layout leaves most of a large network in a clump and a few
 * branches far out. Who is left of or above whom stays as it is.
 */
export function spreadEvenly(sketch: Sketch): void {
  fillRoom(sketch);
  const xs = evened(sketch.x);
  const ys = evened(sketch.y);
  xs.forEach((x, actor) => setPosition(sketch, actor, x, ys[actor] ?? 0, sketch.slot[actor] ?? 0));
}

function evened(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => at(values, a) - at(values, b));
  const least = at(values, order[0] ?? 0);
  const step = (at(values, order[order.length - 1] ?? 0) - least) / Math.max(1, values.length - 1);
  const moved = values.slice();
  order.forEach((index, rank) => {
    moved[index] = (1 - evenness) * at(values, index) + evenness * (least + rank * step);
  });
  return moved;
}

/**
 * Pushes discs that overlap apart, in place and a bit with each call, as far as the room of the sketch allows; whoever
 * has enough space stays. Actors at exactly the same place part, too.
 */
export function pushApart(sketch: Sketch, random: () => number): void {
  const { frame, radius } = sketch;
  const area = radius.reduce((sum, px) => sum + Math.PI * (px + gapPx / 2) ** 2, 0);
  const scale = Math.min(1, Math.sqrt((fullest * roomX(frame) * roomY(frame)) / Math.max(1, area)));
  const bodies = Array.from(sketch.x, (x, actor) => ({ x, y: sketch.y[actor] ?? 0, vx: 0, vy: 0 }));
  const collide = forceCollide((_, actor: number) => scale * ((radius[actor] ?? 0) + gapPx / 2));
  forceSimulation(bodies).randomSource(random).velocityDecay(0).force("apart", collide).stop().tick(1);
  bodies.forEach(({ x, y }, actor) => setPosition(sketch, actor, x, y, sketch.slot[actor] ?? 0));
  fillRoom(sketch);
}
