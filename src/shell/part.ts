import { signal } from "@preact/signals-core";
import { nothing, render } from "lit-html";
import { partPanel } from "../panels/part.ts";
import type { Context } from "./context.ts";
import { paint } from "./schedule.ts";

/** What says, and changes, how many of the actors are shown: there where not all of them are, or need not be. */
export function drawPart({ session, regions, actions, translator, drawKept }: Context): () => void {
  const { part } = session.store;
  const slidTo = signal<number | undefined>(undefined);
  const partActions = {
    onSlide: (count: number) => (slidTo.value = count),
    onStrongest: (count: Parameters<typeof actions.showStrongest>[0]) => {
      slidTo.value = undefined;
      actions.showStrongest(count);
    },
    onUsual: actions.showUsualPart,
  };
  return paint(() => {
    const shown = part.value;
    const props = { t: translator(), slidTo: slidTo.value };
    const drawn = shown === undefined ? nothing : partPanel({ ...props, part: shown }, partActions);
    drawKept(regions.part, () => render(drawn, regions.part));
  });
}
