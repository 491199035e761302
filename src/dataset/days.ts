/**
 * What a date says about whole UTC days, counted from 1970-01-01 (day 0). Both ends inclusive. Where time is numbers a
 * "day" is a thousandth, counted from 0.
 * `earliest` is -Infinity and `latest` is +Infinity where the date is open.
 */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
  readonly precision: Precision;
  /** `~` and `%`: about. The interval stays that of the written date. */
  readonly approximate: boolean;
  /** `?` and `%`: uncertain. */
  readonly uncertain: boolean;
}

export type Precision = "day" | "month" | "season" | "year" | "decade" | "century" | "range" | "open" | "number";

/** The four bounds of one course of a relation: each true start lies in one range, each true end in the other. */
export interface Course {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
}
