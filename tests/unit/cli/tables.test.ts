import { readFileSync, truncateSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../../src/dataset/issues.ts";
import { datasetOf } from "../../fixtures.ts";
import { buildProgram, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false });
}, 60_000);
afterAll(() => program.destroy());

const relations = "source,target,type,date\nMusk,Altman,feud,2025-01-22\nMusk,Trump,alliance,2025-13-01\n";
const actors = "id,name,kind\nMusk,Elon Musk,person\nAltman,Sam Altman,person\nTrump,Donald Trump,person\n";

interface Report {
  readonly file: string;
  readonly actorsFile?: string;
  readonly format: string;
  readonly issues: readonly Issue[];
  readonly actors: number | null;
  readonly relations: number | null;
}

async function reportsOf(...args: string[]): Promise<readonly Report[]> {
  return JSON.parse((await program.run(["validate", "--json", ...args])).out) as readonly Report[];
}

describe("tables that belong together", () => {
  it("are read together where both are named, in whichever order, beside other files", async () => {
    program.write("ties.csv", relations);
    program.write("people.csv", actors);
    program.write("sound.json", datasetOf([{ start: "2025" }]));
    const reports = await reportsOf("people.csv", "sound.json", "ties.csv");
    expect(reports).toMatchObject([
      { file: "sound.json", format: "tiespan/1", actors: 4, relations: 1 },
      { file: "ties.csv", actorsFile: "people.csv", format: "csv", actors: 3, relations: 2 },
    ]);
    expect(reports[1]?.issues.map(({ code }) => code)).not.toContain("actors-made");
  });

  it("are found by their names, which is told in a line", async () => {
    program.write("net.csv", relations);
    program.write("net.actors.csv", actors);
    const alone = await program.run(["validate", "net.csv"]);
    const both = await program.run(["validate", "net.actors.csv", "net.csv"]);
    expect(alone.err).toBe(
      "tiespan: “net.actors.csv” lies beside “net.csv” and is read with it, as the table of its actors\n",
    );
    expect(both).toEqual({ ...alone, err: "" });
    expect(alone.out).toContain('net.csv: warning: row 3, “date”: not a date: "2025-13-01"');
    expect(alone.out).toContain("net.csv, net.actors.csv: 0 errors, ");
    expect(alone.out).toContain("csv, 3 actors, 2 relations");
  });

  it("are not looked for where several tables are of one sort", async () => {
    for (const name of ["one.csv", "two.csv"]) program.write(name, relations);
    program.write("people.csv", actors);
    const reports = await reportsOf("one.csv", "two.csv", "people.csv");
    expect(reports.map(({ file, actorsFile, relations: count }) => [file, actorsFile, count])).toEqual([
      ["one.csv", undefined, 2],
      ["two.csv", undefined, 2],
      ["people.csv", undefined, 0],
    ]);
  });
});

