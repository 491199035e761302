/** How many, and how many of these only possibly. */
export interface Amount {
  readonly all: string;
  /** "" for none. */
  readonly possibly: string;
}

/** How two windows lie to each other: the one that the view shows is the later one, the earlier one, or neither. */
export type Order = "later" | "earlier" | "neither";

export type ComparedAmounts = Readonly<Record<"appeared" | "stayed" | "ended" | "changed", Amount>>;

/** Words of the answers to what a view asks, loaded with the first question. `here` and `there` are windows in words. */
export interface AnswerWords {
  readonly compare: {
    readonly title: string;
    /** Opens the fields for another one. */
    readonly other: (there: string) => string;
    readonly swap: string;
    /** What the ends of the other window are called on the timeline. */
    readonly edges: Readonly<Record<"from" | "to", string>>;
    readonly period: (here: string, there: string) => string;
    readonly says: (here: string, there: string, amounts: ComparedAmounts) => string;
    /** How many have no date. */
    readonly saysUndated: (amount: string) => string;
    readonly appeared: (here: string) => string;
    readonly ended: (there: string) => string;
    readonly stayed: string;
    readonly changed: string;
    readonly undated: string;
    /** How the lines of each group look. */
    readonly looks: Readonly<Record<"appeared" | "stayed" | "ended" | "changed" | "undated", string>>;
    readonly only: (window: string) => string;
    readonly possiblyIn: (window: string) => string;
    readonly nothing: string;
    /** At a line that only one of the windows shows: the one of the view, and the other. */
    readonly here: Readonly<Record<Order, string>>;
    readonly there: Readonly<Record<Order, string>>;
    readonly different: string;
    readonly keyEarlier: string;
    readonly keyAway: (there: string) => string;
    readonly keyUndated: string;
  };
  readonly path: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly swap: string;
    /** While it takes. */
    readonly searching: (from: string, to: string) => string;
    readonly none: (from: string, to: string) => string;
    /** Why there is none: who is not in what the view is about. */
    readonly outside: (names: string, amount: number) => string;
    /** Has all actors shown, where that may lead to a way. */
    readonly showAll: string;
    readonly says: (from: string, to: string, relations: number, verdict: string) => string;
    readonly way: (relations: number) => string;
    readonly inOrder: string;
    readonly notInOrder: string;
    /** `undated`: possible, since something of it has no date. */
    readonly verdicts: Readonly<Record<"certain" | "possible" | "undated" | "claimed", string>>;
    readonly weakest: Readonly<Record<"possible" | "undated" | "claimed", (sentence: string) => string>>;
    /** The ways that need something without a date. */
    readonly undatedWays: string;
    readonly undatedNote: string;
    /** Whom the two share, and that it is nobody. */
    readonly shared: string;
    readonly sharedNote: string;
    readonly sharedNobody: string;
    readonly sharedMore: (actors: number) => string;
    /** Shows only the surroundings of one of the two, so many steps far, or all. */
    readonly around: (name: string) => string;
    readonly steps: (steps: 1 | 2 | "all") => string;
    /** All that is between the two. */
    readonly ribbon: (from: string, to: string) => string;
    readonly ribbonNote: string;
    readonly show: string;
    readonly noProof: string;
    readonly keyEarlier: string;
  };
  readonly tension: {
    readonly title: string;
    readonly intro: string;
    readonly takeDoubtful: string;
    readonly triangles: (all: number, tense: number) => string;
    /** What of the relations counts, as `basis` says it; "" for none. */
    readonly counted: (relations: number, basis: string) => string;
    /** `kinds` are the types with how many there are of each; how many relations are claimed, disputed or denied. */
    readonly basis: (kinds: string, doubtful: number) => string;
    readonly undoubted: string;
    readonly noTriangles: string;
    readonly index: (index: string) => string;
    readonly exact: (pairs: number) => string;
    readonly bounds: (least: number, most: number) => string;
    /** While it is being found out how many pairs would have to go, and which camps there are. */
    readonly computing: string;
    /** `named` are the pairs, "A and B" each, unless they are too many to be named. */
    readonly ambivalent: (amount: number, named: readonly string[]) => string;
    readonly tense: string;
    readonly place: (number: number, all: number) => string;
    readonly previous: string;
    readonly next: string;
    /** What counts for two actors, with what that rests on. */
    readonly together: (one: string, other: string, basis: string) => string;
    readonly against: (one: string, other: string, basis: string) => string;
    readonly since: (date: string) => string;
    /** All of it was there, on that day and not to the end of the period. */
    readonly atOnce: (date: string) => string;
    /** The same where on that day others are over: of events of different days nothing is so since then. */
    readonly lastBegun: (date: string) => string;
    /** Tension day by day, and what of it is highest, lowest, and on the last day of the window. */
    readonly curve: string;
    readonly curveNote: Readonly<Record<"during" | "until", string>>;
    /** What is drawn, with the most that there are on any day. */
    readonly curveKey: (mostTense: number, mostTriangles: number) => string;
    /** What tension is, in a line. */
    readonly curveMeaning: string;
    /** Why there is none: no triangle on any day, up to none, or no date at all. */
    readonly noCurve: Readonly<Record<"during" | "until" | "undated", string>>;
    /** In the place of the highest, where that is none. */
    readonly never: string;
    readonly highest: string;
    readonly lowest: string;
    readonly now: string;
    readonly onDay: (date: string, tense: number, triangles: number) => string;
    readonly frustrated: string;
    readonly frustratedNote: string;
    readonly camps: string;
    readonly campsNote: string;
    /** How many actors, and how many best splits; undefined: too many to say anything of all. */
    readonly splits: (actors: number, splits: number | undefined) => string;
    readonly onlyOne: (names: string) => string;
    readonly sameCamp: (names: string) => string;
    readonly otherCamp: (names: string) => string;
    readonly changing: (names: string) => string;
    readonly withBoth: (names: string) => string;
    readonly limits: string;
    readonly keyEarlier: string;
  };
  /** What has been added to the data and corrected in them since a day, `day` in words. */
  readonly since: {
    readonly title: string;
    readonly intro: string;
    /** Before the field for the day. */
    readonly from: string;
    readonly noDay: string;
    /** How many relations, and how many of them are shown. */
    readonly added: (day: string, all: number, shown: number) => string;
    readonly noneAdded: (day: string) => string;
    /** How many corrections, and how many of them may have been before. */
    readonly corrected: (day: string, all: number, perhapsBefore: number) => string;
    readonly noneCorrected: (day: string) => string;
    /** How many relations corrections name, and how many of them are shown. */
    readonly names: (all: number, shown: number) => string;
    /** The last addition or correction that the data date, where that was before. */
    readonly last: (date: string) => string;
    readonly unsaid: (relations: number) => string;
    /** The data say nothing of the kind. */
    readonly silent: string;
    readonly addedShown: string;
    readonly addedBeside: string;
    readonly corrections: string;
    readonly perhapsBefore: (day: string) => string;
    /** Of a relation that is not to be seen in the graph as it is. */
    readonly notShown: string;
    readonly isNew: (day: string) => string;
    readonly isCorrected: (day: string, text: string) => string;
    /** At a line. */
    readonly markNew: string;
    readonly markCorrected: string;
    readonly markBoth: string;
    readonly line: (day: string, added: number, corrections: number) => string;
  };
}
