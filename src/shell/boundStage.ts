import { render } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { actorButtons } from "../panels/actorButtons.ts";
import { newestFirst } from "../panels/details/relationList.ts";
import { actorName, actorRole } from "../panels/wording.ts";
import { createStage, fittedCamera, type Stage } from "../stage/stage.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Camera } from "../view/types.ts";
import type { ReaderActions } from "./actions.ts";
import { isMotionReduced, themeFor, watchDevice } from "./preferences.ts";
import type { Regions } from "./regions.ts";
import { createDelayed } from "./schedule.ts";
import { namesFor, positionsFor, type Session } from "./session.ts";

/** The actors' buttons, and the camera in the address, follow once things rest. */
const restMs = 120;

export interface BoundStage {
  readonly stage: Stage;
  destroy(): void;
}

/** The stage of a session and the actors' buttons over it, in step with its store. Throws where there is no WebGL 2. */
export function createBoundStage(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): BoundStage {
  const { model, store } = session;
  const wording = () => ({ model, t: translator() });
  const laterCamera = createDelayed(() => {
    const camera = stage.camera();
    actions.setCamera(isSameCamera(camera, fittedCamera) ? undefined : camera);
  }, restMs);
  // The stage draws for the first time while it is being made.
  const laterButtons = createDelayed(() => drawButtons(), restMs);
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
      onPlaced: () => laterButtons.request(),
    },
  );
  const drawButtons = createButtonDrawing(session, regions, stage, actions, translator);

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
    watch(() => {
      dependOn(store.shown, store.scope, store.selection, store.language);
      laterButtons.request();
    }),
    watchDevice(() => stage.set({ theme: themeFor(store.theme.value), isMotionReduced: isMotionReduced() })),
  ];
  return {
    stage,
    destroy: () => {
      for (const end of ends) end();
      laterButtons.cancel();
      laterCamera.cancel();
      stage.destroy();
    },
  };
}

/** Cameras that differ by less than what a query holds of them are the same. */
function isSameCamera(one: Camera, other: Camera): boolean {
  return [one.x - other.x, one.y - other.y, one.ratio - other.ratio].every((step) => Math.abs(step) < 0.001);
}

function createButtonDrawing(
  { model, store }: Session,
  regions: Regions,
  stage: Stage,
  actions: ReaderActions,
  translator: () => Translator,
): () => void {
  let focused: number | undefined;
  const nameOf = (row: number) => {
    const wording = { model, t: translator() };
    const count = wording.t.words.relations(store.shown.value.now.actorCount(row));
    return [actorName(wording, row), actorRole(wording, row), count].filter((part) => part !== "").join(", ");
  };
  /** The relation before or after the selected one among those of an actor, the newest first, round and round. */
  const walk = (actor: number, step: -1 | 1) => {
    const { source, target } = model.columns;
    const shown = store.shown.value.now;
    const rows = newestFirst(
      model.columns,
      store.scope.value.relationRows.filter(
        (row) => shown.relationShown(row) && (source[row] === actor || target[row] === actor),
      ),
    );
    const at = rows.indexOf(store.selection.value.relation ?? -1);
    const first = step > 0 ? 0 : rows.length - 1;
    actions.selectRelation(rows[at < 0 ? first : (at + step + rows.length) % rows.length]);
  };
  const draw = () => {
    const props = {
      label: translator().words.stage.actors,
      spots: stage.positionsOnScreen().map((spot) => ({ ...spot, name: nameOf(spot.row) })),
      current: focused,
      selected: store.selection.value.actor,
      onFocus: (row: number) => {
        focused = row;
        draw();
      },
      onSelect: actions.selectActor,
      onWalk: walk,
      onEscape: () => actions.selectActor(undefined),
    };
    render(actorButtons(props), regions.actors);
  };
  return draw;
}
