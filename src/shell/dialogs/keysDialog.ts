import { loadWords } from "../../i18n/words.ts";
import { createKeysDialog } from "../../panels/dialogs/keys/keysDialog.ts";
import sheetAddress from "../../panels/styles/keysDialog.css?url";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";

/** To be loaded when a reader first asks which keys there are. */
export function createBoundKeysDialog({ regions: { explorer }, translator }: DialogContext): BoundDialog {
  const place = createDialogPlace(explorer, sheetAddress);
  const dialog = createKeysDialog(place.element);
  return {
    open: async (opener) => {
      const [{ keys: words }] = await Promise.all([loadWords(translator().language, "dialogs"), place.styled]);
      if (place.element.isConnected) dialog.open({ words }, opener);
    },
    destroy: () => {
      dialog.close();
      place.destroy();
    },
  };
}
