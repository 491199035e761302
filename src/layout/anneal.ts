import { fillRoom, roomX, roomY, setPosition, type Sketch, slotCount } from "./sketch.ts";
import { costAround, labelCostAround, totalCost } from "./sketchCost.ts";

export interface Cooling {
  readonly steps: number;
  readonly hottest: number;
  readonly coldest: number;
}

/** How often the positions are stretched to fill the room again. */
const refits = 60;
const proposalsPerStep = 4;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) on the positions and label slots of a sketch, in place. Moves are
 * a step of one actor, a jump, two actors that change positions, and another slot for a label.
 * Yields how many moves it has tried since the last time; leaves the best state it saw and returns its cost.
 */
export function* anneal(sketch: Sketch, random: () => number, cooling: Cooling): Generator<number, number> {
  const annealing = beginAnnealing(sketch, random, cooling, refits);
  for (let round = 0; round < refits; round += 1) {
    annealing.runRound(round);
    yield cooling.steps / refits;
  }
  return annealing.restoreBest();
}

/** Annealing in rounds, each a bit cooler than the one before; between them somebody may look, or leave rounds out. */
export interface Annealing {
  /** The best state after any round so far. */
  readonly best: { readonly x: Float64Array; readonly y: Float64Array; readonly slot: Uint8Array; cost: number };
  runRound(round: number): void;
  /** Puts the best state into the sketch and returns its cost. */
  restoreBest(): number;
}

export function beginAnnealing(
  sketch: Sketch,
  random: () => number,
  { steps, hottest, coldest }: Cooling,
  rounds: number,
): Annealing {
  fillRoom(sketch);
  const best = { x: sketch.x.slice(), y: sketch.y.slice(), slot: sketch.slot.slice(), cost: totalCost(sketch) };
  return { best, runRound, restoreBest };

  function runRound(round: number): void {
    const heat = hottest * (coldest / hottest) ** (round / (rounds - 1));
    const reach = 6 + 0.35 * sketch.frame.widthPx * Math.sqrt(heat / hottest) * (1 - round / rounds);
    for (let step = 0; step < steps / rounds / proposalsPerStep; step += 1) takeStep(sketch, random, heat, reach);
    fillRoom(sketch);
    const now = totalCost(sketch);
    if (now >= best.cost) return;
    best.x.set(sketch.x);
    best.y.set(sketch.y);
    best.slot.set(sketch.slot);
    best.cost = now;
  }

  function restoreBest(): number {
    best.x.forEach((x, actor) => setPosition(sketch, actor, x, best.y[actor] ?? 0, best.slot[actor] ?? 0));
    return best.cost;
  }
}

/** Several proposals for one actor, or two actors that change positions. */
function takeStep(sketch: Sketch, random: () => number, heat: number, reach: number): void {
  const actor = Math.floor(random() * sketch.actorCount);
  const choice = random();
  if (choice < 0.08) swap(sketch, actor, Math.floor(random() * sketch.actorCount), random, heat);
  else if (choice < 0.28 && sketch.rates.labels > 0) changeSlot(sketch, actor, random, heat);
  else {
    let cost = costAround(sketch, actor);
    for (let proposal = 0; proposal < proposalsPerStep; proposal += 1) {
      const [x, y] = proposePosition(sketch, actor, random, reach);
      cost = move(sketch, actor, x, y, cost, cost + allowance(random, heat));
    }
  }
}

/** A place anywhere, near an actor to which it has a line, or not far from where it is. */
function proposePosition(sketch: Sketch, actor: number, random: () => number, reach: number): [x: number, y: number] {
  const { frame } = sketch;
  const choice = random();
  if (choice < 0.08) return [frame.paddingX + random() * roomX(frame), frame.paddingTop + random() * roomY(frame)];
  const own = sketch.pairsOf[actor] ?? new Int32Array();
  const pair = own[Math.floor(random() * own.length)];
  if (choice < 0.25 && pair !== undefined) {
    const other = (sketch.pairFrom[pair] ?? 0) + (sketch.pairTo[pair] ?? 0) - actor;
    const angle = random() * 2 * Math.PI;
    const distance = sketch.spacing * (0.5 + 1.5 * random());
    return [(sketch.x[other] ?? 0) + Math.cos(angle) * distance, (sketch.y[other] ?? 0) + Math.sin(angle) * distance];
  }
  const dx = (random() + random() - 1) * reach;
  const dy = (random() + random() - 1) * reach;
  return [(sketch.x[actor] ?? 0) + dx, (sketch.y[actor] ?? 0) + dy];
}

/** Moves an actor unless its costs would be above `limit`; returns its costs then. */
function move(sketch: Sketch, actor: number, x: number, y: number, cost: number, limit: number): number {
  const { frame } = sketch;
  const [oldX, oldY, slot] = positionOf(sketch, actor);
  const newX = clamp(x, frame.paddingX, frame.paddingX + roomX(frame));
  const newY = clamp(y, frame.paddingTop, frame.paddingTop + roomY(frame));
  setPosition(sketch, actor, newX, newY, slot);
  const moved = costAround(sketch, actor, limit);
  if (moved <= limit) return moved;
  setPosition(sketch, actor, oldX, oldY, slot);
  return cost;
}

function changeSlot(sketch: Sketch, actor: number, random: () => number, heat: number): void {
  const [x, y, old] = positionOf(sketch, actor);
  const limit = labelCostAround(sketch, actor) + allowance(random, heat);
  setPosition(sketch, actor, x, y, Math.floor(random() * slotCount));
  if (labelCostAround(sketch, actor) > limit) setPosition(sketch, actor, x, y, old);
}

function swap(sketch: Sketch, one: number, other: number, random: () => number, heat: number): void {
  if (one === other) return;
  const [x1, y1, slot1] = positionOf(sketch, one);
  const [x2, y2, slot2] = positionOf(sketch, other);
  const change = shift(sketch, one, x2, y2, slot1) + shift(sketch, other, x1, y1, slot2);
  if (change <= allowance(random, heat)) return;
  setPosition(sketch, one, x1, y1, slot1);
  setPosition(sketch, other, x2, y2, slot2);
}

/** Moves an actor and returns what that changes in the total cost. */
function shift(sketch: Sketch, actor: number, x: number, y: number, slot: number): number {
  const before = costAround(sketch, actor);
  setPosition(sketch, actor, x, y, slot);
  return costAround(sketch, actor) - before;
}

function positionOf(sketch: Sketch, actor: number): [x: number, y: number, slot: number] {
  return [sketch.x[actor] ?? 0, sketch.y[actor] ?? 0, sketch.slot[actor] ?? 0];
}

/** By how much this move may raise the costs: Metropolis' rule, with the chance drawn beforehand. */
function allowance(random: () => number, heat: number): number {
  return -heat * Math.log(1 - random());
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
