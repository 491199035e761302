import { readPeriod, splitInterval } from "./edtf.ts";
import type { Context } from "./references.ts";
import type { Dated, WrittenPeriod } from "./types.ts";

/** The fields of an actor or a relation with every reversed period the right way round; each is reported. */
export function validatePeriods<Entry extends Dated>(fields: Entry, context: Context): Entry {
  const own = validatePeriod(fields, context);
  if (fields.periods === undefined) return own;
  const { periods } = fields;
  const { findings } = context;
  const ordered = findings.within("periods", () =>
    periods.map((period, index) => findings.within(index, () => validatePeriod(period, context))),
  );
  return { ...own, periods: ordered };
}

function validatePeriod<Period extends WrittenPeriod>(period: Period, context: Context): Period {
  const { date, start, end } = period;
  if (date !== undefined && (start ?? end) !== undefined) {
    context.findings.report("period-ambiguous", { expected: "either date, or start and end" });
  }
  if (!readPeriod(period).isReversed) return period;
  const interval = date === undefined ? undefined : splitInterval(date);
  const found = interval === undefined ? `${start ?? ""}/${end ?? ""}` : (date ?? "");
  context.findings.report("period-reversed", { found });
  if (interval !== undefined) return { ...period, date: `${interval.end}/${interval.start}` };
  return { ...period, ...(end === undefined ? {} : { start: end }), ...(start === undefined ? {} : { end: start }) };
}
