import type { FormatName } from "../../../dataset/formats/registry.ts";
import type { Writing } from "../../../dataset/formats/types.ts";
import type { FilesReading, ReadOptions, ReadPhase } from "../../../dataset/input.ts";
import type { Issue } from "../../../dataset/issues.ts";
import type { TypeChoice } from "../../../dataset/families.ts";
import type { OwnDataWords } from "../../../i18n/ownData.ts";
import type { Translator } from "../../../i18n/translator.ts";
import type { SampleStyle } from "../../lineSample.ts";
import type { Saving } from "../picture/handOver.ts";

/** Files that belong together, or the text of one. */
export type DataInput = readonly File[] | string;

export interface ReadProgress {
  readonly phase: "fetching" | ReadPhase;
  /** Part of the phase that is done, 0 to 1; undefined where that is not known. */
  readonly fraction: number | undefined;
}

/** A type of relation in the data on the page. */
export interface DataType extends SampleStyle {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What one opening of the dialog is about: the data on the page. */
export interface DataDialogProps {
  readonly t: Translator;
  /** Of its language. */
  readonly words: OwnDataWords;
  readonly issues: readonly Issue[];
  readonly types: readonly DataType[];
  /** For files to be saved, without extension. */
  readonly fileName: string;
  /** The page stands in a frame that may not save files. */
  readonly saving: Saving;
}

/** What the dialog begins with, in the place of its first step. */
export type DataDialogRequest = { readonly input: DataInput } | { readonly step: "issues" | "types" };

export interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
}

export type TemplateFormat = "csv" | "tiespan/1";
export type SavedFormat = FormatName;

export interface DataDialogActions {
  /** Rejects when it cannot be read at all, or by `signal`. */
  readonly read: (
    input: DataInput,
    options: ReadOptions | undefined,
    onProgress: (progress: ReadProgress) => void,
    signal: AbortSignal,
  ) => Promise<FilesReading>;
  /** The reading, which has a dataset, becomes what the page shows; the dialog is closed by then. */
  readonly open: (reading: FilesReading) => void;
  /** The data on the page in another format. */
  readonly write: (format: SavedFormat) => Promise<Writing>;
  /** An example to be filled in, in the language of the dialog. */
  readonly template: (format: TemplateFormat) => Promise<Writing>;
  readonly save: (file: SavedFile) => void;
  /** By the ids of types, only those that were changed. */
  readonly assign: (types: ReadonlyMap<string, TypeChoice>) => void;
}

/** A file of a template. */
export type TemplatePart = "relations" | "actors" | "json";
/** A file of a writing: its text, or its table of actors. */
export type SavedPart = "text" | "actors";
