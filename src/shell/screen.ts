import { render } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { details } from "../panels/details.ts";
import { footer } from "../panels/footer.ts";
import { header } from "../panels/header.ts";
import { legend } from "../panels/legend.ts";
import { createSearch } from "../panels/search.ts";
import { createTimeline } from "../panels/timeline.ts";
import { zoomButtons } from "../panels/zoomButtons.ts";
import type { Stage } from "../stage/stage.ts";
import { dependOn, untracked, watch } from "../view/store.ts";
import type { ReaderActions } from "./actions.ts";
import { createBoundStage } from "./boundStage.ts";
import { detailsProps, footerProps, headerProps, legendProps, searchProps, timelineProps } from "./panelProps.ts";
import { createPlayback, type Playback } from "./playback.ts";
import type { Regions } from "./regions.ts";
import { createDelayed } from "./schedule.ts";
import type { Session } from "./session.ts";

/** Lists are long; they follow the slider once it rests. */
const listDelayMs = 120;
const listStep = 60;

/** One session drawn into the regions, in step with its store. */
export interface Screen {
  readonly stage: Stage;
  readonly playback: Playback;
  destroy(): void;
}

export function createScreen(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): Screen {
  const bound = createBoundStage(session, regions, actions, translator);
  const timeline = drawTimeline(session, regions, actions, translator);
  const ends = [
    drawWords(session, regions, actions, translator, bound.stage),
    drawSearch(session, regions, actions, translator),
    drawDetails(session, regions, actions, translator),
    timeline.destroy,
    bound.destroy,
  ];
  return {
    stage: bound.stage,
    playback: timeline.playback,
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
  stage: Stage,
): () => void {
  const headerActions = { onScene: actions.showScene, onLanguage: actions.setLanguage, onTheme: actions.setTheme };
  const legendActions = {
    onToggleType: actions.toggleType,
    onOnlyType: actions.onlyType,
    onToggleStatus: actions.toggleStatus,
    onShowAll: actions.showAllTypes,
  };
  const zoomActions = { onZoomIn: stage.zoomIn, onZoomOut: stage.zoomOut, onFit: stage.fit };
  const ends = [
    watch(() => void render(header(headerProps(session, translator()), headerActions), regions.header)),
    watch(() => void render(legend(legendProps(session, translator()), legendActions), regions.legend)),
    watch(() => void render(footer(footerProps(session, translator())), regions.footer)),
    watch(() => void render(zoomButtons(translator(), zoomActions), regions.zoom)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function drawSearch(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): () => void {
  const search = createSearch(regions.search, { onSelect: actions.selectActor });
  const end = watch(() => search.update(searchProps(session, translator())));
  return () => {
    end();
    search.destroy();
  };
}

function drawTimeline(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
): { readonly playback: Playback; destroy(): void } {
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
    destroy: () => {
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
