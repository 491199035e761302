import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { buildProgram, type Program, shippedFile } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false });
}, 60_000);
afterAll(() => program.destroy());

const german = { LANG: "de_DE.UTF-8" };
const shipped = JSON.parse(readFileSync(shippedFile, "utf8")) as Dataset;
const readJson = (name: string) => JSON.parse(readFileSync(program.path(name), "utf8")) as Dataset;
const datesOf = ({ relations }: Dataset) =>
  relations.map(({ id, date, start, end, periods }) => JSON.stringify({ id, date, start, end, periods })).sort();

describe("converting", () => {
  const outputs = ["a.csv", "a.tsv", "a.gexf", "a.graphml", "a.node-link.json", "a.graphology.json", "A.JSON"];
  it.each(outputs)("to %s and back keeps every actor, relation and date", async (name) => {
    const there = await program.run(["convert", shippedFile, name]);
    const back = await program.run(["convert", name, "back.json"]);
    expect([there.exitCode, back.exitCode]).toEqual([0, 0]);
    const read = readJson("back.json");
    expect(read.actors.map(({ id }) => id).sort()).toEqual(shipped.actors.map(({ id }) => id).sort());
    expect(datesOf(read)).toEqual(datesOf(shipped));
  });

  it("writes columns that are read as the same data", async () => {
    const there = await program.run(["convert", shippedFile, "columns.json", "--columns"]);
    const back = await program.run(["convert", "columns.json", "back.json"]);
    expect([there.exitCode, back.exitCode]).toEqual([0, 0]);
    expect(Object.keys(readJson("columns.json").relations)).toContain("source");
    expect(readJson("back.json")).toEqual(shipped);
  });

  it("names what the format has no place for, before it writes", async () => {
    const english = await program.run(["convert", shippedFile, "lossy.csv"]);
    const inGerman = await program.run(["convert", shippedFile, "lossy.csv"], german);
    expect(english.err).toMatch(/^tiespan: csv has no place for:\n(?: {2}.+\n)* {2}scenes\n/);
    expect(inGerman.err).toContain("csv hat keinen Platz für:");
    expect(english.out).toBe("lossy.csv, lossy.actors.csv: csv, 40 actors, 155 relations\n");
  });

  it("puts tabs between the cells of a table that is called so", async () => {
    program.write("words.json", datasetOf([{ label: "a, b\tand “c”" }]));
    await program.run(["convert", "words.json", "words.tsv"]);
    const [headings = ""] = readFileSync(program.path("words.tsv"), "utf8").split("\r\n");
    expect(headings.replace("\ufeff", "").split("\t")).toEqual(
      expect.arrayContaining(["id", "type", "source", "target"]),
    );
    await program.run(["convert", "words.tsv", "again.json"]);
    expect(readJson("again.json").relations[0]?.label).toBe("a, b\tand “c”");
  });

  it("takes a pair of tables under any two names", async () => {
    program.write("ties.csv", "source,target\nm,a\n");
    program.write("people.csv", "id,name\nm,Musk\na,Altman\n");
    const { exitCode } = await program.run(["convert", "people.csv", "ties.csv", "pair.json"]);
    expect(exitCode).toBe(0);
    expect(readJson("pair.json").actors.map(({ name }) => name)).toEqual(["Musk", "Altman"]);
  });

  it("writes nothing where no relation is left, and says why", async () => {
    program.write("empty.csv", "From,To,Type,Date\n,,feud,2020\n,Bob,praise,2021\n");
    const { exitCode, err } = await program.run(["convert", "empty.csv", "empty.json"]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/no relation is left.*empty\.csv: row 2/s);
    expect(existsSync(program.path("empty.json"))).toBe(false);
  });

  it("writes the format that is said, whatever the name", async () => {
    await program.run(["convert", shippedFile, "data.xml", "--format", "gexf"]);
    expect(readFileSync(program.path("data.xml"), "utf8")).toContain("<gexf");
  });

  it("says in a line what is wrong in the data, and where all of it is listed", async () => {
    program.write("half.json", datasetOf([{ start: "2025" }, { target: "nobody" }]));
    const { exitCode, err } = await program.run(["convert", "half.json", "half.gexf"]);
    expect(exitCode).toBe(0);
    expect(err).toContain("1 entry does not match the format. First: relations[1].target");
    expect(err).toContain("“tiespan validate half.json” lists all.");
  });
});

