import type { Hit } from "./focus.ts";
import type { Renderer } from "./renderer.ts";

export interface PointerEvents {
  onSelect(hit: Hit | undefined): void;
  onHover(hit: Hit | undefined): void;
}

/** Tells what the pointer is over and what it clicks. Actors go before the lines that run behind them. */
export function watchPointer({ sigma, relationAt }: Renderer, events: PointerEvents): void {
  let hovered: Hit | undefined;
  let actor: number | undefined;
  let isTouch = false;

  function hover(relation: number | undefined): void {
    const next = hitOf(actor, relation);
    if (next?.actor === hovered?.actor && next?.relation === hovered?.relation) return;
    hovered = next;
    events.onHover(next);
  }

  sigma.on("enterNode", ({ node }) => {
    actor = Number(node);
  });
  sigma.on("leaveNode", () => {
    actor = undefined;
  });
  sigma.on("leaveStage", () => {
    actor = undefined;
    hover(undefined);
  });
  for (const name of ["pointerdown", "pointermove"] as const) {
    sigma.getCanvases()["mouse"]?.addEventListener(name, ({ pointerType }) => (isTouch = pointerType === "touch"));
  }
  // sigma listens to its captor first, so the actor is up to date here. What a browser makes of a tap is no hovering.
  sigma.getMouseCaptor().on("mousemove", ({ x, y }) => {
    if (isTouch || sigma.getMouseCaptor().isMouseDown) return;
    hover(actor === undefined ? relationAt(x, y) : undefined);
  });
  sigma.on("clickNode", ({ node }) => events.onSelect({ actor: Number(node) }));
  sigma.on("clickStage", ({ event }) => events.onSelect(hitOf(undefined, relationAt(event.x, event.y))));
}

function hitOf(actor: number | undefined, relation: number | undefined): Hit | undefined {
  if (actor !== undefined) return { actor };
  return relation === undefined ? undefined : { relation };
}
