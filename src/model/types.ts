import type { Course } from "../dataset/days.ts";
import type { Dataset, Family, Line, Point, Shape, Status, Text } from "../dataset/types.ts";

/** Day numbers that stand for "before all days" and "after all days" in the Int32 columns. */
export const OPEN_START = -0x80000000;
export const OPEN_END = 0x7fffffff;

/** What a dataset says about whether something happened, which may be nothing; what is in doubt comes last. */
export const standings = ["confirmed", "unstated", "claimed", "disputed", "denied"] as const;
export type Standing = Status | "unstated";
const firstInDoubt = standings.indexOf("claimed");

/** Whether a standing, by its index, is one of those that are drawn hollow or broken. */
export function isInDoubt(standing: number): boolean {
  return standing >= firstInDoubt;
}

/** A type of relation with every default filled in. */
export interface RelationType {
  readonly id: string;
  /** Undefined for a built-in type: its label comes from the interface language. */
  readonly label: Text | undefined;
  readonly family: Family;
  readonly sign: -1 | 0 | 1;
  readonly directed: boolean;
  readonly line: Line;
}

export interface ActorKind {
  readonly id: string;
  readonly label: Text | undefined;
  readonly shape: Shape;
}

/**
 * One row per relation, in the order of the dataset; the row number is the internal key everywhere.
 * Ends, type and lane are row numbers too. A relation has one or more periods, which lie next to each other.
 */
export interface Columns {
  readonly relationCount: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly type: Uint16Array;
  /** Index into `standings`. */
  readonly status: Uint8Array;
  readonly lane: Uint32Array;
  /** Bits by row of `Model.tags`. */
  readonly tags: Uint32Array;
  /** 1 where the relation has no readable date at all: always surely shown, counted as undated. */
  readonly undated: Uint8Array;
  /** Periods of relation r are the rows periodStart[r] to periodStart[r + 1] - 1 (length relationCount + 1). */
  readonly periodStart: Uint32Array;

  readonly periodCount: number;
  readonly periodRelation: Uint32Array;
  /** Days since 1970-01-01, OPEN_START or OPEN_END where open. */
  readonly earliestStart: Int32Array;
  readonly latestStart: Int32Array;
  readonly earliestEnd: Int32Array;
  readonly latestEnd: Int32Array;
}

/** All relations of one type and direction between the same two actors. They share one line. */
export interface Lane {
  /** Its own place in `Model.lanes`. */
  readonly row: number;
  readonly source: number;
  readonly target: number;
  readonly type: number;
  readonly directed: boolean;
  /** Rows of its relations, ascending. */
  readonly relations: readonly number[];
  /** Number of the unordered pair of actors; loops have a pair of their own. */
  readonly pair: number;
  /** Place among the lanes of its pair, 0 to pairSize - 1, in a stable order. */
  readonly indexInPair: number;
  readonly pairSize: number;
}

/** Days looked at, both ends inclusive. */
export interface DayWindow {
  readonly fromDay: number;
  readonly toDay: number;
  readonly mode: "during" | "until";
}

/** Which rows of `Model.types`, which standings, tags and weights pass. */
export interface Filter {
  readonly types: ReadonlySet<number>;
  /** Indexes into `standings`. */
  readonly statuses: ReadonlySet<number>;
  /** Bits by row of `Model.tags`: a relation needs one of them. Undefined: relations without tags pass as well. */
  readonly tags?: number | undefined;
  /** The lowest rank of `Model.weights`; undefined: relations without a weight pass as well. */
  readonly rank?: number | undefined;
}

/** Whether the tags of a relation pass those of a filter. */
export function hasTag(ofRelation: number, passing: number | undefined): boolean {
  return passing === undefined || (ofRelation & passing) !== 0;
}

