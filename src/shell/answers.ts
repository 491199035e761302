import { answerView, createPublishersOf, withAnswer } from "../answers/answer.ts";
import type { Searches } from "../answers/searches.ts";
import { type Answer, type AnswerWording, type Choice, noChoice } from "../answers/types.ts";
import { formatDay } from "../dataset/edtf.ts";
import { lastNewsOf } from "../dataset/news.ts";
import type { AnswerWords } from "../i18n/answers.ts";
import type { Translator } from "../i18n/translator.ts";
import { actorName } from "../i18n/wording.ts";
import { loadWords } from "../i18n/words.ts";
import { OPEN_END, OPEN_START } from "../model/types.ts";
import { answerPanel } from "../panels/answers/panel.ts";
import { keepScroll } from "../panels/keepScroll.ts";
import type { AnswerActions } from "../panels/answers/types.ts";
import sheetAddress from "../panels/styles/answers.css?url";
import type { DateFormError } from "../panels/timeline/dateForm.ts";
import { isAsking, resolveView, splitWindow } from "../view/derive.ts";
import { dependOn, untracked, type VisibleGraph, watch } from "../view/store.ts";
import type { WishChange } from "../view/types.ts";
import type { Question } from "../panels/details/types.ts";
import { createAnswerSearches } from "./answerSearches.ts";
import { createAnswerSight } from "./answerSight.ts";
import { createAnswerTracks, writeWindow } from "./answerTracks.ts";
import type { Context, OpenAnswer } from "./context.ts";
import { createDelayed, restMs } from "./schedule.ts";
import type { Session } from "./session.ts";
import { createSheet } from "./sheet.ts";
import { createCurveMaker } from "./tensionCurve.ts";

/** Has the graph, and the details where nothing is selected, give the answer to what the view asks, in step with it. */
export function bindAnswers(context: Context): () => void {
  const { session, regions, translator, answer: open, asker } = context;
  const { model, store } = session;
  const sheet = createSheet(regions.explorer, sheetAddress);
  // Where the answer in words is not beside the graph. To those who hear it the figure says more.
  const line = document.createElement("p");
  line.className = "answer-line";
  line.setAttribute("aria-hidden", "true");
  let words: { readonly language: string; readonly words: AnswerWords } | undefined;
  let choice: Choice = noChoice;
  let error: DateFormError | undefined;
  let question = "";
  let isDestroyed = false;

  const answerActions = createActions(session, context.actions, {
    onError: (found) => {
      error = found;
      answer();
    },
    onPlace: (place) => {
      choice = { place };
      answer();
    },
  });
  const tracks = createAnswerTracks(context, answerActions.onDay);
  let see = createAnswerSight(context);
  const curves = createCurveMaker(() => answer());
  const searches = createAnswerSearches(() => answer());
  const show = (found: Answer, wording: AnswerWording) => {
    store.answer(found.answered);
    line.textContent = found.answered.line;
    regions.stage.before(line);
    const actorRows = [...store.scope.peek().actorRows].sort((one, other) =>
      actorName(wording, one).localeCompare(actorName(wording, other), wording.t.locale),
    );
    const asking = store.asking.peek();
    const points = found.kind === "tension" ? curves.of(asking, found.takesDoubtful) : undefined;
    const curve = points && { points, window: asking.window };
    const spoken = spokenOf(found, model);
    const opened: OpenAnswer = {
      content: (details, { onSelectActor, onSelectRelation }) =>
        answerPanel(
          {
            ...{ answer: found, wording, details, curve, error, actorRows, publishersOf: createPublishersOf(wording) },
          },
          { ...answerActions, onSelectActor, onSelectRelation },
        ),
      noteOf: found.kind === "since" ? found.noteOf : undefined,
      actorRows: spoken,
      drawIn: keepScroll,
      see: (sight) => see(sight, JSON.stringify([question, choice.place]), spoken),
      close: () => {
        const by = asker.by;
        asker.by = undefined;
        context.actions.ask({});
        if (by !== undefined) regions.details.querySelector<HTMLElement>(by)?.focus();
      },
    };
    open.value = opened;
    void sheet.loaded.then(() => {
      if (open.peek() === opened) context.track.value = tracks.show(found, wording, curve);
    });
  };
  const hide = () => {
    store.answer(undefined);
    see = createAnswerSight(context);
    line.remove();
    open.value = undefined;
    tracks.leave();
    context.track.value = undefined;
    searches.keepOnly(undefined);
  };
  const answer = () => {
    later.cancel();
    const t = translator();
    if (words?.language !== t.language) {
      void loadWords(t.language, "answers").then((loaded) => {
        words = { language: t.language, words: loaded };
        if (!isDestroyed) answer();
      });
      return;
    }
    const wording = { model, t, words: words.words };
    const found = answerView(store.asking.peek(), wording, choice, searches);
    searches.keepOnly(searchOf(found));
    if (found === undefined) hide();
    else show(found, wording);
    if (found === undefined || !asker.isWaiting) return;
    asker.isWaiting = false;
    void sheet.loaded.then(() => regions.details.querySelector<HTMLElement>("h2")?.focus());
  };
  const later = createDelayed(answer, restMs);
  const end = watch(() => {
    dependOn(store.asking, store.language);
    untracked(() => {
      const visible = store.asking.value;
      const { compare, path, tension, since } = visible.view;
      const asked = JSON.stringify([compare, path, tension, since, translator().locale]);
      if (asked === question) {
        if (isAsking(visible.view)) later.request();
        return;
      }
      question = asked;
      choice = noChoice;
      error = undefined;
      if (isAsking(visible.view)) answer();
      else hide();
    });
  });
  return () => {
    isDestroyed = true;
    end();
    later.cancel();
    hide();
    curves.cancel();
    tracks.destroy();
    sheet.destroy();
  };
}

