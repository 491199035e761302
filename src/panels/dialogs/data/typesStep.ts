import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { live } from "lit-html/directives/live.js";
import { builtInTypeById } from "../../../dataset/builtInTypes.ts";
import { notationOf, type TypeChoice } from "../../../dataset/families.ts";
import { type Dataset, families, type Family } from "../../../dataset/types.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { lineSample, type SampleStyle } from "../../lineSample.ts";
import { moreButton } from "./moreButton.ts";
import type { Step } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";
import type { DataType } from "./types.ts";

type TypesStep = Extract<Step, { readonly name: "types" }>;

/** Types, with what somebody has chosen for them so far. */
export interface TypeList {
  readonly types: readonly DataType[];
  readonly chosen: ReadonlyMap<string, TypeChoice>;
  readonly query: string;
  readonly most: number;
}

/** Lists that are longer can be searched. */
const longestPlainList = 12;

/** Every type of relation of the data on the page with what it is drawn as. */
export function typesStep(state: DataState, step: TypesStep, handlers: DataHandlers): TemplateResult {
  return html`<div class="data-types">
    <p>${state.words.typesLead}</p>
    ${typeList(state, { ...step, types: state.types }, handlers)}
  </div>`;
}

/** Every type with what it is drawn as, to be chosen. */
export function typeList(state: DataState, list: TypeList, handlers: DataHandlers): TemplateResult {
  const { words, t } = state;
  const { types, most } = list;
  const found = findTypes(sortTypes(types), list.query, t.locale);
  return html`${types.length > longestPlainList ? filter(state, list, found, handlers) : nothing}
    ${found.length === 0 ? html`<p>${words.noTypes}</p>` : nothing}
    <ul class="data-types__list">
      ${repeat(
        found.slice(0, most),
        ({ id }) => id,
        (type) => typeRow(state, list, type, handlers),
      )}
    </ul>
    ${moreButton(words, found.length - most, handlers)}`;
}

/** Those without a family first, then the most frequent; the order stays while families are being chosen. */
function sortTypes(types: readonly DataType[]): readonly DataType[] {
  const rank = ({ family }: DataType) => (family === "other" ? 0 : 1);
  return [...types].sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}

/** Types whose label or id contains the words, in any case. */
export function findTypes(types: readonly DataType[], query: string, locale: string): readonly DataType[] {
  const wanted = query.trim().toLocaleLowerCase(locale);
  if (wanted === "") return types;
  return types.filter(({ label, id }) => [label, id].some((text) => text.toLocaleLowerCase(locale).includes(wanted)));
}

/** The types of a dataset that was just read, each with how often it stands there. */
export function typesIn({ relations, types, language }: Dataset, t: Translator): readonly DataType[] {
  const counts = new Map<string, number>();
  for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([id, count]) => {
    const own = types?.[id];
    const family = own?.family ?? builtInTypeById.get(id)?.family ?? "other";
    const { line, directed } = builtInTypeById.get(id) ?? notationOf(family);
    const label = t.typeLabel({ id, label: own?.label }, language);
    return { id, label, count, family, line: own?.line ?? line, directed: own?.directed ?? directed };
  });
}

/** Only what is another choice than the type has already. */
export function changedTypes(
  types: readonly DataType[],
  chosen: ReadonlyMap<string, TypeChoice>,
): ReadonlyMap<string, TypeChoice> {
  const byId = new Map(types.map((type) => [type.id, type]));
  return new Map(
    [...chosen].filter(([id, choice]) => {
      const type = byId.get(id);
      return type !== undefined && valueOf(choice) + directionIn(choice) !== valueOf(own(type)) + directionIn(own(type));
    }),
  );
}

function directionIn(choice: TypeChoice): string {
  return "like" in choice ? "" : String(choice.directed);
}

/** What a type is as long as nobody has chosen anything. */
function own({ id, family, directed }: DataType): TypeChoice {
  return builtInTypeById.has(id) && builtInTypeById.get(id)?.family === family ? { like: id } : { family, directed };
}

