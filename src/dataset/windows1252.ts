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

/** Whether bytes are XML that declares an encoding of Western Europe; browsers, too, read Latin-1 as Windows-1252. */
export function declaresLatin(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const encoding = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? "";
  return /^(?:iso-?8859-?1|latin-?1|l1|windows-?1252|cp-?1252|us-ascii|ascii)$/i.test(encoding);
}
