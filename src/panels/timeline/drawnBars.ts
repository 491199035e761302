import { type Bars, stackBars } from "./bars.ts";
import { timeScale } from "./domain.ts";
import { binEdges } from "./intervals.ts";
import type { Domain, TimelineProps } from "./types.ts";

/** Bars for a visible part, kept as long as nothing changes that they depend on. */
export interface DrawnBars {
  draw(props: TimelineProps, domain: Domain, widthPx: number, heightPx: number): Bars;
}

export function createDrawnBars(leastBarPx: number): DrawnBars {
  let last: { readonly key: readonly unknown[]; readonly bars: Bars } | undefined;
  return {
    draw: ({ bins, types, extent }, domain, widthPx, heightPx) => {
      const key = [bins, types, domain.start, domain.end, widthPx, heightPx];
      if (last === undefined || key.some((part, index) => part !== last?.key[index])) {
        const scale = timeScale(domain, widthPx);
        const edges = binEdges(domain, scale.daysPerPx, leastBarPx, extent?.grain);
        last = { key, bars: stackBars(types, bins(edges), edges, scale, heightPx) };
      }
      return last.bars;
    },
  };
}
