import type { Actor, Dataset, Point, Relation, TypeDefinition } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { createShown } from "../../../src/model/shown.ts";
import { type Model, standings } from "../../../src/model/types.ts";
import { palettes } from "../../../src/notation/palette.ts";
import {
  createStage,
  type Stage,
  type StageCamera,
  type RefusedGesture,
  type StageState,
} from "../../../src/stage/stage.ts";
import type { Hit } from "../../../src/stage/focus.ts";
import { createSvgStage } from "../../../src/svg/svgStage.ts";

/** What draws the stages of a test. */
export const painters = [
  { name: "WebGL", paint: createStage },
  { name: "SVG", paint: createSvgStage },
] as const;
let painter: (typeof painters)[number]["paint"] = createStage;

/** Has the stages that are mounted from now on drawn with something else. */
export function paintWith(next: typeof painter): void {
  painter = next;
}

export const day = (text: string): number => Date.UTC(...dateParts(text)) / 86_400_000;

function dateParts(text: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
  return [year, month - 1, date];
}

/** A type for each line style that no built-in type has, and directed or undirected twins of those. */
const types: Record<string, TypeDefinition> = {
  statement: { label: "statement", family: "other", line: "dashes", directed: false },
  loan: { label: "loan", family: "money", line: "solid", directed: false },
  gift: { label: "gift", family: "money", line: "dashes", directed: false },
  greeting: { label: "greeting", family: "support", line: "dots", directed: false },
  quarrel: { label: "quarrel", family: "conflict", line: "dots", directed: false },
  lawsuit: { label: "lawsuit", family: "conflict", line: "zigzag", directed: true },
  post: { label: "post", family: "office", line: "dashdot", directed: false },
};

export function datasetWith(actors: readonly Actor[], relations: readonly Partial<Relation>[]): Dataset {
  return {
    format: "tiespan/1",
    types,
    actors,
    relations: relations.map((relation, row) => ({
      id: `r${row}`,
      type: "alliance",
      source: "a",
      target: "b",
      ...relation,
    })),
  };
}

export const actorsCalled = (...ids: string[]): Actor[] => ids.map((id) => ({ id, name: id.toUpperCase() }));

export interface TestStage {
  readonly stage: Stage;
  readonly model: Model;
  readonly container: HTMLElement;
  /** What hears the pointer. */
  readonly layer: () => HTMLElement;
  readonly state: StageState;
  readonly selected: (Hit | undefined)[];
  /** What the pointer was over, and what it rested on. */
  readonly over: (Hit | undefined)[];
  readonly hovered: (Hit | undefined)[];
  readonly cameras: StageCamera[];
  readonly refused: RefusedGesture[];
  /** What became of its drawing surface, in order. */
  readonly life: string[];
  remove(): void;
}

/** The whole of January 2025, everything passes, no motion. */
export function stateOf(model: Model, positions: readonly Point[]): StageState {
  const window = { fromDay: day("2025-01-01"), toDay: day("2025-01-31"), mode: "during" } as const;
  const filter = { types: new Set(model.types.keys()), statuses: new Set(standings.keys()) };
  const scope = buildScope(model, undefined, "all");
  return {
    window,
    filter,
    scope,
    told: undefined,
    shown: shownIn(model, { window, filter, scope }),
    positions,
    names: model.dataset.actors.map(({ name }) => (typeof name === "string" ? name : "")),
    words: [],
    theme: "light",
    stressed: undefined,
    selection: {},
    isMotionReduced: true,
    isCooperative: false,
  };
}

/** What a state shows, derived anew. */
export function shownIn(
  model: Model,
  { window, filter, scope }: Pick<StageState, "window" | "filter" | "scope">,
): StageState["shown"] {
  const now = createShown(model, scope);
  now.update(window, filter);
  return { now };
}

