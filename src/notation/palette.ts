import type { Family } from "../dataset/types.ts";

export type ThemeName = "light" | "dark";

/** Colours as `#rrggbb`. Contrast and colour-vision figures: ARCHITECTURE.md, "Colours". */
export interface Palette {
  readonly family: Readonly<Record<Family, string>>;
  readonly background: string;
  readonly surface: string;
  readonly actor: string;
  /** Initials inside an actor. */
  readonly actorText: string;
  /** Actors without a shown relation, and lines that are not in focus. */
  readonly context: string;
  /** Names and initials of actors without a shown relation, or out of focus. */
  readonly fadedText: string;
  readonly text: string;
  readonly muted: string;
  readonly control: string;
  readonly focus: string;
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    family: {
      support: "#0f7ddf",
      conflict: "#ab0315",
      money: "#ab7f2a",
      office: "#543988",
      project: "#06695b",
      other: "#82888e",
    },
    background: "#f6f4ef",
    surface: "#ffffff",
    actor: "#2e333b",
    actorText: "#ffffff",
    context: "#c9cdd3",
    fadedText: "#505660",
    text: "#1a1d21",
    muted: "#575d66",
    control: "#767c85",
    focus: "#0b57d0",
  },
  dark: {
    family: {
      support: "#2193f9",
      conflict: "#df6357",
      money: "#f0c32a",
      office: "#e2cdfd",
      project: "#a3ecce",
      other: "#959aa2",
    },
    background: "#14171c",
    surface: "#1d2128",
    actor: "#d5dae1",
    actorText: "#14171c",
    context: "#3a414b",
    fadedText: "#aeb5bf",
    text: "#f1f3f5",
    muted: "#aeb5bf",
    control: "#7f8794",
    focus: "#8ab8ff",
  },
};
