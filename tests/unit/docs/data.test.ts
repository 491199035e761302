import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtInKindById } from "../../../src/dataset/builtInKinds.ts";
import { builtInTypeById } from "../../../src/dataset/builtInTypes.ts";
import { readFiles } from "../../../src/dataset/files.ts";
import { kindOf, statusOf } from "../../../src/dataset/formats/words/standing.ts";
import { readDate } from "../../../src/dataset/formats/words/dates.ts";
import { defineTypes } from "../../../src/dataset/formats/defineTypes.ts";
import { formats } from "../../../src/dataset/formats/registry.ts";
import { statuses, type Dataset } from "../../../src/dataset/types.ts";
import { snippetsOf } from "../../docSnippets.ts";
import { buildProgram, type Program } from "../cli/program.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = readFileSync(`${root}docs/data.md`, "utf8");
const [german = "", english = ""] = page.split(/^(?=# Your own data)/m);
const parts = { german, english };

const textsOf = (part: string, wanted: string) =>
  snippetsOf(part).flatMap(({ language, text }) => (language === wanted ? [text] : []));

/** The tables of a part, and the names that its commands call them by: relations first. */
function tablesOf(part: string) {
  const [relations = "", actors = ""] = textsOf(part, "csv");
  const [first = ""] = commandsOf(part)
    .filter(([name]) => name === "validate")
    .map(([, ...files]) => files.join(" "));
  const [relationsName = "", actorsName = ""] = first.split(" ");
  const encoder = new TextEncoder();
  return [
    { name: relationsName, bytes: encoder.encode(relations) },
    { name: actorsName, bytes: encoder.encode(actors) },
  ] as const;
}

/** The arguments of each command, without the name of the program. */
function commandsOf(part: string): readonly (readonly string[])[] {
  return textsOf(part, "sh").flatMap((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => {
        const [npx, program, ...args] = line.split(/\s+/);
        if (npx !== "npx" || program !== "tiespan") throw new Error(`not a command of ours: ${line}`);
        return args;
      }),
  );
}

/** What stands below the heading of a step, on one line. */
function stepOf(part: string, number: number): string {
  const [, step = ""] = new RegExp(`^## ${number}\\.[^\\n]*\\n([^]*?)(?=^#|$(?![^]))`, "m").exec(part) ?? [];
  return step.trim().replace(/\s+/g, " ");
}

function wordsOf(list: string | undefined): readonly string[] {
  return (list ?? "").split(/, | und | and | oder | or /);
}

describe("both languages of the page", () => {
  it("say the same in the same order", () => {
    const [de, en] = [german, english].map((part) => snippetsOf(part).map(({ language }) => language));
    expect(de).toEqual(en);
    expect(de).toEqual(["csv", "csv", "sh", "sh", "sh", "html"]);
    const steps = [german, english].map((part) =>
      [...part.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number)),
    );
    expect(steps[0]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(steps[1]).toEqual(steps[0]);
    const commands = [german, english].map((part) => commandsOf(part).map(([name]) => name));
    expect(commands[0]).toEqual(["validate", "convert", "layout"]);
    expect(commands[1]).toEqual(commands[0]);
  });

  it("have the same data but for their words", () => {
    const [de, en] = [german, english].map((part) => readFiles(tablesOf(part)).dataset);
    const facts = (dataset: Dataset | undefined) =>
      dataset?.relations.map(({ type, date, start, end, amount, status }) => ({
        type,
        date,
        start,
        end,
        amount,
        status,
      }));
    expect(facts(de)).toEqual(facts(en));
    expect(facts(de)).toHaveLength(4);
    expect(de?.actors.map(({ kind }) => kind)).toEqual(en?.actors.map(({ kind }) => kind));
  });

  it("link only to what is there", () => {
    const targets = [...page.matchAll(/\]\((?!#|https?:)([^)#]+)/g)].map(([, target = ""]) => target);
    expect(targets.length).toBeGreaterThanOrEqual(4);
    expect(targets.filter((target) => !existsSync(`${root}docs/${target}`))).toEqual([]);
  });
});

describe.each(Object.entries(parts))("the tables in %s", (_, part) => {
  it("are read without any issue, as four actors and four relations", () => {
    const { dataset, issues, format } = readFiles(tablesOf(part));
    expect([format, issues]).toEqual(["csv", []]);
    expect([dataset?.actors.length, dataset?.relations.length]).toEqual([4, 4]);
    expect(dataset?.actors.map(({ kind }) => kind)).toEqual(["person", "person", "company", "company"]);
    expect(dataset?.relations.map(({ type }) => type)).toEqual(["role", "feud", "investment", "rebuke"]);
    expect(dataset?.relations.map(({ date, start }) => date ?? start)).toEqual([
      "2019-04",
      "2023-03",
      "2022-06-14",
      "2023-05-02",
    ]);
    expect(dataset?.relations[2]?.amount).toEqual({ value: 97.4e6, currency: "EUR" });
    expect(dataset?.relations[3]?.status).toBe("claimed");
    expect(Object.keys(dataset?.sources ?? {})).toHaveLength(4);
  });

  it("are read without the actors, too, which are then made from the names", () => {
    const [relations] = tablesOf(part);
    const { dataset, issues } = readFiles([relations]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["actors-made", "warning"]]);
    expect([dataset?.actors.length, dataset?.relations.length]).toEqual([4, 4]);
  });

  it("can have commas, semicolons or tabs, pasted cells included", () => {
    const [{ bytes }] = tablesOf(part);
    const rows = new TextDecoder().decode(bytes);
    const tabs = rows.includes(";") ? rows.replaceAll(";", "\t") : rows.replaceAll(",", "\t");
    const pasted = readFiles([{ name: "", bytes: new TextEncoder().encode(tabs) }]);
    expect(pasted.dataset?.relations).toEqual(readFiles([tablesOf(part)[0]]).dataset?.relations);
  });
});

describe.each(Object.entries(parts))("the words in %s are understood:", (_, part) => {
  it("every date of step 3, and the one that can be read in two ways is not", () => {
    const dates = [...stepOf(part, 3).matchAll(/`([^`]+)`/g)].map(([, date = ""]) => date);
    const [ambiguous = "", ...clear] = dates.reverse();
    expect(clear.map((date) => readDate(date).is)).toEqual(clear.map(() => "date"));
    expect(clear).toHaveLength(7);
    expect(readDate(ambiguous)).toEqual({ is: "ambiguous", question: "order" });
  });

  it("every kind of actor", () => {
    const [, kinds] = /(?:Arten|Kinds): ([^.]+)\./.exec(stepOf(part, 2)) ?? [];
    expect(wordsOf(kinds).map(kindOf)).toEqual([...builtInKindById.keys()]);
  });

  it("types of relation that have a sign of their own", () => {
    const [, words] = /^(.*?) (?:haben|have)\b/.exec(stepOf(part, 4)) ?? [];
    const { value } = defineTypes({ relations: wordsOf(words).map((type) => ({ type })) });
    const types = (value.relations as readonly { type: string }[]).map(({ type }) => type);
    expect(types.length).toBeGreaterThanOrEqual(5);
    expect(types.filter((type) => !builtInTypeById.has(type))).toEqual([]);
  });

  it("every status but the one that needs no word", () => {
    const [, words] = /[Ss]tatus ([^.]+)\.$/.exec(stepOf(part, 5)) ?? [];
    expect(wordsOf(words).map((word) => statusOf(word))).toEqual(statuses.filter((status) => status !== "confirmed"));
  });
});

describe.each(Object.entries(parts))("the page to embed in, in %s", (_, part) => {
  const html = textsOf(part, "html").join("");

  it("names only files that the build makes and that the commands have made", () => {
    const build = readFileSync(`${root}scripts/bundles.ts`, "utf8");
    const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, file = ""]) => file);
    const beside = [...stepOf(part, 10).matchAll(/`([^`]+\.js)`/g)].map(([, file = ""]) => file);
    expect(scripts).toEqual(["tiespan.js"]);
    expect(beside).toEqual(["tiespan.js", "tiespan-more.js", "tiespan-import.js", "tiespan-answers.js"]);
    for (const file of beside)
      expect(build).toMatch(new RegExp(`(?:FileNames: |^  )"${file.replace(".", String.raw`\.`)}"`, "m"));
    const data = /<tiespan-graph src="([^"]+)"/.exec(html)?.[1];
    expect(commandsOf(part).map((args) => args.at(-1))).toEqual([tablesOf(part)[1].name, data, data]);
  });
});

describe("the table of formats", () => {
  const rows = [...page.matchAll(/^\| +(.+?) +\| (.+?) +\|/gm)].slice(2);

  it("names formats that there are, and all that a page offers", () => {
    const named = rows.map(([, name = ""]) => name.replaceAll("`", "").replace(" JSON", "").toLowerCase());
    const known = new Map(formats.map(({ facts }) => [facts.name as string, facts]));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect([...known.values()].filter(({ name, isOffered }) => isOffered && !named.includes(name))).toEqual([]);
  });
});

describe("the commands of the page", () => {
  let program: Program;
  beforeAll(async () => {
    program = await buildProgram({ hasRenderer: false });
  }, 60_000);
  afterAll(() => program.destroy());

  it.each(Object.entries(parts))("in %s check, convert and arrange the tables of the page", async (_, part) => {
    for (const { name, bytes } of tablesOf(part)) program.write(name, bytes);
    for (const args of commandsOf(part)) {
      const { exitCode, err } = await program.run(args);
      expect([args[0], exitCode, err.includes("error")]).toEqual([args[0], 0, false]);
    }
    const output = commandsOf(part).at(-1)?.at(-1) ?? "";
    const { dataset, issues } = readFiles([{ name: output, bytes: readFileSync(program.path(output)) }]);
    expect(issues).toEqual([]);
    expect([dataset?.actors.length, dataset?.relations.length]).toEqual([4, 4]);
    expect(dataset?.actors.every(({ position }) => position !== undefined)).toBe(true);
    expect(dataset?.relations).toEqual(readFiles(tablesOf(part)).dataset?.relations);
  });

  it("answer what a table does not say itself, as the options in the table of formats do", async () => {
    const [, mapping = ""] = /--map "([^"]+)"/.exec(page) ?? [];
    const [, order = ""] = /--dates (\S+)`/.exec(page) ?? [];
    program.write("odd.csv", "Wer;Mit wem;Wann\nAda;Bob;01/02/2025\n");
    const { exitCode } = await program.run(["convert", "odd.csv", "odd.json", "--map", mapping, "--dates", order]);
    const { relations } = JSON.parse(readFileSync(program.path("odd.json"), "utf8")) as Dataset;
    expect([exitCode, relations.map(({ date }) => date)]).toEqual([0, ["2025-02-01"]]);
  });
});
