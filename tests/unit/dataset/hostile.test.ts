import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";

interface HostileFile {
  readonly name: string;
  readonly content: string;
  readonly outcome: "load" | "repair" | "refuse";
  readonly actors?: number;
  readonly relations?: number;
}

/** A collection of broken and malicious files. */
const folder = new URL("../../inputs/hostile/", import.meta.url);
const { files } = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as {
  files: readonly HostileFile[];
};
const jsonFiles = files.filter(({ name }) => name.endsWith(".json"));

describe("hostile files", () => {
  it.for(jsonFiles)("$name: $content", ({ name, outcome, actors, relations }) => {
    const { dataset, issues } = readDataset(readFileSync(new URL(name, folder)), { name });
    expect(dataset?.actors.length).toBe(actors);
    expect(dataset?.relations.length).toBe(relations);
    if (outcome === "load") expect(issues).toEqual([]);
    else expect(issues.length).toBeGreaterThan(0);
    if (outcome === "refuse") expect(issues).toMatchObject([{ severity: "error" }]);
  });
});
