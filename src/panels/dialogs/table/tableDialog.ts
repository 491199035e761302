import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { directionIn } from "../../../i18n/languages.ts";
import type { TableDialogWords } from "../../../i18n/dialogs.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { windowWords, type Wording } from "../../../i18n/wording.ts";
import type { DayWindow } from "../../../model/types.ts";
import { createLongRowsAsker } from "../../askLongRows.ts";
import { externalLink } from "../../details/externalLink.ts";
import { mostAtOnce, mostMeanwhile } from "../../details/relationList.ts";
import type { LongRows } from "../../longRows.ts";
import type { DrawnRow } from "../../rowHeights.ts";
import { setStyles } from "../../setStyles.ts";
import { createBlobAddress } from "../blobAddress.ts";
import { dialogFrame } from "../frame.ts";
import { createModal, type Modal } from "../modal.ts";
import { saveFile, savingHere } from "../picture/handOver.ts";
import { writeSheet } from "../sheetText.ts";
import { sheetRow, sortRows, type TableColumn, tableColumns, type TableOrder, type TableRow } from "./tableRows.ts";

export interface TableDialogProps {
  readonly words: TableDialogWords;
  readonly wording: Wording;
  readonly window: DayWindow;
  /** What is shown, in the order of the list. */
  readonly rows: readonly TableRow[];
  /** Of the file that it is saved as. */
  readonly fileName: string;
}

interface TableState extends TableDialogProps {
  /** Undefined for that of the list. */
  readonly order: TableOrder | undefined;
  /** What draws very many rows, as soon as it is asked for and there. */
  readonly longRows: () => LongRows | undefined;
  readonly status: string;
}

export interface TableDialog {
  open(props: TableDialogProps, opener: HTMLElement | undefined): void;
  close(): void;
}

/** A modal dialog in `host` with what is shown as a table that can be sorted and saved. */
export function createTableDialog(host: HTMLElement, onRelation: (row: number) => void): TableDialog {
  const address = createBlobAddress();
  const longRows = createLongRowsAsker(() => modal.set({}));
  const modal: Modal<TableState> = createModal<TableState>(
    host,
    (state) => tableDialog(state, handlers, modal.onClose),
    address.clear,
  );
  const handlers: TableHandlers = {
    onSort: (column) => {
      const order = modal.state?.order;
      modal.set({ order: { column, isDescending: order?.column === column && !order.isDescending } });
    },
    onSave: () => {
      const { state } = modal;
      if (state === undefined) return;
      const headings = tableColumns.map((column) => headingOf(state, column));
      if (savingHere() === "blocked") {
        modal.set({ status: state.words.blocked });
        return;
      }
      const text = writeSheet([headings, ...sortedRows(state).map(sheetRow)], state.words.separator);
      const fileName = `${state.fileName}.csv`;
      saveFile(address.set(new Blob([text], { type: "text/csv;charset=utf-8" })), fileName);
      modal.set({ status: state.words.saved(fileName) });
    },
    onRelation: (row) => {
      modal.close();
      onRelation(row);
    },
  };
  return {
    open: (props, opener) => modal.open({ ...props, order: undefined, longRows, status: "" }, opener),
    close: modal.close,
  };
}

interface TableHandlers {
  readonly onSort: (column: TableColumn) => void;
  readonly onSave: () => void;
  readonly onRelation: (row: number) => void;
}

function sortedRows({ wording, rows, order }: TableState): readonly TableRow[] {
  return order === undefined ? rows : sortRows(wording, rows, order);
}

function headingOf({ words, wording }: TableState, column: TableColumn): string {
  const { details, page } = wording.t.words;
  const { when, amount, status, sources } = details;
  return { ...words.columns, when, amount, status, sources, sentence: page.relation }[column];
}

