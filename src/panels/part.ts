import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Translator } from "../i18n/translator.ts";
import { partShown } from "../i18n/wording.ts";
import { type Part, type Strongest, usualStrongest } from "../model/part.ts";

export interface PartProps {
  readonly t: Translator;
  readonly part: Part;
  /** How many of the strongest are asked for while the slider is held. */
  readonly slidTo: number | undefined;
}

export interface PartActions {
  /** The slider is held at so many of the strongest. */
  readonly onSlide: (count: number) => void;
  readonly onStrongest: (count: Strongest) => void;
  /** The strongest as far as is usual, and nobody beside them. */
  readonly onUsual: () => void;
}

/** "40 of 2,669 actors", a slider for how many, and all of them or the usual few by a button. */
export function partPanel({ t, part, slidTo }: PartProps, actions: PartActions): TemplateResult {
  const { actorCount, shownCount, usualCount } = part;
  const strongestCount = part.strongest.length;
  const { words } = t;
  const counts = slidingCounts(strongestCount, actorCount);
  const count = slidTo ?? strongestCount;
  const few = usualCount === "all" ? usualStrongest : usualCount;
  const countAt = (event: Event) => counts[Number((event.target as HTMLInputElement).value)] ?? actorCount;
  const isUsual = strongestCount === Math.min(few, actorCount) && shownCount === strongestCount;
  return html`<div class="part" role="group" aria-label=${words.part.howMany}>
    <span class="part__words">${partShown(t, { actorCount, shownCount: slidTo ?? shownCount })}</span>
    <input
      class="part__slider"
      type="range"
      aria-label=${words.part.howMany}
      aria-valuetext=${count >= actorCount ? words.part.all(actorCount) : words.part.strongest(count)}
      min="0"
      max=${counts.length - 1}
      .value=${live(String(counts.indexOf(count)))}
      @input=${(event: Event) => actions.onSlide(countAt(event))}
      @change=${(event: Event) => {
        const asked = countAt(event);
        actions.onStrongest(asked >= actorCount ? "all" : asked);
      }}
    />
    ${
      shownCount >= actorCount
        ? nothing
        : html`<button type="button" class="text-button" data-part="all" @click=${() => actions.onStrongest("all")}>
            ${words.showAll}
          </button>`
    }
    ${
      isUsual
        ? nothing
        : html`<button type="button" class="text-button" data-part="usual" @click=${() => actions.onUsual()}>
            ${words.part.onlyStrongest(few)}
          </button>`
    }
  </div>`;
}

const firstDigits = [1, 1.5, 2, 3, 4, 5, 6, 8] as const;
const leastCount = 5;

/** Where the slider stops: round numbers, closer together where they are small, the present one, and everybody. */
export function slidingCounts(strongestCount: number, actorCount: number): readonly number[] {
  const counts = new Set([strongestCount, actorCount]);
  for (let power = 1; power < actorCount; power *= 10) {
    for (const digit of firstDigits) {
      const count = digit * power;
      if (Number.isInteger(count) && count >= leastCount && count < actorCount) counts.add(count);
    }
  }
  return [...counts].sort((one, other) => one - other);
}
