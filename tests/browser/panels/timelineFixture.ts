import type { Language } from "../../../src/dataset/languages.ts";
import { vi } from "vitest";
import { formatDay } from "../../../src/dataset/edtf.ts";
import type { ThemeName } from "../../../src/notation/palette.ts";
import { createTimeline } from "../../../src/panels/timeline.ts";
import type { Timeline, TimelineActions, TimelineProps } from "../../../src/panels/timeline/types.ts";
import type { StartsInView } from "../../../src/view/store.ts";
import { mount, type Mount } from "./mount.ts";
import { dayOf, translators, windowOf, wordingIn } from "./quarrel.ts";

export let mounted: Mount;
let timeline: Timeline;

/** To be called after each test. */
export function removeTimeline(): void {
  timeline.destroy();
  mounted.remove();
}

export const extent = { firstDay: dayOf("2015-01-01"), lastDay: dayOf("2025-12-31") };
const { types } = wordingIn("de").model;

/** What begins on these days, all of the first type; `all` whatever the filter. */
export function startsOn(days: readonly number[], all: readonly number[] = days): StartsInView {
  const within = (some: readonly number[], from: number, end: number) => some.filter((day) => from <= day && day < end);
  return {
    bins: (edges) => {
      const counts = Float64Array.from(
        { length: Math.max(0, edges.length - 1) },
        (_, bin) => within(days, edges[bin] ?? 0, edges[bin + 1] ?? 0).length,
      );
      return types.map((_, row) => (row === 0 ? counts : new Float64Array(counts.length)));
    },
    count: (from, end) => within(days, from, end).length,
    between: (from, end) => within(days, from, end).map((day) => ({ type: 0, earliest: day, latest: day })),
    countOfAll: (from, end) => within(all, from, end).length,
  };
}

/** A relation on each of the 32 days from 1 January 2025 on. */
export const januaryDays = Array.from({ length: 32 }, (_, index) => dayOf("2025-01-01") + index);
export const january = startsOn(januaryDays);

export function propsIn(language: Language, changes: Partial<TimelineProps> = {}): TimelineProps {
  return {
    t: translators[language],
    extent,
    window: windowOf("2025-01-20", "2025-01-28"),
    types,
    starts: january,
    steps: [],
    currentStep: undefined,
    shownCount: 49,
    possiblyCount: 3,
    undatedCount: 2,
    hasUndated: true,
    previous: "Previous event: January 2025",
    next: "Next event: January 29, 2025",
    playWords: undefined,
    isPlaying: false,
    speed: 1,
    track: undefined,
    fitKey: "scene",
    ...changes,
  };
}

/** A timeline whose window follows what it reports, as in the explorer. */
export function shown(
  changes: Partial<TimelineProps> = {},
  language: Language = "de",
  widthPx = 1000,
  theme: ThemeName = "light",
) {
  mounted = mount(theme, widthPx, language);
  let props = propsIn(language, changes);
  const actions = {
    window: () => props.window,
    onWindow: vi.fn<TimelineActions["onWindow"]>((fromDay, toDay) => {
      props = { ...props, window: { ...props.window, fromDay, toDay } };
      timeline.update(props);
    }),
    onMode: vi.fn<TimelineActions["onMode"]>(),
    onStep: vi.fn<TimelineActions["onStep"]>(),
    onPreviousEvent: vi.fn<TimelineActions["onPreviousEvent"]>(),
    onNextEvent: vi.fn<TimelineActions["onNextEvent"]>(),
    onPlay: vi.fn<TimelineActions["onPlay"]>(),
    onPause: vi.fn<TimelineActions["onPause"]>(),
    onSpeed: vi.fn<TimelineActions["onSpeed"]>(),
  };
  timeline = createTimeline(mounted.place, actions);
  timeline.update(props);
  const thumb = (edge: "from" | "to") => mounted.one(`.thumb--${edge}`);
  return {
    actions,
    thumb,
    destroy: () => timeline.destroy(),
    create: () => {
      timeline = createTimeline(mounted.place, actions);
      timeline.update(props);
    },
    update: (next: Partial<TimelineProps>) => {
      props = { ...props, ...next };
      timeline.update(props);
    },
    dates: () => [formatDay(props.window.fromDay), formatDay(props.window.toDay)],
    middleOf: (edge: "from" | "to") => {
      const { left, right, top, height } = thumb(edge).getBoundingClientRect();
      return { x: (left + right) / 2, y: top + height / 2 };
    },
  };
}

/** Pointer events as a mouse sends them; `setPointerCapture` needs a real pointer, so it is left out here. */
export function drag(
  target: HTMLElement,
  from: { x: number; y: number },
  steps: readonly number[],
  end = "pointerup",
): void {
  HTMLElement.prototype.setPointerCapture = () => undefined;
  const fire = (type: string, x: number) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, button: 0, clientX: x, clientY: from.y }),
    );
  fire("pointerdown", from.x);
  for (const step of steps) fire("pointermove", from.x + step);
  fire(end, from.x + (steps.at(-1) ?? 0));
}
