import type { Translator } from "../i18n/translator.ts";
import { createStage, fittedCamera, type Stage, type StageEvents } from "../stage/stage.ts";
import { watch } from "../view/store.ts";
import type { Camera } from "../view/types.ts";
import type { ReaderActions } from "./actions.ts";
import { isMotionReduced, themeFor, watchDevice } from "./preferences.ts";
import type { Regions } from "./regions.ts";
import { createDelayed } from "./schedule.ts";
import { namesFor, positionsFor, type Session } from "./session.ts";

export { isStageSupported } from "../stage/stage.ts";

/** The camera in the address follows once things rest. */
const restMs = 120;

export interface BoundStage {
  readonly stage: Stage;
  destroy(): void;
}

/** The stage of a session, in step with its store. Throws where there is no WebGL 2. */
export function createBoundStage(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
  events: Pick<StageEvents, "onPlaced" | "onDrawn" | "onLost">,
): BoundStage {
  const { model, store } = session;
  const wording = () => ({ model, t: translator() });
  const laterCamera = createDelayed(() => {
    const camera = stage.camera();
    actions.setCamera(isSameCamera(camera, fittedCamera) ? undefined : camera);
  }, restMs);
  const stage = createStage(
    regions.canvas,
    model,
    {
      window: store.window.value,
      filter: store.filter.value,
      scope: store.scope.value,
      positions: positionsFor(session),
      names: namesFor(wording()),
      theme: themeFor(store.theme.value),
      stressed: store.stressed.value,
      selection: store.selection.value,
      isMotionReduced: isMotionReduced(),
    },
    {
      onSelect: (hit) => {
        if (hit?.relation !== undefined) actions.selectRelation(hit.relation);
        else actions.selectActor(hit?.actor);
      },
      onHover: (hit) => regions.stage.classList.toggle("is-over", hit !== undefined),
      onCamera: () => laterCamera.request(),
      ...events,
    },
  );
  const ends = [
    watch(() => stage.set({ window: store.window.value })),
    watch(() => stage.set({ filter: store.filter.value })),
    watch(() => stage.set({ scope: store.scope.value, positions: positionsFor(session) })),
    watch(() => stage.set({ names: namesFor(wording()) })),
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
      stage.destroy();
    },
  };
}

/** Cameras that differ by less than what a query holds of them are the same. */
function isSameCamera(one: Camera, other: Camera): boolean {
  return [one.x - other.x, one.y - other.y, one.ratio - other.ratio].every((step) => Math.abs(step) < 0.001);
}
