import type { CsvRole } from "../../dataset/formats/csv/fields.ts";
import type { DateAnswer, FieldGroup } from "./mappingChoice.ts";

/** Words for saying what the columns of tables are. */
export interface MappingWords {
  readonly lead: string;
  /** What a table is taken for. */
  readonly takenFor: (table: string, role: CsvRole) => string;
  readonly column: string;
  readonly samples: string;
  readonly meaning: string;
  readonly meaningOf: (heading: string) => string;
  /** A column without a heading. */
  readonly unnamed: (number: number) => string;
  readonly empty: string;
  readonly groups: Readonly<Record<FieldGroup, string>>;
  readonly fields: Readonly<Record<CsvRole, ReadonlyMap<string, string>>>;
  readonly attribute: string;
  readonly ignore: string;
  readonly missing: (field: string) => string;
  readonly repeated: (field: string) => string;
  readonly dates: string;
  readonly datesHint: (examples: string) => string;
  readonly dateAnswers: Readonly<Record<DateAnswer, string>>;
  readonly datesMissing: string;
  /** Beside the button that goes on. */
  readonly unfinished: string;
  readonly required: string;
}
