import type { ThemeName } from "../../../notation/palette.ts";
import { pictureSize, type Preset, presetNames } from "../../../picture/size.ts";
import type { SnapshotOptions } from "../../../picture/snapshot.ts";
import { type EdgeLimits, readEdge, type SizePx } from "../size.ts";
import type { TypedSize } from "../sizeFields.ts";

/** A preset, or a size of the reader's own. */
export type Format = Preset | "own";
export const formats: readonly Format[] = [...presetNames, "own"];

/** The picture that the reader wants. */
export interface Choice extends TypedSize {
  readonly format: Format;
  readonly scale: number;
  readonly theme: ThemeName;
  readonly isTransparent: boolean;
  readonly isPlain: boolean;
}

/** Edges of pictures of one's own size, at scale 1. */
export const edgeLimits: EdgeLimits = { smallestPx: 200, largestPx: 8000 };

const usualScales = [1, 2, 3] as const;

/** Of a reader who has not chosen yet. */
export const firstChoice: Choice = {
  format: "article",
  ownWidth: "1200",
  ownHeight: "800",
  scale: 2,
  theme: "light",
  isTransparent: false,
  isPlain: false,
};

/** The size at scale 1; undefined where what was typed is no size. */
export function sizeOf({ format, ownWidth, ownHeight }: Choice, viewSize: SizePx): SizePx | undefined {
  if (format === "view") return viewSize;
  if (format !== "own") return pictureSize(format, undefined, undefined, false);
  const [widthPx, heightPx] = [readEdge(ownWidth, edgeLimits), readEdge(ownHeight, edgeLimits)];
  return widthPx === undefined || heightPx === undefined ? undefined : { widthPx, heightPx };
}

export function pixelsOf({ widthPx, heightPx }: SizePx, scale: number): number {
  return Math.round(widthPx * scale) * Math.round(heightPx * scale);
}

/** The largest whole scale with no more than `mostPixels`; 0 where even 1 has more. */
export function largestScale({ widthPx, heightPx }: SizePx, mostPixels: number): number {
  return Math.floor(Math.sqrt(mostPixels / (widthPx * heightPx)));
}

/** The scales to choose from: 1, 2, 3, and the largest possible where that is more. */
export function scalesFor(size: SizePx | undefined, mostPixels: number): readonly number[] {
  const largest = size === undefined ? 0 : largestScale(size, mostPixels);
  return largest > 3 ? [...usualScales, largest] : usualScales;
}

/** A changed choice; where its scale is not on offer for the new size it is the usual largest. */
export function changeChoice(choice: Choice, change: Partial<Choice>, viewSize: SizePx, mostPixels: number): Choice {
  const next = { ...choice, ...change };
  return scalesFor(sizeOf(next, viewSize), mostPixels).includes(next.scale) ? next : { ...next, scale: 3 };
}

export function optionsOf(choice: Choice, { widthPx, heightPx }: SizePx, scale: number): SnapshotOptions {
  const { format, theme, isTransparent: transparent, isPlain: plain } = choice;
  const preset = format === "own" ? {} : { preset: format };
  const isFree = format === "view" || format === "own";
  const size = isFree ? { width: widthPx, height: heightPx } : {};
  return { ...preset, ...size, scale, theme, transparent, plain };
}
