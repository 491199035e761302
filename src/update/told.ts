import type { Told } from "../analysis/kept.ts";

export type { Told };

/** What was told last of each entry. */
export function toldAfter(before: Told | undefined, latest: Told): Told {
  const both = (part: keyof Told) => new Map([...(before?.[part] ?? []), ...latest[part]]);
  return { relations: both("relations"), actors: both("actors"), sources: both("sources") };
}
