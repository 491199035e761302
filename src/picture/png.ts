/** Why bytes give no texts: other bytes than a PNG, a PNG that breaks its own rules, or more text than anybody writes. */
export type PngProblem = "not-a-png" | "damaged" | "too-large";

/** All texts of one file together, inflated: a small file can hold a text of any length. */
const mostTextBytes = 64 * 1024 * 1024;
/** A file can hold millions of tiny texts, each of which takes a stream of its own to inflate. */
const mostTexts = 1000;
/** Inflating makes at most 1032 bytes of one; streams do so before anybody can stop them, so they get little at once. */
const inflatedAtOnce = 4096;

const longestKeyword = 79;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and CRC of a chunk, 4 bytes each. */
const chunkFrame = 12;
/** Index behind the first chunk, whose data are 13 bytes. */
const headerEnd = signature.length + chunkFrame + 13;

interface Chunk {
  readonly name: "iTXt" | "tEXt" | "zTXt";
  /** Index of its length field, the first of its bytes. */
  readonly start: number;
  /** Index behind its CRC. */
  readonly end: number;
}

interface Chunks {
  readonly texts: readonly Chunk[];
  readonly hasImage: boolean;
}

/**
 * A copy of a PNG with one uncompressed UTF-8 `iTXt` chunk for each text, behind its header and so before the first
 * `IDAT`. NUL characters, which such a chunk cannot hold, are left out. Throws a RangeError for bytes that are no PNG
 * with an image, and for a keyword that is not 1 to 79 printable characters of Latin-1 (PNG, third edition, 11.3.3).
 */
export function writePngTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = isPng(png) ? findChunks(png) : undefined;
  if (chunks?.hasImage !== true) throw new RangeError("not a PNG with an image");
  const written = Object.entries(texts).map(([keyword, text]) => writeText(keyword, text));
  return concat([png.subarray(0, headerEnd), ...written, png.subarray(headerEnd)]);
}

/**
 * All texts of a PNG by keyword, wherever they stand in it: `iTXt` (UTF-8), `tEXt` and `zTXt` (Latin-1). Of several
 * with one keyword the first counts. Resolves with the problem for any other bytes; never rejects.
 */
export async function readPngTexts(png: Uint8Array): Promise<ReadonlyMap<string, string> | PngProblem> {
  if (!isPng(png)) return "not-a-png";
  const chunks = findChunks(png);
  if (chunks === undefined) return "damaged";
  if (chunks.texts.length > mostTexts) return "too-large";
  const texts = new Map<string, string>();
  let bytesLeft = mostTextBytes;
  for (const chunk of chunks.texts) {
    if (!isWhole(png, chunk)) return "damaged";
    const part = splitText(chunk.name, png.subarray(chunk.start + 8, chunk.end - 4));
    const bytes = part?.isDeflated === true ? await inflate(part.text, bytesLeft) : part?.text;
    if (part === undefined || bytes === undefined) return "damaged";
    if (bytes === "too-large" || bytes.length > bytesLeft) return "too-large";
    bytesLeft -= bytes.length;
    if (!texts.has(part.keyword)) texts.set(part.keyword, part.isUtf8 ? readUtf8(bytes) : readLatin1(bytes));
  }
  return texts;
}

function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Goes through all chunks; undefined where one ends behind the bytes, the first is no header or the last is missing. */
function findChunks(png: Uint8Array): Chunks | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const texts: Chunk[] = [];
  let hasImage = false;
  let start = signature.length;
  while (start + chunkFrame <= png.length) {
    const end = start + chunkFrame + view.getUint32(start);
    if (end > png.length) return undefined;
    const name = String.fromCharCode(...png.subarray(start + 4, start + 8));
    if (start === signature.length && (name !== "IHDR" || end !== headerEnd)) return undefined;
    if (name === "IEND") return { texts, hasImage };
    if (name === "iTXt" || name === "tEXt" || name === "zTXt") texts.push({ name, start, end });
    hasImage ||= name === "IDAT";
    start = end;
  }
  return undefined;
}

/** Whether the CRC of a chunk is that of its name and data. */
function isWhole(png: Uint8Array, { start, end }: Chunk): boolean {
  const written = new DataView(png.buffer, png.byteOffset, png.byteLength).getUint32(end - 4);
  return written === crcOf(png.subarray(start + 4, end - 4));
}

interface TextPart {
  readonly keyword: string;
  readonly text: Uint8Array;
  readonly isDeflated: boolean;
  readonly isUtf8: boolean;
}

/** The fields of a text chunk; undefined where they are not as PNG defines them. */
function splitText(name: Chunk["name"], data: Uint8Array): TextPart | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 1 || keywordEnd > longestKeyword) return undefined;
  const keyword = readLatin1(data.subarray(0, keywordEnd));
  const rest = data.subarray(keywordEnd + 1);
  if (name === "tEXt") return { keyword, text: rest, isDeflated: false, isUtf8: false };
  if (name === "zTXt") {
    return rest[0] === 0 ? { keyword, text: rest.subarray(1), isDeflated: true, isUtf8: false } : undefined;
  }
  const [flag, method] = rest;
  const languageEnd = rest.indexOf(0, 2);
  const translatedEnd = languageEnd === -1 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (translatedEnd === -1 || (flag !== 0 && !(flag === 1 && method === 0))) return undefined;
  return { keyword, text: rest.subarray(translatedEnd + 1), isDeflated: flag === 1, isUtf8: true };
}

/** Undoes zlib's compression; undefined where the bytes are none, and no more than `mostBytes` of them. */
async function inflate(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array | "too-large" | undefined> {
  const inflated = slicesOf(bytes).pipeThrough(new DecompressionStream("deflate"));
  const reader = inflated.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done: isDone, value } = await reader.read();
      if (isDone) return concat(parts);
      length += value.length;
      if (length > mostBytes) return "too-large";
      parts.push(value);
    }
  } catch {
    return undefined;
  } finally {
    // A stream that has failed rejects this with the same error once more.
    void reader.cancel().catch(() => undefined);
  }
}

function slicesOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(start, (start += inflatedAtOnce)));
    },
  });
}

function writeText(keyword: string, text: string): Uint8Array {
  if (!/^[ -~\u00a1-\u00ff]{1,79}$/.test(keyword)) throw new RangeError(`no keyword of a PNG: ${keyword}`);
  const keywordBytes = Uint8Array.from(keyword, (character) => character.charCodeAt(0));
  const textBytes = new TextEncoder().encode(text.replaceAll("\0", ""));
  // Behind the keyword: its end, no compression, method 0, no language, no translated keyword.
  const body = concat([new TextEncoder().encode("iTXt"), keywordBytes, new Uint8Array(5), textBytes]);
  return concat([bigEndian(body.length - 4), body, bigEndian(crcOf(body))]);
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    joined.set(part, start);
    start += part.length;
  }
  return joined;
}

/** A copy, since texts cannot be read from shared memory. A byte order mark is part of the text. */
function readUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice());
}

/** By way of UTF-16, since `TextDecoder` takes "latin1" for windows-1252, which differs from 0x80 to 0x9f. */
function readLatin1(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(new Uint16Array(bytes));
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as PNG uses it (ISO 3309): of a chunk's name and data. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
