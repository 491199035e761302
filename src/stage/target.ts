import type { RenderParams } from "sigma/types";

/** sigma falls back to WebGL 1, which has no instancing of its own and no whole numbers in shaders. */
export function requireWebGL2(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGL2RenderingContext {
  if (gl instanceof WebGL2RenderingContext) return gl;
  throw new Error("the stage needs WebGL 2");
}

/** Whether this browser can draw a stage at all. Takes and gives back a context. */
export function isStageSupported(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return gl !== null;
}

/**
 * Gives the texture that is bound room for whole numbers, once. Such a texture cannot be smoothed: with the usual filters it
 * counts as incomplete.
 */
export function giveRoom(gl: WebGL2RenderingContext, format: GLenum, width: number, height: number): void {
  gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}

/** Directs what is drawn next to the screen, or to sigma's picking layer, which is smaller by `downSizingRatio`. */
export function aimAt(
  gl: WebGL2RenderingContext,
  target: WebGLFramebuffer | null,
  { width, height, pixelRatio, downSizingRatio }: RenderParams,
  isPicking: boolean,
): void {
  const ratio = isPicking ? pixelRatio / downSizingRatio : pixelRatio;
  gl.bindFramebuffer(gl.FRAMEBUFFER, target);
  gl.viewport(0, 0, width * ratio, height * ratio);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
}

/** A line is caught from at least this far, in CSS pixels. */
export const reachPx = 8;

interface Surroundings {
  readonly side: number;
  /** Read into at every move of the pointer. */
  readonly pixels: Uint8Array;
}

/** By the distance in pixels of the layer that they reach. */
const surroundings = new Map<number, Surroundings>();

function surroundingsOf(reach: number): Surroundings {
  const known = surroundings.get(reach);
  if (known !== undefined) return known;
  const side = 2 * reach + 1;
  const made = { side, pixels: new Uint8Array(4 * side * side) };
  surroundings.set(reach, made);
  return made;
}

/**
 * Row written by the programs as id - 1 at or nearest to a place of the picking layer in pixels, the lower left corner
 * first; undefined where nothing is near. `ratio`: its pixels in a CSS pixel.
 */
export function rowNear(
  gl: WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  x: number,
  y: number,
  ratio: number,
): number | undefined {
  const farthest = reachPx * ratio;
  const reach = Math.ceil(farthest);
  const { side, pixels } = surroundingsOf(reach);
  const [left, bottom] = [Math.floor(x) - reach, Math.floor(y) - reach];
  gl.bindFramebuffer(gl.FRAMEBUFFER, picking);
  // What lies outside the layer is not written.
  pixels.fill(0);
  gl.readPixels(left, bottom, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  let nearest: number | undefined;
  let least = farthest;
  for (let at = 0; at < side * side; at += 1) {
    const id = ((pixels[4 * at] ?? 0) << 16) | ((pixels[4 * at + 1] ?? 0) << 8) | (pixels[4 * at + 2] ?? 0);
    if (id === 0) continue;
    const away = Math.hypot(left + (at % side) + 0.5 - x, bottom + Math.floor(at / side) + 0.5 - y);
    if (away > least) continue;
    least = away;
    nearest = id - 1;
  }
  return nearest;
}
