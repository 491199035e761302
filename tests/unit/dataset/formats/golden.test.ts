import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../../src/dataset/files.ts";
import type { Issue } from "../../../../src/dataset/issues.ts";

/**
 * `NN-name` with the extension of its format, and `NN-name.expected.json`: a file and what is read of it. A table of
 * actors is called `NN-name.actors.csv`.
 */
const folder = new URL("../../../golden/dataset/formats/", import.meta.url);
const files = readdirSync(folder).filter((file) => !file.endsWith(".expected.json"));
const names = [...new Set(files.map((file) => file.split(".")[0] ?? file))].sort();

function read(name: string): unknown {
  const inputs = files
    .filter((file) => file.split(".")[0] === name)
    .map((file) => ({ name: file, bytes: readFileSync(new URL(file, folder)) }));
  const { format, issues, dataset } = readFiles(inputs);
  return { format, issues: issues.map(placeOf), dataset };
}

/** What an issue says about whom, and where it stands; the sentences have tests of their own. */
function placeOf({ code, severity, path, line, row, heading, found }: Issue): object {
  return { code, severity, path, line, row, heading, found };
}

describe("what a file of another format says is read, and what does not fit is said", () => {
  it("in files of every format", () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    const formats = names.map((name) => (read(name) as { readonly format: string }).format);
    expect([...new Set(formats)].sort()).toEqual([
      "csv",
      "followthemoney",
      "gexf",
      "graphml",
      "graphology",
      "node-link",
    ]);
  });

  it("and each file has its expectation, each expectation its file", () => {
    const expected = readdirSync(folder).filter((file) => file.endsWith(".expected.json"));
    expect(expected.map((file) => file.replace(".expected.json", "")).sort()).toEqual(names);
  });

  it.each(names)("%s", async (name) => {
    const expected = fileURLToPath(new URL(`${name}.expected.json`, folder));
    await expect(`${JSON.stringify(read(name), null, 1)}\n`).toMatchFileSnapshot(expected);
  });
});
