import { fittedCamera } from "../notation/placement.ts";
import type { createStage, Stage, StageCamera, StageEvents } from "../stage/stage.ts";
import { watch } from "../view/store.ts";
import type { Camera, HostOptions, View } from "../view/types.ts";
import type { Context } from "./context.ts";
import type { GestureHint } from "./gestureHint.ts";
import { isMotionReduced, themeFor, watchDevice } from "./preferences.ts";
import { createDelayed, restMs } from "./schedule.ts";

export interface BoundStage {
  readonly stage: Stage;
  destroy(): void;
}

/** What makes a stage: with WebGL, or with SVG. */
export type Painter = typeof createStage;

export type BoundEvents = Pick<StageEvents, "onHover" | "onPlaced" | "onDrawn" | "onLost" | "onPace">;

/** The stage of a session, in step with its store. Throws where its painter cannot draw at all. */
export function createBoundStage(
  { session, regions, actions, translator, names, groupTitles, words }: Context,
  paint: Painter,
  events: BoundEvents,
  camera: StageCamera | undefined = session.store.camera.value,
): BoundStage {
  const { model, store } = session;
  const laterCamera = createDelayed(() => {
    const camera = stage.camera();
    actions.setCamera(isSameCamera(camera, fittedCamera) ? undefined : camera);
  }, restMs);
  const isCooperative = () => isPageFirst(store.host.value.gestures, store.ui.value);
  let hint: Promise<GestureHint> | undefined;
  // Where it cannot be loaded the page scrolls without a word.
  const withHint = (then: (hint: GestureHint) => void) => void hint?.then(then, () => undefined);
  const stage = paint(
    regions.canvas,
    model,
    {
      window: store.window.value,
      filter: store.filter.value,
      shown: store.drawn.value,
      told: store.told.value,
      scope: store.scope.value,
      positions: store.positions.value,
      names: names.value,
      groupTitles: groupTitles.value,
      formatCount: translator().formatNumber,
      words: words.value,
      theme: themeFor(store.theme.value),
      stressed: store.stressed.value,
      selection: store.selection.value,
      isMotionReduced: isMotionReduced(),
      isCooperative: isCooperative(),
    },
    {
      onSelect: (hit) => {
        if (hit?.relation !== undefined) actions.selectRelation(hit.relation);
        else actions.selectActor(hit?.actor);
      },
      onOver: (hit) => regions.stage.classList.toggle("is-over", hit !== undefined),
      onCamera: () => laterCamera.request(),
      onRefused: (gesture) => {
        hint ??= import("./gestureHint.ts").then(({ createGestureHint }) => createGestureHint(regions.stage));
        withHint((loaded) => loaded.show(gesture, translator()));
      },
      ...events,
    },
    camera,
  );
  const settleGestures = () => stage.set({ isCooperative: isCooperative() });
  // The page may have become longer or shorter than the window, the attribute or the layout another.
  const observer = new ResizeObserver(settleGestures);
  observer.observe(document.documentElement);
  regions.stage.addEventListener("pointerenter", settleGestures);
  const ends = [
    watch(() => stage.set({ window: store.window.value })),
    watch(() => stage.set({ shown: store.drawn.value })),
    watch(() => stage.set({ filter: store.filter.value })),
    watch(() => stage.set({ told: store.told.value })),
    watch(() => stage.set({ scope: store.scope.value, positions: store.positions.value, words: words.value })),
    watch(settleGestures),
    watch(() => {
      const { formatNumber: formatCount } = translator();
      stage.set({ names: names.value, groupTitles: groupTitles.value, formatCount });
    }),
    watch(() => stage.set({ theme: themeFor(store.theme.value) })),
    watch(() => stage.set({ stressed: store.stressed.value, selection: store.selection.value })),
    watch(() => {
      const camera = store.camera.value ?? fittedCamera;
      if (!isSameCamera(camera, stage.camera())) stage.setCamera(camera);
    }),
    watchDevice(() => stage.set({ theme: themeFor(store.theme.value), isMotionReduced: isMotionReduced() })),
  ];
  return {
    stage,
    destroy: () => {
      for (const end of ends) end();
      laterCamera.cancel();
      observer.disconnect();
      regions.stage.removeEventListener("pointerenter", settleGestures);
      withHint((loaded) => loaded.destroy());
      stage.destroy();
    },
  };
}

/** Whether wheel and finger are left to the page. From within a frame nobody can tell whether the page around scrolls. */
function isPageFirst(asked: HostOptions["gestures"], ui: View["ui"]): boolean {
  if (asked !== undefined) return asked === "cooperative";
  const page = document.scrollingElement ?? document.documentElement;
  return ui === "embed" || window.parent !== window || page.scrollHeight > page.clientHeight;
}

/** Cameras that differ by less than what a query holds of them are the same. */
function isSameCamera(one: Camera, other: Camera): boolean {
  return [one.x - other.x, one.y - other.y, one.ratio - other.ratio].every((step) => Math.abs(step) < 0.001);
}
