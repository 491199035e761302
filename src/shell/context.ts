import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { TemplateResult } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { actorName } from "../i18n/wording.ts";
import type { DetailsActions, DetailsProps } from "../panels/details/types.ts";
import { keepFocus } from "../panels/keepFocus.ts";
import type { Track } from "../panels/timeline/types.ts";
import type { WishChange } from "../view/types.ts";
import { createReaderActions, type ReaderActions } from "./actions.ts";
import type { Step } from "./address.ts";
import { languagesFor } from "./preferences.ts";
import { type Regions, standIn } from "./regions.ts";
import { createSelectionFocus, type SelectionFocus } from "./selectionFocus.ts";
import type { RelationWords } from "../notation/lineWords.ts";
import { deriveRelationWords } from "../picture/relationWords.ts";
import type { Session } from "./session.ts";
import { groupTitlesOf } from "../picture/describe.ts";
import type { Translators } from "./translators.ts";

/** What the parts of one screen share: the session, where it is drawn, what a reader can do, and the words for it. */
export interface Context {
  readonly session: Session;
  readonly regions: Regions;
  readonly actions: ReaderActions;
  readonly selectionFocus: SelectionFocus;
  /** The graph is drawn in SVG for good, by a painter or as a still picture: only so many relations as a picture has. */
  readonly isPicture: Signal<boolean>;
  /** The stage draws so many lines that they are thin and without signs. */
  readonly isThin: Signal<boolean>;
  /** The list has been asked for, where it is not there anyway. */
  readonly isListed: Signal<boolean>;
  /** The answer to what the view asks, while there is one. */
  readonly answer: Signal<OpenAnswer | undefined>;
  /** What the answer puts on the timeline. */
  readonly track: Signal<Track | undefined>;
  /** With what the reader has asked, by its selector, which gets the focus back; and whether the answer is to get it. */
  readonly asker: { by: string | undefined; isWaiting: boolean };
  /** Draws into a region whose focus stays in sight. */
  readonly drawKept: (region: HTMLElement, draw: () => void) => void;
  /** In the language of the reader and the time of the data. */
  readonly translator: () => Translator;
  /** Names of all actors in that language, by row. */
  readonly names: ReadonlySignal<readonly string[]>;
  /** The titles of the boxes of the scene. */
  readonly groupTitles: ReadonlySignal<readonly string[]>;
  /** What stands at lines in that language. */
  readonly words: ReadonlySignal<readonly RelationWords[]>;
}

/** How the camera follows what is selected or spoken of. */
export interface Following {
  /**
   * Brings what is selected into sight, by scrolling the page if it may; with nothing selected, whom the answer speaks of.
   */
  follow(mayScroll: boolean): void;
  /** The same without scrolling, where the camera stands as it did at first, or as it has followed. */
  followUnmoved(): void;
  /**
   * With nothing selected any more, before something else gets the focus: the camera goes back to where it was before it
   * followed, unless it has been moved since.
   */
  goBack(): void;
}

/** An answer in words, in the place of what is to be seen. */
export interface OpenAnswer {
  readonly content: (props: DetailsProps, actions: DetailsActions) => TemplateResult;
  /** What it has to say of each relation, wherever that is shown in words. */
  readonly noteOf: DetailsProps["noteOf"];
  /** Whom it speaks of, as far as these are few. */
  readonly actorRows: readonly number[];
  /** Draws it into a region without moving what is read or pressed there. */
  readonly drawIn: (region: Element, draw: () => void) => void;
  /** Brings whom it speaks of into sight, where that is wanted. To be called when it is drawn, and when its words are put away. */
  readonly see: (sight: Following) => void;
  close(): void;
}

export function createContext(
  session: Session,
  regions: Regions,
  host: HTMLElement,
  translators: Translators,
  act: (change: WishChange, step: Step) => void,
): Context {
  const { model, store } = session;
  const translator = computed(() => translators.get(languagesFor(store.language.value, host)).inTimeOf(model));
  const selectionFocus = createSelectionFocus(regions, store.selection);
  return {
    session,
    regions,
    actions: createReaderActions(session, act, selectionFocus.note),
    selectionFocus,
    isPicture: signal(false),
    isThin: signal(false),
    isListed: signal(false),
    answer: signal(undefined),
    track: signal(undefined),
    asker: { by: undefined, isWaiting: false },
    drawKept: (region, draw) => {
      keepFocus(region, draw, () => standIn(regions));
      levelHeadings(region, store.host.value.headingLevel ?? (store.ui.value === "embed" ? 2 : 1));
    },
    translator: () => translator.value,
    groupTitles: computed(() => groupTitlesOf(model, store.scope.value, translator.value)),
    names: computed(() => {
      const wording = { model, t: translator.value };
      return model.dataset.actors.map((_, row) => actorName(wording, row));
    }),
    words: computed(() => {
      const marks = store.answered.value?.marks;
      return deriveRelationWords({ model, t: translator.value }, store.scope.value, store.scene.value, marks);
    }),
  };
}

/** Has the headings in a region begin at a level: the first one is that, those below it are as much lower. */
function levelHeadings(region: HTMLElement, first: number): void {
  for (const heading of region.querySelectorAll("h1, h2, h3")) {
    const level = Number(heading.localName.slice(1)) + first - 1;
    if (first === 1) heading.removeAttribute("aria-level");
    else heading.setAttribute("aria-level", String(level));
  }
}
