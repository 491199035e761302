import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { TableDescription } from "../../../dataset/formats/csv/types.ts";
import { readDays } from "../../../dataset/edtf.ts";
import type { DateQuestion } from "../../../dataset/formats/words/dateReading.ts";
import { readDate } from "../../../dataset/formats/words/dates.ts";
import {
  baseOf,
  choicesFor,
  type ColumnChoice,
  type DateAnswer,
  dateAnswers,
  dateQuestions,
  missingFields,
  repeatedFields,
  rulesOf,
} from "./mappingChoice.ts";
import type { Step } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";

type MappingStep = Extract<Step, { readonly name: "mapping" }>;
type Column = TableDescription["columns"][number];

/** Asks what the columns of the tables are, and how their dates are to be read. */
export function mappingStep(state: DataState, step: MappingStep, handlers: DataHandlers): TemplateResult {
  const { tables = [], askedDates } = step.reading.tables ?? {};
  const questions = dateQuestions.filter((question) => (askedDates?.[question].length ?? 0) > 0);
  return html`<div class="data-mapping">
    <p>${state.words.mapping.lead}</p>
    ${questions.map((question) => dateQuestion(state, step, question, askedDates?.[question] ?? [], handlers))}
    ${tables.map((table, index) => tableSection(state, step, { table, index }, handlers))}
  </div>`;
}

interface Numbered {
  readonly table: TableDescription;
  readonly index: number;
}

function tableSection(
  state: DataState,
  step: MappingStep,
  { table, index }: Numbered,
  handlers: DataHandlers,
): TemplateResult {
  const words = state.words.mapping;
  const choices = step.mapping.tables[index] ?? [];
  const problems = problemsOf(state, table, choices);
  return html`<section class="data-mapped" aria-labelledby="data-table-${index}">
    <h3 class="data-heading" id="data-table-${index}">${words.takenFor(table.name, table.role)}</h3>
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
        ${table.columns.map((column, number) => columnRow(state, { table, index }, column, number, choices, handlers))}
      </tbody>
    </table>
  </section>`;
}

/** What stands in the way of a table, in sentences. */
function problemsOf({ words }: DataState, { role }: TableDescription, choices: readonly ColumnChoice[]): string[] {
  const { fields, missing, repeated } = words.mapping;
  const name = (field: string) => fields[role].get(baseOf(field)) ?? field;
  return [
    ...missingFields(role, choices).map((field) => missing(name(field))),
    ...repeatedFields(choices).map((field) => repeated(name(field))),
  ];
}

function columnRow(
  { words: { mapping: words } }: DataState,
  { table, index }: Numbered,
  column: Column,
  number: number,
  choices: readonly ColumnChoice[],
  { onEvent }: DataHandlers,
): TemplateResult {
  const choice = choices[number] ?? "attribute";
  const heading = column.heading.trim() === "" ? words.unnamed(number + 1) : column.heading;
  const isRepeated = repeatedFields(choices).includes(choice);
  const onChange = ({ target }: Event) =>
    onEvent({ kind: "column", table: index, column: number, choice: (target as HTMLSelectElement).value });
  return html`<tr role="row">
    <th class="data-columns__heading" role="rowheader" scope="row">${heading}</th>
    <td class="data-columns__samples" role="cell">${samplesOf(words.empty, column)}</td>
    <td role="cell">
      <select
        class="data-select"
        aria-label=${words.meaningOf(heading)}
        aria-invalid=${isRepeated ? "true" : nothing}
        @change=${onChange}
      >
        ${choicesFor(table.role, column.use ?? "attribute").map(
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
      </select>
    </td>
  </tr>`;
}

function samplesOf(empty: string, { samples }: Column): TemplateResult {
  const written = samples.filter((sample) => sample.trim() !== "");
  if (written.length === 0) return html`<span class="data-columns__empty">${empty}</span>`;
  return html`<ul>
    ${written.slice(0, 3).map((sample) => html`<li class="data-sample">${sample}</li>`)}
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

/** No answer is chosen before somebody chooses one. */
function dateQuestion(
  state: DataState,
  { mapping, isChecked }: MappingStep,
  question: DateQuestion,
  examples: readonly string[],
  { onEvent }: DataHandlers,
): TemplateResult {
  const { t } = state;
  const words = state.words.mapping;
  const chosen = mapping.dates[question];
  const hint = `data-dates-${question}`;
  return html`<fieldset class="data-dates" aria-describedby=${hint} role="radiogroup" aria-required="true">
    <legend class="data-heading">${words.dates[question]}</legend>
    <p id=${hint}>${words.datesHint[question](t.formatList(examples.slice(0, mostExamples).map(isolated)))}</p>
    ${
      isChecked && chosen === undefined
        ? html`<p class="data-problems data-problems--checked">${words.datesMissing}</p>`
        : nothing
    }
    ${dateAnswers[question].map(
      (answer) =>
        html`<label class="dialog-check">
          <input
            type="radio"
            name=${hint}
            value=${answer}
            .checked=${live(answer === chosen)}
            @change=${() => onEvent({ kind: "dates", question, answer })}
          />
          <span>${answerWords(state, answer, examples)}</span>
        </label>`,
    )}
  </fieldset>`;
}

const mostExamples = 3;

/** Kept apart from the direction of the words around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** An answer with the reading that it gives to the first dates in question. */
function answerWords(
  { words: { mapping: words }, t }: DataState,
  answer: DateAnswer,
  examples: readonly string[],
): string {
  const said = words.dateAnswers[answer];
  if (answer === "undated") return said;
  const rules = rulesOf([answer], new Date());
  const readings = examples.slice(0, mostExamples).flatMap((example) => {
    const reading = readDate(example, rules);
    const days = reading.is === "date" ? readDays(reading.date) : undefined;
    return days === undefined ? [] : [words.readAs(isolated(example), t.formatDate(days))];
  });
  return readings.length === 0 ? said : `${said} ${t.formatList(readings)}`;
}
