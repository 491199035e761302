import type { DayRange, Precision } from "../dataset/days.ts";
import type { SaidDays } from "../model/saidDays.ts";
import type { InterfaceWords } from "./en/interface.ts";

/** What a date of the dataset says, with the days that it may mean. */
export type DateRange = Pick<DayRange, "earliest" | "latest" | "precision" | "approximate" | "uncertain">;

/** A period as the dataset has it, its dates read: an event has `date`; a missing end is open. */
export interface DatedPeriod {
  readonly date?: DateRange | undefined;
  readonly start?: DateRange | Unknown | undefined;
  readonly end?: DateRange | Unknown | undefined;
}

/** It has begun or ended; when, nobody knows. */
type Unknown = "unknown";

export interface DateFormats {
  /** "Januar 2025", "22. Januar 2025", "um 2015", "2019 (unsicher)": a date at its own precision. */
  formatDate(range: DateRange): string;
  /** "seit 21. Januar 2025", "Dezember 2015 bis 2020", "22. Januar 2025": each end at its own precision. */
  formatPeriod(period: DatedPeriod): string;
  /** "21.–28. Januar 2025", "Januar–März 2025", "2015–2020": days, both inclusive; infinite where open. */
  formatWindow(fromDay: number, toDay: number): string;
  /** "21. Januar 2025". */
  formatDay(day: number): string;
  /** An end of a window: as the data say it where it is a day that they name. */
  formatEdge(day: number, edge: "from" | "to"): string;
  /** A label of a time axis: the year, the month or the day, as short as it goes. */
  formatTick(day: number, precision: TickPrecision): string;
}

export type TickPrecision = "day" | "dayOfMonth" | "month" | "monthOfYear" | "year" | "number";

/** What of the formats depends on the time of a dataset. */
export type TimeFormats = Pick<DateFormats, "formatWindow" | "formatDay" | "formatEdge">;

const everyDaySaid: SaidDays = { lastFrom: (day) => day, firstUpTo: (day) => day };

const msPerDay = 86_400_000;
/** Days beyond this cannot be held by `Date` (ECMAScript: 8.64e15 ms). */
const lastDate = 100_000_000;
/** No number is beyond this; open ends are. */
const lastNumber = 2e9;

interface AllFormats extends DateFormats {
  /** Of days that are thousandths: "2–11", "12,5". */
  readonly inNumbers: TimeFormats;
  /** Of a calendar in which some days are not known: never a day that the data do not say. */
  readonly saying: (said: SaidDays) => TimeFormats;
}

