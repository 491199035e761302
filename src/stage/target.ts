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

/** Read from at every move of the pointer. */
const pixel = new Uint8Array(4);

/** Row written by the programs as id - 1 at a place of the picking layer in pixels, the lower left corner first. */
export function rowAt(
  gl: WebGL2RenderingContext,
  picking: WebGLFramebuffer | null,
  x: number,
  y: number,
): number | undefined {
  gl.bindFramebuffer(gl.FRAMEBUFFER, picking);
  gl.readPixels(Math.floor(x), Math.floor(y), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  const [red = 0, green = 0, blue = 0] = pixel;
  const id = (red << 16) | (green << 8) | blue;
  return id === 0 ? undefined : id - 1;
}
