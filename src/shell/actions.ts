import { type Strongest, usualStrongest } from "../model/part.ts";
import { standings } from "../model/types.ts";
import { changeTo, deriveStops, type Stops } from "../view/stops.ts";
import type { Camera, View, WishChange } from "../view/types.ts";
import type { Step } from "./address.ts";
import type { Session } from "./session.ts";

/** Everything a reader can do to the view. Each says what it changes through `act`. */
export interface ReaderActions {
  showScene(id: string): void;
  /** How the reader wants it, whatever it shows. */
  prefer(preferred: Pick<WishChange, "lang" | "theme" | "ui">): void;
  setWindow(fromDay: number, toDay: number): void;
  setMode(mode: View["mode"]): void;
  /** Where the reader looks; undefined for the whole graph. */
  setCamera(camera: Camera | undefined): void;
  toggleType(id: string): void;
  onlyType(id: string): void;
  toggleTag(tag: string): void;
  toggleStatus(status: string): void;
  /** Shows what weighs at least so much; 0 for all. */
  setWeight(least: number): void;
  /** Whatever its type, tags, status and weight. */
  showAllTypes(): void;
  showWholePeriod(): void;
  /** Shows so many of the strongest actors, and those who were brought in; as many as usual where that is the number. */
  showStrongest(count: Strongest): void;
  /** The strongest as far as is usual, and nobody beside them. */
  showUsualPart(): void;
  selectActor(row: number | undefined): void;
  selectRelation(row: number | undefined): void;
  /** Selects a relation in passing: the focus stays where it is. */
  passRelation(row: number): void;
  /** Asks something of the view, and nothing else any more. */
  ask(question: WishChange): void;
  /** Moves the window that the view's own is compared with. */
  setCompared(compare: string): void;
  /** Undoes the innermost selection; false where there is none. */
  closeSelection(): boolean;
  showStep(number: number): void;
  /** Tells the next, respectively previous, step or day of the scene; false where there is none. */
  nextEvent(): boolean;
  previousEvent(): boolean;
  /** Begins anew with the first one. */
  firstEvent(): boolean;
}

/** `onSelect` is called before a selection that the focus should follow. */
export function createReaderActions(
  { model, store, happened }: Session,
  act: (change: WishChange, step: Step) => void,
  onSelect: () => void = () => undefined,
): ReaderActions {
  const toggled = (all: readonly string[], on: readonly string[] | undefined, id: string) =>
    all.filter((each) => (each === id) !== (on ?? all).includes(each));
  const typeIds = model.types.map(({ id }) => id);
  /** Whoever takes another window leaves the step. */
  const withoutStep = (change: WishChange) => (store.view.peek().step === undefined ? change : { ...change, step: 0 });
  const setWindow = (fromDay: number, toDay: number) => act(withoutStep({ from: fromDay, to: toDay }), "replace");
  const goTo = (which: keyof Stops): boolean => {
    const stop = deriveStops(store, model)[which];
    if (stop === undefined) return false;
    act(changeTo(stop, store.scene.value, model), stop.kind === "day" ? "replace" : "push");
    happened.value = { ...stop };
    return true;
  };
  /** Has actors join a part that does not show them, and those stay who have joined so far. */
  const joinedBy = (...rows: readonly (number | undefined)[]): WishChange => {
    const part = store.part.peek();
    if (part === undefined) return {};
    const { actors } = store.scope.peek();
    const joined = [...part.joined, ...rows.filter((row) => row !== undefined && actors[row] === 0)];
    return joined.length === 0 ? {} : { with: joined.flatMap((row) => idOf(model.dataset.actors, row) ?? []) };
  };
  const selectActor = (row: number | undefined) => {
    onSelect();
    act({ ...joinedBy(row), actor: idOf(model.dataset.actors, row), relation: null }, "push");
  };
  const { source, target } = model.columns;
  const relationChange = (row: number | undefined): WishChange => ({
    ...(row === undefined ? joinedBy() : joinedBy(...new Set([source[row], target[row]]))),
    relation: idOf(model.dataset.relations, row),
  });
  const selectRelation = (row: number | undefined) => {
    onSelect();
    act(relationChange(row), "push");
  };
  const usualOr = (count: Strongest) => (count === store.part.peek()?.usualCount ? null : count);
  return {
    showScene: (id) => act({ scene: id }, "push"),
    prefer: (preferred) => act(preferred, "replace"),
    setWindow,
    setCamera: (camera) => act({ camera: camera ?? null }, "replace"),
    setMode: (mode) => act(withoutStep({ mode }), "push"),
    toggleType: (id) => act({ types: toggled(typeIds, store.view.peek().types, id) }, "push"),
    onlyType: (id) => act({ types: [id] }, "push"),
    toggleTag: (tag) => {
      const on = store.view.peek().tags ?? [];
      const tags = on.includes(tag)
        ? on.filter((each) => each !== tag)
        : model.tags.filter((each) => each === tag || on.includes(each));
      act({ tags: tags.length === 0 ? null : tags }, "push");
    },
    toggleStatus: (status) => act({ status: toggled(standings, store.view.peek().status, status) }, "push"),
    setWeight: (weight) => act({ weight }, "replace"),
    showAllTypes: () =>
      act({ types: typeIds, tags: null, status: standings, ...(model.weights && { weight: 0 }) }, "push"),
    showWholePeriod: () => {
      if (model.extent === undefined) return;
      act(withoutStep({ from: model.extent.firstDay, to: model.extent.lastDay }), "push");
    },
    selectActor,
    selectRelation,
    showStrongest: (count) => act({ strongest: usualOr(count) }, count === "all" ? "push" : "replace"),
    showUsualPart: () => {
      const usual = store.part.peek()?.usualCount;
      act({ strongest: usual === "all" ? usualStrongest : null, with: null }, "push");
    },
    passRelation: (row) => act(relationChange(row), "replace"),
    ask: (question) => act({ compare: null, path: null, tension: null, since: null, ...question }, "push"),
    setCompared: (compare) => act({ compare }, "replace"),
    closeSelection: () => {
      const { actor, relation } = store.selection.peek();
      if (relation !== undefined) selectRelation(undefined);
      else if (actor !== undefined) selectActor(undefined);
      return relation !== undefined || actor !== undefined;
    },
    showStep: (number) => act(changeTo({ kind: "step", number }, undefined, model), "push"),
    nextEvent: () => goTo("next"),
    previousEvent: () => goTo("previous"),
    firstEvent: () => goTo("first"),
  };
}

function idOf(entries: readonly { readonly id: string }[], row: number | undefined): string | null {
  return (row === undefined ? undefined : entries[row]?.id) ?? null;
}
