import type { Point } from "../dataset/types.ts";
import { nodesOf } from "../model/graph.ts";
import type { Model } from "../model/types.ts";
import { cameraAt, fittedCamera } from "../notation/placement.ts";
import { zoomStep } from "../notation/sizes.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import { type ActorOnScreen, createContent } from "./content.ts";
import type { Hit } from "./focus.ts";
import { createGestures, type Gestures, type RefusedGesture } from "./gestures.ts";
import { hitOf } from "./hovering.ts";
import { isSoftware, measurePace, type Pace } from "./pace.ts";
import { type PointerWatch, watchPointer } from "./pointer.ts";
import { createRenderer, motionSettings, type Renderer } from "./renderer.ts";
import { createRest } from "./rest.ts";
import type { StageState } from "./state.ts";
import { isStageSupported } from "./target.ts";
import { createTextLayer } from "./textLayer.ts";

export type { ActorOnScreen } from "./content.ts";
export type { Hit } from "./focus.ts";
export type { RefusedGesture } from "./gestures.ts";
export type { StageState } from "./state.ts";

/** As the view parameter: the middle of the screen in parts of the longer side, and the part of the graph on screen. */
export interface StageCamera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface StageEvents {
  onSelect(hit: Hit | undefined, by: "pointer"): void;
  /** What the pointer is over, at once. */
  onOver(hit: Hit | undefined): void;
  /** What the pointer has rested on for a moment, which then stands out, and where in CSS pixels of the container. */
  onHover(hit: Hit | undefined, at: Point): void;
  onCamera(camera: StageCamera): void;
  /** A gesture has been left to the page: while cooperative, the first of a finger and each turn of the wheel. */
  onRefused(gesture: RefusedGesture): void;
  /** Actors or names have come to stand elsewhere, or look different. */
  onPlaced(): void;
  /** Something is drawn for the first time, or for the first time after a loss. */
  onDrawn(): void;
  /** The drawing surface is gone: for good, or until `onDrawn`. */
  onLost(isForGood: boolean): void;
  /**
   * Asked for where something else could draw: how many milliseconds it takes until a frame is drawn, the fastest of the
   * first ones, which are drawn over for that. Told only where software draws in the place of a GPU.
   */
  readonly onPace?: (fastestMs: number) => void;
}

export interface Stage {
  /** Takes over what is given and draws once in the next frame. Window and filter upload nothing and index nothing. */
  set(change: Partial<StageState>): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  camera(): StageCamera;
  setCamera(camera: StageCamera): void;
  /** Has something stand out as if the pointer rested on it, or nothing any more. */
  light(hit: Hit | undefined): void;
  /** As if the pointer had left the stage: for a tooltip that it leaves. */
  leave(): void;
  /** What is drawn at a place in CSS pixels. */
  hitTest(xPx: number, yPx: number): Hit | undefined;
  /** Rows of the actors in scope of which a part is in view; empty as long as the container has no size. */
  actorsInView(): readonly number[];
  /** The actors in scope, or those of `rows` that are; empty as long as the container has no size. */
  positionsOnScreen(rows?: readonly number[]): readonly ActorOnScreen[];
  labels(): readonly PlacedLabel[];
  destroy(): void;
}

const cameraMotionMs = 250;
/** What sigma reads of its container. */
const layoutSides = ["offsetWidth", "offsetHeight"] as const;
type LayoutSide = (typeof layoutSides)[number];
/** Pauses before each try to build a lost stage up anew. */
const retryPausesMs = [0, 500, 2000] as const;

/**
 * Draws a model into `container`, as soon as that has a size, and again whenever the size changes. Throws where there
 * is no WebGL 2. A lost drawing surface is built up anew with the same state and camera; after three tries in a row that
 * draw nothing the stage stays empty. The first picture is that of `camera`.
 */
