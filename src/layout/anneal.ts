import { fillRoom, roomX, roomY, setPlace, type Sketch, slotCount } from "./sketch.ts";
import { costAround, labelCostAround, totalCost } from "./sketch-cost.ts";

export interface Cooling {
  readonly steps: number;
  readonly hottest: number;
  readonly coldest: number;
}

/** How often the places are stretched to fill the room again. */
const refits = 60;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) on the places and label slots of a sketch, in place. Moves are
 * a step of one actor, a jump, two actors that change places, and another slot for a label.
 * Leaves the best state it saw and returns its cost.
 */
export function anneal(sketch: Sketch, random: () => number, { steps, hottest, coldest }: Cooling): number {
  fillRoom(sketch);
  const best = { x: sketch.x.slice(), y: sketch.y.slice(), slot: sketch.slot.slice(), cost: totalCost(sketch) };
  for (let round = 0; round < refits; round += 1) {
    const heat = hottest * (coldest / hottest) ** (round / (refits - 1));
    const reach = 6 + 0.35 * sketch.frame.widthPx * Math.sqrt(heat / hottest) * (1 - round / refits);
    for (let step = 0; step < steps / refits; step += 1) takeStep(sketch, random, heat, reach);
    fillRoom(sketch);
    const now = totalCost(sketch);
    if (now >= best.cost) continue;
    best.x.set(sketch.x);
    best.y.set(sketch.y);
    best.slot.set(sketch.slot);
    best.cost = now;
  }
  best.x.forEach((x, actor) => setPlace(sketch, actor, x, best.y[actor] ?? 0, best.slot[actor] ?? 0));
  return best.cost;
}

function takeStep(sketch: Sketch, random: () => number, heat: number, reach: number): void {
  const actor = Math.floor(random() * sketch.actorCount);
  const choice = random();
  if (choice < 0.2 && sketch.hasLabels) changeSlot(sketch, actor, random, heat);
  else if (choice < 0.28) swap(sketch, actor, Math.floor(random() * sketch.actorCount), random, heat);
  else if (choice < 0.36) {
    const { frame } = sketch;
    const x = frame.paddingX + random() * roomX(frame);
    const y = frame.paddingTop + random() * roomY(frame);
    move(sketch, actor, x, y, random, heat);
  } else if (choice < 0.5) moveToNeighbour(sketch, actor, random, heat);
  else {
    const x = (sketch.x[actor] ?? 0) + (random() + random() - 1) * reach;
    const y = (sketch.y[actor] ?? 0) + (random() + random() - 1) * reach;
    move(sketch, actor, x, y, random, heat);
  }
}

function move(sketch: Sketch, actor: number, x: number, y: number, random: () => number, heat: number): void {
  const { frame } = sketch;
  const oldX = sketch.x[actor] ?? 0;
  const oldY = sketch.y[actor] ?? 0;
  const slot = sketch.slot[actor] ?? 0;
  const newX = clamp(x, frame.paddingX, frame.paddingX + roomX(frame));
  const newY = clamp(y, frame.paddingTop, frame.paddingTop + roomY(frame));
  const change = shift(sketch, actor, newX, newY, slot);
  if (!isAccepted(change, heat, random)) setPlace(sketch, actor, oldX, oldY, slot);
}

/** Puts an actor somewhere around another to which it has a line. */
function moveToNeighbour(sketch: Sketch, actor: number, random: () => number, heat: number): void {
  const own = sketch.pairsOf[actor] ?? new Int32Array();
  const pair = own[Math.floor(random() * own.length)];
  if (pair === undefined) return;
  const other = (sketch.pairFrom[pair] ?? 0) + (sketch.pairTo[pair] ?? 0) - actor;
  const angle = random() * 2 * Math.PI;
  const distance = sketch.spacing * (0.5 + 1.5 * random());
  const x = (sketch.x[other] ?? 0) + Math.cos(angle) * distance;
  const y = (sketch.y[other] ?? 0) + Math.sin(angle) * distance;
  move(sketch, actor, x, y, random, heat);
}

function changeSlot(sketch: Sketch, actor: number, random: () => number, heat: number): void {
  const x = sketch.x[actor] ?? 0;
  const y = sketch.y[actor] ?? 0;
  const old = sketch.slot[actor] ?? 0;
  const before = labelCostAround(sketch, actor);
  setPlace(sketch, actor, x, y, Math.floor(random() * slotCount));
  if (!isAccepted(labelCostAround(sketch, actor) - before, heat, random)) setPlace(sketch, actor, x, y, old);
}

function swap(sketch: Sketch, one: number, other: number, random: () => number, heat: number): void {
  if (one === other) return;
  const [x1, y1, slot1] = placeOf(sketch, one);
  const [x2, y2, slot2] = placeOf(sketch, other);
  const change = shift(sketch, one, x2, y2, slot1) + shift(sketch, other, x1, y1, slot2);
  if (isAccepted(change, heat, random)) return;
  setPlace(sketch, one, x1, y1, slot1);
  setPlace(sketch, other, x2, y2, slot2);
}

/** Moves an actor and returns what that changes in the total cost. */
function shift(sketch: Sketch, actor: number, x: number, y: number, slot: number): number {
  const before = costAround(sketch, actor);
  setPlace(sketch, actor, x, y, slot);
  return costAround(sketch, actor) - before;
}

function placeOf(sketch: Sketch, actor: number): [x: number, y: number, slot: number] {
  return [sketch.x[actor] ?? 0, sketch.y[actor] ?? 0, sketch.slot[actor] ?? 0];
}

function isAccepted(change: number, heat: number, random: () => number): boolean {
  return change <= 0 || random() < Math.exp(-change / heat);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
