import { listEntries, focusedIn, isReachable } from "../panels/keepFocus.ts";
import type { Context } from "./context.ts";
import { standIn } from "./regions.ts";

/** What single keys do while the graph has the focus. `opener` gets the focus back from a dialog. */
export interface GraphKeyActions {
  readonly onKeys: (opener: HTMLElement) => void;
  readonly onPicture: (opener: HTMLElement) => void;
}

export interface GraphKeys {
  /** Leads back from where a key has led, if the reader is still there; false otherwise. */
  goBack(): boolean;
  destroy(): void;
}

/** A single character is a key of ours only while the graph has the focus: elsewhere it belongs to the reader's software. */
export function createGraphKeys(
  { regions, actions, isListed, session }: Context,
  { onKeys, onPicture }: GraphKeyActions,
): GraphKeys {
  const { explorer, stage, search, details } = regions;
  let origin: HTMLElement | undefined;
  let place: HTMLElement | undefined;

  const jump = (from: HTMLElement, region: HTMLElement, selector: string) => {
    const target = [...region.querySelectorAll<HTMLElement>(selector)].find(isReachable);
    if (target === undefined) return;
    [origin, place] = [from, region];
    target.focus();
  };
  const keys: Readonly<Record<string, (from: HTMLElement) => void>> = {
    "?": onKeys,
    "؟": onKeys,
    "/": (from) => jump(from, search, "input"),
    l: (from) => {
      // In an embed the list is behind a button, and takes the focus when it is drawn.
      if (session.store.ui.peek() === "embed") isListed.value = true;
      else jump(from, details, listEntries);
    },
    n: () => void actions.nextEvent(),
    p: () => void actions.previousEvent(),
    s: onPicture,
  };
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const act = keys[nameOf(event)];
    if (act === undefined) return;
    event.preventDefault();
    act(target);
  };
  stage.addEventListener("keydown", press);
  return {
    goBack: () => {
      const focused = focusedIn(explorer);
      const isThere = focused !== undefined && place?.contains(focused) === true;
      const back = origin !== undefined && isReachable(origin) ? origin : standIn(regions);
      [origin, place] = [undefined, undefined];
      if (isThere) back.focus({ preventScroll: true });
      return isThere;
    },
    destroy: () => stage.removeEventListener("keydown", press),
  };
}

/** The character of a key; where the layout has other letters than Latin ones, that which stands there in English. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key <= "~" || key === "؟") return key.toLowerCase();
  return code === "Slash" ? "/" : code.replace(/^Key/, "").toLowerCase();
}