describe("a table that does not explain itself", () => {
  const strange = 'Frau;"Herr, zweiter";Wann\nMusk;Altman;01/02/2025\n';

  it("is shown with samples and what to write, which then works as written", async () => {
    program.write("strange.csv", strange);
    const asked = await program.run(["validate", "strange.csv"], { LANG: "de_DE" });
    expect(asked.exitCode).toBe(1);
    expect(asked.out).toContain("  Frau: Musk\n  Herr, zweiter: Altman\n");
    const map = /--map '([^']*)'/.exec(asked.out)?.[1] ?? "";
    expect(map).toBe('Frau=source,"Herr, zweiter"=target');
    const answered = await program.run(["validate", "strange.csv", "--map", map]);
    expect(answered.exitCode).toBe(0);
    expect(answered.out).toContain("csv, 2 actors, 1 relation");
  });

  it("is explained where it would be drawn or converted, too", async () => {
    program.write("strange.csv", strange);
    const { exitCode, err } = await program.run(["convert", "strange.csv", "out.json"]);
    expect(exitCode).toBe(1);
    expect(err).toContain(`--map 'Frau=source,"Herr, zweiter"=target'`);
    expect(err).toContain("“tiespan validate strange.csv” lists all.");
  });

  it("has its dates asked about, and read as is said", async () => {
    program.write("dates.csv", "source,target,date\na,b,01/02/2025\n");
    const asked = await program.run(["validate", "dates.csv"]);
    expect(asked.out).toContain("Dates such as “01/02/2025” can be read in two ways");
    for (const [order, date] of [
      ["day-first", "2025-02-01"],
      ["month-first", "2025-01-02"],
    ] as const) {
      const answered = await program.run(["convert", "dates.csv", "dates.json", "--dates", order]);
      const written = JSON.parse(readFileSync(program.path("dates.json"), "utf8")) as { relations: unknown[] };
      expect(answered.err).not.toContain("two ways");
      expect(written.relations).toEqual([expect.objectContaining({ date })]);
    }
  });

  it("files of nodes and edges are told the same about their dates", async () => {
    const graph = '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","date":1737417600000}]}';
    program.write("net.json", graph);
    const asked = await program.run(["convert", "net.json", "own.json"]);
    expect(asked.err).toContain("--dates counts reads them");
    const answered = await program.run(["convert", "net.json", "own.json", "--dates", "counts"]);
    expect(answered.err).not.toMatch(/--dates|tables/);
    expect(readFileSync(program.path("own.json"), "utf8")).toContain('"date": "2025-01-21"');
  });

  it.each([
    ["money.csv", "source,target,amount\na,b,1.234\n"],
    ["money.json", '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","amount":"1.234"}]}'],
  ])("%s has its amounts asked about, and read as is said", async (name, text) => {
    program.write(name, text);
    const asked = await program.run(["convert", name, "own.json"]);
    expect(asked.err).toContain("Amounts such as “1.234” can be read in two ways");
    const answered = await program.run(["convert", name, "own.json", "--decimal", "comma"]);
    expect(answered.err).not.toMatch(/--decimal|two ways/);
    expect(JSON.parse(readFileSync(program.path("own.json"), "utf8"))).toMatchObject({
      relations: [{ amount: { value: 1234 } }],
    });
  });

  it("a file of ours is not: nothing of it is asked about", async () => {
    program.write("sound.json", datasetOf([{ start: "2025" }]));
    const { exitCode, err } = await program.run(["validate", "sound.json", "--dates", "day-first"]);
    expect(exitCode).toBe(0);
    expect(err).toContain("--map, --dates, --decimal and --table are for tables (CSV); “sound.json” is none");
  });
});

describe("issues", () => {
  it("stand above the line of the file that they are about", async () => {
    const text = JSON.stringify(datasetOf([{ start: "2025-13-01" }]), undefined, 2);
    const { out } = await program.run(["validate", program.write("lines.json", text)]);
    const line = text.split("\n").findIndex((words) => words.includes("2025-13-01")) + 1;
    expect(out).toContain(`relations[0].start (line ${line}): not a date: "2025-13-01"`);
    expect(out).toContain('\n    "start": "2025-13-01"');
  });

  it("are a hundred for people, and all for machines", async () => {
    program.write("many.json", datasetOf(Array.from({ length: 345 }, () => ({ start: "soon" }))));
    const { out } = await program.run(["validate", "many.json"]);
    expect(out.match(/not a date/g)).toHaveLength(100);
    expect(out).toContain("many.json: 245 more issues; --json lists all");
    expect((await reportsOf("many.json"))[0]?.issues).toHaveLength(345);
  });

  it("are of a file that is packed as of one that is not", async () => {
    const packed = gzipSync(JSON.stringify(datasetOf([{ start: "2025-13-01" }])));
    program.write("packed.json.gz", packed);
    expect(await reportsOf("packed.json.gz")).toMatchObject([
      { format: "tiespan/1", actors: 4, relations: 1, issues: [{ code: "date-unreadable" }] },
    ]);
  });
});

it("a file above 50 MiB is refused by its size alone", async () => {
  program.write("vast.json", "{}");
  truncateSync(program.path("vast.json"), 6 * 1024 ** 3);
  const { exitCode, out } = await program.run(["validate", "vast.json"]);
  expect(exitCode).toBe(1);
  expect(out).toContain("the file is too large");
  expect(out).toContain("6144 MiB");
});
