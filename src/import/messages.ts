import type { Language } from "../dataset/languages.ts";
import type { FormatName } from "../dataset/formats/registry.ts";
import type { Writing } from "../dataset/formats/types.ts";
import type { FilesReading, InputFile, ReadOptions, ReadPhase } from "../dataset/input.ts";
import type { Dataset, Point } from "../dataset/types.ts";

/** What is too much work for the thread that a page is drawn on. */
export type ImportTask =
  | { readonly kind: "read"; readonly files: readonly InputFile[]; readonly options: ReadOptions }
  /** Steady: the same places on every machine, however long that takes. */
  | { readonly kind: "arrange"; readonly dataset: Dataset; readonly isSteady: boolean }
  | { readonly kind: "write"; readonly dataset: Dataset; readonly format: FormatName }
  /** An example to be filled in. */
  | { readonly kind: "template"; readonly format: TemplateFormat; readonly language: Language };

export type TemplateFormat = Extract<FormatName, "csv" | "tiespan/1">;

/** What comes back, in this order: "begun", any number of "phase" or "places", then one of the others. */
export type ImportNews =
  | { readonly kind: "begun" }
  | { readonly kind: "phase"; readonly phase: ReadPhase; readonly fraction: number | undefined }
  /** For every actor, in the order of the dataset; each better than the one before. */
  | { readonly kind: "places"; readonly positions: readonly Point[] }
  | { readonly kind: "read"; readonly reading: FilesReading }
  | { readonly kind: "written"; readonly writing: Writing }
  | { readonly kind: "arranged" };

/** What the script of the worker gives to a page that has to do the work itself. */
export interface ImportApi {
  readonly perform: (task: ImportTask, tell: (news: ImportNews) => void, isStopped: () => boolean) => Promise<void>;
}
