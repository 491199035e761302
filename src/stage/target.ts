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

/** Pixels of the picking layer around the one asked for that count too, in each direction. */
const reach = 2;
const side = 2 * reach + 1;
/** Read from at every move of the pointer. */
const pixels = new Uint8Array(4 * side * side);
/** Places in `pixels`, the nearest to the middle first; none farther away than `reach`. */
const nearestFirst = Array.from({ length: side * side }, (_, at) => at)
  .map((at) => ({ at, away: Math.hypot((at % side) - reach, Math.floor(at / side) - reach) }))
  .filter(({ away }) => away <= reach)
  .sort((one, other) => one.away - other.away)
  .map(({ at }) => at);

/**
 * Row written by the programs as id - 1 at or nearest to a place of the picking layer in pixels, the lower left corner
 * first; undefined where nothing is within two pixels.
 */
export function rowNear(
  gl: WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  x: number,
  y: number,
): number | undefined {
  gl.bindFramebuffer(gl.FRAMEBUFFER, picking);
  // What lies outside the layer is not written.
  pixels.fill(0);
  gl.readPixels(Math.floor(x) - reach, Math.floor(y) - reach, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  for (const at of nearestFirst) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * at, 4 * at + 3);
    const id = (red << 16) | (green << 8) | blue;
    if (id !== 0) return id - 1;
  }
  return undefined;
}
