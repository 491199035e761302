import type { Issue } from "../../dataset/issues.ts";
import type { Dataset, Point } from "../../dataset/types.ts";
import type { Command } from "../../edit/commands.ts";
import type { Context } from "../context.ts";
import { createHeldActor, type HeldActor, shownPartners } from "./heldActor.ts";
import { createPlaceMap } from "./placeMap.ts";
import { placesIn } from "./places.ts";
import type { Work } from "./work.ts";

/** One press of an arrow key, and how long it may be until the next one of the same move. */
const keyStepPx = 12;
const keyRestMs = 600;
/** The same once Shift is let go: it may be pressed again for the next step. */
const shiftRestMs = 250;
/** A pointer that has gone less far is still clicking. */
const leastDragPx = 4;
/** How near a finger has to come to an actor. */
const fingerPx = 22;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is pressed beside an arrow, and what gives the move up. */
const keptKeys: ReadonlySet<string> = new Set(["Shift", "Escape"]);

/**
 * Has actors follow the pointer, or arrow keys with Shift, to another place: a ring with name and lines shows where to, and the actor
 * goes there when it is let go. Gives a function that ends this.
 */
export function createDragging(
  context: Context,
  work: Work,
  perform: (command: Command) => readonly Issue[],
): () => void {
  const { session, regions } = context;
  const { store, model } = session;
  const ends = new AbortController();
  const { signal } = ends;
  let held: Held | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mapNow = () => createPlaceMap(regions.actors, store.positions.peek(), work.latestMove?.row);
  const move = (row: number, xPx: number, yPx: number, map = mapNow()) => {
    const id = model.dataset.actors[row]?.id;
    if (id === undefined || map === undefined) return;
    const scene = store.scene.peek()?.id;
    const around = placesIn(session);
    perform({ kind: "move-actor", id, to: map(xPx, yPx), ...(scene !== undefined && { scene, around }) });
  };
  /** What the latest move was, if it is this actor's, and nothing has been changed or undone since. */
  const latestOf = (row: number) => {
    const { latestMove, history } = work;
    return latestMove?.row === row && latestMove.dataset === history.present ? latestMove : undefined;
  };
  const letGo = () => {
    const before = held;
    held = undefined;
    before?.shown.remove();
    regions.explorer.classList.remove("is-dragged");
    return before;
  };
  const drop = () => {
    clearTimeout(timer);
    settle(letGo());
  };
  const settle = (dropped: Held | undefined) => {
    if (dropped === undefined || !dropped.hasMoved || dropped.isGivenUp) return;
    const { row, startX, startY, x, y, map } = dropped;
    const from = [...(latestOf(row)?.from ?? []), [startX, startY] as const];
    move(row, x, y, map);
    work.latestMove = { row, from, to: [x, y], dataset: work.history.present };
  };
  const cancel = () => {
    clearTimeout(timer);
    letGo();
  };
  const pull = (x: number, y: number) => {
    if (held === undefined || held.isGivenUp) return;
    const isFar = Math.hypot(x - held.startX, y - held.startY) >= leastDragPx;
    Object.assign(held, { x, y, hasMoved: held.hasMoved || isFar });
    if (!held.hasMoved) return;
    regions.explorer.classList.add("is-dragged");
    held.shown.showAt(x, y);
  };
  const hold = (button: HTMLElement, [x, y]: Point): Held => {
    const row = rowOf(button);
    const partners = shownPartners(session, row);
    const others = buttonsIn(regions.actors).filter((each) => partners.has(rowOf(each)));
    const shown = createHeldActor(regions.stage, button, context.names.peek()[row] ?? "", others.map(middleOf));
    const { present } = work.history;
    return { row, shown, present, startX: x, startY: y, x, y, hasMoved: false, isGivenUp: false };
  };
  const grab = (event: PointerEvent) => {
    if (store.ui.peek() !== "edit" || event.button !== 0 || !event.isPrimary) return;
    const button = buttonAt(regions.actors, event);
    if (button === undefined) return;
    held = hold(button, [event.clientX, event.clientY]);
    // The graph would go with it.
    event.preventDefault();
    event.stopPropagation();
  };
  const release = (event: PointerEvent) => {
    if (held === undefined || event.type === "pointercancel") {
      cancel();
      return;
    }
    const { hasMoved, isGivenUp, row } = held;
    drop();
    if (hasMoved || isGivenUp) swallowClick(regions.stage);
    else if (event.pointerType === "touch") context.actions.selectActor(row);
  };
  /** The actor that has the focus; while another session comes and nothing has it, the one that was moved last. */
  const pressedButton = ({ target }: KeyboardEvent): HTMLElement | undefined => {
    if (!(target instanceof HTMLElement)) return undefined;
    const row = held?.row ?? work.latestMove?.row;
    if (target !== document.body) return target.closest<HTMLElement>(".actor") ?? undefined;
    const isMoving = held?.isByKeys === true || work.latestMove?.dataset === work.history.present;
    return isMoving ? buttonsIn(regions.actors).find((each) => rowOf(each) === row) : undefined;
  };
  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const button = pressedButton(event);
    if (store.ui.peek() !== "edit" || !event.shiftKey || arrow === undefined || button === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // Of another than the one that is moved.
    if (held?.row !== rowOf(button)) drop();
    held ??= {
      ...hold(button, startOf(button, latestOf(rowOf(button)))),
      hasMoved: true,
      isByKeys: true,
      map: mapNow(),
    };
    pull(held.x + arrow[0] * keyStepPx, held.y + arrow[1] * keyStepPx);
    rest(keyRestMs);
  };
  const rest = (restMs: number) => {
    if (held?.isByKeys !== true) return;
    clearTimeout(timer);
    timer = setTimeout(drop, restMs);
  };
  /** The actor stays where it was; what is still held down moves nothing any more, and nothing else is closed. */
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || held === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    held.isGivenUp = true;
    held.shown.remove();
    regions.explorer.classList.remove("is-dragged");
  };
  /** Whoever does something else has ended the move: it is to be in what is saved, undone or gone on with. */
  const settleMove = (event: Event) => {
    const isGoingOn = event instanceof KeyboardEvent && (event.key in arrows || keptKeys.has(event.key));
    if (held?.isByKeys === true && !isGoingOn) drop();
  };
  const stage = { capture: true, signal };
  regions.stage.addEventListener("pointerdown", grab, stage);
  regions.stage.addEventListener("keydown", press, stage);
  // A finger on an actor moves it, not the page.
  regions.stage.addEventListener(
    "touchstart",
    (event) => {
      if (held !== undefined && event.cancelable) event.preventDefault();
      if (held !== undefined) event.stopPropagation();
    },
    { ...stage, passive: false },
  );
  document.addEventListener("pointermove", ({ clientX, clientY }) => pull(clientX, clientY), { signal });
  document.addEventListener("pointerup", release, { signal });
  document.addEventListener("pointercancel", release, { signal });
  document.addEventListener("keydown", giveUp, stage);
  for (const name of ["keydown", "pointerdown", "dragenter", "paste"])
    document.addEventListener(name, settleMove, stage);
  document.addEventListener("keydown", (event) => event.target === document.body && press(event), { signal });
  document.addEventListener("keyup", ({ key }) => key === "Shift" && rest(shiftRestMs), { signal });
  return () => {
    clearTimeout(timer);
    const dropped = letGo();
    ends.abort();
    // The session after the move before comes while the next one is under way: that is none the less for it.
    const isUnderWay = dropped?.isByKeys === true && dropped.present === work.history.present;
    if (isUnderWay) queueMicrotask(() => settle(dropped));
  };
}

