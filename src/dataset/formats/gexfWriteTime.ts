import { coursesOf, formatDay, numberCoursesOf } from "../edtf.ts";
import type { Course } from "../days.ts";
import type { Attributes, Dataset, Relation } from "../types.ts";
import { formatSpans, type RawSpan } from "./gexfTime.ts";
import { writeAttributes } from "./xmlWrite.ts";

type Pairs = readonly (readonly [string, string | undefined])[];

/** The time of a node or edge: attributes of its element for one span, spells for several. */
export interface WrittenTime {
  readonly attributes: Pairs;
  readonly spells: string;
  /** Names of the attributes of the entry that are thereby written. */
  readonly written: ReadonlySet<string>;
}

const noTime: WrittenTime = { attributes: [], spells: "", written: new Set() };

/** Writes the times of one dataset, all in one format: days, or numbers where no relation has a date of the calendar. */
export class GexfTimes {
  readonly #format: "date" | "double" | undefined;

  constructor({ relations }: Dataset) {
    const isCalendar = relations.some((relation) => coursesOf(relation).length > 0);
    const isNumeric = !isCalendar && relations.some((relation) => numberCoursesOf(relation).length > 0);
    this.#format = isCalendar ? "date" : isNumeric ? "double" : undefined;
  }

  graphAttributes(): Pairs {
    if (this.#format === undefined) return [["mode", "static"]];
    return [
      ["mode", "dynamic"],
      ["timeformat", this.#format],
      ["timerepresentation", "interval"],
    ];
  }

  /** The outermost days of each period; open ends are left out. Beside dates, numbers have no place. */
  ofEdge(relation: Relation): WrittenTime {
    const isNumeric = this.#format === "double";
    const courses = isNumeric ? numberCoursesOf(relation) : coursesOf(relation);
    const spans = courses
      .map((course) => spanOf(course, isNumeric))
      .filter(({ start, end }) => (start ?? end) !== undefined);
    const [first] = spans;
    if (first === undefined) return noTime;
    return spans.length === 1 ? { ...noTime, attributes: pairsOf(first) } : { ...noTime, spells: writeSpells(spans) };
  }

  /** Start, end and spells that the reader has kept as attributes, where they fit the format of the file. */
  ofNode(attributes: Attributes | undefined): WrittenTime {
    if (this.#format === undefined || attributes === undefined) return noTime;
    const pattern = this.#format === "date" ? /^\d{4}-\d\d-\d\d$/ : /^-?\d+(?:\.\d+)?$/;
    const pairs = ["start", "end"].flatMap((name) => {
      const time = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      return typeof time === "string" && pattern.test(time) ? [[name, time] as const] : [];
    });
    const text = Object.hasOwn(attributes, "spells") ? attributes.spells : undefined;
    const spans = typeof text === "string" ? readSpells(text, pattern) : undefined;
    const names = pairs.map(([name]) => name);
    const written = new Set(spans === undefined ? names : [...names, "spells"]);
    return { attributes: pairs, spells: spans === undefined ? "" : writeSpells(spans), written };
  }
}

function spanOf({ earliestStart, latestEnd }: Course, isNumeric: boolean): RawSpan {
  const timeOf = (day: number) => (Number.isFinite(day) ? formatDay(day, isNumeric).replace("#", "") : undefined);
  return {
    start: timeOf(earliestStart),
    end: timeOf(latestEnd),
    isStartOpen: false,
    isEndOpen: false,
    isMoment: false,
  };
}

function pairsOf({ start, end, isStartOpen, isEndOpen, isMoment }: RawSpan): Pairs {
  if (isMoment) return [["timestamp", start]];
  return [
    [isStartOpen ? "startopen" : "start", start],
    [isEndOpen ? "endopen" : "end", end],
  ];
}

function writeSpells(spans: readonly RawSpan[]): string {
  return `<spells>${spans.map((span) => `<spell${writeAttributes(pairsOf(span))}/>`).join("")}</spells>`;
}

/** The spans of a text as `formatSpans` makes it; undefined where it is another one. */
function readSpells(text: string, pattern: RegExp): readonly RawSpan[] | undefined {
  const spans = text.split("; ").map((part): RawSpan => {
    const [, left, start = part, end, right] = /^([[(])(.*), (.*)([\])])$/.exec(part) ?? [];
    const bounds = { start: start === "" ? undefined : start, end: end === "" ? undefined : end };
    return { ...bounds, isStartOpen: left === "(", isEndOpen: right === ")", isMoment: left === undefined };
  });
  const times = spans.flatMap(({ start, end }) => [start, end].filter((time) => time !== undefined));
  const isKnown = times.length > 0 && times.every((time) => pattern.test(time));
  return isKnown && formatSpans(spans) === text && spans.every(isWritable) ? spans : undefined;
}

/** An end that is left out cannot be marked as not belonging to the span. */
function isWritable({ start, end, isStartOpen, isEndOpen, isMoment }: RawSpan): boolean {
  if (isMoment) return start !== undefined;
  const isSaid = (start ?? end) !== undefined;
  return isSaid && !(isStartOpen && start === undefined) && !(isEndOpen && end === undefined);
}
