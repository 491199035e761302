import { readAsked } from "../dataset/edtf.ts";
import type { Translator } from "../i18n/translator.ts";
import { chosenNameOf, chosenRoleOf, textOf, type Wording } from "../i18n/wording.ts";
import { isPassing } from "../model/dayWindow.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Search } from "../model/search.ts";
import { OPEN_END, OPEN_START } from "../model/types.ts";
import type { DetailsProps } from "../panels/details/types.ts";
import type { SearchProps } from "../panels/search.ts";
import type { Speed, TimelineProps, TimelineStep, Track } from "../panels/timeline/types.ts";
import type { Session } from "./session.ts";
import type { StopLabels } from "./stopLabels.ts";

/** What each control is drawn from, derived from a session and a language. */

const suggestionLimit = 8;

/** Without a `search` nothing is found: it is loaded when somebody wants to search. */
export function searchProps({ model }: Session, t: Translator, search: Search | undefined): SearchProps {
  const wording: Wording = { model, t };
  const find = (query: string, limit: number) =>
    (search?.find(query, limit) ?? []).map(({ row }) => ({
      row,
      name: chosenNameOf(wording, row),
      role: chosenRoleOf(wording, row),
    }));
  return {
    t,
    find: (query) => find(query, suggestionLimit),
    suggest: (query) => find(search?.suggest(query) ?? "", 1)[0],
  };
}

export function detailsProps(
  session: Session,
  t: Translator,
  shape: Pick<DetailsProps, "longRows" | "isWholeList" | "isListed">,
): DetailsProps {
  const { model, store } = session;
  const selection = store.selection.value;
  const shown = store.shown.value.now;
  const window = store.window.value;
  const { source, target } = model.columns;
  const { actor } = selection;
  const isListed =
    actor === undefined
      ? (row: number) => shown.relationShown(row)
      : (row: number) => source[row] === actor || target[row] === actor;
  const { relations } = store.scope.value;
  const hasPart = store.part.value !== undefined;
  const rows = actor === undefined ? store.scope.value.relationRows : model.columns.source.keys();
  return {
    wording: { model, t },
    selection,
    scene: store.scene.value,
    sceneText: store.saidScene.value?.text,
    window,
    story: store.story.value,
    relationRows: selection.relation === undefined ? [...rows].filter(isListed) : [],
    certaintyOf: (row) => {
      if (shown.relationShown(row)) return deriveRelationState(model, row, window);
      return isPassing(model, store.filter.value, row) ? "hidden" : "filtered";
    },
    isInGraph: (row) => !hasPart || relations[row] === 1,
    ...shape,
  };
}

export function timelineProps(
  session: Session,
  t: Translator,
  playback: { readonly isPlaying: boolean; readonly speed: Speed },
  steps: readonly TimelineStep[],
  labels: StopLabels,
  track: Track | undefined,
): TimelineProps {
  const { model, store } = session;
  const { surely, possibly } = store.tally.value;
  const story = store.story.value;
  return {
    t,
    extent: model.extent,
    window: store.window.value,
    types: model.types,
    steps,
    currentStep: story?.current?.number,
    starts: store.starts.value,
    shownCount: surely + possibly,
    possiblyCount: possibly,
    undatedCount: store.index.value.undatedCount(store.filter.value),
    hasUndated: store.index.value.undatedCount() > 0,
    ...labels(t),
    playWords: story && t.words.story.play(story.steps.length),
    isPlaying: playback.isPlaying,
    speed: playback.speed,
    track,
    fitKey: store.scene.value?.id ?? "",
  };
}

/** Steps of the present scene whose relations are in the data, each from the first day to the last that it is about. */
export function timelineSteps({ model, store }: Session, t: Translator): readonly TimelineStep[] {
  const { columns, isNumeric, relationRow } = model;
  return (store.scene.value?.steps ?? []).flatMap(({ title, relations, from, to }, index) => {
    const rows = relations.map((id) => relationRow.get(id)).filter((row) => row !== undefined);
    const [first] = rows;
    const starts = rows.map((row) => columns.periodStart[row] ?? 0);
    const begin = (from === undefined ? undefined : readAsked(from, isNumeric))?.earliest;
    const end = (to === undefined ? undefined : readAsked(to, isNumeric))?.latest;
    const firstDay = begin ?? Math.min(...starts.map((period) => columns.earliestStart[period] ?? OPEN_START));
    const lastDay = end ?? Math.max(...starts.map((period) => columns.latestStart[period] ?? OPEN_END));
    if (first === undefined || !(firstDay > OPEN_START && lastDay < OPEN_END)) return [];
    const family = model.types[columns.type[first] ?? 0]?.family ?? "other";
    return [{ number: index + 1, title: textOf({ model, t }, title), family, firstDay, lastDay }];
  });
}
