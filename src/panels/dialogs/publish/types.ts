import type { Language } from "../../../dataset/languages.ts";
import type { PublishWords } from "../../../i18n/publish.ts";
import type { Translator } from "../../../i18n/translator.ts";

/** A folder for the web, packed, or one page that needs no other file. */
export type PublishedKind = "site" | "file";

/** What somebody wants to publish, as typed. */
export interface PublishChoice {
  readonly kind: PublishedKind;
  readonly address: string;
  /** "" where those of the data hold. */
  readonly title: string;
  readonly credit: string;
  readonly language: Language;
  readonly logo: File | undefined;
  /** Search engines are asked to leave it out. */
  readonly isHidden: boolean;
}

/** How far the work is; `done` of `all` in one of its phases. */
export interface PublishProgress {
  readonly phase: keyof PublishWords["phases"];
  readonly done: number;
  readonly all: number;
}

export interface Published {
  readonly blob: Blob;
  readonly fileName: string;
  /** There should be pictures, and the browser gives none. */
  readonly lacksPictures: boolean;
}

export type PublishFailure = keyof PublishWords["failures"];

/** Why nothing was published, where that is known. */
export class NotPublished extends Error {
  constructor(readonly reason: PublishFailure) {
    super(reason);
  }
}

/** What one opening of the dialog is about. */
export interface PublishDialogProps {
  readonly t: Translator;
  readonly words: PublishWords;
  readonly choice: PublishChoice;
  /** Those of the data, in the language of the reader. */
  readonly title: string;
  readonly credit: string;
  /** The data do not say in which language they are. */
  readonly asksLanguage: boolean;
  /** Why nothing can be published here at all. */
  readonly refusal: PublishFailure | undefined;
}

export interface PublishDialogActions {
  /** Rejects when `signal` is aborted; with a `NotPublished` where something is known to be in the way. */
  readonly publish: (
    choice: PublishChoice,
    onProgress: (progress: PublishProgress) => void,
    signal: AbortSignal,
  ) => Promise<Published>;
  readonly isAddress: (text: string) => boolean;
  readonly isPicture: (fileName: string) => boolean;
  readonly save: (published: Published) => void;
  /** Keeps the choice for the next time. */
  readonly keep: (choice: PublishChoice) => void;
}

/** What the dialog is drawn from. */
export interface PublishState extends PublishDialogProps {
  /** Undefined where nothing is being made. */
  readonly progress: PublishProgress | undefined;
  /** What has happened, or why not. */
  readonly status: string;
  /** Names of fields that hold what cannot be taken. */
  readonly problems: Readonly<Partial<Record<"address" | "logo", string>>>;
}

export interface PublishHandlers {
  readonly onChoice: (change: Partial<PublishChoice>) => void;
  readonly onMake: () => void;
  readonly onCancel: () => void;
  readonly onClose: (event: Event) => void;
}
