import type { ShareDialogWords } from "../../../i18n/dialogs.ts";
import type { Translator } from "../../../i18n/translator.ts";
import type { WrittenWish as Wish } from "../../../view/types.ts";
import type { SizePx } from "../size.ts";
import type { Shared } from "./addresses.ts";
import type { ShareChoice, ShareField } from "./choice.ts";

/** What one opening of the dialog is about. */
export interface ShareDialogProps extends Shared {
  readonly t: Translator;
  /** Of its language. */
  readonly words: ShareDialogWords;
}

export interface ShareDialogActions {
  /** The headline of a view. */
  readonly headline: (wish: Wish) => string;
  /** A view as an SVG document of this size. */
  readonly draw: (wish: Wish, size: SizePx) => Promise<string>;
  /** The element that shows a view as the frame does, not yet on a page; `ready` resolves when it does. */
  readonly element: (shared: Shared) => HTMLElement & { readonly ready: Promise<void> };
}

/** What the dialog is drawn from. */
export interface ShareState extends ShareDialogProps {
  readonly choice: ShareChoice;
  /** As chosen: the present view, or as it begins. */
  readonly shared: Shared;
  readonly headline: string;
  /** Address of the picture in the preview; "" where there is none. */
  readonly pictureUrl: string;
  /** Room for the preview. */
  readonly room: SizePx;
  /** What the preview shows, and whether it is on screen yet. */
  readonly live: HTMLElement & { readonly ready: Promise<void> };
  readonly isLive: boolean;
  /** What has happened, or why not. */
  readonly status: string;
}

export interface ShareHandlers {
  readonly onChoice: (change: Partial<ShareChoice>) => void;
  readonly onCopy: (field: ShareField) => void;
  readonly onShare: () => void;
  readonly onClose: (event: Event) => void;
}
