import { type FilmPreset, filmSize } from "../picture/film.ts";

/** A picture in pixels and how long it stands. */
export interface Frame {
  readonly rgba: Uint8Array;
  readonly seconds: number;
}

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How films are kept. */
export type FilmKind = "mp4" | "webm" | "gif";

export const framesPerSecond = 30;
/** Of a GIF, which stays below a megabyte so. */
const gifWidthPx = 600;

/** Videos have the size of the preset, even in both directions; a GIF is 600 pixels wide. */
export function sizeFor(preset: FilmPreset, kind: FilmKind): Size {
  const size = filmSize(preset);
  const scale = kind === "gif" ? gifWidthPx / size.widthPx : 1;
  return { widthPx: Math.round(size.widthPx * scale), heightPx: Math.round(size.heightPx * scale) };
}

/** How many pictures of a video show one that stands so long. */
export function countFrames(seconds: number): number {
  return Math.round(seconds * framesPerSecond);
}
