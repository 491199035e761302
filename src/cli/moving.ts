import { readFile } from "node:fs/promises";
import type encode from "@jsquash/webp/encode.js";
import type * as Encoding from "h264-mp4-encoder";
import { countFrames, type Frame, framesPerSecond, type Size } from "../film/frames.ts";

/** The packages that write films, as npm installs them. */
export const encoderPackages = { mp4: "h264-mp4-encoder@1.0.12", webm: "@jsquash/webp@1.5.0", gif: "" } as const;

/** Of H.264, 10 to 51: the lower, the better and larger. Thin lines and small letters stay clear up to here. */
const quantization = 24;
/** After so many frames there is a whole picture, from which a player can begin. */
const framesBetweenWhole = 60;
/** Of WebP, up to 100: thin lines and small letters are as clear as in the picture. */
const webpQuality = 88;

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
    for (let frame = 0; frame < countFrames(seconds); frame += 1) encoder.addFrameRgba(rgba);
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

/**
 * A film as WebM: VP8, each picture once, with the time that it stands. A picture in WebP holds one in VP8
 * (https://developers.google.com/speed/webp/docs/riff_container). Undefined where the encoder is not installed.
 */
export async function writeWebm(
  frames: readonly Frame[],
  { widthPx, heightPx }: Size,
): Promise<Uint8Array | undefined> {
  const encodeWebp = await loadWebp();
  if (encodeWebp === undefined) return undefined;
  const { openContainer } = await import("../film/container.ts");
  const container = await openContainer("webm", "vp8");
  const meta = { decoderConfig: { codec: "vp8", codedWidth: widthPx, codedHeight: heightPx, colorSpace: webpColours } };
  let number = 0;
  for (const [at, { rgba, seconds }] of frames.entries()) {
    const data = new Uint8ClampedArray(rgba);
    const image = { data, width: widthPx, height: heightPx, colorSpace: "srgb" } as ImageData;
    const bytes = vp8In(new Uint8Array(await encodeWebp(image, { quality: webpQuality, use_sharp_yuv: 1 })));
    const count = countFrames(seconds);
    const add = (from: number, length: number) =>
      container.add({
        bytes,
        isWhole: true,
        atSeconds: from / framesPerSecond,
        seconds: length / framesPerSecond,
        meta,
      });
    // Players end with the last picture: that one comes again when it is over.
    const isLast = at === frames.length - 1;
    await add(number, isLast ? count - 1 : count);
    if (isLast) await add(number + count - 1, 1);
    number += count;
  }
  return container.finish();
}

/** Those of all pictures in WebP: BT.601, 16 to 235. */
const webpColours = { primaries: "bt709", transfer: "iec61966-2-1", matrix: "smpte170m", fullRange: false } as const;

async function loadWebp(): Promise<typeof encode | undefined> {
  try {
    const webp = await import("@jsquash/webp/encode.js");
    const wasmBinary = await readFile(new URL(import.meta.resolve("@jsquash/webp/codec/enc/webp_enc_simd.wasm")));
    // It would fetch this itself, which Node does not do with files.
    await webp.init({ wasmBinary });
    return webp.default;
  } catch {
    return undefined;
  }
}

/** What stands in the chunk `VP8 ` of a file in WebP. */
function vp8In(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const vp8 = 0x56503820;
  for (let at = 12; at + 8 <= webp.length;) {
    const length = view.getUint32(at + 4, true);
    if (view.getUint32(at) === vp8) return webp.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  throw new Error("the encoder gave no picture in VP8");
}
