import { loadWords } from "../../i18n/words.ts";
import { createShareDialog } from "../../panels/dialogs/share/shareDialog.ts";
import { viewAttributes } from "../../panels/dialogs/share/addresses.ts";
import sheetAddress from "../../panels/styles/shareDialog.css?url";
import { titleOf } from "../../picture/describe.ts";
import { deriveFigure } from "../../picture/figure.ts";
import { isAsking, writeWish } from "../../view/derive.ts";
import { deriveVisible } from "../../view/store.ts";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";
import { themeFor } from "../preferences.ts";

/** Where what is shared is to be found. */
export interface ShareAddresses {
  /** Absolute address of the present view. */
  readonly link: () => string;
  /** Absolute address of the folder that holds `embed.html`, `embed.js` and `tiespan.js`; ends with a slash. */
  readonly site: () => string;
  /** Absolute address of the dataset; "" for one that has none. */
  readonly dataAddress: () => string;
}

/** To be loaded when a reader first wants to share. */
export function createBoundShareDialog(
  { session: { model, store }, regions, translator }: DialogContext,
  addresses: ShareAddresses,
): BoundDialog {
  const place = createDialogPlace(regions.explorer, sheetAddress);
  const dialog = createShareDialog(place.element, {
    headline: (wish) => titleOf(deriveFigure(deriveVisible(model, wish)), translator()),
    draw: async (wish, { widthPx: width, heightPx: height }) => {
      const { drawSnapshot } = await import("../../picture/snapshot.ts");
      const options = { width, height, theme: themeFor(store.theme.value), scale: 1 };
      const visible = deriveVisible(model, wish);
      const shown = isAsking(visible.view)
        ? await (await import("../answers.ts")).answerIn(visible, translator())
        : visible;
      return drawSnapshot(deriveFigure(shown), options, translator(), { name: "", address: "" }).svg;
    },
    element: (shared) => {
      const element = document.createElement("tiespan-graph");
      for (const [name, text] of viewAttributes(shared)) element.setAttribute(name, text);
      element.setAttribute("ui", "embed");
      return element;
    },
  });
  return {
    open: async (opener) => {
      // The view as it begins may reach beyond its actors where the present one does not.
      const t = translator();
      const [{ graphOf }, { share: words }] = await Promise.all([
        import("../../model/graph.ts"),
        loadWords(t.language, "dialogs"),
        place.styled,
      ]);
      graphOf(model);
      const props = {
        t,
        words,
        link: addresses.link(),
        site: addresses.site(),
        dataAddress: addresses.dataAddress(),
        wish: writeWish(store.wish.value, model),
      };
      if (place.element.isConnected) dialog.open(props, opener);
    },
    destroy: () => {
      dialog.destroy();
      place.destroy();
    },
  };
}
