import { builtInTypeById } from "../../builtInTypes.ts";
import type { Fields } from "../../fields.ts";
import { isReversed, readDirection } from "../words/directions.ts";
import { readExactText } from "./cells.ts";
import { readWord } from "./actors.ts";
import type { RowAttributes, Sheet } from "./sheet.ts";
import type { Row } from "./table.ts";

/** The type of a relation that names none. */
const untyped = "other";

/** Types that columns of signs make, where there is no column of types. */
const signed = {
  "1": { id: "positive", label: { de: "positiv", en: "positive" }, family: "support", sign: 1, directed: false },
  "-1": { id: "negative", label: { de: "negativ", en: "negative" }, family: "conflict", sign: -1, directed: false },
} as const;

const expectedBy = { sign: "one of 1, 0, -1", direction: "one of directed, undirected" } as const;
const isStroke = /^[-–—]$/;

/** Of what type the relations of a table are, and whether the table says that types have a direction. */
export class RowTypes {
  readonly #sheet: Sheet;
  /** What the column of types says in tables of Gephi: nothing but whether edges are directed. */
  readonly #hasDirectionsOnly: boolean;
  readonly #isDirected = new Map<string, boolean>();
  /** Types in the exact form: nobody types that, so they are meant as they stand. */
  readonly #exact = new Set<string>();
  readonly #signed = new Map<string, Fields>();
  /** A stroke alone may stand for nothing, beside a plus it is a minus. */
  readonly #hasPlus: boolean;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#hasDirectionsOnly = saysDirectionsOnly(sheet);
    this.#hasPlus = [...sheet.cellsOf("sign")].some(([cell]) => cell === "+");
    for (const row of sheet.table.rows) {
      const direction = this.#directionOf(row);
      const type = this.read(row);
      if (direction !== undefined) this.#isDirected.set(type, direction || this.#isDirected.get(type) === true);
    }
  }

  /** The type of a row; `other` where it names none. */
  read(row: Row): string {
    const cell = this.#sheet.cell(row, "type");
    if (cell === "" || this.#hasDirectionsOnly) return this.#readSign(row) ?? untyped;
    const exact = readExactText(cell);
    if (exact !== undefined) this.#exact.add(exact);
    return exact ?? readType(cell);
  }

  /** Whether the relation leads from its target to its source. */
  isReversed(row: Row): boolean {
    return isReversed(this.#sheet.cell(row, "direction"));
  }

  /** Signs and directions that are not read stay as they are written. */
  keepUnread(row: Row, attributes: RowAttributes): void {
    const isRead = {
      sign: this.#signOf(row) !== undefined || isStroke.test(this.#sheet.cell(row, "sign")),
      direction: this.#directionOf(row) !== undefined,
    };
    for (const use of ["sign", "direction"] as const) {
      const [found, heading] = [this.#sheet.cell(row, use), this.#sheet.headingOf(use)];
      if (found === "" || isRead[use] || heading === undefined) continue;
      attributes.set(heading.trim(), found);
      this.#sheet.report("wrong-value", row, heading, { expected: expectedBy[use], found });
    }
  }

  /** Notes a relation without a direction among others of its type that have one. */
  markUndirected(row: Row, type: string, attributes: RowAttributes): void {
    const isExceptional = this.#isDirected.get(type) === true && this.#directionOf(row) === false;
    if (isExceptional && !attributes.has("undirected")) attributes.set("undirected", true);
  }

  /** What the table says of types, to be completed by others. */
  get definitions(): Fields | undefined {
    if (this.#exact.size > 0) return defineExact(this.#exact);
    const said = [...this.#isDirected].map(([type, directed]) => [type, { directed }] as const);
    const all = [...said.filter(([type]) => !this.#signed.has(type)), ...this.#signed];
    return all.length === 0 ? undefined : Object.fromEntries(all);
  }

  #directionOf(row: Row): boolean | undefined {
    const said = readDirection(this.#sheet.cell(row, "direction"));
    return said ?? (this.#hasDirectionsOnly ? readDirection(this.#sheet.cell(row, "type")) : undefined);
  }

  /** 1, 0 or -1; undefined where the cell says none of them. */
  #signOf(row: Row): number | undefined {
    const cell = this.#sheet.cell(row, "sign").toLowerCase();
    if (cell === "" || (isStroke.test(cell) && !this.#hasPlus)) return undefined;
    const value = signWords[cell] ?? Math.sign(Number(cell.replace(/^\+/, "").replace("−", "-").replace(",", ".")));
    return Number.isNaN(value) ? undefined : value;
  }

  #readSign(row: Row): string | undefined {
    const value = this.#signOf(row);
    if (value !== 1 && value !== -1) return undefined;
    const { id, ...definition } = signed[value === 1 ? "1" : "-1"];
    this.#signed.set(id, definition);
    return id;
  }
}

const signWords: Readonly<Record<string, -1 | 0 | 1>> = {
  ...{
    "+": 1,
    plus: 1,
    positiv: 1,
    positive: 1,
    "-": -1,
    "–": -1,
    "—": -1,
    "−": -1,
    minus: -1,
    negativ: -1,
    negative: -1,
  },
  ...{ neutral: 0 },
};

/** A type of relation: the words of the file. */
export function readType(cell: string): string {
  return readExactText(cell) ?? readWord(cell);
}

/** Built-in types are kept anyhow; the others get their own words, as `defineTypes` gives them. */
function defineExact(types: ReadonlySet<string>): Fields {
  const own = [...types].filter((type) => !builtInTypeById.has(type));
  return Object.fromEntries(own.map((type) => [type, { label: type }]));
}

function saysDirectionsOnly(sheet: Sheet): boolean {
  const cells = [...sheet.cellsOf("type")];
  return cells.length > 0 && cells.every(([cell]) => readDirection(cell) !== undefined && /[\p{L}]{4}/u.test(cell));
}
