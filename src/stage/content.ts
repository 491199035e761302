import { livesIn } from "../model/lives.ts";
import { keepDrawnGroups, lanesToPlace } from "../model/told.ts";
import type { Lane, Model, Scope } from "../model/types.ts";
import { deriveActorsInFocus, deriveFocus, type Ends, type Focus, type Hit } from "../notation/focus.ts";
import { deriveGroupBoxes } from "../notation/groups.ts";
import { isInFrame } from "../notation/labels.ts";
import { looksIn, withBreadths } from "../notation/lines.ts";
import { deriveLabels } from "../notation/nameLabels.ts";
import {
  buildPlacement,
  type Camera,
  cameraAt,
  centreOnScreen,
  fittedCamera,
  pathsOnScreen,
  type Placement,
  placeOnce,
} from "../notation/placement.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import { smallestTargetPx, smallestTouchPx } from "./actorShaders.ts";
import { LIT, STRESSED, takeStates } from "./rowStates.ts";
import { buildLanesOf } from "./focus.ts";
import { createGlide, type Glide } from "./glide.ts";
import { buildActorInstances, buildRelationInstances, moveRelationInstances } from "./instances.ts";
import { createPaint, NO_ROW, type Paint, setFilter, setFocus, setTheme, setTold, setWindow } from "./paint.ts";
import { createStageText } from "./stageText.ts";
import type { StageState } from "./state.ts";
import type { DrawnText } from "./textPieces.ts";

/** With more relations than this actors go to their new places at once. */
const mostGlidingRelations = 5000;

/** What stands on the stage, as far as it does not need sigma: from states to what the programs and the text layer draw. */
export interface Content {
  readonly paint: Paint;
  readonly placement: Placement;
  readonly state: StageState;
  /** What is in scope, with the boxes that are drawn. */
  readonly scope: Scope;
  readonly focus: Focus | undefined;
  readonly hovered: Hit | undefined;
  /** Whether an actor is in ink; else it recedes. */
  isLit(actorRow: number): boolean;
  /** Takes over a change. A change of window or filter alone sets uniforms. */
  apply(change: Partial<StageState>): void;
  resize(widthPx: number, heightPx: number): void;
  hover(hit: Hit | undefined): void;
  /** Brings gliding actors to where they are at that time; true while they move on. */
  advance(nowMs: number): boolean;
  look(camera: Camera, pixelRatio: number): void;
  /** What the text layer has to draw, undefined where it shows that already. */
  takeText(): DrawnText | undefined;
  labels(): readonly PlacedLabel[];
  /** The actor that the pointer is on there, in CSS pixels: on its disc, else on its name. */
  actorAt(xPx: number, yPx: number): number | undefined;
  /** The actor whose name is drawn there. */
  nameAt(xPx: number, yPx: number): number | undefined;
  /** The nearest actor in scope whose disc is within a finger's reach. */
  actorNear(xPx: number, yPx: number): number | undefined;
  /** Those of `rows` that are in scope. */
  actors(rows?: readonly number[]): readonly ActorOnScreen[];
  /** Rows of the actors in scope of which a part is in the frame. */
  actorsInView(): readonly number[];
  /** What can wait until the window stands still: other places for names. True if there is something to draw. */
  rest(): boolean;
}

export interface ActorOnScreen {
  readonly row: number;
  /** Centre in CSS pixels from the upper left corner of the container. */
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly isLabelled: boolean;
}

