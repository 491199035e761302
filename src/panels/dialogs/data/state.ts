import type { IssueColumn } from "./issueOrder.ts";
import type { DataEvent, Step } from "./steps.ts";
import type { DataDialogProps, DataInput, SavedFormat, SavedPart, TemplatePart } from "./types.ts";

/** What the dialog is drawn from. */
export interface DataState extends DataDialogProps {
  readonly step: Step;
  /** What has happened, or why not. */
  readonly status: string;
  /** What was pasted and read last, to be mended if need be. */
  readonly pasted: string;
}

export interface DataHandlers {
  /** What changes the step and nothing else. */
  readonly onEvent: (event: DataEvent) => void;
  readonly onRead: (input: DataInput) => void;
  readonly onPaste: () => void;
  readonly onCancel: () => void;
  readonly onTemplate: (part: TemplatePart) => void;
  readonly onFormat: (format: SavedFormat) => void;
  readonly onSave: (part: SavedPart) => void;
  readonly onMapped: () => void;
  readonly onSort: (column: IssueColumn) => void;
  readonly onReport: () => void;
  readonly onContinue: () => void;
  readonly onAssign: () => void;
  readonly onClose: (event: Event) => void;
}
