import type { DayWindow } from "../../model/types.ts";
import type { DayExtent, Domain, Span, TimeScale } from "./types.ts";

/** Clear days on either side of a window, as part of it: it can be pulled there day by day. */
const airPart = 0.15;
/** Nothing is gained by enlarging further. Of grains, where time is numbers. */
const shortestDomainDays = 7;
/** Clear space on both sides of the data, as part of their extent. */
const marginPart = 0.02;

/** Everything that can be made visible: the data with a margin. */
export function wholeDomain({ firstDay, lastDay, grain = 1 }: DayExtent): Domain {
  const days = lastDay + grain - firstDay;
  const margin = Math.max(marginPart * days, (shortestDomainDays * grain - days) / 2, grain);
  return { start: firstDay - margin, end: lastDay + grain + margin };
}

/** The window cut to the extent of the data; a window beside it becomes the nearest day. */
export function spanOf({ fromDay, toDay, mode }: DayWindow, { firstDay, lastDay }: DayExtent): Span {
  const to = clamp(toDay, firstDay, lastDay);
  return { fromDay: mode === "until" ? firstDay : clamp(fromDay, firstDay, to), toDay: to };
}

/** The part of the whole in which the window can be read: whole days of it, and some more on either side. */
export function fitDomain({ fromDay, toDay }: Span, whole: Domain, grain = 1): Domain {
  const days = toDay + grain - fromDay;
  const air = grain * Math.ceil(Math.max(days * airPart, (shortestDomainDays * grain - days) / 2, grain) / grain);
  if (days + 2 * air >= (whole.end - whole.start) * 0.8) return whole;
  return keepInside({ start: fromDay - air, end: fromDay + days + air }, whole);
}

/** Enlarges (`factor` under 1) or reduces around a day that stays where it is. */
export function zoomDomain(domain: Domain, factor: number, aroundDay: number, whole: Domain, grain = 1): Domain {
  const length = domain.end - domain.start;
  const longest = whole.end - whole.start;
  const next = clamp(length * factor, Math.min(shortestDomainDays * grain, longest), longest);
  const part = clamp((aroundDay - domain.start) / length, 0, 1);
  const start = domain.start + part * (length - next);
  return keepInside({ start, end: start + next }, whole);
}

export function panDomain(domain: Domain, days: number, whole: Domain): Domain {
  return keepInside({ start: domain.start + days, end: domain.end + days }, whole);
}

/** The domain moved, and if needed widened, as little as shows the whole window with some air. */
export function revealSpan(domain: Domain, { fromDay, toDay }: Span, whole: Domain, grain = 1): Domain {
  const end = toDay + grain;
  if (fromDay >= domain.start && end <= domain.end) return domain;
  const length = domain.end - domain.start;
  const days = end - fromDay;
  if (days > length * 0.9) return fitDomain({ fromDay, toDay }, whole, grain);
  const air = Math.min((length - days) / 2, length / 8);
  const start = fromDay < domain.start ? fromDay - air : end + air - length;
  return keepInside({ start, end: start + length }, whole);
}

function keepInside({ start, end }: Domain, whole: Domain): Domain {
  const length = Math.min(end - start, whole.end - whole.start);
  const inside = clamp(start, whole.start, whole.end - length);
  return { start: inside, end: inside + length };
}

export function timeScale({ start, end }: Domain, widthPx: number): TimeScale {
  const daysPerPx = (end - start) / Math.max(1, widthPx);
  return {
    widthPx,
    daysPerPx,
    xOf: (day) => (day - start) / daysPerPx,
    dayAt: (x) => start + x * daysPerPx,
  };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
