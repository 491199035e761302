import type { Point } from "../dataset/types.ts";
import { hoverMs } from "../notation/sizes.ts";
import type { Hit } from "./focus.ts";

export interface HoverEvents {
  /** What the pointer is over, at once. */
  onOver(hit: Hit | undefined): void;
  /** What the pointer has rested on for a moment, and where in CSS pixels of the stage. */
  onHover(hit: Hit | undefined, at: Point): void;
}

/** Tells what a pointer that moves over the stage is on, and what it rests on. */
export interface Hovering {
  over(hit: Hit | undefined, at: Point): void;
  leave(): void;
  /** Left, and told of at once. */
  end(): void;
}

export function createHovering(events: HoverEvents): Hovering {
  let hovered: Hit | undefined;
  let current: Hit | undefined;
  let lastAt: Point = [0, 0];
  let timer = 0;

  function move(next: Hit | undefined): void {
    if (isSame(next, current)) return;
    if ((next === undefined) !== (current === undefined)) events.onOver(next);
    current = next;
    clearTimeout(timer);
    timer = window.setTimeout(settle, hoverMs);
  }

  function settle(): void {
    if (isSame(current, hovered)) return;
    hovered = current;
    events.onHover(hovered, lastAt);
  }

  return {
    over: (hit, at) => {
      lastAt = at;
      move(hit);
    },
    leave: () => move(undefined),
    end: () => {
      move(undefined);
      clearTimeout(timer);
      settle();
    },
  };
}

/** Whether the pointer leaves the stage for a tooltip, which is about what it comes from. */
export function isOnTooltip({ relatedTarget }: MouseEvent): boolean {
  return relatedTarget instanceof Element && relatedTarget.closest("[role=tooltip]") !== null;
}

/** Names go before the lines behind them. */
export function hitOf(actor: number | undefined, findRelation: () => number | undefined): Hit | undefined {
  if (actor !== undefined) return { actor };
  const relation = findRelation();
  return relation === undefined ? undefined : { relation };
}

function isSame(one: Hit | undefined, other: Hit | undefined): boolean {
  return one?.actor === other?.actor && one?.relation === other?.relation;
}
