import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { TiespanGraph, TiespanGraphAttributes, TiespanGraphEventMap, ViewChange } from "tiespan";

/** `ontiespan-select={…}` and so on: React 19 listens to events of elements by their own names. */
type Listeners = { [Name in keyof TiespanGraphEventMap as `on${Name}`]?: (event: TiespanGraphEventMap[Name]) => void };

type TiespanGraphProps = Omit<
  DetailedHTMLProps<HTMLAttributes<TiespanGraph>, TiespanGraph>,
  keyof TiespanGraphAttributes
> &
  TiespanGraphAttributes &
  Listeners & { data?: unknown; view?: ViewChange };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "tiespan-graph": TiespanGraphProps;
    }
  }
}