export function createContent(model: Model, first: StageState): Content {
  const paint = createPaint(model);
  /** Made with the first focus: it is large, and many only look. */
  let lanesOf: ReturnType<typeof buildLanesOf> | undefined;
  const nextStates = new Uint8Array(paint.states.bytes.length);
  let state = first;
  let hovered: Hit | undefined;
  let focus: Focus | undefined;
  let size: Size = { widthPx: 0, heightPx: 0 };
  /** With the boxes that have room. */
  let scope = state.scope;
  /** Where the actors will stand, and where they are. */
  let target = placementFor(model, scope, state.positions, size);
  let placement = target;
  let glide: Glide | undefined;
  /** What is written anew while they glide. */
  let gliding: Uint32Array<ArrayBuffer> | undefined;
  const text = createStageText(model, {
    paint,
    get state() {
      return state;
    },
    get scope() {
      return scope;
    },
    get focus() {
      return focus;
    },
    get target() {
      return target;
    },
    get placement() {
      return placement;
    },
    get isGliding() {
      return glide !== undefined;
    },
  });

  function updateFocus(): void {
    const next = deriveFocus(hovered, state.selection, state.stressed, state.shown.now.relationShown);
    if (!isSameFocus(next, focus)) text.redraw();
    focus = next;
    setFocus(paint, focus);
    paint.uniforms.u_marked[0] = state.selection.actor ?? NO_ROW;
    paint.uniforms.u_marked[1] = hovered?.actor ?? NO_ROW;
    updateStates();
  }

  function updateStates(): void {
    const { shownActors, actorShown } = state.shown.now;
    nextStates.fill(0);
    if (focus === undefined) {
      for (let row = 0; row < model.dataset.actors.length; row += 1) {
        nextStates[row] = ((shownActors[row >> 5] ?? 0) >>> (row & 31)) & 1 ? LIT : 0;
      }
      for (const row of model.lives.keys()) if (!livesIn(model, row, state.window)) nextStates[row] = 0;
    } else {
      for (const row of deriveActorsInFocus(focus, endsOf, shownLanesOf)) {
        if (actorShown(row) && livesIn(model, row, state.window)) nextStates[row] = LIT;
      }
      if (focus.kind === "actors") for (const row of focus.rows) nextStates[row] = (nextStates[row] ?? 0) | STRESSED;
    }
    takeStates(paint.states, nextStates, text.fade);
  }

  function place(before: StageState, canGlide: boolean): void {
    const drawn = drawnScope(model, state, size);
    const next = placementFor(model, drawn, state.positions, size);
    const isSameScope = before.scope === state.scope && haveSameGroups(drawn, scope);
    if (!isSameScope) scope = drawn;
    const isSame = isSameScope && areEqual(next.x, target.x) && areEqual(next.y, target.y);
    if (isSame && next.frame.widthPx === target.frame.widthPx && next.frame.heightPx === target.frame.heightPx) return;
    glide = canGlide ? createGlide(placement, next, before.scope) : undefined;
    target = next;
    paint.relations = buildRelationInstances(model, scope, next);
    gliding = undefined;
    if (glide === undefined) put(next);
    text.placeAnew();
  }

  function put(next: Placement): void {
    placement = next;
    paint.actors = buildActorInstances(model, state.scope, next);
    text.redraw();
  }

  function canGlide(before: StageState): boolean {
    const relationCount = state.scope.relationRows.length;
    return size.widthPx > 0 && !state.isMotionReduced && before !== first && relationCount <= mostGlidingRelations;
  }

  const nameAt = (xPx: number, yPx: number): number | undefined =>
    text.labels().find(({ x, y, width, height }) => xPx >= x && xPx <= x + width && yPx >= y && yPx <= y + height)?.key;
  const endsOf = (row: number): Ends => {
    return { source: model.columns.source[row] ?? 0, target: model.columns.target[row] ?? 0 };
  };
  const shownLanesOf = (actor: number): readonly Lane[] =>
    ((lanesOf ??= buildLanesOf(model)).get(actor) ?? []).flatMap((row) =>
      state.shown.now.laneCount(row) > 0 ? (model.lanes[row] ?? []) : [],
    );

  setTheme(paint, state.theme);
  setWindow(paint, state.window);
  setFilter(paint, state.filter);
  setTold(paint, state.told, undefined);
  updateFocus();

  return {
    paint,
    get placement() {
      return placement;
    },
    get state() {
      return state;
    },
    get scope() {
      return scope;
    },
    get focus() {
      return focus;
    },
    get hovered() {
      return hovered;
    },
    isLit: (row) => ((paint.states.bytes[row] ?? 0) & LIT) !== 0,
    apply: (change) => {
      const before = state;
      state = { ...state, ...change };
      const differs = (...keys: (keyof StageState)[]): boolean => keys.some((key) => state[key] !== before[key]);
      if (differs("scope", "positions", "names", "groupTitles")) place(before, canGlide(before));
      if (differs("window")) setWindow(paint, state.window);
      if (differs("filter")) setFilter(paint, state.filter);
      if (differs("told")) setTold(paint, state.told, before.told);
      if (differs("theme")) setTheme(paint, state.theme);
      if (differs("names")) text.rename();
      if (differs("selection", "told", "words", "groupTitles", "formatCount")) text.placeAnew();
      if (differs("scope", "selection", "stressed", "theme")) text.redraw();
      const isLifeOver = differs("window") && model.lives.size > 0;
      if (isLifeOver || differs("scope", "selection", "stressed", "shown", "told")) updateFocus();
      if (differs("shown", "told")) text.recount();
    },
    resize: (widthPx, heightPx) => {
      size = { widthPx, heightPx };
      place(state, false);
      // On a layer that is new, or emptied.
      text.redraw();
    },
    hover: (hit) => {
      hovered = hit;
      updateFocus();
    },
    advance: (nowMs) => {
      if (glide === undefined) return false;
      put(glide.placementAt(nowMs));
      gliding ??= paint.relations.words();
      paint.relations = moveRelationInstances(gliding, placement);
      if (glide.isOver(nowMs)) glide = undefined;
      return glide !== undefined;
    },
    look: (camera, pixelRatio) => {
      const { uniforms } = paint;
      uniforms.u_size.set([size.widthPx, size.heightPx]);
      if (uniforms.u_pixelRatio[0] !== pixelRatio) text.redraw();
      uniforms.u_pixelRatio[0] = pixelRatio;
      if (isSameCamera(camera, paint.camera)) return;
      paint.camera = camera;
      uniforms.u_camera.set([camera.scale, camera.offsetX, camera.offsetY]);
      text.placeAnew();
    },
    takeText: text.take,
    labels: text.labels,
    actorAt: (xPx, yPx) => {
      const onDisc = state.scope.actorRows.findLast((row) => {
        const [x, y] = centreOnScreen(placement, row, paint.camera);
        return Math.hypot(x - xPx, y - yPx) <= Math.max(placement.radiusPx[row] ?? 0, smallestTargetPx);
      });
      return onDisc ?? nameAt(xPx, yPx);
    },
    nameAt,
    actorNear: (xPx, yPx) => {
      let nearest: { readonly row: number; readonly away: number } | undefined;
      for (const row of state.scope.actorRows) {
        const [x, y] = centreOnScreen(placement, row, paint.camera);
        const away = Math.hypot(x - xPx, y - yPx);
        const isReached = away <= Math.max(placement.radiusPx[row] ?? 0, smallestTouchPx);
        if (isReached && (nearest === undefined || away < nearest.away)) nearest = { row, away };
      }
      return nearest?.row;
    },
    actors: (rows = state.scope.actorRows) => {
      const labelled = new Set(text.labels().map(({ key }) => key));
      return rows
        .filter((row) => state.scope.actors[row] === 1)
        .map((row) => {
          const [x, y] = centreOnScreen(placement, row, paint.camera);
          return { row, x, y, radiusPx: placement.radiusPx[row] ?? 0, isLabelled: labelled.has(row) };
        });
    },
    actorsInView: () => {
      const { scale, offsetX, offsetY } = paint.camera;
      return state.scope.actorRows.filter((row) => {
        const x = (placement.x[row] ?? 0) * scale + offsetX;
        const y = (placement.y[row] ?? 0) * scale + offsetY;
        const radiusPx = placement.radiusPx[row] ?? 0;
        const { widthPx, heightPx } = size;
        return x + radiusPx > 0 && x - radiusPx < widthPx && y + radiusPx > 0 && y - radiusPx < heightPx;
      });
    },
    rest: text.rest,
  };
}

