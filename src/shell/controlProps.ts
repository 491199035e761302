import type { Translator } from "../i18n/translator.ts";
import { actorName, actorRole, type Wording } from "../i18n/wording.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Search } from "../model/search.ts";
import type { DetailsProps } from "../panels/details/types.ts";
import type { SearchProps } from "../panels/search.ts";
import type { Speed, TimelineProps } from "../panels/timeline/types.ts";
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
      name: actorName(wording, row),
      role: actorRole(wording, row),
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
  { listLimit, isWholeList }: Pick<DetailsProps, "listLimit" | "isWholeList">,
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
  const rows = actor === undefined ? store.scope.value.relationRows : model.columns.source.keys();
  return {
    wording: { model, t },
    selection,
    scene: store.scene.value,
    window,
    story: store.story.value,
    relationRows: selection.relation === undefined ? [...rows].filter(isListed) : [],
    certaintyOf: (row) => (shown.relationShown(row) ? deriveRelationState(model, row, window) : "hidden"),
    listLimit,
    isWholeList,
  };
}

export function timelineProps(
  session: Session,
  t: Translator,
  playback: { readonly isPlaying: boolean; readonly speed: Speed },
  labels: StopLabels,
): TimelineProps {
  const { model, store } = session;
  const { surely, possibly } = store.tally.value;
  const story = store.story.value;
  return {
    t,
    extent: model.extent,
    window: store.window.value,
    types: model.types,
    bins: store.bins.value,
    shownCount: surely + possibly,
    possiblyCount: possibly,
    undatedCount: store.index.value.undatedCount(store.filter.value),
    ...labels(t),
    playWords: story && t.words.story.play(story.steps.length),
    isPlaying: playback.isPlaying,
    speed: playback.speed,
    fitKey: store.scene.value?.id ?? "",
  };
}
