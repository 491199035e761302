import { DuckDBInstance } from "@duckdb/node-api";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { cutByHand, type OracleCut, type OracleRow } from "./cutOracle.ts";
import { startPostgres, type Postgres } from "./postgres.ts";
import { buildProgram, type Program } from "./program.ts";

type Cells = readonly (readonly string[])[];

const relationColumns = [
  "id",
  "Wer",
  "Mit wem",
  "Typ",
  "Beginn",
  "Ende",
  "Weight",
  'we"ird; DROP TABLE "x"; --',
  "select",
];
const actorColumns = ["id", "name", 'Land\'s "End"'];
const names = [
  "Elon Musk",
  "elon musk",
  "O'Brien",
  'Say "x"',
  "Ünal Öz",
  "名前",
  "Robert'); DROP TABLE relations;--",
  "a%b_c",
  "back\\slash",
];
const types = ["officer of", "owns", "Pays", "O'type"];
const dates = [
  "",
  "2015",
  "2015-03",
  "2015-03-21",
  "21.03.2016",
  "14-SEP-2011",
  "2012-02-30",
  "seit 2009",
  "NA",
  "2018-12-31",
  "2001",
];
const ends = [...dates, "heute", "9999-12-31", "2014-06"];
const weights = ["", "1", "12", "1.5", "0.25", "1000000", "viel", "-5", "1.2.3", "7."];

/** The same rows each time; many between the same actors, some with themselves, some twice. */
function makeRows(): { readonly actors: Cells; readonly rows: readonly OracleRow[] } {
  let state = 20_261_128;
  const next = (size: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % size;
  };
  const pick = (from: readonly string[]) => from[next(from.length)] ?? "";
  const actors = Array.from({ length: 60 }, (_, index) => [
    `a${index}`,
    names[index] ?? `Actor ${index}`,
    pick(["DE", "", "x'y"]),
  ]);
  const rows = Array.from({ length: 500 }, (_, index): OracleRow => {
    const [source, target] = [`a${next(next(3) === 0 ? 60 : 12)}`, next(40) === 0 ? "" : `a${next(60)}`];
    const [type, start, end, weight] = [pick(types), pick(dates), pick(ends), pick(weights)];
    const cells = [
      `r${index - (index % 10 === 9 ? 1 : 0)}`,
      source,
      target,
      type,
      start,
      end,
      weight,
      pick(["", "x", "ä"]),
      "",
    ];
    return { cells, source, target, type: type.toLowerCase(), start, end, weight };
  });
  return { actors, rows: [...rows, ...rows.slice(0, 5)] };
}

const { actors, rows } = makeRows();
const toCsv = (columns: readonly string[], cells: Cells) =>
  [columns, ...cells].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");

const cuts: readonly (readonly [args: readonly string[], cut: OracleCut])[] = [
  [["--around", "a3"], { around: ["a3"], hops: 1, max: 1000 }],
  [
    [
      "--around",
      "Robert'); DROP TABLE relations;--",
      "--around",
      "O'Brien",
      "--hops",
      "2",
      "--max",
      "60",
      "--from",
      "2012-06",
      "--to",
      "2015",
      "--types",
      "officer of.O'type",
    ],
    { around: ["a6", "a2"], hops: 2, max: 60, from: "2012-06", to: "2015", types: ["officer of", "o'type"] },
  ],
  [
    ["--around", "Elon Musk", "--hops", "3", "--max", "333", "--to", "2011-09-13"],
    { around: ["a0"], hops: 3, max: 333, to: "2011-09-13" },
  ],
  [
    ["--around", "a1", "--around", "a2", "--around", "a4", "--hops", "0"],
    { around: ["a1", "a2", "a4"], hops: 0, max: 1000 },
  ],
];

describe("the same cut by two engines and by hand", () => {
  let program: Program;
  let postgres: Postgres;
  beforeAll(async () => {
    program = await buildProgram({ hasRenderer: false, hasDatabase: true });
    postgres = startPostgres();
    const cells = rows.map((row) => row.cells);
    program.write("relations.csv", toCsv(relationColumns, cells));
    program.write("people.csv", toCsv(actorColumns, actors));
    postgres.load("relations", relationColumns, cells);
    postgres.load("people", actorColumns, actors);
  }, 240_000);
  afterAll(() => {
    postgres.destroy();
    program.destroy();
  });

  const run = (args: readonly string[], ...more: readonly string[]) =>
    program.run(["cut", "relations.csv", "people.csv", "cut.json", "--map", "Typ=type", ...args, ...more]);

  async function queryDuckDb(statements: readonly string[]): Promise<readonly Cells[]> {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const table of ["relations", "people"]) {
      await connection.run(
        `CREATE TABLE ${table} AS FROM read_csv('${program.path(`${table}.csv`)}', all_varchar = true)`,
      );
    }
    const results: Cells[] = [];
    for (const statement of statements) {
      const reader = await connection.runAndReadAll(statement);
      results.push(reader.getRows().map((row) => row.map((cell) => (typeof cell === "string" ? cell : ""))));
    }
    connection.closeSync();
    return results;
  }

  it.each(cuts)("%j", async (args, cut) => {
    const { out, exitCode } = await run(args, "--print-sql");
    expect(exitCode).toBe(0);
    const statements = out.split(/^-- Their actors$/m);
    const expected = cutByHand(rows, cut);
    expect(expected.length).toBeGreaterThan(cut.hops === 0 ? 3 : 15);
    const named = new Set(expected.flatMap(([, source = "", target = ""]) => [source, target]));
    const expectedActors = actors.filter(([id = ""]) => named.has(id)).map(([id]) => id);
    const inDuckDb = await queryDuckDb(statements);
    const inPostgres = statements.map((statement) => postgres.query(statement));
    expect(inPostgres[0]).toEqual(expected);
    expect(inDuckDb[0]).toEqual(expected);
    expect(inDuckDb[1]?.map(([id]) => id).sort()).toEqual(expectedActors.sort());
    expect(inPostgres[1]).toEqual(inDuckDb[1]);
  });

  it.each(cuts)("is what the command reads and writes: %j", async (args, cut) => {
    const { exitCode, err } = await run(args);
    expect([exitCode, err]).toEqual([0, expect.stringContaining("of “")]);
    const { relations } = JSON.parse(readFileSync(program.path("cut.json"), "utf8")) as Dataset;
    const left = [...err.matchAll(/left out: (\d+) relations? (?:whose|to which)/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
    const expected = cutByHand(rows, cut).map(([id]) => id);
    expect(relations.length).toBeGreaterThan(cut.hops === 0 ? 3 : 15);
    expect(relations.length + left).toBeLessThanOrEqual(expected.length);
    // An id that stands twice gets a number.
    for (const { id } of relations) expect(expected).toContain(id.replace(/-\d+$/, ""));
  });
});
