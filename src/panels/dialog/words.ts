import type { ShippedLanguage } from "../../i18n/words.ts";

/** Words that dialogs share. */
export interface DialogWords {
  readonly close: string;
  readonly preview: string;
  readonly width: string;
  readonly height: string;
  readonly edgeLimits: (smallest: string, largest: string) => string;
  readonly copy: string;
  /** What has happened, or why not, and what to do. */
  readonly textNotCopied: string;
  readonly noSize: (limits: string) => string;
}

export const dialogWords: Readonly<Record<ShippedLanguage, DialogWords>> = {
  de: {
    close: "Schließen",
    preview: "Vorschau",
    width: "Breite",
    height: "Höhe",
    edgeLimits: (smallest, largest) => `${smallest} bis ${largest}\u00a0Pixel`,
    copy: "Kopieren",
    textNotCopied: "Der Browser erlaubt das Kopieren hier nicht. Der Text ist markiert: mit Strg+C oder ⌘C kopieren.",
    noSize: (limits) => `Breite und Höhe sind ganze Zahlen: ${limits}.`,
  },
  en: {
    close: "Close",
    preview: "Preview",
    width: "Width",
    height: "Height",
    edgeLimits: (smallest, largest) => `${smallest} to ${largest}\u00a0pixels`,
    copy: "Copy",
    textNotCopied: "The browser does not allow copying here. The text is selected: copy it with Ctrl+C or ⌘C.",
    noSize: (limits) => `Width and height are whole numbers: ${limits}.`,
  },
};
