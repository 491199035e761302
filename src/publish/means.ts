import type { Language } from "../dataset/languages.ts";
import type { Dataset, Point } from "../dataset/types.ts";
import type { InterfaceWords } from "../i18n/en/interface.ts";
import type { Snapshot } from "../picture/snapshot.ts";

/** What a command in Node and a page in a browser each have in a way of their own. */
export interface Means {
  readonly loadWords: (language: Language) => Promise<InterfaceWords>;
  /** Places for everybody in a dataset: the same for the same dataset. */
  readonly arrange: (dataset: Dataset) => Promise<readonly Point[]>;
  /** Undefined where no picture can be turned into pixels. */
  readonly drawPng: (snapshot: Snapshot) => Promise<CardPng | undefined>;
  /** Told before each of the pages is drawn, out of how many; what it rejects with ends the work. */
  readonly onPage: (done: number, all: number) => Promise<void>;
}

/** A PNG that carries its texts. */
export interface CardPng {
  readonly bytes: Uint8Array;
  /** Characters for which no font was found: a box stands in their place. */
  readonly missing: readonly string[];
}
