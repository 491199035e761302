import { html, type TemplateResult } from "lit-html";
import type { Translator } from "../i18n/translator.ts";

export interface GestureHintProps {
  readonly t: Translator;
  readonly gesture: "wheel" | "touch";
  /** Whether the key that goes with the wheel is ⌘. */
  readonly isApple: boolean;
  readonly isShown: boolean;
}

/** Says how the graph is moved. Assistive technology is not told: it has the buttons. */
export function gestureHint({ t, gesture, isApple, isShown }: GestureHintProps): TemplateResult {
  const words = t.words.gestures;
  const text = gesture === "touch" ? words.touch : words.wheel(isApple ? "⌘" : words.controlKey);
  return html`<div class=${isShown ? "gesture-hint is-shown" : "gesture-hint"} aria-hidden="true">
    <p class="gesture-hint__words">${text}</p>
  </div>`;
}
