import { Gunzip } from "fflate";

/** Thrown through the library to stop it; never leaves this file. */
const enough = new Error("the limit is reached");

/** How many packed bytes are worked on at a time: one piece can unpack to a thousand times as much. */
const pieceBytes = 4 * 1024;

export type Inflated = { readonly bytes: Uint8Array } | { readonly problem: "inflated-too-large" | "gzip-damaged" };

/** Whether bytes begin as gzip does (RFC 1952). */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Of the shortest gzip file: head, an empty block, and the tail. */
const leastBytes = 20;

/**
 * Unpacks gzip, piece by piece, and stops at `mostBytes` without having kept more than that. Of files that say
 * themselves that they hold more nothing is kept at all; the end of a damaged file may say anything.
 */
export function inflate(packed: Uint8Array, mostBytes: number): Inflated {
  if (packed.length < leastBytes) return { problem: "gzip-damaged" };
  const saidBytes = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0, true);
  const pieces: Uint8Array[] = [];
  let total = 0;
  let isWhole = false as boolean;
  const stream = new Gunzip((piece, isLast) => {
    total += piece.length;
    if (total > mostBytes) throw enough;
    if (saidBytes <= mostBytes) pieces.push(piece.slice());
    if (isLast) isWhole = true;
  });
  let members = 1;
  stream.onmember = () => members++;
  try {
    for (let start = 0; start < packed.length; start += pieceBytes) {
      const end = Math.min(start + pieceBytes, packed.length);
      stream.push(packed.subarray(start, end), end === packed.length);
    }
  } catch (error) {
    return { problem: error === enough ? "inflated-too-large" : "gzip-damaged" };
  }
  // The size that is said is that of the last member.
  const isOfSaidSize = members > 1 || total === saidBytes;
  return isWhole && isOfSaidSize ? { bytes: joined(pieces, total) } : { problem: "gzip-damaged" };
}

function joined(pieces: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total);
  let index = 0;
  for (const piece of pieces) {
    bytes.set(piece, index);
    index += piece.length;
  }
  return bytes;
}
