import { computed } from "@preact/signals-core";
import { nothing, render } from "lit-html";
import { windowWords } from "../i18n/wording.ts";
import type { Search } from "../model/search.ts";
import { createLongRowsAsker } from "../panels/askLongRows.ts";
import type { Question } from "../panels/details/types.ts";
import { details, isOpened } from "../panels/details.ts";
import { overviewDetails } from "../panels/details/overview.ts";
import { focusedIn } from "../panels/keepFocus.ts";
import { createSearch } from "../panels/search.ts";
import { createTimeline } from "../panels/timeline.ts";
import { deriveFigure } from "../picture/figure.ts";
import { dependOn, untracked, watch } from "../view/store.ts";
import { createAnnouncements } from "./announcements.ts";
import { createActorButtons } from "./actorButtons.ts";
import type { Context } from "./context.ts";
import { createDetailsSheet } from "./detailsSheet.ts";
import { detailsProps, searchProps, timelineProps, timelineSteps } from "./controlProps.ts";
import type { Graph } from "./graph.ts";
import { createGraphKeys } from "./graphKeys.ts";
import { createPlayback, type Playback } from "./playback.ts";
import { createStopLabels } from "./stopLabels.ts";
import { createPrint } from "./print.ts";
import { createDelayed, paint, restMs } from "./schedule.ts";
import { createSight, type Sight } from "./sight.ts";
import type { Tooltip } from "./tooltip.ts";

/** Everything that a reader can take hold of beside the legend: timeline, details, search, the actors' buttons. */
export interface Controls {
  readonly playback: Pick<Playback, "play" | "pause">;
  /** Says what is at a place in CSS pixels of the stage, or nothing any more. */
  explain: Tooltip["explain"];
  /** Has the actors' buttons follow the graph. */
  place(): void;
  destroy(): void;
}

/** What opens a dialog, which gives the focus back to the opener. */
type Opening = Readonly<Record<"onKeys" | "onTable" | "onPicture", (opener: HTMLElement) => void>>;

/** `href` gives the absolute address of the present view. */
export function createControls(
  context: Context,
  graph: Graph,
  href: () => string,
  { onTable, ...graphActions }: Opening,
): Controls {
  const sight = createSight(context, graph);
  const buttons = createActorButtons(context, graph, sight);
  const { playback, end: endTimeline } = drawTimeline(context);
  const closeList = () => {
    if (!context.isListed.peek()) return false;
    context.isListed.value = false;
    context.regions.footer.querySelector<HTMLElement>("[data-list]")?.focus();
    return true;
  };
  const tooltip = offerTooltip(context, () => graph.live?.leave());
  const closeAnswer = () => {
    const answer = context.answer.peek();
    // In an embed it is the page's.
    if (answer === undefined || context.session.store.ui.peek() !== "full") return false;
    answer.close();
    return true;
  };
  const graphKeys = createGraphKeys(context, graphActions);
  const closers = [tooltip.dismiss, context.actions.closeSelection, closeList, closeAnswer, graphKeys.goBack];
  const ends = [
    closeByEscape(context, () => closers.some((close) => close())),
    graphKeys.destroy,
    createAnnouncements(context),
    buttons.destroy,
    tooltip.destroy,
    drawSearch(context),
    drawDetails(context, sight, () => closeList() || closeAnswer(), onTable),
    sight.destroy,
    endTimeline,
    drawPrint(context, href),
  ];
  return {
    playback,
    explain: tooltip.explain,
    place: buttons.place,
    destroy: () => {
      for (const end of ends) end();
    },
  };
}

/** Loaded when somebody points at the graph or goes there with keys. */
function offerTooltip(context: Context, onLeave: () => void): Pick<Tooltip, "explain" | "dismiss" | "destroy"> {
  const { stage } = context.regions;
  const ends = new AbortController();
  let tooltip: Tooltip | undefined;
  const load = () =>
    void import("./tooltip.ts").then(
      ({ createTooltip }) => {
        if (!ends.signal.aborted) tooltip ??= createTooltip(context, onLeave);
      },
      // Without it details say the same.
      () => undefined,
    );
  for (const name of ["pointerenter", "focusin"]) {
    stage.addEventListener(name, load, { once: true, signal: ends.signal });
  }
  return {
    explain: (explained, at) => tooltip?.explain(explained, at),
    dismiss: () => tooltip?.dismiss() ?? false,
    destroy: () => {
      ends.abort();
      tooltip?.destroy();
    },
  };
}

