import type { TemplateResult } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { createSheetGrip, type SheetHeight } from "../panels/details/sheetGrip.ts";
import type { Regions } from "./regions.ts";
import { createDelayed, restMs } from "./schedule.ts";

/** How high the details of a selection are where they are a sheet: style sheets know the three heights by name. */
export interface DetailsSheet {
  /** What makes the sheet higher and lower. Not to be seen where details have a place of their own. */
  grip(t: Translator): TemplateResult;
  /** To be called when something is open, with the height that it opens with (a list: tall), or nothing any more. */
  open(first: SheetHeight | undefined): void;
  destroy(): void;
}

/** `redraw` is called when the height has changed, `onRest` when the sheet stands still after that. */
export function createDetailsSheet(
  { explorer, details }: Regions,
  redraw: () => void,
  onRest: () => void,
): DetailsSheet {
  let height: SheetHeight = "half";
  let last: SheetHeight | undefined;
  const later = createDelayed(onRest, restMs);
  const setHeight = (next: SheetHeight) => {
    if (height === next) return;
    height = next;
    redraw();
    later.request();
  };
  const grip = createSheetGrip({
    onHeight: setHeight,
    onDrag: (heightPx) => {
      if (heightPx === undefined) details.style.removeProperty("--sheet");
      else details.style.setProperty("--sheet", `${heightPx}px`);
      details.classList.toggle("is-dragged", heightPx !== undefined);
    },
    roomPx: () => Math.min(explorer.clientHeight, innerHeight),
  });
  /**
   * What has the focus is to be seen: below a heading alone nothing is, and not what the sheet covers. Actors come out from
   * under it by the camera, and on a page that scrolls everything does.
   */
  const giveWay = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || details.dataset["sheet"] === undefined) return;
    if (details.contains(target)) {
      if (height === "low" && !target.matches("h2, .sheet-grip, .details > .icon-button")) setHeight("half");
    } else if (isUnder(target, details)) {
      const canMove = target.matches(".actor") || getComputedStyle(details).position === "sticky";
      if (!canMove) setHeight("low");
      else if (height === "tall") setHeight("half");
    }
  };
  explorer.addEventListener("focusin", giveWay);
  return {
    grip: (t) => grip.draw(t, height),
    open: (first) => {
      if (first !== last) height = first ?? "half";
      last = first;
      details.classList.toggle("is-list", first === "tall");
      if (first === undefined) delete details.dataset["sheet"];
      else details.dataset["sheet"] = height;
    },
    destroy: () => {
      explorer.removeEventListener("focusin", giveWay);
      later.cancel();
    },
  };
}

function isUnder(element: Element, sheet: Element): boolean {
  const [box, over] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return box.left < over.right && box.right > over.left && box.top < over.bottom && box.bottom > over.top;
}
