import type { importCodes } from "./importCodes.ts";

/** What is wrong, by the stable name of the kind of finding; the sentence for readers is worded in `i18n`. */
export const problems = {
  "file-empty": "the file is empty",
  "web-page": "a web page, not a data file",
  "json-invalid": "not valid JSON",
  "not-a-dataset": "not a dataset",
  "encoding-invalid": "bytes that are not text",
  "format-later": "a later version of the format",
  "format-unknown": "unknown format",
  "wrong-type": "wrong type",
  "wrong-value": "wrong value",
  "missing-field": "missing field",
  "unknown-field": "unknown field",
  "column-broken": "not a column",
  "column-uneven": "not as long as the other columns",
  "id-invalid": "not usable as an id",
  "id-duplicate": "id used before",
  "actor-unknown": "no actor has this id",
  "actor-perhaps": "words that resemble an actor",
  "relation-unknown": "no relation has this id",
  "type-unknown": "unknown type of relation",
  "kind-unknown": "unknown kind of actor",
  "source-unknown": "no source has this id",
  "date-unreadable": "not a date",
  "period-reversed": "ends before it starts",
  "life-exceeded": "goes on after the end of an actor",
  "period-ambiguous": "both an event and a state",
  "url-refused": "address refused",
  "text-cleaned": "invisible or broken characters",
  "text-cut": "text too long",
  "nested-too-deep": "nested too deep",
  "dispute-misplaced": "confirmed, although who acted disputes it",
  "source-unaddressed": "a source without an address",
  "gesture-open": "a gesture written as a state without an end",
  "claim-thin": "a claim about a person with fewer than two sources",
} as const;

export type IssueCode = keyof typeof problems | (typeof importCodes)[number];

/** "not a date"; what only files of other formats can have is told in the words of its code. */
export function problemOf(code: IssueCode): string {
  return code in problems ? problems[code as keyof typeof problems] : code.replaceAll("-", " ");
}

/** A located, graded finding in a dataset. */
export interface Issue {
  /** Stable name of the kind of finding, for instance `date-unreadable`; the words for readers are in `i18n`. */
  readonly code: IssueCode;
  /** `error`: the entry is left out. `warning`: it is kept. */
  readonly severity: "error" | "warning";
  /**
   * Place in the file: a JSON path such as `relations[3].start`, an element such as `edge[3]@start`, a cell such as
   * `relations.csv:5:Beginn`; empty for the file as a whole.
   */
  readonly path: string;
  /** One English sentence in the form "problem: offender". */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** Of what is no dataset: what it looks like, see `likenessOf`. */
  readonly likeness?: string;
  /** A nearby name that was perhaps meant. */
  readonly suggestion?: string;
  /** 1-based place in the text, where the reader knows one. */
  readonly line?: number;
  readonly column?: number;
  /** Name of the file, where several were read together. */
  readonly file?: string;
  /** Row of a table, counted as spreadsheets do: 1 has the headings. */
  readonly row?: number;
  /** Heading of a table's column, as written. */
  readonly heading?: string;
  /** The line of the file, around the place and cut to a bearable length; only where somebody is to be shown it. */
  readonly excerpt?: string;
}

type FileDetails = Partial<Pick<Issue, "severity" | "expected" | "found" | "line" | "column" | "file">>;

/** An issue that concerns a file as a whole: an error, unless the details say otherwise. */
export function fileIssue(code: IssueCode, fileName: string, details: FileDetails = {}): Issue {
  return { code, severity: "error", path: "", message: `${problemOf(code)}: ${fileName}`, ...details };
}
