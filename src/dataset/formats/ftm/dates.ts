import { readDays } from "../../edtf.ts";
import type { Fields } from "../../fields.ts";
import type { Findings } from "../../findings.ts";
import type { GraphOptions } from "../graphTables.ts";
import type { DateReading, DateRules } from "../words/dateReading.ts";
import { type DateField, dateFields, readField, readPeriodWords } from "../words/periods.ts";
import type { Entity } from "./entities.ts";

/** The properties of an entity that are each date of its period. */
export type DateNames = Readonly<Partial<Record<DateField, readonly string[]>>>;

/** The properties of an entity, to be taken. */
interface Taking {
  take(...names: readonly string[]): readonly string[];
  look(name: string): readonly string[];
}

/** Reads the dates of entities as those of tables are read: a property of a schema is a column. */
export class EntityDates {
  readonly #options: DateRules & GraphOptions;

  constructor(options: DateRules & GraphOptions) {
    this.#options = options;
  }

  /** The period that properties say; what says more than that, or cannot be read beside another date, stays with them. */
  take(properties: Taking, names: DateNames, entity: Entity, findings: Findings): Fields {
    const readings = new Map<DateField, DateReading>();
    const cells: Partial<Record<DateField, string>> = {};
    for (const field of dateFields) {
      const written = (names[field] ?? []).flatMap((name) => properties.look(name).map((words) => ({ name, words })));
      if (written.length === 0) continue;
      cells[field] = written.map(({ words }) => words).join("; ");
      readings.set(
        field,
        joinReadings(written.map(({ name, words }) => this.#read(field, entity.schema, name, words))),
      );
    }
    const { fields, problems, kept } = readPeriodWords(cells, (field) => readings.get(field) ?? { is: "unreadable" });
    for (const { field, question } of problems) {
      const name = (names[field] ?? []).find((each) => entity.properties.has(each)) ?? field;
      const code = question === undefined ? "date-unreadable" : "date-ambiguous";
      findings.withinAll([...entity.steps, "properties", name], () => findings.report(code, { found: cells[field] }));
    }
    for (const field of dateFields) if (!kept.includes(field)) properties.take(...(names[field] ?? []));
    return fields as Fields;
  }

  #read(field: DateField, schema: string, name: string, written: string): DateReading {
    const key = `${schema}:${name}`;
    const { order, shortYearsUntil, areCounts, columnDates, repairs } = this.#options;
    const rules = { order, shortYearsUntil, areCounts, ...columnDates?.get(key) };
    const words = repairs?.get(key)?.get(written.trim()) ?? written.trim();
    // The hour at which a day is noted says nothing in such files.
    return readField(field, words.replace(/^(?<day>\d{4}-\d\d-\d\d)T.*$/s, "$<day>"), rules);
  }
}

/** Of several dates the more precise one where they agree, else the time in which all of them lie. */
function joinReadings(readings: readonly DateReading[]): DateReading {
  const [only] = readings;
  if (readings.length === 1 && only !== undefined) return only;
  const asked = readings.find(({ is }) => is === "ambiguous");
  if (asked !== undefined) return asked;
  const read = readings.flatMap((reading) => {
    const days = reading.is === "date" ? readDays(reading.date) : undefined;
    return reading.is !== "date" || days === undefined ? [] : [{ date: reading.date, ...days }];
  });
  const [first, ...others] = [...read].sort((a, b) => a.latest - a.earliest - (b.latest - b.earliest));
  if (first === undefined || read.length < readings.length) return { is: "unreadable" };
  const areAgreed = others.every(({ earliest, latest }) => earliest <= first.earliest && latest >= first.latest);
  if (areAgreed) return { is: "date", date: first.date };
  const byStart = [...read].sort((a, b) => a.earliest - b.earliest);
  const byEnd = [...read].sort((a, b) => b.latest - a.latest);
  const date = `[${byStart[0]?.date ?? ""}..${byEnd[0]?.date ?? ""}]`;
  return readDays(date) === undefined ? { is: "unreadable" } : { is: "date", date };
}
