import type { Size } from "./frames.ts";

/** As players take untagged video of this size to be: BT.709, 16 to 235. */
export const videoColours = { primaries: "bt709", transfer: "bt709", matrix: "bt709", fullRange: false } as const;

/** Of red, green and blue in a brightness, ITU-R BT.709, 3.2; of each 219 of 255 steps. */
const [red, green, blue] = [0.2126, 0.7152, 0.0722] as const;
const step = 219 / 255;
const chromaStep = 224 / 255;

/**
 * Pixels as planes of brightness and of both differences of colour, these of four pixels each (I420, yuv420p), in
 * `videoColours`. Browsers would take the whole range of a byte, which not every player knows. The size is even.
 */
export function toPlanes(rgba: Uint8Array | Uint8ClampedArray, { widthPx, heightPx }: Size): Uint8Array<ArrayBuffer> {
  const area = widthPx * heightPx;
  const planes = new Uint8Array(area * 1.5);
  for (let pixel = 0; pixel < area; pixel += 1) {
    planes[pixel] = 16.5 + step * brightness(rgba, 4 * pixel);
  }
  const halfWidth = widthPx / 2;
  for (let at = 0; at < area / 4; at += 1) {
    const left = 2 * (at % halfWidth);
    const top = 2 * Math.floor(at / halfWidth);
    const first = 4 * (top * widthPx + left);
    let [sumRed, sumBlue, sum] = [0, 0, 0];
    for (const pixel of [first, first + 4, first + 4 * widthPx, first + 4 * widthPx + 4]) {
      sumRed += rgba[pixel] ?? 0;
      sumBlue += rgba[pixel + 2] ?? 0;
      sum += brightness(rgba, pixel);
    }
    planes[area + at] = 128.5 + (chromaStep * (sumBlue - sum)) / 4 / (2 * (1 - blue));
    planes[area * 1.25 + at] = 128.5 + (chromaStep * (sumRed - sum)) / 4 / (2 * (1 - red));
  }
  return planes;
}

/** 0 to 255. */
function brightness(rgba: Uint8Array | Uint8ClampedArray, at: number): number {
  return red * (rgba[at] ?? 0) + green * (rgba[at + 1] ?? 0) + blue * (rgba[at + 2] ?? 0);
}
