/** The shapes behind the trust boundary: what `validate` lets through, written as the file has them. */

/** Words in the dataset's own language, or by BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>;

export const statuses = ["confirmed", "claimed", "disputed", "denied"] as const;
export type Status = (typeof statuses)[number];

export const families = ["support", "conflict", "money", "office", "project", "other"] as const;
export type Family = (typeof families)[number];

export const lines = ["double", "zigzag", "solid", "dots", "dashdot", "dashes"] as const;
export type Line = (typeof lines)[number];

export const shapes = ["circle", "square", "pentagon", "diamond", "hexagon", "pair"] as const;
export type Shape = (typeof shapes)[number];

/** `planned` and `failed` say what became of the amount: nothing has flowed yet, or nothing ever did. */
export const qualifiers = ["exact", "about", "at-least", "at-most", "planned", "failed"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a source is, from the nearest to what it tells to the farthest. */
export const sourceKinds = [
  "document",
  "agency",
  "newspaper",
  "broadcaster",
  "magazine",
  "trade",
  "company",
  "reference",
  "copy",
  "commentary",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** In which order lists tell relations. */
export const orders = ["oldest", "newest"] as const;
export type Order = (typeof orders)[number];

export type Point = readonly [x: number, y: number];

export interface TypeDefinition {
  readonly label?: Text;
  readonly family?: Family;
  readonly sign?: -1 | 0 | 1;
  readonly directed?: boolean;
  readonly line?: Line;
}

export interface KindDefinition {
  readonly label?: Text;
  readonly shape?: Shape;
}

/** A free facet of relations, to filter by. */
export interface TagDefinition {
  readonly label?: Text;
}

export interface Link {
  readonly label?: Text;
  readonly url: string;
}

/** Facts from elsewhere that the format has no field for, by their name there; not drawn. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface Actor {
  readonly id: string;
  readonly name: Text;
  readonly kind?: string;
  readonly role?: Text;
  readonly aliases?: readonly Text[];
  readonly description?: Text;
  readonly links?: readonly Link[];
  readonly position?: Point;
  /** Since when and until when there is such an actor; outside it is faded. Without any of the three nothing is said. */
  readonly start?: string;
  readonly end?: string;
  /** Several times. */
  readonly periods?: readonly WrittenPeriod[];
  readonly attributes?: Attributes;
}

/**
 * A period as written: an event has `date`, a state has `start` and `end`, either of which may be missing or, where it
 * has begun or ended nobody knows when, `unknown`.
 */
export interface WrittenPeriod {
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
}

/** What has times, one or several. */
export interface Dated extends WrittenPeriod {
  readonly periods?: readonly WrittenPeriod[];
}

export interface Amount {
  readonly value: number;
  readonly currency?: string;
  readonly qualifier?: Qualifier;
}

export interface Relation extends Dated {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** A whole sentence. */
  readonly title?: Text;
  /** A word or two, at the line. */
  readonly label?: Text;
  readonly summary?: Text;
  readonly tags?: readonly string[];
  readonly amount?: Amount;
  /** Whether it happened; without it nothing is said about that. */
  readonly status?: Status;
  /** Actor ids, or the words for somebody who is not an actor. */
  readonly claimedBy?: readonly Text[];
  readonly disputedBy?: readonly Text[];
  readonly sources?: readonly string[];
  /** The calendar day on which it came into the dataset, whenever it was true; without it nothing is said about that. */
  readonly added?: string;
  readonly attributes?: Attributes;
}

export interface Source {
  readonly title?: Text;
  readonly publisher?: Text;
  readonly url?: string;
  readonly date?: string;
  readonly retrieved?: string;
  /** Address of a copy that stays. */
  readonly archive?: string;
  readonly kind?: SourceKind;
}

/** View parameters as a scene stores them; checked by `view/`, not here. */
export interface SceneView {
  readonly step?: number;
  readonly from?: string;
  readonly to?: string;
  readonly mode?: string;
  readonly types?: readonly string[];
  readonly actors?: readonly string[];
  readonly depth?: number | string;
  readonly strongest?: number | string;
  readonly with?: readonly string[];
  readonly relation?: string;
  readonly tags?: readonly string[];
  readonly status?: readonly string[];
  readonly weight?: number;
  readonly compare?: string;
  readonly camera?: string;
}

/** Actors that belong together: drawn in one box. */
export interface Group {
  readonly label?: Text;
  readonly actors: readonly string[];
}

/** One moment of the story of a scene. */
export interface Step {
  readonly title: Text;
  readonly text?: Text;
  readonly relations: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export interface Scene {
  readonly id: string;
  readonly title: Text;
  readonly text?: Text;
  readonly view?: SceneView;
  readonly positions?: Readonly<Record<string, Point>>;
  /** Ids of actors whose places a person has set; no layout moves them. */
  readonly pinned?: readonly string[];
  readonly groups?: readonly Group[];
  readonly order?: Order;
  readonly steps?: readonly Step[];
}

export interface Correction {
  readonly date: string;
  readonly text: Text;
  readonly relations?: readonly string[];
}

export interface Dataset {
  readonly $schema?: string;
  readonly format: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly language?: string;
  readonly updated?: string;
  readonly credit?: Text;
  readonly license?: string;
  readonly types?: Readonly<Record<string, TypeDefinition>>;
  readonly kinds?: Readonly<Record<string, KindDefinition>>;
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly sources?: Readonly<Record<string, Source>>;
  readonly tags?: Readonly<Record<string, TagDefinition>>;
  /** How the dataset was made; paragraphs are separated by empty lines, `**words**` stand out. */
  readonly method?: Text;
  readonly corrections?: readonly Correction[];
  readonly scenes?: readonly Scene[];
}
