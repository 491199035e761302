import type { Issue } from "../../../dataset/issues.ts";
import type { Modal } from "../modal.ts";
import { writeReport } from "./report.ts";
import { fileOfReport, fileOfTemplate, fileOfWriting } from "./savedFiles.ts";
import { type DataEvent, nextStep } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";
import type { DataDialogActions, DataInput, SavedFile, SavedFormat, TemplatePart } from "./types.ts";

type Giving = Pick<DataHandlers, "onTemplate" | "onFormat" | "onSave" | "onReport">;

/** What the dialog gives away: templates, the data on the page in several formats, reports. `input` was read last. */
export function createGiving(
  modal: Modal<DataState>,
  actions: DataDialogActions,
  input: () => DataInput | undefined,
): Giving {
  const apply = (event: DataEvent, status = "") => {
    if (modal.state !== undefined) modal.set({ step: nextStep(modal.state.step, event), status });
  };
  const save = (file: SavedFile) => {
    if (modal.state === undefined) return;
    const { words, saving } = modal.state;
    if (saving !== "blocked") actions.save(file);
    const status = { allowed: words.saved, unknown: words.perhapsSaved, blocked: () => words.savingBlocked }[saving];
    modal.set({ status: status(file.name) });
  };

  const saveTemplate = async (part: TemplatePart) => {
    const writing = await succeeded(actions.template(part === "json" ? "tiespan/1" : "csv"));
    if (modal.state === undefined) return;
    const { words } = modal.state;
    if (writing === undefined) modal.set({ status: words.failed });
    else save(fileOfTemplate(words, writing, part));
  };
  const write = async (format: SavedFormat) => {
    apply({ kind: "saving", saving: { format, writing: undefined } });
    const writing = await succeeded(actions.write(format));
    const { state } = modal;
    if (state?.step.name !== "start" || state.step.saving?.format !== format) return;
    if (writing === undefined) apply({ kind: "saving", saving: undefined }, state.words.failed);
    else apply({ kind: "saving", saving: { format, writing } });
  };

  return {
    onTemplate: (part) => void saveTemplate(part),
    onFormat: (format) => void write(format),
    onSave: (part) => {
      if (modal.state?.step.name !== "start") return;
      const { words, fileName, step } = modal.state;
      const { format, writing } = step.saving ?? {};
      if (format !== undefined && writing !== undefined) save(fileOfWriting(words, fileName, format, writing, part));
    },
    onReport: () => {
      if (modal.state === undefined) return;
      const { words, fileName } = modal.state;
      save(fileOfReport(words, fileName, input(), writeReport(words, issuesAt(modal.state))));
    },
  };
}

/** The issues that the present step is about: of what was read, else of the data on the page. */
function issuesAt({ step, issues }: DataState): readonly Issue[] {
  return "reading" in step && step.reading !== undefined ? step.reading.issues : issues;
}

async function succeeded<Result>(attempt: Promise<Result>): Promise<Result | undefined> {
  try {
    return await attempt;
  } catch {
    return undefined;
  }
}
