import type { Still } from "../picture/still.ts";
import type { StageEvents } from "../stage/stage.ts";
import type { BoundStage } from "./boundStage.ts";
import type { Context } from "./context.ts";
import { claimSeat } from "./seats.ts";
import { createStill } from "./still.ts";

/** The graph of a session: a still picture first, and the stage in its place when there is a seat for it. */
export interface Graph {
  /** Centre and radius, in CSS pixels of the region, of the actors in scope that are chosen among those in view. */
  discs(choose: (rowsInView: readonly number[]) => readonly number[]): Still["discs"];
  /** Undefined as long as the still stands in its place. */
  readonly live: BoundStage["stage"] | undefined;
  /** Draws the picture at once: as large as it stays, where all that stands around it is there. */
  show(): void;
  /** Has the stage take over as long as the region is in view and other graphs on the page are not wanted more. */
  goLive(): void;
  destroy(): void;
}

export interface GraphEvents {
  /** What the pointer has rested on, and where in CSS pixels of the region: on the stage, which has no elements for it. */
  onHover: StageEvents["onHover"];
  /** Actors have come to stand elsewhere, or look different. */
  onPlaced(): void;
  /** The still will stay: this browser has no WebGL, or has taken it away for good. */
  onStill(): void;
}

export function createGraph(context: Context, events: GraphEvents): Graph {
  const { regions } = context;
  const still = createStill(context, events.onPlaced);
  let bound: BoundStage | undefined;
  let isLive = false;
  let isSeated = false;
  const stageEvents = {
    onHover: events.onHover,
    onPlaced: events.onPlaced,
    onDrawn: () => {
      isLive = true;
      still.hide();
    },
    onLost: (isForGood: boolean) => {
      isLive = false;
      still.show();
      if (!isForGood) return;
      seat.leave();
      events.onStill();
    },
  };
  const load = async () => {
    const { createBoundStage, isStageSupported } = await import("./boundStage.ts");
    if (!isSeated || bound !== undefined) return;
    if (isStageSupported()) bound = createBoundStage(context, stageEvents);
    else events.onStill();
  };
  const rise = () => {
    isSeated = isLive = false;
    still.show();
    bound?.destroy();
    bound = undefined;
  };
  const seat = claimSeat(() => {
    isSeated = true;
    // Where the stage cannot be had the picture stays.
    load().catch(events.onStill);
  }, rise);
  const observer = new IntersectionObserver((entries) => seat.setInView(entries.at(-1)?.isIntersecting === true));
  const ends = new AbortController();
  for (const name of ["pointerenter", "pointerdown", "focusin"]) {
    regions.explorer.addEventListener(name, seat.want, { signal: ends.signal });
  }
  // A pointer that rested where the graph has come since does not enter it.
  regions.explorer.addEventListener("pointermove", seat.want, { signal: ends.signal, once: true });
  return {
    show: still.show,
    discs: (choose) => {
      const stage = isLive ? bound?.stage : undefined;
      return stage === undefined
        ? chosenDiscs(still.discs, regions.still, choose)
        : stage.positionsOnScreen(choose(stage.actorsInView()));
    },
    get live() {
      return isLive ? bound?.stage : undefined;
    },
    goLive: () => observer.observe(regions.stage),
    destroy: () => {
      observer.disconnect();
      ends.abort();
      isSeated = false;
      bound?.destroy();
      seat.leave();
      still.destroy();
    },
  };
}

function chosenDiscs(
  discs: Still["discs"],
  { offsetWidth, offsetHeight }: HTMLElement,
  choose: (rowsInView: readonly number[]) => readonly number[],
): Still["discs"] {
  const isInView = ({ x, y, radiusPx }: Still["discs"][number]) =>
    x + radiusPx > 0 && x - radiusPx < offsetWidth && y + radiusPx > 0 && y - radiusPx < offsetHeight;
  const chosen = new Set(choose(discs.filter(isInView).map(({ row }) => row)));
  return discs.filter(({ row }) => chosen.has(row));
}