/** How a type is drawn once something is chosen for it; as it is while nobody has. */
export function styleOf(type: DataType, chosen: ReadonlyMap<string, TypeChoice>): SampleStyle {
  const choice = chosen.get(type.id) ?? own(type);
  if (!("like" in choice)) {
    const { family, directed } = choice;
    return { family, line: family === type.family ? type.line : notationOf(family).line, directed };
  }
  return choice.like === type.id ? type : (builtInTypeById.get(choice.like) ?? type);
}

function filter(
  { words }: DataState,
  { query }: TypeList,
  found: readonly DataType[],
  { onEvent }: DataHandlers,
): TemplateResult {
  const onInput = ({ target }: Event) => onEvent({ kind: "query", query: (target as HTMLInputElement).value });
  const ids = found.map(({ id }) => id);
  const choose = (family: Family) =>
    onEvent({ kind: "type", ids, choice: { family, directed: notationOf(family).directed } });
  return html`<div class="data-filter">
    <label class="data-filter__field">
      <span>${words.findTypes}</span>
      <input type="search" autocomplete="off" spellcheck="false" .value=${live(query)} @input=${onInput} />
    </label>
    <label class="data-filter__field" ?hidden=${found.length === 0}>
      <span>${words.allFound(found.length)}</span>
      <select class="data-select" @change=${takeFamily(choose)}>
        <option value="" selected>${words.chooseFamily}</option>
        ${families.map((family) => html`<option value=${family}>${words.families[family]}</option>`)}
      </select>
    </label>
  </div>`;
}

/** What is chosen for many does not stay chosen. */
function takeFamily(choose: (family: Family) => void) {
  return ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    const family = families.find((each) => each === select.value);
    select.value = "";
    if (family !== undefined) choose(family);
  };
}

function typeRow(state: DataState, { chosen }: TypeList, type: DataType, { onEvent }: DataHandlers): TemplateResult {
  const { words } = state;
  const choice = chosen.get(type.id) ?? own(type);
  const choose = (next: TypeChoice) => onEvent({ kind: "type", ids: [type.id], choice: next });
  const style = styleOf(type, chosen);
  return html`<li class="data-type" data-type=${type.id}>
    ${lineSample(style)}
    <span class="data-type__label">${type.label}</span>
    <span class="data-type__count">${words.relationCount(type.count)}</span>
    ${choiceSelect(state, type, choice, choose)}
    <label class="dialog-check data-type__arrow">
      <input
        type="checkbox"
        aria-label=${words.arrowOf(type.label)}
        ?disabled=${"like" in choice}
        .checked=${live(style.directed)}
        @change=${({ target }: Event) =>
          choose({ family: style.family, directed: (target as HTMLInputElement).checked })}
      />
      <span aria-hidden="true">${words.arrow}</span>
    </label>
  </li>`;
}

function valueOf(choice: TypeChoice): string {
  return "like" in choice ? `like:${choice.like}` : choice.family;
}

/** Built-in types first, then families for words of the file's own. */
function choiceSelect(
  { words, t }: DataState,
  { label, directed }: DataType,
  choice: TypeChoice,
  choose: (choice: TypeChoice) => void,
): TemplateResult {
  const chosen = valueOf(choice);
  const onChange = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const family = families.find((each) => each === value);
    if (family === undefined) choose({ like: value.slice("like:".length) });
    else choose({ family, directed: "like" in choice ? directed : choice.directed });
  };
  const option = (value: string, said: string) =>
    html`<option value=${value} .selected=${live(value === chosen)}>${said}</option>`;
  return html`<select class="data-select" aria-label=${words.drawnAs(label)} @change=${onChange}>
    <optgroup label=${words.ownName}>${families.map((family) => option(family, words.families[family]))}</optgroup>
    <optgroup label=${words.likeKnown}>
      ${[...builtInTypeById].map(([id, type]) => option(`like:${id}`, type.words[t.language].label))}
    </optgroup>
  </select>`;
}
