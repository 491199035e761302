import { provenDecimal, type DecimalSign } from "../../dataset/formats/words/amounts.ts";
import type { DateOrder } from "../../dataset/formats/words/dateReading.ts";
import { provenOrder } from "../../dataset/formats/words/dates.ts";
import type { ReadOptions } from "../../dataset/input.ts";
import { cellOf, quoteName } from "./cells.ts";
import { columnsOf, type KnownTable } from "./columns.ts";
import type { Engine } from "./engine.ts";

/** So many different cells are looked at. */
const mostCells = 200_000;

/**
 * What all rows prove about dates such as 01/02/2025 and amounts such as 1.234, where nobody has said it: the rows of a
 * cut may not have the one that proves it. Undecided where no row does, or two say different things.
 */
export async function proveForms(
  tables: readonly KnownTable[],
  engine: Engine,
  options: ReadOptions,
): Promise<ReadOptions> {
  const dates = ["date", "start", "end"].flatMap((field) => selectCells(tables, field, "%_/_%/__%", "%_-_%-__%"));
  const amounts = selectCells(tables, "amount", "%.%", "%,%");
  const order = options.dateOrder ?? only<DateOrder>(await readCells(dates, engine), provenOrder);
  const decimal = options.decimal ?? only<DecimalSign>(await readCells(amounts, engine), provenDecimal);
  return {
    ...options,
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(decimal === undefined ? {} : { decimal }),
  };
}

function selectCells(tables: readonly KnownTable[], field: string, ...forms: readonly string[]): readonly string[] {
  return tables.flatMap((table) =>
    columnsOf(table, field).map((column) => {
      const cell = cellOf(quoteName(column));
      const isOfForm = forms.map((form) => `${cell} LIKE '${form}'`).join(" OR ");
      return `SELECT ${cell} FROM ${quoteName(table.table)} WHERE ${isOfForm}`;
    }),
  );
}

async function readCells(selects: readonly string[], engine: Engine): Promise<readonly string[]> {
  if (selects.length === 0) return [];
  const rows = await engine.query(`SELECT * FROM (${selects.join(" UNION ")}) AS "cells" LIMIT ${mostCells}`);
  return rows.flatMap(([cell]) => cell ?? []);
}

function only<Proof>(cells: readonly string[], prove: (cell: string) => Proof | undefined): Proof | undefined {
  const proofs = new Set(cells.flatMap((cell) => prove(cell) ?? []));
  return proofs.size === 1 ? [...proofs][0] : undefined;
}
