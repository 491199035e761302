import { coursesOf, formatDay, lifeOf, numberCoursesOf } from "../edtf.ts";
import type { Course } from "../days.ts";
import type { Dataset, Dated } from "../types.ts";
import type { RawSpan } from "./gexfTime.ts";
import { writeAttributes } from "./xmlWrite.ts";

type Pairs = readonly (readonly [string, string | undefined])[];

/** The time of a node or edge: attributes of its element for one span, spells for several. */
export interface WrittenTime {
  readonly attributes: Pairs;
  readonly spells: string;
}

const noTime: WrittenTime = { attributes: [], spells: "" };

/** Writes the times of one dataset, all in one format: days, or numbers where nothing has a date of the calendar. */
export class GexfTimes {
  readonly #format: "date" | "double" | undefined;

  constructor({ actors, relations }: Dataset) {
    const dated: readonly Dated[] = [...relations, ...actors.map(lifeOf)];
    const isCalendar = dated.some((each) => coursesOf(each).length > 0);
    const isNumeric = !isCalendar && dated.some((each) => numberCoursesOf(each).length > 0);
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
  of(dated: Dated): WrittenTime {
    const isNumeric = this.#format === "double";
    const courses = isNumeric ? numberCoursesOf(dated) : coursesOf(dated);
    const spans = courses
      .map((course) => spanOf(course, isNumeric))
      .filter(({ start, end }) => (start ?? end) !== undefined);
    const [first] = spans;
    if (first === undefined) return noTime;
    return spans.length === 1 ? { ...noTime, attributes: pairsOf(first) } : { ...noTime, spells: writeSpells(spans) };
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
