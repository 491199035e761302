import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import { findFormat, formatLabels, formatNames, formats } from "../../../../src/dataset/formats/registry.ts";
import type { FormatFacts } from "../../../../src/dataset/formats/types.ts";
import { writeDataset } from "../../../../src/dataset/write.ts";
import { helpText } from "../../../../src/cli/help.ts";
import { commandLineWords } from "../../../../src/i18n/everyLanguage.ts";
import { factsOf, otherLabels, readableFiles, savedFormats } from "../../../../src/panels/dialogs/data/fileFormats.ts";
import { datasetOf } from "../../../fixtures.ts";

const folder = fileURLToPath(new URL("../../../../src/dataset/formats/known/", import.meta.url));
const encoder = new TextEncoder();

it("every file of known/ has its line in the registry, and no line is without a file", async () => {
  const found: string[] = [];
  for (const file of readdirSync(folder).map((name) => name.replace(/\.ts$/, ""))) {
    const { facts } = (await import(`../../../../src/dataset/formats/known/${file}.ts`)) as { facts: FormatFacts };
    found.push(facts.name);
  }
  expect(found.sort()).toEqual([...formatNames].sort());
});

it("no two formats have the same name, or files whose names end alike", () => {
  const ends = formats.flatMap(({ facts }) => [...facts.ends, ...facts.otherEnds]);
  expect(ends.filter((end, index) => ends.indexOf(end) !== index || !end.startsWith("."))).toEqual([]);
  expect(new Set(formatNames).size).toBe(formatNames.length);
});

describe.each(formats.map((format) => ({ name: format.facts.name, format })))("$name", ({ name, format }) => {
  const { facts, write } = format;

  it("is found by its name", () => {
    expect(findFormat(name)).toBe(format);
    expect(factsOf(name)).toBe(facts);
  });

  it.skipIf(write === undefined)("is recognised by what was written, whatever the file is called", () => {
    const { text } = writeDataset(datasetOf([{ type: "feud" }, { type: "role" }]), name);
    for (const called of ["data", `data${facts.ends[0]}`, "data.json.txt"]) {
      const reading = readFiles([{ name: called, bytes: encoder.encode(text) }]);
      expect([called, reading.format]).toEqual([called, name]);
      expect(reading.dataset?.relations.map(({ type }) => type)).toEqual(["feud", "role"]);
    }
  });

  it("is in the help of the command line, by its ends", () => {
    for (const help of Object.values(commandLineWords).map(helpText)) expect(help).toContain(facts.ends.join(" "));
  });

  it("can be chosen in the dialog, which names it", () => {
    const accepted = readableFiles.split(",");
    const wanted = [...facts.ends, ...facts.otherEnds].map((end) => end.replace(/^.*(?=\.)/, ""));
    expect(wanted.filter((end) => !accepted.includes(end))).toEqual([]);
    expect(["CSV", ...otherLabels]).toContain(facts.label);
    expect(savedFormats.some((saved) => saved.name === name)).toBe(facts.isOffered);
  });

  it("is named where a file is of no format", () => {
    const [issue] = readFiles([{ name: "a", bytes: encoder.encode("who is with whom") }]).issues;
    expect(issue?.expected).toBe(formatLabels);
    expect(formatLabels.split(", ")).toContain(facts.label);
  });
});

it("packed files can be chosen, too", () => {
  expect(readableFiles).toMatch(/^\.json,.*,\.gz$/);
});

it("a format that there is not is refused by name", () => {
  const write = writeDataset as (dataset: unknown, format: string) => unknown;
  expect(() => write(datasetOf([]), "__proto__")).toThrow("there is no format __proto__");
  expect(() => factsOf("toString" as never)).toThrow("there is no format toString");
});

describe("among XML and JSON", () => {
  it.each([
    ["<pajek><vertices/></pajek>", ["not-a-dataset"]],
    ['{"nodes": []}', ["not-a-dataset"]],
    ["[]", ["not-a-dataset"]],
  ])("what no format recognises is refused as %s", (text, codes) => {
    const { dataset, format, issues } = readFiles([{ name: "a", bytes: encoder.encode(text) }]);
    expect([dataset, format]).toEqual([undefined, "unknown"]);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});
