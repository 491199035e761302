import type { ColumnDescription } from "./csv/types.ts";
import { examineColumn } from "./columnQuestions.ts";
import { decideScale, mayBeCounts, type TimeScale } from "./gexfTime.ts";
import type { GraphOptions } from "./graphTables.ts";
import type { RawEntry, RawGraph } from "./rawGraph.ts";

/** What the times of nodes and edges are called where somebody is asked about them. */
const timeColumn = "time";
const key = `edges:${timeColumn}`;

/** What was said of the times of a file alone holds like what was said of all its dates; left out, they are no more. */
export function sayTimes({ nodes, edges }: RawGraph, options: GraphOptions): GraphOptions {
  if (options.mapping?.get(key) === "ignore")
    for (const entry of [...nodes.entries, ...edges.entries]) entry.spans = [];
  const areCounts = options.columnDates?.get(key)?.areCounts ?? options.areCounts;
  return areCounts === undefined ? options : { ...options, areCounts };
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

/** A column for the times of a file, where somebody has to say what they count. */
export function describeTimes(raw: RawGraph, options: GraphOptions): ColumnDescription | undefined {
  const times = timesOf(raw);
  if (!mayBeCounts(times) || decideScale(raw.timeFormat, times) === "calendar") return undefined;
  const use = options.mapping?.get(key) ?? "date";
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
