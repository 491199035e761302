import { isPassing } from "../model/dayWindow.ts";
import { saidDaysOf } from "../model/saidDays.ts";
import type { Model } from "../model/types.ts";
import { deriveSceneWindow } from "./derive.ts";
import type { ViewStore } from "./store.ts";
import type { WishChange } from "./types.ts";

/** Where playing, next and previous can bring a view: a step of the scene, all of it, or its window up to a day. */
export type Stop =
  | { readonly kind: "step"; readonly number: number }
  | { readonly kind: "scene" }
  | { readonly kind: "day"; readonly day: number; readonly fromDay: number; readonly isLast: boolean };

export interface Stops {
  readonly previous: Stop | undefined;
  readonly next: Stop | undefined;
  /** Where playing begins anew. */
  readonly first: Stop | undefined;
}

type Moment = Pick<ViewStore, "scene" | "story" | "window" | "filter" | "index">;

/**
 * In a scene with steps these are the stops, without them the days on which something begins: from the begin of the
 * window, which stays, to the end of the scene, which is never left. A window of the reader's own outside of the scene
 * is given up for that.
 */
export function deriveStops(moment: Moment, model: Model): Stops {
  const story = moment.story.value;
  if (story === undefined) return daysOf(moment, model);
  const number = story.current?.number ?? 0;
  const stepAt = (at: number): Stop | undefined =>
    at >= 1 && at <= story.steps.length ? { kind: "step", number: at } : undefined;
  return {
    previous: number === 1 ? { kind: "scene" } : stepAt(number - 1),
    next: stepAt(number + 1),
    first: stepAt(1),
  };
}

function daysOf({ scene, window, filter, index }: Moment, model: Model): Stops {
  const whole = deriveSceneWindow(scene.value, model);
  const { fromDay, toDay, mode } = window.value;
  const isInside = mode === "during" && fromDay >= whole.fromDay && fromDay <= whole.toDay;
  const begin = isInside ? fromDay : whole.fromDay;
  const after = (day: number) => index.value.nextEventDay(day, filter.value);
  const before = (day: number) => index.value.previousEventDay(day, filter.value);
  const stopAt = (day: number | undefined): Stop | undefined => {
    if (day === undefined || day < begin || day > whole.toDay) return undefined;
    return { kind: "day", day, fromDay: begin, isLast: (after(day) ?? Infinity) > whole.toDay };
  };
  const reached = before(Math.min(toDay, whole.toDay) + 1);
  return {
    previous: reached === undefined ? undefined : stopAt(before(reached)),
    next: stopAt(after(Math.max(toDay, begin - 1))),
    first: stopAt(after(begin - 1)),
  };
}

/** The change that brings a view to a stop. What the reader had chosen of the window or selected is given up. A day is all the days that its date may mean. */
export function changeTo(stop: Stop, scene: Moment["scene"]["value"], model: Model): WishChange {
  const anew = { from: null, to: null, mode: null, actor: null, relation: null } as const;
  if (stop.kind === "scene") return { step: 0, ...anew };
  if (stop.kind === "step") return { step: stop.number, ...anew };
  const { fromDay } = deriveSceneWindow(scene, model);
  return {
    from: stop.fromDay === fromDay ? null : stop.fromDay,
    to: stop.isLast ? null : saidDaysOf(model).lastFrom(stop.day),
  };
}

/** Rows of the relations that pass a view's scope and filter and begin on a day, taken at their earliest. */
export function rowsBeginningOn(
  day: number,
  { scope, filter }: Pick<ViewStore, "scope" | "filter">,
  model: Pick<Model, "columns" | "weights">,
): readonly number[] {
  const { columns } = model;
  const rows = new Set<number>();
  for (let period = columns.earliestStart.indexOf(day); period !== -1;) {
    rows.add(columns.periodRelation[period] ?? 0);
    period = columns.earliestStart.indexOf(day, period + 1);
  }
  return [...rows].filter((row) => scope.value.relations[row] === 1 && isPassing(model, filter.value, row));
}
