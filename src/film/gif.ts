import type { Frame, Size } from "./frames.ts";

/** Palettes beyond show no more of flat colours. */
const mostColours = 64;

/**
 * A film as GIF that goes on for ever, with one palette for all pictures, so that nothing flickers. `onFrame` is awaited
 * before each picture, and may end it by rejecting.
 */
export async function writeGif(
  frames: readonly Frame[],
  { widthPx, heightPx }: Size,
  onFrame: (number: number) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
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
    await onFrame(at);
    const isFirst = at === 0;
    const index = applyPalette(rgba, palette);
    encoder.writeFrame(index, widthPx, heightPx, { delay: seconds * 1000, ...(isFirst ? { palette, repeat: 0 } : {}) });
  }
  encoder.finish();
  return encoder.bytes();
}
