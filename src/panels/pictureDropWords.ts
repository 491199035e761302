import type { ShippedLanguage } from "../i18n/words.ts";
import type { RestoredSnapshot } from "../picture/restore.ts";

/** Why a dropped file shows no view. */
export type DropProblem = Extract<RestoredSnapshot, { readonly problem: unknown }>["problem"];

export interface PictureDropWords {
  /** Over the graph while a file is held above it. */
  readonly invitation: string;
  /** The same where files with data are taken, too. */
  readonly dataInvitation: string;
  readonly problems: Readonly<Record<DropProblem, string>>;
  /** Parts of its view that mean nothing here, by name. */
  readonly partly: (names: string) => string;
}

/** Words for dropping a picture: readers who never drop one do not load them. */
export const pictureDropWords: Readonly<Record<ShippedLanguage, PictureDropWords>> = {
  de: {
    invitation: "Bild hier ablegen, um seine Ansicht zu öffnen",
    dataInvitation: "Datei hier ablegen: eigene Daten oder ein Bild, das von hier stammt",
    problems: {
      "not-a-png": "Diese Datei ist kein PNG. Hier lassen sich Bilder öffnen, die aus dieser Grafik gesichert wurden.",
      damaged: "Dieses Bild ist beschädigt oder unvollständig. Nehmen Sie die Datei, wie sie gesichert wurde.",
      "too-large": "Diese Datei ist zu groß. Bilder aus dieser Grafik haben höchstens 64\u00a0MB.",
      foreign:
        "In diesem Bild steckt keine Ansicht. Es stammt nicht von hier oder wurde unterwegs neu gespeichert, etwa von einem Kurznachrichtendienst.",
    },
    partly: (names) =>
      `Das Bild nennt, was es hier nicht gibt (${names}): Es zeigt andere Daten. Gezeigt wird, was passt.`,
  },
  en: {
    invitation: "Drop the picture here to open its view",
    dataInvitation: "Drop the file here: your own data, or a picture from this page",
    problems: {
      "not-a-png": "This file is not a PNG. Pictures that were saved from this graphic can be opened here.",
      damaged: "This picture is damaged or incomplete. Take the file as it was saved.",
      "too-large": "This file is too large. Pictures from this graphic have 64\u00a0MB at most.",
      foreign:
        "This picture holds no view. It was not made here, or was saved anew on its way, by a messenger for instance.",
    },
    partly: (names) => `The picture names what is not here (${names}): it shows other data. What fits is shown.`,
  },
};
