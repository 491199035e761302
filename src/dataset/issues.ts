/** A located, graded finding in a dataset. */
export interface Issue {
  /** Stable name of the kind of finding, for instance `date-unreadable`; the words for readers are in `i18n`. */
  readonly code: string;
  /** `error`: the entry is left out. `warning`: it is kept. */
  readonly severity: "error" | "warning";
  /** Place in the file, as a JSON path: `relations[3].start`; empty for the file as a whole. */
  readonly path: string;
  /** One English sentence in the form "problem: offender". */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** A nearby name that was perhaps meant. */
  readonly suggestion?: string;
  /** 1-based place in the text, where the reader knows one. */
  readonly line?: number;
  readonly column?: number;
}
