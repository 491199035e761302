import { readDays } from "../dataset/edtf.ts";
import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import { derivePublishers } from "../model/publishers.ts";
import type { Figure } from "./figure.ts";
import type { TextStyle } from "./text.ts";
import { cutLines, wrapText } from "./wrap.ts";

/** More publishers are never named. */
const mostPublishers = 24;

/** Publishers of the sources of what is shown, the most cited first. */
export function publishersOf({ model: { dataset }, relations }: Figure, t: Translator): readonly string[] {
  const rows = relations.map(({ row }) => row);
  return derivePublishers(dataset, rows, (text) => t.text(text, dataset.language));
}

/** "Quellen: dpa, Reuters und 12 weitere" in so many lines, naming as many as fit. */
export function sourceLines(
  publishers: readonly string[],
  t: Translator,
  mostLines: number,
  width: number,
  style: TextStyle,
): string[] {
  if (publishers.length === 0) return [];
  for (let count = Math.min(mostPublishers, publishers.length); count > 0; count -= 1) {
    const lines = wrapText(sourceWords(publishers, count, t), width, style);
    if (lines.length <= mostLines) return lines;
  }
  return cutLines(wrapText(sourceWords(publishers, 1, t), width, style), mostLines, width, style);
}

function sourceWords(publishers: readonly string[], count: number, t: Translator): string {
  const named = publishers.slice(0, count);
  const others = publishers.length - count;
  return t.words.footer.sources(t.formatList(others === 0 ? named : [...named, t.words.andMore(others)]));
}

/** Credit, day of the data and licence, as far as the dataset names them. */
export function creditParts({ model: { dataset } }: Figure, t: Translator): readonly string[] {
  const { updated, language, license = "" } = dataset;
  const range = updated === undefined ? undefined : readDays(updated);
  const day = range === undefined ? (updated ?? "") : t.formatDate(range);
  const parts = [t.text(dataset.credit, language), day === "" ? "" : t.words.footer.asOf(day), license];
  return parts.filter((part) => part !== "").map((part) => isolate(part, t.direction));
}
