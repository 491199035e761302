import { symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findHeadings } from "../../dataset/formats/csv/headingRow.ts";
import { MappedColumns } from "../../dataset/formats/csv/mapping.ts";
import { readTable, type Table } from "../../dataset/formats/csv/table.ts";
import type { ReadOptions } from "../../dataset/input.ts";
import type { Call } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { nameColumns, quoteName, quoteText } from "./cells.ts";
import { EngineError, type Engine } from "./engine.ts";
import { copyText, encodingOfFile, kindOfFile, readTextStart, unpackFile } from "./plainText.ts";

/** So many rows of a table are looked at to know what its columns hold. */
const sampleRows = 200;
/** So many lines are read one by one that are no plain rows. */
const mostMended = 100_000;
/** So many rows are put into a table at a time. */
const insertedRows = 500;

/** A file as a table of the engine, each cell a text. */
export interface LoadedTable {
  readonly path: string;
  /** In the engine, and in the SQL that is printed. */
  readonly table: string;
  /** The names of its columns there, in the order of the headings; a last one has cells without a heading. */
  readonly columns: readonly string[];
  /** Headings as written, and the first rows. */
  readonly head: Table;
}

export interface Loading {
  readonly engine: Engine;
  /** For what has to be written on the way. */
  readonly folder: string;
  readonly options: ReadOptions;
  readonly call: Call;
}

/** Where a file lies while it is loaded. */
interface Place {
  readonly path: string;
  /** Without signs that mean other files to the engine, and not packed. */
  readonly plain: string;
  /** Where it may be copied to. */
  readonly copy: string;
  readonly table: string;
}

/**
 * Loads a file under the name of a table: CSV and JSON are read once and kept, Parquet is read where it lies. Throws a
 * `Refusal` for what is no table.
 * @param number of the file, from 0
 */
export async function loadFile(path: string, number: number, table: string, loading: Loading): Promise<LoadedTable> {
  const { call, folder } = loading;
  const inFolder = (what: string) => join(folder, `${number}-${what}`);
  try {
    const plain = await unpackFile(withoutPattern(path, inFolder("linked")), inFolder("unpacked"));
    const place: Place = { path, plain, copy: inFolder("copied"), table };
    const kind = kindOfFile(plain);
    if (kind === "parquet") return await loadParquet(place, loading);
    if (kind === "json") return await loadJson(place, loading);
    if (kind === "csv") return await loadCsv(place, loading);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const [reason = ""] = error.message.replaceAll(folder, "").split("\n");
    throw new Refusal(1, call.words.cut.unreadable(path, reason));
  }
  throw new Refusal(1, call.words.cut.noTable(path));
}

/** The engine takes `*`, `?` and `[` in a name for a pattern of names: a link has none. */
function withoutPattern(path: string, link: string): string {
  if (!/[*?[\]{}]/.test(resolve(path))) return resolve(path);
  symlinkSync(resolve(path), link);
  return link;
}

async function loadCsv({ path, plain, copy, table }: Place, { engine, options, call }: Loading): Promise<LoadedTable> {
  const encoding = await encodingOfFile(plain);
  const text = readTextStart(plain, encoding);
  const whole = readTable(basename(path), text);
  if (whole === undefined) throw new Refusal(1, call.words.cut.empty(path));
  const head = findHeadings(whole, new MappedColumns(options.mapping), options.hasHeadings !== false);
  const columns = nameColumns(head.headings);
  const newline = text.includes("\n") ? "\n" : "\r";
  const skippedLines = (head.rows[0]?.line ?? 2) - 1;
  const [firstLine = ""] = text.split(newline, 1);
  const isPlainHead = skippedLines <= 1 && firstLine.split('"').length % 2 === 1;
  const isCopied = encoding !== "utf-8" || newline === "\r" || !isPlainHead;
  if (isCopied) await copyText(plain, copy, { encoding, skippedLines, newline });
  const file = { path: isCopied ? copy : plain, skippedRows: isCopied ? 0 : skippedLines, delimiter: head.delimiter };
  const rejected =
    head.rows.length === 0 ? await createEmpty(engine, table, columns) : await readRows(engine, table, columns, file);
  if (encoding === "windows-1252") call.warn(call.words.cut.oldEncoding(path));
  const mended = mendRows(rejected, head);
  const width = Math.max(columns.length, ...mended.map(({ length }) => length));
  if (mended.length > 0) call.warn(call.words.cut.mended(path, mended.length));
  const all = width > columns.length ? [...columns, furtherName(columns)] : columns;
  if (width > columns.length)
    await engine.query(`ALTER TABLE ${quoteName(table)} ADD COLUMN ${quoteName(all.at(-1) ?? "")} VARCHAR`);
  await insertRows(engine, table, mended, all.length);
  return { path, table, columns: all, head: sampled(head) };
}