export interface Model {
  readonly dataset: Dataset;
  /** What the data are called where they have no title: as their file, without extension; "" where that is not known. */
  readonly name: string;
  readonly types: readonly RelationType[];
  readonly kinds: readonly ActorKind[];
  /** Ids of the tags to filter by: those that the dataset defines, then those that relations have; at most 30. */
  readonly tags: readonly string[];
  /** Row of an actor or relation by its id in the file. */
  readonly actorRow: ReadonlyMap<string, number>;
  readonly relationRow: ReadonlyMap<string, number>;
  /** Row in `kinds` of each actor. */
  readonly actorKind: Uint16Array;
  /** Number of relations of each actor; a loop counts once. */
  readonly degree: Uint32Array;
  readonly columns: Columns;
  readonly lanes: readonly Lane[];
  /** Undefined where the data have none by which relations could be told apart. */
  readonly weights: Weights | undefined;
  /** When actors are there, by row of those of which the data say it. */
  readonly lives: ReadonlyMap<number, readonly Course[]>;
  /** First and last day that any relation names, without one any life of an actor; undefined when nothing is dated. */
  readonly extent: Extent | undefined;
  /**
   * Time is numbers instead of the calendar, and days are thousandths: some relation is dated by a number, and none by
   * a date of the calendar. Where there are both, the numbers are as unreadable as other dates that are none.
   */
  readonly isNumeric: boolean;
  /** Positions found for data that come without, of a large network for a part; the layout puts better ones here while it goes on. */
  readonly positions: { found: readonly (Point | undefined)[] | undefined };
  /** For scopes that reach beyond their focus, see `needsGraph`; there as soon as `graphOf` has built the graph. */
  readonly neighbourhood: { find: FindNeighbourhood | undefined };
}

/** Rows of the actors within so many steps of any of these, whatever the direction of relations; these included. */
export type FindNeighbourhood = (rows: readonly number[], steps: number) => readonly number[];

export interface Extent {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Only where time is numbers: the largest of 1000, 100, 10 and 1 that divides all of them, in thousandths. */
  readonly grain?: number | undefined;
}

/** How strong relations are, where the data say it of relations that are drawn alike. */
export interface Weights {
  /** As the data call it. */
  readonly name: string;
  /** All that occur, ascending: at least two, none below 0, the last above 0. */
  readonly values: Float64Array;
  /** By relation row the place in `values`, from 1; 0 where the data do not say it. */
  readonly rank: Uint32Array;
}

/** The part of a model that a view draws: a cast, the surroundings of some actors, or everything. */
/** Actors of a scene in one box. */
export interface ActorGroup {
  readonly label: Text | undefined;
  /** Rows of at least two actors in scope, ascending. */
  readonly rows: readonly number[];
}

export interface Scope {
  /** 1 where the actor, respectively the relation, is in scope. */
  readonly actors: Uint8Array;
  readonly relations: Uint8Array;
  /** Rows in scope, ascending. */
  readonly actorRows: readonly number[];
  readonly relationRows: readonly number[];
  /** Of a part of a network: its strongest actors, whose names come before all others. */
  readonly leading?: ReadonlySet<number>;
  /** The actors between whom the steps of the scene tell relations. */
  readonly chiefs?: ReadonlySet<number>;
  /** What the scene itself shows, by relation row; undefined: all. */
  readonly told?: Uint8Array | undefined;
  /** While steps are told, what any of them tells, by relation row: of other days as well. */
  readonly inSteps?: Uint8Array | undefined;
  /** Boxes around actors of the scene. */
  readonly groups?: readonly ActorGroup[];
  /** 1 by relation row where such a box says what the relation says, so that no line is drawn; undefined: nowhere. */
  readonly boxed?: Uint8Array | undefined;
}

export interface Counts {
  readonly actors: number;
  readonly relations: number;
  readonly shown: {
    readonly actors: number;
    readonly relations: number;
    readonly surely: number;
    readonly possibly: number;
    readonly byType: Readonly<Record<string, number>>;
  };
}
