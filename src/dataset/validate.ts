import { builtInKindById } from "./builtInKinds.ts";
import { builtInTypeById } from "./builtInTypes.ts";
import { type EntryList, isColumns, readColumns, writtenIds } from "./entryColumns.ts";
import { isFields, type Fields } from "./fields.ts";
import { Findings, type PlaceOf } from "./findings.ts";
import type { Issue } from "./issues.ts";
import { NearestName } from "./nearest.ts";
import type { Context } from "./references.ts";
import { datasetSchema } from "./schema.ts";
import { cleanText } from "./text.ts";
import type { Dataset } from "./types.ts";
import { validateActors } from "./validateActors.ts";
import { validateFields } from "./validateFields.ts";
import { validateRelations } from "./validateRelations.ts";
import { validateScenes } from "./validateScenes.ts";

export interface Validation {
  /** Undefined only where the value is not a dataset at all. */
  readonly dataset: Dataset | undefined;
  /** Every finding of the file, in the order in which its parts depend on each other. */
  readonly issues: readonly Issue[];
}

const ownFormat = "tiespan/1";

/**
 * What of a parsed JSON value can be shown as a dataset, and every issue found on the way. The result is
 * a copy: cleaned, every id unique, every relation between known actors, every period the right way round. Objects
 * keyed by ids have no prototype. Takes any JSON value, throws for none, in time linear in its size.
 * @param placeOf where issues are, for a value that was made from another format
 */
export function validateDataset(value: unknown, placeOf?: PlaceOf): Validation {
  const findings = new Findings(placeOf);
  const context: Context = { findings, nearest: new NearestName(), known: new Map(), ends: new Map() };
  const lists = isFields(value) ? listsOf(value, findings) : undefined;
  if (!isFields(value)) {
    findings.report("not-a-dataset", { severity: "error", expected: "an object", found: value });
  }
  if (!isFields(value) || lists === undefined) return { dataset: undefined, issues: findings.issues };
  return { dataset: buildDataset(value, lists, context), issues: findings.issues };
}

interface Lists {
  readonly actors: EntryList;
  readonly relations: EntryList;
}

/** Both lists have to be there, or the file says that it is a dataset and leaves one out. */
function listsOf(value: Fields, findings: Findings): Lists | undefined {
  const isDeclared = typeof value.format === "string" && value.format.startsWith("tiespan/");
  const [actors, relations] = [listIn(value.actors, isDeclared), listIn(value.relations, isDeclared)];
  if (actors === undefined || relations === undefined) {
    const name = actors === undefined ? "actors" : "relations";
    const found = isDeclared ? value[name] : value;
    const report = () => {
      findings.report("not-a-dataset", { severity: "error", expected: "arrays actors and relations", found });
    };
    if (isDeclared) findings.within(name, report);
    else report();
    return undefined;
  }
  for (const name of ["actors", "relations"] as const) {
    if (value[name] === undefined) findings.within(name, () => findings.report("missing-field"));
  }
  return readLists(actors, relations, findings);
}

function listIn(value: unknown, canBeMissing: boolean): readonly unknown[] | Fields | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (isColumns(value)) return value;
  return value === undefined && canBeMissing ? [] : undefined;
}

/** Undefined where one is written in columns that cannot be read. */
function readLists(
  actors: readonly unknown[] | Fields,
  relations: readonly unknown[] | Fields,
  findings: Findings,
): Lists | undefined {
  const read = (name: string, list: readonly unknown[] | Fields, actorIds: readonly unknown[]) => {
    if (!isFields(list)) return list;
    return findings.within(name, () => readColumns(list, actorIds, findings));
  };
  const readActors = read("actors", actors, []);
  const readRelations = read("relations", relations, readActors === undefined ? [] : writtenIds(readActors));
  return readActors && readRelations && { actors: readActors, relations: readRelations };
}

function buildDataset(value: Fields, lists: Lists, context: Context): Dataset {
  const { findings } = context;
  const format = validateFormat(value.format, findings);
  const fields = validateFields(datasetSchema, value, context, [
    "format",
    "actors",
    "relations",
    "scenes",
    "corrections",
  ]);
  knowDefinitions(fields, context);
  const actors = findings.within("actors", () => validateActors(lists.actors, context));
  const relations = findings.within("relations", () => validateRelations(lists.relations, context));
  const { corrections } = validateFields(datasetSchema, { corrections: value.corrections }, context);
  const scenes = findings.within("scenes", () => validateScenes(value.scenes, context));
  return { ...fields, format, actors, relations, ...(corrections && { corrections }), ...(scenes && { scenes }) };
}

function validateFormat(format: unknown, findings: Findings): string {
  if (format === undefined || format === ownFormat) return ownFormat;
  findings.within("format", () => {
    const isLater = typeof format === "string" && /^tiespan\/(?:[2-9]|[1-9]\d+)$/.test(format);
    findings.report(isLater ? "format-later" : "format-unknown", { expected: ownFormat, found: format });
  });
  return typeof format === "string" ? cleanText(format) : ownFormat;
}

/** References to types, kinds and sources are kept where they name nothing: they are shown without their definition. */
function knowDefinitions({ types, kinds, sources }: Partial<Dataset>, { known }: Context): void {
  const typeIds = new Set([...builtInTypeById.keys(), ...Object.keys(types ?? {})]);
  const kindIds = new Set([...builtInKindById.keys(), ...Object.keys(kinds ?? {})]);
  known.set("type", { ids: typeIds, code: "type-unknown", isKept: true });
  known.set("kind", { ids: kindIds, code: "kind-unknown", isKept: true });
  known.set("source", { ids: new Set(Object.keys(sources ?? {})), code: "source-unknown", isKept: true });
}
