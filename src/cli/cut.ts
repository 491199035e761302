import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { splitNames } from "../dataset/formats/csv/relations.ts";
import type { ReadOptions } from "../dataset/input.ts";
import type { Dataset } from "../dataset/types.ts";
import { writeDataset } from "../dataset/write.ts";
import { commandLineWords } from "../i18n/everyLanguage.ts";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { outputPaths, putWriting, warnOfLosses } from "./convert.ts";
import { quoteName } from "./cut/cells.ts";
import { EngineError, enginePackage, openEngine, type Engine } from "./cut/engine.ts";
import { countLists, findMiddle, findNaming, type Middle } from "./cut/find.ts";
import { keepInside, type Kept } from "./cut/keep.ts";
import { knowTables, nameTables } from "./cut/known.ts";
import { loadFile, type LoadedTable } from "./cut/load.ts";
import { findTypes, planCut, readAskedCut, type Asked, type Planned } from "./cut/plan.ts";
import { proveForms } from "./cut/prove.ts";
import { readCut, type CutRows } from "./cut/rows.ts";
import {
  actorsSelect,
  actorsStatement,
  countSelect,
  endsStep,
  relationsSelect,
  relationsStatement,
  stepsOf,
} from "./cut/statement.ts";
import { isSameFile, measureFile, requireWritable } from "./files.ts";
import { formatOfOutput } from "./formats.ts";
import { Refusal } from "./refusal.ts";
import { readTableOptions } from "./tables.ts";

export const cutOptions: OptionNames = {
  values: ["lang", "format", "hops", "from", "to", "types", "max", "map", "dates", "decimal", "table"],
  lists: ["around"],
  flags: ["print-sql"],
};

/** What a call works on once its options are read. */
interface Job {
  readonly call: Call;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly asked: Asked;
  readonly options: ReadOptions;
  readonly engine: Engine;
}

/**
 * Writes the surroundings of actors, out of tables of any size, into the last operand, and says what was left out; with
 * `--print-sql` only prints what would be asked of the tables. The rows are found by SQL and read as `convert` reads them.
 * Throws a `Refusal` where the engine is not installed, an actor cannot be told or nothing is found.
 */