/** Escape closes one thing, the one that was opened last; what has closed something of its own takes the event. */
function closeByEscape({ regions: { explorer } }: Context, closeOne: () => boolean): () => void {
  const close = (event: KeyboardEvent) => {
    const isElsewhere = event.target instanceof Element && event.target.closest("dialog") !== null;
    if (event.key !== "Escape" || event.defaultPrevented || isElsewhere) return;
    if (!closeOne()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  explorer.addEventListener("keydown", close);
  return () => explorer.removeEventListener("keydown", close);
}

function drawSearch({ session, regions, actions, translator }: Context): () => void {
  const panel = createSearch(regions.search, { onSelect: actions.selectActor });
  let search: Search | undefined;
  const update = () => panel.update(searchProps(session, translator(), search));
  const load = () =>
    void import("../model/search.ts").then(({ buildSearch }) => {
      search = buildSearch(session.model);
      update();
    });
  regions.search.addEventListener("focusin", load, { once: true });
  const end = paint(update);
  return () => {
    regions.search.removeEventListener("focusin", load);
    end();
    panel.destroy();
  };
}

/** With a host that brings its own controls there is a playback, but nothing to be drawn. */
function drawTimeline({ session, regions, actions, translator, track }: Context): {
  readonly playback: Playback;
  readonly end: () => void;
} {
  const { story } = session.store;
  const pace = () => (story.peek() === undefined ? "day" : "step");
  const tell = () => {
    session.isPlaying.value = playback.isPlaying;
    draw();
  };
  const playback = createPlayback(actions.nextEvent, actions.firstEvent, tell, pace);
  const labels = createStopLabels(session);
  const timeline = createTimeline(regions.timeline, {
    window: () => session.store.window.peek(),
    onWindow: actions.setWindow,
    onMode: actions.setMode,
    onStep: actions.showStep,
    onPreviousEvent: actions.previousEvent,
    onNextEvent: actions.nextEvent,
    onPlay: playback.play,
    onPause: playback.pause,
    onSpeed: playback.setSpeed,
  });
  const steps = computed(() => timelineSteps(session, translator()));
  const draw = () => {
    if (session.store.ui.value !== "none")
      timeline.update(timelineProps(session, translator(), playback, steps.value, labels, track.value));
  };
  const end = paint(draw);
  return {
    playback,
    end: () => {
      end();
      playback.destroy();
      session.isPlaying.value = false;
      timeline.destroy();
    },
  };
}

function drawDetails(
  context: Context,
  sight: Sight,
  closeOther: () => boolean,
  onTable: Opening["onTable"],
): () => void {
  const { session, regions, actions, translator, selectionFocus, isListed, drawKept } = context;
  const { store } = session;
  let isWholeList = false;
  let isDestroyed = false;
  const longRows = createLongRowsAsker(() => {
    if (!isDestroyed) draw();
  });
  const detailsActions = {
    onSelectActor: actions.selectActor,
    onSelectRelation: actions.selectRelation,
    onClose: () => {
      if (!actions.closeSelection()) closeOther();
    },
    onAsk: (question: Question, actor?: number) =>
      // Without it the questions of a link have no answer either.
      void import("./answers.ts").then(({ ask }) => ask(context, question, actor)).catch(() => undefined),
    onStep: actions.showStep,
    onTable,
    onWholeList: (isWhole: boolean) => {
      isWholeList = isWhole;
      draw();
    },
  };
  let content = overviewDetails;
  const sheet = createDetailsSheet(
    regions,
    () => draw(),
    () => sight.follow(true),
  );
  const draw = () => {
    const isHidden = store.ui.value === "none";
    const t = translator();
    const isFull = store.ui.value === "full";
    const answer = context.answer.value;
    const isAnswered = isFull && answer !== undefined;
    const props = detailsProps(session, t, { longRows, isWholeList, isListed: isListed.value || isAnswered });
    const { actor, relation } = props.selection;
    const isList = actor === undefined && relation === undefined && answer === undefined;
    // What explains something in the graph leaves that in sight.
    sheet.open(!isOpened(props) ? undefined : isList ? "tall" : "half");
    const shown = actor === undefined && relation === undefined ? (answer?.content ?? content) : content;
    const canDo = { ...detailsActions, onAsk: isFull ? detailsActions.onAsk : undefined };
    const noted = answer?.noteOf === undefined ? props : { ...props, noteOf: answer.noteOf };
    const drawn = isHidden ? nothing : details(noted, canDo, shown, sheet.grip(t));
    const drawAll = () => drawKept(regions.details, () => render(drawn, regions.details));
    // What an answer says of other days is longer or shorter than before.
    if (answer !== undefined && shown === answer.content) answer.drawIn(regions.details, drawAll);
    else drawAll();
  };
  let last: { readonly actor: number | undefined; readonly relation: number | undefined } | undefined;
  /** What explains a selection is loaded with the first one. */
  const drawSelection = async () => {
    const { actor, relation } = store.selection.value;
    const isSelected = actor !== undefined || relation !== undefined;
    const wasSelected = last?.actor !== undefined || last?.relation !== undefined;
    if (!isSelected && (wasSelected || context.answer.peek() === undefined)) sight.goBack();
    if (isSelected && content === overviewDetails)
      content = (await import("../panels/details/selection.ts")).selectionDetails;
    if (isDestroyed) return;
    draw();
    const isOther = actor !== last?.actor || relation !== last?.relation;
    last = { actor, relation };
    if (isOther && isSelected) regions.details.querySelector(".details__scroll")?.scrollTo(0, 0);
    const isAtActor = focusedIn(regions.actors) !== undefined;
    if (selectionFocus.settle()) sight.follow(true);
    // They may lie on what a link has selected, or keys have passed to.
    else if (isOther && isSelected && (isAtActor || store.camera.peek() === undefined)) sight.follow(isAtActor);
    else if (wasSelected && !isSelected) sight.followUnmoved();
  };
  const later = createDelayed(draw, restMs);
  const drawAnswer = () => {
    draw();
    const { actor, relation } = store.selection.peek();
    const answer = context.answer.peek();
    if (answer !== undefined) answer.see(sight);
    else if (actor === undefined && relation === undefined) sight.goBack();
  };
  const ends = [
    watch(() => {
      const wasListed = isListed.value;
      untracked(drawAnswer);
      const { actor, relation } = store.selection.peek();
      if (wasListed && actor === undefined && relation === undefined) regions.details.querySelector("h2")?.focus();
    }),
    watch(() => {
      dependOn(context.answer);
      untracked(drawAnswer);
    }),
    watch(() => {
      dependOn(store.story);
      untracked(() => {
        draw();
        revealStep(regions.details);
      });
    }),
    watch(() => {
      dependOn(store.shown, store.window);
      later.request();
    }),
    watch(() => {
      dependOn(store.selection, store.scope, store.language, store.ui, selectionFocus.opened);
      untracked(() => void drawSelection());
    }),
  ];
  return () => {
    for (const end of ends) end();
    isDestroyed = true;
    later.cancel();
    sheet.destroy();
  };
}

/** Scrolls the list of steps, and nothing around it, to the one that is told now. */
function revealStep(details: HTMLElement): void {
  const step = details.querySelector<HTMLElement>(".story-step.is-current");
  const list = details.querySelector<HTMLElement>(".details__scroll");
  if (step === null || list === null) return;
  const [inner, outer] = [step.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

function drawPrint({ session: { store }, regions, translator, names, words }: Context, href: () => string): () => void {
  const print = createPrint(regions.print, () => {
    const t = translator();
    store.rest();
    return {
      figure: deriveFigure(store.visible.value),
      names: names.value,
      words: words.value,
      period: windowWords(t, store.window.value),
      translator: t,
      address: href(),
    };
  });
  return print.destroy;
}
