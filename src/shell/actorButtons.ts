import { render } from "lit-html";
import { actorName, actorRole } from "../i18n/wording.ts";
import { inOrder, orderOf } from "../model/listOrder.ts";
import { actorButtons, type Direction, focusActor, nearestDisc } from "../panels/actorButtons.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Context } from "./context.ts";
import type { Graph } from "./graph.ts";
import { createDelayed, restMs } from "./schedule.ts";
import type { Sight } from "./sight.ts";

/** More are of no use to anybody who goes from one to the next, and cost a page dearly. */
const mostButtons = 200;

/**
 * Those of `rows` that have buttons, in their order: shown ones, those with the most shown relations first, then those
 * with the most relations, then the first; and in any case those of `always`.
 */
export function chooseActors(
  rows: readonly number[],
  countOf: (row: number) => number,
  degrees: Uint32Array,
  always: readonly number[],
): readonly number[] {
  const isKept = new Set(always);
  const degreeOf = (row: number): number => degrees[row] ?? 0;
  const strongest = rows
    .filter((row) => !isKept.has(row) && countOf(row) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || degreeOf(b) - degreeOf(a) || a - b)
    .slice(0, mostButtons - isKept.size);
  return [...isKept, ...strongest].sort((a, b) => a - b);
}

export interface BoundButtons {
  /** Has them follow the actors, that have come to stand elsewhere. */
  place(): void;
  destroy(): void;
}

/** The actors' buttons over the graph, in step with a session's store. */
export function createActorButtons(context: Context, graph: Graph, sight: Sight): BoundButtons {
  const { store } = context.session;
  const later = createDelayed(createDrawing(context, graph, sight), restMs);
  const end = watch(() => {
    dependOn(store.drawn, store.scope, store.selection, store.language);
    later.request();
  });
  return {
    place: later.request,
    destroy: () => {
      end();
      later.cancel();
    },
  };
}

function createDrawing(
  { session, regions, actions, translator, drawKept, selectionFocus }: Context,
  graph: Graph,
  sight: Sight,
): () => void {
  const { model, store } = session;
  /** Where the focus is, or was, or which actor has been selected since: there Tab leads. */
  let focused: number | undefined;
  let lastSelected: number | undefined;
  /** The relation that keys have passed to, from the actor that has the focus. */
  let passed: number | undefined;
  const nameOf = (row: number) => {
    const wording = { model, t: translator() };
    const count = wording.t.words.relations(store.shown.value.now.actorCount(row));
    return wording.t.joinParts([actorName(wording, row), actorRole(wording, row), count]);
  };
  /** The relation before or after the selected one among those of an actor, in the order of lists, round and round. */
  const walk = (actor: number, step: -1 | 1) => {
    const { source, target } = model.columns;
    const shown = store.drawn.value.now;
    const rows = inOrder(
      model.columns,
      store.scope.value.relationRows.filter(
        (row) => shown.relationShown(row) && (source[row] === actor || target[row] === actor),
      ),
      orderOf(store.scene.value),
    );
    const at = rows.indexOf(store.selection.value.relation ?? -1);
    const first = step > 0 ? 0 : rows.length - 1;
    const next = rows[at < 0 ? first : (at + step + rows.length) % rows.length];
    if (next === undefined) return;
    passed = next;
    actions.passRelation(next);
    graph.live?.light({ relation: next });
  };
  /** Lights what the pointer would light, and shows it. */
  const enter = (row: number) => {
    if (row !== focused) passed = undefined;
    focused = row;
    draw();
    if (regions.actors.querySelector(".actor:focus-visible") === null) return;
    graph.live?.light({ actor: row });
    sight.bring([row]);
  };
  /** Opens the relation that keys have passed to, as long as that is selected; else the actor. */
  const open = (row: number) => {
    const isPassed = passed !== undefined && passed === store.selection.peek().relation && row === focused;
    if (isPassed && regions.latestInput() === "keyboard") selectionFocus.open();
    else actions.selectActor(row);
  };
  /** To an actor that has no button yet: off the stage, or one of too many. */
  const goBeyond = (from: number, direction: Direction) => {
    const countOf = store.drawn.value.now.actorCount;
    const all = graph.discs(() => store.scope.value.actorRows.filter((row) => row === from || countOf(row) > 0));
    const next = nearestDisc(all, from, direction);
    if (next === undefined) return;
    focused = next;
    draw();
    focusActor(regions.actors, next);
  };
  const draw = () => {
    const selected = store.selection.value.actor;
    if (selected !== lastSelected) focused = selected ?? focused;
    lastSelected = selected;
    const always = [selected, focused].filter((row) => row !== undefined);
    const countOf = store.drawn.value.now.actorCount;
    const props = {
      label: translator().words.stage.actors,
      discs: graph
        .discs((rows) => chooseActors(rows, countOf, model.degree, always))
        .map((disc) => ({ ...disc, name: nameOf(disc.row) })),
      current: focused,
      selected,
      onFocus: enter,
      onBlur: () => graph.live?.light(undefined),
      onBeyond: goBeyond,
      onSelect: open,
      onWalk: walk,
    };
    drawKept(regions.actors, () => render(actorButtons(props), regions.actors));
  };
  return draw;
}
