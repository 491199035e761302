import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { directionIn } from "../../../i18n/languages.ts";
import type { TableDialogWords } from "../../../i18n/dialogs.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { windowWords, type Wording } from "../../../i18n/wording.ts";
import type { DayWindow } from "../../../model/types.ts";
import { externalLink } from "../../details/externalLink.ts";
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
  /** At most so many rows are drawn; the file has all. */
  readonly most: number;
  readonly status: string;
}

const rowsAtOnce = 300;

export interface TableDialog {
  open(props: TableDialogProps, opener: HTMLElement | undefined): void;
  close(): void;
}

/** A modal dialog in `host` with what is shown as a table that can be sorted and saved. */
export function createTableDialog(host: HTMLElement, onRelation: (row: number) => void): TableDialog {
  const address = createBlobAddress();
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
    onMore: () => modal.set({ most: (modal.state?.most ?? 0) + rowsAtOnce }),
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
    open: (props, opener) => modal.open({ ...props, order: undefined, most: rowsAtOnce, status: "" }, opener),
    close: modal.close,
  };
}

interface TableHandlers {
  readonly onSort: (column: TableColumn) => void;
  readonly onMore: () => void;
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
  const { words, wording, window, rows, most } = state;
  const { t } = wording;
  const left = rows.length - most;
  return dialogFrame({
    name: "table",
    title: words.title,
    closeLabel: t.words.close,
    body: html`<div class="table-scroll" role="region" tabindex="0" aria-label=${words.title}>
        <table class="relations-table">
          <thead>
            <tr>
              ${tableColumns.map((column) => header(state, column, handlers))}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              sortedRows(state).slice(0, most),
              ({ row }) => row,
              (each) => tableRow(t, each, handlers),
            )}
          </tbody>
        </table>
      </div>
      ${
        left <= 0
          ? nothing
          : html`<button type="button" class="text-button" @click=${() => handlers.onMore()}>
              ${t.words.showMore(left)}
            </button>`
      }`,
    note: t.joinParts([t.words.relations(rows.length), windowWords(t, window)]),
    status: state.status,
    ways: html`<button type="button" class="button" data-way="csv" @click=${() => handlers.onSave()}>
      ${words.save}
    </button>`,
    onClose,
  });
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

function tableRow(t: Translator, each: TableRow, { onRelation }: TableHandlers): TemplateResult {
  const { row, words, sentence, sources } = each;
  return html`<tr>
    <td>${words.when}</td>
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
    </td>
  </tr>`;
}
