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
  if (!/^\s*\d{1,5}\s*$/.test(text)) return undefined;
  const edgePx = Number(text);
  return edgePx < smallestPx || edgePx > largestPx ? undefined : edgePx;
}

/** "1200 × 900". */
export function sizeWords({ widthPx, heightPx }: SizePx): string {
  return `${Math.round(widthPx)}\u00a0×\u00a0${Math.round(heightPx)}`;
}
