import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveNameForms, longestLine } from "../../../src/notation/names.ts";

describe("how a name is set", () => {
  it.each([
    ["xAI", [["xAI"]]],
    ["Elon Musk", [["Elon Musk"]]],
    ["Sam Altman", [["Sam Altman"], ["Sam", "Altman"]]],
    ["Karoline Leavitt", [["Karoline Leavitt"], ["Karoline", "Leavitt"]]],
    ["Wall Street Journal", [["Wall Street", "Journal"], ["Wall Street Journal"]]],
    ["Yvonne Gonzalez Rogers", [["Yvonne", "Gonzalez Rogers"], ["Yvonne Gonzalez Rogers"]]],
  ])("%s", (name, forms) => {
    expect(deriveNameForms(name)).toEqual(forms);
  });

  it("a long compound may break after its hyphen", () => {
    expect(deriveNameForms("Stargate-Rechenzentrum")[0]).toEqual(["Stargate-", "Rechenzentrum"]);
  });

  it("an abbreviation keeps its hyphen", () => {
    expect(deriveNameForms("US-Bundesgericht in Nordkalifornien")[0]).toEqual([
      "US-Bundesgericht",
      "in Nordkalifornien",
    ]);
  });

  it("no break falls into brackets", () => {
    expect(deriveNameForms("X (früher Twitter)")[0]).toEqual(["X", "(früher Twitter)"]);
  });

  it("a long name goes without the bracketed addition at its end", () => {
    expect(deriveNameForms("DOGE (Department of Government Efficiency)")).toEqual([["DOGE"]]);
  });

  it("a name that is all brackets stays", () => {
    expect(deriveNameForms("(the artist formerly known so)").flat().join("")).toContain("artist");
  });

  it("a name without a space is cut with an ellipsis", () => {
    const [[line = ""] = []] = deriveNameForms("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk");
    expect(line).toHaveLength(longestLine);
    expect(line.endsWith("…")).toBe(true);
  });

  it("characters that a reader sees as one are not cut apart", () => {
    const family = "👨‍👩‍👧";
    const [[line = ""] = []] = deriveNameForms(family.repeat(40));
    expect(line).toBe(`${family.repeat(longestLine - 1)}…`);
  });

  it("spaces around and between words do not count", () => {
    expect(deriveNameForms("  Elon \n Musk ")).toEqual([["Elon Musk"]]);
  });

  it("there are one or two ways, each of one or two lines, none longer than allowed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), (name) => {
        const forms = deriveNameForms(name);
        expect([1, 2]).toContain(forms.length);
        for (const lines of forms) {
          expect([1, 2]).toContain(lines.length);
          for (const line of lines) {
            const graphemes = [...new Intl.Segmenter().segment(line)];
            expect(graphemes.length).toBeLessThanOrEqual(longestLine);
          }
        }
      }),
    );
  });

  it("no word is lost or changed in a name of ordinary length", () => {
    const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{0,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const name = words.join(" ");
        for (const lines of deriveNameForms(name)) if (name.length <= longestLine) expect(lines.join(" ")).toBe(name);
      }),
    );
  });
});
