import type { DateQuestion } from "../dataset/formats/words/dateReading.ts";
import type { ChangeWords } from "./changes.ts";
import type { IssueWords } from "./issueWords.ts";

/** Words that only the command line needs. Sentences say what is wrong and what helps. */
export interface CommandLineWords {
  /** What `--help` prints; `formats` lists those that are known, with their ends, `languages` those that have words. */
  readonly help: (formats: string, languages: string) => string;
  /** Said of formats that cannot be written. */
  readonly onlyRead: string;
  readonly unknownCommand: (command: string, suggestion: string | undefined) => string;
  readonly unknownOption: (option: string, suggestion: string | undefined) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueUnwanted: (option: string) => string;
  readonly operandsWanted: (usage: string) => string;
  readonly badExtension: (path: string) => string;
  readonly badPreset: (preset: string, presets: string, suggestion: string | undefined) => string;
  readonly badNumber: (option: string, value: string) => string;
  readonly tooLarge: (widthPx: string, heightPx: string, mostPixels: string) => string;
  readonly strip: {
    readonly badExtension: (path: string) => string;
    readonly badCount: (value: string, fewest: number, most: number) => string;
    readonly nothingBegins: string;
    readonly fewer: (panels: number) => string;
  };
  readonly film: {
    readonly badExtension: (path: string) => string;
    readonly nothingTold: string;
    readonly encoderMissing: (kind: string, name: string) => string;
  };
  readonly seeHelp: string;
  readonly notFound: (path: string) => string;
  readonly notReadable: (path: string, reason: string) => string;
  readonly notWritable: (path: string, reason: string) => string;
  readonly seeValidate: (path: string) => string;
  /** A parameter of the view that cannot be followed; `expected` is one of the next. */
  readonly passedOver: (option: string, value: string, expected: string) => string;
  readonly expected: {
    readonly date: string;
    /** Where time is numbers. */
    readonly number: string;
    readonly order: string;
    /** Of a scene with so many steps. */
    readonly step: (steps: number) => string;
    readonly oneOf: (values: string) => string;
    readonly noneAvailable: string;
    readonly ids: (unknown: string, suggestion: string | undefined) => string;
    /** Without numbers: the dataset has no weights. */
    readonly weight: (least?: number, most?: number) => string;
    /** A single day. */
    readonly day: string;
    readonly camera: string;
    readonly language: string;
  };
  /** `asked` is an option or a field, with its value. */
  readonly languageNotShipped: (asked: string, languages: string) => string;
  readonly fontsMissing: (characters: string) => string;
  readonly rendererMissing: string;
  readonly severities: Readonly<Record<"error" | "warning", string>>;
  readonly noIssues: string;
  readonly tally: (errors: number, warnings: number) => string;
  readonly noDataset: (path: string, issue: string) => string;
  /** Of a file whose relations were all left out. */
  readonly nothingLeft: (path: string, summary: string) => string;
  /** A table of actors that was found beside the one that was asked for. */
  readonly readWith: (path: string, actors: string) => string;
  readonly forTablesOnly: (path: string) => string;
  readonly badDates: (value: string, suggestion: string | undefined) => string;
  readonly badMap: (part: string, fields: string, suggestion: string | undefined) => string;
  readonly badTable: (value: string, sayings: string, suggestion: string | undefined) => string;
  readonly badDecimal: (value: string) => string;
  /** What to write where dates cannot be read without being told. */
  readonly datesAsked: Readonly<Record<DateQuestion, (dates: readonly string[]) => string>>;
  readonly amountsAsked: (amounts: readonly string[]) => string;
  readonly columnsOf: (table: string) => string;
  readonly mapLike: (option: string) => string;
  readonly mapFields: (fields: string) => string;
  readonly moreIssues: (amount: number) => string;
  readonly holds: (format: string, actors: number, relations: number) => string;
  readonly unknownEnd: (path: string, ends: string) => string;
  readonly badFormat: (format: string, formats: string, suggestion: string | undefined) => string;
  /** `--columns` with another format than our own. */
  readonly columnsOfOwn: (format: string) => string;
  readonly wouldOverwrite: (path: string) => string;
  readonly losses: (format: string) => string;
  readonly loss: (path: string, entries: number, examples: readonly string[]) => string;
  readonly searching: (actors: number, relations: number) => string;
  /** Of a search: the part that is done, from 0 to 1. */
  readonly progress: (part: number) => string;
  /** A search was interrupted. */
  readonly stopped: string;
  readonly arranged: string;
  /** How a layout reads; `scene` is its id, empty for the whole network. */
  readonly score: (scene: string, score: LayoutScore) => string;
  readonly publish: PublishWords;
  /** Of a table at an address. */
  readonly pull: {
    readonly badOutput: (path: string) => string;
    readonly badAddress: (address: string) => string;
    /** `reason` is one of the next, or an issue. */
    readonly refused: (address: string, reason: string) => string;
    readonly noAnswer: (reason: string) => string;
    readonly tooLarge: string;
    readonly empty: string;
    readonly cutOff: (relations: number, before: number) => string;
  };
  /** Of a project that is begun. */
  readonly project: {
    readonly notEmpty: (path: string) => string;
    readonly next: (path: string) => string;
    /** What the project says of itself. */
    readonly readme: string;
  };
  readonly cut: CutWords;
  readonly changes: ChangeWords;
  readonly issues: IssueWords;
}

