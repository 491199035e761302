import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { type Standing, standings, type Weights } from "../model/types.ts";
import { directionIn } from "../i18n/languages.ts";
import type { Translator } from "../i18n/translator.ts";
import type { Answered } from "../model/answered.ts";
import { type Notation, notationWords, sampleNumber } from "../picture/notationKey.ts";
import { disclosure } from "./disclosure.ts";
import { icon } from "./icons.ts";
import { lineSample, notationSample, type SampleStyle } from "./lineSample.ts";
import { setStyles } from "./setStyles.ts";
import { weightFilter } from "./weightFilter.ts";

export interface LegendType extends SampleStyle {
  readonly id: string;
  readonly label: string;
  /** Of the label, where that is not the language around it. */
  readonly language?: string | undefined;
  readonly isOn: boolean;
  /** Shown in the period, or what would be if the type were on: surely and possibly together. */
  readonly count: number;
  readonly possibly: number;
  /** Some relation has it that the scene itself shows. */
  readonly occurs: boolean;
  /** Or one that the story has told: where it is shown, too, it has not to be folded away. */
  readonly isTold: boolean;
}

export interface LegendStatus {
  readonly status: Standing;
  readonly isOn: boolean;
  readonly count: number;
}

export interface LegendTag {
  readonly tag: string;
  readonly label: string;
  readonly language?: string | undefined;
  readonly isOn: boolean;
  readonly count: number;
}

export interface LegendProps {
  readonly t: Translator;
  readonly types: readonly LegendType[];
  /** Statuses that occur in the dataset; with fewer than two there is nothing to choose. */
  readonly statuses: readonly LegendStatus[];
  /** What is drawn in this scene and wants an explanation. */
  readonly notations: readonly Notation[];
  /** The graph has so many lines that they are thin and without signs; a picture of it, and paper, never has. */
  readonly isThin?: boolean;
  /** What thin and broken lines mean in an answer. */
  readonly answerKey?: Answered["key"] | undefined;
  /** Those of the dataset; none of them on: relations without tags are shown as well. */
  readonly tags: readonly LegendTag[];
  /** Where the data have them: with what width says, the stops of their slider, and the least one shown, 0 for all. */
  readonly weight?:
    | {
        readonly weights: Weights;
        readonly shown: Weights | undefined;
        readonly stops: readonly number[];
        readonly least: number;
      }
    | undefined;
}

export interface LegendActions {
  readonly onToggleType: (id: string) => void;
  readonly onOnlyType: (id: string) => void;
  readonly onToggleStatus: (status: Standing) => void;
  readonly onToggleTag: (tag: string) => void;
  readonly onWeight: (least: number) => void;
  /** All types, statuses, tags and weights again. */
  readonly onShowAll: () => void;
}

const sampleWidthPx = 36;

/** The key to the lines, which is the filter at the same time. */
export function legend(props: LegendProps, actions: LegendActions): TemplateResult {
  const { t, types, statuses, tags, weight } = props;
  const occurring = types.filter(({ occurs, isTold, count }) => occurs || (isTold && count > 0));
  const here = occurring.length === 0 ? types : occurring;
  const elsewhere = types.filter((type) => !here.includes(type));
  const isFiltered =
    [...types, ...statuses].some(({ isOn }) => !isOn) ||
    tags.some(({ isOn }) => isOn) ||
    (weight !== undefined && weight.least > 0);
  return html`<div class="legend" role="group" aria-label=${t.words.legend.title}>
    <ul class="legend__types" @focusin=${showFocused}>
      ${typeItems(t, here, actions)}
      ${elsewhere.length === 0 ? nothing : html`<li>${moreTypes(t, elsewhere, actions)}</li>`}
      ${props.notations.length === 0 ? nothing : html`<li>${guard([t, props.notations, props.answerKey, props.isThin], () => key(props))}</li>`}
      ${
        weight === undefined
          ? nothing
          : html`<li>${weightFilter(t, weight.weights, weight.stops, weight.least, actions.onWeight)}</li>`
      }
      <li>
        ${disclosure({
          className: "legend__filter",
          summary: html`<span>${t.words.legend.filter}</span>${icon("down")}`,
          content: guard(
            [
              t,
              ...types.map(({ label }) => label),
              ...props.statuses.flatMap((row) => [row.status, row.isOn, row.count]),
            ],
            () => filterPanel(props, actions),
          ),
        })}
      </li>
      ${isFiltered ? html`<li>${showAllButton(t, actions)}</li>` : nothing}
    </ul>
    <div class="legend__printed" aria-hidden="true">
      ${guard([t, props.notations, props.answerKey], () => notationList(props))}
    </div>
  </div>`;
}

