import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const isCI = (process.env["CI"] ?? "") !== "";

/** Whether tests that ask Debian's ffmpeg about films are left out: where it is not installed; in CI that fails them. */
export const isWithoutFfmpeg = !isCI && !isInstalled();

function isInstalled(): boolean {
  try {
    execFileSync("ffprobe", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What another program finds in a film. */
export interface Probed {
  readonly codec: string;
  readonly pixelFormat: string;
  readonly size: readonly [number, number];
  /** Pictures that it could read, all of them from the first to the last. */
  readonly frames: number;
  readonly seconds: number;
  /** The shortest time that a picture stands, as pictures a second: `30/1`. */
  readonly rate: string;
  /** What it had to say of faults. */
  readonly complaints: string;
}

interface Streams {
  readonly streams: readonly Readonly<
    Record<"codec_name" | "pix_fmt" | "r_frame_rate" | "nb_read_frames", string> & Record<"width" | "height", number>
  >[];
  readonly format: { readonly duration: string };
}

export function probeFilm(bytes: Uint8Array): Probed {
  return withFile(bytes, (path) => {
    const args = ["-v", "error", "-show_streams", "-show_format", "-count_frames", "-of", "json", path];
    const { streams, format } = JSON.parse(execFileSync("ffprobe", args, { encoding: "utf8" })) as Streams;
    const [stream, ...others] = streams;
    if (stream === undefined || others.length > 0) throw new Error(`${streams.length} streams, wanted is one`);
    return {
      codec: stream.codec_name,
      pixelFormat: stream.pix_fmt,
      size: [stream.width, stream.height],
      frames: Number(stream.nb_read_frames),
      seconds: Number(format.duration),
      rate: stream.r_frame_rate,
      complaints: execFileSync("sh", ["-c", 'ffmpeg -v warning -i "$0" -f null - 2>&1', path], { encoding: "utf8" }),
    };
  });
}

/** A line for each picture of a film, as it is shown: when, how long, how many bytes, and a hash of its pixels. */
export function hashFrames(bytes: Uint8Array): readonly string[] {
  return withFile(bytes, (path) => {
    const args = ["-v", "error", "-i", path, "-fps_mode", "passthrough", "-f", "framemd5", "-"];
    const lines = execFileSync("ffmpeg", args, { encoding: "utf8" }).split("\n");
    return lines.filter((line) => line !== "" && !line.startsWith("#"));
  });
}

function withFile<Found>(bytes: Uint8Array, read: (path: string) => Found): Found {
  const folder = mkdtempSync(join(tmpdir(), "film-"));
  try {
    const path = join(folder, "film");
    writeFileSync(path, bytes);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
