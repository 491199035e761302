import { type Column, type EntryColumns } from "./entryColumns.ts";
import type { Issue } from "./issues.ts";
import type { Context, Known } from "./references.ts";
import { fits, type ObjectSchema, type Schema, type StringSchema } from "./schemaLanguage.ts";
import { longestText } from "./text.ts";
import { reportUnknown, validateReference, validateValue } from "./validateFields.ts";

/** The checked values of a column. */
export interface Cells {
  /** One for each row, or each different one once; undefined where none can be kept. */
  readonly kept: readonly unknown[];
  /** For each row the number of its value; anything else where it has none. */
  readonly rows: readonly unknown[] | undefined;
}

/** What an entry gets of a column; undefined where it has nothing there, or nothing that can be kept. */
export function cellIn({ kept, rows }: Cells, row: number): unknown {
  if (rows === undefined) return kept[row];
  const number = rows[row];
  return typeof number === "number" ? kept[number] : undefined;
}

interface Check {
  readonly look: (value: unknown) => unknown;
  readonly severity: Issue["severity"];
  /** True where nothing can be wrong with a value, which is cheaper to see than what is wrong. */
  readonly isSound: (value: unknown) => boolean;
}

/**
 * The values of each column, checked by the schema of their field as in an object. Where they are named by number each
 * is looked at, and reported, once; so is a field that nobody knows.
 * @param needed fields with the id of something, without which an entry is left out
 */
export function checkColumns(
  { columns }: EntryColumns,
  schema: ObjectSchema,
  needed: readonly string[],
  context: Context,
): ReadonlyMap<string, Cells> {
  const checked = new Map<string, Cells>();
  for (const [name, column] of columns) {
    const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
    const severity = needed.includes(name) ? "error" : "warning";
    const check: Check = {
      look: checkBy(field, severity, context),
      severity,
      isSound: soundBy(column, field, context),
    };
    context.findings.within(name, () => {
      if (field === undefined) reportUnknown(schema, name, context);
      checked.set(
        name,
        column.rows === undefined ? checkEach(column, check, context) : checkCoded(column, check, context),
      );
    });
  }
  return checked;
}

function checkBy(field: Schema | undefined, severity: Issue["severity"], context: Context): Check["look"] {
  if (field === undefined) return (value) => value;
  if (severity === "warning") return (value) => validateValue(field, value, context);
  return (value) => validateReference(field as StringSchema, value, context, severity);
}

/** Printable ASCII: nothing in it is invisible or broken. */
const plain = /^[ -~]+$/;

/** Most values are sound, which is sooner seen than what is wrong with one that is not. */
function soundBy({ values, areActors }: Column, field: Schema | undefined, context: Context): Check["isSound"] {
  if (field === undefined) return (value) => value !== null;
  if (field.is === "tuple") return (value) => fits(field, value);
  const isPlain = (longest: number) => (value: unknown) =>
    typeof value === "string" && value.length <= longest && plain.test(value);
  if (field.is === "text" && field.names === undefined) return isPlain(longestText);
  if (field.is !== "string" || field.format !== "id") return () => false;
  if (field.names === undefined) return isPlain(field.longest ?? 0);
  const known = context.known.get(field.names);
  if (known === undefined) return () => false;
  if (areActors && isEachKept(values, known)) return () => true;
  return (value) => typeof value === "string" && known.ids.has(value);
}

function isEachKept(ids: readonly unknown[], { inOrder = [] }: Known): boolean {
  return ids.length === inOrder.length && inOrder.every(({ id }, row) => id === ids[row]);
}

function checkEach({ values }: Column, { look, isSound }: Check, { findings }: Context): Cells {
  if (values.every(isSound)) return { kept: values, rows: undefined };
  const kept = values.map((value, row) => {
    if (value === null || value === undefined) return undefined;
    return isSound(value) ? value : findings.within(row, () => look(value));
  });
  return { kept, rows: undefined };
}

function checkCoded({ values, rows = [], areActors }: Column, check: Check, { findings }: Context): Cells {
  const { look, severity, isSound } = check;
  const kept = new Array<unknown>(values.length).fill(undefined);
  const isChecked = new Uint8Array(values.length);
  const keep = (number: number, row: number) => {
    const [step, index] = areActors ? ["rows", row] : ["values", number];
    const value = values[number];
    kept[number] = isSound(value) ? value : findings.within(step, () => findings.within(index, () => look(value)));
    isChecked[number] = 1;
  };
  const reportAstray = (found: unknown) => {
    const expected = `the number of one of ${values.length} values, from 0, or null`;
    findings.report("wrong-value", { severity, expected, found });
  };
  for (let row = 0; row < rows.length; row++) {
    const number = rows[row] ?? undefined;
    const state = typeof number === "number" ? isChecked[number] : undefined;
    if (state === 0) keep(number as number, row);
    else if (state === undefined && number !== undefined) findings.withinAll(["rows", row], () => reportAstray(number));
  }
  return { kept, rows };
}
