import { type EdgeLimits, readEdge, type SizePx } from "../size.ts";
import type { TypedSize } from "../sizeFields.ts";

/** Sizes of frames that fit common places of pages. */
const sizes = {
  /** As wide as the column, which is about this wide in articles. */
  column: { widthPx: 680, heightPx: 480 },
  small: { widthPx: 320, heightPx: 480 },
  article: { widthPx: 600, heightPx: 400 },
  wide: { widthPx: 960, heightPx: 600 },
} as const satisfies Record<string, SizePx>;

export type FrameSize = keyof typeof sizes | "own";
export const frameSizes: readonly FrameSize[] = ["column", "small", "article", "wide", "own"];

/** What can be copied: an address, and two kinds of markup. */
export type ShareField = "link" | "frame" | "tag";

/** What the reader wants to share, and how large. */
export interface ShareChoice extends TypedSize {
  readonly size: FrameSize;
  /** The view as it begins, without what has been changed in it. */
  readonly isOpening: boolean;
  readonly isAutoHeight: boolean;
}

/** Edges of frames of one's own size. */
export const edgeLimits: EdgeLimits = { smallestPx: 200, largestPx: 4000 };

/** Of a reader who has not chosen yet. */
export const firstChoice: ShareChoice = {
  size: "column",
  ownWidth: "720",
  ownHeight: "480",
  isOpening: false,
  isAutoHeight: true,
};

/** The size to show a frame in; undefined where what was typed is no size. */
export function sizeOf({ size, ownWidth, ownHeight }: ShareChoice): SizePx | undefined {
  if (size !== "own") return sizes[size];
  const [widthPx, heightPx] = [readEdge(ownWidth, edgeLimits), readEdge(ownHeight, edgeLimits)];
  return widthPx === undefined || heightPx === undefined ? undefined : { widthPx, heightPx };
}
