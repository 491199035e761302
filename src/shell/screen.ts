import { computed } from "@preact/signals-core";
import { html, nothing, render, type TemplateResult } from "lit-html";
import { fittedCamera } from "../notation/placement.ts";
import { zoomStep } from "../notation/sizes.ts";
import { footer, type FooterActions } from "../panels/footer.ts";
import { header, type HeaderActions } from "../panels/header.ts";
import { isReachable, listEntries } from "../panels/keepFocus.ts";
import { legend } from "../panels/legend.ts";
import { zoomButtons } from "../panels/zoomButtons.ts";
import { isAsking } from "../view/derive.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Context } from "./context.ts";
import type { Controls } from "./controls.ts";
import { drawFigure } from "./figure.ts";
import { createGraph, type Graph } from "./graph.ts";
import { standIn } from "./regions.ts";
import { footerProps, headerProps, legendEntries, legendProps } from "./panelProps.ts";
import { drawStory } from "./story.ts";
import { afterPaint, createDelayed, paint, restMs } from "./schedule.ts";
import { createDeferred } from "./promises.ts";

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
  /** Undefined where nothing can be edited. */
  readonly onEdit: FooterActions["onEdit"];
  /** Undefined where the data are published already, or cannot be. */
  readonly onPublish: FooterActions["onPublish"];
  readonly onMethod: (opener: HTMLElement) => void;
  readonly onKeys: (opener: HTMLElement) => void;
  readonly onTable: (opener: HTMLElement) => void;
  readonly onPicture: (opener: HTMLElement) => void;
  /** Undefined where there is no link to be shared. */
  readonly onShare: ((opener: HTMLElement) => void) | undefined;
  /** Absolute address of the present view. */
  readonly href: () => string;
}

/** Words and a still picture at once. What makes them move is loaded when those are painted; for `ui=static` never. */
export function createScreen(context: Context, { onStill, href, onTable, ...footerActions }: ScreenEvents): Screen {
  const { regions, actions } = context;
  const { store } = context.session;
  let controls: Controls | undefined;
  let isDestroyed = false;
  const graph = createGraph(context, {
    onHover: (hit, at) => controls?.explain(hit, at),
    onPlaced: () => controls?.place(),
    onStill: () => {
      endZoom();
      context.drawKept(regions.zoom, () => render(nothing, regions.zoom));
      onStill();
    },
  });
  const endZoom = drawZoom(context, graph);
  const load = async () => {
    await afterPaint();
    const { createControls } = await import("./controls.ts");
    if (isDestroyed) return;
    const { onKeys, onPicture } = footerActions;
    controls = createControls(context, graph, href, { onKeys, onPicture, onTable });
    graph.goLive();
  };
  const ready = createDeferred<undefined>();
  let isLoading = false;
  const rest = createDelayed(store.rest, restMs);
  const wantsPart = () => store.part.value !== undefined && store.ui.value !== "none";
  const ends = [
    ...drawWords(context, footerActions),
    drawFigure(context),
    // The room for it is there at once.
    watch(() => (regions.part.hidden = !wantsPart())),
    whenWanted(wantsPart, async () => (await import("./part.ts")).drawPart(context)),
    () => render(nothing, regions.part),
    whenWanted(
      () => isAsking(store.view.value),
      async () => (await import("./answers.ts")).bindAnswers(context),
    ),
    drawStory(context, {
      onPlay: () => controls?.playback.play(),
      onPause: () => controls?.playback.pause(),
    }),
  ];
  graph.show();
  ends.push(
    watch(() => {
      dependOn(store.window);
      rest.request();
    }),
    watch(() => {
      if (store.ui.value === "static") ready.resolve(undefined);
      else if (!isLoading) {
        isLoading = true;
        void load()
          .catch(onStill)
          .then(() => ready.resolve(undefined));
      }
    }),
  );
  return {
    ready: ready.promise,
    get playback() {
      return controls?.playback;
    },
    fit: () => (graph.live === undefined ? actions.setCamera(undefined) : graph.live.fit()),
    destroy: () => {
      isDestroyed = true;
      rest.cancel();
      for (const end of ends) end();
      endZoom();
      controls?.destroy();
      graph.destroy();
    },
  };
}

const noOwnData = { onData: undefined, onEdit: undefined, onKeys: undefined };

/** Each part is drawn again when something that it says has changed; with controls of the host's own none is there. */
function drawWords(
  { session, regions, actions, translator, isListed, isThin, drawKept }: Context,
  footerActions: Omit<FooterActions, "onList">,
) {
  const { ui, isWhole } = session.store;
  const headerActions: HeaderActions = {
    onScene: actions.showScene,
    onLanguage: (lang) => actions.prefer({ lang }),
    onTheme: (theme) => actions.prefer({ theme }),
  };
  const legendActions = {
    onToggleType: actions.toggleType,
    onOnlyType: actions.onlyType,
    onToggleStatus: actions.toggleStatus,
    onToggleTag: actions.toggleTag,
    onWeight: actions.setWeight,
    onShowAll: actions.showAllTypes,
  };
  const draw = (region: HTMLElement, template: () => TemplateResult) =>
    paint(() => drawKept(region, () => render(ui.value === "none" ? nothing : template(), region)));
  const { method, corrections = [] } = session.model.dataset;
  const onMethod = method === undefined && corrections.length === 0 ? undefined : footerActions.onMethod;
  const entries = computed(() => legendEntries(session, translator(), isThin.value));
  return [
    draw(regions.header, () => {
      const { skipToList, skipToGraph } = translator().words.header;
      const toList = () => [...regions.details.querySelectorAll<HTMLElement>(listEntries)].find(isReachable)?.focus();
      const skips = html`<button type="button" class="skip" @click=${toList}>${skipToList}</button>
        <button type="button" class="skip" @click=${() => standIn(regions).focus()}>${skipToGraph}</button>`;
      return html`${isWhole.value ? skips : nothing}${header(headerProps(session, translator()), headerActions)}`;
    }),
    draw(regions.legend, () => legend(legendProps(entries.value, session), legendActions)),
    draw(regions.footer, () => {
      // In an embed the graph is the page's, not the reader's.
      const { onData, onEdit, onKeys } = isWhole.value ? footerActions : noOwnData;
      const onList = ui.value === "embed" ? () => (isListed.value = !isListed.value) : undefined;
      // Among the tools of editing there is one that publishes.
      const onPublish = ui.value === "edit" ? undefined : footerActions.onPublish;
      const offered = { ...footerActions, onData, onEdit, onKeys, onList, onMethod, onPublish };
      return footer(footerProps(session, translator()), offered);
    }),
  ];
}

/** What few views need is loaded with the first that does, and drawn from then on. */
function whenWanted(isWanted: () => boolean, load: () => Promise<() => void>): () => void {
  let drawn: (() => void) | undefined;
  let isAsked = false;
  let isDestroyed = false;
  const end = watch(() => {
    if (!isWanted() || isAsked) return;
    isAsked = true;
    // Without it the view is less than what it could be, and no less true.
    load().then(
      (loaded) => {
        drawn = loaded;
        if (isDestroyed) drawn();
      },
      () => undefined,
    );
  });
  return () => {
    isDestroyed = true;
    end();
    drawn?.();
  };
}

function drawZoom({ session, regions, actions, translator }: Context, graph: Graph): () => void {
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
  return paint(() => void render(zoomButtons(translator(), zoomActions), regions.zoom));
}
