import { afterEach, describe, expect, it, vi } from "vitest";
import data from "../../../data/musk-altman-trump.json";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { readPngTexts } from "../../../src/picture/png.ts";
import { drawPng } from "../../../src/picture/raster.ts";
import { readSnapshot } from "../../../src/picture/restore.ts";
import { drawSnapshot, type Snapshot, type SnapshotOptions } from "../../../src/picture/snapshot.ts";
import { resolveView, deriveView } from "../../../src/view/derive.ts";
import type { Wish } from "../../../src/view/types.ts";
import { translatorFor } from "../../translators.ts";
import { figureOf } from "../../figureOf.ts";

const model = buildModel(data as unknown as Dataset);
const origin = { name: "musk-altman-trump", address: "https://example.org/?lang=de" };

function snapshotOf(options: SnapshotOptions = {}, wish: Wish = {}): Snapshot {
  return drawSnapshot(figureOf(model, wish), options, translatorFor("de"), origin);
}

/** Pixels as another decoder of the browser sees them. */
async function decode(source: Blob | ImageBitmap): Promise<ImageData> {
  const bitmap = source instanceof Blob ? await createImageBitmap(source) : source;
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height);
  if (pixels === undefined) throw new Error("no pixels");
  return pixels;
}

async function deflated(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A PNG whose header is followed by a `zTXt` chunk with this stream. */
async function pngWith(stream: Uint8Array): Promise<Uint8Array> {
  const png = new Uint8Array(await (await drawPng(snapshotOf({ scale: 0.1 }))).arrayBuffer());
  const named = Uint8Array.from([...new TextEncoder().encode("zTXtk\0\0"), ...stream]);
  const chunk = new Uint8Array(named.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, named.length - 4);
  chunk.set(named, 4);
  view.setUint32(named.length + 4, crcOf(named));
  return Uint8Array.from([...png.subarray(0, 33), ...chunk, ...png.subarray(33)]);
}

/** CRC-32 bit by bit, as the annex of the PNG specification defines it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) crc = ((crc ^ (byte >> bit)) & 1 ? 0xedb88320 : 0) ^ (crc >>> 1);
  }
  return ~crc >>> 0;
}

interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly isCrcRight: boolean;
}

async function chunksOf(png: Blob): Promise<Chunk[]> {
  const view = new DataView(await png.arrayBuffer());
  const chunks: Chunk[] = [];
  for (let at = 8; at < view.byteLength; at += view.getUint32(at) + 12) {
    const bytes = new Uint8Array(view.buffer, at + 8, view.getUint32(at));
    const named = new Uint8Array(view.buffer, at + 4, bytes.length + 4);
    const type = String.fromCharCode(...named.subarray(0, 4));
    chunks.push({ type, bytes, isCrcRight: crcOf(named) === view.getUint32(at + 8 + bytes.length) });
  }
  return chunks;
}

function coloursIn({ data: bytes }: ImageData): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < bytes.length; at += 4) {
    const colour = bytes.slice(at, at + 4).join(" ");
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** Neighbours in a row of very different brightness: what an enlarged picture has few of. */
function hardEdgesIn({ data: bytes, width }: ImageData): number {
  let count = 0;
  for (let at = 4; at < bytes.length; at += 4) {
    if ((at / 4) % width !== 0 && Math.abs((bytes[at] ?? 0) - (bytes[at - 4] ?? 0)) > 120) count++;
  }
  return count;
}

function hexOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

afterEach(() => vi.restoreAllMocks());

describe("the article picture of the shipped data at scale 2", () => {
  it("is a PNG of 2400×1800 pixels with the background at its corners and much else between them", async () => {
    const png = await drawPng(snapshotOf({ preset: "article", scale: 2 }));
    const pixels = await decode(png);
    expect([png.type, pixels.width, pixels.height]).toEqual(["image/png", 2400, 1800]);
    const colours = coloursIn(pixels);
    const [mostOfAll = 0] = [...colours.values()].sort((a, b) => b - a);
    expect(colours.size).toBeGreaterThan(500);
    expect(mostOfAll).toBeLessThan(0.97 * 2400 * 1800);
    for (const corner of [0, 2399, 1799 * 2400, 2400 * 1800 - 1]) {
      expect(hexOf(pixels.data.slice(4 * corner))).toBe(palettes.light.background);
    }
  });

  it("carries title, alternative text, address and view before its image, all CRCs right", async () => {
    const snapshot = snapshotOf();
    const chunks = await chunksOf(await drawPng(snapshot));
    expect(chunks.every(({ isCrcRight }) => isCrcRight)).toBe(true);
    const types = chunks.map(({ type }) => type);
    expect(types.lastIndexOf("iTXt")).toBeLessThan(types.indexOf("IDAT"));
    const texts = chunks
      .filter(({ type }) => type === "iTXt")
      .map(({ bytes }) => new TextDecoder().decode(bytes).split(/\0{5}/));
    expect(texts).toEqual([
      ["Title", snapshot.title],
      ["Description", snapshot.description],
      ["Source", origin.address],
      ["tiespan", JSON.stringify(resolveView(deriveView({}, model), model))],
    ]);
  });

  it("is drawn at its size, not enlarged", async () => {
    const sharp = await decode(await drawPng(snapshotOf({ scale: 2 })));
    const small = await createImageBitmap(await drawPng(snapshotOf({ scale: 1 })));
    const enlarged = await createImageBitmap(small, { resizeWidth: 2400, resizeHeight: 1800, resizeQuality: "high" });
    expect(hardEdgesIn(sharp)).toBeGreaterThan(1.5 * hardEdgesIn(await decode(enlarged)));
  });

  it("gives its view back", async () => {
    const wish: Wish = {
      scene: "",
      from: "2025-01-20",
      to: "2025-01-28",
      types: ["feud"],
      camera: { x: 0.1, y: 0.2, ratio: 0.3 },
    };
    const png = await drawPng(snapshotOf({}, wish));
    expect(await readSnapshot(new Uint8Array(await png.arrayBuffer()))).toEqual({ wish, refused: [] });
  });
});

describe("other pictures", () => {
  it("have nothing behind them when they are transparent", async () => {
    const pixels = await decode(await drawPng(snapshotOf({ transparent: true, scale: 0.5 })));
    expect([pixels.width, pixels.height, pixels.data[3]]).toEqual([600, 450, 0]);
    expect(pixels.data.some((value, index) => index % 4 === 3 && value === 255)).toBe(true);
  });

  it("may have 16 megapixels", async () => {
    const bitmap = await createImageBitmap(await drawPng(snapshotOf({ width: 2000, height: 2000, theme: "dark" })));
    expect([bitmap.width, bitmap.height]).toEqual([4000, 4000]);
  });
});

describe("a picture that cannot be drawn", () => {
  it("is an error when its SVG is broken", async () => {
    await expect(drawPng({ ...snapshotOf(), svg: "<svg" })).rejects.toThrow("cannot decode the picture as SVG");
  });

  it("is an error when nothing of it is visible", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect/></svg>';
    await expect(drawPng({ ...snapshotOf(), svg })).rejects.toThrow("blank");
  });

  it("is an error when the browser refuses a canvas of its size", async () => {
    await expect(drawPng({ ...snapshotOf(), widthPx: 160_000, heightPx: 100 })).rejects.toThrow(
      "refuses a canvas of 160000×100 pixels",
    );
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    await expect(drawPng(snapshotOf())).rejects.toThrow("refuses a canvas of 2400×1800 pixels");
  });

  it("is an error when the browser shows pages a white canvas against fingerprinting", async () => {
    vi.spyOn(CanvasRenderingContext2D.prototype, "getImageData").mockReturnValue(
      new ImageData(new Uint8ClampedArray([255, 255, 255, 255]), 1, 1),
    );
    await expect(drawPng(snapshotOf())).rejects.toThrow("keeps pages from reading it");
  });

  it("is an error when the browser writes no PNG", async () => {
    vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((callback) => callback(null));
    await expect(drawPng(snapshotOf())).rejects.toThrow("cannot write a PNG of 2400×1800 pixels");
  });
});

