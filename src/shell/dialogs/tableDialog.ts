import { loadWords } from "../../i18n/words.ts";
import { deriveRelationState } from "../../model/relationState.ts";
import { inOrder, orderOf } from "../../model/listOrder.ts";
import { createTableDialog } from "../../panels/dialogs/table/tableDialog.ts";
import { tableRows } from "../../panels/dialogs/table/tableRows.ts";
import sheetAddress from "../../panels/styles/tableDialog.css?url";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";

/** To be loaded when a reader first asks for the table of what is shown. */
export function createBoundTableDialog(
  { session: { model, store, fileName }, regions: { explorer }, translator }: DialogContext,
  onRelation: (row: number) => void,
): BoundDialog {
  const place = createDialogPlace(explorer, sheetAddress);
  const dialog = createTableDialog(place.element, onRelation);
  return {
    open: async (opener) => {
      const t = translator();
      const [{ table: words }] = await Promise.all([loadWords(t.language, "dialogs"), place.styled]);
      if (!place.element.isConnected) return;
      store.rest();
      const { window, scene, shown, scope } = store.visible.value;
      const shownRows = scope.relationRows.filter((row) => shown.relationShown(row));
      const wording = { model, t };
      const rows = tableRows(
        wording,
        inOrder(model.columns, shownRows, orderOf(scene)),
        (row) => deriveRelationState(model, row, window) === "possibly",
      );
      const name = fileName === "" ? words.fileName : `${fileName}-${words.fileName}`;
      dialog.open({ words, wording, window, rows, fileName: name }, opener);
    },
    destroy: () => {
      dialog.close();
      place.destroy();
    },
  };
}
