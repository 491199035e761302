import type { ColumnDescription } from "./csv/types.ts";
import { examineColumn } from "./columnQuestions.ts";
import { decideScale, formatSpans, isCalendarTime, mayBeCounts, type RawSpan, type TimeScale } from "./gexfTime.ts";
import type { GraphOptions } from "./graphTables.ts";
import { withItem, type RawEntry, type RawGraph } from "./rawGraph.ts";
import type { DateRules } from "./words/dateReading.ts";
import { readField, readPeriodWords, type PeriodCells } from "./words/periods.ts";

/** What the times of nodes and edges are called where somebody is asked about them. */
const timeColumn = "time";
const key = `edges:${timeColumn}`;

/**
 * What was said of the times of a file alone holds like what was said of all its dates; left out, they are no more. Words that
 * are no times of the calendar are read as in tables, and kept and reported where they are none.
 */
export function sayTimes(raw: RawGraph, options: GraphOptions): GraphOptions {
  const { nodes, edges } = raw;
  const isLeftOut = options.mapping?.get(key) === "ignore";
  if (isLeftOut) for (const entry of [...nodes.entries, ...edges.entries]) entry.spans = [];
  const rules = options.columnDates?.get(key);
  const areCounts = rules?.areCounts ?? options.areCounts;
  const said = areCounts === undefined ? options : { ...options, areCounts };
  const scale = decideScale(raw.timeFormat, timesOf(raw), areCounts);
  if (raw.isOwn || isLeftOut || scale !== "calendar") return said;
  const { dateOrder: order, shortYearsUntil } = options;
  const ofAll = {
    ...(order === undefined ? {} : { order }),
    ...(shortYearsUntil === undefined ? {} : { shortYearsUntil }),
  };
  const say: Saying = { rules: { ...ofAll, ...rules }, repairs: options.repairs?.get(key), issues: raw.issues };
  for (const [row, entry] of nodes.entries.entries()) readWords(entry, `node[${row}]`, say);
  for (const [row, entry] of edges.entries.entries()) readWords(entry, `edge[${row}]`, say);
  return said;
}

interface Saying {
  readonly rules: DateRules;
  readonly repairs: ReadonlyMap<string, string> | undefined;
  readonly issues: RawGraph["issues"];
}

/** Words in the place of times, read as in tables; what is not read of them stays as an attribute. */
function readWords(entry: RawEntry, path: string, { rules, repairs, issues }: Saying): void {
  if (entry.spans.every(isOfCalendar)) return;
  entry.spans = entry.spans.map((span) => {
    if (isOfCalendar(span)) return span;
    const wordsOf = (time = "") => repairs?.get(time.trim()) ?? time.trim();
    const [start, end] = [wordsOf(span.start), wordsOf(span.end)];
    const cells: PeriodCells = span.isMoment ? { date: start } : { start, end };
    const { fields, kept, problems } = readPeriodWords(cells, (field, words) =>
      isCalendarTime(words) ? { is: "exact", date: words } : readField(field, words, rules),
    );
    if (kept.length > 0) entry.extras = withItem(entry.extras, [timeColumn, formatSpans([span])]);
    // What stays as it is written is reported where it is checked.
    for (const { field, question } of problems.filter((problem) => kept.includes(problem.field))) {
      const code = question === undefined ? "date-unreadable" : "date-ambiguous";
      const place = `${path}@${field === "date" ? "timestamp" : field}`;
      issues.once(code, place, entry.offset, { found: `"${cells[field]}"` });
    }
    return { ...span, start: fields.date ?? fields.start, end: fields.end, isMoment: fields.date !== undefined };
  });
}

function isOfCalendar({ start = "", end = "" }: RawSpan): boolean {
  return [start, end].every(isCalendarTime);
}

/** What the times of nodes and edges are; undefined where only somebody can say whether they count seconds. */
export function scaleOfTimes(raw: RawGraph, { areCounts, mapping }: GraphOptions): TimeScale | undefined {
  const times = timesOf(raw);
  const scale = decideScale(raw.timeFormat, times, areCounts);
  const isUnsaid = scale !== "counts" && scale !== "calendar" && mayBeCounts(times);
  const use = mapping?.get(key);
  if (isUnsaid && areCounts === undefined && use === undefined) report(raw, times[0] ?? "");
  return isUnsaid ? undefined : scale;
}

function report({ edges, nodes, issues }: RawGraph, found: string): void {
  const first = [...edges.entries, ...nodes.entries].find(({ spans }) => spans.length > 0);
  const expected = "to be told that the numbers count seconds or milliseconds";
  issues.once("date-ambiguous", key, first?.offset ?? 0, { expected, found });
}

/** A column for the times of a file, where somebody has to say what they count, or what words in their place mean. */
export function describeTimes(raw: RawGraph, options: GraphOptions): ColumnDescription | undefined {
  const times = timesOf(raw);
  const use = options.mapping?.get(key) ?? "date";
  if (decideScale(raw.timeFormat, times) === "calendar") {
    const { samples, unread, asked } = examineColumn(
      "date",
      times.filter((time) => !isCalendarTime(time)),
    );
    if (unread === undefined && asked === undefined) return undefined;
    return { heading: timeColumn, use, samples, ...(unread && { unread }), ...(asked && { asked }) };
  }
  if (!mayBeCounts(times)) return undefined;
  return {
    heading: timeColumn,
    use,
    ...examineColumn("attribute", times),
    asked: { counts: [...new Set(times)].slice(0, 5) },
  };
}

function timesOf({ nodes, edges }: RawGraph): readonly string[] {
  return [...timesIn(edges.entries), ...timesIn(nodes.entries)];
}

function timesIn(entries: readonly RawEntry[]): readonly string[] {
  const times: string[] = [];
  for (const { spans } of entries) {
    for (const { start = "", end = "" } of spans) times.push(start.trim(), end.trim());
  }
  return times.filter((time) => time !== "" && !/^[-+]?inf/i.test(time));
}
