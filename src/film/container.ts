import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";

/** A picture as an encoder gives it, with what a decoder must know in the first of a film. */
export interface Packet {
  readonly bytes: Uint8Array;
  /** Nothing before it is needed to show it. */
  readonly isWhole: boolean;
  /** Since the film began. */
  readonly atSeconds: number;
  readonly seconds: number;
  readonly meta?: EncodedVideoChunkMetadata | undefined;
}

/** A file of one video, in memory. */
export interface Container {
  /** In their order. Rejects where the file cannot hold the packet. */
  add(packet: Packet): Promise<void>;
  finish(): Promise<Uint8Array>;
}

/** `codec` is one that the kind of file can hold: H.264 (`avc`) in MP4, VP8 and VP9 in WebM. */
export async function openContainer(kind: "mp4" | "webm", codec: "avc" | "vp8" | "vp9"): Promise<Container> {
  const target = new BufferTarget();
  const format = kind === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  await output.start();
  return {
    add: ({ bytes, isWhole, atSeconds, seconds, meta }) =>
      source.add(new EncodedPacket(bytes, isWhole ? "key" : "delta", atSeconds, seconds), meta),
    finish: async () => {
      await output.finalize();
      if (target.buffer === null) throw new Error("the file of the film has no content");
      return new Uint8Array(target.buffer);
    },
  };
}
