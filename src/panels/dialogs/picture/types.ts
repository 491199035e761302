import type { PictureDialogWords } from "../../../i18n/dialogs.ts";
import type { Translator } from "../../../i18n/translator.ts";
import type { ThemeName } from "../../../notation/palette.ts";
import type { Snapshot, SnapshotOptions } from "../../../picture/snapshot.ts";
import type { SizePx } from "../size.ts";
import type { Choice } from "./choice.ts";
import type { Saving } from "./handOver.ts";

/** What one opening of the dialog is about. */
export interface PictureDialogProps {
  readonly t: Translator;
  /** Of its language. */
  readonly words: PictureDialogWords;
  /** Of the graph as it stands on the page. */
  readonly viewSize: SizePx;
  /** The one on the page, which the choice begins with. */
  readonly theme: ThemeName;
  /** Sources and credit, for the caption of the figure; "" where the dataset names none. */
  readonly sourceLine: string;
  /** A PNG has no more pixels than this. */
  readonly mostPixels: number;
  /** Whether the page, or the frame that it stands in, may save files. */
  readonly saving: Saving;
  /** To make a film instead; undefined where the page makes none. */
  readonly onFilm?: (() => void) | undefined;
}

export interface PictureDialogActions {
  readonly draw: (options: SnapshotOptions) => Promise<Snapshot>;
  readonly toPng: (snapshot: Snapshot) => Promise<Blob>;
  /** A file is about to be saved; false: the host page takes it, and nothing is saved here. */
  readonly onSnapshot: (blob: Blob, fileName: string) => boolean;
}

/** What the dialog is drawn from. */
export interface DialogState extends PictureDialogProps {
  readonly choice: Choice;
  /** Of the latest choice that could be drawn; undefined before the first. */
  readonly snapshot: Snapshot | undefined;
  /** Address of the picture in the preview; "" before the first. */
  readonly previewUrl: string;
  /** The alternative text as edited; undefined: the generated one. */
  readonly editedAlt: string | undefined;
  /** What has happened, or why not. */
  readonly status: string;
}

export interface DialogHandlers {
  readonly onChoice: (change: Partial<Choice>) => void;
  readonly onAlt: (text: string) => void;
  readonly onCopyText: (field: "alt" | "figure") => void;
  readonly onSave: (extension: "png" | "svg") => void;
  readonly onCopyPicture: () => void;
  readonly onFilm: () => void;
  readonly onClose: (event: Event) => void;
}

/** The alternative text as it stands in the field. */
export function altOf({ editedAlt, snapshot }: DialogState): string {
  return editedAlt ?? snapshot?.description ?? "";
}
