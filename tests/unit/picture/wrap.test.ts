import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  balanceText,
  cutLines,
  fitText,
  sizeForWords,
  textWidth,
  wrapParts,
  wrapText,
} from "../../../src/picture/wrap.ts";

const style = { sizePx: 14, isBold: false, isSerif: false, color: "#000000", lineHeight: 1.4 };
const sentence = "Am selben Abend schreibt Musk auf X, das Geld sei gar nicht da.";

describe("wrapping", () => {
  it("no line is wider than the room, and no letter is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, style);
        expect(lines.every((line) => textWidth(line, style) <= width)).toBe(true);
        const letters = (words: string) => words.replace(/[\s-]/gu, "");
        expect(letters(lines.join(""))).toBe(letters(text));
      }),
    );
  });

  it("breaks at spaces, not inside no-break spaces", () => {
    expect(wrapText(sentence, 200, style).join(" ")).toBe(sentence);
    expect(wrapText("bis zu 500\u00a0Mrd.\u00a0Dollar", 110, style)).toEqual(["bis zu", "500\u00a0Mrd.\u00a0Dollar"]);
  });

  it("breaks Chinese between characters, punctuation staying with the word before it", () => {
    const lines = wrapText("梁文锋创办了深度求索，总部位于杭州。", 100, style);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.some((line) => /^[，。]/u.test(line))).toBe(false);
  });

  it("a word too long for the line is broken with a hyphen", () => {
    const [first = ""] = wrapText("Rindfleischetikettierungsüberwachung", 100, style);
    expect(first).toMatch(/\p{L}-$/u);
  });

  it("balanced lines are as many, but the longest is shorter", () => {
    const [wrapped, balanced] = [wrapText(sentence, 390, style), balanceText(sentence, 390, style)];
    const longest = (lines: string[]) => Math.max(...lines.map((line) => textWidth(line, style)));
    expect(balanced.length).toBe(wrapped.length);
    expect(longest(balanced)).toBeLessThan(longest(wrapped));
  });

  it("parts stay whole as long as they fit on a line", () => {
    expect(wrapParts(["one part", "another", "third"], " · ", 130, style)).toEqual(["one part · another", "third"]);
  });
});

describe("cutting", () => {
  it("leaves an ellipsis that fits", () => {
    const lines = cutLines(wrapText(sentence, 160, style), 2, 160, style);
    expect(lines.length).toBe(2);
    expect(lines[1]).toMatch(/…$/u);
    expect(lines.every((line) => textWidth(line, style) <= 160)).toBe(true);
    expect(cutLines(["whole"], 2, 160, style)).toEqual(["whole"]);
  });

  it("a text that fits stays as it is", () => {
    expect(fitText("short", 100, style)).toBe("short");
    expect(fitText(sentence, 100, style)).toMatch(/^Am selben.*…$/u);
  });

  it("a headline shrinks until its longest word fits, but not below the limit", () => {
    const word = "Rindfleischetikettierung";
    const smaller = sizeForWords(`Das ${word}`, 130, style, 9);
    expect(smaller.sizePx).toBeLessThan(14);
    expect(textWidth(word, smaller)).toBeLessThanOrEqual(130);
    expect(sizeForWords(word, 30, style, 9).sizePx).toBe(9);
    expect(sizeForWords("Das", 130, style, 9)).toBe(style);
  });
});
