import { excerptOf, type Place } from "../../findings.ts";
import { problemOf, type Issue, type IssueCode } from "../../issues.ts";
import type { Attributes, Text } from "../../types.ts";
import { openEnd, unknownDay } from "../words/dateWords.ts";
import { isNothing, withoutInvisible } from "../words/emptyWords.ts";
import { readCell, readExactText } from "./cells.ts";
import type { Columns } from "./columns.ts";
import { attributePrefix } from "./fields.ts";
import { isListHeading, plainName } from "./headings.ts";
import type { Row, Table } from "./table.ts";
import type { CsvOptions } from "./types.ts";
import { wellFormed } from "../../text.ts";

/** What an issue of a cell says beside its kind and place. */
export type CellDetails = Pick<Issue, "expected" | "suggestion"> & {
  readonly found?: string;
  readonly severity?: Issue["severity"];
};

/** Attributes of one row while they are collected. */
export type RowAttributes = Map<string, string | number | boolean>;

/** The attribute that holds the cells of a row for which there are no headings. */
const furtherCells = "further cells";

/** A table whose columns are understood: gives cells by field. */
export class Sheet {
  readonly table: Table;
  readonly columns: Columns;
  readonly issues: Issue[] = [];
  readonly #columnByUse = new Map<string, number>();
  /** Further columns of fields that can have several. */
  readonly #moreByUse = new Map<string, number[]>();
  /** The first words for nothing of each column. */
  readonly #empties = new Map<number, { readonly found: string; readonly row: Row }>();
  readonly #languages = new Map<string, [language: string, column: number][]>();
  readonly #attributeNames: readonly (string | undefined)[];
  readonly #isTyped: readonly boolean[];
  /** Columns whose headings say that there are several words in a cell. */
  readonly #areLists: readonly boolean[];

  /** What is read in the place of cells, by column. */
  readonly #repairs: readonly (ReadonlyMap<string, string> | undefined)[];

