import type { Shown } from "../model/shown.ts";
import { createShown } from "../model/shown.ts";
import type { Lane, Model } from "../model/types.ts";
import { deriveActorsInFocus, deriveFocus, type Ends, type Focus, type Hit, isLaneInFocus } from "../notation/focus.ts";
import { deriveInitials } from "../notation/initials.ts";
import { deriveLaneCounts } from "../notation/laneCounts.ts";
import { smallestRadiusWithInitialsPx } from "../notation/lettering.ts";
import { crowdedActors, deriveLabels } from "../notation/nameLabels.ts";
import { palettes } from "../notation/palette.ts";
import { buildPlacement, type Camera, centreOnScreen, lanesWith, type Placement } from "../notation/placement.ts";
import type { PlacedLabel } from "../notation/spots.ts";
import { hasBit, setBits } from "./bits.ts";
import { buildLanesOf } from "./focus.ts";
import { createGlide, type Glide } from "./glide.ts";
import { buildActorInstances, buildRelationInstances, moveRelationInstances } from "./instances.ts";
import { createPaint, NO_ROW, type Paint, setFilter, setFocus, setTheme, setWindow } from "./paint.ts";
import type { StageState } from "./state.ts";
import type { DrawnText } from "./textLayer.ts";

/** With more relations than this actors go to their new places at once. */
const mostGlidingRelations = 5000;
/** With more relations than this actors fade only when the window rests: to find those that changed takes too long. */
const mostFadingRelations = 20_000;

/** What stands on the stage, as far as it does not need sigma: from states to what the programs and the text layer draw. */
export interface Content {
  readonly paint: Paint;
  readonly placement: Placement;
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
  actors(): readonly ActorOnScreen[];
  /**
   * What can wait until the window stands still: places names anew if an actor that is shown goes without one, and with
   * very many relations the fading of actors. True if there is something to draw.
   */
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
  const lanesOf = buildLanesOf(model);
  let state = first;
  let shown: Shown = createShown(model, state.scope);
  let scopeLanes = lanesWith(state.scope.relationRows, model.columns.lane, model.lanes);
  let initials = state.names.map(deriveInitials);
  let hovered: Hit | undefined;
  let focus: Focus | undefined;
  let size = { widthPx: 0, heightPx: 0 };
  /** Where the actors will stand, and where they are. */
  let target = placementFor(model, state, { widthPx: 0, heightPx: 0 });
  let placement = target;
  let glide: Glide | undefined;
  let labels: readonly PlacedLabel[] = [];
  let areLabelsOld = true;
  let isTextOld = true;
  let isShownOld = false;

  function updateShown(): void {
    isShownOld = false;
    const { changedActors, changedLanes } = shown.update(state.window, state.filter);
    if (changedActors.length + changedLanes.length > 0) updateFocus();
  }

  function updateFocus(): void {
    focus = deriveFocus(hovered, state.selection, state.stressed, shown.relationShown);
    setFocus(paint, focus);
    const { u_lit: lit, u_marked: marked } = paint.uniforms;
    if (focus === undefined) lit.set(shown.shownActors.subarray(0, lit.length));
    else setBits(lit, deriveActorsInFocus(focus, endsOf, shownLanesOf).filter(shown.actorShown));
    marked.set([state.selection.actor ?? NO_ROW, hovered?.actor ?? NO_ROW]);
    isTextOld = true;
  }

  function place(before: StageState, canGlide: boolean): void {
    const next = placementFor(model, state, size);
    const isSame = before.scope === state.scope && areEqual(next.x, target.x) && areEqual(next.y, target.y);
    if (isSame && next.frame.widthPx === target.frame.widthPx && next.frame.heightPx === target.frame.heightPx) return;
    glide = canGlide ? createGlide(placement, next, before.scope) : undefined;
    target = next;
    paint.relations = buildRelationInstances(model, state.scope, next);
    if (glide === undefined) put(next);
    areLabelsOld = true;
  }

  function put(next: Placement): void {
    placement = next;
    paint.actors = buildActorInstances(model, state.scope, next);
    isTextOld = true;
  }

  function canGlide(before: StageState): boolean {
    const relationCount = state.scope.relationRows.length;
    return size.widthPx > 0 && !state.isMotionReduced && before !== first && relationCount <= mostGlidingRelations;
  }

  function settleLabels(): void {
    if (!areLabelsOld) return;
    areLabelsOld = false;
    const { scope, names, selection } = state;
    labels = deriveLabels({
      rows: scope.actorRows,
      lanes: scopeLanes,
      placement: target,
      camera: paint.camera,
      names,
      degrees: model.degree,
      isWanted: shown.actorShown,
      selected: selection.actor,
    });
  }

