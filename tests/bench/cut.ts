import { DuckDBInstance } from "@duckdb/node-api";
import { buildProgram, type Program } from "../unit/cli/program.ts";
import { medianOf } from "./figures.ts";

/** What is cut: invented relations, whose ends and dates follow from their number. */
const relations = 5_000_000;
const actors = 1_000_000;
const repetitions = 3;
const mostSeconds = 10;
const mostMib = 2048;

/** What a cut costs: the median time of the process, and the most memory that one has held. */
export interface CutCost {
  readonly what: string;
  readonly seconds: number;
  readonly peakMib: number;
}

/** Two steps around one actor out of five million relations in a Parquet file, each time in a process of its own. */
export async function measureCut(): Promise<readonly CutCost[]> {
  const program = await buildProgram({ hasRenderer: false, hasDatabase: true });
  try {
    await writeTables(program);
    const around = ["--around", "Actor 77777", "--hops", "2"];
    return [
      await measure(program, "two steps", around),
      await measure(program, "two steps, a window, a type", [
        ...around,
        "--from",
        "2005",
        "--to",
        "2015-06",
        "--types",
        "owner",
      ]),
      await measure(program, "two steps around the best connected", ["--around", "a0", "--hops", "2"]),
    ];
  } finally {
    program.destroy();
  }
}

/** What is not reached, in words. */
export function judgeCut(costs: readonly CutCost[]): readonly string[] {
  return costs
    .filter(({ seconds, peakMib }) => seconds > mostSeconds || peakMib > mostMib)
    .map(({ what, seconds, peakMib }) => {
      const found = `${seconds.toFixed(1)} s and ${peakMib.toFixed(0)} MiB`;
      return `cutting ${what} out of ${relations} relations takes ${found}, not ${mostSeconds} s and ${mostMib} MiB at most`;
    });
}

async function measure(program: Program, what: string, options: readonly string[]): Promise<CutCost> {
  const runs: { readonly seconds: number; readonly peakMib: number }[] = [];
  for (let turn = 0; turn < repetitions; turn += 1) runs.push(await runOnce(program, options));
  return {
    what,
    seconds: medianOf(runs.map(({ seconds }) => seconds)),
    peakMib: Math.max(...runs.map(({ peakMib }) => peakMib)),
  };
}

async function runOnce(
  program: Program,
  options: readonly string[],
): Promise<{ readonly seconds: number; readonly peakMib: number }> {
  const tell = `process.on("exit",()=>process.stderr.write(" peak "+process.resourceUsage().maxRSS))`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}` };
  const start = performance.now();
  const { exitCode, err } = await program.run(
    ["cut", "relations.parquet", "actors.parquet", "cut.json", ...options],
    env,
  );
  const seconds = (performance.now() - start) / 1000;
  if (exitCode !== 0) throw new Error(err);
  return { seconds, peakMib: Number(/ peak (\d+)$/.exec(err)?.[1]) / 1024 };
}

/** Few actors have many relations, most have few, as in registers. */
async function writeTables(program: Program): Promise<void> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const part = (seed: number, size: number) => `CAST(hash(i * ${seed} + ${seed}) % ${size} AS BIGINT)`;
  await connection.run(`COPY (
    SELECT 'r' || i AS id,
      'a' || CAST(FLOOR(${actors} * POW(${part(3, 1_000_003)} / 1000003.0, 2)) AS BIGINT) AS source,
      'a' || ${part(5, actors)} AS target,
      ['director', 'owner', 'payment'][1 + ${part(7, 3)}] AS type,
      DATE '1990-01-01' + CAST(${part(11, 12_000)} AS INT) AS start,
      CASE WHEN ${part(13, 3)} > 0 THEN DATE '1990-06-01' + CAST(${part(11, 12_000)} + ${part(17, 3000)} AS INT) END AS "end",
      ${part(19, 1_000_000)} AS amount,
      'https://example.org/' || i AS url
    FROM range(${relations}) AS rows(i)
  ) TO '${program.path("relations.parquet")}' (FORMAT parquet)`);
  await connection.run(`COPY (
    SELECT 'a' || i AS id, 'Actor ' || i AS name, 'person' AS kind FROM range(${actors}) AS rows(i)
  ) TO '${program.path("actors.parquet")}' (FORMAT parquet)`);
  connection.closeSync();
}
