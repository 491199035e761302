import { families } from "../dataset/types.ts";
import { firstDayOf } from "../model/dayWindow.ts";
import type { Telling } from "../model/story.ts";
import { type DayWindow, type Filter, type Model, OPEN_END, OPEN_START } from "../model/types.ts";
import { type Palette, palettes, type ThemeName } from "../notation/palette.ts";
import { AWAY, createRowStates, PERHAPS_AWAY, type RowStates, TOLD_EARLIER, TOLD_NOW } from "./rowStates.ts";
import { createBits, setBits } from "./bits.ts";
import type { Focus } from "./focus.ts";
import type { InstanceData } from "./instanced.ts";
import type { Camera } from "./placement.ts";

/**
 * What the programs draw: data that are uploaded when another object stands here, and values of uniforms, which are
 * written in place.
 */
export interface Paint {
  relations: InstanceData;
  actors: InstanceData;
  camera: Camera;
  /** Some relations are drawn below the others, in the context colour. */
  hasContext: boolean;
  readonly states: RowStates;
  readonly tellings: RowStates;
  readonly uniforms: StageUniforms;
}

/** Named as in the shaders. */
export interface StageUniforms extends Record<string, Float32Array | Int32Array | Uint32Array> {
  readonly u_size: Float32Array;
  readonly u_camera: Float32Array;
  readonly u_pixelRatio: Float32Array;
  readonly u_window: Int32Array;
  readonly u_types: Uint32Array;
  readonly u_statuses: Uint32Array;
  readonly u_focus: Uint32Array;
  readonly u_tags: Uint32Array;
  readonly u_weight: Uint32Array;
  readonly u_isTold: Uint32Array;
  readonly u_marked: Uint32Array;
  readonly u_families: Float32Array;
  readonly u_background: Float32Array;
  readonly u_context: Float32Array;
  readonly u_actor: Float32Array;
  readonly u_ring: Float32Array;
}

/** Stands for "no row" in the shaders. */
export const NO_ROW = 0xffffffff;

const nothing: InstanceData = { count: 0, words: () => new Uint32Array() };

export function createPaint(model: Model): Paint {
  return {
    relations: nothing,
    actors: nothing,
    camera: { scale: 1, offsetX: 0, offsetY: 0 },
    hasContext: false,
    states: createRowStates(model.dataset.actors.length),
    tellings: createRowStates(model.columns.relationCount),
    uniforms: {
      u_size: new Float32Array(2),
      u_camera: new Float32Array([1, 0, 0]),
      u_pixelRatio: new Float32Array(1),
      u_window: new Int32Array(2),
      u_types: createBits(model.types.length),
      u_statuses: new Uint32Array(1),
      u_focus: new Uint32Array(2),
      u_tags: new Uint32Array(2),
      u_weight: new Uint32Array(1),
      u_isTold: new Uint32Array(1),
      u_marked: new Uint32Array([NO_ROW, NO_ROW]),
      u_families: new Float32Array(3 * families.length),
      u_background: new Float32Array(3),
      u_context: new Float32Array(3),
      u_actor: new Float32Array(3),
      u_ring: new Float32Array(3),
    },
  };
}

export function setWindow({ uniforms }: Paint, window: DayWindow): void {
  uniforms.u_window.set([wholeDay(firstDayOf(window)), wholeDay(window.toDay)]);
}

/** Open ends of a window as the columns write them. */
function wholeDay(day: number): number {
  return Math.max(OPEN_START, Math.min(OPEN_END, day));
}

export function setFilter({ uniforms }: Paint, filter: Filter): void {
  setBits(uniforms.u_types, filter.types);
  setBits(uniforms.u_statuses, filter.statuses);
  uniforms.u_tags.set(filter.tags === undefined ? [0, 0] : [1, filter.tags]);
  uniforms.u_weight[0] = filter.rank ?? 0;
}

export function setTheme({ uniforms }: Paint, theme: ThemeName): void {
  const palette: Palette = palettes[theme];
  uniforms.u_families.set(families.flatMap((family) => channelsOf(palette.family[family])));
  uniforms.u_background.set(channelsOf(palette.background));
  uniforms.u_context.set(channelsOf(palette.context));
  uniforms.u_actor.set(channelsOf(palette.actor));
  uniforms.u_ring.set(channelsOf(palette.focus));
}

/** Which relations stand out; the shader tests them by the rows that it has anyway. */
export function setFocus(paint: Paint, focus: Focus | undefined): void {
  const kinds = { actor: 1, relation: 2, actors: 3 } as const;
  settleContext(paint, focus);
  paint.uniforms.u_focus[0] = focus === undefined ? 0 : kinds[focus.kind];
  paint.uniforms.u_focus[1] = focus === undefined || focus.kind === "actors" ? NO_ROW : focus.row;
}

const tellingStates: Readonly<Record<Telling, number>> = {
  now: TOLD_NOW,
  earlier: TOLD_EARLIER,
  away: AWAY,
  perhapsAway: PERHAPS_AWAY,
};

/** How far a story is told, or what an answer is about; undefined where there is neither. Writes the rows that it names, and those of the last time. */
export function setTold(
  paint: Paint,
  told: ReadonlyMap<number, Telling> | undefined,
  before: ReadonlyMap<number, Telling> | undefined,
): void {
  const { tellings, uniforms } = paint;
  uniforms.u_isTold[0] = told === undefined ? 0 : 1;
  for (const row of before?.keys() ?? []) tellings.bytes[row] = 0;
  for (const [row, telling] of told ?? []) tellings.bytes[row] = tellingStates[telling];
  tellings.version += 1;
}

function settleContext(paint: Paint, focus: Focus | undefined): void {
  paint.hasContext = focus !== undefined || paint.uniforms.u_isTold[0] === 1;
}

/** Red, green and blue from 0 to 1 of `#rrggbb`. */
function channelsOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
