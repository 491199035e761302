import { nothing, render } from "lit-html";
import type { Snapshot } from "../picture/snapshot.ts";
import {
  changeChoice,
  type Choice,
  firstChoice,
  optionsOf,
  pixelsOf,
  type SizePx,
  sizeOf,
} from "./pictureDialog/choice.ts";
import { copyText } from "./pictureDialog/handOver.ts";
import { pictureDialog } from "./pictureDialog/template.ts";
import type { DialogHandlers, DialogState, PictureDialogActions, PictureDialogProps } from "./pictureDialog/types.ts";
import { refusalOf } from "./pictureDialog/sizeWords.ts";
import { copyPicture, type Outcome, savePicture, svgOf } from "./pictureDialog/ways.ts";
import { pictureDialogWords } from "./pictureWords.ts";

export interface PictureDialog {
  /** Shows the dialog with the latest choice of its reader; `opener` gets the focus when it closes. */
  open(props: PictureDialogProps, opener?: HTMLElement): void;
  destroy(): void;
}

/** A modal dialog in `host`, empty until it is opened, that makes pictures of the present view. */
export function createPictureDialog(host: HTMLElement, actions: PictureDialogActions): PictureDialog {
  let state: DialogState | undefined;
  let kept: Choice | undefined;
  let opener: HTMLElement | undefined;
  let drawing: Promise<Snapshot | undefined> = Promise.resolve(undefined);
  let isBusy = false;
  const shown = createAddress();
  const saved = createAddress();

  const set = (change: Partial<DialogState>) => {
    if (state === undefined) return;
    state = { ...state, ...change };
    render(pictureDialog(state, handlers), host);
  };

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
    if (isBusy || state === undefined) return;
    isBusy = true;
    const asked = state;
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
    if (state?.choice !== choice) return;
    set({ status: words, ...(picture === undefined ? {} : { previewUrl: shown.set(picture) }) });
    if (picture !== undefined) host.querySelector(".picture-preview")?.scrollIntoView({ block: "nearest" });
  };

  const copyField = async (field: "alt" | "figure") => {
    const text = host.querySelector<HTMLTextAreaElement>(`#picture-${field}`);
    if (text === null || state === undefined) return;
    const { words } = state;
    const isCopied = await copyText(text.value);
    if (!isCopied) {
      text.focus();
      text.select();
    }
    set({ status: isCopied ? words.textCopied : words.textNotCopied });
  };

  const close = () => {
    if (state === undefined) return;
    kept = state.choice;
    state = undefined;
    drawing = Promise.resolve(undefined);
    host.querySelector("dialog")?.close();
    render(nothing, host);
    shown.clear();
    opener?.focus();
  };

  const handlers: DialogHandlers = {
    onChoice: (change) => {
      if (state === undefined) return;
      set({ choice: changeChoice(state.choice, change, state.viewSize, state.mostPixels) });
      void redraw(state);
    },
    onAlt: (editedAlt) => set({ editedAlt }),
    onCopyText: (field) => void copyField(field),
    onSave: (extension) =>
      void attempt((asked, snapshot) => savePicture(asked, snapshot, extension, actions, saved.set)),
    onCopyPicture: () => void attempt((asked, snapshot) => copyPicture(asked, snapshot, actions)),
    // The event comes a moment later, when there may be another dialog already.
    onClose: ({ currentTarget }) => {
      if (currentTarget instanceof Node && currentTarget.isConnected) close();
    },
  };

  return {
    open: (props, from) => {
      if (state !== undefined) return;
      opener = from;
      state = openingState(props, kept);
      render(pictureDialog(state, handlers), host);
      host.querySelector("dialog")?.showModal();
      // Not by `autofocus`, which frames of another origin are refused.
      host.querySelector("h2")?.focus();
      void redraw(state);
    },
    destroy: () => {
      close();
      saved.clear();
    },
  };
}

/** Colours begin as on the page; everything else as it was left. */
function openingState(props: PictureDialogProps, kept: Choice | undefined): DialogState {
  return {
    ...props,
    words: pictureDialogWords[props.t.language],
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

/** The `blob:` address of the latest of several files; "" when cleared. */
function createAddress(): { readonly set: (blob: Blob) => string; readonly clear: () => "" } {
  let address = "";
  const clear = () => {
    if (address !== "") URL.revokeObjectURL(address);
    address = "";
    return "" as const;
  };
  const set = (blob: Blob) => {
    clear();
    address = URL.createObjectURL(blob);
    return address;
  };
  return { set, clear };
}
