import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { type Standing, standings } from "../model/types.ts";
import type { Translator } from "../i18n/translator.ts";
import { disclosure } from "./disclosure.ts";
import { icon } from "./icons.ts";
import { lineSample, type SampleStyle } from "./lineSample.ts";

export interface LegendType extends SampleStyle {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  /** Shown in the period, or what would be if the type were on: surely and possibly together. */
  readonly count: number;
  readonly possibly: number;
}

export interface LegendStatus {
  readonly status: Standing;
  readonly isOn: boolean;
  readonly count: number;
}

export interface LegendTag {
  readonly tag: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly count: number;
}

export interface LegendProps {
  readonly t: Translator;
  readonly types: readonly LegendType[];
  /** Statuses that occur in the dataset; with fewer than two there is nothing to choose. */
  readonly statuses: readonly LegendStatus[];
  /** Those of the dataset; none of them on: relations without tags are shown as well. */
  readonly tags: readonly LegendTag[];
}

export interface LegendActions {
  readonly onToggleType: (id: string) => void;
  readonly onOnlyType: (id: string) => void;
  readonly onToggleStatus: (status: Standing) => void;
  readonly onToggleTag: (tag: string) => void;
  /** All types, statuses and tags again. */
  readonly onShowAll: () => void;
}

const sampleWidthPx = 36;

/** The key to the lines, which is the filter at the same time. */
export function legend(props: LegendProps, actions: LegendActions): TemplateResult {
  const { t, types, statuses, tags } = props;
  const isFiltered = [...types, ...statuses].some(({ isOn }) => !isOn) || tags.some(({ isOn }) => isOn);
  return html`<div class="legend" role="group" aria-label=${t.words.legend.title}>
    <ul class="legend__types">
      ${repeat(
        types,
        ({ id }) => id,
        (type) => html`<li class="legend__item">${typeButton(t, type, actions)}</li>`,
      )}
      <li>
        ${disclosure({
          className: "legend__filter",
          summary: html`<span>${t.words.legend.filter}</span>${icon("down")}`,
          content: filterPanel(props, actions),
        })}
      </li>
      ${isFiltered ? html`<li>${showAllButton(t, actions)}</li>` : nothing}
    </ul>
  </div>`;
}

function showAllButton(t: Translator, actions: LegendActions): TemplateResult {
  return html`<button type="button" class="text-button legend__all" @click=${() => actions.onShowAll()}>
    ${t.words.showAll}
  </button>`;
}

function typeButton(t: Translator, type: LegendType, actions: LegendActions): TemplateResult {
  const possibly = type.possibly > 0 ? t.words.legend.possibly(type.possibly) : "";
  return html`<button
    type="button"
    class="legend__type"
    data-type=${type.id}
    aria-pressed=${type.isOn ? "true" : "false"}
    title=${possibly === "" ? nothing : possibly}
    @click=${() => actions.onToggleType(type.id)}
  >
    ${lineSample(type, false, sampleWidthPx)}
    <span class="legend__word">${type.label}</span>
    <span class="legend__count">${t.formatNumber(type.count)}</span>
    ${possibly === "" ? nothing : html`<span class="visually-hidden">(${possibly})</span>`}
  </button>`;
}

function filterPanel({ t, types, statuses: rows, tags }: LegendProps, actions: LegendActions): TemplateResult {
  return html`<div class="filter">
    <section class="filter__part" role="group" aria-label=${t.words.legend.onlyThis}>
      <h3 class="filter__title">${t.words.legend.onlyThis}</h3>
      ${types.map(
        (type) =>
          html`<button
            type="button"
            class="filter__choice"
            data-only=${type.id}
            aria-label=${t.words.legend.onlyType(type.label)}
            @click=${() => actions.onOnlyType(type.id)}
          >
            ${lineSample(type)}<span>${type.label}</span>
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
      ({ tag, label, isOn, count }) =>
        html`<label class="filter__status">
          <input type="checkbox" data-tag=${tag} .checked=${isOn} @change=${() => actions.onToggleTag(tag)} />
          <span>${label}</span>
          <span class="filter__count">${t.formatNumber(count)}</span>
        </label>`,
    )}
  </fieldset>`;
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
