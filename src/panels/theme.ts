import { families } from "../dataset/types.ts";
import { palettes, type ThemeName } from "../notation/palette.ts";

/** The custom properties of a theme, to be set on the host: what an embedder may override. */
export function themeVariables(theme: ThemeName): readonly (readonly [name: string, value: string])[] {
  const palette = palettes[theme];
  return [
    ["--tiespan-background", palette.background],
    ["--tiespan-surface", palette.surface],
    ["--tiespan-text", palette.text],
    ["--tiespan-muted", palette.muted],
    ["--tiespan-control", palette.control],
    ["--tiespan-rule", palette.context],
    ["--tiespan-focus", palette.focus],
    ["--tiespan-accent", palette.actor],
    ["--tiespan-accent-text", palette.actorText],
    ...families.map((family) => [`--tiespan-${family}`, palette.family[family]] as const),
    ["color-scheme", theme],
  ];
}

/**
 * The same as a style rule: in a sheet of the shadow root it gives way to what the page around says. It is there before
 * all others, so that it also keeps the room that the page has given.
 */
export function themeRule(theme: ThemeName): string {
  const declarations = themeVariables(theme).map(([name, value]) => `${name}: ${value};`);
  const host = `:host { display: block; min-block-size: var(--tiespan-block-size, auto); ${declarations.join(" ")} }`;
  // A page that says one for every element says it for the host, too; fields and scroll bars are to suit our colours.
  return `${host} .explorer { color-scheme: ${theme}; }`;
}
