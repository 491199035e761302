import type { Fields } from "../fields.ts";
import type { PlaceOf } from "../findings.ts";
import type { Issue } from "../issues.ts";
import type { DateRules } from "./words/dateReading.ts";
import type { Dataset } from "../types.ts";
import type { TableDescription } from "./csv/types.ts";
import type { GraphOptions } from "./graphTables.ts";

/** What a format is known by, also where nothing is read: in dialogs and help. Each file of `known/` exports `facts`. */
export interface FormatFacts<Name extends string = string> {
  readonly name: Name;
  /** As people call such files. */
  readonly label: string;
  /** How names of its files end when they are written, the usual end first. */
  readonly ends: readonly [usual: string, ...others: string[]];
  /** How they may end besides. */
  readonly otherEnds: readonly string[];
  readonly mediaType: string;
  /** Whether pages offer to save data in it: formats that only programmers know are left to the command line. */
  readonly isOffered: boolean;
}

/** Everything about a format. `formats` in `registry.ts` has one line for each. */
export interface Format<Name extends string = string> {
  readonly facts: FormatFacts<Name>;
  readonly reading: TextReading | JsonReading | OwnReading | TableReading;
  /** Missing where a format is only read. */
  readonly write?: (dataset: Dataset) => Writing;
  /** Ours alone: the same with actors and relations as columns. */
  readonly writeColumns?: (dataset: Dataset) => Writing;
}

/** A format that is text of its own, XML for instance. */
export interface TextReading {
  readonly from: "text";
  /** Strict, and by the text rather than by the name, since names lie. */
  readonly recognise: (text: string, name: string) => boolean;
  readonly read: (
    text: string,
    name: string,
    onProgress: (fraction: number) => void,
    options: GraphOptions,
  ) => DraftReading;
}

/** A format in JSON; it gets the parsed value, unless that has `actors`, which is ours. */
export interface JsonReading {
  readonly from: "json";
  readonly recognise: (value: unknown) => boolean;
  readonly read: (value: unknown, name: string, options: DateRules & GraphOptions) => DraftReading;
}

/** Ours: validated as it is, and all JSON that no other format recognises. */
interface OwnReading {
  readonly from: "own";
}

/** Tables, with what somebody says of their columns: what looks like one and is nothing else. */
interface TableReading {
  readonly from: "tables";
}

/** What a file of another format says, in the shape of `tiespan/1`, still to be validated. */
export interface Draft {
  /** `actors`, `relations` and what else the file has; built here, so no field of it is trusted yet. */
  readonly value: Fields;
  /** Found while reading, with their places. */
  readonly issues: readonly Issue[];
  /** Where in the file stands what is at a path of `value`. */
  readonly placeOf: PlaceOf;
  /** Nodes and edges as tables of their attributes, for whoever is to say more about them. */
  readonly tables?: readonly TableDescription[];
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
