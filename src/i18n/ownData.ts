import type { CsvRole } from "../dataset/formats/csv/fields.ts";
import type { ColumnQuestion } from "../dataset/formats/csv/types.ts";
import type { ReadPhase } from "../dataset/input.ts";
import type { Issue, IssueCode } from "../dataset/issues.ts";
import type { Language } from "../dataset/languages.ts";
import type { Family } from "../dataset/types.ts";
import type { IssueWords } from "./issueWords.ts";

/** Words of the dialog for one's own data: readers who bring none do not load them. */
export interface OwnDataWords {
  readonly language: Language;
  readonly titles: Readonly<Record<"start" | "busy" | "mapping" | "issues" | "refused" | "types", string>>;
  readonly close: string;
  readonly cancel: string;
  readonly back: string;
  readonly choose: string;
  readonly drop: string;
  /** CSV is named in any case; `others` are the other formats. */
  readonly formatsRead: (others: string) => string;
  readonly paste: string;
  readonly pasteExample: string;
  readonly readPasted: string;
  readonly nothingPasted: string;
  readonly templates: string;
  readonly templateParts: Readonly<Record<"relations" | "actors" | "json", string>>;
  readonly templateLabel: (part: string) => string;
  /** Names of the files, without extension. */
  readonly templateNames: Readonly<Record<"relations" | "actors" | "json", string>>;
  readonly present: string;
  readonly saveAs: string;
  readonly writing: string;
  readonly noLosses: string;
  readonly losses: (format: string) => string;
  readonly saveFile: string;
  readonly saveRelations: string;
  readonly saveActors: string;
  /** Ends of the names of files. */
  readonly relationsName: string;
  readonly actorsName: string;
  readonly reportName: string;
  readonly saved: (fileName: string) => string;
  /** Where nobody can tell whether a file may be saved. */
  readonly perhapsSaved: (fileName: string) => string;
  readonly savingBlocked: string;
  readonly failed: string;
  readonly assignTypes: string;
  readonly showIssues: (count: number) => string;
  readonly phases: Readonly<Record<"fetching" | ReadPhase, string>>;
  readonly oldStays: string;
  readonly mapping: MappingWords;
  readonly summary: (counts: EntryCounts) => string;
  readonly issuesOfPresent: (count: number) => string;
  readonly issuesTable: string;
  readonly issueColumns: Readonly<Record<"place" | "severity" | "finding" | "expected" | "found", string>>;
  readonly lineColumn: string;
  readonly severities: Readonly<Record<Issue["severity"], string>>;
  readonly sortedBy: (column: string, isDescending: boolean) => string;
  readonly more: (count: number) => string;
  readonly changeColumns: string;
  readonly report: string;
  readonly continueWithout: string;
  readonly goOn: string;
  readonly refused: string;
  readonly unreadable: string;
  readonly moreReasons: (count: number) => string;
  readonly another: string;
  /** Types that are drawn by the neutral line. */
  readonly neutralTypes: (amount: number) => string;
  readonly typesLead: string;
  readonly findTypes: string;
  readonly allFound: (count: number) => string;
  readonly noTypes: string;
  readonly chooseFamily: string;
  readonly families: Readonly<Record<Family, string>>;
  /** Before the families: the type keeps its own name. */
  readonly ownName: string;
  readonly likeKnown: string;
  readonly drawnAs: (type: string) => string;
  readonly arrow: string;
  readonly arrowOf: (type: string) => string;
  readonly relationCount: (count: number) => string;
  readonly apply: string;
  readonly nothingChosen: string;
  readonly lostParts: LossWords;
  /** What to do about findings that leave nothing to show; "" where the finding itself says it. */
  readonly remedies: Partial<Readonly<Record<IssueCode, string>>> & { readonly other: string };
  readonly reportTable: ReportWords;
  /** What the schema and the readers name as expected, in this language where there are words for it. */
  readonly expected: (text: string) => ExpectedWords;
  readonly issues: IssueWords;
}

