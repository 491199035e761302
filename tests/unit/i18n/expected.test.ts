import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../src/dataset/files.ts";
import { formatLabels } from "../../../src/dataset/formats/registry.ts";
import { ownDataWords } from "../../translators.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What stands in the sources as expected, with 7 in the place of what is filled in. */
function phrasesInSources(): readonly string[] {
  const files = readdirSync(join(root, "src/dataset"), { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, "src/dataset", name), "utf8"));
  const literal = String.raw`("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|` + "`(?:[^`\\\\]|\\\\.)*`)";
  const places = [
    String.raw`expected(?::| =)\s*(?:isUnclear \? )?` + literal,
    String.raw`expected = isUnclear \? "[^"]*" : ` + literal,
    String.raw`refuseGraph\(name, ` + literal,
    String.raw`#ignore\([^,]+, offset, ` + literal,
    String.raw`^  (?:order|century|counts): ` + literal,
  ];
  const found = texts.flatMap((text) => places.flatMap((place) => [...text.matchAll(new RegExp(place, "gm"))]));
  return found.map(([, quoted = ""]) => {
    const inside = quoted.slice(1, -1).replace(/\$\{[^}]*\}/g, "7");
    return inside.replaceAll('\\"', '"').replaceAll("\\\\", "\\");
  });
}

/** What is expected somewhere in the files of the tests. */
function phrasesInInputs(): readonly string[] {
  const folder = join(root, "tests/inputs");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.flatMap(({ parentPath, name }) => {
    const { issues } = readFiles([{ name, bytes: readFileSync(join(parentPath, name)) }]);
    return issues.flatMap(({ expected }) => expected ?? []);
  });
}

const inInputs = phrasesInInputs();

/** Put together from parts that are no numbers. */
const composed = ["a comma or 7", "7, as in 7 in the same table"];
const whole = [
  "a comma or }",
  "a comma or ]",
  "the day before the month, as in 13/2/2020 in the same table",
  "the month before the day, as in 2/13/2020 in the same table",
];

describe.each(["de", "ar"] as const)("what was expected, in %s", (language) => {
  const unsaid = (phrases: readonly string[]) =>
    [...new Set(phrases)].filter(
      (phrase) => phrase !== formatLabels && ownDataWords[language].expected(phrase).language !== language,
    );

  it("has words for every phrase of the sources", () => {
    const phrases = phrasesInSources();
    expect(new Set(phrases).size).toBeGreaterThan(60);
    expect(unsaid(phrases).filter((phrase) => !composed.includes(phrase))).toEqual([]);
    expect(unsaid(whole)).toEqual([]);
  });

  it("has words for everything that the files of the tests give rise to", () => {
    expect(inInputs.length).toBeGreaterThan(50);
    expect(unsaid(inInputs)).toEqual([]);
  });

  it("is English, and marked so, where there are none", () => {
    expect(ownDataWords[language].expected("something new")).toEqual({ words: "something new", language: "en" });
  });
});
