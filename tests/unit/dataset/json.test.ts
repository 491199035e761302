import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonError, placeIn } from "../../../src/dataset/json.ts";

function errorOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** JSON with one to three characters taken out, doubled or put in. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("", '"', ",", "}", "[", "\\", "\n", "e", "0", "-", " ", "é")), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([json, edits]) =>
    edits.reduce((text, [place, insert]) => {
      const index = place % (text.length + 1);
      return text.slice(0, index) + insert + text.slice(index + (place % 2));
    }, json),
  );

describe("the first error in JSON", () => {
  it("is found where JSON.parse refuses a text, and nowhere else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(findJsonError(text) === undefined).toBe(errorOf(text) === undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it("is where this engine sees it, in those messages that name the place of the offending character", () => {
    let compared = 0;
    fc.assert(
      fc.property(damaged, (text) => {
        const message = errorOf(text) ?? "";
        const place = /(?:Expected|Unterminated string|Bad control|Unexpected non-).* at position (\d+)/.exec(
          message,
        )?.[1];
        if (place === undefined) return;
        compared++;
        expect(findJsonError(text)?.index).toBe(Number(place));
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it.each([
    ["", 0, "a value"],
    ["[1,]", 3, "a value"],
    ['{"a":1,}', 7, 'a field name in "'],
    ["{'a':1}", 1, 'a field name in "'],
    ['{"a" 1}', 5, ":"],
    ["[1 2]", 3, "a comma or ]"],
    ['{"a":1 "b":2}', 7, "a comma or }"],
    ["[1}", 2, "a comma or ]"],
    ["[NaN]", 1, "a value"],
    ["[truer]", 5, "a comma or ]"],
    ["[tru]", 1, "a value"],
    ["[01]", 2, "a comma or ]"],
    ["[1.]", 2, "a comma or ]"],
    ["{} {}", 3, "the end of the file"],
    ['["ab', 4, 'a closing "'],
    ['["a\nb"]', 3, 'a closing "'],
    ['["a\\x"]', 3, "an escape such as \\n or \\u00e9"],
    ['["a\\u12"]', 3, "an escape such as \\n or \\u00e9"],
    ['{"a":', 5, "a value"],
    ["[1,2", 4, "a comma or ]"],
    ["// note\n{}", 0, "a value"],
  ])("%j: at %d, where there should be %s", (text, index, expected) => {
    expect(findJsonError(text)).toEqual({ index, expected });
  });

  it("is found under a hundred thousand brackets, and in a string of a million characters", () => {
    expect(findJsonError("[".repeat(100_000))).toEqual({ index: 100_000, expected: "a value" });
    expect(findJsonError(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toBeUndefined();
    expect(findJsonError(`"${"a".repeat(1_000_000)}`)?.index).toBe(1_000_001);
  });
});

describe("line and column", () => {
  it.each([
    ["abc", 0, 1, 1],
    ["abc", 2, 1, 3],
    ["a\nb", 2, 2, 1],
    ["a\r\nb", 3, 2, 1],
    ["a\rb", 2, 2, 1],
    ["a\n\nb", 3, 3, 1],
    ["a\n", 2, 2, 1],
    ["😀b", 2, 1, 3],
  ])("%j at %d is line %d, column %d", (text, index, line, column) => {
    expect(placeIn(text, index)).toEqual({ line, column });
  });
});
