import { readCalendar, readDay } from "../dataset/edtf.ts";
import type { Correction, Dataset } from "../dataset/types.ts";

/** What has come into a dataset and what was corrected in it since a day, that day included, whenever it was true. */
export interface News {
  /** Ids of relations that say they were added since then, of those that say they were before, and of those that say nothing. */
  readonly added: readonly string[];
  readonly before: readonly string[];
  readonly unsaid: readonly string[];
  /** The latest first. */
  readonly corrections: readonly DatedCorrection[];
}

export interface DatedCorrection {
  readonly correction: Correction;
  /** As far as its date is known it may have been before the day. */
  readonly isPerhapsBefore: boolean;
}

/** What is new in a dataset since a day, as a number of days since 1970. A date that nobody can read may be any. */
export function findNews({ relations, corrections = [] }: Dataset, since: number): News {
  const added: string[] = [];
  const before: string[] = [];
  const unsaid: string[] = [];
  for (const relation of relations) {
    const day = readDay(relation.added ?? "");
    (day === undefined ? unsaid : day >= since ? added : before).push(relation.id);
  }
  const dated = corrections.map((correction) => ({
    correction,
    days: readCalendar(correction.date) ?? { earliest: -Infinity, latest: Infinity },
  }));
  return {
    added,
    before,
    unsaid,
    corrections: dated
      .filter(({ days }) => days.latest >= since)
      .sort((one, other) => (one.days.latest === other.days.latest ? 0 : other.days.latest - one.days.latest))
      .map(({ correction, days }) => ({ correction, isPerhapsBefore: days.earliest < since })),
  };
}
