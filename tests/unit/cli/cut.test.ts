import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enginePackage } from "../../../src/cli/cut/engine.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildProgram, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false, hasDatabase: true });
  program.write("ties.csv", ties);
  program.write("people.csv", people);
}, 120_000);
afterAll(() => program.destroy());

const german = { LANG: "de_DE.UTF-8" };
const cut = (...args: readonly string[]) => program.run(["cut", ...args]);
const readJson = (name = "cut.json") => JSON.parse(readFileSync(program.path(name), "utf8")) as Dataset;
const namesIn = ({ actors }: Dataset) => actors.map(({ name }) => name).sort();

const ties = `id,source,target,type,start,end,amount
r1,p1,c1,owner,2015-03,2018,5
r2,p2,c1,director,14-SEP-2011,30-NOV-2013,
r3,c1,c2,owner,,,70
r4,p3,c2,director,2020,,
r5,c2,c3,owner,2019,heute,900
`;
const people = `id,name,kind,aliases
p1,Ada Example,person,Adele Example; A. E.
p2,JOHN POE,person,
p3,John Poe,person,
c1,Sample Ltd.,company,
c2,Other Ltd.,company,
c3,Third Ltd.,company,
`;

describe("a cut", () => {
  it("is the neighbourhood of an actor, as far as asked, and says how much that is", async () => {
    const one = await cut("ties.csv", "people.csv", "cut.json", "--around", "Ada Example");
    expect([one.exitCode, one.out]).toEqual([0, "cut.json: tiespan/1, 2 actors, 1 relation\n"]);
    expect(one.err).toContain("1 relation within 1 step of “Ada Example”, out of 5 in the tables");
    await cut("ties.csv", "people.csv", "cut.json", "--around", "p1", "--hops", "2");
    expect(
      readJson()
        .relations.map(({ id }) => id)
        .sort(),
    ).toEqual(["r1", "r2", "r3"]);
    expect(namesIn(readJson())).toEqual(["Ada Example", "JOHN POE", "Other Ltd.", "Sample Ltd."]);
    expect(readJson().method).toMatchObject({
      de: "Ausschnitt aus größeren Tabellen: 3 Beziehungen bis 2 Schritte um „p1“.",
      en: "Cut out of larger tables: 3 relations within 2 steps of “p1”.",
    });
  });

  it("finds actors by name in any case and by alias", async () => {
    for (const name of ["ada example", "Adele Example", "a. e."]) {
      expect((await cut("people.csv", "ties.csv", "cut.json", "--around", name)).out).toContain("1 relation");
    }
  });

  it("never merges actors of one name: it asks, and keeps them apart", async () => {
    const { exitCode, err } = await cut("ties.csv", "people.csv", "cut.json", "--around", "john poe");
    expect([exitCode, err]).toEqual([
      1,
      "tiespan: 2 actors are called “john poe”; nothing is merged. --around with the id says who is meant:\n  p2 | JOHN POE | person\n  p3 | John Poe | person\n",
    ]);
    expect((await cut("ties.csv", "people.csv", "cut.json", "--around", "JOHN POE")).exitCode).toBe(0);
    expect(readJson().relations.map(({ id }) => id)).toEqual(["r2"]);
  });

  it("says who is like a name that nobody has", async () => {
    const { exitCode, err } = await program.run(
      ["cut", "ties.csv", "people.csv", "x.json", "--around", "Ada Exampel"],
      german,
    );
    expect([exitCode, err]).toEqual([
      1,
      "tiespan: „Ada Exampel“ kommt in den Tabellen nicht vor; ähnlich sind „Ada Example“\n",
    ]);
    expect(existsSync(program.path("x.json"))).toBe(false);
  });

  it("takes the nearest, then the strongest, and says what it left out", async () => {
    const { err } = await cut("ties.csv", "people.csv", "cut.json", "--around", "c2", "--hops", "2", "--max", "2");
    expect(readJson().relations.map(({ id }) => id)).toEqual(["r5", "r3"]);
    expect(err).toContain("left out: 3 relations, the farthest and weakest (--max 2)");
  });

  it("asks types by the words of the file or by the type that they mean", async () => {
    await cut("ties.csv", "people.csv", "cut.json", "--around", "c1", "--types", "DIRECTOR");
    expect(readJson().relations.map(({ id }) => id)).toEqual(["r2"]);
    const { exitCode, err } = await cut("ties.csv", "people.csv", "cut.json", "--around", "c1", "--types", "feud");
    expect([exitCode, err]).toEqual([1, "tiespan: --types: there is no “feud”; there are “owner”, “director”\n"]);
  });
});

