import { mergeActors } from "../../../dataset/alikeActors.ts";
import { assignTypes } from "../../../dataset/families.ts";
import type { FilesReading, ReadOptions, TablesReading } from "../../../dataset/input.ts";
import { createModal } from "../modal.ts";
import { followArrivals } from "./arrivals.ts";
import { createGiving } from "./giving.ts";
import { isComplete, type Mapping, nothingSaid, optionsOf } from "./mappingChoice.ts";
import { type DataEvent, firstOf, nextStep, type Step, stepAfterReading } from "./steps.ts";
import { dataDialog } from "./template.ts";
import { changedTypes } from "./typesStep.ts";
import type { DataHandlers, DataState } from "./state.ts";
import type { DataDialogActions, DataDialogProps, DataDialogRequest, DataInput, ReadProgress } from "./types.ts";

export interface DataDialog {
  /**
   * Shows the dialog at its first step, or at what is asked for; `opener` gets the focus when it closes. While it is
   * open only a request to read something does anything: it begins anew with that.
   */
  open(props: DataDialogProps, opener?: HTMLElement, request?: DataDialogRequest): void;
  destroy(): void;
}

/** A modal dialog in `host`, empty until it is opened, that takes in somebody's own data and gives away those shown. */
export function createDataDialog(host: HTMLElement, actions: DataDialogActions): DataDialog {
  let busy: AbortController | undefined;
  let follow: AbortController | undefined;
  let input: DataInput | undefined;

  const modal = createModal<DataState>(
    host,
    (state) => dataDialog(state, handlers),
    () => {
      stopReading();
      follow?.abort();
      input = undefined;
    },
  );
  const { set } = modal;
  const stopReading = () => {
    busy?.abort();
    busy = undefined;
  };

  const enter = (step: Step) => {
    const isOther = modal.state?.step.name !== step.name;
    set({ step, status: "" });
    if (isOther) beginReadingAt(host);
  };
  const apply = (event: DataEvent) => {
    if (modal.state === undefined) return;
    enter(nextStep(modal.state.step, event));
    const { step } = modal.state;
    if (step.name !== "mapping" || (event.kind !== "column" && event.kind !== "table")) return;
    const isOther = event.kind === "table" && step.mapping.columns.size === 0 && step.mapping.answers.size === 0;
    void readAgain(isOther ? step.mapping.table : optionsOf(tablesOf(step.reading), step.mapping));
  };

  /** Shows what was said as it is read, while the reader goes on. */
  const readAgain = async (options: ReadOptions) => {
    if (input === undefined) return;
    stopReading();
    const mine = (busy = new AbortController());
    const reading = await readingOf(actions.read(input, options, () => undefined, mine.signal));
    if (busy !== mine) return;
    busy = undefined;
    if (reading?.tables !== undefined) apply({ kind: "reread", reading });
  };

  /** Reads what arrived, or by other options the same once more. A later reading takes the place of this one. */
  const read = async (from: DataInput, options?: ReadOptions, said?: Mapping) => {
    stopReading();
    const mine = (busy = new AbortController());
    input = from;
    if (typeof from === "string") set({ pasted: from });
    apply({ kind: "read" });
    const onProgress = (progress: ReadProgress) => {
      if (busy === mine) apply({ kind: "progress", progress });
    };
    const reading = await readingOf(actions.read(from, options, onProgress, mine.signal));
    if (busy !== mine) return;
    busy = undefined;
    if (reading === undefined) apply({ kind: "refuse" });
    else finish(reading, said);
  };
  const finish = (reading: FilesReading, said: Mapping | undefined) => {
    const step = stepAfterReading(reading, said);
    if (step === undefined) take(reading, said ?? nothingSaid);
    else enter(step);
  };
  const take = (reading: FilesReading, { types, merged }: Mapping) => {
    modal.close();
    const { dataset } = reading;
    const isChanged = dataset !== undefined && types.size + merged.size > 0;
    actions.open(isChanged ? { ...reading, dataset: assignTypes(mergeActors(dataset, merged), types) } : reading);
  };

  const handlers: DataHandlers = {
    ...createGiving(modal, actions, () => input),
    onEvent: apply,
    onRead: (files) => void read(files),
    onPaste: () => {
      const field = host.querySelector<HTMLTextAreaElement>("#data-paste");
      if (field === null || modal.state === undefined) return;
      if (field.value.trim() !== "") return void read(field.value);
      set({ status: modal.state.words.nothingPasted });
      field.focus();
    },
    onCancel: () => {
      stopReading();
      apply({ kind: "go", to: "start" });
    },
    onMapped: () => {
      if (modal.state?.step.name !== "mapping" || input === undefined) return;
      const { words, step } = modal.state;
      const { tables } = step.reading;
      if (tables === undefined) return;
      if (isComplete(tables, step.mapping)) {
        // Dates may only be known now, when it is said which columns hold them.
        return void read(input, optionsOf(tables, step.mapping), step.mapping);
      }
      apply({ kind: "check" });
      set({ status: leadToProblem(host, words.mapping.unfinished) });
    },
    onSort: (column) => {
      if (modal.state === undefined) return;
      const { words } = modal.state;
      apply({ kind: "sort", column });
      const { step } = modal.state;
      if (step.name === "issues") set({ status: words.sortedBy(words.issueColumns[column], step.order.isDescending) });
    },
    onContinue: () => {
      const step = modal.state?.step;
      if (step?.name === "issues" && step.reading !== undefined) take(step.reading, step.mapping);
    },
    onAssign: () => {
      if (modal.state?.step.name !== "types") return;
      const { types, words, step } = modal.state;
      const changed = changedTypes(types, step.chosen);
      if (changed.size === 0) set({ status: words.nothingChosen });
      else {
        modal.close();
        actions.assign(changed);
      }
    },
    onClose: modal.onClose,
  };

  return {
    open: (props, opener, request) => {
      if (modal.state === undefined) {
        const step = firstOf(request !== undefined && "step" in request ? request.step : "start");
        modal.open({ ...props, step, status: "", pasted: "" }, opener);
        follow = new AbortController();
        followArrivals(host, follow.signal, (arrived) => void read(arrived));
      }
      if (request !== undefined && "input" in request) void read(request.input);
    },
    destroy: modal.close,
  };
}

function tablesOf({ tables }: FilesReading): TablesReading {
  if (tables === undefined) throw new TypeError("there are no tables to be asked about");
  return tables;
}

/** Undefined where there is none, whatever the reason. */
async function readingOf(attempt: Promise<FilesReading>): Promise<FilesReading | undefined> {
  try {
    return await attempt;
  } catch {
    return undefined;
  }
}

/** Begins a step at its top. The title may have the focus already: only what gets it anew is read out. */
function beginReadingAt(host: HTMLElement): void {
  host.querySelector(".dialog__body")?.scrollTo(0, 0);
  const title = host.querySelector("h2");
  title?.blur();
  title?.focus();
}

/** Leads to the first thing that stands in the way, and says it. */
function leadToProblem(host: HTMLElement, lead: string): string {
  const problem = host.querySelector(".data-problems--checked");
  const part = problem?.closest("fieldset, section");
  const field = part?.querySelector<HTMLElement>("[aria-invalid]") ?? part?.querySelector<HTMLElement>("select, input");
  field?.focus();
  return `${lead} ${(problem?.querySelector("li") ?? problem)?.textContent.trim() ?? ""}`;
}
