import { createBlobAddress } from "../blobAddress.ts";
import { createModal } from "../modal.ts";
import { filmDialog } from "./template.ts";
import type { FilmChoice, FilmDialogActions, FilmDialogProps, FilmHandlers, FilmState, MadeFilm } from "./types.ts";

export interface FilmDialog {
  /** `opener` gets the focus when it closes. */
  open(props: FilmDialogProps, opener?: HTMLElement): void;
  destroy(): void;
}

/** Those who hear how far it is are told in quarters. */
const toldParts = 4;

/** A modal dialog in `host`, empty until it is opened, that makes films of the present view. */
export function createFilmDialog(host: HTMLElement, actions: FilmDialogActions): FilmDialog {
  let kept: Pick<FilmChoice, "preset" | "kind"> | undefined;
  let making: AbortController | undefined;
  const shown = createBlobAddress();
  const modal = createModal<FilmState>(
    host,
    (state) => filmDialog(state, handlers),
    ({ choice: { preset, kind } }) => {
      kept = { preset, kind };
      making?.abort();
      shown.clear();
    },
  );
  const { set } = modal;

  /** The pictures of a choice, and the first of them to look at. */
  const tell = (choice: FilmChoice) => {
    const stills = actions.tell(choice);
    const [first] = stills;
    const previewUrl = first === undefined ? shown.clear() : shown.set(actions.draw(first));
    return { choice, stills, previewUrl, size: actions.sizeOf(choice) };
  };

  const make = async () => {
    const asked = modal.state;
    if (asked === undefined || making !== undefined) return;
    const mine = (making = new AbortController());
    let told = 0;
    const onProgress = (done: number) => {
      if (mine.signal.aborted) return;
      const part = Math.floor(done * toldParts) / toldParts;
      set({ done, ...(part > told && part < 1 && { status: asked.words.partDone(percentOf(part, asked)) }) });
      told = Math.max(told, part);
    };
    set({ done: 0, status: asked.words.begun });
    let status = asked.words.failed;
    try {
      const film = await actions.make(asked.stills, asked.choice, onProgress, mine.signal);
      mine.signal.throwIfAborted();
      actions.save(film);
      status = doneWords(asked, film);
    } catch {
      if (mine.signal.aborted) status = asked.words.cancelled;
    } finally {
      making = undefined;
      set({ done: undefined, status });
    }
  };

  const handlers: FilmHandlers = {
    onChoice: (change) => {
      const { state } = modal;
      if (state === undefined) return;
      making?.abort();
      set({ ...tell({ ...state.choice, ...change }), ...(state.done === undefined && { status: "" }) });
    },
    onMake: () => void make(),
    onCancel: () => making?.abort(),
    onCaptions: () => {
      const { state } = modal;
      if (state === undefined) return;
      const file = actions.captions(state.stills, state.choice);
      actions.save(file);
      set({ status: state.words.captionsSaved(file.fileName) });
    },
    onClose: modal.onClose,
  };
  return {
    open: (props, opener) => {
      if (modal.state !== undefined) return;
      const told = tell({ ...props.choice, ...kept });
      const refusal = props.isBlocked ? props.t.words.notices.downloadBlocked : "";
      const status = told.stills.length === 0 ? props.words.nothingTold : refusal;
      modal.open({ ...props, ...told, done: undefined, status }, opener);
    },
    destroy: () => modal.close(),
  };
}

function percentOf(part: number, { t }: FilmState): string {
  return new Intl.NumberFormat(t.formatLocale, { style: "percent" }).format(part);
}

/** "„netz.webm“ ist fertig (1,2 MB) und wird heruntergeladen. Es ist ein WebM, da …" */
function doneWords({ words, t, choice }: FilmState, { blob, fileName, kind }: MadeFilm): string {
  const size = new Intl.NumberFormat(t.formatLocale, {
    style: "unit",
    unit: "megabyte",
    maximumSignificantDigits: 2,
  }).format(blob.size / 1e6);
  const instead = kind === choice.kind || kind === "mp4" ? "" : words.instead[kind];
  return [words.saved(fileName, size), instead].join(" ").trim();
}
