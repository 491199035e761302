import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { live } from "lit-html/directives/live.js";
import { lineOfFamily } from "../../../dataset/families.ts";
import { families, type Family } from "../../../dataset/types.ts";
import { lineSample, type SampleStyle } from "../../lineSample.ts";
import { moreButton } from "./moreButton.ts";
import type { Step } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";
import type { DataType } from "./types.ts";

type TypesStep = Extract<Step, { readonly name: "types" }>;

/** Lists that are longer can be searched. */
const longestPlainList = 12;

/** Every type of relation with the family that it belongs to. */
export function typesStep(state: DataState, step: TypesStep, handlers: DataHandlers): TemplateResult {
  const { words, types } = state;
  const found = findTypes(sortTypes(types), step.query, state.t.locale);
  return html`<div class="data-types">
    <p>${words.typesLead}</p>
    ${types.length > longestPlainList ? filter(state, step, found, handlers) : nothing}
    ${found.length === 0 ? html`<p>${words.noTypes}</p>` : nothing}
    <ul class="data-types__list">
      ${repeat(
        found.slice(0, step.most),
        ({ id }) => id,
        (type) => typeRow(state, step, type, handlers),
      )}
    </ul>
    ${moreButton(words, found.length - step.most, handlers)}
  </div>`;
}

/** Those without a family first, then the most frequent; the order stays while families are being chosen. */
export function sortTypes(types: readonly DataType[]): readonly DataType[] {
  const rank = ({ family }: DataType) => (family === "other" ? 0 : 1);
  return [...types].sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}

/** Types whose label or id contains the words, in any case. */
export function findTypes(types: readonly DataType[], query: string, locale: string): readonly DataType[] {
  const wanted = query.trim().toLocaleLowerCase(locale);
  if (wanted === "") return types;
  return types.filter(({ label, id }) => [label, id].some((text) => text.toLocaleLowerCase(locale).includes(wanted)));
}

/** How a type is drawn once it belongs to a family; as it is while nobody has chosen another one. */
export function styleOf(type: DataType, chosen: ReadonlyMap<string, Family>): SampleStyle {
  const family = chosen.get(type.id) ?? type.family;
  return family === type.family ? type : { family, line: lineOfFamily(family), directed: type.directed };
}

function filter(
  { words }: DataState,
  { query }: TypesStep,
  found: readonly DataType[],
  { onEvent }: DataHandlers,
): TemplateResult {
  const onInput = ({ target }: Event) => onEvent({ kind: "query", query: (target as HTMLInputElement).value });
  const ids = found.map(({ id }) => id);
  return html`<div class="data-filter">
    <label class="data-filter__field">
      <span>${words.findTypes}</span>
      <input type="search" autocomplete="off" spellcheck="false" .value=${live(query)} @input=${onInput} />
    </label>
    <label class="data-filter__field" ?hidden=${found.length === 0}>
      <span>${words.allFound(found.length)}</span>
      ${familySelect(words, undefined, (family) => onEvent({ kind: "family", ids, family }))}
    </label>
  </div>`;
}

function typeRow(state: DataState, { chosen }: TypesStep, type: DataType, { onEvent }: DataHandlers): TemplateResult {
  const { words } = state;
  const style = styleOf(type, chosen);
  return html`<li>
    <label class="data-type" data-type=${type.id}>
      ${lineSample(style)}
      <span class="data-type__label">${type.label}</span>
      <span class="data-type__count">${words.relationCount(type.count)}</span>
      ${familySelect(words, style.family, (family) => onEvent({ kind: "family", ids: [type.id], family }))}
    </label>
  </li>`;
}

/** Undefined: none is chosen, and what is chosen does not stay. */
function familySelect(
  words: DataState["words"],
  chosen: Family | undefined,
  onChoose: (family: Family) => void,
): TemplateResult {
  const onChange = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    const family = families.find((each) => each === select.value);
    if (chosen === undefined) select.value = "";
    if (family !== undefined) onChoose(family);
  };
  return html`<select class="data-select" @change=${onChange}>
    ${chosen === undefined ? html`<option value="" selected>${words.chooseFamily}</option>` : nothing}
    ${families.map(
      (family) => html`<option value=${family} .selected=${live(family === chosen)}>${words.families[family]}</option>`,
    )}
  </select>`;
}
