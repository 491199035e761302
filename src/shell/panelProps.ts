import type { Answered } from "../model/answered.ts";
import type { Text } from "../dataset/types.ts";
import type { WindowCount } from "../model/timeIndex.ts";
import { hasTag, standings } from "../model/types.ts";
import type { Translator } from "../i18n/translator.ts";
import type { FooterProps } from "../panels/footer.ts";
import type { HeaderProps, HeaderText } from "../panels/header.ts";
import type { LegendProps } from "../panels/legend.ts";
import { chosenTextOf, dateWords, typeLabelOf } from "../i18n/wording.ts";
import { weightStops } from "../panels/weightFilter.ts";
import { deriveScopeKey, type Notation } from "../picture/notationKey.ts";
import { publishersOf, type Session } from "./session.ts";

/** What each panel is drawn from, derived from a session and a language. */

export function headerProps(session: Session, t: Translator): HeaderProps {
  const { model, store } = session;
  const { title, description, scenes = [] } = model.dataset;
  const scene = store.scene.value;
  const isSaid = store.saidScene.value !== undefined;
  const { heading } = store.host.value;
  const textFor = (ofScene: Text | undefined, ofData: Text | undefined): HeaderText => {
    const ofBoth = [ofScene ?? ofData, ofData];
    const [now, away] = isSaid ? ofBoth : ofBoth.reverse();
    return { now: chosenTextOf({ model, t }, now), away: chosenTextOf({ model, t }, away).words };
  };
  return {
    t,
    headline:
      heading === undefined
        ? textFor(scene?.title, title ?? model.name)
        : { now: { words: heading, language: undefined }, away: "" },
    summary: textFor(scene?.text, description),
    scenes: scenes.map((each) => ({ id: each.id, title: chosenTextOf({ model, t }, each.title) })),
    currentScene: scene?.id,
    theme: store.theme.value,
  };
}

/** What the legend says whatever the window and the filter. */
export function legendEntries({ model, store }: Session, t: Translator, isThin: boolean) {
  const { types, notations, weights } = deriveScopeKey(model, store.scope.value);
  const { tags = {}, language } = model.dataset;
  const answerKey = store.answered.value?.key;
  // Marks of an answer stand in the place of numbers of steps.
  const hasNumbers = store.answered.value?.marks === undefined;
  return {
    t,
    notations: notationsIn(answerKey, hasNumbers ? notations : notations.filter((notation) => notation !== "step")),
    isThin,
    answerKey,
    weight: model.weights && { weights: model.weights, shown: weights, stops: weightStops(model.weights) },
    types: model.types.map((type, row) => ({
      ...type,
      label: typeLabelOf({ model, t }, type),
      language: chosenTextOf({ model, t }, type.label).language,
      occurs: types.has(row),
    })),
    statuses: standings.map((status, row) => ({ status, row })).filter(({ row }) => model.columns.status.includes(row)),
    tags: model.tags.map((tag) => {
      const label = t.chooseText(Object.hasOwn(tags, tag) ? tags[tag]?.label : undefined, language);
      return { tag, label: label.words || tag, language: label.language };
    }),
  };
}

/** An answer draws lines that are away, or none that are only going on. */
function notationsIn(key: Answered["key"] | undefined, notations: readonly Notation[]): readonly Notation[] {
  if (key === undefined) return notations;
  const known = key.earlier === "" ? notations.filter((notation) => notation !== "ongoing") : notations;
  return key.away === "" ? known : ["away", ...known];
}

/** The entries with what is shown of each. */
export function legendProps(entries: ReturnType<typeof legendEntries>, { store, model }: Session): LegendProps {
  const index = store.index.value;
  const window = store.window.value;
  const filter = store.filter.value;
  const byType = index.countByType(window, filter);
  const byStatus = index.countByStatus(window, filter);
  const byTag = index.countByTag(window, filter);
  const told = new Set([...(store.story.value?.told?.keys() ?? [])].map((row) => model.columns.type[row]));
  return {
    ...entries,
    weight: entries.weight && { ...entries.weight, least: store.view.value.weight ?? 0 },
    types: entries.types.map((type, row) => ({
      ...type,
      isOn: filter.types.has(row),
      isTold: told.has(row),
      count: shownOf(byType[row]),
      possibly: byType[row]?.possibly ?? 0,
    })),
    statuses: entries.statuses.map(({ status, row }) => ({
      status,
      isOn: filter.statuses.has(row),
      count: shownOf(byStatus[row]),
    })),
    tags: entries.tags.map((tag, row) => ({
      ...tag,
      isOn: filter.tags !== undefined && hasTag(1 << row, filter.tags),
      count: shownOf(byTag[row]),
    })),
  };
}

function shownOf(count: WindowCount | undefined): number {
  return (count?.surely ?? 0) + (count?.possibly ?? 0);
}

export function footerProps(session: Session, t: Translator): FooterProps {
  const { model, store } = session;
  const { dataset } = model;
  return {
    t,
    // Names, mostly not in the language of the dataset.
    publishers: publishersOf(session, t).map((words) => ({ words, language: "" })),
    asOf: dataset.updated === undefined ? "" : dateWords({ model, t }, dataset.updated),
    credit: t.chooseText(dataset.credit, dataset.language),
    license: dataset.license ?? "",
    undatedCount: store.index.value.undatedCount(),
    foreignOrigin: session.origin,
  };
}
