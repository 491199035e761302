import { isUtf8 } from "node:buffer";
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { isGzip } from "../../dataset/inflate.ts";
import { decodeWindows1252 } from "../../dataset/windows1252.ts";

/** How the text of a file is written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the first bytes of a file say it is, whatever its name. */
export type FileKind = "csv" | "json" | "parquet" | "other";

/** Workbooks and archives, SQLite, Zstandard, old workbooks. */
const noTable = ["PK\u0003\u0004", "SQLite format", "(\u00b5/\u00fd", "\u00d0\u00cf\u0011\u00e0"];

export function kindOfFile(path: string): FileKind {
  const start = Buffer.from(readStart(path, 256)).toString("latin1");
  if (start.startsWith("PAR1")) return "parquet";
  if (noTable.some((sign) => start.startsWith(sign))) return "other";
  const [sign] = start.replace(/^(?:\xef\xbb\xbf)?\s*/, "");
  return sign === "{" || sign === "[" ? "json" : "csv";
}

/** The file itself, or where it is packed by gzip, the unpacked one, which is written to `unpacked`. */
export async function unpackFile(path: string, unpacked: string): Promise<string> {
  if (!isGzip(readStart(path, 2))) return path;
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(unpacked));
  return unpacked;
}

/** UTF-16 by its mark; UTF-8 where all bytes are; else Windows-1252, in which spreadsheets save tables. */
export async function encodingOfFile(path: string): Promise<Encoding> {
  const [first, second] = readStart(path, 2);
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = bytes.length - unfinishedBytes(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return "windows-1252";
    rest = bytes.subarray(end);
  }
  return rest.length === 0 ? "utf-8" : "windows-1252";
}

const pieceBytes = 1024 * 1024;

/** How many bytes at the end are the beginning of a character of UTF-8. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The first text of a file without a byte order mark, up to a line that is whole. */
export function readTextStart(path: string, encoding: Encoding): string {
  const bytes = readStart(path, pieceBytes);
  const text = createDecoder(encoding)(bytes, false);
  return bytes.length < pieceBytes ? text : text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
}

/** Copies a text as UTF-8, without its first lines as the sign `newline` ends them. */
export async function copyText(
  from: string,
  to: string,
  { encoding, skippedLines, newline }: { encoding: Encoding; skippedLines: number; newline: string },
): Promise<void> {
  const decode = createDecoder(encoding);
  let left = skippedLines;
  const skip = (text: string): string => {
    let start = 0;
    while (left > 0) {
      const end = text.indexOf(newline, start);
      if (end === -1) return "";
      start = end + 1;
      left -= 1;
    }
    return text.slice(start);
  };
  const pieces = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const piece of source) yield skip(decode(piece, true));
    yield skip(decode(new Uint8Array(), false));
  };
  await pipeline(createReadStream(from, { highWaterMark: pieceBytes }), pieces, createWriteStream(to));
}

/** Decodes a text piece by piece. */
function createDecoder(encoding: Encoding): (bytes: Uint8Array, hasMore: boolean) => string {
  if (encoding === "windows-1252") return decodeWindows1252;
  const decoder = new TextDecoder(encoding);
  return (bytes, hasMore) => decoder.decode(bytes, { stream: hasMore });
}

function readStart(path: string, mostBytes: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(mostBytes);
    return bytes.subarray(0, readSync(file, bytes, 0, mostBytes, 0));
  } finally {
    closeSync(file);
  }
}
