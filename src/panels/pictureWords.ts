import type { ShippedLanguage } from "../i18n/words.ts";
import { type DialogWords, dialogWords } from "./dialog/words.ts";
import type { Format } from "./pictureDialog/choice.ts";

/** Words of the picture dialog: readers who never open it do not load them. */
export interface PictureDialogWords extends DialogWords {
  readonly title: string;
  readonly format: string;
  readonly formats: Readonly<Record<Format, string>>;
  readonly scale: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"light" | "dark", string>>;
  readonly transparent: string;
  readonly plain: string;
  readonly pixels: (size: string, megapixels: string) => string;
  readonly alt: string;
  readonly copyAlt: string;
  readonly figure: string;
  readonly copyFigure: string;
  readonly copyPicture: string;
  readonly savePng: string;
  readonly saveSvg: string;
  /** What has happened, or why not, and what to do. */
  readonly drawing: string;
  readonly saved: (fileName: string) => string;
  readonly handedOver: string;
  readonly textCopied: string;
  readonly pictureCopied: string;
  readonly pictureNotCopied: string;
  readonly notDrawn: string;
  readonly tooLarge: (megapixels: string, limit: string, largestScale: number) => string;
}

export const pictureDialogWords: Readonly<Record<ShippedLanguage, PictureDialogWords>> = {
  de: {
    ...dialogWords.de,
    title: "Bild dieser Ansicht",
    format: "Format",
    formats: {
      article: "Artikel",
      wide: "Breit",
      social: "Social Media",
      square: "Quadrat",
      story: "Story",
      view: "Wie hier",
      own: "Eigenes",
    },
    scale: "Auflösung",
    theme: "Farben",
    themes: { light: "Hell", dark: "Dunkel" },
    transparent: "Ohne Hintergrund",
    plain: "Nur die Grafik, ohne Text",
    pixels: (size, megapixels) => `${size}\u00a0Pixel, ${megapixels}\u00a0Megapixel`,
    alt: "Alternativtext",
    copyAlt: "Alternativtext kopieren",
    figure: "HTML für die eigene Seite",
    copyFigure: "HTML kopieren",
    copyPicture: "Bild kopieren",
    savePng: "PNG sichern",
    saveSvg: "SVG sichern",
    drawing: "Das Bild wird gezeichnet …",
    saved: (fileName) => `Gesichert als „${fileName}“.`,
    handedOver: "Das Bild hat die Seite übernommen, in der diese Grafik steht.",
    textCopied: "Der Text ist in der Zwischenablage.",
    pictureCopied: "Das Bild ist in der Zwischenablage.",
    pictureNotCopied:
      "Der Browser erlaubt das Kopieren hier nicht. Bild gedrückt halten oder rechts klicken und kopieren.",
    notDrawn: "Das Bild konnte nicht gezeichnet werden. Versuchen Sie es kleiner oder als SVG.",
    tooLarge: (megapixels, limit, largestScale) =>
      `Das Bild hätte ${megapixels}\u00a0Megapixel, möglich sind ${limit}. ` +
      (largestScale === 0
        ? "Wählen Sie eine kleinere Größe."
        : `In diesem Format geht höchstens die Auflösung ${largestScale}×.`),
  },
  en: {
    ...dialogWords.en,
    title: "Picture of this view",
    format: "Format",
    formats: {
      article: "Article",
      wide: "Wide",
      social: "Social media",
      square: "Square",
      story: "Story",
      view: "As here",
      own: "Your own",
    },
    scale: "Resolution",
    theme: "Colours",
    themes: { light: "Light", dark: "Dark" },
    transparent: "No background",
    plain: "The graph alone, without words",
    pixels: (size, megapixels) => `${size}\u00a0pixels, ${megapixels}\u00a0megapixels`,
    alt: "Alternative text",
    copyAlt: "Copy the alternative text",
    figure: "HTML for your own page",
    copyFigure: "Copy the HTML",
    copyPicture: "Copy picture",
    savePng: "Save PNG",
    saveSvg: "Save SVG",
    drawing: "The picture is being drawn …",
    saved: (fileName) => `Saved as “${fileName}”.`,
    handedOver: "The page around this graphic has taken the picture.",
    textCopied: "The text is in the clipboard.",
    pictureCopied: "The picture is in the clipboard.",
    pictureNotCopied: "The browser does not allow copying here. Press and hold or right-click the picture to copy it.",
    notDrawn: "The picture could not be drawn. Try a smaller one, or SVG.",
    tooLarge: (megapixels, limit, largestScale) =>
      `The picture would have ${megapixels}\u00a0megapixels, ${limit} are possible. ` +
      (largestScale === 0
        ? "Choose a smaller size."
        : `In this format the resolution can be ${largestScale}× at most.`),
  },
};
