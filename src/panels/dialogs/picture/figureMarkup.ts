import { escapeMarkup } from "../markup.ts";

/** What a page needs to show a saved picture. Lengths in CSS pixels. */
export interface FigureParts {
  readonly fileName: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
  readonly title: string;
  /** "" for none. */
  readonly sourceLine: string;
  /** Of title and sources. */
  readonly language: string;
}

/** A `<figure>` to be pasted into a page, as the text of its markup: everything that comes from data is escaped. */
export function writeFigureMarkup(parts: FigureParts): string {
  const { fileName, widthPx, heightPx, alt, title, sourceLine, language } = parts;
  const caption = [title, sourceLine].filter((words) => words !== "").map(escapeMarkup);
  return [
    `<figure lang="${escapeMarkup(language)}">`,
    `  <img src="${escapeMarkup(addressOf(fileName))}" width="${widthPx}" height="${heightPx}" alt="${escapeMarkup(alt)}">`,
    `  <figcaption>${caption.join("<br>")}</figcaption>`,
    "</figure>",
  ].join("\n");
}

/** A relative address: a colon would make a scheme of what stands before it, `?` and `#` end a path. */
function addressOf(fileName: string): string {
  return encodeURI(fileName).replace(/[?#:]/g, encodeURIComponent);
}
