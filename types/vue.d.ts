import type { HTMLAttributes } from "vue";
import type { TiespanGraphAttributes, TiespanGraphEventMap, ViewChange } from "tiespan";

/** `@tiespan-select="…"` is the property `onTiespanSelect`. */
type Listeners = {
  [
    Name in keyof TiespanGraphEventMap as Name extends `tiespan-${infer Word}` ? `onTiespan${Capitalize<Word>}` : never
  ]?: (event: TiespanGraphEventMap[Name]) => void;
};

type TiespanGraphProps = Omit<HTMLAttributes, keyof TiespanGraphAttributes> &
  TiespanGraphAttributes &
  Listeners & { data?: unknown; view?: ViewChange };

declare module "vue" {
  interface GlobalComponents {
    "tiespan-graph": new () => { $props: TiespanGraphProps };
  }
}