export function createStage(
  container: HTMLElement,
  model: Model,
  state: StageState,
  events: StageEvents,
  camera: StageCamera = fittedCamera,
): Stage {
  if (!isStageSupported()) throw new Error("the stage needs WebGL 2");
  const content = createContent(model, state);
  let pending: Partial<StageState> = {};
  let { isMotionReduced, isCooperative } = state;
  let lastCamera = camera;
  let renderer: Renderer | undefined;
  let gestures: Gestures | undefined;
  let pointer: PointerWatch | undefined;
  let pace: Pace | undefined;
  let retryTimer = 0;
  let triesSinceDrawn = 0;
  let fixedSize: Readonly<Record<LayoutSide, number>> = { offsetWidth: 0, offsetHeight: 0 };

  /** Whatever is asked of the content next is told as it will be drawn. */
  function settle(): void {
    const change = pending;
    pending = {};
    content.apply(change);
    look();
    if (change.shown !== undefined || change.filter !== undefined || change.window !== undefined) rest.await();
  }

  function look(): void {
    content.look(cameraAt(lastCamera, content.placement.frame), window.devicePixelRatio);
  }

  const rest = createRest(() => {
    if (content.rest()) renderer?.sigma.scheduleRender();
  });

  function mount(widthPx: number, heightPx: number): void {
    content.resize(widthPx, heightPx);
    const next = createRenderer(container, model, content.paint, isMotionReduced, restart);
    const { sigma } = next;
    const textLayer = createTextLayer(next.text);
    renderer = next;
    let isMoving = false;
    let pixelRatio = window.devicePixelRatio;
    sigma.setCustomBBox({ x: [0, widthPx], y: [0, heightPx] });
    sigma.getCamera().setState(lastCamera);
    sigma.on("beforeRender", () => {
      settle();
      if (pixelRatio !== window.devicePixelRatio) sigma.resize(true);
      pixelRatio = window.devicePixelRatio;
      isMoving = content.advance(performance.now());
      // Actors that glide have other places.
      look();
    });
    sigma.on("afterRender", () => {
      const text = content.takeText();
      if (text !== undefined) {
        textLayer.draw(text, content.placement.frame, pixelRatio);
        events.onPlaced();
      }
      pace?.drawn();
      if (isMoving) sigma.scheduleRender();
    });
    sigma.getCamera().on("updated", ({ x, y, ratio }) => {
      lastCamera = { x, y, ratio };
      events.onCamera(lastCamera);
    });
    gestures = createGestures(sigma, events.onRefused);
    gestures.setCooperative(isCooperative);
    pointer = watchPointer(next, content, {
      onSelect: (hit) => events.onSelect(hit, "pointer"),
      onOver: events.onOver,
      onHover: (hit, at) => {
        content.hover(hit);
        renderer?.sigma.scheduleRender();
        events.onHover(hit, at);
      },
    });
    pace = paceOf(next);
    // Draws for the first time.
    sigma.setGraph(nodesOf(model));
    triesSinceDrawn = 0;
    events.onDrawn();
  }

  function paceOf({ surface, sigma }: Renderer): Pace | undefined {
    const { onPace } = events;
    if (onPace === undefined || surface === undefined || !isSoftware(surface)) return undefined;
    return measurePace(surface, () => sigma.scheduleRender(), onPace);
  }

  /** Never in the frame of the loss: the browser gives no other surface before it has told of it everywhere. */
  function restart(): void {
    unmount();
    // What a failed try may have left.
    container.replaceChildren();
    const pauseMs = retryPausesMs[triesSinceDrawn];
    triesSinceDrawn += 1;
    events.onLost(pauseMs === undefined);
    if (pauseMs !== undefined) retryTimer = window.setTimeout(retry, pauseMs);
  }

  function retry(): void {
    try {
      if (!isStageSupported()) throw new Error("the stage needs WebGL 2");
      fitContainer();
    } catch {
      restart();
    }
  }

  function unmount(): void {
    const last = renderer;
    renderer = undefined;
    gestures = undefined;
    pointer?.destroy();
    pointer = undefined;
    pace?.cancel();
    last?.destroy();
    content.hover(undefined);
  }

  /** Measures; the observer calls it when the browser has just laid out the page anyway. */
  function fitContainer(): void {
    const widthPx = measure("offsetWidth");
    const heightPx = measure("offsetHeight");
    const { frame } = content.placement;
    if (widthPx === 0 || heightPx === 0) return;
    fixedSize = { offsetWidth: widthPx, offsetHeight: heightPx };
    if (renderer === undefined) mount(widthPx, heightPx);
    else if (widthPx !== frame.widthPx || heightPx !== frame.heightPx) {
      content.resize(widthPx, heightPx);
      renderer.sigma.setCustomBBox({ x: [0, widthPx], y: [0, heightPx] });
      // At once: sigma has emptied its layers, and a frame later would be a flash.
      renderer.sigma.refresh();
    }
  }

  /** What the element itself says, whatever sigma is told. */
  function measure(side: LayoutSide): number {
    return Reflect.get(HTMLElement.prototype, side, container);
  }

  function moveCamera(camera: StageCamera): void {
    if (renderer === undefined) lastCamera = camera;
    else if (isMotionReduced) renderer.sigma.getCamera().setState(camera);
    else void renderer.sigma.getCamera().animate(camera, { duration: cameraMotionMs });
  }

  // sigma 3.0.3 asks its container for its size at every frame, which would have the browser lay out the page each time.
  for (const side of layoutSides) {
    Object.defineProperty(container, side, { configurable: true, get: () => fixedSize[side] });
  }
  const observer = new ResizeObserver(fitContainer);
  observer.observe(container);
  fitContainer();

  return {
    set: (change) => {
      pending = { ...pending, ...change };
      if (change.isMotionReduced !== undefined && change.isMotionReduced !== isMotionReduced) {
        isMotionReduced = change.isMotionReduced;
        renderer?.sigma.setSettings(motionSettings(isMotionReduced));
      }
      if (change.isCooperative !== undefined) {
        isCooperative = change.isCooperative;
        gestures?.setCooperative(isCooperative);
      }
      renderer?.sigma.scheduleRender();
    },
    zoomIn: () => moveCamera({ ...lastCamera, ratio: lastCamera.ratio / zoomStep }),
    zoomOut: () => moveCamera({ ...lastCamera, ratio: lastCamera.ratio * zoomStep }),
    fit: () => moveCamera(fittedCamera),
    camera: () => lastCamera,
    setCamera: (camera) => {
      lastCamera = camera;
      renderer?.sigma.getCamera().setState(camera);
    },
    light: (hit) => {
      content.hover(hit);
      renderer?.sigma.scheduleRender();
    },
    leave: () => pointer?.leave(),
    hitTest: (xPx, yPx) => {
      settle();
      return hitOf(content.actorAt(xPx, yPx), () => renderer?.relationAt(xPx, yPx));
    },
    actorsInView: () => {
      settle();
      return renderer === undefined ? [] : content.actorsInView();
    },
    positionsOnScreen: (rows) => {
      settle();
      return renderer === undefined ? [] : content.actors(rows);
    },
    labels: () => {
      settle();
      return renderer === undefined ? [] : content.labels();
    },
    destroy: () => {
      observer.disconnect();
      rest.cancel();
      clearTimeout(retryTimer);
      unmount();
      for (const side of layoutSides) Reflect.deleteProperty(container, side);
    },
  };
}
