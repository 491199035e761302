import { nothing, render } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import { footer, type FooterActions } from "../panels/footer.ts";
import { header } from "../panels/header.ts";
import { legend } from "../panels/legend.ts";
import { zoomButtons } from "../panels/zoomButtons.ts";
import { watch } from "../view/store.ts";
import { fittedCamera } from "../notation/placement.ts";
import { zoomStep } from "../notation/sizes.ts";
import type { ReaderActions } from "./actions.ts";
import type { Controls } from "./controls.ts";
import { createGraph, type Graph } from "./graph.ts";
import { footerProps, headerProps, legendProps } from "./panelProps.ts";
import type { Regions } from "./regions.ts";
import { afterPaint } from "./schedule.ts";
import type { Session } from "./session.ts";

/** One session drawn into the regions, in step with its store. */
export interface Screen {
  /** Resolves when everything but the stage is there, which comes when it is in view. */
  readonly ready: Promise<void>;
  /** Undefined before it is loaded, and for `ui=static`. */
  readonly playback: Controls["playback"] | undefined;
  /** Shows the whole graph. */
  fit(): void;
  destroy(): void;
}

export interface ScreenEvents {
  /** The picture will stay one: there is no WebGL, or what makes it move cannot be loaded. */
  readonly onStill: () => void;
  /** Undefined where data of the reader's own have no place. */
  readonly onData: ((opener: HTMLElement) => void) | undefined;
  readonly onPicture: (opener: HTMLElement) => void;
  /** Undefined where there is no link to be shared. */
  readonly onShare: ((opener: HTMLElement) => void) | undefined;
}

/** Words and a still picture at once. What makes them move is loaded when those are painted; for `ui=static` never. */
export function createScreen(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
  { onStill, ...footerActions }: ScreenEvents,
): Screen {
  const endWords = drawWords(session, regions, actions, translator, footerActions);
  let controls: Controls | undefined;
  let isDestroyed = false;
  const graph = createGraph(session, regions, actions, translator, {
    onPlaced: () => controls?.place(),
    onStill: () => {
      endZoom();
      render(nothing, regions.zoom);
      onStill();
    },
  });
  const endZoom = drawZoom(session, regions, actions, translator, graph);
  const load = async () => {
    await afterPaint();
    const { createControls } = await import("./controls.ts");
    if (isDestroyed) return;
    controls = createControls(session, regions, graph, actions, translator);
    graph.goLive();
  };
  const ready = Promise.withResolvers<undefined>();
  let isLoading = false;
  const end = watch(() => {
    if (session.store.view.value.ui === "static") ready.resolve(undefined);
    else if (!isLoading) {
      isLoading = true;
      void load()
        .catch(onStill)
        .then(() => ready.resolve(undefined));
    }
  });
  return {
    ready: ready.promise,
    get playback() {
      return controls?.playback;
    },
    fit: () => (graph.live === undefined ? actions.setCamera(undefined) : graph.live.fit()),
    destroy: () => {
      isDestroyed = true;
      end();
      endWords();
      endZoom();
      controls?.destroy();
      graph.destroy();
    },
  };
}

function drawWords(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
  footerActions: FooterActions,
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
    watch(() => {
      // In an embed the graph is the page's, not the reader's.
      const onData = session.store.view.value.ui === "full" ? footerActions.onData : undefined;
      render(footer(footerProps(session, translator()), { ...footerActions, onData }), regions.footer);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function drawZoom(
  session: Session,
  regions: Regions,
  actions: ReaderActions,
  translator: () => Translator,
  graph: Graph,
): () => void {
  /** Before the stage is there the picture is drawn anew from another camera. */
  const zoom = (ratio: number) => {
    const { x, y, ratio: before } = session.store.camera.value ?? fittedCamera;
    actions.setCamera({ x, y, ratio: before * ratio });
  };
  const zoomActions = {
    onZoomIn: () => (graph.live === undefined ? zoom(1 / zoomStep) : graph.live.zoomIn()),
    onZoomOut: () => (graph.live === undefined ? zoom(zoomStep) : graph.live.zoomOut()),
    onFit: () => (graph.live === undefined ? actions.setCamera(undefined) : graph.live.fit()),
  };
  return watch(() => void render(zoomButtons(translator(), zoomActions), regions.zoom));
}
