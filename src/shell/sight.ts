import { focusedIn } from "../panels/keepFocus.ts";
import { farthestRatio, fittedCamera } from "../notation/placement.ts";
import { scaleOf } from "../notation/pointing.ts";
import type { Camera } from "../view/types.ts";
import type { Context } from "./context.ts";
import type { Graph } from "./graph.ts";

/** Keeps in sight what a reader is at: not off the stage, not behind the details. */
export interface Sight {
  /** Moves the camera where some of these actors are not to be seen, and away from the graph as little as that takes. */
  bring(actorRows: readonly number[]): void;
  /** Brings what is selected into sight, by scrolling the page if it may. */
  follow(mayScroll: boolean): void;
  /**
   * With nothing selected any more, before something else gets the focus: the camera goes back to where it was before it
   * followed, unless it has been moved since.
   */
  goBack(): void;
  destroy(): void;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gapPx = 8;
/** A part of the stage that is smaller is of no use. */
const leastPx = 60;

export function createSight({ session, regions, actions }: Context, graph: Graph): Sight {
  const { model, store } = session;
  const { explorer, stage, details } = regions;
  /** The last move for what is selected: how the camera stood before, and stands since. */
  let moved: { readonly from: Camera | undefined; readonly to: Camera } | undefined;

  /** Gives where the camera has gone to; undefined where it has stayed. */
  const bring = (rows: readonly number[], mayScroll = true): Camera | undefined => {
    const clear = clearPartOf(stage, sheet()) ?? (mayScroll ? scrollToStage() : undefined);
    const discs = graph.discs(() => rows);
    const wanted = boxAround(discs);
    if (wanted === undefined || clear === undefined || isInside(wanted, clear)) return undefined;
    // The one that these discs are seen by: the store hears of the reader's own moves once they rest.
    const camera = graph.live?.camera() ?? store.camera.peek() ?? fittedCamera;
    const enlarge = Math.max(
      1,
      enlargedBy(
        discs.map(({ x }) => x),
        widthOf(wanted),
        widthOf(clear),
      ),
      enlargedBy(
        discs.map(({ y }) => y),
        heightOf(wanted),
        heightOf(clear),
      ),
    );
    const ratio = Math.min(farthestRatio, camera.ratio * enlarge);
    const longestPx = Math.max(stage.clientWidth, stage.clientHeight);
    // The middle of what is wanted comes to the middle of what is clear, at the new ratio.
    const shift = (wantedPx: number, clearPx: number, wholePx: number) =>
      ((wantedPx - wholePx / 2) * camera.ratio - (clearPx - wholePx / 2) * ratio) / longestPx;
    const to = {
      x: camera.x + shift(middle(wanted.left, wanted.right), middle(clear.left, clear.right), stage.clientWidth),
      y: camera.y - shift(middle(wanted.top, wanted.bottom), middle(clear.top, clear.bottom), stage.clientHeight),
      ratio,
    };
    actions.setCamera(to);
    return to;
  };
  /** What may lie over the stage: the form of what is selected stands in the place of its details. */
  const sheet = () => explorer.querySelector<HTMLElement>("[data-form] .area-edit") ?? details;
  /** Above a sheet that stays while the page scrolls the stage can be brought by scrolling. */
  const scrollToStage = (): Box | undefined => {
    const over = sheet();
    const isOpen = over !== details || details.dataset["sheet"] !== undefined;
    if (getComputedStyle(over).position !== "sticky" || !isOpen) return undefined;
    scrollerAround(explorer).scrollBy(0, stage.getBoundingClientRect().top);
    return clearPartOf(stage, over);
  };
  /** A graph that is scrolled itself, as low embeds are, by as much as shows its sheet whole, or from its upper edge on. */
  const showSheet = () => {
    const root = details.getRootNode();
    if (!(root instanceof ShadowRoot) || details.dataset["sheet"] === undefined) return;
    const [around, over] = [root.host.getBoundingClientRect(), details.getBoundingClientRect()];
    const beyondPx = Math.min(over.bottom - around.bottom, over.top - around.top);
    if (beyondPx > 0) root.host.scrollBy(0, beyondPx / scaleOf(stage));
  };
  const isAsMoved = () => moved !== undefined && isSame(store.camera.peek() ?? fittedCamera, moved.to);
  const follow = (mayScroll: boolean) => {
    if (mayScroll) showSheet();
    const { actor, relation } = store.selection.peek();
    const { source, target } = model.columns;
    const ends = relation === undefined ? [actor] : [source[relation], target[relation]];
    const from = isAsMoved() ? moved?.from : store.camera.peek();
    const to = bring(
      ends.filter((row) => row !== undefined),
      mayScroll,
    );
    if (to !== undefined) moved = { from, to };
  };
  const goBack = () => {
    if (isAsMoved()) {
      actions.setCamera(moved?.from);
      // Whichever actor has got the focus meanwhile stays in sight.
      const focused = regions.actors.querySelector<HTMLElement>(".actor:focus-visible");
      if (focused !== null) bring([Number(focused.dataset["row"])]);
    }
    moved = undefined;
  };
  /** What comes to lie behind the sheet when it gets the focus is scrolled out from there. */
  const uncover = () => {
    const focused = focusedIn(explorer);
    if (focused === undefined || details.contains(focused) || getComputedStyle(details).position !== "sticky") return;
    const [box, sheet] = [focused.getBoundingClientRect(), details.getBoundingClientRect()];
    const overlapPx = box.bottom + gapPx - sheet.top;
    if (overlapPx > 0 && box.top < sheet.bottom) scrollerAround(explorer).scrollBy(0, overlapPx);
  };
  /** What edits the data is loaded: its form may come after the selection. */
  const forms = new MutationObserver(() => {
    if (sheet() !== details) follow(true);
  });
  forms.observe(explorer, { attributeFilter: ["data-form"] });
  explorer.addEventListener("focusin", uncover);
  return {
    bring: (rows) => void bring(rows),
    follow,
    goBack,
    destroy: () => {
      explorer.removeEventListener("focusin", uncover);
      forms.disconnect();
    },
  };
}

/** The part of the stage that is in the window and not behind a sheet, in the stage's own pixels from its corner. */
function clearPartOf(stage: HTMLElement, sheet: HTMLElement): Box | undefined {
  const whole = stage.getBoundingClientRect();
  const over = sheet.getBoundingClientRect();
  let [left, top] = [Math.max(whole.left, 0), Math.max(whole.top, 0)];
  let [right, bottom] = [Math.min(whole.right, innerWidth), Math.min(whole.bottom, innerHeight)];
  const isOver = over.left < right && over.right > left && over.top < bottom && over.bottom > top;
  if (isOver && widthOf(over) > (right - left) * 0.8) bottom = over.top;
  else if (isOver && over.left - left > right - over.right) right = over.left;
  else if (isOver) left = over.right;
  if (right - left < leastPx || bottom - top < leastPx) return undefined;
  const scale = scaleOf(stage);
  [left, right] = [(left - whole.left) / scale, (right - whole.left) / scale];
  [top, bottom] = [(top - whole.top) / scale, (bottom - whole.top) / scale];
  return { left, top, right, bottom };
}

/** By how much more of the graph has to be seen, that what is around these centres has room: discs stay as large as they are. */
function enlargedBy(centres: readonly number[], wantedPx: number, clearPx: number): number {
  const centresPx = Math.max(...centres) - Math.min(...centres);
  return centresPx / Math.max(1, clearPx - (wantedPx - centresPx));
}

function boxAround(discs: ReturnType<Graph["discs"]>): Box | undefined {
  if (discs.length === 0) return undefined;
  const least = (values: readonly number[]) => Math.min(...values) - gapPx;
  const most = (values: readonly number[]) => Math.max(...values) + gapPx;
  return {
    left: least(discs.map(({ x, radiusPx }) => x - radiusPx)),
    top: least(discs.map(({ y, radiusPx }) => y - radiusPx)),
    right: most(discs.map(({ x, radiusPx }) => x + radiusPx)),
    bottom: most(discs.map(({ y, radiusPx }) => y + radiusPx)),
  };
}

/** What is scrolled to see other parts of an element, on the page around it. */
function scrollerAround(element: Element): Element {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : element;
  for (let each = host.parentElement; each !== null; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement ?? document.documentElement;
}

function isInside(box: Box, around: Box): boolean {
  return (
    box.left >= around.left - gapPx &&
    box.right <= around.right + gapPx &&
    box.top >= around.top - gapPx &&
    box.bottom <= around.bottom + gapPx
  );
}

function isSame(one: Camera, other: Camera): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y, one.ratio - other.ratio) < 0.002;
}

function widthOf({ left, right }: Pick<Box, "left" | "right">): number {
  return right - left;
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

function middle(one: number, other: number): number {
  return (one + other) / 2;
}
