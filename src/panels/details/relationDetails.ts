import { html, nothing, type TemplateResult } from "lit-html";
import { directionIn } from "../../i18n/languages.ts";
import type { Relation, Source } from "../../dataset/types.ts";
import { icon } from "../icons.ts";
import { lineSample } from "../lineSample.ts";
import {
  actorName,
  amountWords,
  chosenNatureOf,
  chosenPublisherOf,
  chosenSentenceOf,
  chosenTagsOf,
  chosenTextOf,
  chosenTitleOf,
  dateWords,
  relationAt,
  natureGap,
  relationPeriod,
  isDoubtful,
  statusWords,
  typeOf,
  type Wording,
} from "../../i18n/wording.ts";
import { saidText, saidTexts } from "../saidText.ts";
import { externalLink } from "./externalLink.ts";
import { attributeFacts, factList } from "./facts.ts";
import { relationGroup } from "./relationList.ts";
import type { Certainty, DetailsActions, DetailsProps } from "./types.ts";

/** What a relation says: who did what to whom, when, who says so, who disputes it, and where that is written. */
export function relationDetails(props: DetailsProps, actions: DetailsActions, row: number): TemplateResult {
  const { wording } = props;
  const relation = relationAt(wording, row);
  if (relation === undefined) return html`${nothing}`;
  const type = typeOf(wording, row);
  const sentence = chosenSentenceOf(wording, row);
  return html`<p class="overline overline--relation">
      ${lineSample(type, isDoubtful(wording, row))}
      <span>${saidTexts(chosenNatureOf(wording, row), natureGap)}</span>
    </p>
    <h2
      class="details__heading"
      tabindex="-1"
      lang=${sentence.language ?? nothing}
      dir=${directionIn(sentence) ?? nothing}
    >
      ${sentence.words}
    </h2>
    ${certaintyNote(wording, props.certaintyOf(row))}
    ${(props.noteOf?.(row) ?? []).map((note) => html`<p class="details__note">${note}</p>`)}
    ${facts(wording, row, relation)} ${summary(wording, relation)} ${sources(wording, relation)}
    ${actorButtons(wording, actions, row)}
    ${relationGroup(props, actions, wording.t.words.details.sameLane, laneMates(wording, row))}`;
}

function certaintyNote({ t }: Wording, certainty: Certainty): TemplateResult | typeof nothing {
  if (certainty === "surely") return nothing;
  const { possiblyNote, outsideNote, filteredNote } = t.words.details;
  const note = { possibly: possiblyNote, hidden: outsideNote, filtered: filteredNote }[certainty];
  return html`<p class="details__note">${note}</p>`;
}

function facts(wording: Wording, row: number, relation: Relation): TemplateResult | typeof nothing {
  const { words } = wording.t;
  return factList(wording, [
    [words.details.when, relationPeriod(wording, row)],
    [words.details.amount, amountWords(wording, relation.amount)],
    [words.details.status, statusWords(wording, row)],
    [words.details.tags, chosenTagsOf(wording, row)],
    ...attributeFacts(wording, relation.attributes),
  ]);
}

function summary(wording: Wording, relation: Relation): TemplateResult | typeof nothing {
  const { words, language } = chosenTextOf(wording, relation.summary);
  return words === ""
    ? nothing
    : html`<p class="details__text" lang=${language ?? nothing} dir=${directionIn({ words, language }) ?? nothing}>
        ${words}
      </p>`;
}

function sources(wording: Wording, relation: Relation): TemplateResult {
  const { words } = wording.t;
  const all = wording.model.dataset.sources ?? {};
  const ids = (relation.sources ?? []).filter((id) => Object.hasOwn(all, id));
  if (ids.length === 0) return html`<p class="details__small">${words.details.noSource}</p>`;
  return html`<section class="details__group">
    <h3 class="details__group-title">${words.details.sources}</h3>
    <ol class="source-list">
      ${ids.map((id) => html`<li>${sourceItem(wording, id, all[id] ?? {})}</li>`)}
    </ol>
  </section>`;
}

function sourceItem(wording: Wording, id: string, source: Source): TemplateResult {
  const { t } = wording;
  const { details, sourceKinds } = t.words;
  const named = [chosenTitleOf(wording, source), chosenPublisherOf(wording, source)].filter(
    ({ words }) => words !== "",
  );
  const [title = { words: id, language: "" }, ...publisher] = named;
  const own = [
    source.kind === undefined ? "" : sourceKinds[source.kind],
    source.date === undefined ? "" : dateWords(wording, source.date),
    source.retrieved === undefined ? "" : details.retrieved(dateWords(wording, source.retrieved)),
  ].filter((part) => part !== "");
  const about = [...publisher, ...own.map((words) => ({ words, language: undefined }))];
  return html`${source.url === undefined ? saidText(title) : externalLink(t, source.url, saidText(title))}
  ${about.length === 0 ? nothing : html`<span class="source-list__about">${saidTexts(about, " · ")}</span>`}
  ${source.archive === undefined ? nothing : externalLink(t, source.archive, details.archived)}`;
}

function actorButtons(wording: Wording, actions: DetailsActions, row: number): TemplateResult {
  const { source, target } = wording.model.columns;
  const ends = [...new Set([source[row] ?? 0, target[row] ?? 0])];
  return html`<div class="details__ends">
    ${ends.map(
      (actor) =>
        html`<button type="button" class="text-button" data-actor=${actor} @click=${() => actions.onSelectActor(actor)}>
          ${icon("back")}<span>${wording.t.words.details.backTo(actorName(wording, actor))}</span>
        </button>`,
    )}
  </div>`;
}

function laneMates({ model }: Wording, row: number): readonly number[] {
  const lane = model.lanes[model.columns.lane[row] ?? 0];
  return (lane?.relations ?? []).filter((other) => other !== row);
}
