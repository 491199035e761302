import type { Snapshot } from "../../../picture/snapshot.ts";
import { createBlobAddress } from "../blobAddress.ts";
import { copyField } from "../clipboard.ts";
import { createModal } from "../modal.ts";
import type { SizePx } from "../size.ts";
import { changeChoice, type Choice, firstChoice, optionsOf, pixelsOf, sizeOf } from "./choice.ts";
import { pictureDialog } from "./template.ts";
import type { DialogHandlers, DialogState, PictureDialogActions, PictureDialogProps } from "./types.ts";
import { refusalOf } from "./sizeWords.ts";
import { copyPicture, type Outcome, savePicture, svgOf } from "./ways.ts";

export interface PictureDialog {
  /** Shows the dialog with the latest choice of its reader; `opener` gets the focus when it closes. */
  open(props: PictureDialogProps, opener?: HTMLElement): void;
  destroy(): void;
}

/** A modal dialog in `host`, empty until it is opened, that makes pictures of the present view. */
export function createPictureDialog(host: HTMLElement, actions: PictureDialogActions): PictureDialog {
  let kept: Choice | undefined;
  let drawing: Promise<Snapshot | undefined> = Promise.resolve(undefined);
  let isBusy = false;
  const shown = createBlobAddress();
  const saved = createBlobAddress();

  const modal = createModal<DialogState>(
    host,
    (state) => pictureDialog(state, handlers),
    ({ choice }) => {
      kept = choice;
      drawing = Promise.resolve(undefined);
      shown.clear();
    },
  );
  const { set } = modal;

  /** Draws the choice anew. A later one takes the place of this one, and so does closing. */
  const redraw = async (asked: DialogState) => {
    const size = drawableSize(asked);
    const refusal = refusalOf(asked);
    set({ status: refusal });
    const scale = refusal === "" ? asked.choice.scale : 1;
    const mine = (drawing = size === undefined ? Promise.resolve(undefined) : draw(asked.choice, size, scale));
    const snapshot = await mine;
    if (mine !== drawing) return;
    const previewUrl = snapshot === undefined ? shown.clear() : shown.set(svgOf(snapshot));
    const isFailed = snapshot === undefined && refusal === "";
    set({ snapshot, previewUrl, status: isFailed ? asked.words.notDrawn : refusal });
  };
  const draw = async (choice: Choice, size: SizePx, scale: number) => {
    try {
      return await actions.draw(optionsOf(choice, size, scale));
    } catch {
      return undefined;
    }
  };

  /** One attempt at a time: a second click while a picture is being made is not a second wish. */
  const attempt = async (run: (asked: DialogState, snapshot: Snapshot) => Promise<Outcome>) => {
    const asked = modal.state;
    if (isBusy || asked === undefined) return;
    isBusy = true;
    set({ status: asked.words.drawing });
    try {
      const snapshot = await drawing;
      end(
        asked,
        snapshot === undefined ? { words: refusalOf(asked) || asked.words.notDrawn } : await run(asked, snapshot),
      );
    } finally {
      isBusy = false;
    }
  };
  /** What the reader has chosen otherwise in the meantime, or closed, is not spoken of any more. */
  const end = ({ choice }: DialogState, { words, picture }: Outcome) => {
    if (modal.state?.choice !== choice) return;
    set({ status: words, ...(picture === undefined ? {} : { previewUrl: shown.set(picture) }) });
    if (picture !== undefined) host.querySelector(".dialog-preview")?.scrollIntoView({ block: "nearest" });
  };

  const copy = async (name: "alt" | "figure") => {
    const field = host.querySelector<HTMLTextAreaElement>(`#picture-${name}`);
    if (field === null || modal.state === undefined) return;
    const { words } = modal.state;
    set({ status: (await copyField(field)) ? words.textCopied : words.textNotCopied });
  };

  const handlers: DialogHandlers = {
    onChoice: (change) => {
      const { state } = modal;
      if (state === undefined) return;
      const choice = changeChoice(state.choice, change, state.viewSize, state.mostPixels);
      set({ choice });
      void redraw({ ...state, choice });
    },
    onAlt: (editedAlt) => set({ editedAlt }),
    onCopyText: (field) => void copy(field),
    onSave: (extension) =>
      void attempt((asked, snapshot) => savePicture(asked, snapshot, extension, actions, saved.set)),
    onCopyPicture: () => void attempt((asked, snapshot) => copyPicture(asked, snapshot, actions)),
    onFilm: () => {
      const { state } = modal;
      modal.close();
      state?.onFilm?.();
    },
    onClose: modal.onClose,
  };

  return {
    open: (props, opener) => {
      if (modal.state !== undefined) return;
      const state = openingState(props, kept);
      modal.open(state, opener);
      void redraw(state);
    },
    destroy: () => {
      modal.close();
      saved.clear();
    },
  };
}

/** Colours begin as on the page; everything else as it was left. */
function openingState(props: PictureDialogProps, kept: Choice | undefined): DialogState {
  return {
    ...props,
    choice: { ...(kept ?? firstChoice), theme: props.theme },
    snapshot: undefined,
    previewUrl: "",
    editedAlt: undefined,
    status: "",
  };
}

/** An SVG has no pixels, but nothing is drawn larger than it could be shown. */
function drawableSize({ choice, viewSize, mostPixels }: DialogState): SizePx | undefined {
  const size = sizeOf(choice, viewSize);
  return size === undefined || pixelsOf(size, 1) > mostPixels ? undefined : size;
}
