import { nothing, render } from "lit-html";
import type { Point } from "../dataset/types.ts";
import { pointIn } from "../notation/pointing.ts";
import { hoverMs } from "../notation/sizes.ts";
import { type Explained, tooltip, tooltipCorner } from "../panels/tooltip.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Context } from "./context.ts";

/** The words beside what somebody looks at: pointed at on the stage or the picture, or an actor that has the focus. */
export interface Tooltip {
  /** Hides it; false where there was nothing. */
  dismiss(): boolean;
  /** Explains something near a place in CSS pixels of the stage; without anything, nothing. */
  explain(explained: Explained | undefined, at: Point): void;
  destroy(): void;
}

/**
 * The tooltip stays as long as the pointer is on what it explains or on itself, until Escape, a press, or another view.
 * `onLeave` hears that the pointer has left it.
 */
export function createTooltip({ session, regions, translator }: Context, onLeave: () => void): Tooltip {
  const { store, model } = session;
  const { stage, still, actors } = regions;
  const place = document.createElement("div");
  const ends = new AbortController();
  let timer = 0;
  let isPointerOnIt = false;

  const hide = () => {
    clearTimeout(timer);
    isPointerOnIt = false;
    render(nothing, place);
  };
  const show = (explained: Explained, at: Point) => {
    const leave = () => {
      isPointerOnIt = false;
      later(undefined, at);
      onLeave();
    };
    const enter = () => {
      clearTimeout(timer);
      isPointerOnIt = true;
    };
    render(tooltip({ wording: { model, t: translator() }, explained, onEnter: enter, onLeave: leave }), place);
    const box = place.querySelector<HTMLElement>(".tooltip");
    if (box === null) return;
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const [left, top] = tooltipCorner(at, size, { width: stage.clientWidth, height: stage.clientHeight });
    box.style.translate = `${left}px ${top}px`;
  };
  const explain = (explained: Explained | undefined, at: Point) => {
    clearTimeout(timer);
    if (explained !== undefined) show(explained, at);
    else if (!isPointerOnIt) hide();
  };
  const later = (explained: Explained | undefined, at: Point) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => explain(explained, at), hoverMs);
  };

  const listen = <Name extends keyof HTMLElementEventMap>(
    hosts: readonly HTMLElement[],
    name: Name,
    hear: (event: HTMLElementEventMap[Name]) => void,
  ) => {
    for (const host of hosts) {
      host.addEventListener(name, (event) => hear(event), { signal: ends.signal });
    }
  };
  // Over the picture the browser knows what the pointer is on; the stage tells by itself.
  listen([still, actors], "pointerover", (event) => {
    const explained = explainedBy(event.target);
    if (event.pointerType === "touch" || explained === undefined) return;
    later(explained, pointIn(stage, event));
  });
  listen([still, actors], "pointerout", (event) => {
    if (explainedBy(event.target) !== undefined) later(undefined, [0, 0]);
  });
  const showFocused = () => {
    const focused = actors.querySelector<HTMLElement>(":focus-visible");
    const explained = explainedBy(focused);
    if (focused === null || explained === undefined) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = focused;
    show(explained, [offsetLeft + offsetWidth / 2, offsetTop + offsetHeight]);
  };
  listen([actors], "focusin", showFocused);
  listen([actors], "focusout", hide);
  listen([stage], "pointerdown", ({ target }) => {
    if (!(target instanceof Node && place.contains(target))) hide();
  });
  // Wherever the focus is.
  const dismiss = () => {
    const isShown = place.childElementCount > 0;
    hide();
    return isShown;
  };
  const onKey = ({ key, defaultPrevented }: KeyboardEvent) => key === "Escape" && !defaultPrevented && dismiss();
  document.addEventListener("keydown", onKey, { signal: ends.signal });
  const endWatch = watch(() => {
    dependOn(store.scope, store.window, store.language);
    hide();
  });
  stage.append(place);
  showFocused();
  return {
    explain,
    dismiss,
    destroy: () => {
      endWatch();
      ends.abort();
      hide();
      place.remove();
    },
  };
}

function explainedBy(target: EventTarget | null): Explained | undefined {
  if (!(target instanceof Element)) return undefined;
  const actor = target.getAttribute("data-row");
  if (actor !== null) return { actor: Number(actor) };
  const [relation] = target.closest("[data-relations]")?.getAttribute("data-relations")?.split(" ") ?? [];
  return relation === undefined ? undefined : { relation: Number(relation) };
}
