import type { Issue, IssueCode } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";
import { validateDataset } from "../dataset/validate.ts";
import type { Command } from "./commands.ts";
import { draftOf } from "./draft.ts";
import { shareParts } from "./share.ts";

/** The dataset after a command, the same one where that changes nothing; or what of it does not fit the format. */
export type Outcome = { readonly dataset: Dataset } | { readonly refused: readonly Issue[] };

/** What somebody may write on purpose. */
const allowed: ReadonlySet<IssueCode> = new Set([
  "text-cleaned",
  "life-exceeded",
  "kind-unknown",
  "type-unknown",
  "unknown-field",
  "actor-perhaps",
]);

const issuesOf = new WeakMap<Dataset, readonly Issue[]>();

/**
 * Performs a command on a dataset that has been read. The result is looked at as every file is: what would be found there
 * and was not found before refuses the command as a whole. The dataset given stays as it is, and shares with the new one
 * what both have.
 */
export function applyCommand(dataset: Dataset, command: Command): Outcome {
  const { dataset: made, issues } = validateDataset(draftOf(dataset, command));
  const refused = newIssues(issues, knownIssues(dataset)).filter(({ code }) => !allowed.has(code));
  if (made === undefined || refused.length > 0) return { refused };
  const after = shareParts(dataset, made);
  issuesOf.set(after, issues);
  return { dataset: after };
}

function knownIssues(dataset: Dataset): readonly Issue[] {
  const known = issuesOf.get(dataset) ?? validateDataset(dataset).issues;
  issuesOf.set(dataset, known);
  return known;
}

/** Those of which there are more than before. Where they are may have changed. */
function newIssues(issues: readonly Issue[], before: readonly Issue[]): readonly Issue[] {
  const keyOf = ({ code, expected, found }: Issue) => JSON.stringify([code, expected, found]);
  const left = new Map<string, number>();
  for (const issue of before) left.set(keyOf(issue), (left.get(keyOf(issue)) ?? 0) + 1);
  return issues.filter((issue) => {
    const count = left.get(keyOf(issue)) ?? 0;
    left.set(keyOf(issue), count - 1);
    return count <= 0;
  });
}
