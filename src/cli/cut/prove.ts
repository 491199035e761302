import { onlyDecimal } from "../../dataset/formats/words/amounts.ts";
import type { DateOrder } from "../../dataset/formats/words/dateReading.ts";
import { provenOrder } from "../../dataset/formats/words/dates.ts";
import type { ReadOptions } from "../../dataset/input.ts";
import { cellOf, quoteName } from "./cells.ts";
import { columnsOf, type KnownTable } from "./columns.ts";
import type { Engine } from "./engine.ts";

/** So many different cells are looked at. */
const mostCells = 200_000;

/** Cells of some rows, by the field that their column holds. */
export interface CellsByUse {
  readonly uses: readonly (string | undefined)[];
  readonly rows: readonly (readonly (string | null)[])[];
}

const dateFields = ["date", "start", "end"];
const pairOfNumbers = /^\s*\d{1,2}[-/]\d{1,2}[-/]\d{2}/;

/**
 * What all rows prove about dates such as 01/02/2025 and amounts such as 1.234, where nobody has said it: the rows of a
 * cut may not have the one that proves it. Undecided where no row does, or two say different things.
 * @param seen all rows are only asked where some of these have a cell of that kind
 */
export async function proveForms(
  tables: readonly KnownTable[],
  engine: Engine,
  options: ReadOptions,
  seen: readonly CellsByUse[],
): Promise<ReadOptions> {
  const has = (fields: readonly string[], form: RegExp) =>
    seen.some(({ uses, rows }) =>
      rows.some((cells) => cells.some((cell, index) => fields.includes(uses[index] ?? "") && form.test(cell ?? ""))),
    );
  const order =
    options.dateOrder ??
    (has(dateFields, pairOfNumbers)
      ? only<DateOrder>(await readCells(tables, dateFields, ["%_/_%/__%", "%_-_%-__%"], engine), provenOrder)
      : undefined);
  const decimal =
    options.decimal ??
    (has(["amount"], /[.,]/) ? onlyDecimal(await readCells(tables, ["amount"], ["%.%", "%,%"], engine)) : undefined);
  return {
    ...options,
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(decimal === undefined ? {} : { decimal }),
  };
}

/** Different cells of columns that have one of the forms. */
async function readCells(
  tables: readonly KnownTable[],
  fields: readonly string[],
  forms: readonly string[],
  engine: Engine,
): Promise<readonly string[]> {
  const selects = tables.flatMap((table) =>
    fields.flatMap((field) =>
      columnsOf(table, field).map((column) => {
        const cell = cellOf(quoteName(column));
        const isOfForm = forms.map((form) => `${cell} LIKE '${form}'`).join(" OR ");
        return `SELECT ${cell} FROM ${quoteName(table.table)} WHERE ${isOfForm}`;
      }),
    ),
  );
  if (selects.length === 0) return [];
  const rows = await engine.query(`SELECT * FROM (${selects.join(" UNION ")}) AS "cells" LIMIT ${mostCells}`);
  return rows.flatMap(([cell]) => cell ?? []);
}

function only<Proof>(cells: readonly string[], prove: (cell: string) => Proof | undefined): Proof | undefined {
  const proofs = new Set(cells.flatMap((cell) => prove(cell) ?? []));
  return proofs.size === 1 ? [...proofs][0] : undefined;
}