describe("the window of a cut", () => {
  const rows = `source,target,start,end
a,in2015,2015,2015
a,vague,um 2015,
a,unreadable,irgendwann,
a,undated,,
a,before,2011,2012-03
a,after,16.01.2017,
a,words before,Ende 2011,Frühjahr 2013
a,reversed,2018,2015-02-01
a,open,2001,ongoing
a,no day,2012-02-30,
before,beyond,2015,
words before,behind,2015,
`;

  it("leaves out what is surely outside, and keeps what nobody can date", async () => {
    program.write("dates.csv", rows);
    const { err } = await cut("dates.csv", "cut.json", "--around", "a", "--from", "2014-06", "--to", "2016");
    expect(namesIn(readJson())).toEqual([
      "a",
      "in2015",
      "no day",
      "open",
      "reversed",
      "undated",
      "unreadable",
      "vague",
    ]);
    expect(err).toContain("left out: 1 relation whose dates show only when they are read");
    expect(err).toContain("kept: 3 relations without a date that can be read");
  });

  it("goes no way through relations outside", async () => {
    const { err } = await cut(
      "dates.csv",
      "cut.json",
      "--around",
      "a",
      "--hops",
      "2",
      "--from",
      "2014-06",
      "--to",
      "2016",
    );
    expect(namesIn(readJson())).not.toContain("beyond");
    expect(namesIn(readJson())).not.toContain("behind");
    expect(err).toContain("left out: 1 relation to which no way leads then");
  });

  it("of dates with two readings takes the one that any row of the table proves, else asks", async () => {
    const many = (last: string) => `source,target,date\na,b,01/02/2015\nc,d,${last}\n`;
    program.write("proven.csv", many("13/02/2015"));
    await cut("proven.csv", "cut.json", "--around", "a", "--from", "2015-02-01", "--to", "2015-02-01");
    expect(readJson().relations[0]?.date).toBe("2015-02-01");
    program.write("open.csv", many("03/02/2015"));
    const { err } = await cut("open.csv", "cut.json", "--around", "a");
    expect(readJson().relations[0]?.date).not.toBe("2015-02-01");
    expect(err).toContain("--dates day-first or --dates month-first");
  });
});

