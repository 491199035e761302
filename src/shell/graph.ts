import type { Translator } from "../i18n/translator.ts";
import type { Still } from "../picture/still.ts";
import type { ReaderActions } from "./actions.ts";
import type { BoundStage } from "./boundStage.ts";
import type { Regions } from "./regions.ts";
import type { Session } from "./session.ts";
import { createStill } from "./still.ts";

/** The graph of a session: a still picture first, and the stage in its place when that is there. */
export interface Graph {
  /** Centre and radius of the actors in scope, in CSS pixels of the region. */
  spots(): Still["spots"];
  /** Undefined as long as the still stands in its place. */
  readonly live: BoundStage["stage"] | undefined;
  /** Has the stage take over once the region is in view. */
  goLive(): void;
  destroy(): void;
}

export interface GraphEvents {
  /** Actors have come to stand elsewhere, or look different. */
  onPlaced(): void;
  /** The still will stay: this browser has no WebGL, or has taken it away for good. */
  onStill(): void;
}

export function createGraph(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
  events: GraphEvents,
): Graph {
  const still = createStill(session, regions, actions, translator, events.onPlaced);
  let bound: BoundStage | undefined;
  let isLive = false;
  let isDestroyed = false;
  const stageEvents = {
    onPlaced: events.onPlaced,
    onDrawn: () => {
      isLive = true;
      still.hide();
    },
    onLost: (isForGood: boolean) => {
      isLive = false;
      still.show();
      if (isForGood) events.onStill();
    },
  };
  const load = async () => {
    const { createBoundStage, isStageSupported } = await import("./boundStage.ts");
    if (isDestroyed) return;
    if (isStageSupported()) bound = createBoundStage(session, regions, actions, translator, stageEvents);
    else events.onStill();
  };
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    // Where the stage cannot be had the picture stays.
    load().catch(events.onStill);
  });
  still.show();
  return {
    spots: () => (isLive ? bound?.stage.positionsOnScreen() : undefined) ?? still.spots,
    get live() {
      return isLive ? bound?.stage : undefined;
    },
    goLive: () => observer.observe(regions.stage),
    destroy: () => {
      isDestroyed = true;
      observer.disconnect();
      bound?.destroy();
      still.destroy();
    },
  };
}
