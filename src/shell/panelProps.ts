import { statuses } from "../dataset/types.ts";
import type { Translator } from "../i18n/translator.ts";
import { deriveRelationState } from "../model/relationState.ts";
import type { Search } from "../model/search.ts";
import type { DetailsProps } from "../panels/details/types.ts";
import type { FooterProps } from "../panels/footer.ts";
import type { HeaderProps } from "../panels/header.ts";
import type { LegendProps } from "../panels/legend.ts";
import type { SearchProps } from "../panels/search.ts";
import type { Speed, TimelineProps } from "../panels/timeline/types.ts";
import { actorName, actorRole, chosenTextOf, dateWords, typeLabelOf, type Wording } from "../panels/wording.ts";
import { publishersOf, sceneOf, type Session } from "./session.ts";

/** What each panel is drawn from, derived from a session and a language. */

const suggestionLimit = 8;

export function headerProps(session: Session, t: Translator): HeaderProps {
  const wording = { model: session.model, t };
  const { title, description, scenes = [] } = session.model.dataset;
  const scene = sceneOf(session);
  return {
    t,
    headline: chosenTextOf(wording, scene?.title ?? title),
    summary: chosenTextOf(wording, scene?.text ?? description),
    scenes: scenes.map((each) => ({ id: each.id, title: chosenTextOf(wording, each.title) })),
    currentScene: scene?.id,
    theme: session.store.theme.value,
  };
}

export function legendProps(session: Session, t: Translator): LegendProps {
  const { model, store } = session;
  const { index, window, filter } = store;
  const byType = index.value.countByType(window.value, filter.value.statuses);
  const byStatus = index.value.countByStatus(window.value, filter.value.types);
  const occurring = new Set(model.columns.status);
  return {
    t,
    types: model.types.map((type, row) => ({
      ...type,
      label: typeLabelOf({ model, t }, type),
      isOn: filter.value.types.has(row),
      count: (byType[row]?.surely ?? 0) + (byType[row]?.possibly ?? 0),
      possibly: byType[row]?.possibly ?? 0,
    })),
    statuses: statuses.flatMap((status, row) =>
      occurring.has(row)
        ? [
            {
              status,
              isOn: filter.value.statuses.has(row),
              count: (byStatus[row]?.surely ?? 0) + (byStatus[row]?.possibly ?? 0),
            },
          ]
        : [],
    ),
  };
}

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

export function detailsProps(session: Session, t: Translator, listLimit: number): DetailsProps {
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
    scene: sceneOf(session),
    window,
    relationRows: selection.relation === undefined ? [...rows].filter(isListed) : [],
    certaintyOf: (row) => (shown.relationShown(row) ? deriveRelationState(model, row, window) : "hidden"),
    listLimit,
  };
}

export function footerProps(session: Session, t: Translator): FooterProps {
  const { model, store } = session;
  const { dataset } = model;
  return {
    t,
    publishers: publishersOf(session, t),
    asOf: dataset.updated === undefined ? "" : dateWords({ model, t }, dataset.updated),
    credit: t.text(dataset.credit, dataset.language),
    license: dataset.license ?? "",
    undatedCount: store.index.value.undatedCount(),
    foreignOrigin: undefined,
  };
}

export function timelineProps(
  session: Session,
  t: Translator,
  playback: { readonly isPlaying: boolean; readonly speed: Speed },
): TimelineProps {
  const { model, store } = session;
  const { shown } = store.counts.value;
  const window = store.window.value;
  const filter = store.filter.value;
  const index = store.index.value;
  return {
    t,
    extent: model.extent,
    window,
    types: model.types,
    bins: store.bins.value,
    shownCount: shown.relations,
    possiblyCount: shown.possibly,
    undatedCount: index.undatedCount(filter),
    previousEventDay: index.previousEventDay(window.fromDay, filter),
    nextEventDay: index.nextEventDay(window.toDay, filter),
    isPlaying: playback.isPlaying,
    speed: playback.speed,
    fitKey: store.view.value.scene ?? "",
  };
}