describe("the tables of a cut", () => {
  const expectSame = async (...inputs: readonly string[]) => {
    const { exitCode, err } = await cut(...inputs, "cut.json", "--around", "Ünal “Öz”");
    expect([err, exitCode]).toEqual([expect.any(String), 0]);
    const { relations, actors } = readJson();
    expect(actors.map(({ name }) => name)).toEqual(["Ünal “Öz”", "B – C"]);
    return relations;
  };
  const plain = "Wer,Mit wem,Wann,Kommentar / TODO\nÜnal “Öz”,B – C,2015-03,geheim\nx,y,2016,\n";

  it("are CSV in any encoding, with other separators and titles above, packed or not, in any pieces", async () => {
    const bytes = Buffer.from(
      plain.replaceAll("–", "\u0096").replaceAll("“", "\u0093").replaceAll("”", "\u0094"),
      "latin1",
    );
    program.write("old.csv", bytes);
    program.write("wide.csv", Buffer.from(`\ufeff${plain}`, "utf16le"));
    program.write("titled.csv", `Stand: heute;;;\r\n\r\n${plain.replaceAll(",", ";").replaceAll("\n", "\r\n")}`);
    program.write("excel.csv", `sep=,\n${plain}`);
    program.write("mac.csv", plain.replaceAll("\n", "\r"));
    program.write("packed.csv.gz", gzipSync(plain));
    program.write("odd [1]*.csv", plain);
    for (const name of ["old.csv", "wide.csv", "titled.csv", "excel.csv", "mac.csv", "packed.csv.gz", "odd [1]*.csv"]) {
      const [relation, ...others] = await expectSame(name);
      expect([name, relation?.date, others]).toEqual([name, "2015-03", []]);
      expect(JSON.stringify(relation)).not.toContain("geheim");
    }
    program.write("more.csv", "Von,An,Datum\nÜnal “Öz”,B – C,2017\n");
    expect((await expectSame("packed.csv.gz", "more.csv")).map(({ date }) => date).sort()).toEqual(["2015-03", "2017"]);
  });

  it("are JSON lines and lists of objects, and Parquet, with numbers and dates of their own", async () => {
    const objects = [
      { source: "Ünal “Öz”", target: "B – C", date: "2015-03", amount: 1.5, note: null },
      { target: "y", source: "x", extra: true },
    ];
    program.write("rows.jsonl", objects.map((each) => JSON.stringify(each)).join("\n"));
    program.write("rows.json", objects);
    for (const name of ["rows.jsonl", "rows.json"]) {
      expect(await expectSame(name)).toEqual([expect.objectContaining({ date: "2015-03", amount: { value: 1.5 } })]);
    }
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(
      `COPY (SELECT 'Ünal “Öz”' AS source, 'B – C' AS target, DATE '2015-03-01' AS date, 12000.0::DOUBLE AS amount, 'it''s' AS "we""ird"
       UNION ALL SELECT 'x', 'y', NULL, NULL, NULL) TO '${program.path("rows.parquet")}' (FORMAT parquet)`,
    );
    connection.closeSync();
    const [relation] = await expectSame("rows.parquet");
    expect(relation).toMatchObject({ date: "2015-03-01", amount: { value: 12_000 }, attributes: { 'we"ird': "it's" } });
  });

  it("are read to the end where quotation marks are broken or cells too few or too many", async () => {
    program.write("broken.csv", 'source,target,label\na,b,"open\na,c,short\na,d\na,e,long,1,2\na,f,"in ""marks"""\n');
    const { err } = await cut("broken.csv", "cut.json", "--around", "a");
    expect(
      readJson()
        .relations.map(({ target }) => target)
        .sort(),
    ).toEqual(["b", "c", "d", "e", "f"]);
    expect(readJson().relations.find(({ target }) => target === "e")?.attributes).toEqual({ "further cells": "1,2" });
    expect(err).toContain("read as convert reads them");
  });

  it("may have headings and names that would be SQL, relations with oneself and rows twice", async () => {
    const name = `x"');DROP TABLE "ties"--`;
    const cell = `"${name.replaceAll('"', '""')}"`;
    program.write(
      "it's.csv",
      `source,target,${cell},${cell},select,,\n${cell},${cell},1,2,3,4,\n${cell},b,1,2,3,4,\n${cell},b,1,2,3,4,\n`,
    );
    const { exitCode, out } = await cut("it's.csv", "cut.json", "--around", name);
    expect([exitCode, out]).toEqual([0, "cut.json: tiespan/1, 2 actors, 3 relations\n"]);
    expect(readJson().relations[0]?.attributes).toMatchObject({ select: 3, [name]: 1 });
  });

  it("without actors are told by their names: other cases are others, unless somebody says that they are not", async () => {
    program.write("cases.csv", "source,target\nAnna,b\nANNA,c\nBen,d\n");
    const both = await cut("cases.csv", "cut.json", "--around", "anna");
    expect([both.exitCode, both.err]).toEqual([1, expect.stringContaining("“anna” is written in 2 ways")]);
    const one = await cut("cases.csv", "cut.json", "--around", "Anna");
    expect([one.err, namesIn(readJson())]).toEqual([
      expect.stringContaining("“ANNA” counts as somebody else"),
      ["Anna", "b"],
    ]);
    await cut("cases.csv", "cut.json", "--around", "anna", "--table", "merge-case");
    expect(namesIn(readJson())).toEqual(["ANNA", "b", "c"]);
  });
});

it("says of rows that name several actors in a cell that they are found by the whole cell only", async () => {
  program.write("lists.csv", "source,target\nA; B,c\nA,d\n");
  expect((await cut("lists.csv", "cut.json", "--around", "A")).err).toContain("1 row names several actors in one cell");
  await cut("lists.csv", "cut.json", "--around", "A; B");
  expect(namesIn(readJson())).toEqual(["A", "B", "c"]);
});