export async function cut(call: Call): Promise<number> {
  const { operands, words, flags } = call;
  const inputs = operands.slice(0, -1);
  const output = operands.at(-1);
  if (output === undefined || inputs.length === 0) {
    throw new Refusal(2, `${words.operandsWanted("tiespan cut FILES… OUT --around NAME […]")}\n${words.seeHelp}`);
  }
  const asked = readAskedCut(call);
  const options = readTableOptions(call);
  if (options.fillDown === true || options.role !== undefined) throw new Refusal(2, words.cut.badTable);
  for (const path of inputs) measureFile(path, words);
  if (!flags.has("print-sql")) requireOutput(output, inputs, call);
  const folder = mkdtempSync(join(tmpdir(), "tiespan-cut-"));
  try {
    const engine = await openEngine(folder);
    if (engine === undefined) throw new Refusal(1, words.cut.engineMissing(enginePackage));
    try {
      return await cutTables({ call, inputs, output, asked, options, engine }, folder);
    } catch (error) {
      if (error instanceof EngineError) throw new Refusal(1, words.cut.engineFailed(error.message));
      throw error;
    } finally {
      engine.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requireOutput(output: string, inputs: readonly string[], call: Call): void {
  for (const path of outputPaths(output, formatOfOutput(output, call))) {
    if (inputs.some((input) => isSameFile(input, path))) throw new Refusal(2, call.words.wouldOverwrite(path));
    requireWritable(path, call.words);
  }
}

async function cutTables(job: Job, folder: string): Promise<number> {
  const { call, inputs, asked, options, engine } = job;
  const loaded: LoadedTable[] = [];
  for (const [number, table] of nameTables(inputs).entries()) {
    loaded.push(await loadFile(inputs[number] ?? "", number, table, { engine, folder, options, call }));
  }
  const { relations, actors } = knowTables(loaded, options, call);
  const tables = { engine, relations, actors, call };
  const naming = await findNaming(tables, options.mergeCase === true);
  const middle = await findMiddle(asked.around, naming, tables, call.flags.has("print-sql"));
  const lists = naming.isById ? 0 : await countLists(tables);
  if (lists > 0) call.warn(call.words.cut.lists(lists));
  const types = asked.types === undefined ? undefined : await findTypes(asked.types, relations, engine, call);
  const heads = relations.map(({ uses, head }) => ({ uses, rows: head.rows.map(({ cells }) => cells) }));
  const proven = await proveForms(relations, engine, options, heads);
  const planned = planCut(relations, actors, { naming, middle, types, asked, options: proven });
  if (call.flags.has("print-sql")) return printStatements(job, loaded, planned, middle);
  const found = await findRows(planned, engine, call, asked);
  const uses = planned.relationColumns.map(({ use }) => use);
  const settled = await proveForms(relations, engine, proven, [{ uses, rows: found.relations }]);
  return writeCut({ ...job, options: settled }, found, planned, middle);
}

/** What the SQL gives, and how much there was. */
interface Found extends CutRows {
  /** Relations that pass window and types, and those of them in the neighbourhood. */
  readonly passing: number;
  readonly near: number;
}

/** Does the steps of the statement one by one, so that the engine knows of each how large it is. */
async function findRows({ plan, relationColumns }: Planned, engine: Engine, call: Call, asked: Asked): Promise<Found> {
  for (const { name, select } of stepsOf(plan)) await engine.query(`CREATE TEMP TABLE ${name} AS ${select}`);
  const [counts = []] = await engine.query(countSelect(plan));
  const [passing = 0, near = 0] = counts.map(Number);
  if (near === 0) throw new Refusal(1, call.words.cut.nothingNear(asked.around, passing, asked.hops));
  const result = quoteName(`${plan.prefix}result`);
  await engine.query(`CREATE TEMP TABLE ${result} AS ${relationsSelect(plan)}`);
  const nameOf = (use: string) => relationColumns.find((column) => column.use === use)?.name ?? "";
  const ends = endsStep(plan, result, [nameOf("source"), nameOf("target")]);
  await engine.query(`CREATE TEMP TABLE ${ends.name} AS ${ends.select}`);
  const relations = await engine.query(`SELECT * FROM ${result}`);
  const actors = plan.actors.length === 0 ? [] : await engine.query(actorsSelect(plan));
  return { passing, near, relations, actors };
}

function writeCut(job: Job, found: Found, planned: Planned, middle: Middle): number {
  const { call, output, asked } = job;
  const { words, print } = call;
  const dataset = readCut(found, planned, job.options, job.inputs, call);
  const isMeant = [
    ...middle.cells.flatMap((cell) => [cell, ...splitNames(cell)]),
    ...(planned.plan.actors.length === 0 ? [] : asked.around),
  ];
  const names = isMeant.map((name) => name.replace(/\s+/g, " ").toLowerCase());
  const kept = keepInside(dataset, names, asked.hops, asked.window);
  const written = kept.dataset.relations.length;
  if (written === 0) throw new Refusal(1, words.cut.nothingNear(asked.around, found.passing, asked.hops));
  sayWhatIsLeftOut(kept, found, job, planned);
  const format = formatOfOutput(output, call);
  const writing = writeDataset(withMethod(kept.dataset, found, asked), format);
  warnOfLosses(writing, format, call);
  putWriting(writing, output, call);
  print(`${outputPaths(output, format).join(", ")}: ${words.holds(format, kept.dataset.actors.length, written)}`);
  return 0;
}

/** With a sentence for readers on what the dataset is a part of. */
function withMethod(dataset: Dataset, { near }: Found, { around, hops }: Asked): Dataset {
  const size = { written: dataset.relations.length, near };
  const method = Object.fromEntries(
    Object.entries(commandLineWords).map(([language, { cut: words }]) => [language, words.method(around, hops, size)]),
  );
  return { ...dataset, method };
}

function sayWhatIsLeftOut(
  kept: Kept,
  { passing, near, relations }: Found,
  { call, asked }: Job,
  { plan }: Planned,
): void {
  const { words, warn } = call;
  const isFiltered = plan.types !== undefined || plan.from !== undefined || plan.to !== undefined;
  warn(words.cut.near(asked.around, asked.hops, { near, passing, isFiltered }));
  if (relations.length < near) warn(words.cut.leftOut(near - relations.length, plan.max));
  if (kept.outside > 0) warn(words.cut.outside(kept.outside));
  if (kept.unreached > 0) warn(words.cut.unreached(kept.unreached));
  if (kept.undated > 0 && (plan.from !== undefined || plan.to !== undefined)) warn(words.cut.undated(kept.undated));
  if (kept.sameNames.length > 0) warn(words.cut.sameNames(kept.sameNames));
}

/** The statements with, as remarks, what they expect to find. */
function printStatements(
  { call, asked }: Job,
  loaded: readonly LoadedTable[],
  { plan }: Planned,
  middle: Middle,
): number {
  const { words, print, warn } = call;
  if (middle.missing.length > 0) warn(words.cut.lookedUp(middle.missing));
  const remark = (text: string) => text.split(/[\r\n]+/).map((line) => `-- ${line}`);
  const tables = loaded.map(({ table, columns }) => `${quoteName(table)} (${columns.map(quoteName).join(", ")})`);
  print([...remark(words.cut.sqlTables), ...tables.flatMap((table) => remark(`  ${table}`))].join("\n"));
  print([...remark(words.cut.sqlRelations(asked.around, asked.hops)), `${relationsStatement(plan)};`].join("\n"));
  if (plan.actors.length > 0) print([...remark(words.cut.sqlActors), `${actorsStatement(plan)};`].join("\n"));
  return 0;
}
