import { render } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { actorButtons } from "../panels/actorButtons.ts";
import { newestFirst } from "../panels/details/relationList.ts";
import { actorName, actorRole } from "../panels/wording.ts";
import { createStage, type Stage } from "../stage/stage.ts";
import { dependOn, watch } from "../view/store.ts";
import type { ReaderActions } from "./actions.ts";
import { isMotionReduced, themeFor, watchDevice } from "./preferences.ts";
import type { Regions } from "./regions.ts";
import { createDelayed } from "./schedule.ts";
import { namesFor, positionsFor, type Session } from "./session.ts";

/** The names of the buttons follow once things rest. */
const buttonDelayMs = 120;

/** The stage of a session and the actors' buttons over it, in step with its store. */
export function createBoundStage(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): { readonly stage: Stage; destroy(): void } {
  const { model, store } = session;
  const wording = () => ({ model, t: translator() });
  let focused: number | undefined;

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
      onCamera: () => laterButtons.request(),
    },
  );

  const walk = (actor: number, step: -1 | 1) => {
    const { source, target } = model.columns;
    const shown = store.shown.value.now;
    const rows = store.scope.value.relationRows.filter(
      (row) => shown.relationShown(row) && (source[row] === actor || target[row] === actor),
    );
    const ordered = newestFirst(model.columns, rows);
    const at = ordered.indexOf(store.selection.value.relation ?? -1);
    const next = at < 0 ? (step > 0 ? 0 : ordered.length - 1) : (at + step + ordered.length) % ordered.length;
    if (ordered[next] !== undefined) actions.selectRelation(ordered[next]);
  };
  const drawButtons = () => {
    const t = translator();
    const shown = store.shown.value.now;
    const nameOf = (row: number) => {
      const role = actorRole(wording(), row);
      return [actorName(wording(), row), role, t.words.relations(shown.actorCount(row))].filter(Boolean).join(", ");
    };
    render(
      actorButtons({
        label: t.words.stage.actors,
        spots: stage.positionsOnScreen().map((spot) => ({ ...spot, name: nameOf(spot.row) })),
        current: focused,
        selected: store.selection.value.actor,
        onFocus: (row) => {
          focused = row;
          laterButtons.request();
        },
        onSelect: actions.selectActor,
        onWalk: walk,
        onEscape: () => actions.selectActor(undefined),
      }),
      regions.actors,
    );
  };
  const laterButtons = createDelayed(drawButtons, buttonDelayMs);

  const ends = [
    watch(() => stage.set({ window: store.window.value })),
    watch(() => stage.set({ filter: store.filter.value })),
    watch(() => stage.set({ scope: store.scope.value, positions: positionsFor(session) })),
    watch(() => stage.set({ names: namesFor(wording()) })),
    watch(() => stage.set({ theme: themeFor(store.theme.value) })),
    watch(() => stage.set({ stressed: store.stressed.value, selection: store.selection.value })),
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
      stage.destroy();
    },
  };
}
