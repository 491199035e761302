import { render } from "lit-html";
import { windowWords } from "../i18n/wording.ts";
import type { Translator } from "../i18n/translator.ts";
import type { Search } from "../model/search.ts";
import { details } from "../panels/details.ts";
import { overviewDetails } from "../panels/details/overview.ts";
import { createSearch } from "../panels/search.ts";
import { createTimeline } from "../panels/timeline.ts";
import { dependOn, untracked, watch } from "../view/store.ts";
import type { ReaderActions } from "./actions.ts";
import { createActorButtons } from "./actorButtons.ts";
import { detailsProps, searchProps, timelineProps } from "./controlProps.ts";
import type { Graph } from "./graph.ts";
import { createPlayback, type Playback } from "./playback.ts";
import { createPrint } from "./print.ts";
import type { Regions } from "./regions.ts";
import { createDelayed } from "./schedule.ts";
import { namesFor, type Session } from "./session.ts";

/** Lists are long; they follow the slider once it rests. */
const listDelayMs = 120;
const listStep = 60;

/** Everything that a reader can take hold of beside the legend: timeline, details, search, the actors' buttons. */
export interface Controls {
  readonly playback: Pick<Playback, "play" | "pause">;
  /** Has the actors' buttons follow the graph. */
  place(): void;
  destroy(): void;
}

export function createControls(
  session: Session,
  regions: Regions,
  graph: Graph,
  actions: ReaderActions,
  translator: () => Translator,
): Controls {
  const buttons = createActorButtons(session, regions, graph, actions, translator);
  const { playback, end: endTimeline } = drawTimeline(session, regions, actions, translator);
  const ends = [
    buttons.destroy,
    drawSearch(session, regions, actions, translator),
    drawDetails(session, regions, actions, translator),
    endTimeline,
    drawPrint(session, regions, translator),
  ];
  return {
    playback,
    place: buttons.place,
    destroy: () => {
      for (const end of ends) end();
    },
  };
}

function drawSearch(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): () => void {
  const panel = createSearch(regions.search, { onSelect: actions.selectActor });
  let search: Search | undefined;
  const update = () => panel.update(searchProps(session, translator(), search));
  const load = () =>
    void import("../model/search.ts").then(({ buildSearch }) => {
      search = buildSearch(session.model);
      update();
    });
  regions.search.addEventListener("focusin", load, { once: true });
  const end = watch(update);
  return () => {
    regions.search.removeEventListener("focusin", load);
    end();
    panel.destroy();
  };
}

function drawTimeline(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): { readonly playback: Playback; readonly end: () => void } {
  const playback = createPlayback(actions.nextEvent, actions.firstEvent, () => draw());
  const timeline = createTimeline(regions.timeline, {
    onWindow: actions.setWindow,
    onMode: actions.setMode,
    onPreviousEvent: actions.previousEvent,
    onNextEvent: actions.nextEvent,
    onPlay: playback.play,
    onPause: playback.pause,
    onSpeed: playback.setSpeed,
  });
  const draw = () => timeline.update(timelineProps(session, translator(), playback));
  const end = watch(draw);
  return {
    playback,
    end: () => {
      end();
      playback.destroy();
      timeline.destroy();
    },
  };
}

function drawDetails(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): () => void {
  const { store } = session;
  let listLimit = listStep;
  let isDestroyed = false;
  const close = () => {
    if (store.selection.value.relation === undefined) actions.selectActor(undefined);
    else actions.selectRelation(undefined);
  };
  const showMore = () => {
    listLimit += listStep;
    draw();
  };
  const detailsActions = {
    onSelectActor: actions.selectActor,
    onSelectRelation: actions.selectRelation,
    onClose: close,
    onShowMore: showMore,
  };
  let content = overviewDetails;
  const draw = () =>
    void render(details(detailsProps(session, translator(), listLimit), detailsActions, content), regions.details);
  /** What explains a selection is loaded with the first one. */
  const drawSelection = async () => {
    const { actor, relation } = store.selection.value;
    const isExplained = content !== overviewDetails || (actor === undefined && relation === undefined);
    if (!isExplained) content = (await import("../panels/details/selection.ts")).selectionDetails;
    if (!isDestroyed) draw();
  };
  const later = createDelayed(draw, listDelayMs);
  const ends = [
    watch(() => {
      dependOn(store.shown, store.window);
      later.request();
    }),
    watch(() => {
      dependOn(store.selection, store.scope, store.language);
      untracked(() => void drawSelection());
    }),
  ];
  return () => {
    for (const end of ends) end();
    isDestroyed = true;
    later.cancel();
  };
}

function drawPrint({ model, store }: Session, regions: Regions, translator: () => Translator): () => void {
  const print = createPrint(regions.print, () => {
    const t = translator();
    return {
      model,
      wish: store.wish.value,
      names: namesFor({ model, t }),
      period: windowWords(t, store.window.value),
      translator: t,
      address: location.href,
    };
  });
  return print.destroy;
}
