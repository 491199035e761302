import { computed, effect, type ReadonlySignal, signal, untracked as readOnce } from "@preact/signals-core";
import type { Point } from "../dataset/types.ts";
import { deriveCounts } from "../model/counts.ts";
import { buildScope } from "../model/scope.ts";
import { createShown, type Shown } from "../model/shown.ts";
import { buildTimeIndex, type TimeIndex } from "../model/timeIndex.ts";
import type { Counts, DayWindow, Filter, Model, Scope } from "../model/types.ts";
import { isSame } from "./codec.ts";
import {
  deriveFilter,
  deriveFocus,
  deriveSelection,
  deriveView,
  deriveWindow,
  mergeWish,
  type Selection,
} from "./derive.ts";
import type { HostOptions, View, Wish, WishChange } from "./types.ts";

/** The one place that holds what the reader looks at. All but `wish` is derived, and only named actions write. */
export interface ViewStore {
  readonly wish: ReadonlySignal<Wish>;
  readonly view: ReadonlySignal<View>;
  readonly window: ReadonlySignal<DayWindow>;
  readonly filter: ReadonlySignal<Filter>;
  readonly scope: ReadonlySignal<Scope>;
  /** Rows of actors to stress in an otherwise whole network. */
  readonly stressed: ReadonlySignal<ReadonlySet<number> | undefined>;
  readonly selection: ReadonlySignal<Selection>;
  readonly index: ReadonlySignal<TimeIndex>;
  /** What is shown, brought up to the present window and filter; another wrapper after each change. */
  readonly shown: ReadonlySignal<{ readonly now: Shown }>;
  readonly counts: ReadonlySignal<Counts>;
  /** What begins in each bin, by type; the same function as long as it gives the same numbers. */
  readonly bins: ReadonlySignal<(edges: Int32Array) => readonly Float64Array[]>;
  readonly language: ReadonlySignal<View["lang"]>;
  readonly theme: ReadonlySignal<View["theme"]>;
  readonly camera: ReadonlySignal<View["camera"]>;
  readonly host: ReadonlySignal<HostOptions>;
  /** Another number after each change of the model's places. */
  readonly placing: ReadonlySignal<number>;
  /** Merges a change into the wish; `null` takes a parameter back to what the scene or the default says. */
  change(change: WishChange): void;
  /** Puts another wish in the place of the present one. */
  replace(wish: Wish): void;
  setHost(options: HostOptions): void;
  /** Gives every actor of the model a place, in the order of its rows. */
  place(positions: readonly Point[]): void;
}

export function createViewStore(model: Model, initial: Wish, options: HostOptions = {}): ViewStore {
  const wish = signal(initial);
  const host = signal(options);
  const placing = signal(0);
  const view = computed(() => deriveView(wish.value, model));
  const focus = settled(() => deriveFocus(view.value, model));
  const depth = computed(() => view.value.depth);
  const window = settled(() => deriveWindow(view.value, model));
  const filter = settled(
    () => deriveFilter(view.value, model),
    ({ types, statuses }) => [[...types], [...statuses]],
  );
  const scope = computed(() => buildScope(model, focus.value, depth.value));
  const index = computed(() => buildTimeIndex(model, scope.value));
  const tracker = computed(() => createShown(model, scope.value));
  const shown = computed(() => {
    tracker.value.update(window.value, filter.value);
    return { now: tracker.value };
  });
  return {
    wish,
    host,
    placing,
    view,
    window,
    filter,
    scope,
    index,
    shown,
    counts: computed(() => deriveCounts(model, index.value, shown.value.now, window.value, filter.value)),
    bins: computed(() => {
      const now = { index: index.value, filter: filter.value };
      return (edges: Int32Array) => now.index.binByType(edges, now.filter);
    }),
    language: computed(() => view.value.lang),
    theme: computed(() => view.value.theme),
    camera: settled(() => view.value.camera),
    stressed: computed(() => (depth.value === "all" && focus.value ? new Set(focus.value) : undefined)),
    selection: settled(() => deriveSelection(view.value, model)),
    change: (change) => {
      wish.value = mergeWish(wish.value, change, model);
    },
    replace: (next) => {
      wish.value = next;
    },
    setHost: (next) => {
      host.value = next;
    },
    place: (positions) => {
      model.places.found = positions;
      placing.value += 1;
    },
  };
}

/** Runs `draw` now and again after each change of a signal it has read. Gives a function that ends this. */
export function watch(draw: () => void): () => void {
  return effect(draw);
}

/** Has a `watch` run again after a change of signals whose values it does not use. */
export function dependOn(...signals: readonly ReadonlySignal<unknown>[]): void {
  signals.map(({ value }) => value);
}

/** Runs `read` inside a `watch` without its being run again for what it reads. */
export function untracked<Value>(read: () => Value): Value {
  return readOnce(read);
}

/** A derived value that stays the same object while it means the same, so that nothing is drawn again for it. */
function settled<Value>(
  derive: () => Value,
  keyOf: (value: Value) => unknown = (value) => value,
): ReadonlySignal<Value> {
  let last: { value: Value } | undefined;
  return computed(() => {
    const value = derive();
    if (last === undefined || !isSame(keyOf(last.value), keyOf(value))) last = { value };
    return last.value;
  });
}