export function createDateFormats(locale: string, words: InterfaceWords): AllFormats {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", ...options });
  const formats = {
    day: format({ year: "numeric", month: "long", day: "numeric" }),
    month: format({ year: "numeric", month: "long" }),
    year: format({ year: "numeric" }),
    yearOfEra: format({ year: "numeric", era: "short" }),
    tickDay: format({ month: "short", day: "numeric" }),
    tickMonth: format({ month: "short" }),
    tickMonthOfYear: format({ month: "short", year: "numeric" }),
  };

  // Four digits may be a year: no separator between its thousands.
  const numbers = new Intl.NumberFormat(locale, { useGrouping: "min2" });
  const formatNumber = (day: number) => numbers.format(day / 1000);
  const formatYear = (day: number) => (yearOf(day) > 0 ? formats.year : formats.yearOfEra).format(dateOf(day));
  const byPrecision: Readonly<Record<Exclude<Precision, "range">, (day: number) => string>> = {
    open: () => words.dates.open,
    day: (day) => formats.day.format(dateOf(day)),
    month: (day) => formats.month.format(dateOf(day)),
    season: (day) => words.dates.seasons[seasonOf(day)](formatYear(day)),
    year: formatYear,
    decade: (day) => words.dates.decade(yearOf(day)),
    century: (day) => words.dates.century(Math.floor(yearOf(day) / 100) + 1),
    number: formatNumber,
  };
  const formatDays = (fromDay: number, toDay: number) =>
    formats[windowPrecision(fromDay, toDay)].formatRange(dateOf(fromDay), dateOf(toDay));
  const unitFormat = { day: "day", month: "other", year: "other" } as const;
  /** "vor 2015" for days up to the last of 2014, "nach Mai 2016" for days from 1 June 2016 on. */
  const formatHalfOpen = (earliest: number, latest: number) => {
    const isBefore = earliest === -Infinity;
    const unit = isBefore ? unitFrom(latest + 1) : unitUpTo(earliest - 1);
    const date = byPrecision[unit](isBefore ? latest + 1 : earliest - 1);
    return words.dates[isBefore ? "before" : "after"][unitFormat[unit]](date);
  };
  const formatRangePlain = (earliest: number, latest: number) =>
    Number.isFinite(earliest) && Number.isFinite(latest)
      ? words.dates.within(formatDays(earliest, latest))
      : formatHalfOpen(earliest, latest);
  const formatPlain = ({ earliest, latest, precision }: DateRange) =>
    precision === "range" ? formatRangePlain(earliest, latest) : byPrecision[precision](earliest);
  const formatUncertain = (range: DateRange, text: string) => (range.uncertain ? words.dates.uncertain(text) : text);
  const formatDate = (range: DateRange) => {
    const about = range.precision === "day" ? words.dates.about.day : words.dates.about.other;
    const plain = formatPlain(range);
    return formatUncertain(range, range.approximate ? about(plain) : plain);
  };
  /** After "since", "until" and "to". */
  const formatBound = (range: DateRange) => {
    const plain = formatPlain(range);
    return formatUncertain(range, range.approximate ? words.dates.roughly(plain) : plain);
  };
  const formatRange = (start: DateRange, end: DateRange) => {
    if (formatBound(start) === formatBound(end)) return formatDate(start);
    const precision = start.precision === end.precision ? start.precision : undefined;
    const isPlain = !start.approximate && !start.uncertain && !end.approximate && !end.uncertain;
    if (isPlain && (precision === "day" || precision === "month"))
      return formats[precision].formatRange(dateOf(start.earliest), dateOf(end.earliest));
    return words.dates.between(formatBound(start), formatBound(end));
  };
  const formatUnknown = (first: DateRange | Unknown | undefined, last: DateRange | Unknown | undefined) => {
    if (first === "unknown") {
      const isEndKnown = last !== undefined && last !== "unknown";
      return isEndKnown ? words.dates.beginUnknown(formatBound(last)) : words.dates.undated;
    }
    return first === undefined ? words.dates.ended : words.dates.endUnknown(formatBound(first));
  };
  const formatPeriod = ({ date, start, end }: DatedPeriod) => {
    if (date !== undefined) return formatDate(date);
    const [first, last] = [closed(start), closed(end)];
    if (first === "unknown" || last === "unknown") return formatUnknown(first, last);
    if (first !== undefined && last !== undefined) return formatRange(first, last);
    if (first !== undefined) return words.dates.since(formatBound(first));
    return last === undefined ? words.dates.undated : words.dates.until(formatBound(last));
  };
  /** Days beyond `last` are open ends. */
  const windowFormat =
    (
      last: number,
      formatFrom: (day: number) => string,
      formatTo: (day: number) => string,
      formatBoth: (fromDay: number, toDay: number) => string,
    ) =>
    (fromDay: number, toDay: number) => {
      const isFromOpen = Math.abs(fromDay) > last;
      if (Math.abs(toDay) > last) return isFromOpen ? words.dates.wholePeriod : words.dates.since(formatFrom(fromDay));
      return isFromOpen ? words.dates.upTo(formatTo(toDay)) : formatBoth(fromDay, toDay);
    };
  const formatDay = (day: number) => (Math.abs(day) <= lastDate ? byPrecision.day(day) : words.dates.open);
  const saying = ({ lastFrom, firstUpTo }: SaidDays): TimeFormats => {
    const formatFrom = (day: number) => (lastFrom(day) === day ? formatDay(day) : formatDays(day, lastFrom(day)));
    const formatTo = (day: number) => (firstUpTo(day) === day ? formatDay(day) : formatDays(firstUpTo(day), day));
    const formatBoth = (fromDay: number, toDay: number) => {
      const [fromEnd, toStart] = [lastFrom(fromDay), firstUpTo(toDay)];
      const rankOf = (first: number, last: number) => precisions.indexOf(windowPrecision(first, last));
      const isSaid = Math.max(rankOf(fromDay, fromEnd), rankOf(toStart, toDay)) <= rankOf(fromDay, toDay);
      // Dates that reach into each other do not tell the ends of a window.
      return isSaid || fromEnd >= toStart
        ? formatDays(fromDay, toDay)
        : words.dates.between(formatFrom(fromDay), formatTo(toDay));
    };
    return {
      formatWindow: windowFormat(lastDate, formatFrom, formatTo, formatBoth),
      formatDay,
      formatEdge: (day, edge) => (edge === "from" ? formatFrom(day) : formatTo(day)),
    };
  };
  return {
    formatDate,
    formatPeriod,
    ...saying(everyDaySaid),
    saying,
    formatTick: (day, precision) => {
      if (precision === "year" || precision === "number") return byPrecision[precision](day);
      if (precision === "dayOfMonth") return words.dates.dayOfMonth(dateOf(day).getUTCDate());
      const byTick = { day: formats.tickDay, month: formats.tickMonth, monthOfYear: formats.tickMonthOfYear };
      return byTick[precision].format(dateOf(day));
    },
    inNumbers: {
      formatDay: formatNumber,
      formatEdge: formatNumber,
      formatWindow: windowFormat(lastNumber, formatNumber, formatNumber, (from, to) =>
        from === to ? formatNumber(to) : formatNumbers(numbers, from / 1000, to / 1000),
      ),
    },
  };
}

