import { describe, expect, it } from "vitest";
import { families } from "../../../src/dataset/types.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { themeRule, themeVariables } from "../../../src/panels/theme.ts";

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const values = new Map(themeVariables(theme));

  it("takes every colour from the palette", () => {
    const { family, background, surface, text, muted, focus } = palettes[theme];
    for (const name of families) expect(values.get(`--tiespan-${name}`)).toBe(family[name]);
    expect(values.get("--tiespan-background")).toBe(background);
    expect(values.get("--tiespan-surface")).toBe(surface);
    expect(values.get("--tiespan-text")).toBe(text);
    expect(values.get("--tiespan-muted")).toBe(muted);
    expect(values.get("--tiespan-focus")).toBe(focus);
  });

  it("is one rule for the host, to which the page around can say otherwise", () => {
    expect(themeRule(theme)).toMatch(/^:host \{( [a-z-]+: [^;{}]+;)+ \} \.explorer \{ color-scheme: \w+; \}$/);
  });

  it.each([
    ["--tiespan-text", 4.5],
    ["--tiespan-muted", 4.5],
    ["--tiespan-control", 3],
    ["--tiespan-focus", 3],
  ])("sets %s at least %d:1 from both backgrounds", (name, least) => {
    for (const background of ["--tiespan-background", "--tiespan-surface"]) {
      expect(contrast(values.get(name) ?? "", values.get(background) ?? "")).toBeGreaterThanOrEqual(least);
    }
  });

  it("can be read on its accent", () => {
    const [accent = "", onAccent = ""] = [values.get("--tiespan-accent"), values.get("--tiespan-accent-text")];
    expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast of two `#rrggbb` colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