describe("a compressed text, inflated by the browser", () => {
  it("is read, or told as damaged where its stream breaks off", async () => {
    const stream = await deflated("a text of some length ".repeat(1000));
    const read = await readPngTexts(await pngWith(stream));
    expect(typeof read === "string" ? read : [...read.values()]).toContain("a text of some length ".repeat(1000));
    for (const broken of [stream.subarray(0, stream.length - 5), stream.subarray(0, 0), stream.subarray(3)]) {
      expect(await readPngTexts(await pngWith(broken))).toBe("damaged");
    }
  });

  it("is not inflated beyond 64 MiB", async () => {
    expect(await readPngTexts(await pngWith(await deflated("x".repeat(64 * 1024 * 1024 + 1))))).toBe("too-large");
  });
});

it("no picture leaves its address behind, drawn or not", async () => {
  const created = vi.spyOn(URL, "createObjectURL");
  const revoked = vi.spyOn(URL, "revokeObjectURL");
  await drawPng(snapshotOf({ scale: 0.5 }));
  await expect(drawPng({ ...snapshotOf(), svg: "" })).rejects.toThrow("cannot decode");
  expect(created).toHaveBeenCalledTimes(2);
  expect(revoked.mock.calls.flat()).toEqual(created.mock.results.map(({ value }) => value as string));
});
