import { readDays, splitInterval } from "../dataset/edtf.ts";
import type { Step } from "../dataset/types.ts";
import type { DateRange } from "./dates.ts";
import { relationAt, relationSentence, textOf, type Wording } from "./wording.ts";

/** So many relations are told by their sentences; of more only the number. */
const mostTold = 3;

/** The date of a step at its own precision, "" where it has none: "21. Januar 2025", "Juli 2024 bis 20. Januar 2025". */
export function stepDate({ t }: Wording, { from, to }: Pick<Step, "from" | "to">): string {
  const [first, last] = [from, to].map((written) => (written === undefined ? undefined : readDays(written)));
  if (first !== undefined && last !== undefined && from !== to) return t.formatPeriod({ start: first, end: last });
  const only = first ?? last;
  return only === undefined ? "" : t.formatDate(only);
}

/**
 * When relations begin of which each begins on `day` at the earliest, as precisely as one of them says: never a day
 * where all of them only say a month or a year.
 */
export function beginDate(wording: Wording, rows: readonly number[], day: number): string {
  const begins = rows.flatMap((row) => beginsOf(wording, row)).filter(({ earliest }) => earliest === day);
  const precise = begins.find(({ precision }) => precision === "day") ?? begins[0];
  return precise === undefined || wording.model.isNumeric ? wording.t.formatDay(day) : wording.t.formatDate(precise);
}

/** "about 2019": when a relation begins that begins on `day` at the earliest, if the data are not sure of it; else "". */
export function vagueBegin(wording: Wording, row: number, day: number): string {
  const begins = beginsOf(wording, row).filter(({ earliest }) => earliest === day);
  const isVague = begins.length > 0 && begins.every(({ approximate, uncertain }) => approximate || uncertain);
  return isVague ? beginDate(wording, [row], day) : "";
}

function beginsOf(wording: Wording, row: number): readonly DateRange[] {
  const relation = relationAt(wording, row);
  if (relation === undefined) return [];
  return [relation, ...(relation.periods ?? [])].flatMap(({ date = "", start = "" }) => {
    const range = readDays(splitInterval(date)?.start ?? (date === "" ? start : date));
    return range === undefined ? [] : [range];
  });
}

/** What relations say, one after the other: "Altman widerspricht Musk. Trump winkt ab. 2 weitere". */
export function toldWords(wording: Wording, rows: readonly number[]): string {
  const titles = rows.slice(0, mostTold).map((row) => {
    const title = textOf(wording, relationAt(wording, row)?.title) || relationSentence(wording, row);
    return /[.!?…]$/u.test(title) ? title : `${title}.`;
  });
  const others = rows.length - titles.length;
  return [...titles, ...(others > 0 ? [wording.t.words.story.andMore(others)] : [])].join(" ");
}
