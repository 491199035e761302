import type { Hit } from "./focus.ts";
import { createHovering, hitOf, isOnTooltip, type HoverEvents } from "./hovering.ts";
import type { Renderer } from "./renderer.ts";

export interface PointerEvents extends HoverEvents {
  onSelect(hit: Hit | undefined): void;
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
  const hovering = createHovering(events);
  let actor: number | undefined;
  let isTouch = false;

  function leave(): void {
    actor = undefined;
    hovering.leave();
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
  layer?.addEventListener("mouseleave", (event) => {
    if (!isOnTooltip(event)) leave();
  });
  for (const name of ["pointerdown", "pointermove"] as const) {
    layer?.addEventListener(name, ({ pointerType }) => (isTouch = pointerType === "touch"));
  }
  // sigma listens to its captor first, so the actor is up to date here. What a browser makes of a tap is no hovering.
  sigma.getMouseCaptor().on("mousemove", ({ x, y }) => {
    if (isTouch || sigma.getMouseCaptor().isMouseDown) return;
    hovering.over(actor === undefined ? hitAt(x, y) : { actor }, [x, y]);
  });
  sigma.on("clickNode", ({ node }) => events.onSelect({ actor: Number(node) }));
  sigma.on("clickStage", ({ event: { x, y } }) => {
    const near = isTouch ? targets.actorNear(x, y) : undefined;
    events.onSelect(near === undefined ? hitAt(x, y) : { actor: near });
  });
  return {
    leave,
    destroy: () => {
      actor = undefined;
      hovering.end();
    },
  };
}
