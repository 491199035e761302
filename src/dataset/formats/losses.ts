import { isFields, type Fields } from "../fields.ts";
import { formatPath } from "../findings.ts";
import type { Dataset } from "../types.ts";
import { validateDataset } from "../validate.ts";
import { defineTypes } from "./defineTypes.ts";
import { datasetStructure, type Structure } from "./structure.ts";
import type { DraftReading, Loss } from "./types.ts";
import { withoutUnused } from "./unusedTypes.ts";

/** Entries by which a loss is explained. */
const mostExamples = 3;

/**
 * What `before` has and `after` has not, or has differently: fields of the dataset (`title`), entries (`actors[]`) and
 * fields of entries (`relations[].amount.qualifier`), in the order of the fields of the format, unknown ones after the
 * known by name. A list or record of entries that is missing as a whole is a field of the dataset. Entries are
 * matched by their ids, so that their order does not matter; what only `after` has is no loss. Linear.
 */
export function compareDatasets(before: Dataset, after: Dataset): Loss[] {
  const found: Found = new Map();
  const root = { path: "", order: "", id: undefined };
  compareFields(before, after, datasetStructure, root, found);
  return [...found.values()].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ loss }) => loss);
}

/** What of a dataset is missing or different in its own text once that is read again. */
export function compareWithReading(dataset: Dataset, reading: DraftReading): Loss[] {
  const read = "refusal" in reading ? undefined : readDraft(reading.value);
  return compareDatasets(dataset, read ?? { format: dataset.format, actors: [], relations: [] });
}

function readDraft(draft: Fields): Dataset | undefined {
  const { dataset } = validateDataset(defineTypes(draft).value);
  return dataset === undefined ? undefined : withoutUnused(dataset, draft.types);
}

/** A place in the format, not in a file: `relations[].type`. */
interface Place {
  readonly path: string;
  /** Sorts places as the format does. */
  readonly order: string;
  /** Of the entry that it lies in. */
  readonly id: string | undefined;
}

type Found = Map<string, { readonly order: string; loss: Loss }>;

function report({ path, order, id }: Place, found: Found): void {
  const loss = found.get(path)?.loss ?? { path, count: 0, examples: [] };
  const isExample = id !== undefined && loss.examples.length < mostExamples;
  const examples = isExample ? [...loss.examples, id] : loss.examples;
  found.set(path, { order, loss: { path, count: loss.count + 1, examples } });
}

function compareFields(before: object, after: object, structure: Structure, place: Place, found: Found): void {
  const was = new Map(Object.entries(after));
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) continue;
    const field = stepTo(name, structure.ranks.get(name) ?? structure.ranks.size, place);
    compareValues(value, was.get(name), structure.fields.get(name), field, found);
  }
}

function stepTo(name: string, rank: number, { path, order, id }: Place): Place {
  const step = formatPath([name]);
  const isFirst = path === "" || step.startsWith("[");
  return { path: `${path}${isFirst ? "" : "."}${step}`, order: `${order}${String(rank).padStart(2, "0")}${name}`, id };
}

function compareValues(
  before: unknown,
  after: unknown,
  structure: Structure | undefined,
  place: Place,
  found: Found,
): void {
  const entries = entriesOf(before, structure);
  if (entries !== undefined) compareEntries(entries, entriesOf(after, structure), structure?.entry, place, found);
  else if (structure?.is === "object" && isFields(before) && isFields(after)) {
    compareFields(before, after, structure, place, found);
  } else if (!isEqual(before, after)) report(place, found);
}

/** The objects of a list or record by their ids; undefined for anything else. */
function entriesOf(value: unknown, structure: Structure | undefined): ReadonlyMap<string, object> | undefined {
  const { is, entry } = structure ?? {};
  if (entry?.is !== "object" || typeof value !== "object" || value === null) return undefined;
  if (is === "record") return new Map(Object.entries(value).filter(([, item]) => isFields(item)) as [string, object][]);
  if (!entry.fields.has("id") || !Array.isArray(value)) return undefined;
  return new Map((value as readonly { id: string }[]).map((item) => [item.id, item]));
}

function compareEntries(
  before: ReadonlyMap<string, object>,
  after: ReadonlyMap<string, object> | undefined,
  structure: Structure | undefined,
  place: Place,
  found: Found,
): void {
  if (after === undefined || (after.size === 0 && before.size > 0)) {
    report(place, found);
    return;
  }
  for (const [id, entry] of before) {
    const inEntry = { path: `${place.path}[]`, order: `${place.order}[]`, id };
    const other = after.get(id);
    if (other === undefined) report(inEntry, found);
    else if (structure !== undefined) compareFields(entry, other, structure, inEntry, found);
  }
}

/** Equal as JSON: the order of fields does not matter, a field that is undefined is missing, 0 is -0. */
function isEqual(before: unknown, after: unknown): boolean {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) {
    return before === after;
  }
  if (Array.isArray(before) || Array.isArray(after)) return areItemsEqual(before, after);
  const was = Object.entries(before).filter(([, value]) => value !== undefined);
  const is = new Map(Object.entries(after).filter(([, value]) => value !== undefined));
  return was.length === is.size && was.every(([name, value]) => is.has(name) && isEqual(value, is.get(name)));
}

function areItemsEqual(before: object, after: object): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((item, index) => isEqual(item, after[index]));
}
