import { loadPublishWords } from "../../i18n/editWords.ts";
import { giveFile, savingHere } from "../../panels/dialogs/picture/handOver.ts";
import { createPublishDialog } from "../../panels/dialogs/publish/publishDialog.ts";
import type { PublishChoice, Published } from "../../panels/dialogs/publish/types.ts";
import sheetAddress from "../../panels/styles/publishDialog.css?url";
import { readBase } from "../../publish/base.ts";
import { logoName } from "../../publish/named.ts";
import { type BoundDialog, createDialogPlace, type DialogContext } from "./dialogPlace.ts";
import { publishHere } from "../publishing.ts";

/** What a maker keeps choosing while sessions come and go. */
export interface PublishPlan {
  readonly fileName: string;
  /** Absolute address of the folder of the page's own site. */
  readonly site: string;
  readonly chosen: PublishChoice | undefined;
  readonly keep: (choice: PublishChoice) => void;
}

/** To be loaded when somebody first wants to publish the data on screen. */
export function createBoundPublishDialog(
  { session: { model }, regions: { explorer }, translator }: DialogContext,
  plan: () => PublishPlan,
): BoundDialog {
  const place = createDialogPlace(explorer, sheetAddress);
  const dialog = createPublishDialog(place.element, {
    publish: (choice, onProgress, signal) => publishHere({ ...plan(), model }, choice, onProgress, signal),
    isAddress: (text) => readBase(text) !== undefined,
    isPicture: (fileName) => logoName(fileName) !== undefined,
    save: ({ blob, fileName }: Published) => giveFile(blob, fileName),
    // A browser does not put a file back into its field.
    keep: (choice) => plan().keep({ ...choice, logo: undefined }),
  });
  return {
    open: async (opener) => {
      const t = translator();
      const [words] = await Promise.all([loadPublishWords(t.language), place.styled]);
      const { title, credit, language } = model.dataset;
      const props = {
        t,
        words,
        choice: plan().chosen ?? { ...firstChoice, language: t.language },
        title: t.text(title, language),
        credit: t.text(credit, language),
        asksLanguage: language === undefined,
        refusal: savingHere() === "blocked" ? ("blocked" as const) : undefined,
      };
      if (place.element.isConnected) dialog.open(props, opener);
    },
    destroy: () => {
      dialog.destroy();
      place.destroy();
    },
  };
}

const firstChoice: Omit<PublishChoice, "language"> = {
  kind: "site",
  address: "",
  title: "",
  credit: "",
  logo: undefined,
  isHidden: false,
};
