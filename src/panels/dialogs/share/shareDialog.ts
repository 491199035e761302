import { createBlobAddress } from "../blobAddress.ts";
import { copyField } from "../clipboard.ts";
import { createModal } from "../modal.ts";
import type { SizePx } from "../size.ts";
import { limitWords } from "../sizeFields.ts";
import { frameAddress, openingOf, type Shared } from "./addresses.ts";
import { edgeLimits, firstChoice, type ShareChoice, type ShareField, sizeOf } from "./choice.ts";
import { shareDialog } from "./template.ts";
import type { ShareDialogActions, ShareDialogProps, ShareHandlers, ShareState } from "./types.ts";

export interface ShareDialog {
  /** Shows the dialog with the latest choice of its reader; `opener` gets the focus when it closes. */
  open(props: ShareDialogProps, opener?: HTMLElement): void;
  destroy(): void;
}

/** A modal dialog in `host`, empty until it is opened, that gives the present view away: as link, frame and element. */
export function createShareDialog(host: HTMLElement, actions: ShareDialogActions): ShareDialog {
  let kept: ShareChoice = firstChoice;
  let drawing: Promise<string> = Promise.resolve("");
  const picture = createBlobAddress();
  let follow: AbortController | undefined;

  const modal = createModal<ShareState>(
    host,
    (state) => shareDialog(state, handlers),
    ({ choice }) => {
      kept = choice;
      drawing = Promise.resolve("");
      picture.clear();
      follow?.abort();
    },
  );
  const { set } = modal;

  /** Draws the picture of the preview anew. A later one takes the place of this one, and so does closing. */
  const redraw = async ({ choice, shared }: ShareState) => {
    const size = sizeOf(choice);
    const mine = (drawing = size === undefined ? Promise.resolve("") : draw(shared, size));
    const svg = await mine;
    if (mine !== drawing) return;
    set({ pictureUrl: svg === "" ? picture.clear() : picture.set(new Blob([svg], { type: "image/svg+xml" })) });
  };
  const draw = async ({ wish }: Shared, size: SizePx) => {
    try {
      return await actions.draw(wish, size);
    } catch {
      return "";
    }
  };

  /** The element takes the place of the picture when it is on screen. */
  const showLive = async ({ live }: ShareState) => {
    await live.ready;
    if (modal.state?.live === live) set({ isLive: true });
  };

  const choose = (change: Partial<ShareChoice>) => {
    const { state } = modal;
    if (state === undefined) return;
    const choice = { ...state.choice, ...change };
    const chosen = choiceParts(state, choice, actions);
    const isOther = frameAddress(chosen.shared) !== frameAddress(state.shared);
    const next = { ...state, ...chosen, ...(isOther ? { live: actions.element(chosen.shared), isLive: false } : {}) };
    set(next);
    void redraw(next);
    if (isOther) void showLive(next);
  };

  const copy = async (name: ShareField) => {
    const { state } = modal;
    const field = host.querySelector<HTMLTextAreaElement>(`#share-${name}`);
    if (field === null || state === undefined) return;
    const { words, choice } = state;
    if (field.value === "") set({ status: refusalOf(state, choice) });
    else set({ status: (await copyField(field)) ? words.copied[name] : words.textNotCopied });
  };

  const share = async () => {
    if (modal.state === undefined) return;
    const { words, headline, shared } = modal.state;
    try {
      await navigator.share({ title: headline, url: shared.link });
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === "AbortError";
      set({ status: isCancelled ? "" : words.notShared });
    }
  };

  const handlers: ShareHandlers = {
    onChoice: choose,
    onCopy: (field) => void copy(field),
    onShare: () => void share(),
    onClose: modal.onClose,
  };

  return {
    open: (props, opener) => {
      if (modal.state !== undefined) return;
      const state = openingState(props, kept, actions);
      modal.open(state, opener);
      follow = new AbortController();
      followRoom(host, follow.signal, (room) => set({ room }));
      void redraw(state);
      void showLive(state);
    },
    destroy: modal.close,
  };
}

function openingState(props: ShareDialogProps, choice: ShareChoice, actions: ShareDialogActions): ShareState {
  const room = { widthPx: 0, heightPx: 0 };
  const parts = choiceParts(props, choice, actions);
  return { ...props, ...parts, room, pictureUrl: "", live: actions.element(parts.shared), isLive: false };
}

/** What follows from a choice. */
function choiceParts(
  state: Pick<ShareState, keyof Shared | "words" | "t">,
  choice: ShareChoice,
  { headline }: ShareDialogActions,
): Pick<ShareState, "choice" | "shared" | "headline" | "status"> {
  const { link, site, dataAddress, wish } = state;
  const now = { link, site, dataAddress, wish };
  const shared = choice.isOpening ? openingOf(now) : now;
  return { choice, shared, headline: headline(shared.wish), status: refusalOf(state, choice) };
}

/** Why there can be no frame of the choice, in words; "" where there can be one. */
function refusalOf({ words, t }: Pick<ShareState, "words" | "t">, choice: ShareChoice): string {
  return sizeOf(choice) === undefined ? words.noSize(limitWords(words, edgeLimits, t)) : "";
}

function followRoom(host: HTMLElement, signal: AbortSignal, onRoom: (room: SizePx) => void): void {
  const element = host.querySelector(".dialog-preview");
  if (element === null) return;
  const observer = new ResizeObserver(() => onRoom({ widthPx: element.clientWidth, heightPx: element.clientHeight }));
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