async function createEmpty(engine: Engine, table: string, columns: readonly string[]): Promise<readonly string[]> {
  const cells = columns.map((column) => `${quoteName(column)} VARCHAR`);
  await engine.query(`CREATE TABLE ${quoteName(table)} (${cells.join(", ")})`);
  return [];
}

interface CsvFile {
  readonly path: string;
  readonly skippedRows: number;
  readonly delimiter: string;
}

/** Reads the rows that are as the standard has it, and gives the text of the others. */
async function readRows(
  engine: Engine,
  table: string,
  columns: readonly string[],
  file: CsvFile,
): Promise<readonly string[]> {
  const types = columns.map((column) => `${quoteText(column)}: 'VARCHAR'`).join(", ");
  const [rejects, scans] = ["rejected_lines_of_cut", "scans_of_cut"];
  const options = [
    `auto_detect = false, header = false, skip = ${file.skippedRows}, delim = ${quoteText(file.delimiter)}`,
    `quote = '"', escape = '"', columns = {${types}}, strict_mode = true`,
    `store_rejects = true, rejects_table = ${quoteText(rejects)}, rejects_scan = ${quoteText(scans)}`,
  ];
  const source = `read_csv(${quoteText(file.path)}, ${options.join(", ")})`;
  await engine.query(`CREATE TABLE ${quoteName(table)} AS SELECT * FROM ${source}`);
  // A line is there once for each of its cells that is one too many.
  const lines = await engine.query(
    `SELECT ANY_VALUE(csv_line) FROM ${rejects} GROUP BY line_byte_position ORDER BY line_byte_position LIMIT ${mostMended + 1}`,
  );
  await engine.query(`DROP TABLE ${rejects}`);
  await engine.query(`DROP TABLE ${scans}`);
  return lines.flatMap(([line]) => line ?? []);
}

/** Rows as `convert` reads them: with too few or too many cells, with quotation marks that are never closed. */
function mendRows(rejected: readonly string[], { headings, delimiter }: Table): readonly (readonly string[])[] {
  if (rejected.length === 0) return [];
  const first = headings.map((_, index) => `c${index}`).join(delimiter);
  const mended = readTable("", [first, ...rejected].join("\n"));
  return (mended?.rows ?? []).map(({ cells }) => {
    const further = cells.slice(headings.length);
    const known = headings.map((_, index) => cells[index] ?? "");
    return further.some((cell) => cell.trim() !== "") ? [...known, further.join(delimiter)] : known;
  });
}

/** The column of cells for which there is no heading. */
function furtherName(columns: readonly string[]): string {
  return nameColumns([...columns, "further cells"]).at(-1) ?? "";
}

async function insertRows(
  engine: Engine,
  table: string,
  rows: readonly (readonly string[])[],
  width: number,
): Promise<void> {
  for (let start = 0; start < rows.length; start += insertedRows) {
    const values = rows.slice(start, start + insertedRows).map((cells) => {
      const all = Array.from({ length: width }, (_, index) => cells[index] ?? "");
      return `(${all.map((cell) => (cell === "" ? "NULL" : quoteText(cell))).join(", ")})`;
    });
    await engine.query(`INSERT INTO ${quoteName(table)} VALUES ${values.join(", ")}`);
  }
}

