import type { Dataset, Point } from "../../dataset/types.ts";
import { createHistory, type History } from "../../edit/history.ts";
import type { PublishChoice } from "../../panels/dialogs/publish/types.ts";
import type { EditPanelActions } from "../../panels/edit/panel.ts";
import type { EditWords } from "../../i18n/edit.ts";
import { placedDataset } from "../../model/withPositions.ts";
import sheetAddress from "../../panels/styles/edit.css?url";
import type { Context } from "../context.ts";
import { createSheet } from "../sheet.ts";
import { baseOf, setTold, toldOf } from "./bases.ts";
import type { Kept } from "./keeping.ts";
import type { FilePlace } from "./saving.ts";
import type { Values } from "./writing.ts";

/** What is open beside what is selected. */
export type Opened = "actor" | "relation" | "scenes" | "scene" | "facts" | "types" | "texts";

/** Pages of the dataset as a whole: an edit leaves them open. */
export const lastingPages: readonly Opened[] = ["scenes", "facts", "types", "texts"];

/** The work on the data of one explorer: it goes on while sessions come and go, one for each state of the data. */
export interface Work {
  readonly element: HTMLElement;
  /** Resolves when its style sheet is there, or cannot be had. */
  readonly styled: Promise<void>;
  /** In the language of the reader, once they are there. */
  words: EditWords | undefined;
  history: History;
  /** States that the work itself has put on screen. */
  readonly shown: WeakSet<Dataset>;
  /** As it was when it was brought: what translations were made of. */
  begun: Dataset;
  /** What originals said when their translations were looked at since. */
  readonly seen: Map<string, string>;
  /** As it stands in the file. */
  saved: Dataset;
  fileName: string;
  place: FilePlace | undefined;
  opened: Opened | undefined;
  /** What stands in the form now, once somebody writes. */
  typed: Values | undefined;
  problems: Values;
  /** What is asked before it is done. */
  asking: "delete" | "merge" | undefined;
  /** What a form is about that is about one of several: a type, a language, a source. */
  chosen: string | undefined;
  /** What a table of translations has brought. */
  report: readonly string[];
  /** Which form was drawn last. */
  lastForm: string;
  /** What was selected when the form was drawn last. */
  lastKey: string | undefined;
  /** Who has been moved last, to where and from which places, one move after the other, in pixels of the window; and what came of it. */
  latestMove:
    | { readonly row: number; readonly from: readonly Point[]; readonly to: Point; readonly dataset: Dataset }
    | undefined;
  /** Whether it is kept in the browser; undefined until that is known. */
  isKept: boolean | undefined;
  /** Earlier work that was kept, as long as it is offered. */
  offered: Kept | undefined;
  /** What the session that is on screen can do. */
  tools: Pick<EditPanelActions, "onUndo" | "onRedo" | "onSave"> | undefined;
  /** Draws it for the session that is on screen. */
  draw: () => void;
  /** What has just happened. */
  said: string;
  /** How it is to be published. */
  publishing: PublishChoice | undefined;
}

const works = new WeakMap<HTMLElement, Work>();

/** The work on what a session shows: gone on with, or begun. Other data than were edited are one more step of it. */
export function workOn({ session: { model, fileName }, regions }: Context): Work {
  const known = works.get(regions.explorer);
  if (known !== undefined) {
    if (!known.shown.has(model.dataset)) known.history.replace(model.dataset);
    // Others; an update goes on with the same texts.
    if (!known.shown.has(model.dataset) && baseOf(model.dataset) === model.dataset) known.begun = model.dataset;
    known.shown.add(model.dataset);
    return known;
  }
  const element = document.createElement("div");
  element.className = "area-edit";
  regions.layout.insertBefore(element, regions.details);
  const work: Work = {
    element,
    styled: createSheet(regions.explorer, sheetAddress).loaded,
    words: undefined,
    history: createHistory(model.dataset),
    shown: new WeakSet([model.dataset]),
    begun: model.dataset,
    seen: new Map(),
    saved: model.dataset,
    fileName: `${fileName || "tiespan"}.json`,
    place: undefined,
    ...nothingOpen,
    lastForm: "",
    lastKey: undefined,
    latestMove: undefined,
    isKept: undefined,
    offered: undefined,
    tools: undefined,
    draw: () => undefined,
    said: "",
    publishing: undefined,
  };
  works.set(regions.explorer, work);
  return work;
}

/** A form that nobody has written in. */
export const nothingOpen = {
  opened: undefined,
  typed: undefined,
  problems: {},
  asking: undefined,
  chosen: undefined,
  report: [],
} as const;

/** Before the first edit: whoever was given a place by us keeps it from now on. */
export function settlePlaces(work: Work, { session: { model } }: Context): void {
  const { present, canUndo, canRedo } = work.history;
  if (canUndo || canRedo || present !== model.dataset) return;
  const placed = placedDataset(model);
  if (placed === present) return;
  setTold(placed, toldOf(present));
  work.history = createHistory(placed);
  work.saved = placed;
}
