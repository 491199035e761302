import { deflateRawSync, deflateSync } from "node:zlib";
import fc from "fast-check";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { readPngTexts, writePngTexts } from "../../../src/picture/png.ts";
import {
  chunkOf,
  deflatedText,
  internationalText,
  pngOf,
  signature,
  splitInternationalText,
  splitPng,
} from "./pngBytes.ts";

const mebibyte = 1024 * 1024;
const texts = {
  Title: "Wer mit wem – Übersicht: אילון מאסק 🤝 梁文锋",
  Description: "Zeile eins.\nZeile zwei: “Zitat”, 👩🏽‍💻, \ufeffein BOM.",
  Source: "https://example.org/?from=2025-01-20&to=2025-01-28",
  tiespan: '{"scene":null}',
};
/** A photograph would do: pixels of all values, written by another library. */
const picture = PNG.sync.write(
  Object.assign(new PNG({ width: 16, height: 16 }), {
    data: Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 251)),
  }),
);

async function textsOf(png: Uint8Array): Promise<unknown> {
  const read = await readPngTexts(png);
  return typeof read === "string" ? read : Object.fromEntries(read);
}

describe("texts written into a PNG", () => {
  const written = writePngTexts(picture, texts);
  const chunks = splitPng(written);

  it("stand as plain UTF-8 iTXt chunks before the image, every chunk with the CRC of zlib", () => {
    const types = chunks.map(({ type }) => type);
    expect(types.filter((type) => type === "iTXt")).toHaveLength(4);
    expect(types.lastIndexOf("iTXt")).toBeLessThan(types.indexOf("IDAT"));
    expect(types[0]).toBe("IHDR");
    expect(chunks.every(({ isCrcRight }) => isCrcRight)).toBe(true);
    const found = chunks.filter(({ type }) => type === "iTXt").map(splitInternationalText);
    expect(Object.fromEntries(found.map(({ keyword, text }) => [keyword, text]))).toEqual(texts);
  });

  it("leave every pixel as it was, for a reader that checks CRCs", () => {
    expect(PNG.sync.read(Buffer.from(written), { checkCRC: true }).data).toEqual(PNG.sync.read(picture).data);
  });

  it("are read back as they were, whatever their characters", async () => {
    const whole = fc.string({ unit: "grapheme", maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.record({ Title: whole, tiespan: whole }), async (record) => {
        const expected = Object.fromEntries(
          Object.entries(record).map(([key, text]) => [key, text.replace(/\0/g, "")]),
        );
        expect(await textsOf(writePngTexts(picture, record))).toEqual(expected);
      }),
    );
  });

  it("count before older ones of the same name", async () => {
    const twice = writePngTexts(writePngTexts(picture, { Title: "old", Author: "A" }), { Title: "new" });
    expect(await textsOf(twice)).toEqual({ Title: "new", Author: "A" });
  });

  it("hold no NUL and no half of a character", async () => {
    expect(await textsOf(writePngTexts(picture, { Title: "a\0b\ud800c" }))).toEqual({ Title: "ab\ufffdc" });
  });

  it("are found in the part of a larger buffer too", async () => {
    const larger = new Uint8Array(written.length + 20).fill(7);
    larger.set(written, 11);
    expect(await textsOf(larger.subarray(11, 11 + written.length))).toEqual(texts);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a signature alone", signature],
    ["a text", Buffer.from("<svg/>")],
    ["a PNG without an image", Buffer.concat([signature, picture.subarray(8, 33), chunkOf("IEND", Buffer.alloc(0))])],
    ["a PNG cut short", picture.subarray(0, picture.length - 5)],
  ])("cannot be written into %s", (_, bytes) => {
    expect(() => writePngTexts(bytes, texts)).toThrow(RangeError);
  });

  it.each(["", "x".repeat(80), "two\0words", "שם"])("cannot have the keyword %j", (keyword) => {
    expect(() => writePngTexts(picture, { [keyword]: "text" })).toThrow(RangeError);
  });
});

