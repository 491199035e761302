import type { FilesReading } from "../../dataset/input.ts";
import type { Dataset, Point } from "../../dataset/types.ts";
import type { ChangeWords, EntryChange } from "../../i18n/changes.ts";
import { loadChangeWords } from "../../i18n/editWords.ts";
import type { Translator } from "../../i18n/translator.ts";
import { textOf } from "../../i18n/wording.ts";
import { buildModel } from "../../model/build.ts";
import { placedDataset, withPositions } from "../../model/withPositions.ts";
import type { UpdateDialogProps } from "../../panels/dialogs/update/types.ts";
import { focusedIn } from "../../panels/keepFocus.ts";
import { createUpdateDialog } from "../../panels/dialogs/update/updateDialog.ts";
import sheetAddress from "../../panels/styles/updateDialog.css?url";
import {
  baseAfter,
  firstAccepted,
  isStrange,
  offerUpdate,
  takeOffer,
  turnOffer,
  type UpdateOffer,
} from "../../update/offer.ts";
import { itemsOf, keptItems } from "../../update/items.ts";
import { baseOf, setBase } from "../edit/bases.ts";
import { arrangeInWorker } from "../importer.ts";
import { arrangeFor } from "../reading.ts";
import type { DataActions, OwnArrival } from "./dataDialog.ts";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";

/** To be loaded when somebody who has data open brings other ones. */
export function createBoundUpdateDialog(
  { session: { model, store, fileName }, regions: { explorer }, translator }: DialogContext,
  { show, reopen, tell }: Pick<DataActions, "show" | "reopen" | "tell">,
): BoundDialog<OwnArrival> {
  const place = createDialogPlace(explorer, sheetAddress);
  const ends = new AbortController();
  let current:
    { readonly arrival: OwnArrival; readonly offer: UpdateOffer | undefined; readonly words: ChangeWords } | undefined;
  const dialog = createUpdateDialog(place.element, () => ({
    turn: (accepted, key, isAccepted) => turnOffer(current?.offer, accepted, key, isAccepted),
    replace: () => current && show(current.arrival),
    take: (accepted) => {
      const { offer, words } = current ?? {};
      if (offer === undefined || words === undefined) return;
      const dataset = takeOffer(offer, accepted);
      setBase(dataset, baseAfter(baseOf(model.dataset), offer));
      void reopen({ dataset, arrange: arrangeFor(dataset) }).then(() => tell(words.dialog.done(accepted.size)));
    },
  }));
  return {
    open: async (_, arrival) => {
      if (arrival === undefined) return;
      const opener = focusedIn(explorer);
      const t = translator();
      const edited = { present: placedDataset(model), base: baseOf(model.dataset) };
      const today = new Date().toISOString().slice(0, 10);
      const [words, offer] = await Promise.all([
        loadChangeWords(t.language),
        offerUpdate(edited, arrival.dataset, readingOf(arrival), today, (dataset) => placed(dataset, ends.signal)),
        place.styled,
      ]);
      if (!place.element.isConnected) return;
      current = { arrival, words, offer: "ambiguous" in offer ? undefined : offer };
      const wording = { model, t };
      dialog.open(
        {
          words,
          present: textOf(wording, model.dataset.title) || fileName,
          relations: model.dataset.relations.length,
          canUndo: store.ui.peek() === "edit",
          ...("ambiguous" in offer
            ? {
                ...nothingOffered,
                ambiguous: offer.ambiguous.map(({ names, ids }) => words.update.ambiguousNames(names, ids)),
              }
            : offered(offer, words, t)),
        },
        opener,
      );
    },
    destroy: () => {
      ends.abort();
      dialog.destroy();
      place.destroy();
    },
  };
}

/** Who has joined those with places stands beside them, where the command line puts them, too. */
async function placed(dataset: Dataset, signal: AbortSignal): Promise<Dataset> {
  let found: readonly Point[] = [];
  const onPlaces = (positions: readonly Point[]) => (found = positions);
  await arrangeInWorker(dataset, onPlaces, signal, { isSteady: true });
  return withPositions(dataset, found);
}

function readingOf({ dataset, issues, tables }: OwnArrival): FilesReading {
  return { dataset, issues, format: "unknown", ...(tables && { tables }) };
}

type Offered = Pick<UpdateDialogProps, "isStrange" | "ambiguous" | "counts" | "groups" | "kept" | "accepted">;

const nothingOffered: Offered = {
  isStrange: false,
  ambiguous: [],
  counts: { added: 0, corrected: 0, withdrawn: 0 },
  groups: [],
  kept: [],
  accepted: new Set(),
};

function offered(offer: UpdateOffer, words: ChangeWords, t: Translator): Offered {
  const { old, next, changes } = offer;
  const plain = { old: { model: buildModel(old), t }, next: { model: buildModel(next), t }, words };
  const count = (what: EntryChange) => changes.filter((change) => change.what === what).length;
  return {
    ...nothingOffered,
    isStrange: isStrange(offer),
    counts: { added: count("added"), corrected: count("corrected"), withdrawn: count("withdrawn") },
    groups: itemsOf(offer, plain),
    kept: keptItems(offer.kept, plain),
    accepted: firstAccepted(offer),
  };
}
