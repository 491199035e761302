import { crc32, deflateSync } from "node:zlib";

/**
 * PNG files put together and taken apart as https://www.w3.org/TR/png-3/ says, with the CRC of zlib: for tests of code
 * that does the same in another way.
 */
export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
  readonly isCrcRight: boolean;
}

export const signature = Buffer.from("89504e470d0a1a0a", "hex");

export function chunkOf(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, "latin1");
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

/** A picture of one grey pixel, with chunks in front of its image and behind it. */
export function pngOf(before: readonly Buffer[] = [], after: readonly Buffer[] = []): Buffer {
  const header = chunkOf("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const image = chunkOf("IDAT", deflateSync(Buffer.from([0, 0x80])));
  return Buffer.concat([signature, header, ...before, image, ...after, chunkOf("IEND", Buffer.alloc(0))]);
}

/** An `iTXt` chunk, deflated where that is asked for. */
export function internationalText(keyword: string, text: string, isDeflated = false): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const fields = Buffer.from([0, isDeflated ? 1 : 0, 0, 0, 0]);
  return chunkOf("iTXt", Buffer.concat([Buffer.from(keyword), fields, isDeflated ? deflateSync(bytes) : bytes]));
}

/** Any bytes as a `zTXt` chunk: its stream need not be one. */
export function deflatedText(keyword: string, stream: Uint8Array): Buffer {
  return chunkOf("zTXt", Buffer.concat([Buffer.from(`${keyword}\0\0`), stream]));
}

export function splitPng(png: Uint8Array): readonly PngChunk[] {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error("not a PNG");
  const chunks: PngChunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const crc = bytes.readUInt32BE(at + 8 + data.length);
    const isCrcRight = crc === crc32(bytes.subarray(at + 4, at + 8 + data.length));
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data, isCrcRight });
    at += data.length + 12;
  }
  return chunks;
}

/** Fields of an `iTXt` chunk that is not deflated, in the order of 11.3.3.4 of the specification. */
export function splitInternationalText({ data }: PngChunk): { readonly keyword: string; readonly text: string } {
  const keywordEnd = data.indexOf(0);
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = data.indexOf(0, languageEnd + 1);
  if (Math.min(keywordEnd, languageEnd, translatedEnd) === -1) throw new Error("too few fields");
  if (data[keywordEnd + 1] !== 0 || data[keywordEnd + 2] !== 0) throw new Error("deflated");
  return { keyword: data.toString("latin1", 0, keywordEnd), text: data.toString("utf8", translatedEnd + 1) };
}
