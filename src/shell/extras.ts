import type { Translator } from "../i18n/translator.ts";
import type { Snapshot, SnapshotOptions } from "../picture/snapshot.ts";
import type { Wish } from "../view/types.ts";
import type { DataDialogRequest } from "../panels/dataDialog/types.ts";
import type { BoundDataDialog, DataActions } from "./dataDialog.ts";
import type { BoundPictureDialog } from "./pictureDialog.ts";
import type { PictureDrop } from "./pictureDrop.ts";
import type { Regions } from "./regions.ts";
import type { Session } from "./session.ts";
import type { BoundShareDialog, ShareAddresses } from "./shareDialog.ts";

export interface ExtrasActions extends ShareAddresses, DataActions {
  /** The page is about whatever data the reader brings. */
  readonly offersData: boolean;
  /** The present view as a picture. */
  readonly draw: (options: SnapshotOptions) => Promise<Snapshot>;
  /** A file is about to be saved; false: the host page takes it. */
  readonly onSnapshot: (blob: Blob, fileName: string) => boolean;
  /** Shows the view of a picture that was dropped. Gives the names of what in it the data cannot answer. */
  readonly restore: (wish: Wish) => readonly string[];
}

/** What few readers need, each loaded when somebody asks for it: the dialogs, files dropped on the explorer. */
export interface Extras {
  openDataDialog(opener: HTMLElement | undefined, request?: DataDialogRequest): void;
  /** For data that the reader has just brought. */
  welcome(): void;
  openPictureDialog(opener: HTMLElement): void;
  openShareDialog(opener: HTMLElement): void;
  destroy(): void;
}

export function createExtras(
  session: Session,
  regions: Regions,
  translator: () => Translator,
  actions: ExtrasActions,
): Extras {
  const { explorer } = regions;
  let dialog: Promise<BoundPictureDialog> | undefined;
  let shareDialog: Promise<BoundShareDialog> | undefined;
  let dataDialog: Promise<BoundDataDialog> | undefined;
  let drop: Promise<PictureDrop> | undefined;
  let isDropReady = false;
  const ends = new AbortController();
  const { signal } = ends;

  const loadDrop = async () => {
    const { createPictureDrop } = await import("./pictureDrop.ts");
    const created = createPictureDrop(explorer, translator, {
      onWish: (wish, unknown, partly) => {
        const refused = [...unknown, ...actions.restore(wish)];
        actions.tell(refused.length === 0 ? "" : partly(refused.join(", ")));
      },
      onProblem: (_, words) => actions.tell(words),
      takesData: () => actions.offersData && session.store.view.value.ui === "full",
      onData: (input) => openDataDialog(undefined, { input }),
    });
    isDropReady = true;
    if (signal.aborted) created.destroy();
    return created;
  };
  /** Until what takes them is there, files must not take the place of the page. */
  const awaitFiles = (event: DragEvent | ClipboardEvent) => {
    const isPaste = event instanceof ClipboardEvent;
    const data = isPaste ? event.clipboardData : event.dataTransfer;
    if (data === null || isDropReady || !(isPaste || data.types.includes("Files"))) return;
    // Read now: it is gone when the event is over.
    const files = [...data.files];
    const text = data.getData("text/plain");
    drop ??= loadDrop();
    void drop.then((loaded) => loaded.take(files, text, event));
    if (!isPaste) event.preventDefault();
  };
  for (const name of ["dragenter", "dragover", "drop", "paste"] as const) {
    explorer.addEventListener(name, awaitFiles, { signal });
  }

  const openDataDialog: Extras["openDataDialog"] = (opener, request) => {
    dataDialog ??= loadDataDialog();
    void dataDialog.then((loaded) => (signal.aborted ? undefined : loaded.open(opener, request)));
  };
  const loadDataDialog = async () => {
    const { createBoundDataDialog } = await import("./dataDialog.ts");
    return createBoundDataDialog(session, regions, translator, actions);
  };
  const loadDialog = async () => {
    const { createBoundPictureDialog } = await import("./pictureDialog.ts");
    return createBoundPictureDialog(session, regions, translator, actions);
  };
  const loadShareDialog = async () => {
    const { createBoundShareDialog } = await import("./shareDialog.ts");
    return createBoundShareDialog(session, regions, translator, actions);
  };
  return {
    openDataDialog,
    welcome: () => {
      dataDialog ??= loadDataDialog();
      void dataDialog.then((loaded) => (signal.aborted ? undefined : loaded.welcome()));
    },
    openShareDialog: (opener) => {
      shareDialog ??= loadShareDialog();
      void shareDialog.then((loaded) => (signal.aborted ? undefined : loaded.open(opener)));
    },
    openPictureDialog: (opener) => {
      dialog ??= loadDialog();
      void dialog.then((loaded) => (signal.aborted ? undefined : loaded.open(opener)));
    },
    destroy: () => {
      ends.abort();
      void dialog?.then((loaded) => loaded.destroy());
      void shareDialog?.then((loaded) => loaded.destroy());
      void dataDialog?.then((loaded) => loaded.destroy());
      void drop?.then((loaded) => loaded.destroy());
    },
  };
}
