import { leftOutWords } from "../../../i18n/filmWords.ts";
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
    const film = actions.tell(choice);
    const [first] = film.stills;
    const previewUrl = first === undefined ? shown.clear() : shown.set(actions.draw(first));
    return { choice, film, previewUrl, size: actions.sizeOf(choice) };
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
      const made = await actions.make(asked.film.stills, asked.choice, onProgress, mine.signal);
      mine.signal.throwIfAborted();
      actions.save(made);
      status = doneWords(asked, made);
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
      // What is being made stays what was chosen.
      if (state === undefined || making !== undefined) return;
      set({ ...tell({ ...state.choice, ...change }), status: "" });
    },
    onMake: () => void make(),
    onCancel: () => making?.abort(),
    onCaptions: () => {
      const { state } = modal;
      if (state === undefined) return;
      const { film, words, t, choice } = state;
      const file = actions.captions(film.stills, leftOutWords(film, words, t), choice);
      actions.save(file);
      set({ status: words.captionsSaved(file.fileName) });
    },
    onClose: modal.onClose,
  };
  return {
    open: (props, opener) => {
      if (modal.state !== undefined) return;
      const told = tell({ ...props.choice, ...kept });
      const refusal = props.isBlocked ? props.t.words.notices.downloadBlocked : "";
      const status = told.film.stills.length === 0 ? props.words.nothingTold : refusal;
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
