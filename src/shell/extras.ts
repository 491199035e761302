import type { Snapshot, SnapshotOptions } from "../picture/snapshot.ts";
import type { Wish } from "../view/types.ts";
import type { DataDialogRequest, DataInput } from "../panels/dialogs/data/types.ts";
import type { Context } from "./context.ts";
import type { DataActions, OwnArrival } from "./dialogs/dataDialog.ts";
import type { BoundDialog } from "./dialogs/dialogPlace.ts";
import type { PictureDrop } from "./pictureDrop.ts";
import type { ShareAddresses } from "./dialogs/shareDialog.ts";
import { loadOnce } from "./loadOnce.ts";
import { MissingPart } from "./parts.ts";
import { watch } from "../view/store.ts";

export interface ExtrasActions extends ShareAddresses, DataActions {
  /** The page is about whatever data the reader brings. */
  readonly offersData: boolean;
  /** These are data that a reader has brought or edited. */
  readonly isOwn: boolean;
  /** The present view as a picture. */
  readonly draw: (options: SnapshotOptions) => Promise<Snapshot>;
  /** A file is about to be saved; false: the host page takes it. */
  readonly onSnapshot: (blob: Blob, fileName: string) => boolean;
  /** Shows the view of a picture that was dropped. Gives the names of what in it the data cannot answer. */
  readonly restore: (wish: Wish) => readonly string[];
  /** Opens the dialog about data, with what was dropped or pasted, once all that was loaded is on screen. */
  readonly bring: (input: DataInput) => void;
}

/** What few readers need, each loaded when somebody asks for it: the dialogs, files dropped on the explorer. */
export interface Extras {
  openDataDialog(opener: HTMLElement | undefined, request?: DataDialogRequest): void;
  /** For data that the reader has just brought. */
  welcome(): void;
  openMethodDialog(opener: HTMLElement): void;
  openKeysDialog(opener: HTMLElement): void;
  openTableDialog(opener: HTMLElement): void;
  openPictureDialog(opener: HTMLElement): void;
  openShareDialog(opener: HTMLElement): void;
  /** Undefined where the page has nothing that edits data. */
  readonly edit: (() => void) | undefined;
  readonly publish: ((opener: HTMLElement) => void) | undefined;
  destroy(): void;
}

/** What changes the data, and puts them on the web. */
export interface Editor {
  publish(opener: HTMLElement): void;
  destroy(): void;
}

type LoadEditor = () => Promise<{
  readonly createEditor: (
    context: Context,
    actions: DataActions & Pick<ShareAddresses, "site">,
    onMissing: (error: unknown) => void,
  ) => Editor;
}>;
type LoadUpdateDialog = () => Promise<{
  readonly createBoundUpdateDialog: (context: Context, actions: DataActions) => BoundDialog<OwnArrival>;
}>;
let loadEditor: LoadEditor | undefined;
let loadUpdateDialog: LoadUpdateDialog | undefined;

/**
 * Says from where what edits data is loaded, and what asks whether a newer file updates them: only the explorer's own page
 * has it.
 */
export function setEditor(load: LoadEditor, loadUpdate: LoadUpdateDialog): void {
  loadEditor = load;
  loadUpdateDialog = loadUpdate;
}

type LoadFilms = () => Promise<{
  readonly createBoundFilmDialog: (
    context: Context,
    addresses: Pick<ShareAddresses, "link" | "dataAddress">,
  ) => BoundDialog;
}>;
let loadFilms: LoadFilms | undefined;

/** Says from where what makes films is loaded: only the explorer's own page has it. */
export function setFilms(load: LoadFilms): void {
  loadFilms = load;
}

export function createExtras(context: Context, actions: ExtrasActions): Extras {
  const { session, regions, translator } = context;
  const { explorer } = regions;
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
      takesData: () => actions.offersData && session.store.isWhole.peek(),
      onData: actions.bring,
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

  const onMissing = (error: unknown) =>
    actions.tell(translator().words.notices.partMissing(error instanceof MissingPart ? error.address : ""));
  const whenAsked = <Made extends { destroy(): void }>(load: () => Promise<Made>) => loadOnce(signal, load, onMissing);
  const loadUpdate = loadUpdateDialog;
  const updateDialog =
    loadUpdate && whenAsked(async () => (await loadUpdate()).createBoundUpdateDialog(context, actions));
  /** Data of somebody's own, or edited ones, are not replaced without a question. */
  const show: ExtrasActions["show"] = (arrival) => {
    const isWork = actions.isOwn || session.store.ui.peek() === "edit";
    const asks = isWork && session.model.dataset.actors.length > 0 ? updateDialog : undefined;
    if (asks === undefined) actions.show(arrival);
    else asks((loaded) => void loaded.open(undefined, arrival));
  };
  const dataDialog = whenAsked(async () =>
    (await import("./dialogs/dataDialog.ts")).createBoundDataDialog(context, { ...actions, show }),
  );
  const opened = (dialog: (then: (loaded: BoundDialog) => void) => void) => (opener: HTMLElement | undefined) =>
    dialog((loaded) => void loaded.open(opener));
  const films = loadFilms;
  const filmDialog = films && whenAsked(async () => (await films()).createBoundFilmDialog(context, actions));
  const pictureDialog = whenAsked(async () =>
    (await import("./dialogs/pictureDialog.ts")).createBoundPictureDialog(context, {
      ...actions,
      onFilm: filmDialog && opened(filmDialog),
    }),
  );
  const shareDialog = whenAsked(async () =>
    (await import("./dialogs/shareDialog.ts")).createBoundShareDialog(context, actions),
  );
  const methodDialog = whenAsked(async () =>
    (await import("./dialogs/methodDialog.ts")).createBoundMethodDialog(context, context.actions.selectRelation),
  );
  const keysDialog = whenAsked(async () => (await import("./dialogs/keysDialog.ts")).createBoundKeysDialog(context));
  const tableDialog = whenAsked(async () =>
    (await import("./dialogs/tableDialog.ts")).createBoundTableDialog(context, context.actions.selectRelation),
  );
  const load = actions.offersData ? loadEditor : undefined;
  const editor = load && whenAsked(async () => (await load()).createEditor(context, actions, onMissing));
  const endEditing = watch(() => {
    if (session.store.ui.value === "edit") editor?.(() => undefined);
  });
  const openDataDialog: Extras["openDataDialog"] = (opener, request) =>
    dataDialog((loaded) => void loaded.open(opener, request));
  return {
    openDataDialog,
    welcome: () => dataDialog((loaded) => loaded.welcome()),
    openShareDialog: opened(shareDialog),
    openMethodDialog: opened(methodDialog),
    openKeysDialog: opened(keysDialog),
    openTableDialog: opened(tableDialog),
    openPictureDialog: opened(pictureDialog),
    edit: editor && (() => context.actions.prefer({ ui: "edit" })),
    publish: editor && ((opener) => editor((loaded) => loaded.publish(opener))),
    destroy: () => {
      endEditing();
      ends.abort();
      void drop?.then((loaded) => loaded.destroy());
    },
  };
}
