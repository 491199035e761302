import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/dataset/decode.ts";
import { declaresLatin, decodeWindows1252 } from "../../../src/dataset/windows1252.ts";

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

  it.each(["ISO-8859-1", "iso8859-1", "Windows-1252", "latin1"])("of XML that declares %s are read so", (encoding) => {
    const start = `<?xml version="1.0" encoding="${encoding}"?><a n="`;
    const bytes = Uint8Array.from(
      Array.from(start)
        .map((sign) => sign.charCodeAt(0))
        .concat(0xfc, 0x22, 0x2f, 0x3e),
    );
    expect(declaresLatin(bytes)).toBe(true);
    expect(decodeWindows1252(bytes)).toBe(`${start}ü"/>`);
  });

  it("of XML that declares UTF-8 are UTF-8", () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><a n="ü"/>';
    const bytes = new TextEncoder().encode(text);
    expect(declaresLatin(bytes)).toBe(false);
    expect(decodeText(bytes, "a.xml").text).toBe(text);
  });
});
