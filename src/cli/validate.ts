import type { Issue } from "../dataset/issues.ts";
import { readDataset } from "../dataset/read.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { readBytes } from "./files.ts";
import { issueWords } from "./issues.ts";
import { Refusal } from "./refusal.ts";

export const validateOptions: OptionNames = { values: ["lang"], flags: ["json"] };

/** What was found in one file. */
interface Report {
  readonly file: string;
  readonly format: string;
  readonly issues: readonly Issue[];
}

/**
 * Prints the issues of files, for people or as JSON: an array with `{file, format, issues}` for each. Gives 1 where
 * there is an error, else 0. Throws a `Refusal` without files, and for one that cannot be read.
 */
export function validate(call: Call): number {
  const { operands, flags, words, print } = call;
  if (operands.length === 0) throw new Refusal(2, words.operandsWanted("tiespan validate FILE… [--json]"));
  const reports = operands.map((file): Report => {
    const { format, issues } = readDataset(readBytes(file, words), { name: file });
    return { file, format, issues };
  });
  if (flags.has("json")) print(JSON.stringify(reports, undefined, 2));
  else for (const report of reports) printReport(report, call);
  return reports.some(({ issues }) => issues.some(({ severity }) => severity === "error")) ? 1 : 0;
}

function printReport({ file, issues }: Report, call: Call): void {
  const { words, print } = call;
  const lines = issues.map((issue) => `${file}: ${words.severities[issue.severity]}: ${issueWords(issue, call)}`);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const end = issues.length === 0 ? words.noIssues : words.tally(errors, issues.length - errors);
  print([...lines, `${file}: ${end}`].join("\n"));
}
