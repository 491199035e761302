import { deriveFigure } from "../picture/figure.ts";
import { drawStill, type Still } from "../picture/still.ts";
import { buildElement } from "../picture/tree.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Context } from "./context.ts";
import { themeFor, watchDevice } from "./preferences.ts";
import { createDelayed, restMs } from "./schedule.ts";

/** With more relations than this the still follows the slider only when it rests. */
const mostAtOnce = 5000;

/** The picture of a session in the place of the stage: until that is there, while it is lost, or for good. */
export interface BoundStill {
  /** As the view is now. */
  readonly discs: Still["discs"];
  /** Draws at once, and from now on what changes. */
  show(): void;
  hide(): void;
  destroy(): void;
}

export function createStill(
  { session, regions, actions, names, groupTitles, words, translator }: Context,
  onDrawn: () => void,
): BoundStill {
  const { model, store } = session;
  const host = regions.still;
  const delayMs = model.columns.relationCount > mostAtOnce ? restMs : 0;
  let still: Still | undefined;
  let drawnFrom: readonly unknown[] = [];
  let ends: readonly (() => void)[] = [];

  const draw = () => {
    const { offsetWidth: widthPx, offsetHeight: heightPx } = host;
    if (widthPx === 0 || heightPx === 0) return;
    const theme = themeFor(store.theme.value);
    const from = [store.visible.value, names.value, groupTitles.value, words.value, widthPx, heightPx, theme];
    // Those that tell of changes also tell when they begin to listen.
    if (host.childElementCount > 0 && from.every((each, index) => each === drawnFrom[index])) return;
    drawnFrom = from;
    still = drawStill(
      deriveFigure(store.visible.value),
      names.value,
      words.value,
      widthPx,
      heightPx,
      theme,
      groupTitles.value,
      translator().formatNumber,
    );
    host.replaceChildren(buildElement(still.root, document));
    onDrawn();
  };
  const later = createDelayed(draw, delayMs);
  const select = (event: Event) => {
    const line = event.target instanceof Element ? event.target.closest("[data-relations]") : null;
    const [first] = line?.getAttribute("data-relations")?.split(" ") ?? [];
    if (first !== undefined) actions.selectRelation(Number(first));
    else actions.selectActor(undefined);
  };
  const observer = new ResizeObserver(later.request);
  host.addEventListener("click", select);
  const hide = () => {
    for (const end of ends) end();
    ends = [];
    observer.disconnect();
    later.cancel();
    host.replaceChildren();
    still = undefined;
  };

  return {
    get discs() {
      // What has changed since may not have been drawn yet.
      if (ends.length > 0) draw();
      return still?.discs ?? [];
    },
    show: () => {
      if (ends.length > 0) return;
      draw();
      observer.observe(host);
      ends = [
        watch(() => {
          dependOn(store.visible, names);
          later.request();
        }),
        watchDevice(later.request),
      ];
    },
    hide,
    destroy: () => {
      hide();
      host.removeEventListener("click", select);
    },
  };
}
