import { loadWords } from "../../i18n/words.ts";
import { chosenSentenceOf, chosenTextOf, dateWords } from "../../i18n/wording.ts";
import { createMethodDialog } from "../../panels/dialogs/method/methodDialog.ts";
import sheetAddress from "../../panels/styles/methodDialog.css?url";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";

/** To be loaded when a reader first wants to know how the data were made. */
export function createBoundMethodDialog(
  { session: { model }, regions: { explorer }, translator }: DialogContext,
  onRelation: (row: number) => void,
): BoundDialog {
  const place = createDialogPlace(explorer, sheetAddress);
  const dialog = createMethodDialog(place.element, onRelation);
  return {
    open: async (opener) => {
      const t = translator();
      const [{ method: words }] = await Promise.all([loadWords(t.language, "dialogs"), place.styled]);
      if (!place.element.isConnected) return;
      const wording = { model, t };
      const { method, corrections = [], updated } = model.dataset;
      const props = {
        words,
        method: chosenTextOf(wording, method),
        corrections: corrections.map(({ date, text, relations = [] }) => ({
          date: dateWords(wording, date),
          text: chosenTextOf(wording, text),
          relations: relations
            .flatMap((id) => model.relationRow.get(id) ?? [])
            .map((row) => ({ row, sentence: chosenSentenceOf(wording, row) })),
        })),
        asOf: updated === undefined ? "" : t.words.footer.asOf(dateWords(wording, updated)),
      };
      dialog.open(props, opener);
    },
    destroy: () => {
      dialog.close();
      place.destroy();
    },
  };
}