interface Held {
  readonly row: number;
  readonly shown: HeldActor;
  /** What it was taken out of. */
  readonly present: Dataset;
  readonly isByKeys?: boolean;
  /** Of the window when a key was first pressed: when it is let go, another session may be on its way. */
  readonly map?: ReturnType<typeof createPlaceMap>;
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
  hasMoved: boolean;
  isGivenUp: boolean;
}

function rowOf(button: HTMLElement): number {
  return Number(button.dataset["row"]);
}

function buttonsIn(actors: HTMLElement): readonly HTMLElement[] {
  return [...actors.querySelectorAll<HTMLElement>(".actor")];
}

function middleOf(button: HTMLElement): Point {
  const { left, top, width, height } = button.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Where an actor is: its button comes there a moment later than the actor itself, and after quick moves some moves later. */
function startOf(button: HTMLElement, latest: Work["latestMove"]): Point {
  const middle = middleOf(button);
  return latest?.from.some((place) => isNear(place, middle)) === true ? latest.to : middle;
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one[0] - other[0], one[1] - other[1]) < 2;
}

/** The actor under the pointer, or so near to a finger that it is meant. */
function buttonAt(actors: HTMLElement, { clientX, clientY, pointerType }: PointerEvent): HTMLElement | undefined {
  const near = buttonsIn(actors).flatMap((button) => {
    const [x, y] = middleOf(button);
    const distancePx = Math.hypot(clientX - x, clientY - y);
    const reachPx = Math.max(button.offsetWidth / 2, pointerType === "touch" ? fingerPx : 0);
    return distancePx <= reachPx ? [{ button, distancePx }] : [];
  });
  return near.sort((one, other) => one.distancePx - other.distancePx)[0]?.button;
}

/** The click that browsers make of a drag selects nobody. */
function swallowClick(stage: HTMLElement): void {
  const swallow = (event: Event) => event.stopPropagation();
  stage.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => stage.removeEventListener("click", swallow, { capture: true }));
}
