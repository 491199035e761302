import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetOf } from "../../fixtures.ts";
import { boxIn, readWebm } from "../../videoFiles.ts";
import { buildProgram, type Program, shippedFile } from "./program.ts";

let program: Program;
let withoutEncoder: Program;
beforeAll(async () => {
  [program, withoutEncoder] = await Promise.all([buildProgram({ hasEncoder: true }), buildProgram()]);
}, 60_000);
afterAll(() => {
  program.destroy();
  withoutEncoder.destroy();
});

/** GIF89a, read apart from the code that writes it: size, delays in hundredths, number of palettes. */
function readGif(bytes: Buffer) {
  const size = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  const flags = bytes[10] ?? 0;
  let at = 13 + ((flags & 128) !== 0 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const delays: number[] = [];
  let ownPalettes = 0;
  const skipBlocks = () => {
    while (bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
    at += 1;
  };
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delays.push(bytes.readUInt16LE(at + 4));
      at += 2;
      skipBlocks();
    } else {
      const own = bytes[at + 9] ?? 0;
      if ((own & 128) !== 0) ownPalettes += 1;
      at += 11 + ((own & 128) !== 0 ? 3 * 2 ** ((own & 7) + 1) : 0);
      skipBlocks();
    }
  }
  return { kind: bytes.toString("latin1", 0, 6), size, delays, ownPalettes };
}

const small = {
  ...datasetOf([
    { id: "r1", type: "feud", date: "2025-01-03", title: "A streitet mit B", sources: ["s"] },
    { id: "r2", type: "alliance", target: "c", start: "2025-01-09", status: "claimed", claimedBy: ["a"] },
  ]),
  language: "de",
  title: "Drei & <b>mehr</b>",
  sources: { s: { publisher: "dpa" } },
};

describe("a film of a scene's steps", () => {
  it("is a GIF of at most a megabyte, 600 pixels wide, the same each time, that tells step after step", async () => {
    const { exitCode, out, err } = await program.run(["film", shippedFile, "steps.gif", "--lang", "de"]);
    expect([exitCode, err]).toEqual([0, ""]);
    const bytes = readFileSync(program.path("steps.gif"));
    const { kind, size, delays, ownPalettes } = readGif(bytes);
    expect([kind, size, delays.length, ownPalettes]).toEqual(["GIF89a", [600, 600], 12, 0]);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(250);
    expect(out).toContain("7 von 10 · 22. Januar 2025. Das Weiße Haus weist Musk zurecht");
    await program.run(["film", shippedFile, "again.gif", "--lang", "de"], { TZ: "Asia/Tokyo" });
    expect(readFileSync(program.path("again.gif")).equals(bytes)).toBe(true);
  });

  it("has captions beside it, one after the other without a gap, that end with the film", async () => {
    await program.run(["film", shippedFile, "told.gif", "--lang", "en", "--base", "https://example.org/stargate"]);
    const captions = readFileSync(program.path("told.vtt"), "utf8");
    expect(captions.startsWith("WEBVTT\n\n00:00:00.000 --> ")).toBe(true);
    const times = [...captions.matchAll(/(\S+) --> (\S+)/g)].map(([, start, end]) => [start, end]);
    expect(times).toHaveLength(12);
    for (const [at, [start]] of times.slice(1).entries()) expect(start).toBe(times[at]?.[1]);
    expect(captions).toContain("https://example.org/stargate");
  });
});

describe("a film of days", () => {
  it("tells what begins, with its source, and claims as claims", async () => {
    const input = program.write("small.json", small);
    const { out } = await program.run(["film", input, "days.gif", "--preset", "wide"]);
    expect(readGif(readFileSync(program.path("days.gif"))).size).toEqual([600, 338]);
    expect(out).toContain("3. Januar 2025. A streitet mit B. Quellen: dpa");
    expect(out).toMatch(/9\. Januar 2025\. .*behauptet von A/);
    expect(readFileSync(program.path("days.vtt"), "utf8")).toContain("Drei &amp; &lt;b&gt;mehr&lt;/b&gt;");
  });

  it("is an MP4 in H.264, of the size asked for, at 30 pictures a second", async () => {
    const input = program.write("small.json", small);
    const { exitCode, out } = await program.run(["film", input, "days.mp4", "--preset", "square", "--theme", "dark"]);
    expect(exitCode).toBe(0);
    const bytes = readFileSync(program.path("days.mp4"));
    const sample = boxIn(bytes, "avc1");
    expect([sample.readUInt16BE(24), sample.readUInt16BE(26)]).toEqual([1080, 1080]);
    const seconds = Number(/, (\d+) s/.exec(out)?.[1]);
    const samples = boxIn(bytes, "stsz").readUInt32BE(8);
    expect(Math.abs(samples / 30 - seconds)).toBeLessThan(1);
    const mdhd = boxIn(bytes, "mdhd");
    expect(mdhd.readUInt32BE(16) / mdhd.readUInt32BE(12)).toBeCloseTo(samples / 30, 1);
  });

  it("is a WebM in VP8 that shows each picture once, for as long as the captions say, and the last to the end", async () => {
    const input = program.write("small.json", small);
    const { exitCode } = await program.run(["film", input, "days.webm", "--preset", "wide"]);
    expect(exitCode).toBe(0);
    const { docType, codec, size, seconds, blocks } = readWebm(readFileSync(program.path("days.webm")));
    expect([docType, codec, size]).toEqual(["webm", "V_VP8", [1920, 1080]]);
    const captions = readFileSync(program.path("days.vtt"), "utf8");
    const times = [...captions.matchAll(/00:00:(\S+) --> 00:00:(\S+)/g)].map(([, ...each]) => each.map(Number));
    const starts = times.map(([start = NaN]) => start);
    const end = times.at(-1)?.[1] ?? NaN;
    expect(blocks.map(({ atMs }) => Math.round(atMs))).toEqual(
      [...starts, (Math.round(end * 30) - 1) / 30].map((second) => Math.round(second * 1000)),
    );
    expect(seconds).toBeCloseTo(end, 2);
    // https://datatracker.ietf.org/doc/html/rfc6386#section-9.1: key frames, with their size.
    for (const { isKey, bytes } of blocks) {
      expect(isKey).toBe(true);
      expect([bytes.subarray(3, 6).toString("hex"), bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([
        "9d012a",
        1920,
        1080,
      ]);
    }
  });
});

describe("calls that make no sense are refused in words", () => {
  it.each([
    [["film", "in.json"], 2, "tiespan film IN OUT.mp4|OUT.webm|OUT.gif"],
    [["film", "in.json", "out.avi"], 2, "ends neither in .mp4 nor in .webm or .gif"],
    [["film", "in.json", "out.gif", "--preset", "article"], 2, "there are story, square, wide"],
    [["film", "in.json", "out.gif"], 1, "this view has no steps, and nothing begins in its time"],
  ])("%j", async (args, exitCode, words) => {
    program.write("in.json", datasetOf([{ type: "feud" }]));
    const run = await program.run(args);
    expect([run.exitCode, run.out]).toEqual([exitCode, ""]);
    expect(run.err).toContain(words);
  });

  it.each([
    ["days.mp4", "a package for .mp4 is missing: npm install h264-mp4-encoder@1.0.12"],
    ["days.webm", "a package for .webm is missing: npm install @jsquash/webp@1.5.0"],
  ])("as is %s without the package that writes it", async (output, words) => {
    const input = withoutEncoder.write("small.json", small);
    const run = await withoutEncoder.run(["film", input, output]);
    expect([run.exitCode, run.err]).toEqual([1, expect.stringContaining(words)]);
  });
});
