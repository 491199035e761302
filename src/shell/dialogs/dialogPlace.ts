import dialogSheetAddress from "../../panels/styles/dialog.css?url";
import type { Context } from "../context.ts";
import { createSheet } from "../sheet.ts";

/** What a dialog needs of the screen. */
export type DialogContext = Pick<Context, "session" | "translator"> & {
  readonly regions: Pick<Context["regions"], "explorer" | "stage">;
};

/** A dialog of one session, to be loaded when it is first asked for. */
export interface BoundDialog<Request = never> {
  /** Shows it once its words and style sheets are there; `opener` gets the focus back. */
  open(opener: HTMLElement | undefined, request?: Request): Promise<void>;
  destroy(): void;
}

/** Where a dialog stands, with its style sheets. */
export interface DialogPlace {
  readonly element: HTMLElement;
  /** Resolves when the sheets are there, cannot be had, or are not wanted any more. */
  readonly styled: Promise<unknown>;
  destroy(): void;
}

/** An empty element at the end of `explorer`; `sheetAddress` is the sheet of what this dialog alone holds. */
export function createDialogPlace(explorer: HTMLElement, sheetAddress: string): DialogPlace {
  const element = document.createElement("div");
  explorer.append(element);
  const sheets = [dialogSheetAddress, sheetAddress].map((address) => createSheet(explorer, address));
  return {
    element,
    styled: Promise.all(sheets.map(({ loaded }) => loaded)),
    destroy: () => {
      for (const sheet of sheets) sheet.destroy();
      element.remove();
    },
  };
}
