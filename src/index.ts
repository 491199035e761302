import type { Issue } from "./dataset/issues.ts";
import type { TiespanGraph } from "./element.ts";
import type { Counts } from "./model/types.ts";
import type { ResolvedView } from "./view/derive.ts";

export type { TiespanGraphAttributes } from "./attributes.ts";
export { defineTiespanGraph, TiespanGraph } from "./element.ts";
export type { Issue } from "./dataset/issues.ts";
export type { Dataset } from "./dataset/types.ts";
export type { Counts } from "./model/types.ts";
export type { AskedSnapshot as SnapshotOptions } from "./shell/snapshots.ts";
export type { ResolvedView as View } from "./view/derive.ts";
export type { WrittenChange as ViewChange } from "./view/types.ts";

/** The events of a graph; all bubble and pass the borders of shadow trees. */
export interface TiespanGraphEventMap {
  /** The data are on screen. */
  "tiespan-load": CustomEvent<{ readonly issues: readonly Issue[] }>;
  /** The data have findings, or could not be had. */
  "tiespan-error": CustomEvent<{ readonly issues: readonly Issue[] }>;
  /** The reader has changed the view. */
  "tiespan-view": CustomEvent<{ readonly view: ResolvedView; readonly counts: Counts }>;
  /** The reader has selected an actor, a relation, or nothing any more. */
  "tiespan-select": CustomEvent<{
    readonly actor?: string;
    readonly relation?: string;
    readonly by: "pointer" | "keyboard";
  }>;
  /** The reader saves a picture; `preventDefault` leaves that to the host. */
  "tiespan-snapshot": CustomEvent<{ readonly blob: Blob; readonly fileName: string }>;
  /** The reader follows a link; `preventDefault` leaves that to the host. */
  "tiespan-link": CustomEvent<{ readonly href: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "tiespan-graph": TiespanGraph;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- how a map of the platform is extended
  interface HTMLElementEventMap extends TiespanGraphEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the same
  interface DocumentEventMap extends TiespanGraphEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the same
  interface WindowEventMap extends TiespanGraphEventMap {}
}
