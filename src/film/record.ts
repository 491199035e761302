import type { Still } from "../picture/film.ts";
import { createContext, paint } from "../picture/raster.ts";
import { writeSvg } from "../picture/tree.ts";
import { openContainer, type Packet } from "./container.ts";
import { countFrames, type FilmKind, type Frame, framesPerSecond, type Size } from "./frames.ts";
import { writeGif } from "./gif.ts";
import { toPlanes, videoColours } from "./planes.ts";

/** A film, and what it became: of the kinds that this browser can write, the one nearest to what was asked for. */
export interface Recorded {
  readonly bytes: Uint8Array;
  readonly kind: FilmKind;
}

/** Told before each picture, which waits for it, and after the last; ends everything by rejecting. */
export type OnPicture = (done: number, all: number) => Promise<void>;

interface Way {
  readonly kind: "mp4" | "webm";
  readonly codec: "avc" | "vp8" | "vp9";
  /** As browsers call it: with profile, and level 4, which the presets need. */
  readonly name: string;
}

/** The best first. */
const ways: readonly Way[] = [
  { kind: "mp4", codec: "avc", name: "avc1.640028" },
  { kind: "mp4", codec: "avc", name: "avc1.42e028" },
  { kind: "webm", codec: "vp9", name: "vp09.00.40.08" },
  { kind: "webm", codec: "vp8", name: "vp8" },
];
/** Nearly all of it goes into the first picture of each still. */
const bitsPerSecond = 6_000_000;

/**
 * A film of `stills` as what was asked for, or as the next of MP4, WebM and GIF that this browser writes. Rejects as
 * `onPicture` does, when `signal` is aborted, and where the browser keeps pages from drawing. In browsers only.
 */
export async function recordFilm(
  stills: readonly Still[],
  asked: FilmKind,
  sizeOf: (kind: FilmKind) => Size,
  onPicture: OnPicture,
  signal: AbortSignal,
): Promise<Recorded> {
  const kinds: readonly FilmKind[] = ["mp4", "webm", "gif"];
  const possible = ways.filter(({ kind }) => kinds.indexOf(kind) >= kinds.indexOf(asked));
  for (const way of possible) {
    const size = sizeOf(way.kind);
    if (!(await canEncode(way, size))) continue;
    try {
      return { bytes: await recordVideo(stills, way, size, onPicture, signal), kind: way.kind };
    } catch {
      // What it promised with one picture it has not kept with many: the next way.
      signal.throwIfAborted();
    }
  }
  return { bytes: await recordGif(stills, sizeOf("gif"), onPicture), kind: "gif" };
}

/** Some browsers promise H.264 and then throw: only one that has encoded a picture can. */
async function canEncode(way: Way, size: Size): Promise<boolean> {
  if (!("VideoEncoder" in globalThis)) return false;
  const packets: Packet[] = [];
  try {
    const encoder = createEncoder(way, size, (packet) => packets.push(packet));
    encoder.add(createContext(size.widthPx, size.heightPx), 0, 1);
    await encoder.flush();
    encoder.close();
    const [first] = packets;
    return first?.meta?.decoderConfig !== undefined;
  } catch {
    return false;
  }
}

async function recordVideo(
  stills: readonly Still[],
  way: Way,
  size: Size,
  onPicture: OnPicture,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const container = await openContainer(way.kind, way.codec);
  const context = createContext(size.widthPx, size.heightPx);
  let writing = Promise.resolve();
  const encoder = createEncoder(way, size, (packet) => {
    writing = writing.then(() => container.add(packet));
  });
  const end = () => encoder.close();
  signal.addEventListener("abort", end);
  try {
    let number = 0;
    for (const [at, { svg, seconds }] of stills.entries()) {
      await onPicture(at, stills.length);
      await paint(context, writeSvg(svg));
      encoder.add(context, number, countFrames(seconds));
      number += countFrames(seconds);
      await encoder.flush();
      await writing;
    }
    await onPicture(stills.length, stills.length);
  } finally {
    signal.removeEventListener("abort", end);
    encoder.close();
  }
  return container.finish();
}

async function recordGif(stills: readonly Still[], size: Size, onPicture: OnPicture): Promise<Uint8Array> {
  const context = createContext(size.widthPx, size.heightPx);
  const all = 2 * stills.length;
  const frames: Frame[] = [];
  for (const [at, { svg, seconds }] of stills.entries()) {
    await onPicture(at, all);
    await paint(context, writeSvg(svg));
    const { data } = context.getImageData(0, 0, size.widthPx, size.heightPx);
    frames.push({ rgba: new Uint8Array(data.buffer), seconds });
  }
  const bytes = await writeGif(frames, size, (at) => onPicture(stills.length + at, all));
  await onPicture(all, all);
  return bytes;
}

interface Encoder {
  /** So many times what stands on a canvas, from the picture of that number on. Throws where the encoder has failed. */
  add(context: CanvasRenderingContext2D, number: number, count: number): void;
  /** Resolves when all pictures have been given; rejects where the encoder has failed. */
  flush(): Promise<void>;
  close(): void;
}

function createEncoder({ name, codec }: Way, { widthPx, heightPx }: Size, onPacket: (packet: Packet) => void): Encoder {
  let failure: Error | undefined;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const atSeconds = chunk.timestamp / 1e6;
      onPacket({ bytes, isWhole: chunk.type === "key", atSeconds, seconds: 1 / framesPerSecond, meta });
    },
    error: (error) => (failure = error),
  });
  encoder.configure({
    codec: name,
    width: widthPx,
    height: heightPx,
    framerate: framesPerSecond,
    bitrate: bitsPerSecond,
    ...(codec === "avc" && { avc: { format: "avc" } }),
  });
  const micros = (number: number) => Math.round((number * 1e6) / framesPerSecond);
  return {
    add: (context, number, count) => {
      if (failure !== undefined) throw failure;
      const still = new VideoFrame(
        toPlanes(context.getImageData(0, 0, widthPx, heightPx).data, { widthPx, heightPx }),
        {
          format: "I420",
          codedWidth: widthPx,
          codedHeight: heightPx,
          timestamp: micros(number),
          colorSpace: videoColours,
        },
      );
      for (let at = number; at < number + count; at += 1) {
        // It shares its pixels with the others.
        const frame = new VideoFrame(still, { timestamp: micros(at), duration: micros(1) });
        encoder.encode(frame, { keyFrame: at === number });
        frame.close();
      }
      still.close();
    },
    flush: async () => {
      await encoder.flush();
      if (failure !== undefined) throw failure;
    },
    close: () => {
      if (encoder.state !== "closed") encoder.close();
    },
  };
}