/** What is in a file, and in how many of its entries something was found. */
interface EntryCounts {
  readonly actors: number;
  readonly relations: number;
  readonly leftOut: number;
  readonly remarked: number;
}

/** Phrases that hold something of the file, which stands in the first group. */
export type ExpectedPatterns = readonly (readonly [pattern: RegExp, say: (inside: string) => string])[];

/** What was expected at a place, and the language of these words. */
export interface ExpectedWords {
  readonly words: string;
  readonly language: Language;
}

/** Words for parts of a dataset that a format has no place for. */
export interface LossWords {
  readonly groups: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  readonly entries: (count: number) => string;
  readonly examples: (names: string) => string;
}

/** Words of the table of issues that can be saved. */
export interface ReportWords {
  /** Of columns, as spreadsheets of the language expect it. */
  readonly separator: ";" | ",";
  /** Headings: file, place, line, severity, finding, expected, found, suggestion, excerpt. */
  readonly columns: readonly string[];
  readonly severities: Readonly<Record<Issue["severity"], string>>;
}

/** Words for saying what the columns of tables are. */
export interface MappingWords {
  readonly lead: string;
  readonly found: (counts: Pick<EntryCounts, "actors" | "relations">) => string;
  readonly table: TableWords;
  /** What a table is taken for. */
  readonly takenFor: (table: string, role: CsvRole) => string;
  readonly column: string;
  readonly samples: string;
  readonly meaning: string;
  readonly meaningOf: (heading: string) => string;
  /** A column without a heading. */
  readonly unnamed: (number: number) => string;
  readonly empty: string;
  readonly groups: Readonly<Record<"who" | "when" | "money" | "evidence" | "other" | "none", string>>;
  readonly fields: Readonly<Record<CsvRole, ReadonlyMap<string, string>>>;
  readonly attribute: string;
  readonly ignore: string;
  readonly missing: (field: string) => string;
  readonly repeated: (field: string) => string;
  readonly inColumn: (heading: string, question: string) => string;
  readonly dates: Readonly<Record<ColumnQuestion, string>>;
  readonly datesHint: Readonly<Record<ColumnQuestion, (examples: string) => string>>;
  readonly dateAnswers: Readonly<
    Record<"day-first" | "month-first" | "recent" | "counts" | "undated" | "comma" | "point" | "unclear", string>
  >;
  /** "14.6.22 ist der 14. Juni 2022". */
  /** What is told from the other side: the arrow begins at the second one named. */
  readonly turned: (type: string) => string;
  readonly readAs: (written: string, date: string) => string;
  readonly datesMissing: string;
  /** Beside the button that goes on. */
  readonly unfinished: string;
  readonly required: string;
  /** Cells that cannot be read, and what is meant by them. */
  readonly repairs: string;
  readonly repairsHint: string;
  readonly moreRepairs: (count: number) => string;
  /** How often a cell stands in which column. */
  readonly times: (count: number, heading: string) => string;
  readonly meant: (cell: string, heading: string) => string;
  readonly repairExample: Readonly<Record<"date" | "amount" | "status", string>>;
  /** What a status says that tells of an end. */
  readonly over: string;
  readonly stillUnread: string;
  readonly alike: string;
  readonly alikeHint: string;
  readonly same: (name: string, other: string) => string;
  readonly types: string;
}

/** Words for what can be said about a table as a whole. */
export interface TableWords {
  readonly sheet: string;
  readonly headings: string;
  readonly headingRow: (row: number, cells: string) => string;
  readonly noHeadings: string;
  readonly rows: string;
  readonly roles: Readonly<Record<CsvRole | "matrix", string>>;
  readonly fillDown: (rows: string) => string;
  readonly lists: (example: string) => string;
  readonly listAnswers: Readonly<Record<"signs" | "whole" | "commas", string>>;
}
