import type { ShippedLanguage } from "../i18n/words.ts";

export interface GestureHintWords {
  /** `key` is the name of the key that goes with the wheel. */
  readonly wheel: (key: string) => string;
  readonly touch: string;
  readonly controlKey: string;
}

/** Words for gestures that belong to the page: readers who never try one do not load them. */
export const gestureHintWords: Readonly<Record<ShippedLanguage, GestureHintWords>> = {
  de: {
    wheel: (key) => `${key}\u00a0+\u00a0Mausrad zum Zoomen`,
    touch: "Mit zwei Fingern verschieben",
    controlKey: "Strg",
  },
  en: {
    wheel: (key) => `${key}\u00a0+\u00a0scroll to zoom`,
    touch: "Use two fingers to move",
    controlKey: "Ctrl",
  },
};
