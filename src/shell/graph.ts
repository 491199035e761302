import type { Still } from "../picture/still.ts";
import type { Stage, StageEvents } from "../stage/stage.ts";
import type { Context } from "./context.ts";
import type { LiveStage } from "./liveStage.ts";
import { claimSeat } from "./seats.ts";
import { createStill } from "./still.ts";

/** The graph of a session: a still picture first, and the stage in its place when there is a seat for it. */
export interface Graph {
  /** Centre and radius, in CSS pixels of the region, of the actors in scope that are chosen among those in view. */
  discs(choose: (rowsInView: readonly number[]) => readonly number[]): Still["discs"];
  /** Undefined as long as the still stands in its place. */
  readonly live: Stage | undefined;
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
  /** The still will stay: what would draw a stage cannot be had. */
  onStill(): void;
}

export function createGraph(context: Context, events: GraphEvents): Graph {
  const { regions } = context;
  const standStill = () => {
    context.isPicture.value = true;
    events.onStill();
  };
  const still = createStill(context, events.onPlaced);
  let drawn: LiveStage | undefined;
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
      standStill();
    },
    onStill: standStill,
  };
  const load = async () => {
    // As a rule it will be asked for; at the same time as what asks.
    if (context.session.store.host.peek().renderer !== "svg") import("../stage/stage.ts").catch(() => undefined);
    const { createLiveStage } = await import("./liveStage.ts");
    if (isSeated) drawn ??= createLiveStage(context, stageEvents);
  };
  const rise = () => {
    isSeated = isLive = false;
    still.show();
    drawn?.destroy();
    drawn = undefined;
  };
  const seat = claimSeat(() => {
    isSeated = true;
    // Where the stage cannot be had the picture stays.
    load().catch(standStill);
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
      const stage = isLive ? drawn?.stage : undefined;
      return stage === undefined
        ? chosenDiscs(still.discs, regions.still, choose)
        : stage.positionsOnScreen(choose(stage.actorsInView()));
    },
    get live() {
      return isLive ? drawn?.stage : undefined;
    },
    goLive: () => observer.observe(regions.stage),
    destroy: () => {
      observer.disconnect();
      ends.abort();
      isSeated = false;
      drawn?.destroy();
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
