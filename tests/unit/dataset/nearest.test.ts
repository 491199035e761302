import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NearestName, countTypingErrors } from "../../../src/dataset/nearest.ts";

describe("typing errors between two words", () => {
  it.each([
    ["feud", "feud", 0],
    ["fued", "feud", 1],
    ["feuds", "feud", 1],
    ["fed", "feud", 1],
    ["fead", "feud", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
    ["", "abc", 3],
    ["abc", "", 3],
  ])("%j and %j: %d", (from, to, errors) => {
    expect(countTypingErrors(from, to)).toBe(errors);
  });

  it("are the same in both directions, and none only between equal words", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(countTypingErrors(from, to)).toBe(countTypingErrors(to, from));
        expect(countTypingErrors(from, to) === 0).toBe(from === to);
        expect(countTypingErrors(from, to)).toBeGreaterThanOrEqual(Math.abs(from.length - to.length));
        expect(countTypingErrors(from, to)).toBeLessThanOrEqual(Math.max(from.length, to.length));
      }),
    );
  });
});

describe("the name that was perhaps meant", () => {
  const candidates = ["musk", "altman", "openai", "x", "xai"];

  it.each([
    ["muks", "musk"],
    ["Musk", "musk"],
    ["atlmann", "altman"],
    ["OpenAI", "openai"],
    ["xia", "xai"],
    ["X", "x"],
  ])("%s: %s", (name, expected) => {
    expect(new NearestName().find(name, candidates)).toBe(expected);
  });

  it.each(["y", "ab", "must not", "nobody", "", "musk".repeat(20)])("%j: none", (name) => {
    expect(new NearestName().find(name, candidates)).toBeUndefined();
  });

  it("is looked for only as long as the budget lasts", () => {
    const nearest = new NearestName();
    const many = Array.from({ length: 20_000 }, (_, index) => `candidate-${index}`);
    const found = Array.from({ length: 1000 }, (_, index) => nearest.find(`kandidate-${index}`, many));
    expect(found[0]).toBe("candidate-0");
    expect(found.at(-1)).toBeUndefined();
  });
});
