import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "../../../src/notation/metrics.ts";

/** Widths at 13 px as Chromium 156 measured them on a canvas in Liberation Sans, with kerning. */
const measured: readonly (readonly [text: string, regular: number, bold: number])[] = [
  ["Elon Musk", 60.69, 65.01],
  ["Donald Trump", 81.88, 87.39],
  ["Sam Altman", 70.8, 75.13],
  ["Karoline Leavitt", 89.61, 97.53],
  ["Weißes Haus", 77.78, 80.68],
  ["X (früher Twitter)", 96.8, 103.76],
  ["Trumps Vertraute und Verbündete", 195.36, 208.77],
  ["US-Bundesgericht in Nordkalifornien", 210.27, 228.24],
  ["Erdoğan", 49.15, 52.72],
  ["Łódź", 28.19, 30.32],
  ["„Zitat“ – 50 %", 78.03, 84.53],
];

describe("the width of a text", () => {
  it.each(measured)("of “%s” is that of a browser within 3 %", (text, regular, bold) => {
    expect(Math.abs(measureText(text, 13, false) / regular - 1)).toBeLessThan(0.03);
    expect(Math.abs(measureText(text, 13, true) / bold - 1)).toBeLessThan(0.03);
  });

  it("grows with the font size in proportion", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.double({ min: 1, max: 100, noNaN: true }), (text, size) => {
        expect(measureText(text, 2 * size, true)).toBeCloseTo(2 * measureText(text, size, true), 6);
      }),
    );
  });

  it("of two texts one after the other is the sum of both", () => {
    const words = fc.stringMatching(/^[A-Za-zÄÖÜäöüß .,0-9-]{0,12}$/);
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(measureText(one + other, 13, true)).toBeCloseTo(
          measureText(one, 13, true) + measureText(other, 13, true),
          6,
        );
      }),
    );
  });

  it("does not depend on how accents are encoded", () => {
    expect(measureText("Müller é ğ", 13, true)).toBe(measureText("Müller é ğ".normalize("NFD"), 13, true));
    expect(measureText("é", 13, true)).toBe(measureText("e", 13, true));
  });

  it("nothing is nothing wide, and what cannot be seen adds nothing", () => {
    expect(measureText("", 13, true)).toBe(0);
    expect(measureText("a\u200db\u00ad", 13, true)).toBe(measureText("ab", 13, true));
    expect(measureText("a\nb", 13, true)).toBe(measureText("ab", 13, true));
  });

  it("a Han character and a Hangul syllable are one em wide", () => {
    expect(measureText("漢字", 10, true)).toBe(20);
    expect(measureText("한국", 10, false)).toBe(20);
  });

  it("other scripts get an estimate between a quarter and one and a half em per character", () => {
    for (const text of ["Привет", "Αθήνα", "שלום", "नमस", "🙂"]) {
      const perCharacter = measureText(text, 1, true) / Array.from(text).length;
      expect(perCharacter).toBeGreaterThan(0.25);
      expect(perCharacter).toBeLessThan(1.5);
    }
  });

  it("is finite for every string, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 20 }), (units) => {
        const text = String.fromCharCode(...units);
        const width = measureText(text, 13, false);
        if (!(width >= 0 && width <= 13 * 6 * text.length)) throw new Error(`${width} px`);
      }),
    );
    expect(measureText("\ud800", 13, false)).toBeGreaterThan(0);
  });
});