/** A stage whose holder tells it at once what is shown, and only where that has changed. */
function withShown(stage: Stage, model: Model, first: StageState): Stage {
  let state = first;
  return {
    ...stage,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      if (change.shown === undefined) state = { ...state, shown: follow(model, before, state) };
      stage.set(state.shown === before.shown ? change : { ...change, shown: state.shown });
    },
  };
}

function follow(model: Model, before: StageState, state: StageState): StageState["shown"] {
  if (state.scope !== before.scope) return shownIn(model, state);
  const { changedActors, changedLanes } = before.shown.now.update(state.window, state.filter);
  return changedActors.length + changedLanes.length > 0 ? { now: before.shown.now } : before.shown;
}

export function mountStage(
  dataset: Dataset,
  positions: readonly Point[],
  [widthPx, heightPx]: readonly [number, number] = [400, 260],
  change: Partial<StageState> = {},
): TestStage {
  const container = document.createElement("div");
  container.style.cssText = `position: relative; width: ${widthPx}px; height: ${heightPx}px`;
  document.body.append(container);
  const model = buildModel(dataset);
  const plain = { ...stateOf(model, positions), ...change };
  const state = { ...plain, shown: change.shown ?? shownIn(model, plain) };
  const told = (): (Hit | undefined)[] => [];
  const [selected, over, hovered] = [told(), told(), told()];
  const cameras: StageCamera[] = [];
  const life: string[] = [];
  const refused: RefusedGesture[] = [];
  const bare = painter(container, model, state, {
    onSelect: (hit) => selected.push(hit),
    onOver: (hit) => over.push(hit),
    onHover: (hit) => hovered.push(hit),
    onCamera: (camera) => cameras.push(camera),
    onRefused: (gesture) => refused.push(gesture),
    onPlaced: () => undefined,
    onDrawn: () => life.push("drawn"),
    onLost: (isForGood) => life.push(isForGood ? "lost for good" : "lost"),
  });
  const stage = withShown(bare, model, state);
  const layer = (): HTMLElement => {
    const found = container.querySelector<HTMLElement>(".sigma-mouse, [data-painter]");
    if (found === null) throw new Error("no layer for pointers");
    return found;
  };
  const remove = (): void => {
    stage.destroy();
    container.remove();
  };
  return { stage, model, container, layer, state, selected, over, hovered, cameras, refused, life, remove };
}

/** Sets a change, waits until it is drawn and reads in the same task, before the browser takes the picture away. */
export function drawn<Result>(test: TestStage, change: Partial<StageState>, read: () => Result): Promise<Result> {
  test.stage.set(change);
  return new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      try {
        resolve(read());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

export interface Picture {
  /** Red, green, blue at a place in CSS pixels. */
  colorAt(x: number, y: number): readonly [number, number, number];
}

/** What the layers together show on the background of the theme. */
export function capture(
  { container }: TestStage,
  theme: "light" | "dark" = "light",
  layers = ["edges", "text"],
): Picture {
  const canvas = document.createElement("canvas");
  canvas.width = container.offsetWidth;
  canvas.height = container.offsetHeight;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no 2D context");
  context.fillStyle = palettes[theme].background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) {
    const source = container.querySelector<HTMLCanvasElement>(`.sigma-${layer}`);
    if (source === null) throw new Error(`no layer ${layer}`);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
  }
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
  return {
    colorAt: (x, y) => {
      const at = 4 * (Math.floor(y) * width + Math.floor(x));
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    },
  };
}

export function channelsOf(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Part of the way from one colour to the other at which a third one lies, 0 to 1. */
export function partOfWay(
  color: readonly number[],
  from: readonly [number, number, number],
  to: readonly [number, number, number],
): number {
  let along = 0;
  let squared = 0;
  for (const channel of [0, 1, 2] as const) {
    const way = to[channel] - from[channel];
    along += ((color[channel] ?? 0) - from[channel]) * way;
    squared += way * way;
  }
  return Math.max(0, Math.min(1, along / squared));
}
