import { type TensionPoint, traceTension } from "../analysis/tensionCurve.ts";
import { windowWords } from "../i18n/wording.ts";
import { type DayWindow, isInDoubt } from "../model/types.ts";
import type { VisibleGraph } from "../view/store.ts";
import type { AnswerWording } from "./types.ts";

/** Tension day by day, whatever the window of the view, which says only what is now. */
export interface Curve {
  readonly points: readonly CurvePoint[];
  readonly window: DayWindow;
}

export type CurvePoint = TensionPoint;

/** The points of the curve of a view, computed in pieces, between which it yields. */
export function traceCurve({ model, scope, filter, window }: VisibleGraph, takesDoubtful: boolean) {
  const counts = (row: number) => takesDoubtful || !isInDoubt(model.columns.status[row] ?? 0);
  return traceTension({ model, scope, filter, mode: window.mode }, counts);
}

/** The place of the point that is in force on a day; 0 before the first. */
export function placeOnDay(points: readonly CurvePoint[], day: number): number {
  return Math.max(
    0,
    points.findLastIndex((point) => point.day <= day),
  );
}

/** The first of those most and least in tension, as far as there are triangles. */
export function extremesOf(points: readonly CurvePoint[]) {
  const some = points.filter(({ triangles }) => triangles > 0);
  const best = (isBetter: (one: CurvePoint, other: CurvePoint) => boolean) =>
    some.reduce<CurvePoint | undefined>(
      (best, point) => (best === undefined || isBetter(point, best) ? point : best),
      undefined,
    );
  return {
    highest: best((one, other) => one.tense > other.tense),
    lowest: best((one, other) => one.tense < other.tense),
  };
}

/** "21. Januar 2025: 2 von 4 Dreiecken in Spannung". */
export function pointWords({ t, words }: AnswerWording, { day, tense, triangles }: CurvePoint): string {
  const date = windowWords(t, { fromDay: day, toDay: day, mode: "during" });
  return words.tension.onDay(date, tense, triangles);
}
