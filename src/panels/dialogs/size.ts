import { europeanDigits } from "../../dataset/text.ts";
import type { Translator } from "../../i18n/translator.ts";

/** In CSS pixels. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What the edges of a size of one's own may measure, both included. */
export interface EdgeLimits {
  readonly smallestPx: number;
  readonly largestPx: number;
}

/** Whole pixels within the limits; undefined for anything else. */
export function readEdge(text: string, { smallestPx, largestPx }: EdgeLimits): number | undefined {
  const typed = europeanDigits(text);
  if (!/^\s*\d{1,5}\s*$/.test(typed)) return undefined;
  const edgePx = Number(typed);
  return edgePx < smallestPx || edgePx > largestPx ? undefined : edgePx;
}

/** "1200 × 900". */
export function sizeWords({ widthPx, heightPx }: SizePx, t: Pick<Translator, "formatDigits">): string {
  return `${t.formatDigits(widthPx)}\u00a0×\u00a0${t.formatDigits(heightPx)}`;
}
