import { hasTag, standings } from "../model/types.ts";
import type { Translator } from "../i18n/translator.ts";
import type { FooterProps } from "../panels/footer.ts";
import type { HeaderProps } from "../panels/header.ts";
import type { LegendProps } from "../panels/legend.ts";
import { chosenTextOf, dateWords, typeLabelOf } from "../i18n/wording.ts";
import { deriveScopeKey } from "../picture/notationKey.ts";
import { publishersOf, type Session } from "./session.ts";

/** What each panel is drawn from, derived from a session and a language. */

export function headerProps(session: Session, t: Translator): HeaderProps {
  const wording = { model: session.model, t };
  const { title, description, scenes = [] } = session.model.dataset;
  const scene = session.store.scene.value;
  const { heading } = session.store.host.value;
  return {
    t,
    headline:
      heading === undefined
        ? chosenTextOf(wording, scene?.title ?? title ?? session.fileName)
        : { words: heading, language: undefined },
    summary: chosenTextOf(wording, scene?.text ?? description),
    scenes: scenes.map((each) => ({ id: each.id, title: chosenTextOf(wording, each.title) })),
    currentScene: scene?.id,
    theme: session.store.theme.value,
  };
}

export function legendProps(session: Session, t: Translator): LegendProps {
  const { model, store } = session;
  const { index, window, filter } = store;
  const byType = index.value.countByType(window.value, filter.value);
  const byStatus = index.value.countByStatus(window.value, filter.value);
  const byTag = index.value.countByTag(window.value, filter.value);
  const { tags = {} } = model.dataset;
  const passingTags = filter.value.tags;
  const scopeKey = deriveScopeKey(model, store.scope.value);
  const occurring = new Set(model.columns.status);
  return {
    t,
    types: model.types.map((type, row) => ({
      ...type,
      label: typeLabelOf({ model, t }, type),
      isOn: filter.value.types.has(row),
      count: (byType[row]?.surely ?? 0) + (byType[row]?.possibly ?? 0),
      possibly: byType[row]?.possibly ?? 0,
      occurs: scopeKey.types.has(row),
    })),
    notations: scopeKey.notations,
    statuses: standings.flatMap((status, row) =>
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
    tags: model.tags.map((tag, row) => ({
      tag,
      label: t.text(Object.hasOwn(tags, tag) ? tags[tag]?.label : undefined, model.dataset.language) || tag,
      isOn: passingTags !== undefined && hasTag(1 << row, passingTags),
      count: (byTag[row]?.surely ?? 0) + (byTag[row]?.possibly ?? 0),
    })),
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
    foreignOrigin: session.origin,
  };
}