/** Words of `tiespan publish`. */
interface PublishWords {
  readonly badBase: (value: string) => string;
  readonly badLogo: (path: string, ends: string) => string;
  /** Of a folder with files that were not published. */
  readonly notOwn: (path: string) => string;
  /** A page of the program's own build is not there. */
  readonly notBuilt: (path: string) => string;
  readonly noBase: string;
  readonly noPictures: string;
  /** Of one page, packed. */
  readonly size: (bytes: number) => string;
  /** So many files were made for so many scenes. */
  readonly done: (files: number, scenes: number) => string;
}

/** Words of `tiespan cut`; `names` are those of the actors in the middle. */
interface CutWords {
  readonly engineMissing: (name: string) => string;
  readonly engineFailed: (reason: string) => string;
  readonly aroundMissing: string;
  readonly badHops: (value: string, most: number) => string;
  readonly badMax: (value: string, most: number) => string;
  readonly badDate: (option: string, value: string) => string;
  readonly badTable: string;
  readonly unreadable: (path: string, reason: string) => string;
  readonly noTable: (path: string) => string;
  readonly empty: (path: string) => string;
  readonly graph: (path: string) => string;
  readonly followTheMoney: (path: string) => string;
  readonly oldEncoding: (path: string) => string;
  readonly mended: (path: string, lines: number) => string;
  readonly columnsMissing: (table: string, fields: string) => string;
  readonly noRelations: (paths: string) => string;
  readonly nobody: (name: string, suggestions: readonly string[]) => string;
  readonly several: (name: string, actors: number) => string;
  readonly severalCases: (name: string, spellings: number) => string;
  readonly otherCases: (name: string, others: readonly string[]) => string;
  /** Rows that name several actors in one cell. */
  readonly lists: (rows: number) => string;
  readonly noTypes: string;
  /** `known` are the most frequent of `all` that there are. */
  readonly unknownTypes: (asked: readonly string[], known: readonly string[], all: number) => string;
  readonly nothingNear: (names: readonly string[], passing: number, hops: number) => string;
  readonly near: (names: readonly string[], hops: number, counts: CutCounts) => string;
  readonly leftOut: (relations: number, most: number) => string;
  readonly outside: (relations: number) => string;
  readonly unreached: (relations: number) => string;
  readonly undated: (relations: number) => string;
  readonly sameNames: (names: readonly string[]) => string;
  readonly tooMuch: string;
  /** Above a list of what was found in the rows. */
  readonly findings: string;
  readonly lookedUp: (names: readonly string[]) => string;
  readonly sqlTables: string;
  readonly sqlRelations: (names: readonly string[], hops: number) => string;
  readonly sqlActors: string;
  /** Stored in the dataset, for its readers. */
  readonly method: (
    names: readonly string[],
    hops: number,
    size: { readonly written: number; readonly near: number },
  ) => string;
}

/** Relations in the neighbourhood, and all that pass window and types, if any are asked for. */
interface CutCounts {
  readonly near: number;
  readonly passing: number;
  readonly isFiltered: boolean;
}

/** What is told of a layout. Parts of width and height are between 0 and 1. */
interface LayoutScore {
  readonly crossings: number;
  readonly linesThroughActors: number;
  readonly linesThroughLabels: number;
  readonly overlaps: number;
  readonly missingLabels: number;
  readonly usedWidth: number;
  readonly usedHeight: number;
  readonly allyDistancePx: number;
  readonly opponentDistancePx: number;
}
