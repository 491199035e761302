import type { Actor, Dataset, Point, Relation, Scene, Source } from "../dataset/types.ts";
import type { Translations } from "./translation.ts";

/** New values of some fields; `null` takes a field away. */
export type Change<Entry> = { readonly [Name in keyof Entry]?: Entry[Name] | null };

/** What of a dataset is edited as a whole. */
export type DatasetFields = Omit<Dataset, "$schema" | "format" | "actors" | "relations" | "sources" | "scenes">;

/** Sources that a relation brings along, by id. */
export type NewSources = Readonly<Record<string, Source>>;

/** One edit of a dataset, as data: entries are named by their ids, new ones bring theirs along. */
export type Command =
  | { readonly kind: "change-dataset"; readonly fields: Change<DatasetFields> }
  | { readonly kind: "translate"; readonly language: string; readonly translations: Translations }
  /** `scene` names one that the actor joins, if it is of some actors alone. */
  | { readonly kind: "add-actor"; readonly actor: Actor; readonly scene?: string }
  | { readonly kind: "change-actor"; readonly id: string; readonly fields: Change<Omit<Actor, "id">> }
  /** With all its relations. */
  | { readonly kind: "delete-actor"; readonly id: string }
  /** `gone` becomes `kept`, which takes over its relations, places and names. */
  | { readonly kind: "merge-actors"; readonly kept: string; readonly gone: string }
  | MoveActor
  | { readonly kind: "add-relation"; readonly relation: Relation; readonly sources?: NewSources }
  | {
      readonly kind: "change-relation";
      readonly id: string;
      readonly fields: Change<Omit<Relation, "id">>;
      readonly sources?: NewSources;
    }
  /** The copy stands behind the relation, and has `copy` as its id. */
  | { readonly kind: "copy-relation"; readonly id: string; readonly copy: string }
  | { readonly kind: "reverse-relation"; readonly id: string }
  | { readonly kind: "delete-relation"; readonly id: string }
  | { readonly kind: "change-source"; readonly id: string; readonly fields: Change<Source> }
  | { readonly kind: "add-scene"; readonly scene: Scene }
  | { readonly kind: "change-scene"; readonly id: string; readonly fields: Change<Omit<Scene, "id">> }
  /** `index` counts among the other scenes. */
  | { readonly kind: "move-scene"; readonly id: string; readonly index: number }
  | { readonly kind: "delete-scene"; readonly id: string };

/** Gives an actor a place, in one scene where `scene` names it: there it is pinned. */
export interface MoveActor {
  readonly kind: "move-actor";
  readonly id: string;
  readonly to: Point;
  readonly scene?: string;
  /** Where all stand in that scene, by id: it takes these places over where it has none of its own. */
  readonly around?: Readonly<Record<string, Point>>;
}