describe("converting never writes over what it reads", () => {
  it.each([
    ["same.json", "same.json"],
    ["same.json", "./same.json"],
    ["same.json", "linked.json"],
    ["tie.actors.csv", "tie.csv"],
  ])("%s to %s", async (input, output) => {
    program.write("same.json", datasetOf([{ start: "2025" }]));
    program.write("tie.actors.csv", "id,name\na,A\n");
    if (!existsSync(program.path("linked.json"))) symlinkSync(program.path("same.json"), program.path("linked.json"));
    const before = readFileSync(program.path(input), "utf8");
    const { exitCode, err } = await program.run(["convert", input, output]);
    expect(exitCode).toBe(2);
    expect(err).toContain("it would be written over");
    expect(readFileSync(program.path(input), "utf8")).toBe(before);
  });
});

describe("a layout", () => {
  const half = {
    ...datasetOf([{ start: "2025" }, { source: "b", target: "nobody" }], ["a", "b"]),
    note: "kept",
    relations: [
      { id: "r1", type: "alliance", source: "a", target: "b" },
      "unreadable",
      { id: "r2", source: "a", target: "nobody" },
    ],
  };

  it("written over its file loses nothing of it, and says how well it reads", async () => {
    program.write("half.json", half);
    const { exitCode, out, err } = await program.run(["layout", "half.json", "half.json"]);
    expect(exitCode).toBe(0);
    expect(err).toContain("looking for positions for 2 actors, 1 relation");
    expect(out).toContain("whole network: 0 crossings; 0 lines through actors");
    const { actors, ...rest } = readJson("half.json");
    const { actors: before, ...restBefore } = half;
    expect(rest).toEqual(restBefore);
    expect(actors).toEqual(before.map((actor) => ({ ...actor, position: [expect.any(Number), expect.any(Number)] })));
  });

  it("is the same each time, and in German words", async () => {
    program.write("small.json", datasetOf([{ target: "b" }, { target: "c" }], ["a", "b", "c"]));
    const { out } = await program.run(["layout", "small.json", "one.json"], german);
    await program.run(["layout", "small.json", "other.json"]);
    expect(readFileSync(program.path("one.json"), "utf8")).toBe(readFileSync(program.path("other.json"), "utf8"));
    expect(out).toContain("ganzes Netz: 0 Kreuzungen");
  });

  const ids = Array.from({ length: 40 }, (_, row) => `actor${row}`);
  const dense = datasetOf(
    Array.from({ length: 200 }, (_, row) => ({ source: `actor${row % 40}`, target: `actor${(row * 7 + 3) % 40}` })),
    ids,
  );
  const positions = (name: string): unknown[] => readJson(name)["actors"].map(({ position }) => position);

  it("interrupted keeps the best that it has found", async () => {
    program.write("dense.json", dense);
    const { exitCode, out, err } = await program.runUntil("this takes minutes", ["layout", "dense.json", "best.json"]);
    expect(exitCode).toBe(130);
    expect(err).toContain("stopped: the best positions so far are written");
    expect(out).toContain("best.json");
    expect(new Set(positions("best.json").map(String)).size).toBe(40);
  });

  it("is there at once where nobody wants to wait for a better one", async () => {
    program.write("dense.json", dense);
    const { exitCode, err } = await program.run(["layout", "dense.json", "quick.json", "--quick"]);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(new Set(positions("quick.json").map(String)).size).toBe(40);
  });

  it("is not searched for where it could not be put", async () => {
    program.write("small.json", datasetOf([{ target: "b" }], ["a", "b"]));
    const { exitCode, err } = await program.run(["layout", "small.json", "nowhere/small.json"]);
    expect(exitCode).toBe(1);
    expect(err).toBe("tiespan: “nowhere/small.json” cannot be written (ENOENT): does its folder exist?\n");
  });

  it("goes from and into other formats, but never over them", async () => {
    program.write("ties.csv", "source,target\na,b\n");
    const there = await program.run(["layout", "ties.csv", "ties.gexf"]);
    expect(there.exitCode).toBe(0);
    expect(readFileSync(program.path("ties.gexf"), "utf8")).toContain("viz:position");
    const over = await program.run(["layout", "ties.gexf", "ties.gexf"]);
    expect([over.exitCode, over.err]).toEqual([2, expect.stringContaining("it would be written over")]);
  });
});

it("a picture of data without positions has places, always the same", async () => {
  program.write("plain.csv", "source,target,date\na,b,2025\nb,c,2025\nc,d,2025\n");
  const first = await program.run(["snapshot", "plain.csv", "first.svg"]);
  await program.run(["snapshot", "plain.csv", "second.svg"]);
  expect(first.exitCode).toBe(0);
  expect(first.err).toContain("“tiespan layout” finds better ones");
  expect(readFileSync(program.path("first.svg"), "utf8")).toBe(readFileSync(program.path("second.svg"), "utf8"));
  expect(first.out).toContain("3 relations among 4 actors");
});
