import { readDays } from "../dataset/edtf.ts";
import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import type { Figure } from "./figure.ts";
import { cutLines, type TextStyle, wrapText } from "./text.ts";

/** More publishers are never named. */
const mostPublishers = 24;

/** Publishers of the sources of what is shown, the most cited first. */
export function publishersOf({ model: { dataset }, shown }: Figure, t: Translator): readonly string[] {
  const { relations, sources = {}, language } = dataset;
  const cited = new Map<string, number>();
  for (const { row } of shown) {
    for (const id of relations[row]?.sources ?? []) {
      const publisher = Object.hasOwn(sources, id) ? t.text(sources[id]?.publisher, language) : "";
      if (publisher !== "") cited.set(publisher, (cited.get(publisher) ?? 0) + 1);
    }
  }
  return [...cited].sort(([, one], [, other]) => other - one).map(([publisher]) => publisher);
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
  const named = publishers.slice(0, count).map(isolate);
  const others = publishers.length - count;
  return t.words.footer.sources(t.formatList(others === 0 ? named : [...named, t.words.andMore(others)]));
}

/** Credit, day of the data and licence, as far as the dataset names them. */
export function creditParts({ model: { dataset } }: Figure, t: Translator): readonly string[] {
  const { updated, language, license = "" } = dataset;
  const range = updated === undefined ? undefined : readDays(updated);
  const day = range === undefined ? (updated ?? "") : t.formatDate(range);
  const parts = [t.text(dataset.credit, language), day === "" ? "" : t.words.footer.asOf(day), license];
  return parts.filter((part) => part !== "");
}
