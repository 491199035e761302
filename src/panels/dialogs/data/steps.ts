import type { FilesReading } from "../../../dataset/input.ts";
import type { Writing } from "../../../dataset/formats/types.ts";
import type { Family } from "../../../dataset/types.ts";
import { firstOrder, type IssueColumn, type IssueOrder, turnOrder } from "./issueOrder.ts";
import type { DateQuestion } from "../../../dataset/formats/words/dateReading.ts";
import { type ColumnChoice, type DateAnswer, hasQuestions, type Mapping, mappingOf } from "./mappingChoice.ts";
import type { ReadProgress, SavedFormat } from "./types.ts";

/** Rows of a long list that are shown at once. */
export const rowsAtOnce = 200;

/** The data on the page as a file in another format, about to be saved. */
export interface Saving {
  readonly format: SavedFormat;
  /** Undefined while it is being written. */
  readonly writing: Writing | undefined;
}

/** Where the reader is, with what belongs to that place alone. */
export type Step =
  | { readonly name: "start"; readonly saving: Saving | undefined }
  | { readonly name: "busy"; readonly progress: ReadProgress }
  | {
      readonly name: "mapping";
      readonly reading: FilesReading;
      readonly mapping: Mapping;
      /** Somebody wanted to go on: what is missing is said where it belongs. */
      readonly isChecked: boolean;
    }
  | {
      readonly name: "issues";
      /** What can be shown; undefined: the issues are those of the data on the page. */
      readonly reading: FilesReading | undefined;
      readonly order: IssueOrder;
      readonly most: number;
    }
  /** Undefined: it could not even be read. */
  | { readonly name: "refused"; readonly reading: FilesReading | undefined }
  | {
      readonly name: "types";
      readonly chosen: ReadonlyMap<string, Family>;
      readonly query: string;
      readonly most: number;
    };

export type StepName = Step["name"];

export type DataEvent =
  | { readonly kind: "go"; readonly to: "start" | "issues" | "types" }
  | { readonly kind: "read" }
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  | { readonly kind: "refuse" }
  | { readonly kind: "column"; readonly table: number; readonly column: number; readonly choice: ColumnChoice }
  | { readonly kind: "dates"; readonly question: DateQuestion; readonly answer: DateAnswer }
  | { readonly kind: "check" }
  /** From what was found in a table back to the question what its columns are. */
  | { readonly kind: "columns" }
  | { readonly kind: "sort"; readonly column: IssueColumn }
  | { readonly kind: "more" }
  | { readonly kind: "query"; readonly query: string }
  | { readonly kind: "family"; readonly ids: readonly string[]; readonly family: Family }
  | { readonly kind: "saving"; readonly saving: Saving | undefined };

/** The step after an event; the same where it means nothing there. */
export function nextStep(step: Step, event: DataEvent): Step {
  switch (event.kind) {
    case "go":
      return firstOf(event.to);
    case "read":
      return { name: "busy", progress: { phase: "fetching", fraction: undefined } };
    case "progress":
      return step.name === "busy" ? { ...step, progress: event.progress } : step;
    case "refuse":
      return { name: "refused", reading: undefined };
    case "saving":
      return step.name === "start" ? { ...step, saving: event.saving } : step;
    case "more":
      return "most" in step ? { ...step, most: step.most + rowsAtOnce } : step;
    case "sort":
      return step.name === "issues" ? { ...step, order: turnOrder(step.order, event.column) } : step;
    case "columns":
      return "reading" in step && step.reading?.tables !== undefined ? mappingStep(step.reading) : step;
    default:
      return step.name === "mapping" ? nextMapping(step, event) : nextTypes(step, event);
  }
}

type StepNamed<Name extends StepName> = Extract<Step, { readonly name: Name }>;

/** A step as it begins. */
export function firstOf(name: "start" | "issues" | "types"): Step {
  if (name === "issues") return { name, reading: undefined, order: firstOrder, most: rowsAtOnce };
  return name === "types" ? { name, chosen: new Map(), query: "", most: rowsAtOnce } : { name, saving: undefined };
}

function nextMapping(step: StepNamed<"mapping">, event: DataEvent): Step {
  const { mapping } = step;
  if (event.kind === "check") return { ...step, isChecked: true };
  if (event.kind === "dates") {
    return { ...step, mapping: { ...mapping, dates: { ...mapping.dates, [event.question]: event.answer } } };
  }
  if (event.kind !== "column") return step;
  const tables = mapping.tables.map((choices, table) =>
    table === event.table
      ? choices.map((choice, column) => (column === event.column ? event.choice : choice))
      : choices,
  );
  return { ...step, mapping: { ...mapping, tables } };
}

function nextTypes(step: Step, event: DataEvent): Step {
  if (step.name !== "types") return step;
  if (event.kind === "query") return { ...step, query: event.query, most: rowsAtOnce };
  if (event.kind !== "family") return step;
  return { ...step, chosen: new Map([...step.chosen, ...event.ids.map((id) => [id, event.family] as const)]) };
}

/**
 * Where a finished reading leads: to questions about its tables, of which those about dates are not asked again
 * that were `answered`; to why there is nothing to show; to its issues; undefined where it can be opened as it is.
 */
export function stepAfterReading(reading: FilesReading, answered: readonly DateQuestion[]): Step | undefined {
  const { dataset, issues, tables } = reading;
  if (tables !== undefined && hasQuestions(tables, answered)) return mappingStep(reading);
  if (dataset === undefined) return { name: "refused", reading };
  return issues.length === 0 ? undefined : { name: "issues", reading, order: firstOrder, most: rowsAtOnce };
}

function mappingStep(reading: FilesReading): Step {
  return { name: "mapping", reading, mapping: mappingOf(reading.tables), isChecked: false };
}
