import type { AnswerWords } from "./answers.ts";
import type { DialogsWords } from "./dialogs.ts";
import type { InterfaceWords } from "./en/interface.ts";
import type { IssueWords } from "./issueWords.ts";
import type { OwnDataWords } from "./ownData.ts";

/** The words that a page can load, by when it does. Those of the command line are not among them. */
export interface WordParts {
  /** With the first picture. */
  readonly interface: InterfaceWords;
  /** With the first dialog about a picture or sharing, or a file that is dropped. */
  readonly dialogs: DialogsWords;
  /** With the first question that a view asks. */
  readonly answers: AnswerWords;
  /** With the dialog about data. */
  readonly ownData: OwnDataWords;
  /** Where something was found in a file. */
  readonly issues: IssueWords;
}

export type WordLoaders = { readonly [Part in keyof WordParts]: () => Promise<WordParts[Part]> };
