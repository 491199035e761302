import type * as Encoding from "h264-mp4-encoder";

/** A picture in pixels and how long it stands. */
export interface Frame {
  readonly rgba: Uint8Array;
  readonly seconds: number;
}

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The package that writes MP4, as npm installs it. */
export const encoderPackage = "h264-mp4-encoder@1.0.12";

const framesPerSecond = 30;
/** Of H.264, 10 to 51: the lower, the better and larger. Thin lines and small letters stay clear up to here. */
const quantization = 24;
/** After so many frames there is a whole picture, from which a player can begin. */
const framesBetweenWhole = 60;
/** Palettes beyond show no more of flat colours. */
const mostColours = 64;

/**
 * A film as MP4: H.264, yuv420p, 30 pictures a second. Undefined where the encoder is not installed. The size is even in
 * both directions.
 */
export async function writeMp4(frames: readonly Frame[], { widthPx, heightPx }: Size): Promise<Uint8Array | undefined> {
  const encoding = await loadEncoder();
  if (encoding === undefined) return undefined;
  const encoder = await encoding.createH264MP4Encoder();
  encoder.width = widthPx;
  encoder.height = heightPx;
  encoder.frameRate = framesPerSecond;
  encoder.quantizationParameter = quantization;
  encoder.groupOfPictures = framesBetweenWhole;
  // Stills differ little from one to the next: the fastest search finds as much.
  encoder.speed = 10;
  encoder.initialize();
  for (const { rgba, seconds } of frames) {
    for (let frame = 0; frame < Math.round(seconds * framesPerSecond); frame += 1) encoder.addFrameRgba(rgba);
  }
  encoder.finalize();
  const film = encoder.FS.readFile(encoder.outputFilename);
  encoder.delete();
  return film;
}

/** It is not needed for anything else, and large. */
async function loadEncoder(): Promise<typeof Encoding | undefined> {
  try {
    // Node gives a package of CommonJS as a whole, whatever its types say.
    const loaded = (await import("h264-mp4-encoder")) as unknown as { readonly default: typeof Encoding };
    return loaded.default;
  } catch {
    return undefined;
  }
}

/** A film as GIF that goes on for ever, with one palette for all pictures, so that nothing flickers. */
export async function writeGif(frames: readonly Frame[], { widthPx, heightPx }: Size): Promise<Uint8Array> {
  const { applyPalette, GIFEncoder, quantize } = await import("gifenc");
  const all = new Uint8Array(frames.reduce((sum, { rgba }) => sum + rgba.length, 0));
  let end = 0;
  for (const { rgba } of frames) {
    all.set(rgba, end);
    end += rgba.length;
  }
  const palette = quantize(all, mostColours);
  const encoder = GIFEncoder();
  for (const [at, { rgba, seconds }] of frames.entries()) {
    const isFirst = at === 0;
    const index = applyPalette(rgba, palette);
    encoder.writeFrame(index, widthPx, heightPx, { delay: seconds * 1000, ...(isFirst ? { palette, repeat: 0 } : {}) });
  }
  encoder.finish();
  return encoder.bytes();
}
