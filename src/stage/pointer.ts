import type { Point } from "../dataset/types.ts";
import { hoverMs } from "../notation/sizes.ts";
import type { Hit } from "./focus.ts";
import type { Renderer } from "./renderer.ts";

export interface PointerEvents {
  onSelect(hit: Hit | undefined): void;
  /** What the pointer is over, at once. */
  onOver(hit: Hit | undefined): void;
  /** What the pointer has rested on for a moment, and where in CSS pixels of the stage. */
  onHover(hit: Hit | undefined, at: Point): void;
}

/** What the pointer can hit that sigma does not know. */
export interface PointerTargets {
  /** The actor whose name stands there. */
  nameAt(xPx: number, yPx: number): number | undefined;
  /** The nearest actor that a finger may mean. */
  actorNear(xPx: number, yPx: number): number | undefined;
}

export interface PointerWatch {
  /** As if the pointer had left: for a tooltip that it leaves. */
  leave(): void;
  destroy(): void;
}

/** Tells what the pointer is over and what it clicks. Actors go before names, names before the lines behind them. */
export function watchPointer(
  { sigma, relationAt }: Renderer,
  targets: PointerTargets,
  events: PointerEvents,
): PointerWatch {
  let hovered: Hit | undefined;
  let over: Hit | undefined;
  let at: Point = [0, 0];
  let timer = 0;
  let actor: number | undefined;
  let isTouch = false;

  function move(next: Hit | undefined): void {
    if (isSame(next, over)) return;
    if ((next === undefined) !== (over === undefined)) events.onOver(next);
    over = next;
    clearTimeout(timer);
    timer = window.setTimeout(settle, hoverMs);
  }

  function settle(): void {
    if (isSame(over, hovered)) return;
    hovered = over;
    events.onHover(hovered, at);
  }

  function leave(): void {
    actor = undefined;
    move(undefined);
  }

  function hitAt(xPx: number, yPx: number): Hit | undefined {
    return hitOf(targets.nameAt(xPx, yPx), () => relationAt(xPx, yPx));
  }

  sigma.on("enterNode", ({ node }) => {
    actor = Number(node);
  });
  sigma.on("leaveNode", () => {
    actor = undefined;
  });
  const layer = sigma.getCanvases()["mouse"];
  layer?.addEventListener("mouseleave", ({ relatedTarget }) => {
    // A tooltip is about what the pointer comes from.
    const isOnTooltip = relatedTarget instanceof Element && relatedTarget.closest("[role=tooltip]") !== null;
    if (!isOnTooltip) leave();
  });
  for (const name of ["pointerdown", "pointermove"] as const) {
    layer?.addEventListener(name, ({ pointerType }) => (isTouch = pointerType === "touch"));
  }
  // sigma listens to its captor first, so the actor is up to date here. What a browser makes of a tap is no hovering.
  sigma.getMouseCaptor().on("mousemove", ({ x, y }) => {
    if (isTouch || sigma.getMouseCaptor().isMouseDown) return;
    at = [x, y];
    move(actor === undefined ? hitAt(x, y) : { actor });
  });
  sigma.on("clickNode", ({ node }) => events.onSelect({ actor: Number(node) }));
  sigma.on("clickStage", ({ event: { x, y } }) => {
    const near = isTouch ? targets.actorNear(x, y) : undefined;
    events.onSelect(near === undefined ? hitAt(x, y) : { actor: near });
  });
  return {
    leave,
    destroy: () => {
      leave();
      clearTimeout(timer);
      settle();
    },
  };
}

function hitOf(actor: number | undefined, findRelation: () => number | undefined): Hit | undefined {
  if (actor !== undefined) return { actor };
  const relation = findRelation();
  return relation === undefined ? undefined : { relation };
}

function isSame(one: Hit | undefined, other: Hit | undefined): boolean {
  return one?.actor === other?.actor && one?.relation === other?.relation;
}
