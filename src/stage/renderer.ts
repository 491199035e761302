import Sigma from "sigma";
import { emptyGraph } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { createActorProgram, IdleProgram } from "./actorProgram.ts";
import { farthestRatio, nearestRatio } from "../notation/placement.ts";
import type { Paint } from "./paint.ts";
import { createRelationProgram } from "./relationProgram.ts";

export interface Renderer {
  readonly sigma: Sigma;
  /** Over all other layers, cleared by sigma only when the size changes. */
  readonly text: CanvasRenderingContext2D;
  /** On which all else is drawn. */
  readonly surface: WebGL2RenderingContext | undefined;
  relationAt(xPx: number, yPx: number): number | undefined;
  destroy(): void;
}

/**
 * sigma 3.0.3 takes a drawing surface for relations, one for actors and one for the actor under the pointer, of which
 * browsers give a page only some. Here actors share that of the relations, and the third is given back: the actor
 * program marks what the pointer is over.
 */
class SigmaOnOneSurface extends Sigma {
  override createWebGLContext(...[id, options]: Parameters<Sigma["createWebGLContext"]>): WebGLRenderingContext {
    const { edges } = this.getCanvases();
    if (edges === undefined) return super.createWebGLContext(id, options);
    if (id === "hoverNodes") {
      // Out of the page: browsers show a lost surface as a white one, over all that is below.
      const unused = super.createWebGLContext(id, { ...options, hidden: true });
      unused.getExtension("WEBGL_lose_context")?.loseContext();
      return unused;
    }
    // sigma resizes an element for each of its layers.
    this.createCanvas(id);
    return super.createWebGLContext(id, { ...options, canvas: edges, style: undefined });
  }

  /** sigma's own empties each of its layers at every frame; on all but the one surface nothing is ever drawn. */
  override clear(): this {
    const surface = this.getCanvases()["edges"]?.getContext("webgl2");
    surface?.bindFramebuffer(surface.FRAMEBUFFER, null);
    surface?.clear(surface.COLOR_BUFFER_BIT);
    return this;
  }
}

/**
 * sigma in a container that has a size, with our programs and nothing to index but one node per actor. `onContextLost`
 * is called when the browser takes the drawing surface away, after which this renderer draws no more.
 */
export function createRenderer(
  container: HTMLElement,
  model: Model,
  paint: Paint,
  isMotionReduced: boolean,
  onContextLost: () => void,
): Renderer {
  const actors = createActorProgram(paint);
  const relations = createRelationProgram(paint, model, actors.drawOnTop);
  // Under the names of sigma's own programs, which are then not compiled.
  const sigma = new SigmaOnOneSurface(emptyGraph(), container, {
    nodeProgramClasses: { circle: actors.Program },
    nodeHoverProgramClasses: { circle: IdleProgram },
    edgeProgramClasses: { line: relations.Program, arrow: IdleProgram },
    defaultDrawNodeHover: () => undefined,
    renderLabels: false,
    enableEdgeEvents: true,
    enableCameraRotation: false,
    stagePadding: 0,
    minCameraRatio: nearestRatio,
    maxCameraRatio: farthestRatio,
    // A container that is hidden later has no size; sigma would throw in its next frame.
    allowInvalidContainer: true,
    ...motionSettings(isMotionReduced),
  });
  const canvas = sigma.createCanvas("text", { beforeLayer: "mouse" });
  const text = canvas.getContext("2d");
  if (text === null) throw new Error("no 2D context");
  const endWatch = watchContext(sigma, onContextLost);
  return {
    sigma,
    text,
    surface: sigma.getCanvases()["edges"]?.getContext("webgl2") ?? undefined,
    relationAt: relations.relationAt,
    destroy: () => {
      endWatch();
      sigma.kill();
    },
  };
}

/** A duration of 0 makes sigma 3.0.3 divide by it. */
export function motionSettings(isMotionReduced: boolean) {
  return isMotionReduced
    ? { zoomDuration: 1, doubleClickZoomingDuration: 1, inertiaDuration: 1, inertiaRatio: 0 }
    : { zoomDuration: 250, doubleClickZoomingDuration: 200, inertiaDuration: 200, inertiaRatio: 3 };
}

function watchContext(sigma: Sigma, onContextLost: () => void): () => void {
  const { edges } = sigma.getCanvases();
  const onLost = (event: Event): void => {
    event.preventDefault();
    onContextLost();
  };
  edges?.addEventListener("webglcontextlost", onLost);
  return () => edges?.removeEventListener("webglcontextlost", onLost);
}
