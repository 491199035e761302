import type { Family, Line, Order, Qualifier } from "../dataset/types.ts";

/** What is said where data are edited: loaded only there. */
export interface EditWords {
  readonly title: string;
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly publish: string;
  readonly done: string;
  readonly unsaved: string;
  readonly saved: (fileName: string) => string;
  readonly notSaved: string;
  /** The work is kept in this browser. */
  readonly keep: string;
  readonly notKept: string;
  readonly lastEdited: (when: string, title: string) => string;
  readonly resume: string;
  readonly discard: string;
  readonly addActor: string;
  readonly addRelation: string;
  readonly scenes: string;
  readonly facts: string;
  readonly hint: string;
  readonly back: string;
  readonly cancel: string;
  /** In which language texts are written, where there are several. */
  readonly writtenIn: (language: string) => string;
  /** What a field cannot be. */
  readonly refused: (found: string) => string;
  readonly actor: ActorFields;
  readonly relation: RelationFields;
  readonly dataset: DatasetFields;
  readonly scene: SceneFields;
  readonly types: TypeFields;
  readonly texts: TextFields;
}

interface ActorFields {
  readonly heading: string;
  readonly newHeading: string;
  readonly name: string;
  readonly kind: string;
  readonly noKind: string;
  readonly role: string;
  readonly description: string;
  readonly aliases: string;
  readonly aliasesHint: string;
  readonly links: string;
  readonly linksHint: string;
  readonly needsName: string;
  /** Since when and until when there is such an actor. */
  readonly life: string;
  readonly lifeHint: string;
  /** A day alone is no life. */
  readonly notALife: (words: string) => string;
  readonly add: string;
  readonly place: string;
  readonly placeHint: string;
  readonly delete: string;
  /** `relations`: how many go with an actor, as "5 relations". */
  readonly deleteSaid: (name: string, relations: string) => string;
  readonly deleteAlone: (name: string) => string;
  readonly merge: string;
  readonly mergeYes: string;
  readonly mergeHint: string;
  readonly mergeSaid: (gone: string, kept: string, relations: string) => string;
}

interface RelationFields {
  readonly heading: string;
  readonly newHeading: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly sentence: string;
  /** What stands there where nothing is written. */
  readonly generated: (sentence: string) => string;
  readonly label: string;
  readonly labelHint: string;
  readonly summary: string;
  readonly when: string;
  readonly whenHint: string;
  /** How the words are read: in words, and as they stand in the file. */
  readonly read: (words: string, written: string) => string;
  readonly undated: string;
  readonly unreadable: (words: string) => string;
  readonly ambiguous: (words: string) => string;
  readonly reversed: (words: string) => string;
  readonly amount: string;
  readonly amountHint: string;
  readonly amountUnreadable: (words: string) => string;
  readonly qualifier: string;
  readonly qualifiers: Readonly<Record<Qualifier, string>>;
  readonly notSaid: string;
  readonly step: string;
  readonly noStep: string;
  readonly status: string;
  readonly claimedBy: string;
  readonly disputedBy: string;
  readonly peopleHint: string;
  readonly sources: string;
  readonly noSource: string;
  readonly address: string;
  readonly addressHint: string;
  readonly sourceTitle: string;
  readonly addSource: string;
  readonly removeSource: (name: string) => string;
  readonly changeSource: (name: string) => string;
  readonly change: string;
  readonly publisher: string;
  readonly sourceDate: string;
  readonly retrieved: string;
  readonly archive: string;
  readonly sourceKind: string;
  readonly notAnAddress: (words: string) => string;
  readonly sourceShared: (relations: string) => string;
  readonly tags: string;
  readonly tagsHint: string;
  /** The day on which it came into the data. */
  readonly added: string;
  readonly addedHint: string;
  readonly notADay: (words: string) => string;
  readonly needsEnds: string;
  readonly noActor: (words: string) => string;
  readonly meant: (name: string) => string;
  readonly add: string;
  readonly reverse: string;
  readonly copy: string;
  readonly delete: string;
  readonly deleteSaid: string;
}

interface DatasetFields {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  readonly credit: string;
  readonly license: string;
  readonly licenseHint: string;
  readonly updated: string;
  readonly updatedHint: string;
  readonly language: string;
  readonly languageHint: string;
  readonly notALanguage: (words: string) => string;
  readonly method: string;
  readonly methodHint: string;
  readonly corrections: string;
  readonly correctionsHint: string;
  readonly notACorrection: (line: string) => string;
  readonly types: string;
  readonly texts: string;
}

/** Of the page that changes types of relations. */
interface TypeFields {
  readonly heading: string;
  readonly which: string;
  readonly fresh: string;
  readonly label: string;
  readonly needsLabel: string;
  readonly family: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly line: string;
  readonly lines: Readonly<Record<Line, string>>;
  readonly direction: string;
  readonly directed: string;
  readonly undirected: string;
  /** For or against each other, where camps are counted. */
  readonly sign: string;
  readonly signs: Readonly<Record<"1" | "0" | "-1", string>>;
  readonly add: string;
  readonly delete: string;
  /** `relations`: how many are of it, as "5 relations". */
  readonly used: (relations: string) => string;
}

/** Of the page that translates. */
interface TextFields {
  readonly heading: string;
  readonly language: string;
  readonly languageHint: string;
  /** The data do not say in which language their texts are. */
  readonly needsOwn: string;
  readonly sameLanguage: string;
  readonly missing: (missing: string, all: string, language: string) => string;
  readonly complete: (all: string, language: string) => string;
  /** Translations whose original was changed since. */
  readonly outdated: (count: string) => string;
  readonly changedSince: string;
  readonly stillRight: string;
  readonly stillRightOf: (original: string) => string;
  readonly save: string;
  readonly saveHint: string;
  readonly read: string;
  readonly noTable: (headings: string) => string;
  readonly taken: (count: string) => string;
  readonly changed: (originals: string) => string;
  readonly unknown: (places: string) => string;
  readonly more: (count: string) => string;
}

interface SceneFields {
  readonly heading: string;
  readonly none: string;
  readonly fromView: string;
  readonly fromViewHint: string;
  readonly newHeading: string;
  readonly add: string;
  readonly needsTitle: string;
  readonly title: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly dateHint: string;
  readonly notADate: (words: string) => string;
  readonly cast: string;
  readonly castHint: string;
  readonly order: string;
  readonly orders: Readonly<Record<Order, string>>;
  readonly earlier: (title: string) => string;
  readonly later: (title: string) => string;
  readonly delete: string;
  readonly deleteSaid: (title: string) => string;
  readonly steps: string;
  readonly stepsHint: string;
  readonly stepTitle: (number: number) => string;
  readonly stepText: (number: number) => string;
  readonly addStep: string;
  readonly newStep: string;
  readonly deleteStep: (number: number) => string;
}
