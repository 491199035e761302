import type { Point } from "../dataset/types.ts";
import { type Curve, laneCurve, laneLoop, type LanePort, type Loop } from "../notation/curves.ts";
import { fitToFrame, type Frame } from "../notation/frame.ts";
import { type Disc, placeLabels } from "../notation/labels.ts";
import { buildPaths, type DrawnLane, type Paths } from "../notation/paths.ts";
import { portOf } from "../notation/placement.ts";
import { derivePorts } from "../notation/clearPorts.ts";
import { spreadPorts } from "../notation/ports.ts";
import { stageScale } from "../notation/sizes.ts";
import type { LabelItem, PlacedLabel } from "../notation/labelCandidates.ts";
import type { LayoutLane, LayoutProblem } from "./problem.ts";

/** Actors and lines of a problem with positions, as they stand in a frame: CSS pixels, y downwards. */
export interface Outline {
  readonly frame: Frame;
  readonly discs: readonly Disc[];
  readonly paths: Paths;
}

export interface Drawing extends Outline {
  /** One set of labels per language. */
  readonly labels: readonly (readonly PlacedLabel[])[];
}

/**
 * Draws actors and lines as the stage does: positions have y upwards and any unit, one per actor. A rough outline leaves
 * arrowheads on lines that the stage would clear, and is there in a hundredth of the time.
 */
export function deriveOutline(
  problem: LayoutProblem,
  positions: readonly Point[],
  frame: Frame,
  isRough = false,
): Outline {
  const scale = stageScale(frame.widthPx);
  const centres = fitToFrame(positions, frame);
  const discs = problem.actors.map(({ radiusPx }, index) => ({
    centre: centres[index] ?? [0, 0],
    radiusPx: radiusPx * scale,
  }));
  const drawn = linesOf(problem, discs, isRough);
  return { frame, discs, paths: buildPaths(drawn) };
}

/** Adds the names, placed as the stage positions them: with all lanes in view, whatever the window shows of them. */
export function deriveDrawing(problem: LayoutProblem, outline: Outline): Drawing {
  const { frame, discs, paths } = outline;
  const languages = languagesOf(problem);
  const labels = Array.from({ length: languages }, (_, language) =>
    placeLabels(itemsOf(problem, discs, language), { discs: [], paths }, frame, stageScale(frame.widthPx)),
  );
  return { ...outline, labels };
}

/** Number of languages in which some name differs. */
function languagesOf({ actors }: LayoutProblem): number {
  return Math.max(1, ...actors.map(({ names }) => names.length));
}

/** The curves and loops of all lanes between discs. */
function linesOf({ lanes }: LayoutProblem, discs: readonly Disc[], isRough: boolean): DrawnLane[] {
  const positions = {
    x: discs.map(({ centre }) => centre[0]),
    y: discs.map(({ centre }) => centre[1]),
    radiusPx: discs.map(({ radiusPx }) => radiusPx),
  };
  const numbered = lanes.map((lane, row) => ({ ...lane, row }));
  const own = {
    lanes: numbered,
    laneCount: lanes.length,
    isTold: ({ weight }: LayoutLane) => weight === 1,
    breadthOf: ({ breadth }: LayoutLane) => breadth,
  };
  const ports = (isRough ? spreadPorts : derivePorts)(own, positions);
  return lanes.map((lane, row) => ({ ...lane, line: lineOf(lane, discs, portOf(ports, row)) }));
}

function lineOf(lane: LayoutLane, discs: readonly Disc[], port: LanePort): Curve | Loop {
  const source = discs[lane.source];
  const target = discs[lane.target];
  if (source === undefined || target === undefined) throw new RangeError(`lane without actor: ${lane.source}`);
  if (lane.source === lane.target) return laneLoop(source.centre, source.radiusPx, lane.indexInPair);
  return laneCurve(source.centre, target.centre, source.radiusPx, target.radiusPx, port);
}

function itemsOf(problem: LayoutProblem, discs: readonly Disc[], language: number): LabelItem[] {
  return problem.actors.map(({ names, degree }, key) => {
    const disc = discs[key] ?? { centre: [0, 0] as const, radiusPx: 0 };
    return { key, name: names[language] ?? names[0] ?? "", ...disc, priority: degree };
  });
}
