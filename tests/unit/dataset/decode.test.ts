import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/dataset/decode.ts";
import { decodeDeclared, decodeWindows1252 } from "../../../src/dataset/windows1252.ts";

/** The WHATWG index of windows-1252 for bytes 80 to 9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const index = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

describe("bytes as text", () => {
  it("all 256 of Windows-1252 are what browsers make of them", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const expected = [...bytes].map((byte) => (byte >= 0x80 && byte <= 0x9f ? (index[byte - 0x80] ?? 0) : byte));
    expect(Array.from(decodeWindows1252(bytes)).map((sign) => sign.codePointAt(0))).toEqual(expected);
  });

  it("longer than one piece stay whole", () => {
    const bytes = new Uint8Array(70_000).fill(0x84);
    expect(decodeWindows1252(bytes)).toBe("„".repeat(70_000));
  });

  /** XML in which bytes stand as they are, single ones for each sign of the rest. */
  function xml(encoding: string, written: readonly number[]) {
    const start = `<?xml version="1.0" encoding="${encoding}"?><a n="`;
    const codes = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0));
    return { start, bytes: Uint8Array.from([...codes(start), ...written, ...codes('"/>')]) };
  }

  it.each([
    ["ISO-8859-1", [0xfc], "ü"],
    ["iso8859-1", [0x84], "„"],
    ["Windows-1252", [0x80], "€"],
    ["latin1", [0xdf], "ß"],
    ["ISO-8859-15", [0xa4, 0xf6], "€ö"],
    ["iso-8859-2", [0xa3, 0xf3, 0xbc], "Łóź"],
    ["windows-1250", [0x8c, 0x9f], "Śź"],
    ["windows-1251", [0xcf, 0xf3, 0xf2], "Пут"],
    ["KOI8-R", [0xf0, 0xd5, 0xd4], "Пут"],
    ["Shift_JIS", [0x93, 0xfa], "日"],
  ] as const)("of XML that declares %s are read so", (encoding, written, meant) => {
    const { start, bytes } = xml(encoding, written);
    expect(decodeDeclared(bytes)).toBe(`${start}${meant}"/>`);
  });

  it.each([
    ["x-unknown", [0xfc]],
    ["Shift_JIS", [0xff]],
    ["UTF-8", [0xfc]],
    ["UTF-16", [0xfc]],
  ] as const)("of XML that declares %s and is not are no such text", (encoding, written) => {
    expect(decodeDeclared(xml(encoding, written).bytes)).toBeUndefined();
  });

  it.each([false, true])(
    "of XML in UTF-16 without its mark are read by the first sign (big end first: %s)",
    (isBig) => {
      const text = '<?xml version="1.0" encoding="UTF-16"?><a n="ü"/>';
      const bytes = Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]);
      const ordered = isBig ? [0, ...bytes.slice(0, -1)] : bytes;
      expect(decodeDeclared(Uint8Array.from(ordered))).toBe(text);
    },
  );

  it("of XML that declares UTF-8 are UTF-8", () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><a n="ü"/>';
    const bytes = new TextEncoder().encode(text);
    expect(decodeDeclared(bytes)).toBeUndefined();
    expect(decodeText(bytes, "a.xml").text).toBe(text);
  });
});
