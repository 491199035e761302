import { readFileSync } from "node:fs";

/** An independent count over the shipped file: its own reading of dates, its own loop over relations. */

interface FileRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly status?: string;
}

export interface File {
  readonly actors: readonly { readonly id: string }[];
  readonly relations: readonly FileRelation[];
  readonly scenes: readonly {
    readonly id: string;
    readonly view: {
      readonly from?: string;
      readonly to?: string;
      readonly types?: readonly string[];
      readonly actors?: readonly string[];
    };
    readonly title: Record<string, string>;
    readonly groups?: readonly {
      readonly label: Readonly<Record<string, string>>;
      readonly actors: readonly string[];
    }[];
  }[];
}

export const shipped = JSON.parse(
  readFileSync(new URL("../../data/musk-altman-trump.json", import.meta.url), "utf8"),
) as File;

/** First and last possible ISO day of `2025`, `2025-01`, `2025-01-22`, with or without `~` or `?`, or of a range. */
export function isoRange(text: string): [first: string, last: string] {
  const sides = /^\[(.+)\.\.(.+)\]$/.exec(text);
  if (sides !== null) return [isoRange(sides[1] ?? "")[0], isoRange(sides[2] ?? "")[1]];
  const [year = "", month, day] = text.replace(/[~?%]$/, "").split("-");
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  const lengths = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return [`${year}-${month}-01`, `${year}-${month}-${lengths[Number(month) - 1] ?? 0}`];
}

export function stateOf(relation: FileRelation, from: string, to: string): "surely" | "possibly" | "hidden" {
  const [startFirst, startLast] = isoRange(relation.date ?? relation.start ?? "0000-01-01");
  const written = relation.date ?? relation.end;
  const lastEver = "9999-12-31";
  const endOf = (end: string): [first: string, last: string] =>
    end === "unknown" ? [startFirst, lastEver] : isoRange(end);
  const [endFirst, endLast] = written === undefined ? [lastEver, lastEver] : endOf(written);
  if (startLast <= to && endFirst >= from) return "surely";
  return startFirst <= to && endLast >= from ? "possibly" : "hidden";
}

/** What a reader should see counted in the window, among the relations that `passes` lets through. */
export function countShipped(from: string, to: string, passes: (relation: FileRelation) => boolean = () => true) {
  const states = shipped.relations
    .filter(passes)
    .map((relation) => ({ relation, state: stateOf(relation, from, to) }))
    .filter(({ state }) => state !== "hidden");
  const byType: Record<string, number> = {};
  for (const { relation } of states) byType[relation.type] = (byType[relation.type] ?? 0) + 1;
  return {
    actors: new Set(states.flatMap(({ relation }) => [relation.source, relation.target])).size,
    relations: states.length,
    surely: states.filter(({ state }) => state === "surely").length,
    possibly: states.filter(({ state }) => state === "possibly").length,
    byType,
  };
}
