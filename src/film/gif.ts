import type { Frame, Size } from "./frames.ts";

/** Palettes beyond show no more of flat colours. */
const mostColours = 64;
/** With fewer, relations could not be told apart. */
const fewestColours = 16;
/** Mail programs show no larger ones. */
const mostBytes = 1_000_000;

/**
 * A film as GIF that goes on for ever, with one palette for all pictures, so that nothing flickers; with fewer colours where
 * it would have more than a megabyte. `onFrame` is awaited before each picture, and may end it by rejecting.
 */
export async function writeGif(
  frames: readonly Frame[],
  size: Size,
  onFrame: (number: number) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
  for (let colours = mostColours; ; colours /= 2) {
    const bytes = await encodeGif(frames, size, colours, onFrame);
    if (bytes.length <= mostBytes || colours <= fewestColours) return bytes;
  }
}

async function encodeGif(
  frames: readonly Frame[],
  { widthPx, heightPx }: Size,
  colours: number,
  onFrame: (number: number) => void | Promise<void>,
): Promise<Uint8Array> {
  const { applyPalette, GIFEncoder, quantize } = await import("gifenc");
  const all = new Uint8Array(frames.reduce((sum, { rgba }) => sum + rgba.length, 0));
  let end = 0;
  for (const { rgba } of frames) {
    all.set(rgba, end);
    end += rgba.length;
  }
  const palette = quantize(all, colours);
  const encoder = GIFEncoder();
  for (const [at, { rgba, seconds }] of frames.entries()) {
    await onFrame(at);
    const isFirst = at === 0;
    const index = applyPalette(rgba, palette);
    encoder.writeFrame(index, widthPx, heightPx, { delay: seconds * 1000, ...(isFirst ? { palette, repeat: 0 } : {}) });
  }
  encoder.finish();
  return encoder.bytes();
}
