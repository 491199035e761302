import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";

/** Pairs of `NN-name.json` and `NN-name.issues.json`: a file, and what is kept of it and said about it. */
const folder = new URL("../../golden/dataset/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && !file.endsWith(".issues.json"))
  .map((file) => file.slice(0, -".json".length));

function summarise(name: string): unknown {
  const { dataset, issues, format } = readDataset(readFileSync(new URL(`${name}.json`, folder)), { name });
  const kept = dataset && {
    actors: dataset.actors.map(({ id }) => id),
    relations: dataset.relations.map(({ id }) => id),
  };
  return { format, ...kept, issues };
}

describe("what is wrong with a file is said, and the rest of it kept", () => {
  it("in at least 25 pairs", () => {
    expect(names.length).toBeGreaterThanOrEqual(25);
  });

  it.each(names)("%s", async (name) => {
    const expected = fileURLToPath(new URL(`${name}.issues.json`, folder));
    await expect(`${JSON.stringify(summarise(name), null, 1)}\n`).toMatchFileSnapshot(expected);
  });
});
