import type { Issue } from "../../dataset/issues.ts";
import { createCount } from "../count.ts";
import type { IssueWords } from "../issueWords.ts";

const count = createCount("en");

const likenesses: ReadonlyMap<string, string> = new Map([
  ["tree", "a tree"],
  ["tables", "several tables by name"],
  ["adjacency list", "an adjacency list"],
  ["matrix", "an adjacency matrix"],
  ["pairs", "pairs without headings"],
  ["words", "a list of words"],
  ["row", "a single row"],
]);

/** Findings in English, by code: what is wrong, with what was found there and what was perhaps meant. */
const messages: IssueWords["messages"] = {
  "file-empty": () => "the file is empty",
  "web-page": () => "this is a web page, not a data file",
  "json-invalid": (issue) => withFound("not valid JSON", issue),
  "not-a-dataset": (issue) =>
    issue.likeness !== undefined
      ? `not a dataset; looks like ${likenesses.get(issue.likeness) ?? issue.likeness}; as a table (CSV) or as nodes and links it can be read`
      : withFound("not a dataset", issue),
  "encoding-invalid": (issue) => withFound("bytes that are not text", issue),
  "format-later": (issue) => withFound("a later version of the format, read as far as it is understood", issue),
  "format-unknown": (issue) => withFound("unknown format", issue),
  "wrong-type": (issue) => withFound("of the wrong type", issue),
  "wrong-value": (issue) => withFound("a value that is not allowed here", issue),
  "missing-field": (issue) => withFound("a field is missing", issue),
  "unknown-field": (issue) => withFound("unknown field", issue),
  "column-broken": (issue) => withFound("not a column: it takes a list, or an object with “values” and “rows”", issue),
  "column-uneven": (issue) =>
    withFound(
      "not as long as the other columns, so that no row is certain; write “null” where there is no value",
      issue,
    ),
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
  "life-exceeded": (issue) =>
    withFound("goes on although one of its actors is no longer there; write an end, or “unknown”", issue),
  "period-ambiguous": () => "both an event and a state",
  "url-refused": (issue) => withFound("this address is not allowed", issue),
  "text-cleaned": () => "contained invisible or broken characters",
  "text-cut": () => "too long, was cut",
  "dispute-misplaced": (issue) =>
    withFound("called confirmed although the one who acted disputes it; is it disputed that it happened?", issue),
  "source-unaddressed": (issue) => withFound("a source without an address: readers cannot check it", issue),
  "gesture-open": (issue) => withFound("a gesture of one day as a state without an end; write a date or an end", issue),
  "claim-thin": (issue) => withFound("a claim about a person with fewer than two sources", issue),
  "file-too-large": (issue) => withFound("the file is too large; leave out what the picture does not need", issue),
  "inflated-too-large": (issue) => withFound("unpacked, the file is too large to be read", issue),
  "encoding-assumed": () => "these bytes are not UTF-8 and were read as Windows-1252; check the umlauts and accents",
  "gzip-damaged": () => "the packed file (gzip) is damaged; pack it anew, or bring it unpacked",
  "nested-too-deep": (issue) => withFound("nested too deep for a dataset", issue),
  "relations-too-many": (issue) => withFound("too many relations; bring a part of them", issue),
  "format-unrecognised": (issue) =>
    issue.likeness === undefined
      ? withFound("none of the formats that are read", issue)
      : `looks like ${issue.likeness}, which is not read`,
  "xml-invalid": (issue) => withFound("not well-formed XML", issue),
  "doctype-refused": () => "a DOCTYPE could fetch or multiply text, so files with one are not read; delete that line",
  "quotes-broken": (issue) => withFound("quotation marks do not match here; check the row in the spreadsheet", issue),
  "row-too-long": (issue) => withFound("more cells than headings; kept as an attribute", issue),
  "column-missing": (issue) => withFound("a column is missing, or its heading is not understood", issue),
  "column-unknown": (issue) => withFound("this column is not understood and kept as an attribute", issue),
  "column-repeated": (issue) => withFound("two columns for the same; this one is kept as an attribute", issue),
  "tables-unmatched": (issue) => withFound("these tables do not belong together", issue),
  "date-ambiguous": (issue) =>
    withFound("can be read in more than one way; kept as undated until somebody says it", issue),
  "column-private": (issue) => withFound("notes are left out until somebody chooses this column", issue),
  "cell-empty": (issue) => withFound("a word for nothing; read as empty in this column", issue),
  "cell-split": (issue) => withFound("several names in a cell: a relation for each", issue),
  "rows-left-out": (issue) => withFound("no row of the table (a title, total or heading); left out", issue),
  "names-alike": (issue) => withFound("differ by case alone; perhaps the same actor", issue),
  "date-order-found": (issue) => withFound("day and month read as another date of the table shows", issue),
  "amount-unreadable": (issue) => withFound("not an amount; kept as an attribute", issue),
  "status-unreadable": (issue) =>
    withFound("not a status; kept only as written; write confirmed, claimed, disputed or denied", issue),
  "actors-made": (issue) => withFound("actors were made from the names in the relations", issue),
  "types-grouped": (issue) =>
    withFound("so many types that the rare ones are shown together, their words as labels", issue),
  "types-understood": (issue) => withFound("types are drawn so by their words; correct it under “Assign types”", issue),
  "directions-unsaid": (issue) =>
    withFound(
      "the words have a direction, but the file says that the relations have none, or both: drawn without an arrow; say under “Assign types” where there is one",
      issue,
    ),
  "no-dates": () => "no relation has a date: everything is shown at once, and the timeline has nothing to filter",
  "no-sources": () => "no relation has a source: readers cannot see who says so",
  "positions-shared": (issue) =>
    withFound("actors stand at the same place in the file; they are drawn beside each other", issue),
  "workbook-damaged": () => "this workbook cannot be read; save the table as CSV",
  "sheet-missing": (issue) => withFound("the workbook has no such sheet", issue),
  "sheets-unread": (issue) => withFound("only the first sheet is read; not read", issue),
  "hidden-left-out": (issue) => withFound("hidden in the workbook, so it is not read", issue),
  "part-ignored": (issue) => withFound("this part is not read", issue),
  "definition-unknown": (issue) => withFound("refers to something that is not defined", issue),
};

export const englishIssues: IssueWords = {
  messages,
  wholeFile: "the file",
  line: (line, column) => (column === undefined ? `line ${line}` : `line ${line}, column ${column}`),
  row: (row, heading) => (heading === undefined ? `row ${row}` : `row ${row}, “${heading}”`),
  summary: (amount, place, message) =>
    `${count(amount, { one: "entry does", other: "entries do" })} not match the format. First: ${place}: ${message}`,
};

function withFound(problem: string, { found, expected, suggestion }: Issue): string {
  const parts = [
    found === undefined ? problem : `${problem}: ${found}`,
    expected === undefined ? "" : `expected: ${expected}`,
    suggestion === undefined ? "" : `did you mean “${suggestion}”?`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
