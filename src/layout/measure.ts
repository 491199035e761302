import type { Point } from "../dataset/types.ts";
import { referenceFrame } from "../notation/frame.ts";
import { exactCost, placeAsDrawn, quickJudging } from "./polish.ts";
import type { LayoutProblem } from "./problem.ts";
import { buildSketch, fullRates } from "./sketch.ts";
import { totalCost } from "./sketchCost.ts";

/** What makes up "how bad" for one network: a smaller number reads better. Numbers of two networks do not compare. */
export type Measure = (positions: readonly Point[]) => number;

/** Above this many lanes or actors the exact drawing takes too long to judge while somebody waits. */
const mostExactLanes = 600;
const mostExactActors = 160;

/**
 * The measure that the full search goes by, the exact faults with the costs of the sketch, or the sketch alone, with
 * all names below their actors, for a network that is too large for it.
 */
export function createMeasure(problem: LayoutProblem): Measure {
  const count = problem.actors.length;
  const isExact = problem.lanes.length <= mostExactLanes && count <= mostExactActors;
  const sketch = buildSketch(problem, referenceFrame, fullRates(count, isExact ? 0 : 1));
  return (positions) => {
    placeAsDrawn(sketch, positions);
    const cost = totalCost(sketch);
    return isExact ? exactCost(problem, positions, cost, quickJudging) : cost;
  };
}