/** What is searched for an answer of this kind. */
function searchOf(found: Answer | undefined): keyof Searches | undefined {
  if (found?.kind === "path") return "ways";
  return found?.kind === "tension" ? "camps" : undefined;
}

/** Ends of the way, respectively of the triangle, that is looked at. */
function spokenOf(found: Answer, { columns }: Session["model"]): readonly number[] {
  if (found.kind !== "path" && found.kind !== "tension") return [];
  if (found.kind === "path" && found.isSearching) return [found.from, found.to];
  const part = found.kind === "path" ? found.paths[found.place] : found.tense[found.place];
  return [...new Set((part?.rows ?? []).flatMap((row) => [columns.source[row] ?? 0, columns.target[row] ?? 0]))];
}

/** What a view shows, with the answer to what it asks in the language of `t`. */
export async function answerIn(visible: VisibleGraph, t: Translator): Promise<VisibleGraph> {
  return withAnswer(visible, t, await loadWords(t.language, "answers"));
}

/** Asks a question that a reader has chosen: with something to begin with, which can be changed in the answer. */
export function ask({ session, actions, asker }: Context, question: Question, actor: number | undefined): void {
  asker.by = `[data-ask="${question}"]`;
  asker.isWaiting = true;
  actions.ask(changeFor(session, question, actor));
}

function changeFor(session: Session, question: Question, actor: number | undefined): WishChange {
  const { model, store } = session;
  if (question === "compare") return { compare: windowBefore(session), actor: null, relation: null };
  if (question === "tension") return { tension: "on", actor: null, relation: null };
  if (question === "since")
    return { since: formatDay(lastNewsOf(model.dataset)?.day ?? 0), actor: null, relation: null };
  const idOf = (row: number | undefined) => (row === undefined ? "" : (model.dataset.actors[row]?.id ?? ""));
  const countOf = store.shown.peek().now.actorCount;
  const [busiest] = store.scope
    .peek()
    .actorRows.filter((row) => row !== actor)
    .sort((one, other) => countOf(other) - countOf(one));
  return { path: [idOf(actor), idOf(busiest)], actor: null, relation: null };
}

/** As many days as the window has before it; where the data begin with it, the first half of its days. */
function windowBefore({ model, store }: Session): string {
  const { extent, isNumeric } = model;
  const { fromDay, toDay } = store.window.peek();
  const first = extent?.firstDay ?? fromDay;
  const from = Math.max(first, fromDay === OPEN_START ? first : fromDay);
  const to = toDay === OPEN_END ? (extent?.lastDay ?? toDay) : toDay;
  const [begin, end] =
    from > first ? [Math.max(first, from - (to - from) - 1), from - 1] : [from, from + Math.floor((to - from) / 2)];
  return writeWindow({ fromDay: begin, toDay: end }, isNumeric);
}

function createActions(
  { model, store }: Session,
  actions: Context["actions"],
  own: Pick<AnswerActions, "onError" | "onPlace">,
): Omit<AnswerActions, "onSelectActor" | "onSelectRelation"> {
  return {
    ...own,
    onCompare: (span) => actions.ask({ compare: writeWindow(span, model.isNumeric) }),
    onSwap: () => {
      const view = store.view.peek();
      const other = splitWindow(view.compare ?? "", model);
      if (other === undefined) return;
      const { from, to } = resolveView(view, model);
      const step = view.step === undefined ? {} : { step: 0 };
      actions.ask({ ...other, ...step, compare: `${from ?? ".."}..${to ?? ".."}` });
    },
    onDay: (day) => actions.setWindow(store.window.peek().mode === "until" ? store.window.peek().fromDay : day, day),
    onTakeDoubtful: (takes) => actions.ask({ tension: takes ? "on" : "undoubted" }),
    onSince: (since) => actions.ask({ since }),
    onAround: (row, depth) => {
      const { path, mode } = store.view.peek();
      const { fromDay: from, toDay: to } = store.window.peek();
      const id = model.dataset.actors[row]?.id;
      const actors = depth === "all" || id === undefined ? null : [id];
      const strongest = store.part.peek() === undefined ? {} : ({ strongest: "all" } as const);
      actions.ask({ ...{ scene: "", depth, actors, from, to, mode, path }, ...strongest });
    },
    onPath: (from, to) => {
      const [first, last] = [from, to].map((row) => model.dataset.actors[row]?.id ?? "");
      actions.ask({ path: [first ?? "", last ?? ""] });
    },
  };
}
