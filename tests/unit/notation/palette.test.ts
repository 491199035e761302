import { describe, expect, it } from "vitest";
import { families } from "../../../src/dataset/types.ts";
import { palettes, type ThemeName } from "../../../src/notation/palette.ts";

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it("the contrast of black and white is 21", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each<ThemeName>(["light", "dark"])("the %s palette", (theme) => {
  const palette = palettes[theme];
  const grounds = [palette.background, palette.surface];

  it.each(families)("lines of the family %s have a contrast of at least 3 on both grounds", (family) => {
    for (const projection of grounds) expect(contrastOf(palette.family[family], projection)).toBeGreaterThanOrEqual(3);
  });

  it.each(["control", "focus", "actor"] as const)("%s has a contrast of at least 3 on both grounds", (part) => {
    for (const projection of grounds) expect(contrastOf(palette[part], projection)).toBeGreaterThanOrEqual(3);
  });

  it.each(["text", "muted"] as const)("%s has a contrast of at least 4.5 on both grounds", (part) => {
    for (const projection of grounds) expect(contrastOf(palette[part], projection)).toBeGreaterThanOrEqual(4.5);
  });

  it("initials have a contrast of at least 4.5 on their actor", () => {
    expect(contrastOf(palette.actorText, palette.actor)).toBeGreaterThanOrEqual(4.5);
  });

  it("names and initials of faded actors have a contrast of at least 4.5 on what they stand on", () => {
    for (const ground of [...grounds, palette.context]) {
      expect(contrastOf(palette.fadedText, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("no two families share a colour", () => {
    expect(new Set(families.map((family) => palette.family[family])).size).toBe(families.length);
  });

  it("context lines recede behind every family", () => {
    for (const family of families) {
      expect(contrastOf(palette.context, palette.background)).toBeLessThan(
        contrastOf(palette.family[family], palette.background),
      );
    }
  });

  it("all colours are written as #rrggbb", () => {
    const { family, ...single } = palette;
    for (const colour of [...Object.values(family), ...Object.values(single)]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});
