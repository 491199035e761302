import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { TableDescription } from "../../../dataset/formats/csv/types.ts";
import { isDateUse } from "../../../dataset/formats/columnQuestions.ts";
import { baseOf } from "../../../dataset/formats/csv/fields.ts";
import {
  choicesFor,
  choicesOf,
  type ColumnChoice,
  columnKey,
  missingFields,
  repeatedFields,
  rulesOfColumn,
} from "./mappingChoice.ts";
import { saidReading } from "./saidReading.ts";
import type { MappingStep } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";
import { tableControls } from "./tableControls.ts";

type Column = TableDescription["columns"][number];

export interface Numbered {
  readonly table: TableDescription;
  readonly index: number;
}

/** A table with what it is taken for as a whole, and what its columns are. */
export function tableSection(
  state: DataState,
  step: MappingStep,
  { table, index }: Numbered,
  handlers: DataHandlers,
): TemplateResult {
  const words = state.words.mapping;
  const { fixedRows, name, role } = table;
  const problems = fixedRows === undefined ? problemsOf(state, table, choicesOf(table, step.mapping)) : [];
  return html`<section class="data-mapped" aria-labelledby="data-table-${index}">
    <h3 class="data-heading" id="data-table-${index}">
      ${words.takenFor(name, role)}${fixedRows === undefined ? nothing : ` (${state.t.formatNumber(fixedRows)})`}
    </h3>
    ${tableControls(state, step, table, handlers)}
    ${
      problems.length === 0
        ? nothing
        : html`<ul class=${step.isChecked ? "data-problems data-problems--checked" : "data-problems"}>
            ${problems.map((problem) => html`<li>${problem}</li>`)}
          </ul>`
    }
    <table class="data-columns" role="table" aria-labelledby="data-table-${index}">
      <thead role="rowgroup">
        <tr role="row">
          ${[words.column, words.samples, words.meaning].map(
            (heading) => html`<th role="columnheader" scope="col">${heading}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${table.columns.map((column, number) => columnRow(state, step, table, column, number, handlers))}
      </tbody>
    </table>
  </section>`;
}

/** What stands in the way of a table, in sentences. */
function problemsOf({ words }: DataState, table: TableDescription, choices: readonly ColumnChoice[]): string[] {
  const { fields, missing, repeated } = words.mapping;
  const name = (field: string) => fields[table.role].get(baseOf(field)) ?? field;
  return [
    ...missingFields(table, choices).map((field) => missing(name(field))),
    ...repeatedFields(choices).map((field) => repeated(name(field))),
  ];
}

function columnRow(
  state: DataState,
  step: MappingStep,
  table: TableDescription,
  column: Column,
  number: number,
  handlers: DataHandlers,
): TemplateResult {
  const words = state.words.mapping;
  const choice = choicesOf(table, step.mapping)[number] ?? "attribute";
  // What a format itself says is not read as a table would read it, but for dates.
  const readAs = table.fixedRows === undefined || isDateUse(choice) ? choice : "attribute";
  const samples = samplesOf(state, step, column, readAs, columnKey(table, column));
  return html`<tr role="row">
    <th class="data-columns__heading" role="rowheader" scope="row">${headingOf(words, column, number)}</th>
    <td class="data-columns__samples" role="cell">${samples}</td>
    <td role="cell">
      ${
        table.fixedRows === undefined
          ? columnSelect(state, step, table, column, number, handlers)
          : choiceWords(words, table.role, choice)
      }
    </td>
  </tr>`;
}

function columnSelect(
  state: DataState,
  step: MappingStep,
  table: TableDescription,
  column: Column,
  number: number,
  { onEvent }: DataHandlers,
): TemplateResult {
  const words = state.words.mapping;
  const choices = choicesOf(table, step.mapping);
  const choice = choices[number] ?? "attribute";
  const heading = headingOf(words, column, number);
  const isRepeated = repeatedFields(choices).includes(choice);
  const key = columnKey(table, column);
  const onChange = ({ target }: Event) =>
    onEvent({ kind: "column", column: key, choice: (target as HTMLSelectElement).value });
  return html`<select
        class="data-select"
        aria-label=${words.meaningOf(heading)}
        aria-invalid=${isRepeated ? "true" : nothing}
        @change=${onChange}
      >
        ${choicesFor(table, column.use ?? "attribute").map(
          ({ group, choices: offered }) =>
            html`<optgroup label=${words.groups[group]}>
              ${offered.map(
                (value) =>
                  html`<option value=${value} .selected=${live(value === choice)}>
                    ${choiceWords(words, table.role, value)}
                  </option>`,
              )}
            </optgroup>`,
        )}
      </select>`;
}

function headingOf(words: DataState["words"]["mapping"], { heading }: Column, number: number): string {
  return heading.trim() === "" ? words.unnamed(number + 1) : heading.trim();
}

/** Examples as they stand in the file, each with what is read of it where that is put otherwise. */
function samplesOf(
  state: DataState,
  { mapping }: MappingStep,
  { samples, heading }: Column,
  choice: ColumnChoice,
  key: string,
): TemplateResult {
  const written = samples.filter((sample) => sample.trim() !== "");
  if (written.length === 0) return html`<span class="data-columns__empty">${state.words.mapping.empty}</span>`;
  const rules = rulesOfColumn(mapping, key, new Date());
  const decimal = mapping.answers.get(`decimal ${key}`);
  return html`<ul>
    ${written.slice(0, 3).map((sample) => {
      const said = saidReading(state, choice, sample, { rules, decimal, heading });
      return html`<li class="data-sample">
        ${sample}${said === "" || said === sample ? nothing : html` <span class="data-sample__read">= ${said}</span>`}
      </li>`;
    })}
  </ul>`;
}

/** "Bezeichnung (en)" for a field in one language. */
function choiceWords(
  words: DataState["words"]["mapping"],
  role: TableDescription["role"],
  choice: ColumnChoice,
): string {
  if (choice === "attribute" || choice === "ignore") return words[choice];
  const [field = "", language] = choice.split(":");
  const name = words.fields[role].get(field) ?? field;
  return language === undefined ? name : `${name} (${language})`;
}
