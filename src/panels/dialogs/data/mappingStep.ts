import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { AlikePair } from "../../../dataset/alikeActors.ts";
import { columnAsk } from "./columnAsk.ts";
import { countReading } from "./readingCounts.ts";
import { askedColumns } from "./mappingChoice.ts";
import { repairList } from "./repairList.ts";
import type { MappingStep } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";
import { tableSection } from "./tableSection.ts";
import { typeList, typesIn } from "./typesStep.ts";

/** What was understood of a file, in the order in which it matters: questions first, then all that can be corrected. */
export function mappingStep(state: DataState, step: MappingStep, handlers: DataHandlers): TemplateResult {
  const { reading, mapping, alike } = step;
  const words = state.words.mapping;
  const tables = reading.tables?.tables ?? [];
  const asked = reading.tables === undefined ? [] : askedColumns(reading.tables, mapping);
  return html`<div class="data-mapping">
    <p>${words.lead} ${reading.dataset === undefined ? nothing : words.found(countReading(reading))}</p>
    ${asked.map((question, index) => columnAsk(state, step, question, index, handlers))}
    ${tables.map((table, index) => tableSection(state, step, { table, index }, handlers))}
    ${repairList(state, step, handlers)} ${alike.length === 0 ? nothing : alikeSection(state, step, handlers)}
    ${typesSection(state, step, handlers)}
  </div>`;
}

/** Names that may be those of one actor: nothing is merged that nobody has ticked. */
function alikeSection(
  { words: { mapping: words } }: DataState,
  { alike, mapping: { merged } }: MappingStep,
  { onEvent }: DataHandlers,
): TemplateResult {
  const box = ({ id, name, into, intoName }: AlikePair) =>
    html`<li>
      <label class="dialog-check">
        <input
          type="checkbox"
          .checked=${live(merged.get(id) === into)}
          @change=${({ target }: Event) =>
            onEvent({ kind: "merge", id, into: (target as HTMLInputElement).checked ? into : undefined })}
        />
        <span>${words.same(name, intoName)}</span>
      </label>
    </li>`;
  return html`<section class="data-mapped" aria-labelledby="data-alike">
    <h3 class="data-heading" id="data-alike">${words.alike}</h3>
    <p>${words.alikeHint}</p>
    <ul class="data-alike">
      ${alike.map(box)}
    </ul>
  </section>`;
}

function typesSection(state: DataState, step: MappingStep, handlers: DataHandlers): TemplateResult | typeof nothing {
  const { dataset } = step.reading;
  const types = dataset === undefined ? [] : typesIn(dataset, state.t);
  if (types.length === 0) return nothing;
  const { query, most, mapping } = step;
  return html`<section class="data-mapped data-types" aria-labelledby="data-types">
    <h3 class="data-heading" id="data-types">${state.words.mapping.types}</h3>
    <p>${state.words.typesLead}</p>
    ${typeList(state, { types, chosen: mapping.types, query, most }, handlers)}
  </section>`;
}
