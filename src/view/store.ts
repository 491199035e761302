import { batch, computed, effect, type ReadonlySignal, signal, untracked as readOnce } from "@preact/signals-core";
import type { Point, Scene } from "../dataset/types.ts";
import type { Answered } from "../model/answered.ts";
import { deriveCounts } from "../model/counts.ts";
import { derivePositions } from "../model/positions.ts";
import { enterScene } from "../model/told.ts";
import { buildScope } from "../model/scope.ts";
import { deriveStory, type Story, type Telling } from "../model/story.ts";
import { createShown, type Shown } from "../model/shown.ts";
import { buildTimeIndex, type TimeIndex, type TypedStart, type WindowCount } from "../model/timeIndex.ts";
import type { Part } from "../model/part.ts";
import type { Counts, DayWindow, Filter, Model, Scope } from "../model/types.ts";
import { deriveFilter, deriveWindow } from "../model/dayWindow.ts";
import {
  checkWish,
  deriveFocus,
  deriveSaidScene,
  deriveScene,
  deriveSelection,
  deriveView,
  mergeWish,
  type Selection,
} from "./derive.ts";
import { createPart } from "./part.ts";
import { settled } from "./settled.ts";
import type { HostOptions, View, Wish, WishChange } from "./types.ts";

/** With more relations in scope than this, what is shown follows the window once things rest. */
const mostAtOnce = 20_000;

/** What a view shows of a model: the one derivation that everything which is drawn, listed or said reads. */
export interface VisibleGraph {
  readonly model: Model;
  readonly view: View;
  readonly scene: Scene | undefined;
  /** Undefined for a scene without steps, and where there is none. */
  readonly story: Story | undefined;
  /** The answer to what the view asks, as far as it changes the picture. */
  readonly answered: Answered | undefined;
  /** What stands out, by row of the relation, all others receding: of the answer, else of the story. */
  readonly told: ReadonlyMap<number, Telling> | undefined;
  readonly scope: Scope;
  /** Where that is, or could be, only a part of the actors. */
  readonly part: Part | undefined;
  /** The window and filter that `shown` is up to. */
  readonly window: DayWindow;
  readonly filter: Filter;
  /** With an answer about another window: what either shows. */
  readonly shown: Shown;
  readonly selection: Selection;
  /** Rows of actors to stress in an otherwise whole network. */
  readonly stressed: ReadonlySet<number> | undefined;
  /** Positions of every actor of the model, as `derivePositions` gives them. */
  readonly positions: readonly Point[];
}

/**
 * The one place that holds what the reader looks at. All but `wish` is derived, each signal changes only when its value
 * does, and only named actions write.
 */
export interface ViewStore {
  readonly wish: ReadonlySignal<Wish>;
  /** The whole view, another object after each change: for what is read now and then. */
  readonly view: ReadonlySignal<View>;
  readonly scene: ReadonlySignal<Scene | undefined>;
  /** See `deriveSaidScene`. */
  readonly saidScene: ReadonlySignal<Scene | undefined>;
  readonly story: ReadonlySignal<Story | undefined>;
  readonly window: ReadonlySignal<DayWindow>;
  readonly filter: ReadonlySignal<Filter>;
  readonly scope: ReadonlySignal<Scope>;
  readonly part: ReadonlySignal<Part | undefined>;
  readonly positions: ReadonlySignal<readonly Point[]>;
  readonly stressed: ReadonlySignal<ReadonlySet<number> | undefined>;
  readonly selection: ReadonlySignal<Selection>;
  readonly index: ReadonlySignal<TimeIndex>;
  /** How many relations are shown, without touching one of them. */
  readonly tally: ReadonlySignal<WindowCount>;
  /** Which ones: another wrapper when others are. Of very many relations it follows the window in `rest`. */
  readonly shown: ReadonlySignal<{ readonly now: Shown }>;
  readonly visible: ReadonlySignal<VisibleGraph>;
  /** The same without the answer to what the view asks: what the answer follows from. */
  readonly asking: ReadonlySignal<VisibleGraph>;
  readonly answered: ReadonlySignal<Answered | undefined>;
  /** What is drawn: what is shown, and with an answer about another window what that shows. */
  readonly drawn: ReadonlySignal<{ readonly now: Shown }>;
  readonly told: ReadonlySignal<VisibleGraph["told"]>;
  /** What begins when; the same object as long as it gives the same answers. */
  readonly starts: ReadonlySignal<StartsInView>;
  readonly language: ReadonlySignal<View["lang"]>;
  readonly theme: ReadonlySignal<View["theme"]>;
  readonly ui: ReadonlySignal<View["ui"]>;
  /** The whole interface, whether or not with what edits the data beside it. */
  readonly isWhole: ReadonlySignal<boolean>;
  readonly camera: ReadonlySignal<View["camera"]>;
  readonly host: ReadonlySignal<HostOptions>;
  /** Merges a change into the wish; `null` takes a parameter back to what the scene or the default says. */
  change(change: WishChange): void;
  /** Puts another wish in the place of the present one. */
  replace(wish: Wish): void;
  /** Brings `shown` and `visible` up to the window, where there are too many relations for doing so at each step. */
  rest(): void;
  /** Takes the present view to be counted; of very many relations that is done when the counts are asked for. */
  counting(): () => Counts;
  setHost(options: HostOptions): void;
  /** Has the picture show the answer to what the view asks. */
  answer(answered: Answered | undefined): void;
  /** Gives actors of the model a position, in the order of its rows; undefined: all stand where the data put them. */
  place(positions: readonly (Point | undefined)[] | undefined): void;
}

