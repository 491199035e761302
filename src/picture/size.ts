/** Sizes of pictures in pixels, how wide they are when somebody reads them, and how many relations there is room for. */
const presets = {
  article: { widthPx: 1200, heightPx: 900, readPx: 680, most: 70 },
  wide: { widthPx: 1600, heightPx: 900, readPx: 680, most: 70 },
  social: { widthPx: 1200, heightPx: 630, readPx: 375, most: 6 },
  square: { widthPx: 1080, heightPx: 1080, readPx: 375, most: 10 },
  story: { widthPx: 1080, heightPx: 1920, readPx: 375, most: 16 },
  /** As on screen: its size is that of the stage, which the caller gives. */
  view: { widthPx: 1200, heightPx: 900, readPx: undefined, most: Infinity },
} as const;

/** The smallest text of a picture, in its units, and how large it has to be where it is read, in pixels. */
export const smallestText = 11;
const smallestReadPx = 10;
/** How much larger than on a screen everything is drawn in a picture that is as on screen. */
const viewScale = 1.25;

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
  /** No more relations than this can be read in it. */
  readonly mostRelations: number;
  /** No text is smaller than this, in units; 0 where nothing is known of how large it will be. */
  readonly leastText: number;
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
  const scale = isOnScreen ? 1 : isFree ? byArea : scaleOf(named);
  const mostRelations = isFree || isPlain ? Infinity : named.most;
  const leastText = isFree || named.readPx === undefined ? 0 : smallestText;
  return { ...size, width: size.widthPx / scale, height: size.heightPx / scale, mostRelations, leastText };
}

/** Pixels of the picture for each of its units. */
function scaleOf({ widthPx, readPx }: { readonly widthPx: number; readonly readPx: number | undefined }): number {
  return readPx === undefined ? viewScale : (widthPx / readPx) * (smallestReadPx / smallestText);
}

function isUsable(lengthPx: number): boolean {
  return Number.isFinite(lengthPx) && lengthPx > 0;
}
