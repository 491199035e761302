import Sigma from "sigma";
import { graphOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { createActorProgram, IdleProgram } from "./actorProgram.ts";
import { farthestRatio, nearestRatio } from "../notation/placement.ts";
import type { Paint } from "./paint.ts";
import { createRelationProgram } from "./relationProgram.ts";

export interface Renderer {
  readonly sigma: Sigma;
  /** Over all other layers, cleared by sigma only when the size changes. */
  readonly text: CanvasRenderingContext2D;
  relationAt(xPx: number, yPx: number): number | undefined;
  destroy(): void;
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
  const relations = createRelationProgram(paint, model);
  // Under the names of sigma's own programs, which are then not compiled.
  const sigma = new Sigma(graphOf(model).nullCopy(), container, {
    nodeProgramClasses: { circle: createActorProgram(paint) },
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
  const endWatch = watchContexts(sigma, onContextLost);
  return {
    sigma,
    text,
    relationAt: relations.relationAt,
    destroy: () => {
      endWatch();
      sigma.kill();
    },
  };
}

/** The nodes of the model's graph. Of its edges sigma would index and upload each, and our program draws the relations. */
export function nodesOf(model: Model) {
  return graphOf(model).emptyCopy();
}

/** A duration of 0 makes sigma 3.0.3 divide by it. */
export function motionSettings(isMotionReduced: boolean) {
  return isMotionReduced
    ? { zoomDuration: 1, doubleClickZoomingDuration: 1, inertiaDuration: 1, inertiaRatio: 0 }
    : { zoomDuration: 250, doubleClickZoomingDuration: 200, inertiaDuration: 200, inertiaRatio: 3 };
}

function watchContexts(sigma: Sigma, onContextLost: () => void): () => void {
  const canvases = Object.values(sigma.getCanvases());
  const onLost = (event: Event): void => {
    event.preventDefault();
    onContextLost();
  };
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", onLost);
  return () => {
    for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", onLost);
  };
}
