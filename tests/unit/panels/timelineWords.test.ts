import { describe, expect, it } from "vitest";
import { dateWords } from "../../../src/panels/timeline/dateWords.ts";
import { timelineWords } from "../../../src/panels/timeline/words.ts";

/** Every message under its path, functions called with 1 and 1234. */
function flatten(words: object, path = ""): Map<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = `${path}${key}`;
    if (typeof value === "string") return [[name, value]];
    if (typeof value !== "function") return [...flatten(value as object, `${name}.`)];
    return [1, 1234].map((sample) => [`${name} ${sample}`, String((value as (sample: number) => unknown)(sample))]);
  });
  return new Map(entries);
}

describe.each([
  ["the timeline", timelineWords],
  ["its fields", dateWords],
])("the words of %s", (_, words) => {
  const [german, english] = [flatten(words.de), flatten(words.en)];

  it("are there in both languages, none of them empty", () => {
    expect([...german.keys()]).toEqual([...english.keys()]);
    for (const text of [...german.values(), ...english.values()]) expect(text).toMatch(/^(?!.*(undefined|NaN)).+/);
  });

  it("are not those of the other language", () => {
    const equal = [...english].filter(([name, text]) => text === german.get(name)).map(([name]) => name);
    expect(equal.every((name) => name.startsWith("speedTimes"))).toBe(true);
  });
});

it("undated relations are counted as each language counts", () => {
  expect([timelineWords.de, timelineWords.en].map(({ undated }) => undated(1234))).toEqual([
    "1.234 ohne Datum",
    "1,234 undated",
  ]);
  expect(timelineWords.de.undatedHint(1)).toBe("1 Beziehung hat kein Datum und ist immer zu sehen");
  expect(timelineWords.en.undatedHint(2)).toBe("2 relations have no date and are always shown");
});