  const endsOf = (row: number): Ends => {
    return { source: model.columns.source[row] ?? 0, target: model.columns.target[row] ?? 0 };
  };
  const shownLanesOf = (actor: number): readonly Lane[] =>
    (lanesOf.get(actor) ?? []).flatMap((row) => (shown.laneCount(row) > 0 ? (model.lanes[row] ?? []) : []));
  const countOf = ({ relations: [first = 0] }: Lane): number => shown.laneCount(model.columns.lane[first] ?? 0);

  const hasRoomForInitials = (row: number): boolean => (placement.radiusPx[row] ?? 0) >= smallestRadiusWithInitialsPx;
  const isLit = (row: number): boolean => hasBit(paint.uniforms.u_lit, row);

  setTheme(paint, state.theme);
  setWindow(paint, state.window);
  setFilter(paint, state.filter);
  updateShown();
  updateFocus();

  return {
    paint,
    get placement() {
      return placement;
    },
    apply: (change) => {
      const before = state;
      state = { ...state, ...change };
      const differs = (...keys: (keyof StageState)[]): boolean => keys.some((key) => state[key] !== before[key]);
      if (differs("scope")) {
        shown = createShown(model, state.scope);
        scopeLanes = lanesWith(state.scope.relationRows, model.columns.lane, model.lanes);
      }
      if (differs("scope", "positions")) place(before, canGlide(before));
      if (differs("window", "filter", "scope")) {
        setWindow(paint, state.window);
        setFilter(paint, state.filter);
        isShownOld = true;
      }
      const isFew = state.scope.relationRows.length <= mostFadingRelations;
      if (isShownOld && (isFew || differs("scope", "selection", "stressed"))) updateShown();
      if (differs("theme")) setTheme(paint, state.theme);
      if (differs("names")) initials = state.names.map(deriveInitials);
      if (differs("names", "selection")) areLabelsOld = true;
      if (differs("scope", "selection", "stressed", "theme", "names")) updateFocus();
    },
    resize: (widthPx, heightPx) => {
      size = { widthPx, heightPx };
      place(state, false);
    },
    hover: (hit) => {
      hovered = hit;
      if (isShownOld) updateShown();
      updateFocus();
    },
    advance: (nowMs) => {
      if (glide === undefined) return false;
      put(glide.placementAt(nowMs));
      paint.relations = moveRelationInstances(paint.relations, placement);
      if (glide.isOver(nowMs)) glide = undefined;
      return glide !== undefined;
    },
    look: (camera, pixelRatio) => {
      const { uniforms } = paint;
      uniforms.u_size.set([size.widthPx, size.heightPx]);
      uniforms.u_pixelRatio[0] = pixelRatio;
      if (isSameCamera(camera, paint.camera)) return;
      paint.camera = camera;
      uniforms.u_camera.set([camera.scale, camera.offsetX, camera.offsetY]);
      areLabelsOld = true;
      isTextOld = true;
    },
    takeText: () => {
      if (!isTextOld && !areLabelsOld) return undefined;
      settleLabels();
      isTextOld = false;
      const { camera } = paint;
      const { actorRows } = state.scope;
      const counts = glide ? [] : deriveLaneCounts(scopeLanes, countOf, actorRows, target, camera, labels);
      return {
        model,
        palette: palettes[state.theme],
        discs: actorRows.filter(hasRoomForInitials).map((row) => ({
          centre: centreOnScreen(placement, row, camera),
          radiusPx: placement.radiusPx[row] ?? 0,
          initials: initials[row] ?? "",
          isLit: isLit(row),
        })),
        labels: labels.map((label) => {
          const [x, y] = centreOnScreen(placement, label.key, camera);
          const [placedX, placedY] = centreOnScreen(target, label.key, camera);
          return { label, isLit: isLit(label.key), offset: [x - placedX, y - placedY] };
        }),
        counts: counts.filter(({ lane }) => isLaneInFocus(focus, lane)),
      };
    },
    labels: () => {
      settleLabels();
      return labels;
    },
    actors: () => {
      settleLabels();
      const labelled = new Set(labels.map(({ key }) => key));
      return state.scope.actorRows.map((row) => {
        const [x, y] = centreOnScreen(placement, row, paint.camera);
        return { row, x, y, radiusPx: placement.radiusPx[row] ?? 0, isLabelled: labelled.has(row) };
      });
    },
    rest: () => {
      if (isShownOld) updateShown();
      const { actorRows } = state.scope;
      const named = new Set(labels.map(({ key }) => key));
      areLabelsOld ||=
        actorRows.length <= crowdedActors && actorRows.some((row) => shown.actorShown(row) && !named.has(row));
      return areLabelsOld || isTextOld;
    },
  };
}

function placementFor(
  { degree }: Model,
  { scope, positions }: StageState,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Placement {
  return buildPlacement(scope.actorRows, positions, degree, widthPx, heightPx);
}

function areEqual(one: Float32Array, other: Float32Array): boolean {
  return one.every((value, index) => value === other[index]);
}

function isSameCamera(one: Camera, other: Camera): boolean {
  return one.scale === other.scale && one.offsetX === other.offsetX && one.offsetY === other.offsetY;
}
