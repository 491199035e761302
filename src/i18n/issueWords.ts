import type { Issue, IssueCode } from "../dataset/issues.ts";

/** Words for findings in files, which most readers never need: to be loaded when there is one. */
export interface IssueWords {
  readonly messages: Readonly<Record<IssueCode, (issue: Issue) => string>>;
  readonly wholeFile: string;
  readonly line: (line: number, column: number | undefined) => string;
  readonly row: (row: number, heading: string | undefined) => string;
  /** How many there are, and the place and message of the first. */
  readonly summary: (amount: number, place: string, message: string) => string;
}

/** What was found, in a sentence without a full stop; for an unknown code the issue's own message. */
export function issueMessage(words: IssueWords, issue: Issue): string {
  const { messages } = words;
  return Object.hasOwn(messages, issue.code) ? messages[issue.code](issue) : issue.message;
}

/**
 * Where it was found, as somebody would look for it: "Zeile 5, „Beginn“" in a table, else the path in the file, with
 * its line if that is known; the name of the file before it where there are several.
 */
export function issuePlace(words: IssueWords, issue: Issue): string {
  const place = placeInFile(words, issue);
  return issue.file === undefined || issue.file === place ? place : `${issue.file}: ${place}`;
}

function placeInFile({ wholeFile, line, row }: IssueWords, issue: Issue): string {
  if (issue.row !== undefined) return row(issue.row, issue.heading);
  if (issue.line === undefined) return issue.path === "" ? wholeFile : issue.path;
  const lineWords = line(issue.line, issue.column);
  return issue.path === "" ? lineWords : `${issue.path} (${line(issue.line, undefined)})`;
}

/** "3 Einträge passen nicht zum Format. Erster: …", of which the first error is the first; "" for none. */
export function issuesSummary(words: IssueWords, issues: readonly Issue[]): string {
  const first = issues.find(({ severity }) => severity === "error") ?? issues[0];
  if (first === undefined) return "";
  return words.summary(issues.length, issuePlace(words, first), issueMessage(words, first));
}
