import type { Strongest } from "../model/part.ts";

/** An end of the window: an EDTF date as somebody has written it, or the day to which a reader has moved it. */
export type Edge = string | number;

/** What the reader looks at: the parameters of a view with real arrays. Undefined means the default. */
export interface View {
  readonly scene: string | undefined;
  /** Number of a step of the scene, from 1; 0 or undefined: the whole scene. */
  readonly step: number | undefined;
  /** `from` may be `..`. */
  readonly from: Edge | undefined;
  readonly to: Edge | undefined;
  readonly mode: "during" | "until";
  /** Type ids that pass; undefined: all. */
  readonly types: readonly string[] | undefined;
  /** Actor ids in focus: a cast where `depth` is a number, stressed where it is `all`. */
  readonly actors: readonly string[] | undefined;
  readonly depth: 0 | 1 | 2 | "all";
  /** How many of the strongest actors in scope are shown; undefined: 40 where more than 60 are in scope, else all. */
  readonly strongest: Strongest | undefined;
  /** Ids of actors who are shown beside the strongest. */
  readonly with: readonly string[] | undefined;
  /** Id of the selected actor. */
  readonly actor: string | undefined;
  /** Id of the selected relation. */
  readonly relation: string | undefined;
  /** Ids of tags: relations with at least one of them pass; undefined: all. */
  readonly tags: readonly string[] | undefined;
  readonly status: readonly string[] | undefined;
  /** The least weight that passes; 0 or undefined: all, and relations of which no weight is known. */
  readonly weight: number | undefined;
  /** Another window, `from..to`, with which the present one is compared. */
  readonly compare: string | undefined;
  /** Ids of two actors: how they are connected is asked. */
  readonly path: readonly string[] | undefined;
  /** Whether it is asked what is in balance and what is not; `undoubted`: by what is not claimed, disputed or denied. */
  readonly tension: "on" | "undoubted" | "off";
  /** A day, `2026-06-15`: what was added to the data or corrected in them since then is asked. */
  readonly since: string | undefined;
  readonly camera: Camera | undefined;
  readonly lang: string | undefined;
  readonly theme: "auto" | "light" | "dark";
  /** `edit` is `full` with what changes the data, where the page has that. */
  readonly ui: "full" | "edit" | "embed" | "static" | "none";
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What somebody asked for by name; every other parameter comes from the scene or is the default. */
export type Wish = { readonly [Key in keyof View]?: View[Key] };

/** A change of a wish: `null` takes the wish for that parameter back. */
export type WishChange = { readonly [Key in keyof View]?: View[Key] | null };

/** A view as it enters and leaves: with dates as text. */
export type WrittenView = { readonly [Key in keyof View]: Key extends "from" | "to" ? string | undefined : View[Key] };
export type WrittenWish = { readonly [Key in keyof WrittenView]?: WrittenView[Key] };
export type WrittenChange = { readonly [Key in keyof WrittenView]?: WrittenView[Key] | null };

/** The view before anybody asks for anything. */
export const defaultView: View = {
  scene: undefined,
  step: undefined,
  from: undefined,
  to: undefined,
  mode: "during",
  types: undefined,
  actors: undefined,
  depth: "all",
  strongest: undefined,
  with: undefined,
  actor: undefined,
  relation: undefined,
  tags: undefined,
  status: undefined,
  weight: undefined,
  compare: undefined,
  path: undefined,
  tension: "off",
  since: undefined,
  camera: undefined,
  lang: undefined,
  theme: "auto",
  ui: "full",
};

/** What the page around an explorer says of it, beside the view. */
export interface HostOptions {
  /** In the place of the headline of scene or dataset. */
  readonly heading?: string;
  /** In the place of the generated alternative text. */
  readonly alt?: string;
  /** Of the headline, 1 to 6; the other headings are below it. */
  readonly headingLevel?: number;
  /** Whether scrolling the page comes before moving the graph; where nothing is said, that depends on the page. */
  readonly gestures?: "cooperative" | "greedy";
  /** What draws the graph; where nothing is said, WebGL as long as the device is up to that. */
  readonly renderer?: "webgl" | "svg";
}
