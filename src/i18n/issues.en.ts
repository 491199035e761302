import type { Issue, IssueCode } from "../dataset/issues.ts";

/** Findings in English, by code: what is wrong, with what was found there and what was perhaps meant. */
export const issuesInEnglish: Readonly<Record<IssueCode, (issue: Issue) => string>> = {
  "file-empty": () => "the file is empty",
  "web-page": () => "this is a web page, not a data file",
  "json-invalid": (issue) => withFound("not valid JSON", issue),
  "not-a-dataset": (issue) => withFound("not a dataset", issue),
  "encoding-invalid": (issue) => withFound("bytes that are not text", issue),
  "format-later": (issue) => withFound("a later version of the format, read as far as it is understood", issue),
  "format-unknown": (issue) => withFound("unknown format", issue),
  "wrong-type": (issue) => withFound("of the wrong type", issue),
  "wrong-value": (issue) => withFound("a value that is not allowed here", issue),
  "missing-field": (issue) => withFound("a field is missing", issue),
  "unknown-field": (issue) => withFound("unknown field", issue),
  "id-invalid": (issue) => withFound("not usable as an id", issue),
  "id-duplicate": (issue) => withFound("this id was used before", issue),
  "actor-unknown": (issue) => withFound("no actor has this id", issue),
  "actor-perhaps": (issue) => withFound("this resembles the id of an actor", issue),
  "relation-unknown": (issue) => withFound("no relation has this id", issue),
  "type-unknown": (issue) => withFound("unknown type of relation", issue),
  "kind-unknown": (issue) => withFound("unknown kind of actor", issue),
  "source-unknown": (issue) => withFound("no source has this id", issue),
  "date-unreadable": (issue) => withFound("not a date", issue),
  "period-reversed": (issue) => withFound("ends before it starts", issue),
  "period-ambiguous": () => "both an event and a state",
  "url-refused": (issue) => withFound("this address is not allowed", issue),
  "text-cleaned": () => "contained invisible or broken characters",
  "text-cut": () => "too long, was cut",
};

function withFound(problem: string, { found, expected, suggestion }: Issue): string {
  const parts = [
    found === undefined ? problem : `${problem}: ${found}`,
    expected === undefined ? "" : `expected: ${expected}`,
    suggestion === undefined ? "" : `did you mean “${suggestion}”?`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
