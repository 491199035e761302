import type { ChangeWords, UpdateCounts } from "../../../i18n/changes.ts";
import type { UpdateItem, UpdateItems } from "../../../update/items.ts";

/** What one opening of the dialog is about. */
export interface UpdateDialogProps {
  readonly words: ChangeWords;
  /** The title of what is open; "" without one. */
  readonly present: string;
  readonly relations: number;
  /** Somebody edits: what is done can be undone. */
  readonly canUndo: boolean;
  /** Nobody of the file is there yet. */
  readonly isStrange: boolean;
  /** Names that do not tell who is meant, each with those who may be; empty where an update is possible. */
  readonly ambiguous: readonly string[];
  readonly counts: readonly UpdateCounts[];
  readonly groups: readonly UpdateItems[];
  /** Who may be somebody under another name, and keys of those who are said to be. */
  readonly renamed: readonly UpdateItem[];
  readonly same: ReadonlySet<string>;
  /** What stays as it is, although the file says otherwise. */
  readonly kept: readonly Omit<UpdateItem, "key">[];
  /** Keys of what is accepted at first. */
  readonly accepted: ReadonlySet<string>;
}

export interface UpdateDialogActions {
  /** What is accepted after one change was, or was not any more. */
  readonly turn: (accepted: ReadonlySet<string>, key: string, isAccepted: boolean) => ReadonlySet<string>;
  /** What is offered and accepted after somebody was said to be the same under another name, or not any more. */
  readonly identify: (
    key: string,
    isSame: boolean,
    accepted: ReadonlySet<string>,
  ) => Promise<Partial<UpdateDialogProps>>;
  /** The dialog is closed by then. */
  readonly take: (accepted: ReadonlySet<string>) => void;
  readonly replace: () => void;
}

/** What the dialog is drawn from. */
export interface UpdateState extends UpdateDialogProps {
  readonly step: "ask" | "list";
  /** How many changes of a sort are listed. */
  readonly most: number;
  readonly status: string;
}

export interface UpdateHandlers {
  readonly onStep: (step: UpdateState["step"]) => void;
  readonly onTurn: (keys: readonly string[], isAccepted: boolean) => void;
  readonly onSame: (key: string, isSame: boolean) => void;
  readonly onMore: () => void;
  readonly onTake: () => void;
  readonly onReplace: () => void;
  readonly onClose: (event: Event) => void;
}
