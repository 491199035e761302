import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isolated } from "../../../i18n/text.ts";
import { answersTo, type AskedColumn, type ColumnAnswer, rulesOf } from "./mappingChoice.ts";
import { saidReading } from "./saidReading.ts";
import type { MappingStep } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";

const mostExamples = 3;

/** A question about a column. No answer is chosen before somebody chooses one. */
export function columnAsk(
  state: DataState,
  { mapping, isChecked }: MappingStep,
  asked: AskedColumn,
  index: number,
  { onEvent }: DataHandlers,
): TemplateResult {
  const { t } = state;
  const words = state.words.mapping;
  const { key, heading, question, examples } = asked;
  const chosen = mapping.answers.get(key);
  const hint = `data-asked-${index}`;
  return html`<fieldset class="data-dates" aria-describedby=${hint} role="radiogroup" aria-required="true">
    <legend class="data-heading">${words.inColumn(heading, words.dates[question])}</legend>
    <p id=${hint}>${words.datesHint[question](t.formatList(examples.slice(0, mostExamples).map(isolated)))}</p>
    ${
      isChecked && chosen === undefined
        ? html`<p class="data-problems data-problems--checked">${words.datesMissing}</p>`
        : nothing
    }
    ${answersTo[question].map(
      (answer) =>
        html`<label class="dialog-check">
          <input
            type="radio"
            name=${hint}
            value=${answer}
            .checked=${live(answer === chosen)}
            @change=${() => onEvent({ kind: "answer", question: key, answer })}
          />
          <span>${answerWords(state, answer, asked)}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** An answer with the reading that it gives to the first cells in question. */
function answerWords(state: DataState, answer: ColumnAnswer, { question, examples, heading }: AskedColumn): string {
  const words = state.words.mapping;
  const said = words.dateAnswers[answer];
  if (answer === "undated" || answer === "unclear") return said;
  const rules = rulesOf([answer], new Date());
  const choice = question === "decimal" ? "amount" : "date";
  const readings = examples.slice(0, mostExamples).flatMap((example) => {
    const reading = saidReading(state, choice, example, { rules, decimal: answer, heading });
    return reading === "" ? [] : [words.readAs(isolated(example), reading)];
  });
  return readings.length === 0 ? said : `${said} ${state.t.formatList(readings)}`;
}
