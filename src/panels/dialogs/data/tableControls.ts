import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { TableDescription, TypedTable } from "../../../dataset/formats/csv/types.ts";
import type { TableSayings } from "./mappingChoice.ts";
import type { MappingStep } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What can be said about a table as a whole; only where it matters, and nothing of tables that come as a pair. */
export function tableControls(
  state: DataState,
  step: MappingStep,
  table: TableDescription,
  { onEvent }: DataHandlers,
): TemplateResult | typeof nothing {
  const { typed } = table;
  const { tables = [], sheets } = step.reading.tables ?? {};
  if (typed === undefined || tables.length > 1) return nothing;
  const words = state.words.mapping.table;
  const say = (sayings: TableSayings) => onEvent({ kind: "table", sayings });
  const sheetNames = sheets?.names ?? [];
  return html`<div class="data-controls">
    ${
      sheetNames.length < 2
        ? nothing
        : choice(words.sheet, sheetNames.map(plainOption), sheets?.read ?? "", (sheet) => say({ sheet }))
    }
    ${choice(words.headings, headingOptions(state, typed), String(typed.headingRow ?? "none"), (row) =>
      say(row === "none" ? { hasHeadings: false } : { hasHeadings: true, headingRow: Number(row) }),
    )}
    ${choice(words.rows, roleOptions(state, typed), roleOf(table, step), (role) =>
      say({ role: role as NonNullable<TableSayings["role"]> }),
    )}
    ${typed.gaps.length === 0 ? nothing : fillDown(state, step, typed.gaps, say)}
    ${isListed(typed) ? choice(words.lists(shorten(firstList(typed))), listOptions(state, typed), step.mapping.table.lists ?? "signs", sayLists(say)) : nothing}
  </div>`;
}

function plainOption(name: string): Option {
  return { value: name, label: name };
}

function choice(
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="data-control">
    <span>${label}</span>
    <select class="data-select" @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options.map(
        ({ value, label: said }) => html`<option value=${value} .selected=${live(value === chosen)}>${said}</option>`,
      )}
    </select>
  </label>`;
}

const longestRow = 60;

function shorten(text: string): string {
  return text.length > longestRow ? `${text.slice(0, longestRow)}…` : text;
}

function headingOptions({ words }: DataState, { firstRows }: TypedTable): readonly Option[] {
  const { headingRow, noHeadings } = words.mapping.table;
  return [
    ...firstRows.map(({ row, cells }) => {
      const filled = cells.filter((cell) => cell !== "").join(" · ");
      return { value: String(row), label: headingRow(row, shorten(filled)) };
    }),
    { value: "none", label: noHeadings },
  ];
}

function roleOptions({ words }: DataState, { isMatrix }: TypedTable): readonly Option[] {
  const { roles } = words.mapping.table;
  const names = isMatrix ? (["relations", "actors", "matrix"] as const) : (["relations", "actors"] as const);
  return names.map((value) => ({ value, label: roles[value] }));
}

/** A matrix is unfolded without having to be asked. */
function roleOf({ role, typed }: TableDescription, { mapping }: MappingStep): string {
  return mapping.table.role ?? (typed?.isMatrix === true ? "matrix" : role);
}

function fillDown(
  { words, t }: DataState,
  { mapping }: MappingStep,
  gaps: readonly number[],
  say: (sayings: TableSayings) => void,
): TemplateResult {
  return html`<label class="dialog-check">
    <input
      type="checkbox"
      .checked=${live(mapping.table.fillDown === true)}
      @change=${({ target }: Event) => say({ fillDown: (target as HTMLInputElement).checked })}
    />
    <span>${words.mapping.table.fillDown(t.formatList(gaps.map(String)))}</span>
  </label>`;
}

function isListed({ lists }: TypedTable): boolean {
  return lists.signs.length + lists.commas.length > 0;
}

function firstList({ lists }: TypedTable): string {
  return [...lists.signs, ...lists.commas][0] ?? "";
}

/** Without an answer only signs divide names that divide nothing else. */
function listOptions({ words }: DataState, { lists }: TypedTable): readonly Option[] {
  const { listAnswers } = words.mapping.table;
  const plain = lists.signs.length > 0 ? listAnswers.signs : listAnswers.whole;
  return [
    { value: "signs", label: plain },
    ...(lists.signs.length > 0 ? [{ value: "whole", label: listAnswers.whole }] : []),
    ...(lists.commas.length > 0 ? [{ value: "commas", label: listAnswers.commas }] : []),
  ];
}

function sayLists(say: (sayings: TableSayings) => void) {
  return (value: string): void => {
    if (value === "whole" || value === "commas") say({ lists: value });
    else say({ lists: "signs" });
  };
}
