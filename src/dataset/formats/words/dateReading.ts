/** Which of two numbers is the day in dates such as 01/02/2025. */
export type DateOrder = "day-first" | "month-first";

/** What somebody has to say before certain dates can be read. */
export type DateQuestion =
  /** Which of two numbers is the day. */
  | "order"
  /** In which century years of two digits are. */
  | "century"
  /** Whether numbers count days or seconds. */
  | "counts";

/** What is known of how a file writes its dates. */
export interface DateRules {
  readonly order?: DateOrder | undefined;
  /** The latest year that two digits can mean; with 2036, 36 is 2036 and 37 is 1937. */
  readonly shortYearsUntil?: number | undefined;
  /** Numbers are days of a spreadsheet, seconds or milliseconds, by their size. */
  readonly areCounts?: boolean | undefined;
}

/** A date or interval as EDTF, or why it is left as it is. */
export type DateReading =
  | { readonly is: "date"; readonly date: string }
  /** As it stands, meant as it is written. */
  | { readonly is: "exact"; readonly date: string }
  /** Either side may be `..` (open) or empty (not known). */
  | { readonly is: "interval"; readonly start: string; readonly end: string }
  /** Several days, each of its own. */
  | { readonly is: "dates"; readonly dates: readonly string[] }
  | { readonly is: "ambiguous"; readonly question: DateQuestion }
  /** Words that say no date: `unbekannt`, `n/a`, `laufend`, the year 9999. */
  | { readonly is: "nothing" }
  | { readonly is: "unreadable" };
