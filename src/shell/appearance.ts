import sheetAddress from "../panels/styles/explorer.css?url";
import { directionOf } from "../i18n/languages.ts";
import { themeRule } from "../panels/theme.ts";
import type { View } from "../view/types.ts";
import { themeFor, watchDevice } from "./preferences.ts";
import { newSheet } from "./inlineSheet.ts";
import { createSheet } from "./sheet.ts";

/** Colours, language and shape of one explorer, kept on its outermost element and in a style sheet of its own. */
export interface Appearance {
  /** Resolves when the style sheet is there, or cannot be had. */
  readonly styled: Promise<void>;
  set(language: string, theme: View["theme"], ui: View["ui"]): void;
  destroy(): void;
}

export function createAppearance(root: ShadowRoot, explorer: HTMLElement): Appearance {
  const themeSheet = newSheet(root);
  root.adoptedStyleSheets = [themeSheet];
  let wanted: View["theme"] = "auto";
  const colour = () => {
    const theme = themeFor(wanted);
    if (explorer.dataset["theme"] === theme) return;
    themeSheet.replaceSync(themeRule(theme));
    explorer.dataset["theme"] = theme;
  };
  // Keeps the room that the page has given from the start.
  colour();
  const end = watchDevice(colour);
  return {
    styled: createSheet(root, sheetAddress).loaded,
    set: (language, theme, ui) => {
      wanted = theme;
      explorer.lang = language;
      explorer.dir = directionOf(language);
      explorer.dataset["ui"] = ui;
      colour();
    },
    destroy: end,
  };
}
