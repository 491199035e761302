/** Sizes of pictures in pixels, and how much larger than on a screen everything in them is drawn. */
const presets = {
  article: { widthPx: 1200, heightPx: 900, scale: 1.25 },
  wide: { widthPx: 1600, heightPx: 900, scale: 1.5 },
  social: { widthPx: 1200, heightPx: 630, scale: 1.25 },
  square: { widthPx: 1080, heightPx: 1080, scale: 1.35 },
  story: { widthPx: 1080, heightPx: 1920, scale: 1.7 },
  /** As on screen: its size is that of the stage, which the caller gives. */
  view: { widthPx: 1200, heightPx: 900, scale: 1.25 },
} as const;

export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly Preset[];

/** At its own scale of 1 a picture of free size has about this area. */
const usualArea = 720 * 900;

/** A picture is laid out in units of which `scale` pixels make one, so that lines and letters grow together. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a preset, or a free one. Throws a RangeError for one that is not positive and finite. `plain` pictures of
 * a free size, and of the view as it is on screen, keep the scale of the screen, for they stand in its place.
 */
export function pictureSize(
  preset: Preset | undefined,
  widthPx: number | undefined,
  heightPx: number | undefined,
  isPlain: boolean,
): PictureSize {
  const named = presets[preset ?? "article"];
  const size = { widthPx: widthPx ?? named.widthPx, heightPx: heightPx ?? named.heightPx };
  if (!isUsable(size.widthPx) || !isUsable(size.heightPx))
    throw new RangeError(`no size: ${size.widthPx}×${size.heightPx}`);
  const isFree = size.widthPx !== named.widthPx || size.heightPx !== named.heightPx;
  const byArea = Math.max(1, Math.sqrt((size.widthPx * size.heightPx) / usualArea));
  const isOnScreen = isPlain && (isFree || preset === "view");
  const scale = isOnScreen ? 1 : isFree ? byArea : named.scale;
  return { ...size, width: size.widthPx / scale, height: size.heightPx / scale };
}

function isUsable(lengthPx: number): boolean {
  return Number.isFinite(lengthPx) && lengthPx > 0;
}