function sampled(head: Table): Table {
  return { ...head, rows: head.rows.slice(0, sampleRows) };
}

/** JSON lines, or a list of objects: a column for each key that one of them has, whatever is in it. */
async function loadJson({ path, plain, copy, table }: Place, loading: Loading): Promise<LoadedTable> {
  const { engine, call } = loading;
  const encoding = await encodingOfFile(plain);
  const isCopied = encoding !== "utf-8" || readTextStart(plain, encoding) === "";
  if (isCopied) await copyText(plain, copy, { encoding, skippedLines: 0, newline: "\n" });
  const source = `read_json(${quoteText(isCopied ? copy : plain)}, maximum_depth = 1, sample_size = -1)`;
  const headings = (await engine.query(`DESCRIBE SELECT * FROM ${source}`)).flatMap(([name]) => name ?? []);
  const has = (...keys: readonly string[]) => keys.every((key) => headings.includes(key));
  if (has("schema", "properties")) throw new Refusal(1, call.words.cut.followTheMoney(path));
  if (has("actors", "relations") || has("nodes", "links") || has("nodes", "edges"))
    throw new Refusal(1, call.words.cut.graph(path));
  const columns = nameColumns(headings);
  const cells = headings.map((heading, index) => `${quoteName(heading)} ->> '$' AS ${quoteName(columns[index] ?? "")}`);
  await engine.query(`CREATE TABLE ${quoteName(table)} AS SELECT ${cells.join(", ")} FROM ${source}`);
  return { path, table, columns, head: await readHead(path, table, headings, engine) };
}

async function loadParquet({ path, plain, table }: Place, { engine }: Loading): Promise<LoadedTable> {
  const source = `read_parquet(${quoteText(plain)})`;
  const described = await engine.query(`DESCRIBE SELECT * FROM ${source}`);
  const headings = described.map(([name]) => name ?? "");
  const columns = nameColumns(headings);
  const cells = described.map(
    ([name, type], index) => `${textOf(quoteName(name ?? ""), type ?? "")} AS ${quoteName(columns[index] ?? "")}`,
  );
  await engine.query(`CREATE VIEW ${quoteName(table)} AS SELECT ${cells.join(", ")} FROM ${source}`);
  return { path, table, columns, head: await readHead(path, table, headings, engine) };
}

/** A column of Parquet as people would write it: `12` and not `12.0`, days in UTC, lists as JSON. */
function textOf(column: string, type: string): string {
  if (type === "VARCHAR") return column;
  if (type === "DOUBLE" || type === "FLOAT") {
    const isWhole = `${column} = TRUNC(${column}) AND ABS(${column}) < 1e15`;
    return `CASE WHEN ${isWhole} THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
  }
  if (type === "TIMESTAMP WITH TIME ZONE") return `CAST(${column} AT TIME ZONE 'UTC' AS VARCHAR)`;
  return /\[|^(?:STRUCT|MAP|UNION)/.test(type) ? `CAST(TO_JSON(${column}) AS VARCHAR)` : `CAST(${column} AS VARCHAR)`;
}

/** The first rows of a table that has names for its columns. */
async function readHead(path: string, table: string, headings: readonly string[], engine: Engine): Promise<Table> {
  const rows = await engine.query(`SELECT * FROM ${quoteName(table)} LIMIT ${sampleRows}`);
  const headingRow = { cells: headings, row: 1, line: 1 };
  return {
    name: basename(path),
    delimiter: ",",
    headings,
    headingRow,
    rows: rows.map((cells, index) => ({ cells: cells.map((cell) => cell ?? ""), row: index + 2, line: index + 2 })),
    issues: [],
  };
}
