import { html, nothing, type TemplateResult } from "lit-html";
import type { FilesReading } from "../../../dataset/input.ts";
import { dialogFrame } from "../frame.ts";
import { busyStep } from "./busyStep.ts";
import { issuesOf, issuesStep } from "./issuesStep.ts";
import { mappingStep } from "./mappingStep.ts";
import { countReading } from "./readingCounts.ts";
import { refusedStep } from "./refusedStep.ts";
import { startStep } from "./startStep.ts";
import type { DataHandlers, DataState } from "./state.ts";
import { typesStep } from "./typesStep.ts";

/** The whole dialog at its present step. */
export function dataDialog(state: DataState, handlers: DataHandlers): TemplateResult {
  const { words, step, status } = state;
  return dialogFrame({
    name: "data",
    title: words.titles[step.name],
    closeLabel: words.close,
    body: body(state, handlers),
    note: "",
    // What is being done is told once for each phase.
    status: step.name === "busy" ? words.phases[step.progress.phase] : status,
    ways: ways(state, handlers),
    onClose: handlers.onClose,
  });
}

function body(state: DataState, handlers: DataHandlers): TemplateResult {
  const { step } = state;
  switch (step.name) {
    case "start":
      return startStep(state, step, handlers);
    case "busy":
      return busyStep(state, step);
    case "mapping":
      return mappingStep(state, step, handlers);
    case "issues":
      return issuesStep(state, step, handlers);
    case "refused":
      return refusedStep(state, step);
    case "types":
      return typesStep(state, step, handlers);
  }
}

/** The buttons of a step, that which goes on last. */
function ways(state: DataState, handlers: DataHandlers): TemplateResult {
  const { words, step } = state;
  const toStart = () => handlers.onEvent({ kind: "go", to: "start" });
  switch (step.name) {
    case "start":
      return html``;
    case "busy":
      return quiet(words.cancel, handlers.onCancel);
    case "mapping":
      return html`${quiet(words.cancel, toStart)} ${primary(words.goOn, handlers.onMapped)}`;
    case "issues":
      return issueWays(state, handlers);
    case "refused":
      return html`${issuesReport(state, handlers, step.reading?.issues.length ?? 0)}
      ${columnsButton(state, handlers, step.reading)} ${primary(words.another, toStart)}`;
    case "types":
      return html`${quiet(words.back, toStart)} ${primary(words.apply, handlers.onAssign)}`;
  }
}

function issueWays(state: DataState, handlers: DataHandlers): TemplateResult {
  const { words, step } = state;
  if (step.name !== "issues") return html``;
  const { reading } = step;
  const toStart = () => handlers.onEvent({ kind: "go", to: "start" });
  const report = issuesReport(state, handlers, issuesOf(state, step).length);
  if (reading === undefined) return html`${report} ${quiet(words.back, toStart)}`;
  return html`${report} ${columnsButton(state, handlers, reading)} ${quiet(words.cancel, toStart)}
  ${primary(countReading(reading).leftOut === 0 ? words.goOn : words.continueWithout, handlers.onContinue)}`;
}

function columnsButton(
  { words }: DataState,
  { onEvent }: DataHandlers,
  reading: FilesReading | undefined,
): TemplateResult | typeof nothing {
  return reading?.tables === undefined ? nothing : quiet(words.changeColumns, () => onEvent({ kind: "columns" }));
}

function issuesReport(
  { words }: DataState,
  { onReport }: DataHandlers,
  count: number,
): TemplateResult | typeof nothing {
  return count === 0 ? nothing : quiet(words.report, onReport);
}

function primary(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" @click=${onClick}>${label}</button>`;
}

function quiet(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button dialog-quiet" @click=${onClick}>${label}</button>`;
}
