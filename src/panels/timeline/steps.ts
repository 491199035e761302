import { html, type TemplateResult } from "lit-html";
import { setStyles } from "../setStyles.ts";
import type { Reach } from "./bars.ts";
import type { TimeScale } from "./domain.ts";
import type { TimelineStep } from "./types.ts";

/** A step's number above its days. */
export interface StepBadge extends TimelineStep {
  /** Of its middle. */
  readonly x: number;
}

const badgePx = 16;
const pitchPx = badgePx + 1;

/**
 * Numbers in the order of their steps' days, each as near to the middle of these as the others leave it room. None where
 * they do not all fit into `reach`.
 */
export function placeBadges(steps: readonly TimelineStep[], scale: TimeScale, reach: Reach): readonly StepBadge[] {
  const wanted = steps
    .map((step) => ({ step, x: (scale.xOf(step.firstDay) + scale.xOf(step.lastDay + 1)) / 2 }))
    .sort((one, other) => one.x - other.x || one.step.number - other.step.number);
  if (wanted.length * pitchPx > reach.right - reach.left) return [];
  let groups: { readonly members: typeof wanted; readonly left: number }[] = [];
  for (const each of wanted) {
    let group = groupOf([each], reach);
    for (let last = groups.at(-1); last !== undefined && rightOf(last) > group.left; last = groups.at(-1)) {
      groups = groups.slice(0, -1);
      group = groupOf([...last.members, ...group.members], reach);
    }
    groups.push(group);
  }
  return groups.flatMap(({ members, left }) =>
    members.map(({ step }, index) => ({ ...step, x: left + (index + 0.5) * pitchPx })),
  );
}

/** Side by side around the mean of where they want to be. */
function groupOf<Member extends { readonly x: number }>(members: Member[], { left, right }: Reach) {
  const width = members.length * pitchPx;
  const mean = members.reduce((sum, { x }) => sum + x, 0) / members.length;
  return { members, left: Math.max(left, Math.min(right - width, mean - width / 2)) };
}

function rightOf({ members, left }: { readonly members: readonly unknown[]; readonly left: number }): number {
  return left + members.length * pitchPx;
}

/** Lists and picture tell the steps in words; here is only when they are. */
export function stepBadges(badges: readonly StepBadge[]): TemplateResult[] {
  return badges.map(
    ({ number, family, title, x }) =>
      html`<span
        class="plot__step family-${family}"
        data-grip="window"
        aria-hidden="true"
        title=${title}
        ${setStyles({ transform: `translateX(${x - badgePx / 2}px)` })}
        ><span class="plot__number">${number}</span></span
      >`,
  );
}