describe("texts read from a PNG of any origin", () => {
  it("are those of all kinds of chunks, in front of the image and behind it", async () => {
    const before = [
      chunkOf("tEXt", Buffer.from("Author\0M\xfcller \x80", "latin1")),
      internationalText("Title", "Öl", true),
    ];
    const after = [
      deflatedText("Comment", deflateSync(Buffer.from("\xdcber", "latin1"))),
      internationalText("tiespan", "{}"),
    ];
    expect(await textsOf(pngOf(before, after))).toEqual({
      Author: "Müller \u0080",
      Title: "Öl",
      Comment: "Über",
      tiespan: "{}",
    });
  });

  it("may have a language and a translated keyword", async () => {
    const data = Buffer.from("Title\0\0\0he\0כותרת\0שלום", "utf8");
    expect(await textsOf(pngOf([chunkOf("iTXt", data)]))).toEqual({ Title: "שלום" });
  });

  it("are none in a PNG without text chunks", async () => {
    expect(await textsOf(pngOf())).toEqual({});
    expect(await textsOf(picture)).toEqual({});
  });

  it("may be named as properties that every object has", async () => {
    const read = await readPngTexts(
      pngOf([internationalText("__proto__", "a"), internationalText("constructor", "b")]),
    );
    expect(typeof read === "string" ? read : [...read]).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
  });

  it("may be an image file of another kind, an empty one, or half a signature", async () => {
    for (const bytes of [
      Buffer.alloc(0),
      signature.subarray(0, 7),
      Buffer.from("GIF89a"),
      Buffer.from("\xff\xd8\xff", "latin1"),
    ]) {
      expect(await readPngTexts(bytes)).toBe("not-a-png");
    }
  });

  const whole = pngOf([internationalText("Title", "whole")]);
  const wrongCrc = Buffer.from(whole);
  wrongCrc[33 + 8 + "Title".length + 6] = 0x57;
  const stream = deflateSync(Buffer.from("a text that is long enough to be cut"));
  const wrongSum = Buffer.from(stream);
  wrongSum[stream.length - 1] = (wrongSum.at(-1) ?? 0) ^ 1;
  const hugeLength = Buffer.from(whole);
  hugeLength.writeUInt32BE(0xffffffff, 33);
  const beyondEnd = Buffer.from(whole);
  beyondEnd.writeUInt32BE(whole.length, 33);

  it.each<[string, Uint8Array]>([
    ["a text that is not what its CRC says", wrongCrc],
    ["a chunk of 4 GiB", hugeLength],
    ["a chunk that ends behind the file", beyondEnd],
    ["a signature alone", signature],
    ["a file cut short", whole.subarray(0, whole.length - 4)],
    ["no header at its beginning", Buffer.concat([signature, whole.subarray(33)])],
    ["a text without a keyword", pngOf([chunkOf("tEXt", Buffer.from("no end"))])],
    ["an empty text chunk", pngOf([chunkOf("iTXt", Buffer.alloc(0))])],
    ["an empty keyword", pngOf([chunkOf("tEXt", Buffer.from("\0text"))])],
    ["a keyword without a text", pngOf([chunkOf("iTXt", Buffer.from("Title\0\0\0"))])],
    ["an unknown compression", pngOf([chunkOf("zTXt", Buffer.concat([Buffer.from("a\0\x01"), stream]))])],
    ["a compressed text that is cut", pngOf([deflatedText("a", stream.subarray(0, 20))])],
    ["a compressed text without a first byte", pngOf([deflatedText("a", Buffer.alloc(0))])],
    ["a compressed text with a wrong checksum", pngOf([deflatedText("a", wrongSum)])],
    ["a compressed text without zlib's header", pngOf([deflatedText("a", deflateRawSync(Buffer.from("text")))])],
  ])("make a file damaged that holds %s", async (_, bytes) => {
    expect(await readPngTexts(bytes)).toBe("damaged");
  });

  it("may be 64 MiB inflated and not a byte more, one alone or several together", async () => {
    const half = internationalText("a", "x".repeat(32 * mebibyte), true);
    const read = await readPngTexts(pngOf([half], [half]));
    expect(typeof read === "string" ? read : read.get("a")?.length).toBe(32 * mebibyte);
    expect(await readPngTexts(pngOf([half], [half, internationalText("b", "x")]))).toBe("too-large");
    expect(await readPngTexts(pngOf([internationalText("b", "x".repeat(64 * mebibyte + 1), true)]))).toBe("too-large");
  });

  it("are not inflated to their end when they are a bomb", async () => {
    const bomb = pngOf([deflatedText("a", deflateSync(Buffer.alloc(512 * mebibyte)))]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readPngTexts(bomb)).toBe("too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * mebibyte);
  });

  it("are not looked at when there are thousands", async () => {
    const many = Array.from({ length: 1001 }, (_, index) => internationalText(`k${index}`, "x", true));
    expect(await readPngTexts(pngOf(many))).toBe("too-large");
    const read = await readPngTexts(pngOf(many.slice(1)));
    expect(typeof read === "string" ? read : read.size).toBe(1000);
  });
});

describe("a PNG with bytes changed, cut or added", () => {
  const sample = pngOf(
    [internationalText("Title", "a title 🙂"), internationalText("Zip", "deflated ".repeat(40), true)],
    [deflatedText("Comment", deflateSync(Buffer.from("older"))), chunkOf("tEXt", Buffer.from("Author\0me"))],
  );
  const change = fc.oneof(
    fc.record({ kind: fc.constant("set" as const), at: fc.nat(sample.length - 1), byte: fc.nat(255) }),
    fc.record({ kind: fc.constant("cut" as const), at: fc.nat(sample.length - 1), byte: fc.nat(60) }),
    fc.record({ kind: fc.constant("add" as const), at: fc.nat(sample.length - 1), byte: fc.nat(255) }),
  );
  const changed = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((bytes, { kind, at, byte }) => {
      if (kind === "set") return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at + 1)]);
      if (kind === "cut") return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + byte)]);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
    }, sample),
  );

  it("gives texts that were in it, or a problem, and never an error", async () => {
    const original = await textsOf(sample);
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(changed, async (bytes) => {
        const read = await readPngTexts(bytes);
        if (typeof read === "string") outcomes.add(read);
        else for (const [keyword, text] of read) expect(original).toHaveProperty([keyword], text);
      }),
      { numRuns: 2000 },
    );
    expect([...outcomes].sort()).toEqual(["damaged", "not-a-png"]);
  });

  it("is never an error either when its CRCs fit what was changed", async () => {
    const data = fc.uint8Array({ maxLength: 60 });
    const chunk = fc.tuple(
      fc.constantFrom("iTXt", "tEXt", "zTXt", "IDAT", "quax"),
      data,
      fc.constantFrom("", "k\0", "k\0\x01\0", "k\0\0\0"),
    );
    const chunks = fc.array(
      chunk.map(([type, bytes, head]) => chunkOf(type, Buffer.concat([Buffer.from(head), bytes]))),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(chunks, async (before) => {
        const read = await readPngTexts(pngOf(before));
        expect(read === "damaged" || read instanceof Map).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
