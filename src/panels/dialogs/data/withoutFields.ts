import type { Issue } from "../../../dataset/issues.ts";

type Optional = "expected" | "found" | "file";

/** An issue without what is shown beside its words, so that these do not say it again. */
export function withoutFields(issue: Issue, ...names: readonly Optional[]): Issue {
  const kept: { -readonly [Name in keyof Issue]: Issue[Name] } = { ...issue };
  for (const name of names) Reflect.deleteProperty(kept, name);
  return kept;
}
