import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from "d3-force";
import { pairsOf, roomX, roomY, setPosition, type Sketch } from "./sketch.ts";

export interface Body {
  index?: number;
  x: number;
  y: number;
}

const ticks = 200;

/** Puts the actors where a force layout leaves them, begun from a circle in random order; allies pull most. */
export function placeAtStart(sketch: Sketch, random: () => number): void {
  const bodies = circleOf(sketch, random);
  buildForce(sketch, bodies, random).tick(ticks);
  bodies.forEach(({ x, y }, actor) => setPosition(sketch, actor, x, y, 0));
}

/** How hard a line between two communities pulls, against one inside: so that each stands together. */
const pullBetween = 0.05;

/**
 * A force layout of these bodies, one per actor of the sketch, in pixels; it stands still until it is told to tick.
 * `communities` has the number of the community of each.
 */
export function buildForce(
  sketch: Sketch,
  bodies: Body[],
  random: () => number,
  communities?: Int32Array,
): Simulation<Body, undefined> {
  const { frame, spacing } = sketch;
  const links = Array.from(sketch.pairFrom, (source, pair) => {
    const target = sketch.pairTo[pair] ?? 0;
    const sign = sketch.pairSign[pair] ?? 0;
    const isBetween = communities !== undefined && communities[source] !== communities[target];
    return {
      source,
      target,
      length: sign > 0 ? spacing : sign < 0 ? 2.5 * spacing : 1.4 * spacing,
      // Divided as d3 does it: who has many lines is not torn about by each.
      pull: (isBetween ? pullBetween : 1) / Math.min(pairsOf(sketch, source).length, pairsOf(sketch, target).length),
    };
  });
  return forceSimulation(bodies)
    .randomSource(random)
    .force(
      "links",
      forceLink<Body, (typeof links)[number]>(links)
        .distance(({ length }) => length)
        .strength(({ pull }) => pull),
    )
    .force("charge", forceManyBody<Body>().strength(-3 * spacing))
    .force("apart", forceCollide<Body>(spacing * 0.45))
    .force("x", forceX<Body>(frame.paddingX + roomX(frame) / 2).strength(0.05))
    .force("y", forceY<Body>(frame.paddingTop + roomY(frame) / 2).strength(0.09))
    .stop();
}

function circleOf(sketch: Sketch, random: () => number): Body[] {
  const { frame, actorCount } = sketch;
  const order = Array.from({ length: actorCount }, (_, actor) => ({ actor, key: random() })).sort(
    (a, b) => a.key - b.key,
  );
  const bodies: Body[] = Array.from({ length: actorCount }, () => ({ x: 0, y: 0 }));
  order.forEach(({ actor }, rank) => {
    const angle = (2 * Math.PI * rank) / actorCount;
    bodies[actor] = {
      x: frame.widthPx / 2 + (roomX(frame) / 2) * Math.cos(angle),
      y: frame.heightPx / 2 + (roomY(frame) / 2) * Math.sin(angle),
    };
  });
  return bodies;
}
