import type { Model } from "../model/types.ts";
import { cameraAt, fittedCamera } from "../notation/placement.ts";
import { zoomStep } from "../notation/sizes.ts";
import { createContent } from "../stage/content.ts";
import { createHovering, hitOf } from "../stage/hovering.ts";
import type { Hit } from "../stage/focus.ts";
import { createRest } from "../stage/rest.ts";
import type { Stage, StageCamera, StageEvents } from "../stage/stage.ts";
import type { StageState } from "../stage/state.ts";
import { createDrawing } from "./drawing.ts";
import { createHands } from "./hands.ts";
import { createViewpoint } from "./viewpoint.ts";

const cameraMotionMs = 250;

/**
 * The stage without WebGL: the same content, drawn by the marks of pictures as live SVG. Fills `container` as soon as that
 * has a size, and again whenever the size changes. The first picture is that of `camera`. Of more than 2,000 shown
 * relations it draws the strongest, as pictures do.
 */
export function createSvgStage(
  container: HTMLElement,
  model: Model,
  state: StageState,
  events: StageEvents,
  camera: StageCamera = fittedCamera,
): Stage {
  const content = createContent(model, state);
  const drawing = createDrawing(model);
  const layer = document.createElement("div");
  layer.dataset["painter"] = "svg";
  // Who drags the graph marks no text.
  layer.style.cssText = "position: absolute; inset: 0; -webkit-user-select: none; user-select: none";
  drawing.element.setAttribute("pointer-events", "none");
  layer.append(drawing.element);
  let pending: Partial<StageState> = {};
  let frame = 0;
  let isThere = false;

  const viewpoint = createViewpoint(camera, (view) => {
    events.onCamera(view);
    request();
  });
  const rest = createRest(() => {
    if (content.rest()) request();
  });

  function request(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  /** Whatever is asked of the content next is told as it will be drawn. */
  function settle(): void {
    const change = pending;
    pending = {};
    content.apply(change);
    look();
    if (change.shown !== undefined || change.filter !== undefined || change.window !== undefined) rest.await();
  }

  function look(): void {
    content.look(cameraAt(viewpoint.state(), content.placement.frame), 1);
  }

  function draw(): void {
    frame = 0;
    settle();
    if (!isThere) return;
    const isMoving = content.advance(performance.now());
    // Actors that glide have other places.
    look();
    drawing.draw(content);
    const text = content.takeText();
    if (text !== undefined) {
      drawing.write(text);
      events.onPlaced();
    }
    if (isMoving) request();
  }

  /** Measures; the observer calls it when the browser has just laid out the page anyway. */
  function fitContainer(): void {
    const { offsetWidth: widthPx, offsetHeight: heightPx } = container;
    const { frame: before } = content.placement;
    if (widthPx === 0 || heightPx === 0) return;
    if (isThere && widthPx === before.widthPx && heightPx === before.heightPx) return;
    content.resize(widthPx, heightPx);
    drawing.resize(widthPx, heightPx);
    if (isThere) draw();
    else rise();
  }

  function rise(): void {
    isThere = true;
    container.append(layer);
    draw();
    events.onDrawn();
  }

  function hitAt(xPx: number, yPx: number): Hit | undefined {
    return hitOf(content.actorAt(xPx, yPx), () => drawing.relationAt(xPx, yPx));
  }

  function light(hit: Hit | undefined): void {
    content.hover(hit);
    request();
  }

  function zoom(factor: number): void {
    const view = viewpoint.state();
    viewpoint.go({ ...view, ratio: viewpoint.bounded(view.ratio * factor) }, cameraMotionMs);
  }

  const hovering = createHovering({
    onOver: events.onOver,
    onHover: (hit, at) => {
      light(hit);
      events.onHover(hit, at);
    },
  });
  const hands = createHands(layer, viewpoint, {
    onClick: ([x, y], isTouch) => {
      const near = isTouch ? content.actorNear(x, y) : undefined;
      events.onSelect(near === undefined ? hitAt(x, y) : { actor: near }, "pointer");
    },
    onMove: ([x, y]) => hovering.over(hitAt(x, y), [x, y]),
    onLeave: hovering.leave,
    onRefused: events.onRefused,
  });
  hands.setCooperative(state.isCooperative);
  viewpoint.setMotionReduced(state.isMotionReduced);
  const observer = new ResizeObserver(fitContainer);
  observer.observe(container);
  fitContainer();

  return {
    set: (change) => {
      pending = { ...pending, ...change };
      if (change.isMotionReduced !== undefined) viewpoint.setMotionReduced(change.isMotionReduced);
      if (change.isCooperative !== undefined) hands.setCooperative(change.isCooperative);
      request();
    },
    zoomIn: () => zoom(1 / zoomStep),
    zoomOut: () => zoom(zoomStep),
    fit: () => viewpoint.go(fittedCamera, cameraMotionMs),
    camera: viewpoint.state,
    setCamera: viewpoint.set,
    light,
    leave: hovering.leave,
    hitTest: (xPx, yPx) => {
      settle();
      return isThere ? hitAt(xPx, yPx) : undefined;
    },
    actorsInView: () => {
      settle();
      return isThere ? content.actorsInView() : [];
    },
    positionsOnScreen: (rows) => {
      settle();
      return isThere ? content.actors(rows) : [];
    },
    labels: () => {
      settle();
      return isThere ? content.labels() : [];
    },
    destroy: () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      rest.cancel();
      viewpoint.stop();
      hands.destroy();
      hovering.end();
      cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}
