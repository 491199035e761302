import type { EntryPart } from "../dataset/formats/structure.ts";

/** Words for what is different in a newer state of a dataset, on the command line and in pages. */
export interface ChangeWords {
  readonly diff: DiffWords;
  readonly update: UpdateWords;
  readonly dialog: UpdateDialogWords;
}

/** Words of what differs between two datasets. */
export interface DiffWords {
  readonly none: string;
  /** Above a list of entries. */
  readonly heading: Readonly<Record<EntryChange, (part: string, entries: number) => string>>;
  readonly parts: Readonly<Record<EntryPart, string>>;
  /** Above a list of fields of the dataset itself. */
  readonly dataset: string;
  readonly reordered: (part: string) => string;
  /** A field by its name in the file; values as they stand there. */
  readonly came: (field: string, value: string) => string;
  readonly went: (field: string, value: string) => string;
  readonly became: (field: string, old: string, value: string) => string;
  /** Of a field in which only the order of names differs. */
  readonly otherOrder: (field: string) => string;
  /** Title of a feed. */
  readonly feed: (dataset: string) => string;
  /** Title of an entry of a feed. */
  readonly told: Readonly<Record<EntryChange, (sentence: string) => string>>;
}

/** Words of what an update leaves as it was. */
interface UpdateWords {
  /** Above a list of names that do not tell who is meant; behind it what helps. */
  readonly ambiguous: string;
  readonly ambiguousAdvice: string;
  /** Names of the table, and the ids of all who may be meant. */
  readonly ambiguousNames: (names: readonly string[], ids: readonly string[]) => string;
  /** Of a part of `--renamed` that is no pair of names, and of a name in one that nobody has, or several. */
  readonly renamedWanted: (part: string) => string;
  readonly renamedNobody: (name: string, isOld: boolean) => string;
  /** Above those who are new and may be somebody else, and each of them. */
  readonly renamedPerhaps: string;
  readonly renamedSay: (now: string, was: string, option: string) => string;
  /** Above entries that stay although the table does not have them. */
  readonly others: (part: string, entries: number) => string;
  /** Above entries of which something stays as it was edited. */
  readonly kept: (part: string, entries: number) => string;
  /** Above fields of the dataset itself that stay. */
  readonly keptFields: string;
  /** A field by its name in the file; `table` is undefined where nothing stands there. */
  readonly stays: (field: string, value: string, table: string | undefined) => string;
  readonly untaken: (field: string, table: string) => string;
}

/** What can become of an entry. */
export type EntryChange = "added" | "corrected" | "withdrawn";

/** What is counted of a part of an update. */
export interface UpdateCounts extends Readonly<Record<EntryChange | "emptied" | "rewritten", number>> {
  /** What the part is called. */
  readonly label: string;
}

/** Words of the dialog that asks how files are taken. */
export interface UpdateDialogWords {
  readonly title: string;
  readonly listTitle: string;
  readonly close: string;
  /** `present` is the title of what is open. */
  readonly lead: (present: string, relations: number) => string;
  readonly update: string;
  readonly updateHint: string;
  readonly replace: string;
  readonly replaceHint: string;
  /** Only while somebody edits. */
  readonly canUndo: string;
  /** Above what is counted, part by part. */
  readonly different: string;
  /** What is none is not said. */
  readonly counts: (counts: UpdateCounts) => string;
  /** Of a file that says nothing that is not there already. */
  readonly nothing: string;
  /** Nobody of the file is among those who are there. */
  readonly strangers: string;
  readonly ambiguous: string;
  readonly cancel: string;
  readonly back: string;
  readonly take: (changes: number) => string;
  readonly all: string;
  readonly chosen: (chosen: number, all: number) => string;
  readonly noneChosen: string;
  readonly more: (changes: number) => string;
  readonly groups: Readonly<Record<UpdateGroup, string>>;
  /** What is to be known of a group. */
  readonly hints: Readonly<Record<UpdateGroup, string>>;
  /** Items of a list that would go; the file has others. */
  readonly without: (field: string, value: string) => string;
  /** Of a new relation, while the same is here with its ends the other way round, and missing from the file. */
  readonly turnedHere: string;
  /** Of a relation that would come back. */
  readonly deletedHere: string;
  /** Above actors who are new, and others who are missing, and perhaps the same. */
  readonly renamed: string;
  readonly renamedHint: string;
  readonly sameAs: (name: string, was: string) => string;
  readonly namesAlike: string;
  readonly sameRelations: (relations: number) => string;
  /** Beside somebody who is new; `names` are of those who are missing. */
  readonly mayBe: (names: string) => string;
  /** Above what stays as somebody has written it, although the file says something else. */
  readonly kept: string;
  readonly keptHint: string;
  readonly done: (changes: number) => string;
  readonly yes: string;
  readonly no: string;
  /** Of a field that reads the same as before. */
  readonly otherSpelling: (field: string) => string;
  /** Names of fields; others are called as in the file. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What is listed together; `edited`: what was changed by hand here, and is otherwise in the file; `otherwise`: what is
 * perhaps written by hand here, and is otherwise in the file; `emptied`: what is here, and not there although the file has
 * room for it.
 */
export type UpdateGroup = "edited" | "otherwise" | "emptied" | EntryChange;
