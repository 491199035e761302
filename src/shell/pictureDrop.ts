import type { Translator } from "../i18n/translator.ts";
import { loadWords } from "../i18n/words.ts";
import type { DataInput } from "../panels/dialogs/data/types.ts";
import type { RestoredSnapshot } from "../picture/restore.ts";
import type { Wish } from "../view/types.ts";
import type { DropArea } from "./dropArea.ts";

/** Pictures of 16 megapixels have less; what is larger is not even read. */
const mostBytes = 64 * 1024 * 1024;

/** Why a dropped file shows no view. */
type SnapshotProblem = Extract<RestoredSnapshot, { readonly problem: unknown }>["problem"];

export interface PictureDropActions {
  /** Whether files that are no pictures, and texts that are pasted, are taken for data. */
  readonly takesData: () => boolean;
  readonly onData: (input: DataInput) => void;
  /**
   * The view that a picture shows, the names of what in it means nothing, and words for such names. The data may be
   * others.
   */
  readonly onWish: (wish: Wish, refused: readonly string[], partly: (names: string) => string) => void;
  /** Why there is none, and the words for it. */
  readonly onProblem: (problem: SnapshotProblem, words: string) => void;
}

export interface PictureDrop {
  /** Takes what was let go or pasted before this was there, with the event that brought it. */
  take(files: readonly File[], text: string, event: Event): void;
  destroy(): void;
}

/**
 * Lets pictures of ours and files with data be dropped on an explorer, or pasted into it. Texts and links that are
 * dragged stay with the browser.
 */
export function createPictureDrop(
  target: HTMLElement,
  translator: () => Translator,
  actions: PictureDropActions,
): PictureDrop {
  const cover = createCover(target, translator);
  const listening = new AbortController();
  const { signal } = listening;
  let latest: File | undefined;

  /** Of several files in short succession the last one counts. */
  const open = async (file: File) => {
    latest = file;
    const [restored, { drop: words }] = await Promise.all([restore(file), loadWords(translator().language, "dialogs")]);
    if (signal.aborted || latest !== file) return;
    if ("wish" in restored) actions.onWish(restored.wish, restored.refused, words.partly);
    else actions.onProblem(restored.problem, words.problems[restored.problem]);
  };
  const takeText = (text: string, event: Event) => {
    const isTaken = actions.takesData() && isLikeData(text) && !isInField(event) && !isInDialog(event);
    if (isTaken) actions.onData(text);
    return isTaken;
  };
  /** Files go before text. False where there is nothing for it here. */
  const take = (files: readonly File[], text: string, event: Event) => {
    const isPicture = files.some(({ type }) => type === "image/png");
    const file = pictureAmong(files);
    if (file === undefined) return event.type === "paste" && takeText(text, event);
    if (!isPicture && actions.takesData()) actions.onData(files);
    else void open(file);
    return true;
  };
  const onOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const isRefused = isInDialog(event);
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isRefused ? "none" : "copy";
    if (!isRefused) cover.show(actions.takesData());
  };
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && target.contains(relatedTarget))) cover.hide();
  };
  const onDrop = (event: DragEvent) => {
    cover.hide();
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (!isInDialog(event)) take([...(event.dataTransfer?.files ?? [])], "", event);
  };
  target.addEventListener("dragenter", onOver, { signal });
  target.addEventListener("dragover", onOver, { signal });
  target.addEventListener("dragleave", onLeave, { signal });
  target.addEventListener("drop", onDrop, { signal });
  const onPaste = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    const text = clipboardData?.getData("text/plain") ?? "";
    if (take([...(clipboardData?.files ?? [])], text, event)) event.preventDefault();
  };
  target.addEventListener("paste", onPaste, { signal });
  return {
    take: (files, text, event) => void take(files, text, event),
    destroy: () => {
      listening.abort();
      cover.destroy();
    },
  };
}

/** The first PNG, else the first file of all, so that it can be said what is wrong with it. */
function pictureAmong(files: readonly File[]): File | undefined {
  return files.find(({ type }) => type === "image/png") ?? files[0];
}

/** A table has several rows; everything else that we read begins with a bracket. */
function isLikeData(text: string): boolean {
  return /^\s*[[{<]/.test(text) || /\S[^\n]*\n\s*\S/.test(text);
}

function isInField({ target }: Event): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** A dialog is about the present view, which must not change behind it. */
function isInDialog(event: Event): boolean {
  return event.target instanceof Element && event.target.closest("dialog") !== null;
}

async function restore(file: File): Promise<RestoredSnapshot> {
  if (file.size > mostBytes) return { problem: "too-large" };
  const { readSnapshot } = await import("../picture/restore.ts");
  try {
    return await readSnapshot(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // The file has gone since, or is a folder.
    return { problem: "damaged" };
  }
}

/** What says where to drop, loaded when a file is first held above the explorer. */
function createCover(target: HTMLElement, translator: () => Translator) {
  let area: Promise<DropArea> | undefined;
  let isWanted = false;
  const update = (then: (area: DropArea) => unknown) => void area?.then(then);
  return {
    show: (isForData: boolean) => {
      if (isWanted) return;
      isWanted = true;
      area ??= import("./dropArea.ts").then(({ createDropArea }) => createDropArea(target));
      const words = loadWords(translator().language, "dialogs");
      update(async (loaded) => {
        const { drop } = await words;
        if (isWanted) loaded.show(drop, isForData);
      });
    },
    hide: () => {
      isWanted = false;
      update((loaded) => loaded.hide());
    },
    destroy: () => {
      isWanted = false;
      update((loaded) => loaded.destroy());
    },
  };
}
