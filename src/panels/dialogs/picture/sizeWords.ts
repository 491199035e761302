import { sizeWords } from "../size.ts";
import { limitWords } from "../sizeFields.ts";
import { edgeLimits, largestScale, pixelsOf, sizeOf } from "./choice.ts";
import type { DialogState } from "./types.ts";

/** "2400 × 1800 Pixel, 4,4 Megapixel"; "" where what was typed is no size. */
export function pixelWords({ words, t, choice, viewSize }: DialogState): string {
  const size = sizeOf(choice, viewSize);
  if (size === undefined) return "";
  const { scale } = choice;
  const pixels = { widthPx: size.widthPx * scale, heightPx: size.heightPx * scale };
  return words.pixels(sizeWords(pixels, t), megapixelWords(pixelsOf(size, scale), t.formatLocale));
}

/** Why there can be no PNG of the choice, in words; "" where there can be one. */
export function refusalOf(state: DialogState): string {
  const { words, t, choice, viewSize, mostPixels } = state;
  const size = sizeOf(choice, viewSize);
  if (size === undefined) return words.noSize(limitWords(words, edgeLimits, t));
  const pixels = pixelsOf(size, choice.scale);
  if (pixels <= mostPixels) return "";
  const [wanted, limit] = [pixels, mostPixels].map((count) => megapixelWords(count, t.formatLocale));
  return words.tooLarge(wanted ?? "", limit ?? "", largestScale(size, mostPixels));
}

/** "4,3"; no fewer than there are, so that what is too large never looks as if it were not. */
function megapixelWords(pixels: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return format.format(Math.ceil(pixels / 1e5) / 10);
}
