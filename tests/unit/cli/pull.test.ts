import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildProgram, type Program } from "./program.ts";

const table = `source,target,type,date
Anna,Ben,feud,2020-01-02
Ben,Cem,alliance,2021
Cem,Anna,rebuke,2022-03
`;
const edited: Dataset = {
  format: "tiespan/1",
  updated: "2020-01-01",
  actors: ["Anna", "Ben", "Cem"].map((name, row) => ({ id: name.toLowerCase(), name, position: [row / 4, 0.5] })),
  relations: [
    { id: "quarrel", type: "feud", source: "anna", target: "ben", date: "2020-01-02", title: "Anna against Ben" },
    { id: "r2", type: "alliance", source: "ben", target: "cem", date: "2021" },
    { id: "r3", type: "rebuke", source: "cem", target: "anna", date: "2022-03" },
  ],
  scenes: [{ id: "one", title: "One", steps: [{ title: "Quarrel", relations: ["quarrel"] }] }],
};

let program: Program;
let server: Server;
let address: string;
let answer: (response: ServerResponse) => void;
const csv = (text: string) => (response: ServerResponse) =>
  void response.setHeader("content-type", "text/csv").end(text);
const today = () => new Date().toISOString().slice(0, 10);
const read = (name: string) => readFileSync(program.path(name), "utf8");

beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false });
  server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sheet?output=csv`;
  program.write("net.json", edited);
}, 120_000);
afterAll(async () => {
  program.destroy();
  await new Promise((resolve) => server.close(resolve));
});

describe("pulling a table", () => {
  it("notes by --added that new relations came in today, and says nothing of those that were there", async () => {
    answer = csv(`${table}Dora,Anna,feud,2026-11-28\n`);
    await program.run(["pull", address, "net.json", "dated.json", "--added"]);
    const { relations } = JSON.parse(read("dated.json")) as Dataset;
    expect(relations.map(({ added }) => added)).toEqual([undefined, undefined, undefined, today()]);
    answer = csv(`${table}Dora,Anna,feud,2026-11-28\nDora,Ben,feud,2026-11-29\n`);
    await program.run(["pull", address, "dated.json", "later.json"]);
    const later = (JSON.parse(read("later.json")) as Dataset).relations;
    expect(later.map(({ added }) => added)).toEqual([undefined, undefined, undefined, today(), undefined]);
  });

  it("names who is perhaps called otherwise, and keeps what was written of them once that is said", async () => {
    answer = csv(table.replaceAll("Anna", "Anna Berg"));
    const told = await program.run(["pull", address, "net.json", "new.json"]);
    expect(told.out).toContain('--renamed "anna=anna-berg"');
    const known = await program.run(["pull", address, "net.json", "same.json", "--renamed", "Anna=Anna Berg"]);
    expect(known.out).not.toContain("--renamed");
    const { actors, relations } = JSON.parse(read("same.json")) as Dataset;
    expect(actors[0]).toMatchObject({ id: "anna", name: "Anna Berg", position: [0, 0.5] });
    expect(relations[0]).toMatchObject({ id: "quarrel", title: "Anna against Ben" });
  });

  it.each(["Anna", "Anna=Nobody", "Nobody=Anna Berg", "a=b=c"])("takes no renaming %s", async (said) => {
    answer = csv(table.replaceAll("Anna", "Anna Berg"));
    const { exitCode, err } = await program.run(["pull", address, "net.json", "no.json", "--renamed", said]);
    expect(exitCode).toBe(2);
    expect(err).toContain("--renamed");
    expect(existsSync(program.path("no.json"))).toBe(false);
  });

  it("takes what is new, keeps what was edited, tells both in sentences, and the stamp follows", async () => {
    answer = csv(`${table}Dora,Anna,feud,2026-11-28\n`);
    const { exitCode, out } = await program.run(["pull", address, "net.json", "out.json"]);
    expect(exitCode).toBe(0);
    expect(out).toContain("Dora");
    const { updated, actors, relations, scenes } = JSON.parse(read("out.json")) as Dataset;
    expect(updated).toBe(today());
    expect(actors.map(({ id }) => id)).toEqual(["anna", "ben", "cem", "dora"]);
    expect(actors.slice(0, 3).map(({ position }) => position)).toEqual(edited.actors.map(({ position }) => position));
    expect(actors[3]?.position).toHaveLength(2);
    expect(relations[0]).toEqual(edited.relations[0]);
    expect(relations).toHaveLength(4);
    expect(scenes).toEqual(edited.scenes);
  });

  it("that says the same leaves the dataset as it is, stamp included, also in its own place", async () => {
    answer = csv(table);
    await program.run(["pull", address, "net.json", "same.json"]);
    const before = read("same.json");
    const { exitCode, out } = await program.run(["pull", address, "same.json", "same.json"]);
    expect([exitCode, read("same.json")]).toEqual([0, before]);
    expect((JSON.parse(before) as Dataset).updated).toBe("2020-01-01");
    expect(out.split("\n")).toHaveLength(3);
  });
});

describe("an answer that is no whole table changes nothing", () => {
  const header = table.split("\n")[0] ?? "";
  it.each<[string, (response: ServerResponse) => void]>([
    ["empty", csv("")],
    ["only headings", csv(`${header}\n`)],
    ["a page", csv("<!doctype html><html><body>Sign in</body></html>")],
    ["not found", (response) => void response.writeHead(404).end(table)],
    ["out of order", (response) => void response.writeHead(500).end(table)],
    ["no text", csv("\u0000\u0001\u0002\u0003".repeat(50))],
    ["a row without an end", csv(`${table}Dora,,feud,2026\n`)],
    ["a quotation that is not closed", csv(`${table}"Dora,Anna,feud,2026\n`)],
    ["cut off behind a row", csv(table.split("\n").slice(0, 2).join("\n"))],
    [
      "shorter than announced",
      (response) => {
        response.writeHead(200, { "content-length": 5000 }).write(table);
        setImmediate(() => response.destroy());
      },
    ],
  ])("%s", async (_, respond) => {
    answer = respond;
    writeFileSync(program.path("kept.json"), "as it was");
    const { exitCode, err } = await program.run(["pull", address, "net.json", "kept.json"]);
    expect(exitCode).toBe(1);
    expect(err).toContain("everything stays as it was");
    expect(read("kept.json")).toBe("as it was");
  });

  it.each([
    [["pull", "ftp://example.org/a.csv", "net.json", "o.json"], "https: or http:"],
    [["pull", "table.csv", "net.json", "o.json"], "https: or http:"],
    [["pull", "http://127.0.0.1:9/", "net.json", "o.csv"], "does not end in .json"],
    [["pull", "net.json", "o.json"], "pull URL IN OUT"],
  ])("%j is refused", async (call, words) => {
    const { exitCode, err } = await program.run(call);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("convert --update", () => {
  it("puts a newer table into an edited dataset, and says what is new, changed and gone", async () => {
    program.write("new.csv", table.replace("2022-03", "2022-04").replace(/^Ben,.*\n/m, "Ben,Dora,alliance,2023\n"));
    const { exitCode, out } = await program.run(["convert", "net.json", "new.csv", "merged.json", "--update"]);
    expect(exitCode).toBe(0);
    const { relations } = JSON.parse(read("merged.json")) as Dataset;
    expect(relations.map(({ id, date }) => [id, date])).toEqual([
      ["quarrel", "2020-01-02"],
      ["r3", "2022-04"],
      ["r2-2", "2023"],
    ]);
    expect(out).toMatch(
      /new \(1\):\n.*Dora[^]*corrected \(1\):\n[^]*"2022-04", was "2022-03"[^]*withdrawn \(1\):\n.*Ben and Cem/,
    );
  });

  it("finds relations of a graph by the ids that it says, and keeps their titles", async () => {
    const graph = (date: string) => ({
      nodes: [
        { id: "a", name: "Ada" },
        { id: "b", name: "Bob" },
      ],
      links: [{ id: "l1", source: "a", target: "b", type: "feud", date }],
    });
    program.write("graph.json", graph("2020"));
    await program.run(["convert", "graph.json", "own.json"]);
    const own = JSON.parse(read("own.json")) as Dataset;
    program.write("own.json", { ...own, relations: own.relations.map((each) => ({ ...each, title: "By hand" })) });
    program.write("newer.json", graph("2021"));
    const { out } = await program.run(["convert", "own.json", "newer.json", "next.json", "--update"]);
    const { relations } = JSON.parse(read("next.json")) as Dataset;
    expect(relations).toMatchObject([{ id: "l1", date: "2021", title: "By hand" }]);
    expect(out).not.toContain("withdrawn");
  });

  it("keeps what the table does not have where that is asked for", async () => {
    program.write("one.csv", table.split("\n").slice(0, 2).join("\n"));
    const { exitCode } = await program.run(["convert", "net.json", "one.csv", "all.json", "--update", "--keep"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(read("all.json"))).toEqual(edited);
  });

  it("says what stays otherwise than in the table, the end of what is over first of all", async () => {
    const ended = { ...edited.relations[0], date: undefined, start: "2020", end: "2022", summary: "By hand" };
    program.write("ended.json", { ...edited, relations: [ended, ...edited.relations.slice(1)] });
    const open =
      "source,target,type,start,end,summary\nAnna,Ben,feud,2020,,Other\nBen,Cem,alliance,,,\nCem,Anna,rebuke,,,\n";
    program.write("open.csv", open);
    const { out } = await program.run(["convert", "ended.json", "open.csv", "still.json", "--update"]);
    const { relations } = JSON.parse(read("still.json")) as Dataset;
    expect(relations[0]).toMatchObject({ start: "2020", end: "2022", summary: "By hand" });
    expect(out).toMatch(/no differences\n.*kept otherwise than in the table \(1\):\n.*\[quarrel\]\n/);
    expect(out).toContain('summary stays "By hand"; the table says "Other"');
    expect(out).toContain('end stays "2022"; the table does not have it');
    program.write("goes-on.csv", open.replace("2020,,", "2020,laufend,"));
    await program.run(["convert", "ended.json", "goes-on.csv", "open.json", "--update"]);
    expect((JSON.parse(read("open.json")) as Dataset).relations[0]).toMatchObject({ start: "2020", end: ".." });
  });

  it("writes nothing where a name does not tell who is meant", async () => {
    program.write("twins.json", { ...edited, actors: [...edited.actors, { id: "ben-2", name: "Ben" }] });
    program.write("same.csv", table);
    const { exitCode, err } = await program.run(["convert", "twins.json", "same.csv", "twins-2.json", "--update"]);
    expect([exitCode, err]).toEqual([1, expect.stringContaining("“Ben”: ben, ben-2")]);
    expect(existsSync(program.path("twins-2.json"))).toBe(false);
  });

  it("needs a table besides the dataset", async () => {
    const { exitCode, err } = await program.run(["convert", "net.json", "o.json", "--update"]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("--update")]);
  });
});