/** A row that is pushed sideways shows the whole of what has the focus. */
function showFocused({ target }: FocusEvent): void {
  if (target instanceof Element) target.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function typeItems(t: Translator, types: readonly LegendType[], actions: LegendActions): unknown {
  return repeat(
    types,
    ({ id }) => id,
    (type) =>
      html`<li class=${type.occurs ? "legend__item" : "legend__item legend__item--told"}>
        ${guard([t, type.label, type.isOn, type.count, type.possibly], () => typeButton(t, type, actions))}
      </li>`,
  );
}

/** One button for all types without a relation in the scene. */
function moreTypes(t: Translator, types: readonly LegendType[], actions: LegendActions): TemplateResult {
  const { more, moreTitle } = t.words.legend;
  return disclosure({
    className: "legend__more",
    summary: html`<span>${more(types.length)}</span>${icon("down")}`,
    content: html`<p class="filter__title">${moreTitle}</p>
      <ul class="legend__types">
        ${typeItems(t, types, actions)}
      </ul>`,
  });
}

function key(props: LegendProps): TemplateResult {
  return disclosure({
    className: "legend__key",
    summary: html`<span>${props.t.words.legend.key}</span>${icon("down")}`,
    content: html`${notationList(props)}${props.isThin ? html`<p class="notation__row">${props.t.words.legend.thin}</p>` : nothing}`,
  });
}

function notationList({ t, notations, weight, answerKey }: LegendProps): TemplateResult {
  return html`<ul class="notation">
    ${notations.map(
      (notation) =>
        html`<li class="notation__row">
          <span class="notation__sample"> ${notationSample(notation)} ${sampleBadge(notation, t)} </span>
          <span>${notationWords(notation, notations, t, weight?.shown, answerKey)}</span>
        </li>`,
    )}
  </ul>`;
}

function sampleBadge(notation: Notation, t: Translator): unknown {
  const number = sampleNumber(notation, t);
  const name = notation === "step" ? "notation__step" : "notation__count";
  return number === "" ? nothing : html`<b class=${name} aria-hidden="true">${number}</b>`;
}

function showAllButton(t: Translator, actions: LegendActions): TemplateResult {
  return html`<button type="button" class="text-button legend__all" @click=${() => actions.onShowAll()}>
    ${t.words.showAll}
  </button>`;
}

function typeButton(t: Translator, type: LegendType, actions: LegendActions): TemplateResult {
  const count = t.formatNumber(type.count);
  const possibly = type.possibly > 0 ? t.words.legend.possibly(type.possibly) : "";
  return html`<button
    type="button"
    class="legend__type"
    data-type=${type.id}
    aria-pressed=${type.isOn ? "true" : "false"}
    title=${possibly === "" ? nothing : possibly}
    @click=${() => actions.onToggleType(type.id)}
  >
    ${lineSample(type, false, sampleWidthPx)} ${labelOf(type, "legend__word")}
    <span class="legend__count" ${setStyles({ "--length": String(count.length) })}
      ><span class="legend__number"
        >${count}${possibly === "" ? nothing : html` <span class="visually-hidden">(${possibly})</span>`}</span
      ></span
    >
  </button>`;
}

function filterPanel({ t, types, statuses: rows, tags }: LegendProps, actions: LegendActions): TemplateResult {
  return html`<div class="filter">
    <section class="filter__part" role="group" aria-label=${t.words.legend.onlyThis}>
      <p class="filter__title" aria-hidden="true">${t.words.legend.onlyThis}</p>
      ${types.map(
        (type) =>
          html`<button
            type="button"
            class="filter__choice"
            data-only=${type.id}
            aria-label=${t.words.legend.onlyType(type.label)}
            @click=${() => actions.onOnlyType(type.id)}
          >
            ${lineSample(type)}${labelOf(type)}
          </button>`,
      )}
    </section>
    ${rows.length < 2 ? nothing : statusFilter(t, rows, actions)}
    ${tags.length === 0 ? nothing : tagFilter(t, tags, actions)}
  </div>`;
}

function tagFilter(t: Translator, tags: readonly LegendTag[], actions: LegendActions): TemplateResult {
  return html`<fieldset class="filter__part">
    <legend class="filter__title">${t.words.legend.tagTitle}</legend>
    ${tags.map(
      ({ tag, label, language, isOn, count }) =>
        html`<label class="filter__status">
          <input type="checkbox" data-tag=${tag} .checked=${isOn} @change=${() => actions.onToggleTag(tag)} />
          ${labelOf({ label, language })}
          <span class="filter__count">${t.formatNumber(count)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function labelOf({ label, language }: Pick<LegendTag, "label" | "language">, className = ""): TemplateResult {
  const direction = directionIn({ words: label, language }) ?? nothing;
  return html`<span class=${className || nothing} lang=${language ?? nothing} dir=${direction}>${label}</span>`;
}

function statusFilter(t: Translator, rows: readonly LegendStatus[], actions: LegendActions): TemplateResult {
  const ordered = standings.flatMap((status) => rows.filter((row) => row.status === status));
  return html`<fieldset class="filter__part">
    <legend class="filter__title">${t.words.legend.statusTitle}</legend>
    ${ordered.map(
      ({ status, isOn, count }) =>
        html`<label class="filter__status">
          <input
            type="checkbox"
            data-status=${status}
            .checked=${isOn}
            @change=${() => actions.onToggleStatus(status)}
          />
          <span>${t.words.statuses[status]}</span>
          <span class="filter__count">${t.formatNumber(count)}</span>
        </label>`,
    )}
  </fieldset>`;
}
