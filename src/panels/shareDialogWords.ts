import type { ShippedLanguage } from "../i18n/words.ts";
import { type DialogWords, dialogWords } from "./dialog/words.ts";
import type { FrameSize, ShareField } from "./shareDialog/choice.ts";

/** Words of the share dialog: readers who never open it do not load them. */
export interface ShareDialogWords extends DialogWords {
  readonly title: string;
  readonly fields: Readonly<Record<ShareField, string>>;
  /** Names of the buttons that copy them. */
  readonly copyLabels: Readonly<Record<ShareField, string>>;
  readonly copied: Readonly<Record<ShareField, string>>;
  readonly view: string;
  readonly views: Readonly<Record<"now" | "opening", string>>;
  readonly size: string;
  readonly sizes: Readonly<Record<FrameSize, string>>;
  readonly columnSize: (height: string) => string;
  readonly autoHeight: string;
  readonly shown: (size: string, percent: string) => string;
  readonly tryOut: string;
  readonly share: string;
  readonly notShared: string;
}

export const shareDialogWords: Readonly<Record<ShippedLanguage, ShareDialogWords>> = {
  de: {
    ...dialogWords.de,
    title: "Teilen und einbetten",
    fields: { link: "Link", frame: "HTML als Rahmen: für jede Seite", tag: "HTML als Element: für eigene Seiten" },
    copyLabels: { link: "Link kopieren", frame: "HTML des Rahmens kopieren", tag: "HTML des Elements kopieren" },
    copied: {
      link: "Der Link ist in der Zwischenablage.",
      frame: "Das HTML des Rahmens ist in der Zwischenablage.",
      tag: "Das HTML des Elements ist in der Zwischenablage.",
    },
    view: "Ansicht",
    views: { now: "Wie jetzt", opening: "Wie am Anfang" },
    size: "Größe des Rahmens",
    sizes: { column: "So breit wie die Spalte", small: "Klein", article: "Artikel", wide: "Breit", own: "Eigene" },
    columnSize: (height) => `100\u00a0% × ${height}`,
    autoHeight: "Höhe folgt dem Inhalt (mit Skript)",
    shown: (size, percent) => `${size}\u00a0Pixel, hier in ${percent}`,
    tryOut: "Rahmen ausprobieren",
    share: "Link teilen",
    notShared: "Das Gerät hat den Link nicht angenommen. Kopieren Sie ihn.",
  },
  en: {
    ...dialogWords.en,
    title: "Share and embed",
    fields: { link: "Link", frame: "HTML as a frame: for any page", tag: "HTML as an element: for pages of your own" },
    copyLabels: { link: "Copy the link", frame: "Copy the HTML of the frame", tag: "Copy the HTML of the element" },
    copied: {
      link: "The link is in the clipboard.",
      frame: "The HTML of the frame is in the clipboard.",
      tag: "The HTML of the element is in the clipboard.",
    },
    view: "View",
    views: { now: "As it is now", opening: "As it begins" },
    size: "Size of the frame",
    sizes: { column: "As wide as the column", small: "Small", article: "Article", wide: "Wide", own: "Your own" },
    columnSize: (height) => `100% × ${height}`,
    autoHeight: "Height follows the content (adds a script)",
    shown: (size, percent) => `${size}\u00a0pixels, here at ${percent}`,
    tryOut: "Try the frame",
    share: "Share link",
    notShared: "The device has not taken the link. Copy it instead.",
  },
};
