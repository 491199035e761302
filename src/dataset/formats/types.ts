import type { Fields } from "../fields.ts";
import type { PlaceOf } from "../findings.ts";
import type { Issue } from "../issues.ts";

/** Every format that is read and written. */
export const formatNames = ["tiespan/1", "csv", "gexf", "graphml", "node-link", "graphology"] as const;
export type FormatName = (typeof formatNames)[number];

/** What a file of another format says, in the shape of `tiespan/1`, still to be validated. */
export interface Draft {
  /** `actors`, `relations` and what else the file has; built here, so no field of it is trusted yet. */
  readonly value: Fields;
  /** Found while reading, with their places. */
  readonly issues: readonly Issue[];
  /** Where in the file stands what is at a path of `value`. */
  readonly placeOf: PlaceOf;
}

/** A draft, or why there is none. */
export type DraftReading = Draft | { readonly refusal: Issue };

/** Something of a dataset that a format has no place for. */
export interface Loss {
  /** Field, with `[]` for every entry of a list: `scenes`, `relations[].claimedBy`, `sources`. */
  readonly path: string;
  /** In how many entries it is lost; 1 for a field of the dataset itself. */
  readonly count: number;
  /** Ids of the first of these entries, at most three. */
  readonly examples: readonly string[];
}

/** A dataset as text. */
export interface Writing {
  readonly text: string;
  /** For `csv` the table of the actors; `text` is that of the relations. */
  readonly actors?: string;
  /** In the order of the fields of the format `tiespan/1`; empty where everything is kept. */
  readonly losses: readonly Loss[];
}