/** What begins when, of what is in scope and passes the filter. Days run up to, not including, `endDay`. */
export interface StartsInView {
  /** By row of `model.types` and bin. */
  readonly bins: (edges: Int32Array) => readonly Float64Array[];
  readonly count: (fromDay: number, endDay: number) => number;
  readonly between: (fromDay: number, endDay: number) => readonly TypedStart[];
  /** Whatever the filter. */
  readonly countOfAll: (fromDay: number, endDay: number) => number;
}

function startsInView(index: TimeIndex, filter: Filter): StartsInView {
  return {
    bins: (edges) => index.binByType(edges, filter),
    count: (fromDay, endDay) => index.countStarts(fromDay, endDay, filter),
    between: (fromDay, endDay) => index.startsBetween(fromDay, endDay, filter),
    countOfAll: (fromDay, endDay) => index.countStarts(fromDay, endDay),
  };
}

/** What a view shows in other days, all else being as it is. */
export function deriveInstead(
  { model, view }: Pick<VisibleGraph, "model" | "view">,
  days: Pick<Wish, "from" | "to">,
): Pick<VisibleGraph, "window" | "shown"> {
  const { window, shown } = createViewStore(model, { ...view, scene: view.scene ?? "", ...days });
  return { window: window.value, shown: shown.value.now };
}

/** What a wish shows of a model; parts of it that the dataset cannot answer are passed over. */
export function deriveVisible(model: Model, wish: Wish): VisibleGraph {
  return createViewStore(model, checkWish(wish, model).wish).visible.value;
}

