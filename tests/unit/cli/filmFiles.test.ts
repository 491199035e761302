import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashFrames, isWithoutFfmpeg, probeFilm } from "../../ffprobe.ts";
import { datasetOf } from "../../fixtures.ts";
import { buildProgram, type Program } from "./program.ts";

const small = {
  ...datasetOf([
    { type: "feud", date: "2025-01-03", title: "A quarrels with B" },
    { type: "alliance", target: "c", start: "2025-01-09" },
  ]),
  title: "Three",
};

/** Ends of the captions beside a film, in seconds. */
function endsOf(vtt: string): readonly number[] {
  return [...vtt.matchAll(/--> 00:00:(\S+)/g)].map(([, end]) => Number(end));
}

const sizes = { story: [1080, 1920], square: [1080, 1080], wide: [1920, 1080] } as const;
/** At most 600 pixels wide, as for mails. */
const gifSizes = { story: [600, 1067], square: [600, 600], wide: [600, 338] } as const;
const presets = ["story", "square", "wide"] as const;

describe.skipIf(isWithoutFfmpeg)("a film of the command line, as ffprobe reads it,", () => {
  let program: Program;
  beforeAll(async () => {
    program = await buildProgram({ hasEncoder: true });
  }, 60_000);
  afterAll(() => program.destroy());

  interface Made {
    readonly bytes: Buffer;
    readonly ends: readonly number[];
    readonly seconds: number;
  }
  const made = new Map<string, Promise<Made>>();
  const make = (output: string, preset: string): Promise<Made> => {
    const film = made.get(output) ?? makeOnce(output, preset);
    made.set(output, film);
    return film;
  };

  async function makeOnce(output: string, preset: string): Promise<Made> {
    const input = program.write("small.json", small);
    const { exitCode, err } = await program.run(["film", input, output, "--preset", preset]);
    expect([exitCode, err]).toEqual([0, expect.not.stringContaining("rror")]);
    const ends = endsOf(readFileSync(program.path(output.replace(/\w+$/u, "vtt")), "utf8"));
    return { bytes: readFileSync(program.path(output)), ends, seconds: ends.at(-1) ?? NaN };
  }

  it.each(presets)(
    "is H.264 in yuv420p, 30 pictures a second, for as long as the captions: %s",
    async (preset) => {
      const { bytes, seconds } = await make(`${preset}.mp4`, preset);
      expect(probeFilm(bytes)).toEqual({
        ...{ codec: "h264", pixelFormat: "yuv420p", size: sizes[preset], rate: "30/1" },
        ...{ frames: Math.round(seconds * 30), seconds: expect.closeTo(seconds, 1) as number, complaints: "" },
      });
    },
    180_000,
  );

  it.each(presets)(
    "is VP8 in yuv420p, each picture once and the last to the end: %s",
    async (preset) => {
      const { bytes, seconds, ends } = await make(`${preset}.webm`, preset);
      expect(probeFilm(bytes)).toMatchObject({
        ...{ codec: "vp8", pixelFormat: "yuv420p", size: sizes[preset], frames: ends.length + 1, complaints: "" },
        seconds: expect.closeTo(seconds, 1) as number,
      });
    },
    120_000,
  );

  it.each(presets)(
    "is a GIF of the pictures, each as long as its caption: %s",
    async (preset) => {
      const { bytes, seconds, ends } = await make(`${preset}.gif`, preset);
      expect(probeFilm(bytes)).toMatchObject({
        ...{ codec: "gif", size: gifSizes[preset], frames: ends.length, complaints: "" },
        seconds: expect.closeTo(seconds, 1) as number,
      });
    },
    120_000,
  );

  it.each(["mp4", "webm", "gif"])(
    "has the same pictures each time: %s",
    async (kind) => {
      const [once, again] = [await make(`square.${kind}`, "square"), await make(`again.${kind}`, "square")];
      const hashes = hashFrames(once.bytes);
      // H.264 makes a picture clearer while it stands.
      const different = new Set(hashes.map((line) => line.split(",").at(-1)));
      expect(different.size).toBeGreaterThanOrEqual(once.ends.length);
      expect(hashFrames(again.bytes)).toEqual(hashes);
    },
    240_000,
  );
});
