import { assignTypes } from "../../dataset/families.ts";
import type { FilesReading, InputFile } from "../../dataset/input.ts";
import type { Translator } from "../../i18n/translator.ts";
import { loadWords } from "../../i18n/words.ts";
import { typeLabelOf } from "../../i18n/wording.ts";
import { placedDataset } from "../../model/withPositions.ts";
import { createDataDialog } from "../../panels/dialogs/data/dataDialog.ts";
import type { DataDialogRequest, DataInput, DataType, ReadProgress } from "../../panels/dialogs/data/types.ts";
import type { Remedy } from "../../panels/notices.ts";
import { giveFile, savingHere } from "../../panels/dialogs/picture/handOver.ts";
import sheetAddress from "../../panels/styles/dataDialog.css?url";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";
import { setTold, toldBy, toldOf } from "../edit/bases.ts";
import { fileStem } from "../fileName.ts";
import { readInWorker, writeInWorker } from "../importer.ts";
import type { OwnData } from "../loading.ts";
import { arrangeFor } from "../reading.ts";
import type { Session } from "../session.ts";
import { firstAborted } from "../promises.ts";

/** Files that somebody has brought, read; with what was understood of tables. */
export type OwnArrival = Omit<OwnData, "isOwn" | "wish"> & Pick<FilesReading, "tables">;

export interface DataActions {
  /** Files of the reader's own become what is on screen. */
  readonly show: (data: OwnArrival) => void;
  /** The present data, changed, take the place of themselves. Resolves when they are on screen. */
  readonly reopen: (data: Pick<OwnData, "dataset" | "arrange"> & Partial<OwnData>) => Promise<void>;
  readonly tell: (words: string, remedy?: Remedy) => void;
}

export interface BoundDataDialog extends BoundDialog<DataDialogRequest> {
  /**
   * Takes the reader to the headline of data that have just been opened, and says how many of their types are drawn
   * neutrally, with a button to give these a family.
   */
  welcome(): void;
}

/** To be loaded when a reader first wants to see or save data. */
export function createBoundDataDialog(
  { session, regions: { explorer }, translator }: DialogContext,
  { show, reopen, tell }: DataActions,
): BoundDataDialog {
  const place = createDialogPlace(explorer, sheetAddress);
  const ends = new AbortController();
  let latestName = "";
  const dialog = createDataDialog(place.element, {
    read: async (input, options, onProgress, signal) => {
      const files = await filesOf(input, onProgress);
      latestName = fileStem(files[0]?.name ?? "");
      const onPhase = (phase: ReadProgress["phase"], fraction: number | undefined) => onProgress({ phase, fraction });
      return readInWorker(files, options ?? {}, onPhase, firstAborted([signal, ends.signal]));
    },
    open: ({ dataset, issues, tables }) => {
      if (dataset === undefined) return;
      if (tables !== undefined) setTold(dataset, toldBy(dataset));
      show({ dataset, issues, ...(tables && { tables }), fileName: latestName, arrange: arrangeFor(dataset) });
    },
    write: (format) => writeInWorker({ kind: "write", dataset: placedDataset(session.model), format }, ends.signal),
    template: (format) => writeInWorker({ kind: "template", format, language: translator().language }, ends.signal),
    save: ({ name, text, mediaType }) => giveFile(new Blob([text], { type: mediaType }), name),
    assign: (types) => {
      const dataset = assignTypes(placedDataset(session.model), types);
      setTold(dataset, toldOf(session.model.dataset));
      // Of a large network only a part has places.
      void reopen({ dataset, arrange: arrangeFor(dataset) });
    },
  });
  const open: BoundDataDialog["open"] = async (opener, request) => {
    const t = translator();
    const [words] = await Promise.all([loadWords(t.language, "ownData"), place.styled]);
    const props = {
      t,
      words,
      issues: session.issues,
      types: typesOf(session, t),
      fileName: session.fileName || "tiespan",
      saving: savingHere(),
    };
    if (place.element.isConnected) dialog.open(props, opener, request);
  };
  return {
    open,
    welcome: () => {
      const headline = explorer.querySelector<HTMLElement>("h1");
      headline?.setAttribute("tabindex", "-1");
      headline?.focus();
      const t = translator();
      const neutral = typesOf(session, t).filter(({ id, family }) => family === "other" && id !== "other");
      if (neutral.length === 0) return;
      void loadWords(t.language, "ownData").then(({ neutralTypes, assignTypes }) => {
        if (ends.signal.aborted) return;
        tell(neutralTypes(neutral.length), {
          label: assignTypes,
          run: (opener) => void open(opener, { step: "types" }),
        });
      });
    },
    destroy: () => {
      ends.abort();
      dialog.destroy();
      place.destroy();
    },
  };
}

/** Files too large to be read are not even opened: the reading refuses them by their size. */
async function filesOf(input: DataInput, onProgress: (progress: ReadProgress) => void): Promise<InputFile[]> {
  if (typeof input === "string") return [{ name: "", bytes: new TextEncoder().encode(input) }];
  const files: InputFile[] = [];
  for (const [index, file] of input.entries()) {
    onProgress({ phase: "fetching", fraction: index / input.length });
    files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return files;
}

function typesOf({ model }: Session, t: Translator): DataType[] {
  const counts = new Map<number, number>();
  for (const type of model.columns.type) counts.set(type, (counts.get(type) ?? 0) + 1);
  return model.types.flatMap((type, row) => {
    const count = counts.get(row);
    const { id, family, line, directed } = type;
    return count === undefined ? [] : [{ id, family, line, directed, label: typeLabelOf({ model, t }, type), count }];
  });
}
