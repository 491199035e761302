import type { FilesReading } from "../../../dataset/input.ts";
import type { Dataset } from "../../../dataset/types.ts";
import type { Writing } from "../../../dataset/formats/types.ts";
import { type AlikePair, findAlike } from "../../../dataset/alikeActors.ts";
import type { TypeChoice } from "../../../dataset/families.ts";
import { firstOrder, type IssueColumn, type IssueOrder, turnOrder } from "./issueOrder.ts";
import {
  type ColumnAnswer,
  type ColumnChoice,
  isComplete,
  isRemarkable,
  type Mapping,
  nothingSaid,
  type TableSayings,
} from "./mappingChoice.ts";
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
      /** Actors who may be the same. */
      readonly alike: readonly AlikePair[];
      readonly query: string;
      readonly most: number;
    }
  | {
      readonly name: "issues";
      /** What can be shown; undefined: the issues are those of the data on the page. */
      readonly reading: FilesReading | undefined;
      readonly mapping: Mapping;
      readonly order: IssueOrder;
      readonly most: number;
    }
  /** Undefined: it could not even be read. */
  | { readonly name: "refused"; readonly reading: FilesReading | undefined; readonly mapping: Mapping }
  | {
      readonly name: "types";
      readonly chosen: ReadonlyMap<string, TypeChoice>;
      readonly query: string;
      readonly most: number;
    };

export type StepName = Step["name"];

export type DataEvent =
  | { readonly kind: "go"; readonly to: "start" | "issues" | "types" }
  | { readonly kind: "read" }
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  | { readonly kind: "refuse" }
  | { readonly kind: "column"; readonly column: string; readonly choice: ColumnChoice }
  | { readonly kind: "answer"; readonly question: string; readonly answer: ColumnAnswer }
  | { readonly kind: "table"; readonly sayings: TableSayings }
  | { readonly kind: "repair"; readonly column: string; readonly cell: string; readonly words: string }
  /** Undefined: they are two. */
  | { readonly kind: "merge"; readonly id: string; readonly into: string | undefined }
  /** The same file, read with what was said about it so far. */
  | { readonly kind: "reread"; readonly reading: FilesReading }
  | { readonly kind: "check" }
  /** From what was found in a table back to the question what its columns are. */
  | { readonly kind: "columns" }
  | { readonly kind: "sort"; readonly column: IssueColumn }
  | { readonly kind: "more" }
  | { readonly kind: "query"; readonly query: string }
  | { readonly kind: "type"; readonly ids: readonly string[]; readonly choice: TypeChoice }
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
      return { name: "refused", reading: undefined, mapping: nothingSaid };
    case "saving":
      return step.name === "start" ? { ...step, saving: event.saving } : step;
    case "more":
      return "most" in step ? { ...step, most: step.most + rowsAtOnce } : step;
    case "sort":
      return step.name === "issues" ? { ...step, order: turnOrder(step.order, event.column) } : step;
    case "columns":
      return "reading" in step && step.reading?.tables !== undefined ? mappingStep(step.reading, step.mapping) : step;
    default:
      return step.name === "mapping" ? nextMapping(step, event) : nextTypes(step, event);
  }
}

/** What was understood of a file, with what somebody says about it. */
export type MappingStep = StepNamed<"mapping">;
type StepNamed<Name extends StepName> = Extract<Step, { readonly name: Name }>;

/** A step as it begins. */
export function firstOf(name: "start" | "issues" | "types"): Step {
  if (name === "issues") return { name, reading: undefined, mapping: nothingSaid, order: firstOrder, most: rowsAtOnce };
  return name === "types" ? { name, chosen: new Map(), query: "", most: rowsAtOnce } : { name, saving: undefined };
}