function isSameFocus(one: Focus | undefined, other: Focus | undefined): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind) return one === other;
  if (one.kind === "actors") return other.kind === "actors" && one.rows === other.rows;
  return other.kind !== "actors" && one.row === other.row;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The scope with the boxes for which the whole graph has room at that size. */
function drawnScope(model: Model, state: StageState, size: Size): Scope {
  const { names, positions, shown, groupTitles = [] } = state;
  const groups = state.scope.groups ?? [];
  return keepDrawnGroups(model, state.scope, (scope) => {
    const placement = placementFor(model, scope, positions, size);
    const camera = cameraAt(fittedCamera, placement.frame);
    const toPlace = lanesToPlace(model, scope);
    const { lanes } = toPlace;
    const { actorRows: rows, chiefs } = scope;
    const isWanted = shown.now.actorShown;
    const labels = deriveLabels({
      ...{ ...toPlace, rows, placement, camera, names, isWanted, chiefs },
      degrees: model.degree,
      selected: state.selection.actor,
      now: new Set<number>(),
    });
    const discOf = (row: number) => {
      return { centre: centreOnScreen(placement, row, camera), radiusPx: placement.radiusPx[row] ?? 0 };
    };
    const around = { paths: pathsOnScreen(lanes, placement, camera), heightPx: size.heightPx };
    return (some) =>
      deriveGroupBoxes(
        some,
        rows,
        discOf,
        labels,
        some.map((group) => groupTitles[groups.indexOf(group)] ?? ""),
        around,
      ).filter((box) => isInFrame(box, placement.frame)).length;
  });
}

function haveSameGroups({ groups: ones = [] }: Scope, { groups: others = [] }: Scope): boolean {
  return ones.length === others.length && ones.every((group, place) => group === others[place]);
}

function placementFor(
  model: Model,
  scope: Scope,
  positions: StageState["positions"],
  { widthPx, heightPx }: Size,
): Placement {
  const build = () => {
    const lanes = withBreadths(lanesToPlace(model, scope), looksIn(model, scope.relationRows));
    return buildPlacement(scope.actorRows, positions, model.degree, lanes, widthPx, heightPx);
  };
  // Before there is a size the picture may have placed them already.
  return widthPx * heightPx > 0 ? placeOnce(scope, [positions, widthPx, heightPx, 0], build) : build();
}

function areEqual(one: Float32Array, other: Float32Array): boolean {
  return one.every((value, index) => value === other[index]);
}

function isSameCamera(one: Camera, other: Camera): boolean {
  return one.scale === other.scale && one.offsetX === other.offsetX && one.offsetY === other.offsetY;
}