function tableDialog(state: TableState, handlers: TableHandlers, onClose: (event: Event) => void): TemplateResult {
  const { words, wording, window, rows } = state;
  const { t } = wording;
  const longRows = rows.length <= mostAtOnce ? undefined : state.longRows();
  const most = rows.length <= mostAtOnce ? mostAtOnce : mostMeanwhile;
  return dialogFrame({
    name: "table",
    title: words.title,
    closeLabel: t.words.close,
    body: html`<div class="table-scroll" role="region" tabindex="0" aria-label=${words.title}>
        ${longRows === undefined ? shortTable(state, handlers, most) : longTable(state, handlers, longRows)}
      </div>
      ${
        longRows !== undefined || rows.length <= most
          ? nothing
          : html`<p class="dialog-hint">${t.words.page.leftOut(rows.length - most)}</p>`
      }`,
    note: t.joinParts([t.words.relations(rows.length), windowWords(t, window)]),
    status: state.status,
    ways: html`<button type="button" class="button" data-way="csv" @click=${() => handlers.onSave()}>
      ${words.save}
    </button>`,
    onClose,
  });
}

function shortTable(state: TableState, handlers: TableHandlers, most: number): TemplateResult {
  return html`<table class="relations-table">
    ${head(state, handlers)}
    <tbody>
      ${repeat(
        sortedRows(state).slice(0, most),
        ({ row }) => row,
        (each) =>
          html`<tr>
            ${cells(state.wording.t, each, handlers)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Columns keep their widths whatever is in sight, and rows say their number. */
function longTable(state: TableState, handlers: TableHandlers, longRows: LongRows): TemplateResult {
  const rows = sortedRows(state);
  const draw = (drawn: readonly DrawnRow[]) =>
    repeat(
      drawn,
      ({ place }) => rows[place]?.row,
      ({ place, beforePx, afterPx }) => {
        const each = rows[place];
        return each === undefined
          ? nothing
          : html`${gap(beforePx)}
              <tr data-place=${place} aria-rowindex=${place + 2}>
                ${cells(state.wording.t, each, handlers)}
              </tr>
              ${gap(afterPx)}`;
      },
    );
  return html`<table class="relations-table relations-table--long" aria-rowcount=${rows.length + 1}>
    ${head(state, handlers)}
    <tbody ${longRows({ rows, draw })}></tbody>
  </table>`;
}

/** In the place of rows that are not drawn. */
function gap(heightPx: number): TemplateResult | typeof nothing {
  if (heightPx === 0) return nothing;
  return html`<tr aria-hidden="true">
    <td
      class="relations-table__gap"
      colspan=${tableColumns.length}
      ${setStyles({ "block-size": `${heightPx}px` })}
    ></td>
  </tr>`;
}

function head(state: TableState, handlers: TableHandlers): TemplateResult {
  return html`<thead>
    <tr aria-rowindex=${state.rows.length > mostAtOnce ? 1 : nothing}>
      ${tableColumns.map((column) => header(state, column, handlers))}
    </tr>
  </thead>`;
}

function header(state: TableState, column: TableColumn, { onSort }: TableHandlers): TemplateResult {
  const { order } = state;
  const isSorted = order?.column === column;
  const direction = order?.isDescending === true ? "descending" : "ascending";
  return html`<th scope="col" aria-sort=${isSorted ? direction : nothing}>
    <button type="button" class="relations-table__sort" data-column=${column} @click=${() => onSort(column)}>
      ${headingOf(state, column)}
      <span aria-hidden="true">${isSorted ? (order.isDescending ? "↓" : "↑") : "↕"}</span>
    </button>
  </th>`;
}

function cells(t: Translator, each: TableRow, { onRelation }: TableHandlers): TemplateResult {
  const { row, words, sentence, sources } = each;
  return html`<td>${words.when}</td>
    <th scope="row">
      <button
        type="button"
        class="text-button"
        data-relation=${row}
        lang=${sentence.language ?? nothing}
        dir=${directionIn(sentence) ?? nothing}
        @click=${() => onRelation(row)}
      >
        ${sentence.words}
      </button>
    </th>
    <td>${words.nature}</td>
    <td><bdi>${words.source}</bdi></td>
    <td><bdi>${words.target}</bdi></td>
    <td class="relations-table__amount">${words.amount}</td>
    <td>${words.status}</td>
    <td>
      <ul>
        ${sources.map(({ name, url }) => html`<li>${url === "" ? html`<bdi>${name}</bdi>` : externalLink(t, url, html`<bdi>${name}</bdi>`)}</li>`)}
      </ul>
    </td>`;
}