  constructor(table: Table, columns: Columns, repairs?: CsvOptions["repairs"]) {
    this.table = table;
    this.columns = columns;
    this.#repairs = table.headings.map((heading) => repairs?.get(`${table.name}:${heading}`));
    for (const [column, use] of columns.uses.entries()) {
      if (use === undefined || use === "attribute" || use === "ignore") continue;
      if (!this.#columnByUse.has(use)) this.#columnByUse.set(use, column);
      else this.#moreByUse.set(use, [...(this.#moreByUse.get(use) ?? []), column]);
      const [field = "", language] = use.split(":");
      if (language !== undefined)
        this.#languages.set(field, [...(this.#languages.get(field) ?? []), [language, column]]);
    }
    this.#attributeNames = nameAttributes(table, columns);
    this.#isTyped = findTyped(table, this.#attributeNames);
    this.#areLists = table.headings.map(isListHeading);
  }

  has(use: string): boolean {
    return this.#columnByUse.has(use);
  }

  /** The heading of a field's column as written; undefined where there is none. */
  headingOf(use: string): string | undefined {
    const column = this.#columnByUse.get(use) ?? this.#languages.get(use)?.[0]?.[1];
    return column === undefined ? undefined : this.table.headings[column];
  }

  /** The heading under which an attribute stands. */
  headingOfAttribute(name: string): string | undefined {
    return this.table.headings[this.#attributeNames.indexOf(name)];
  }

  /** What stands in the cell of a field, without spaces around it; empty where there is no such column. */
  cell(row: Row, use: string): string {
    const column = this.#columnByUse.get(use);
    if (column === undefined) return "";
    const cell = this.#read(row, column, use);
    const more = this.#moreByUse.get(use)?.map((other) => this.#read(row, other, use)) ?? [];
    return more.length === 0 ? cell : [cell, ...more].filter((each) => each !== "").join("\n");
  }

  /** Empty where the words say that there is nothing, which is remembered for the column. */
  #read(row: Row, column: number, use: string): string {
    const stored = this.writtenCell(row, column);
    const isList = this.#areLists[column] === true && readExactText(stored) === undefined;
    const written = isList ? stored.split(";").join(", ") : stored;
    const cell = this.#repairs[column]?.get(written) ?? written;
    if (!isEmptyCell(cell, use)) return cell;
    const known = this.#empties.get(column);
    if (known === undefined) this.#empties.set(column, { found: cell, row });
    return "";
  }

  /** What stands in a cell itself, whatever is read in its place. */
  writtenCell({ cells }: Row, column: number): string {
    return readCell(withoutInvisible(cells[column] ?? ""));
  }

  /** Says once for each column that there are words for nothing in it. */
  reportEmpties(): void {
    for (const [column, { found, row }] of this.#empties) {
      this.report("cell-empty", row, this.table.headings[column], { found });
    }
  }

  /** Every cell of a column that is not empty, with its row. */
  *cellsOf(use: string): Generator<readonly [cell: string, row: Row]> {
    if (!this.has(use)) return;
    for (const row of this.table.rows) {
      const cell = this.cell(row, use);
      if (cell !== "") yield [cell, row];
    }
  }

  /** The words of a field, by language where it has such columns; words without a language then become an attribute. */
  text(row: Row, field: string, attributes: RowAttributes): Text | undefined {
    const cell = this.cell(row, field);
    const plain = cell === "" ? undefined : (readExactText(cell) ?? cell);
    const languages = this.#languages.get(field);
    if (languages === undefined) return plain;
    const byLanguage = languages.flatMap(([language, column]) => {
      const words = readCell(row.cells[column] ?? "");
      return words === "" ? [] : [[language, readExactText(words) ?? words] as const];
    });
    if (byLanguage.length === 0) return plain;
    if (plain !== undefined) attributes.set(this.headingOf(field) ?? field, plain);
    return Object.fromEntries(byLanguage);
  }

  /** Languages in which there are columns of a field. */
  languagesOf(field: string): readonly string[] {
    return (this.#languages.get(field) ?? []).map(([language]) => language);
  }

  /** The cells of a row that are no field. */
  attributes(row: Row): RowAttributes {
    const attributes: RowAttributes = new Map();
    const { cells } = row;
    for (let column = 0; column < Math.min(cells.length, this.#attributeNames.length); column++) {
      const name = this.#attributeNames[column];
      const cell = name === undefined ? "" : this.#read(row, column, "attribute");
      if (name === undefined || cell === "") continue;
      const exact = readExactText(cell);
      attributes.set(name, exact ?? (this.#isTyped[column] === true ? readTyped(cell) : cell));
    }
    if (cells.length > this.table.headings.length) this.#keepFurther(row, attributes);
    return attributes;
  }

  #keepFurther(row: Row, attributes: RowAttributes): void {
    const { headings, delimiter } = this.table;
    const further = row.cells.slice(headings.length);
    if (further.every((cell) => cell.trim() === "")) return;
    const found = further.join(delimiter).trim();
    attributes.set(furtherCells, found);
    this.report("row-too-long", row, undefined, { expected: `${headings.length} cells`, found });
  }

  placeOf({ row, line }: Row, heading: string | undefined): Place & { readonly path: string } {
    const { name } = this.table;
    if (heading === undefined) return { file: name, row, line, path: `${name}:${row}` };
    const written = heading.trim();
    return { file: name, row, line, heading: written, path: `${name}:${row}:${written}` };
  }

  /** Adds a warning about a cell, or about the whole row where there is no heading. */
  report(code: IssueCode, row: Row, heading: string | undefined, { found, ...details }: CellDetails): void {
    const place = this.placeOf(row, heading);
    const excerpt = found === undefined ? undefined : excerptOf(found);
    this.issues.push({
      code,
      severity: "warning",
      message: `${problemOf(code)}: ${excerpt ?? place.path}`,
      ...details,
      ...(excerpt === undefined ? {} : { found: excerpt }),
      ...place,
    });
  }
}

/** Whether a cell of a field says nothing; that a start or an end is not known or still to come is something. */
export function isEmptyCell(cell: string, use: string): boolean {
  if (use === "sign" && /^[-–—]$/.test(cell)) return false;
  const isBound = use === "start" || use === "end";
  return isNothing(cell) && !(isBound && (unknownDay.test(cell) || openEnd.test(cell)));
}

/** The attributes of an entry, undefined where it has none; names such as `__proto__` are names like others. */
export function writeAttributes(attributes: RowAttributes): Attributes | undefined {
  return attributes.size === 0 ? undefined : Object.fromEntries(attributes);
}

/** A name of its own for each column that is no field: its heading, or its number where it has none. */
function nameAttributes({ headings }: Table, { uses }: Columns): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return headings.map((heading, column) => {
    const use = uses[column];
    if (use !== undefined && use !== "attribute") return undefined;
    const wanted = attributeNameOf(heading) || `column ${column + 1}`;
    const name = taken.has(wanted) ? `${wellFormed(wanted.slice(0, 180))} (column ${column + 1})` : wanted;
    taken.add(name);
    return name;
  });
}

/** The attribute that a heading names; empty where it is blank. */
export function attributeNameOf(heading: string): string {
  const bare = heading.trim();
  const name = bare.startsWith(attributePrefix) ? bare.slice(attributePrefix.length) : readCell(plainName(bare));
  return wellFormed((readExactText(name) ?? name).slice(0, 200));
}

/** Whether a column has nothing but numbers and true or false: then they are read as such. */
function findTyped({ rows }: Table, names: readonly (string | undefined)[]): readonly boolean[] {
  const isTyped = names.map((name) => name !== undefined);
  for (const { cells } of rows) {
    for (let column = 0; column < Math.min(cells.length, isTyped.length); column++) {
      if (isTyped[column] !== true) continue;
      const cell = readCell(cells[column] ?? "");
      if (cell !== "" && !isNothing(cell) && readTyped(cell) === cell && readExactText(cell) === undefined)
        isTyped[column] = false;
    }
  }
  return isTyped;
}

/** A number or true or false as JavaScript writes it; any other text as it is. */
export function readTyped(cell: string): string | number | boolean {
  if (cell === "true" || cell === "false") return cell === "true";
  const value = /^-?(?:\d|Infinity$)/.test(cell) && cell.length <= 25 ? Number(cell) : NaN;
  return String(value) === cell ? value : cell;
}
