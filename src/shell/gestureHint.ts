import { nothing, render } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { gestureHint } from "../panels/gestureHint.ts";
import sheetAddress from "../panels/styles/gestureHint.css?url";
import type { RefusedGesture } from "../stage/stage.ts";
import { createDelayed } from "./schedule.ts";
import { createSheet } from "./sheet.ts";

const shownMs = 1500;
/** Also iPads, which call themselves a Macintosh and may have a keyboard. */
const appleDevice = /Mac|iPhone|iPad/;

/** What is laid over a graph when a gesture has been left to the page. Loaded when that happens. */
export interface GestureHint {
  /** Until a while after the last call. */
  show(gesture: RefusedGesture, t: Translator): void;
  destroy(): void;
}

/** `stage` is positioned: nothing in it moves when the hint comes or goes. */
export function createGestureHint(stage: HTMLElement): GestureHint {
  const sheet = createSheet(stage, sheetAddress);
  const place = document.createElement("div");
  place.hidden = true;
  void sheet.loaded.then(() => (place.hidden = false));
  stage.append(place);
  let shown: { readonly gesture: RefusedGesture; readonly t: Translator } | undefined;
  const draw = (isShown: boolean) => {
    if (shown !== undefined)
      render(gestureHint({ ...shown, isShown, isApple: appleDevice.test(navigator.userAgent) }), place);
  };
  const later = createDelayed(() => draw(false), shownMs);
  return {
    show: (gesture, t) => {
      shown = { gesture, t };
      draw(true);
      later.request();
    },
    destroy: () => {
      later.cancel();
      render(nothing, place);
      place.remove();
      sheet.destroy();
    },
  };
}
