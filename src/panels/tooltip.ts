import { html, nothing, type TemplateResult } from "lit-html";
import { directionIn } from "../i18n/languages.ts";
import { saidText } from "./saidText.ts";
import type { Point } from "../dataset/types.ts";
import {
  chosenNameOf,
  chosenRoleOf,
  chosenSentenceOf,
  isDoubtful,
  relationPeriod,
  statusWords,
  type Wording,
} from "../i18n/wording.ts";

/** What is explained; a row of the model. */
export interface Explained {
  readonly actor?: number;
  readonly relation?: number;
}

export interface TooltipProps {
  readonly wording: Wording;
  readonly explained: Explained;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const marginPx = 4;
/** From the place that is explained: below it clear of a pointer, above it of the place. */
const [belowPx, abovePx] = [18, 10];

/** Of a relation its sentence and when, of an actor name and role, and who says so where that is in doubt. */
export function tooltip({ wording, explained, onEnter, onLeave }: TooltipProps): TemplateResult {
  const { words, language, about } = explainedWords(wording, explained);
  return html`<div class="tooltip" role="tooltip" @pointerenter=${() => onEnter()} @pointerleave=${() => onLeave()}>
    <strong class="tooltip__words" lang=${language ?? nothing} dir=${directionIn({ words, language }) ?? nothing}
      >${words}</strong
    >
    ${about.words === "" ? nothing : html`<span class="tooltip__about">${saidText(about)}</span>`}
  </div>`;
}

/** The upper left corner of a box of a size that explains a place, inside a frame. CSS pixels. */
export function tooltipCorner(
  [x, y]: Point,
  size: { readonly width: number; readonly height: number },
  frame: { readonly width: number; readonly height: number },
): Point {
  const left = Math.max(marginPx, Math.min(frame.width - size.width - marginPx, x + marginPx));
  const isRoomBelow = y + belowPx + size.height + marginPx <= frame.height;
  const top = isRoomBelow ? y + belowPx : y - abovePx - size.height;
  return [left, Math.max(marginPx, top)];
}

function explainedWords(wording: Wording, { actor, relation }: Explained) {
  if (relation !== undefined) {
    const doubt = isDoubtful(wording, relation) ? statusWords(wording, relation) : "";
    const about = { words: joined(relationPeriod(wording, relation), doubt), language: undefined };
    return { ...chosenSentenceOf(wording, relation), about };
  }
  const row = actor ?? 0;
  return { ...chosenNameOf(wording, row), about: chosenRoleOf(wording, row) };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
