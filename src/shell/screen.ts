import { render } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { details } from "../panels/details.ts";
import { footer } from "../panels/footer.ts";
import { header } from "../panels/header.ts";
import { legend } from "../panels/legend.ts";
import type { Search } from "../model/search.ts";
import { createSearch } from "../panels/search.ts";
import { createTimeline } from "../panels/timeline.ts";
import { zoomButtons } from "../panels/zoomButtons.ts";
import { isStageSupported, type Stage } from "../stage/stage.ts";
import { dependOn, untracked, watch } from "../view/store.ts";
import type { ReaderActions } from "./actions.ts";
import { createBoundStage } from "./boundStage.ts";
import { detailsProps, footerProps, headerProps, legendProps, searchProps, timelineProps } from "./panelProps.ts";
import { createPlayback } from "./playback.ts";
import type { Regions } from "./regions.ts";
import { createDelayed } from "./schedule.ts";
import type { Session } from "./session.ts";

/** Lists are long; they follow the slider once it rests. */
const listDelayMs = 120;
const listStep = 60;

/** One session drawn into the regions, in step with its store. */
export interface Screen {
  /** Whether the graph can be drawn and moved; without WebGL there are the words alone. */
  readonly hasStage: boolean;
  destroy(): void;
}

export function createScreen(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): Screen {
  const bound = isStageSupported() ? createBoundStage(session, regions, actions, translator) : undefined;
  const ends = [
    drawWords(session, regions, actions, translator),
    drawZoom(regions, translator, bound?.stage),
    drawSearch(session, regions, actions, translator),
    drawDetails(session, regions, actions, translator),
    drawTimeline(session, regions, actions, translator),
    () => bound?.destroy(),
  ];
  return {
    hasStage: bound !== undefined,
    destroy: () => {
      for (const end of ends) end();
    },
  };
}

function drawWords(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): () => void {
  const headerActions = { onScene: actions.showScene, onLanguage: actions.setLanguage, onTheme: actions.setTheme };
  const legendActions = {
    onToggleType: actions.toggleType,
    onOnlyType: actions.onlyType,
    onToggleStatus: actions.toggleStatus,
    onShowAll: actions.showAllTypes,
  };
  const ends = [
    watch(() => void render(header(headerProps(session, translator()), headerActions), regions.header)),
    watch(() => void render(legend(legendProps(session, translator()), legendActions), regions.legend)),
    watch(() => void render(footer(footerProps(session, translator())), regions.footer)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function drawZoom(regions: Regions, translator: () => Translator, stage: Stage | undefined): () => void {
  if (stage === undefined) return () => undefined;
  const zoomActions = { onZoomIn: stage.zoomIn, onZoomOut: stage.zoomOut, onFit: stage.fit };
  return watch(() => void render(zoomButtons(translator(), zoomActions), regions.zoom));
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
): () => void {
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
  return () => {
    end();
    playback.destroy();
    timeline.destroy();
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
  const draw = () =>
    void render(details(detailsProps(session, translator(), listLimit), detailsActions), regions.details);
  const later = createDelayed(draw, listDelayMs);
  const ends = [
    watch(() => {
      dependOn(store.shown, store.window);
      later.request();
    }),
    watch(() => {
      dependOn(store.selection, store.scope, store.language);
      untracked(draw);
    }),
  ];
  return () => {
    for (const end of ends) end();
    later.cancel();
  };
}
