import type { FilesReading } from "../../../dataset/input.ts";
import type { Issue } from "../../../dataset/issues.ts";

export interface ReadingCounts {
  readonly actors: number;
  readonly relations: number;
  /** Entries of the file that are not shown, and those that are although something is the matter with them. */
  readonly leftOut: number;
  readonly remarked: number;
}

/** What a reading comes to. Several issues of one entry count once. */
export function countReading({ dataset, issues }: Pick<FilesReading, "dataset" | "issues">): ReadingCounts {
  const leftOut = entriesOf(issues, "error");
  const remarked = [...entriesOf(issues, "warning")].filter((entry) => !leftOut.has(entry));
  return {
    actors: dataset?.actors.length ?? 0,
    relations: dataset?.relations.length ?? 0,
    leftOut: leftOut.size,
    remarked: remarked.length,
  };
}

function entriesOf(issues: readonly Issue[], severity: Issue["severity"]): ReadonlySet<string> {
  return new Set(issues.filter((issue) => issue.severity === severity).flatMap((issue) => entryOf(issue) ?? []));
}

/** What tells the entry of a file from others: its row, else the beginning of its path. None for the file as a whole. */
function entryOf({ file = "", row, path }: Issue): string | undefined {
  const entry = row === undefined ? /^[^.[@]+\[[^\]]+\]/.exec(path)?.[0] : row > 1 ? String(row) : undefined;
  return entry === undefined ? undefined : `${file}\n${entry}`;
}