describe("a call that cannot be followed", () => {
  const failures: readonly (readonly [args: readonly string[], exitCode: number, message: string])[] = [
    [["ties.csv"], 2, "the call is: tiespan cut"],
    [["ties.csv", "cut.json"], 2, "--around is missing"],
    [["ties.csv", "cut.json", "--around", "p1", "--hops", "x"], 2, "--hops “x”: expected a whole number from 0 to 9"],
    [["ties.csv", "cut.json", "--around", "p1", "--max", "0"], 2, "--max “0”"],
    [["ties.csv", "cut.json", "--around", "p1", "--from", "13/2"], 2, "--from “13/2”: expected a date"],
    [["ties.csv", "cut.json", "--around", "p1", "--from", "2016", "--to", "2015"], 2, "--from is later than --to"],
    [["ties.csv", "ties.csv", "--around", "p1"], 2, "it would be written over"],
    [["nothing.csv", "cut.json", "--around", "p1"], 1, "there is no file “nothing.csv”"],
    [["people.csv", "cut.json", "--around", "p1"], 1, "none of the tables has relations"],
    [["odd.csv", "cut.json", "--around", "p1"], 1, "odd.csv: no column for source, target"],
    [["empty.csv", "cut.json", "--around", "p1"], 1, "“empty.csv” is empty"],
    [["bad.json", "cut.json", "--around", "p1"], 1, "“bad.json” cannot be read as a table: "],
    [["whole.json", "cut.json", "--around", "p1"], 1, "“whole.json” is a whole graph"],
    [["ftm.json", "cut.json", "--around", "p1"], 1, "FollowTheMoney"],
    [["book.xlsx", "cut.json", "--around", "p1"], 1, "“book.xlsx” is no table: cut reads CSV, Parquet and JSON lines"],
    [
      ["ties.csv", "people.csv", "cut.json", "--around", "p3", "--from", "1990", "--to", "1991"],
      1,
      "there is no relation that passes window and types; nothing is written",
    ],
  ];

  it.each(failures)("%j", async (args, exitCode, message) => {
    program.write("odd.csv", "x,y\n1,2\n");
    program.write("empty.csv", "");
    program.write("bad.json", '{"source": "a", "target": "b"}\n{"source": ');
    program.write("whole.json", { actors: [], relations: [] });
    program.write("ftm.json", '{"id": "x", "schema": "Person", "properties": {"name": ["X"]}}\n');
    program.write("book.xlsx", "PK\u0003\u0004 ");
    const run = await cut(...args);
    expect([run.exitCode, run.err]).toEqual([exitCode, expect.stringContaining(message)]);
    expect(run.err).not.toMatch(/\n\s+at |tiespan-cut-/);
  });
});

describe("the SQL of a cut", () => {
  it("is printed, with the names of actors looked up where these files do not have them; nothing is written", async () => {
    const { out, err, exitCode } = await cut(
      "ties.csv",
      "people.csv",
      "sql.json",
      "--around",
      "Nobody’s O'Name",
      "--print-sql",
    );
    expect([exitCode, existsSync(program.path("sql.json"))]).toEqual([0, false]);
    expect(err).toContain("the SQL looks for the name where it runs");
    expect(out).toContain(`LOWER(TRIM(COALESCE("name", ''))) IN ('nobody’s o''name')`);
    expect(out).toMatch(/^-- Tables, all columns as text:\n-- {3}"ties" \("id", "source", /);
  });
});

it("without the package it says how to get it", async () => {
  const bare = await buildProgram({ hasRenderer: false });
  bare.write("ties.csv", ties);
  const { exitCode, err } = await bare.run(["cut", "ties.csv", "cut.json", "--around", "p1"]);
  const inGerman = await bare.run(["cut", "ties.csv", "cut.json", "--around", "p1"], german);
  bare.destroy();
  expect([exitCode, err]).toEqual([1, expect.stringContaining(`npm install ${enginePackage}`)]);
  expect(inGerman.err).toContain(`braucht DuckDB (etwa 70 MB), das hier fehlt: npm install ${enginePackage}`);
  const { peerDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    string,
    Record<string, string>
  >;
  expect(enginePackage).toBe(`@duckdb/node-api@${peerDependencies?.["@duckdb/node-api"]}`);
});
