import type { Course } from "../dataset/days.ts";
import { coursesOf, lifeOf, numberCoursesOf } from "../dataset/edtf.ts";
import type { Actor } from "../dataset/types.ts";
import { firstDayOf } from "./dayWindow.ts";
import type { DayWindow, Extent, Model } from "./types.ts";

/** When the actors are there of which the data say it, by row. Beside dates of the calendar numbers say nothing. */
export function buildLives(actors: readonly Actor[], isNumeric: boolean): ReadonlyMap<number, readonly Course[]> {
  const lives = new Map<number, readonly Course[]>();
  const readCourses = isNumeric ? numberCoursesOf : coursesOf;
  for (const [row, actor] of actors.entries()) {
    if ((actor.start ?? actor.end ?? actor.periods) === undefined) continue;
    const courses = readCourses(lifeOf(actor));
    if (courses.length > 0) lives.set(row, courses);
  }
  return lives;
}

/** First and last day that any life names; undefined where none does. */
export function extentOfLives(lives: ReadonlyMap<number, readonly Course[]>): Extent | undefined {
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const courses of lives.values()) {
    for (const { earliestStart, latestStart, earliestEnd, latestEnd } of courses) {
      for (const day of [earliestStart, latestStart, earliestEnd, latestEnd]) {
        if (!Number.isFinite(day)) continue;
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
      }
    }
  }
  return firstDay <= lastDay ? { firstDay, lastDay } : undefined;
}

/** Whether an actor is there in the window, or may be; where the data do not say when it is, always. */
export function livesIn({ lives }: Pick<Model, "lives">, row: number, window: DayWindow): boolean {
  const courses = lives.get(row);
  if (courses === undefined) return true;
  const firstDay = firstDayOf(window);
  return courses.some(({ earliestStart, latestEnd }) => earliestStart <= window.toDay && latestEnd >= firstDay);
}
