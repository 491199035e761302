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

export const qualifiers = ["exact", "about", "at-least", "at-most", "planned"] as const;
export type Qualifier = (typeof qualifiers)[number];

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
  readonly attributes?: Attributes;
}

/** A period as written: an event has `date`, a state has `start` and `end`, either of which may be missing. */
export interface WrittenPeriod {
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
}

export interface Amount {
  readonly value: number;
  readonly currency?: string;
  readonly qualifier?: Qualifier;
}

export interface Relation extends WrittenPeriod {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly periods?: readonly WrittenPeriod[];
  readonly label?: Text;
  readonly summary?: Text;
  readonly amount?: Amount;
  readonly status?: Status;
  /** Actor ids, or the words for somebody who is not an actor. */
  readonly claimedBy?: readonly Text[];
  readonly disputedBy?: readonly Text[];
  readonly sources?: readonly string[];
  readonly attributes?: Attributes;
}

export interface Source {
  readonly title?: Text;
  readonly publisher?: Text;
  readonly url?: string;
  readonly date?: string;
  readonly retrieved?: string;
}

/** View parameters as a scene stores them; checked by `view/`, not here. */
export interface SceneView {
  readonly from?: string;
  readonly to?: string;
  readonly mode?: string;
  readonly types?: readonly string[];
  readonly actors?: readonly string[];
  readonly depth?: number | string;
  readonly relation?: string;
  readonly status?: readonly string[];
  readonly compare?: string;
  readonly camera?: string;
}

export interface Scene {
  readonly id: string;
  readonly title: Text;
  readonly text?: Text;
  readonly view?: SceneView;
  readonly positions?: Readonly<Record<string, Point>>;
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
  readonly scenes?: readonly Scene[];
}