function dateOf(day: number): Date {
  return new Date(day * msPerDay);
}

function yearOf(day: number): number {
  return dateOf(day).getUTCFullYear();
}

function closed(bound: DateRange | Unknown | undefined): DateRange | Unknown | undefined {
  return bound !== "unknown" && bound?.precision === "open" ? undefined : bound;
}

const precisions = ["day", "month", "year"] as const;

/** The coarsest unit of which the window covers whole ones. */
function windowPrecision(fromDay: number, toDay: number): (typeof precisions)[number] {
  const first = dateOf(fromDay);
  const next = dateOf(toDay + 1);
  if (first.getUTCDate() !== 1 || next.getUTCDate() !== 1) return "day";
  return first.getUTCMonth() === 0 && next.getUTCMonth() === 0 ? "year" : "month";
}

/** The longest unit of the calendar that begins with a day, and that ends with one. */
function unitFrom(day: number): (typeof precisions)[number] {
  const date = dateOf(day);
  if (date.getUTCDate() !== 1) return "day";
  return date.getUTCMonth() === 0 ? "year" : "month";
}

function unitUpTo(day: number): (typeof precisions)[number] {
  return unitFrom(day + 1);
}

/** The season that begins at a day, by the calendar quarters that follow March, June, September and December. */
function seasonOf(day: number): "spring" | "summer" | "autumn" | "winter" {
  const month = dateOf(day).getUTCMonth();
  if (month >= 2 && month <= 4) return "spring";
  if (month >= 5 && month <= 7) return "summer";
  return month >= 8 && month <= 10 ? "autumn" : "winter";
}

/** Firefox has no ranges of numbers before 116. */
function formatNumbers(numbers: Intl.NumberFormat, from: number, to: number): string {
  if (!("formatRange" in Intl.NumberFormat.prototype)) return `${numbers.format(from)}–${numbers.format(to)}`;
  return numbers.formatRange(from, to);
}
