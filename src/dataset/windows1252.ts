/** Bytes 80 to 9F, as browsers read them: the other bytes are the code points of the same number. */
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const sliceLength = 1 << 15;

/** Several releases of Node drop or keep bytes 80 to 9F in a way of their own, so that the table is ours. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += sliceLength) {
    const slice = bytes.subarray(start, start + sliceLength);
    const codes = Array.from(slice, (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

/** The encoding that bytes declare as XML, in small letters; empty where they declare none. */
function declaredIn(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replaceAll("\0", "");
  return (/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? "").toLowerCase();
}

/**
 * What reads bytes that are XML and declare an encoding of their own: Windows-1252 by our table, all others by the platform.
 * Undefined for UTF-8, for an encoding that nobody knows, and for bytes that declare none or are not in it.
 */
export function decodeDeclared(bytes: Uint8Array): string | undefined {
  const declared = declaredIn(bytes);
  if (declared === "" || /^utf-?8$/.test(declared)) return undefined;
  if (isLatin(declared)) return decodeWindows1252(bytes);
  // Without a mark the first sign, `<`, says which byte comes first; whose bytes are single ones is in no such encoding.
  const [first, second] = bytes;
  const wide = first === 0x3c && second === 0 ? "utf-16le" : first === 0 && second === 0x3c ? "utf-16be" : undefined;
  if (declared.startsWith("utf-16") || wide !== undefined) return wide && decodeAs(wide, bytes);
  return decodeAs(declared, bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Encodings of Western Europe: browsers, too, read Latin-1 as Windows-1252. */
function isLatin(encoding: string): boolean {
  return /^(?:iso-?8859-?1|latin-?1|l1|windows-?1252|cp-?1252|us-ascii|ascii)$/i.test(encoding);
}