function nextMapping(step: MappingStep, event: DataEvent): Step {
  if (event.kind === "check") return { ...step, isChecked: true };
  if (event.kind === "query") return { ...step, query: event.query, most: rowsAtOnce };
  if (event.kind === "reread") {
    const { dataset } = event.reading;
    const alike = dataset === undefined ? [] : findAlike(dataset);
    const isStill = ([id, into]: readonly [string, string]) => alike.some((pair) => pair.id === id && pair.into === into);
    // Of another reading others may have these ids.
    const merged = new Map([...step.mapping.merged].filter(isStill));
    return { ...step, reading: event.reading, alike, mapping: { ...step.mapping, merged } };
  }
  return { ...step, mapping: nextSayings(step.mapping, event) };
}

function nextSayings(mapping: Mapping, event: DataEvent): Mapping {
  const { columns, answers, repairs, types, merged } = mapping;
  switch (event.kind) {
    case "column":
      return { ...mapping, columns: new Map(columns).set(event.column, event.choice) };
    case "answer":
      return { ...mapping, answers: new Map(answers).set(event.question, event.answer) };
    case "table": {
      const isOther = ["sheet", "role", "headingRow", "hasHeadings"].some((name) => name in event.sayings);
      const table = { ...mapping.table, ...event.sayings };
      // Columns of another sheet, or under other headings, are other ones.
      return isOther ? { ...nothingSaid, table } : { ...mapping, table };
    }
    case "repair": {
      const cells = new Map(repairs.get(event.column)).set(event.cell, event.words);
      return { ...mapping, repairs: new Map(repairs).set(event.column, cells) };
    }
    case "type":
      return { ...mapping, types: withTypes(types, event) };
    case "merge":
      return { ...mapping, merged: withMerged(merged, event.id, event.into) };
    default:
      return mapping;
  }
}

function withMerged(merged: Mapping["merged"], id: string, into: string | undefined): Mapping["merged"] {
  const others = [...merged].filter(([each]) => each !== id);
  return new Map(into === undefined ? others : [...others, [id, into]]);
}

function withTypes(
  types: ReadonlyMap<string, TypeChoice>,
  { ids, choice }: Extract<DataEvent, { readonly kind: "type" }>,
): ReadonlyMap<string, TypeChoice> {
  return new Map([...types, ...ids.map((id) => [id, choice] as const)]);
}

function nextTypes(step: Step, event: DataEvent): Step {
  if (step.name !== "types") return step;
  if (event.kind === "query") return { ...step, query: event.query, most: rowsAtOnce };
  return event.kind === "type" ? { ...step, chosen: withTypes(step.chosen, event) } : step;
}

/**
 * Where a finished reading leads: to what was understood of it, where something is missing or open, and where nobody has
 * seen it yet although something in it can be said better, or no relation was found; to why there is nothing to show; to its issues; undefined
 * where it can be opened as it is.
 * @param mapping what was said about the file so far; undefined where it was not asked about
 */
export function stepAfterReading(reading: FilesReading, mapping: Mapping | undefined): Step | undefined {
  const { dataset, issues, tables } = reading;
  const said = mapping ?? nothingSaid;
  if (tables !== undefined) {
    if (!isComplete(tables, said)) return mappingStep(reading, said);
    const isNew = mapping === undefined && dataset !== undefined;
    if (isNew && (isRemarkable(tables) || isPoor(dataset))) return mappingStep(reading, said);
  }
  if (dataset === undefined) return { name: "refused", reading, mapping: said };
  return issues.length === 0
    ? undefined
    : { name: "issues", reading, mapping: said, order: firstOrder, most: rowsAtOnce };
}

function mappingStep(reading: FilesReading, mapping: Mapping): Step {
  const alike = reading.dataset === undefined ? [] : findAlike(reading.dataset);
  return { name: "mapping", reading, mapping, isChecked: false, alike, query: "", most: rowsAtOnce };
}

/** Whether a dataset has no relation, or actors who may be the same. */
function isPoor(dataset: Dataset): boolean {
  return dataset.relations.length === 0 || findAlike(dataset).length > 0;
}
