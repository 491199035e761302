import type { Point } from "../dataset/types.ts";
import { type Curve, laneCurve, laneLoop, laneOffsetPx, type Loop } from "../notation/curves.ts";
import { fitToFrame, type Frame } from "../notation/frame.ts";
import { type Disc, placeLabels } from "../notation/labels.ts";
import { buildPaths, type Paths } from "../notation/paths.ts";
import { stageScale } from "../notation/sizes.ts";
import type { LabelItem, PlacedLabel } from "../notation/spots.ts";
import type { LayoutLane, LayoutProblem } from "./problem.ts";

/** A problem with positions, as it stands in a frame: everything in CSS pixels, y downwards. */
export interface Drawing {
  readonly frame: Frame;
  readonly discs: readonly Disc[];
  readonly paths: Paths;
  /** One set of labels per language. */
  readonly labels: readonly (readonly PlacedLabel[])[];
}

/** Draws the problem as the stage does: positions have y upwards and any unit, one per actor. */
export function deriveDrawing(problem: LayoutProblem, positions: readonly Point[], frame: Frame): Drawing {
  const scale = stageScale(frame.widthPx);
  const centres = fitToFrame(positions, frame);
  const discs = problem.actors.map(({ radiusPx }, index) => ({
    centre: centres[index] ?? [0, 0],
    radiusPx: radiusPx * scale,
  }));
  const drawn = problem.lanes.map((lane) => ({ ...lane, line: lineOf(lane, discs) }));
  const paths = buildPaths(drawn);
  const languages = Math.max(1, ...problem.actors.map(({ names }) => names.length));
  const labels = Array.from({ length: languages }, (_, language) =>
    placeLabels(itemsOf(problem, discs, language), { discs: [], paths }, frame, scale),
  );
  return { frame, discs, paths, labels };
}

/** The curve or loop of one lane between discs. */
export function lineOf(lane: LayoutLane, discs: readonly Disc[]): Curve | Loop {
  const source = discs[lane.source];
  const target = discs[lane.target];
  if (source === undefined || target === undefined) throw new RangeError(`lane without actor: ${lane.source}`);
  if (lane.source === lane.target) return laneLoop(source.centre, source.radiusPx, lane.indexInPair);
  const offset = laneOffsetPx(lane.indexInPair, lane.pairSize);
  return laneCurve(source.centre, target.centre, source.radiusPx, target.radiusPx, offset, lane.isReversed);
}

function itemsOf(problem: LayoutProblem, discs: readonly Disc[], language: number): LabelItem[] {
  return problem.actors.map(({ names, degree }, key) => {
    const disc = discs[key] ?? { centre: [0, 0] as const, radiusPx: 0 };
    return { key, name: names[language] ?? names[0] ?? "", ...disc, priority: degree };
  });
}
