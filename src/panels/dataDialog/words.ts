import type { Issue } from "../../dataset/issues.ts";
import type { Family } from "../../dataset/types.ts";
import type { IssueColumn } from "./issueOrder.ts";
import type { MappingWords } from "./mappingWords.ts";
import type { ReadingCounts } from "./readingCounts.ts";
import type { StepName } from "./steps.ts";
import type { ReadProgress, TemplatePart } from "./types.ts";

/** Words of the dialog for one's own data: readers who bring none do not load them. */
export interface DataDialogWords {
  readonly titles: Readonly<Record<StepName, string>>;
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
  readonly templateParts: Readonly<Record<TemplatePart, string>>;
  readonly templateLabel: (part: string) => string;
  /** Names of the files, without extension. */
  readonly templateNames: Readonly<Record<TemplatePart, string>>;
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
  readonly savingBlocked: string;
  readonly failed: string;
  readonly assignTypes: string;
  readonly showIssues: (count: number) => string;
  readonly phases: Readonly<Record<ReadProgress["phase"], string>>;
  readonly oldStays: string;
  readonly mapping: MappingWords;
  readonly summary: (counts: ReadingCounts) => string;
  readonly issuesOfPresent: (count: number) => string;
  readonly issuesTable: string;
  readonly issueColumns: Readonly<Record<IssueColumn, string>>;
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
  readonly relationCount: (count: number) => string;
  readonly apply: string;
  readonly nothingChosen: string;
}
