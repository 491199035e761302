import { html, nothing, type TemplateResult } from "lit-html";
import { setStyles } from "../setStyles.ts";
import { shiftedAlong } from "./along.ts";
import type { Reach } from "./bars.ts";
import type { TimeScale, TimelineProps, TimelineStep } from "./types.ts";

/** A step's number above its days. */
export interface StepBadge extends TimelineStep {
  /** Of its middle. */
  readonly x: number;
  /** So far from the others that each can be hit on its own. */
  readonly isApart: boolean;
}

const badgePx = 16;
/** From number to number where there is little room, and where each can be hit on its own. */
const [leastPitchPx, pitchPx] = [badgePx + 1, 24];

/**
 * Numbers in the order of their steps' days, each as near to the middle of these as the others leave it room. None where
 * they do not all fit into `reach`.
 */
export function placeBadges(steps: readonly TimelineStep[], scale: TimeScale, reach: Reach): readonly StepBadge[] {
  const wanted = steps
    .map((step) => ({ step, x: (scale.xOf(step.firstDay) + scale.xOf(step.lastDay + 1)) / 2 }))
    .sort((one, other) => one.x - other.x || one.step.number - other.step.number);
  const room = reach.right - reach.left;
  if (wanted.length * leastPitchPx > room) return [];
  // Never so far from their days that they seem to be about others.
  const pitch = wanted.length * pitchPx <= room / 2 ? pitchPx : leastPitchPx;
  let groups: { readonly members: typeof wanted; readonly left: number; readonly right: number }[] = [];
  for (const each of wanted) {
    let group = groupOf([each], reach, pitch);
    for (let last = groups.at(-1); last !== undefined && last.right > group.left; last = groups.at(-1)) {
      groups = groups.slice(0, -1);
      group = groupOf([...last.members, ...group.members], reach, pitch);
    }
    groups.push(group);
  }
  return groups.flatMap(({ members, left }) =>
    members.map(({ step }, index) => ({ ...step, x: left + (index + 0.5) * pitch, isApart: pitch === pitchPx })),
  );
}

/** Side by side around the mean of where they want to be. */
function groupOf<Member extends { readonly x: number }>(members: Member[], reach: Reach, pitch: number) {
  const width = members.length * pitch;
  const mean = members.reduce((sum, { x }) => sum + x, 0) / members.length;
  const left = Math.max(reach.left, Math.min(reach.right - width, mean - width / 2));
  return { members, left, right: left + width };
}

/**
 * Buttons that lead to the steps, by their numbers; the present one stands out. Numbers that are too near to each other to be
 * hit are no buttons: what leads from step to step does without them.
 */
export function stepButtons(
  badges: readonly StepBadge[],
  { t, steps, currentStep }: Pick<TimelineProps, "t" | "steps" | "currentStep">,
  onStep: (number: number) => void,
): TemplateResult[] {
  const words = t.words.story;
  return badges.map(({ number, family, title, x, isApart }) => {
    const isCurrent = number === currentStep;
    const className = `plot__step family-${family}${isCurrent ? " is-current" : ""}`;
    const place = setStyles({ transform: shiftedAlong(x - badgePx / 2, t.direction) });
    const shown = html`<span class="plot__number">${t.formatNumber(number)}</span>`;
    if (!isApart) return html`<span class=${className} aria-hidden="true" ${place}>${shown}</span>`;
    return html`<button
      type="button"
      class=${className}
      aria-label=${`${words.step(number, steps.length)}: ${title}`}
      aria-current=${isCurrent ? "step" : nothing}
      title=${title}
      @click=${() => onStep(number)}
      ${place}
    >
      ${shown}
    </button>`;
  });
}