export function createViewStore(model: Model, initial: Wish, options: HostOptions = {}): ViewStore {
  const wish = signal(initial);
  const host = signal(options);
  const placing = signal(0);
  const view = computed(() => deriveView(wish.value, model));
  const fields = createFields(view);
  const scene = computed(() => deriveScene(fields.scene.value ?? "", model));
  const story = computed(() => deriveStory(scene.value, fields.step.value, model));
  const focus = computed(() => deriveFocus({ actors: fields.actors.value }, model));
  const depth = fields.depth;
  const window = settled(() =>
    deriveWindow({ from: fields.from.value, to: fields.to.value, mode: fields.mode.value }, model),
  );
  const filter = settled(
    () => {
      const [types, status] = [fields.types.value, fields.status.value];
      return deriveFilter({ types, status, tags: fields.tags.value, weight: fields.weight.value }, model);
    },
    ({ types, statuses, tags, rank }) => [[...types], [...statuses], tags, rank],
  );
  const selection = settled(() => deriveSelection(view.value, model));
  const whole = computed(() => buildScope(model, focus.value, depth.value));
  const { part, scope: ofPart } = createPart(model, { ...fields, scene, filter, selection, whole });
  const isInSteps = computed(() => story.value?.current !== undefined);
  const scope = computed(() => enterScene(model, scene.value, ofPart.value, isInSteps.value));
  const positions = computed(() => {
    dependOn(placing);
    return derivePositions(model, scene.value, scope.value);
  });
  const stressed = computed(() => (depth.value === "all" && focus.value ? new Set(focus.value) : undefined));
  const index = computed(() => buildTimeIndex(model, scope.value));
  const { shown, asked, rest, isLagging } = createMembership(model, scope, window, filter);
  const answered = signal<Answered | undefined>(undefined);
  const told = computed(() => answered.value?.told ?? story.value?.told);
  const drawn = computed(() => {
    const { now } = shown.value;
    return answered.value?.unite === undefined ? shown.value : { now: answered.value.unite(now) };
  });
  const asking = computed(() => ({
    model,
    view: view.value,
    scene: scene.value,
    story: story.value,
    answered: undefined,
    told: story.value?.told,
    scope: scope.value,
    part: part.value,
    ...asked.value,
    shown: shown.value.now,
    selection: selection.value,
    stressed: stressed.value,
    positions: positions.value,
  }));
  return {
    wish,
    host,
    view,
    scene,
    saidScene: computed(() => deriveSaidScene({ view: view.value, scene: scene.value, window: window.value }, model)),
    story,
    window,
    filter,
    scope,
    part,
    positions,
    stressed,
    selection,
    index,
    shown,
    tally: settled(() => index.value.count(window.value, filter.value)),
    asking,
    answered,
    drawn,
    told,
    visible: computed(() => ({
      ...asking.value,
      answered: answered.value,
      told: told.value,
      shown: drawn.value.now,
    })),
    starts: computed(() => startsInView(index.value, filter.value)),
    language: fields.lang,
    theme: fields.theme,
    ui: fields.ui,
    isWhole: computed(() => ["full", "edit"].includes(fields.ui.value)),
    camera: fields.camera,
    change: (change) => {
      batch(() => {
        wish.value = mergeWish(wish.value, change, model);
        if (!isOnlyWindow(change)) rest();
      });
    },
    replace: (next) => {
      batch(() => {
        wish.value = next;
        rest();
      });
    },
    rest,
    counting: () => {
      const moment = { window: window.peek(), filter: filter.peek() };
      const [now, around] = [index.peek(), scope.peek()];
      if (isLagging()) return () => countApart(model, now, around, moment);
      const counts = deriveCounts(model, now, shown.peek().now, moment.window, moment.filter);
      return () => counts;
    },
    answer: (found) => {
      answered.value = found;
    },
    setHost: (next) => {
      host.value = next;
    },
    place: (found) => {
      model.positions.found = found;
      placing.value += 1;
    },
  };
}

/** What of a view is watched by itself. */
const fieldNames = [
  "scene",
  "step",
  "from",
  "to",
  "mode",
  "types",
  "actors",
  "depth",
  "strongest",
  "with",
  "tags",
  "status",
  "weight",
  "camera",
  "lang",
  "theme",
  "ui",
] as const;
type Fields = { readonly [Name in (typeof fieldNames)[number]]: ReadonlySignal<View[Name]> };

function createFields(view: ReadonlySignal<View>): Fields {
  return Object.fromEntries(fieldNames.map((name) => [name, settled(() => view.value[name])])) as unknown as Fields;
}

/** Keeps track of which relations and actors are shown. */
function createMembership(
  model: Model,
  scope: ReadonlySignal<Scope>,
  window: ReadonlySignal<DayWindow>,
  filter: ReadonlySignal<Filter>,
) {
  const resting = signal({ window: window.peek(), filter: filter.peek() });
  const asked = computed(() => {
    const isLarge = scope.value.relationRows.length > mostAtOnce;
    return isLarge ? resting.value : { window: window.value, filter: filter.value };
  });
  const tracker = computed(() => createShown(model, scope.value));
  let last: { readonly now: Shown } | undefined;
  return {
    asked,
    shown: computed(() => {
      const now = tracker.value;
      const { changedActors, changedLanes } = now.update(asked.value.window, asked.value.filter);
      if (last?.now !== now || changedActors.length + changedLanes.length > 0) last = { now };
      return last;
    }),
    rest: () => {
      const next = { window: window.peek(), filter: filter.peek() };
      if (!isSameMoment(next, resting.peek())) resting.value = next;
    },
    isLagging: () => !isSameMoment(asked.peek(), { window: window.peek(), filter: filter.peek() }),
  };
}

interface Moment {
  readonly window: DayWindow;
  readonly filter: Filter;
}

function isSameMoment(one: Moment, other: Moment): boolean {
  return one.window === other.window && one.filter === other.filter;
}

/** Counts a moment without a word about it to those who keep track. */
function countApart(model: Model, index: TimeIndex, scope: Scope, { window, filter }: Moment): Counts {
  const shown = createShown(model, scope);
  shown.update(window, filter);
  return deriveCounts(model, index, shown, window, filter);
}

function isOnlyWindow(change: WishChange): boolean {
  return Object.keys(change).every((name) => name === "from" || name === "to");
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
