import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import type { FormatName } from "../../../src/dataset/formats/registry.ts";
import type { InputFile } from "../../../src/dataset/input.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { damage, damageBytes } from "./formats/mutateBytes.ts";
import { createRandom, mutateJson } from "./formats/mutateJson.ts";
import { filesOf } from "./formats/wholeFiles.ts";

const runs = 3000;
const folder = new URL("../../golden/dataset/formats/", import.meta.url);

const dataset: Dataset = {
  ...datasetOf([
    {
      start: "2015-01-01",
      end: "2016",
      label: { de: "x", en: "y" },
      attributes: { weight: 2, n: true },
      sources: ["s"],
    },
    { type: "role", periods: [{ date: "2015-01-22" }, { start: "2017-03" }], amount: { value: 5, currency: "EUR" } },
    { type: "__proto__", date: "#12.5", claimedBy: ["a", "somebody"], summary: "two\nlines", status: "claimed" },
  ]),
  title: { de: "Netz", en: "Network" },
  types: { lawsuit: { label: "Lawsuit", directed: true } },
  sources: { s: { title: "T", url: "https://a.example/", date: "2015" } },
  scenes: [{ id: "first", title: "First", view: { from: "2015", actors: ["a"] }, positions: { a: [0, 1] } }],
};

/** Files of other programs by the beginning of their names, and what we write ourselves. */
function seedsOf(format: FormatName, numbers: string): readonly (readonly InputFile[])[] {
  const others = new Map<string, InputFile[]>();
  for (const file of readdirSync(folder).sort()) {
    const stem = file.split(".")[0] ?? file;
    if (!numbers.includes(file.charAt(0)) || file.endsWith(".expected.json")) continue;
    others.set(stem, [...(others.get(stem) ?? []), { name: file, bytes: readFileSync(new URL(file, folder)) }]);
  }
  return [filesOf(dataset, format), ...others.values()];
}

const isJson = (format: FormatName) => format !== "csv" && format !== "gexf" && format !== "graphml";
const encoder = new TextEncoder();

/** Broken JSON is refused as a whole; JSON that holds something else than it should gets farther. */
function withOtherParts({ name, bytes }: InputFile, seed: number): InputFile {
  const value = mutateJson(JSON.parse(new TextDecoder().decode(bytes)), createRandom(seed));
  return { name, bytes: encoder.encode(JSON.stringify(value)) };
}

const prototypes = { Object: Object.prototype, Array: Array.prototype, String: String.prototype, Map: Map.prototype };

/** What everything inherits, by its path. */
function partsOfPrototypes(): ReadonlyMap<string, unknown> {
  const parts = Object.entries(prototypes).flatMap(([name, prototype]) =>
    Reflect.ownKeys(prototype).flatMap((key) => {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
      return Object.entries(descriptor).map(([part, held]) => {
        return [`${name}.${String(key)} ${part}`, held as unknown] as const;
      });
    }),
  );
  return new Map(parts);
}

const untouched = partsOfPrototypes();

function changesOfPrototypes(): readonly string[] {
  const now = partsOfPrototypes();
  const paths = [...new Set([...untouched.keys(), ...now.keys()])];
  return paths.filter((path) => !now.has(path) || !untouched.has(path) || now.get(path) !== untouched.get(path));
}

it("a change of a prototype would be noticed", () => {
  Object.defineProperty(Object.prototype, "polluted", { value: 1, configurable: true });
  const changes = changesOfPrototypes();
  Reflect.deleteProperty(Object.prototype, "polluted");
  expect(changes).toContain("Object.polluted value");
});

describe("three thousand damaged files of each format are read or refused, quickly, and change no prototype", () => {
  const formats: readonly (readonly [FormatName, string])[] = [
    ["tiespan/1", ""],
    ["csv", "0"],
    ["gexf", "1"],
    ["graphml", "2"],
    ["node-link", "3"],
    ["graphology", "4"],
  ];

  it.each(formats)("%s", (format, numbers) => {
    const seeds = seedsOf(format, numbers);
    const outcomes = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.nat(seeds.length - 1), fc.nat(), damage, (which, seed, how) => {
        const whole = seeds[which] ?? [];
        const isStructural = isJson(format) && seed % 2 === 0;
        const files = whole.map((file, index) => {
          if (isStructural) return withOtherParts(file, seed);
          return index === seed % whole.length ? { ...file, bytes: damageBytes(file.bytes, how) } : file;
        });
        const { dataset: read, issues } = readFiles(files);
        outcomes[read === undefined ? "refused" : "read"]++;
        return read !== undefined || issues.some(({ severity }) => severity === "error");
      }),
      { numRuns: runs, seed: 1, endOnFailure: true },
    );
    expect(changesOfPrototypes()).toEqual([]);
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(runs / 50);
  });
});
