import { createModal } from "../modal.ts";
import { publishDialog } from "./template.ts";
import {
  NotPublished,
  type Published,
  type PublishDialogActions,
  type PublishDialogProps,
  type PublishHandlers,
  type PublishState,
} from "./types.ts";

export interface PublishDialog {
  /** `opener` gets the focus when it closes. */
  open(props: PublishDialogProps, opener?: HTMLElement): void;
  destroy(): void;
}

/** A modal dialog in `host`, empty until it is opened, that makes of the data what can be put on the web. */
export function createPublishDialog(host: HTMLElement, actions: PublishDialogActions): PublishDialog {
  let making: AbortController | undefined;
  const modal = createModal<PublishState>(
    host,
    (state) => publishDialog(state, handlers),
    ({ choice }) => {
      making?.abort();
      actions.keep(choice);
    },
  );
  const { set } = modal;

  const make = async () => {
    const asked = modal.state;
    if (asked === undefined || making !== undefined) return;
    const problems = problemsOf(asked, actions);
    set({ problems, status: "" });
    if (Object.keys(problems).length > 0) {
      host.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const mine = (making = new AbortController());
    set({ progress: { phase: "fetching", done: 0, all: 0 }, status: asked.words.phases.fetching });
    try {
      const published = await actions.publish(
        asked.choice,
        (progress) => {
          if (!mine.signal.aborted) set({ progress, status: asked.words.phases[progress.phase] });
        },
        mine.signal,
      );
      mine.signal.throwIfAborted();
      actions.save(published);
      set({ status: doneWords(asked, published) });
    } catch (error) {
      set({ status: failureWords(asked, error, mine.signal) });
    } finally {
      making = undefined;
      set({ progress: undefined });
    }
  };

  const handlers: PublishHandlers = {
    onChoice: (change) => {
      const { state } = modal;
      if (state === undefined) return;
      set({
        choice: { ...state.choice, ...change },
        problems: {},
        ...(state.progress === undefined && { status: "" }),
      });
    },
    onMake: () => void make(),
    onCancel: () => making?.abort(),
    onClose: modal.onClose,
  };
  return {
    open: (props, opener) => {
      const { refusal, words } = props;
      const status = refusal === undefined ? "" : words.failures[refusal];
      modal.open({ ...props, progress: undefined, status, problems: {} }, opener);
    },
    destroy: () => modal.close(),
  };
}

function problemsOf(
  { choice: { kind, address, logo }, words }: PublishState,
  { isAddress, isPicture }: PublishDialogActions,
): PublishState["problems"] {
  const isWrong = kind === "site" && address.trim() !== "" && !isAddress(address);
  return {
    ...(isWrong && { address: words.badAddress(address.trim()) }),
    ...(logo !== undefined && !isPicture(logo.name) && { logo: words.badLogo(logo.name) }),
  };
}

/** "„netz.zip“ ist fertig (1,2 MB) und wird heruntergeladen." */
function doneWords({ words, t }: PublishState, { blob, fileName, lacksPictures }: Published): string {
  const size = new Intl.NumberFormat(t.formatLocale, {
    style: "unit",
    unit: "megabyte",
    maximumSignificantDigits: 2,
  }).format(blob.size / 1e6);
  return [words.saved(fileName, size), lacksPictures ? words.noPictures : ""].join(" ").trim();
}

function failureWords({ words }: PublishState, error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return words.cancelled;
  return words.failures[error instanceof NotPublished ? error.reason : "failed"];
}
