import type { Dataset, Point } from "../../dataset/types.ts";
import type { ChangeWords } from "../../i18n/changes.ts";
import { loadChangeWords } from "../../i18n/editWords.ts";
import type { Translator } from "../../i18n/translator.ts";
import { textOf } from "../../i18n/wording.ts";
import { buildModel } from "../../model/build.ts";
import { placedDataset, withPositions } from "../../model/withPositions.ts";
import type { UpdateDialogActions, UpdateDialogProps } from "../../panels/dialogs/update/types.ts";
import { focusedIn } from "../../panels/keepFocus.ts";
import { createUpdateDialog } from "../../panels/dialogs/update/updateDialog.ts";
import sheetAddress from "../../panels/styles/updateDialog.css?url";
import {
  baseAfter,
  firstAccepted,
  offerUpdate,
  stillAccepted,
  takeOffer,
  turnOffer,
  turnRenamed,
  type UpdateOffer,
} from "../../update/offer.ts";
import { countsOf, itemsOf, keptItems, renamedItems } from "../../update/items.ts";
import type { PlainWording } from "../../update/plain.ts";
import { baseOf, setBase, setTold, toldOf } from "../edit/bases.ts";
import { arrangeInWorker } from "../importer.ts";
import { arrangeFor } from "../reading.ts";
import type { DataActions, OwnArrival } from "./dataDialog.ts";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";

/** What the dialog is open about. */
interface Current {
  readonly arrival: OwnArrival;
  readonly words: ChangeWords;
  /** Undefined where names do not tell who is meant. */
  readonly offer: UpdateOffer | undefined;
  /** Who may be somebody under another name, and who is said to be. */
  readonly pairs: UpdateOffer["renamed"];
  readonly same: UpdateOffer["renamed"];
}

/** To be loaded when somebody who has data open brings other ones. */
export function createBoundUpdateDialog(
  { session: { model, store, fileName }, regions: { explorer }, translator }: DialogContext,
  { show, reopen, tell }: Pick<DataActions, "show" | "reopen" | "tell">,
): BoundDialog<OwnArrival> {
  const place = createDialogPlace(explorer, sheetAddress);
  const ends = new AbortController();
  let current: Current | undefined;
  const edited = () => ({ present: placedDataset(model), base: baseOf(model.dataset), told: toldOf(model.dataset) });
  const offerOf = ({ dataset, issues, tables }: OwnArrival, same: UpdateOffer["renamed"] = []) =>
    offerUpdate(
      edited(),
      dataset,
      { dataset, issues, format: "unknown", ...(tables && { tables }) },
      new Date().toISOString().slice(0, 10),
      (each) => placed(each, ends.signal),
      same,
    );
  const identify: UpdateDialogActions["identify"] = async (key, isSame, accepted) => {
    const given = current;
    const { arrival, words, offer, pairs = [], same = [] } = given ?? {};
    const pair = pairs[Number(key)];
    if (given === undefined || !arrival || !words || offer === undefined || pair === undefined) return {};
    const chosen = turnRenamed(same, pair, isSame);
    const next = await offerOf(arrival, chosen);
    if (current !== given || "ambiguous" in next) return {};
    current = { ...given, offer: next, same: chosen };
    return {
      ...offered(next, words, translator()),
      accepted: stillAccepted(offer, accepted, next),
      same: new Set(chosen.map((each) => String(pairs.indexOf(each)))),
    };
  };
  const dialog = createUpdateDialog(place.element, () => ({
    turn: (accepted, key, isAccepted) => turnOffer(current?.offer, accepted, key, isAccepted),
    identify,
    replace: () => current && show(current.arrival),
    take: (accepted) => {
      const { offer, words } = current ?? {};
      if (offer === undefined || words === undefined) return;
      const dataset = takeOffer(offer, accepted);
      const base = baseAfter(baseOf(model.dataset), offer);
      setBase(dataset, base);
      setTold(base, offer.told);
      void reopen({ dataset, arrange: arrangeFor(dataset) }).then(() => tell(words.dialog.done(accepted.size)));
    },
  }));
  return {
    open: async (_, arrival) => {
      if (arrival === undefined) return;
      const opener = focusedIn(explorer);
      const t = translator();
      const [words, found] = await Promise.all([loadChangeWords(t.language), offerOf(arrival), place.styled]);
      if (!place.element.isConnected) return;
      const offer = "ambiguous" in found ? undefined : found;
      const pairs = offer?.renamed ?? [];
      current = { arrival, words, offer, pairs, same: [] };
      const ambiguous = "ambiguous" in found ? found.ambiguous : [];
      dialog.open(
        {
          words,
          present: textOf({ model, t }, model.dataset.title) || fileName,
          relations: model.dataset.relations.length,
          canUndo: store.ui.peek() === "edit",
          ambiguous: ambiguous.map(({ names, ids }) => words.update.ambiguousNames(names, ids)),
          renamed: offer === undefined ? [] : renamedItems(pairs, plainOf(offer, words, t)),
          same: new Set(),
          ...(offer === undefined ? nothingOffered : offered(offer, words, t)),
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

type Offered = Pick<UpdateDialogProps, "isStrange" | "counts" | "groups" | "kept" | "accepted">;

const nothingOffered: Offered = {
  isStrange: false,
  counts: [],
  groups: [],
  kept: [],
  accepted: new Set(),
};

function plainOf({ old, next }: UpdateOffer, words: ChangeWords, t: Translator): PlainWording {
  return { old: { model: buildModel(old), t }, next: { model: buildModel(next), t }, words };
}

function offered(offer: UpdateOffer, words: ChangeWords, t: Translator): Offered {
  const plain = plainOf(offer, words, t);
  return {
    isStrange: offer.isStrange,
    counts: countsOf(offer, plain),
    groups: itemsOf(offer, plain),
    kept: keptItems(offer.kept, plain),
    accepted: firstAccepted(offer),
  };
}
