import { saidDaysOf } from "../model/saidDays.ts";
import { OPEN_START, standings } from "../model/types.ts";
import { isSame } from "../view/codec.ts";
import type { Camera, View, WishChange } from "../view/types.ts";
import type { Step } from "./address.ts";
import type { Session } from "./session.ts";

const longestTrail = 200;

/** Everything a reader can do to the view. Each says what it changes through `act`. */
export interface ReaderActions {
  showScene(id: string): void;
  setLanguage(lang: string): void;
  setTheme(theme: View["theme"]): void;
  setWindow(fromDay: number, toDay: number): void;
  setMode(mode: View["mode"]): void;
  /** Where the reader looks; undefined for the whole graph. */
  setCamera(camera: Camera | undefined): void;
  toggleType(id: string): void;
  onlyType(id: string): void;
  toggleStatus(status: string): void;
  showAllTypes(): void;
  showWholePeriod(): void;
  selectActor(row: number | undefined): void;
  selectRelation(row: number | undefined): void;
  /** Moves the window to the next, respectively previous, event; false where there is none. */
  nextEvent(): boolean;
  previousEvent(): boolean;
  /** Begins anew with the first event of the data. */
  firstEvent(): boolean;
}

export function createReaderActions(
  { model, store, trail }: Session,
  act: (change: WishChange, step: Step) => void,
): ReaderActions {
  const toggled = (all: readonly string[], on: readonly string[] | undefined, id: string) =>
    all.filter((each) => (each === id) !== (on ?? all).includes(each));
  const typeIds = model.types.map(({ id }) => id);
  const setWindow = (fromDay: number, toDay: number) => act({ from: fromDay, to: toDay }, "replace");
  /** The window then holds all the days that the event's date may mean. */
  const moveTo = (day: number | undefined, edge: "from" | "to"): boolean => {
    if (day === undefined) return false;
    const lastDay = saidDaysOf(model).lastFrom(day);
    const { fromDay, toDay, mode } = store.window.value;
    const isAnchored = mode === "until" || fromDay === OPEN_START || fromDay <= (model.extent?.firstDay ?? fromDay);
    if (isAnchored && day >= fromDay) setWindow(fromDay, lastDay);
    else if (edge === "to") setWindow(Math.min(day, lastDay - (toDay - fromDay)), lastDay);
    else setWindow(day, Math.max(lastDay, day + (toDay - fromDay)));
    return true;
  };
  return {
    showScene: (id) => act({ scene: id }, "push"),
    setLanguage: (lang) => act({ lang }, "replace"),
    setTheme: (theme) => act({ theme }, "replace"),
    setWindow,
    setCamera: (camera) => act({ camera: camera ?? null }, "replace"),
    setMode: (mode) => act({ mode }, "push"),
    toggleType: (id) => act({ types: toggled(typeIds, store.view.peek().types, id) }, "push"),
    onlyType: (id) => act({ types: [id] }, "push"),
    toggleStatus: (status) => act({ status: toggled(standings, store.view.peek().status, status) }, "push"),
    showAllTypes: () => act({ types: typeIds, status: standings }, "push"),
    showWholePeriod: () => {
      if (model.extent !== undefined) act({ from: model.extent.firstDay, to: model.extent.lastDay }, "push");
    },
    selectActor: (row) => act({ actor: idOf(model.dataset.actors, row), relation: null }, "push"),
    selectRelation: (row) => act({ relation: idOf(model.dataset.relations, row) }, "push"),
    nextEvent: () => {
      const before = store.window.value;
      const isMoved = moveTo(store.index.value.nextEventDay(before.toDay, store.filter.value), "to");
      if (isMoved) trail.push({ before, after: store.window.value });
      if (trail.length > longestTrail) trail.shift();
      return isMoved;
    },
    previousEvent: () => {
      const { fromDay, toDay, mode } = store.window.value;
      const latest = trail.pop();
      if (latest !== undefined && isSame(latest.after, store.window.value)) {
        setWindow(latest.before.fromDay, latest.before.toDay);
        return true;
      }
      trail.length = 0;
      const isAnchored = mode === "until" || fromDay <= (model.extent?.firstDay ?? OPEN_START);
      return moveTo(
        store.index.value.previousEventDay(
          isAnchored ? saidDaysOf(model).firstUpTo(toDay) : fromDay,
          store.filter.value,
        ),
        "from",
      );
    },
    firstEvent: () => {
      const first = store.index.value.nextEventDay(OPEN_START, store.filter.value);
      if (first === undefined) return false;
      setWindow(first, saidDaysOf(model).lastFrom(first));
      return true;
    },
  };
}

function idOf(entries: readonly { readonly id: string }[], row: number | undefined): string | null {
  return (row === undefined ? undefined : entries[row]?.id) ?? null;
}
