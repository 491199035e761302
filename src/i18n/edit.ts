import type { Order, Qualifier } from "../dataset/types.ts";

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
