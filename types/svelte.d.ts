import type { HTMLAttributes } from "svelte/elements";
import type { TiespanGraph, TiespanGraphAttributes, TiespanGraphEventMap, ViewChange } from "tiespan";

type Listeners = {
  [Name in keyof TiespanGraphEventMap as `on${Name}`]?: (event: TiespanGraphEventMap[Name]) => void;
} & {
  [Name in keyof TiespanGraphEventMap as `on:${Name}`]?: (event: TiespanGraphEventMap[Name]) => void;
};

type TiespanGraphProps = Omit<HTMLAttributes<TiespanGraph>, keyof TiespanGraphAttributes> &
  TiespanGraphAttributes &
  Listeners & { data?: unknown; view?: ViewChange };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "tiespan-graph": TiespanGraphProps;
  }
}
