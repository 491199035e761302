import { describe, expect, it } from "vitest";
import { withoutIsolates } from "../../../src/dataset/text.ts";
import { isRightToLeft } from "../../../src/notation/lettering.ts";
import { measureText } from "../../../src/notation/metrics.ts";

describe("a text reads from right to left", () => {
  it.each([
    ["علاقة", true],
    ["אילון", true],
    ["٤٩ علاقة", true],
    ["Elon Musk", false],
    ["Elon Musk: إيلون", false],
    ["2025", false],
    ["", false],
  ])("%s: %s", (text, wanted) => {
    expect(isRightToLeft(text)).toBe(wanted);
  });

  it("by what stands outside of isolates, else by what stands in them", () => {
    expect(isRightToLeft("\u2068Elon Musk\u2069 و\u2068Sam Altman\u2069: تحالف")).toBe(true);
    expect(isRightToLeft("\u2068إيلون\u2069 kritisiert Stargate")).toBe(false);
    expect(isRightToLeft("\u2068إيلون\u2069 (٣)")).toBe(true);
    // Left open where a line is cut.
    expect(isRightToLeft("\u2068Elon")).toBe(false);
  });
});

describe("Arabic is measured", () => {
  const widthOf = (text: string) => measureText(text, 10, false);

  it("by its letters, without the marks upon them", () => {
    expect(widthOf("طرفًا")).toBe(widthOf("طرفا"));
    expect(widthOf("علاقة علاقة")).toBeCloseTo(2 * widthOf("علاقة") + widthOf(" "));
  });

  it("no narrower than most fonts draw it, and not as wide as Latin capitals", () => {
    // Noto Sans Arabic draws these 7 letters 29.6 pixels wide.
    expect(widthOf("استثمار")).toBeGreaterThan(29.6);
    expect(widthOf("استثمار")).toBeLessThan(widthOf("OOOOOOO"));
  });

  it("with isolates that take no room", () => {
    const isolated = "\u2068Elon Musk\u2069 و\u2068Sam\u2069";
    expect(widthOf(isolated)).toBe(widthOf(withoutIsolates(isolated)));
  });
});
