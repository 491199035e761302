/** Frames that are measured, after a first one, in which the programs are still being made ready. */
const measuredFrames = 5;
const pollMs = 2;

/** What is told of software that draws in the place of a GPU: by its name alone, which some browsers do not give. */
const softwareNames = /swiftshader|llvmpipe|softpipe|swrast|software|basic render/i;

/** Whether this surface is, by its name, drawn on by software. A guess, worth a measurement. */
export function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return softwareNames.test(String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)));
}

export interface Pace {
  /** To be called when a frame has been given to the browser to be drawn. */
  drawn(): void;
  cancel(): void;
}

/**
 * Measures how long frames take from when they are given to the browser until they are on the surface, which is told by a
 * fence behind them: `again` has one more drawn, `then` hears, in milliseconds, how long the fastest took: what else the page had to do while it began is not its fault.
 */
export function measurePace(gl: WebGL2RenderingContext, again: () => void, then: (fastestMs: number) => void): Pace {
  const times: number[] = [];
  let timer = 0;
  let isWaiting = false;
  let isOver = false;

  const finish = (sinceMs: number): void => {
    isWaiting = false;
    // Browsers let a page wait that is not to be seen.
    if (!document.hidden) times.push(performance.now() - sinceMs);
    if (times.length <= measuredFrames) {
      again();
      return;
    }
    isOver = true;
    then(Math.min(...times.slice(1)));
  };
  const watch = (fence: WebGLSync, sinceMs: number): void => {
    const check = (): void => {
      if (gl.isContextLost()) return;
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
        timer = window.setTimeout(check, pollMs);
        return;
      }
      gl.deleteSync(fence);
      finish(sinceMs);
    };
    timer = window.setTimeout(check, pollMs);
  };

  return {
    drawn: () => {
      if (isWaiting || isOver) return;
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      if (fence === null) return;
      isWaiting = true;
      gl.flush();
      watch(fence, performance.now());
    },
    cancel: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
