import { coursesOf, formatDay, lifeOf } from "./edtf.ts";
import type { Context } from "./references.ts";
import type { Actor, Dated, WrittenPeriod } from "./types.ts";

/** Remembers the actors of which the dates say that they are no longer there. */
export function knowEnds(actors: readonly Actor[], { ends }: Context): void {
  for (const actor of actors) {
    const { id, name, end, periods } = actor;
    if (end === undefined && periods === undefined) continue;
    const lastDay = Math.max(...coursesOf(lifeOf(actor)).map(({ latestEnd }) => latestEnd));
    if (!Number.isFinite(lastDay)) continue;
    const words = typeof name === "string" ? name : (Object.values(name)[0] ?? id);
    ends.set(id, { name: words, written: periods === undefined && end !== undefined ? end : formatDay(lastDay) });
  }
}

/**
 * Reports what is written as going on although one of its actors is no longer there: it would be drawn until today. What
 * ended with an actor nobody can know from that alone, so nothing is changed.
 */
export function reportBeyondLife(relation: Dated, ids: readonly string[], { ends, findings }: Context): void {
  if (ends.size === 0) return;
  const id = ids.find((one) => ends.has(one));
  const { name, written } = (id === undefined ? undefined : ends.get(id)) ?? {};
  if (name === undefined) return;
  const { periods = [] } = relation;
  const report = (period: WrittenPeriod) => {
    const field = openField(period);
    if (field === undefined) return;
    const details = { expected: "an end, or unknown", found: `${name}: ../${written ?? ""}` };
    findings.within(field, () => findings.report("life-exceeded", details));
  };
  report(relation);
  findings.within("periods", () => {
    for (const [index, period] of periods.entries()) findings.within(index, () => report(period));
  });
}

/** The field that leaves open how long a dated state lasts; undefined where none does. */
function openField({ date, start = "..", end = ".." }: WrittenPeriod): "end" | "date" | undefined {
  if (date === undefined && start === "..") return undefined;
  const [course] = coursesOf(date === undefined ? { start, end } : { date });
  if (course?.earliestEnd !== Infinity) return undefined;
  return date === undefined ? "end" : "date";
}
