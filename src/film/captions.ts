import { withoutIsolates } from "../dataset/text.ts";
import type { Still } from "../picture/film.ts";
import { countFrames, framesPerSecond } from "./frames.ts";

/** WebVTT, https://www.w3.org/TR/webvtt1/: what is told from when to when; before it a note for who reads the file, "" for none. */
export function writeCaptions(stills: readonly Still[], note: string): string {
  let start = 0;
  const cues = stills.map(({ seconds, caption }) => {
    const end = start + countFrames(seconds);
    const cue = `${clock(start)} --> ${clock(end)}\n${escapeCue(withoutIsolates(caption))}`;
    start = end;
    return cue;
  });
  const notes = note === "" ? [] : [`NOTE ${withoutIsolates(note)}`];
  return `${["WEBVTT", ...notes, ...cues].join("\n\n")}\n`;
}

function clock(frames: number): string {
  return new Date(Math.round((frames / framesPerSecond) * 1000)).toISOString().slice(11, 23);
}

function escapeCue(text: string): string {
  return text.replace(/\s+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
