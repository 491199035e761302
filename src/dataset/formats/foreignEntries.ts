import { isFields, type Fields } from "../fields.ts";
import type { Findings, Step } from "../findings.ts";
import { actorSchema, datasetSchema, relationSchema, urlSchema } from "../schema.ts";
import { fits, type Schema } from "../schemaLanguage.ts";
import { headingsOf, type CsvRole } from "./csv/fields.ts";
import { needsDecimal, unclearDecimal, type KnownDecimal } from "./words/amounts.ts";
import type { DateRules } from "./words/dateReading.ts";
import { isReversed, readDirection } from "./words/directions.ts";
import { readAmountValue, readSourceValues } from "./words/foreignValues.ts";
import { kindOf, readStanding } from "./words/standing.ts";
import { takeDates } from "./foreignDates.ts";
import { ForeignFields, isScalar, isWords } from "./foreignFields.ts";
import { wellFormed } from "../text.ts";

/** An actor or a relation made from a node or an edge. */
export interface ForeignEntry {
  readonly value: Fields;
  /** The steps from the node or edge to what stands at these steps from the actor or relation. */
  readonly origin: (steps: readonly Step[]) => readonly Step[];
}

/** What is known of how a file writes its dates and amounts. */
export interface EntryRules extends DateRules {
  readonly decimal?: KnownDecimal | undefined;
  /** Nothing but the label of an edge says what it is. */
  readonly hasTypeLabels?: boolean;
}

/** A relation of which the file does not say what it is. */
const untyped = "other";
const longestType = 200;
/** Sigma's names of drawing programs, which say nothing about what is drawn. */
const drawings: ReadonlySet<unknown> = new Set([
  "circle",
  "line",
  "arrow",
  "curve",
  "curved",
  "curvedArrow",
  "straight",
]);

type Test = (value: unknown) => value is unknown;

function fitting(schema: Schema): Test {
  return (value): value is unknown => fits(schema, value);
}

const { role, aliases, description, links } = actorSchema.fields;
const { label, amount, claimedBy, disputedBy, added } = relationSchema.fields;
const isText = fitting(datasetSchema.fields.title);
const isFilledText: Test = (value): value is unknown => (typeof value === "string" ? isWords(value) : isText(value));
const actorFields = Object.entries({ role, aliases, description, links }).map(
  ([name, field]) => [name, fitting(field)] as const,
);
const relationFields = Object.entries({ label, claimedBy, disputedBy, added }).map(
  ([name, field]) => [name, fitting(field)] as const,
);

/** In such files a position is a place, and the title of an edge is what is shown at a pointer. */
const notThere: ReadonlySet<string> = new Set(["position", "title", "titel"]);
const namesOfActors = namesOf("actors", actorFields);
const namesOfRelations = namesOf("relations", relationFields);

function namesOf(list: CsvRole, fields: readonly (readonly [name: string, test: Test])[]) {
  const names = fields.map(([name]) => {
    const others = headingsOf(list, name).filter((word) => !notThere.has(word));
    return [name, [name, ...others]] as const;
  });
  return Object.fromEntries<readonly string[]>(names);
}

/**
 * An actor from the fields of a node, without its id. Fields that are called and built as in `tiespan/1` are these; a
 * name is also `label` or `title`, a place `x` and `y` or `fx` and `fy`; everything else becomes an attribute.
 * @param upwards 1 where y grows upwards in the file, as it does here; -1 where it grows downwards, as on screens
 */
export function readActor(
  node: Fields,
  id: string,
  upwards: 1 | -1,
  findings: Findings,
  rules: DateRules = {},
): ForeignEntry {
  const fields = new ForeignFields(node);
  fields.set("id", id);
  const name = fields.take(["name", "label", "title"], isName);
  fields.set("name", typeof name?.value === "number" ? String(name.value) : (name?.value ?? id), name?.name ?? "id");
  const kind = fields.take(["kind"], isWords) ?? fields.take(kindNames, isKind);
  if (kind !== undefined) fields.set("kind", kindOf(kind.value) ?? kind.value, kind.name);
  for (const [field, test] of actorFields) fields.move(field, namesOfActors[field] ?? [field], test);
  takePosition(fields, node, upwards);
  takeDates("actors", fields, findings, rules);
  return { value: fields.finish(findings), origin: (steps) => fields.origin(steps) };
}

function isName(value: unknown): value is unknown {
  return typeof value === "number" || isFilledText(value);
}

function isKind(value: unknown): value is string {
  return typeof value === "string" && kindOf(value.trim()) !== undefined;
}

const kindNames = ["type", "group", ...headingsOf("actors", "kind")];

function takePosition(fields: ForeignFields, node: Fields, upwards: 1 | -1): void {
  for (const [across, up] of [
    ["x", "y"],
    ["fx", "fy"],
  ] as const) {
    if (!isCoordinate(node[across]) || !isCoordinate(node[up])) continue;
    const x = fields.take([across], isCoordinate);
    const y = fields.take([up], isCoordinate);
    if (x !== undefined && y !== undefined)
      fields.set("position", [x.value, upwards * y.value + 0], across); // no -0
    else for (const taken of [x, y]) if (taken !== undefined) fields.keep(taken.name, taken.value);
    return;
  }
}

function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= 1e6;
}

/**
 * A relation from the fields of an edge, without its id and its ends. What it is stands in `type`, `relation`,
 * `relationship` or `predicate`; words of the edge in `label`, `summary` or another of their names; everything else that
 * `tiespan/1` does not know in this way becomes an attribute.
 */
export function readRelation(edge: Fields, ends: Fields, findings: Findings, rules: EntryRules = {}): ForeignEntry {
  const fields = new ForeignFields(edge);
  for (const [field, value] of Object.entries(ends)) if (value !== undefined) fields.set(field, value);
  const type =
    fields.take(typeNames, isType) ?? (rules.hasTypeLabels === true ? fields.take(["label"], isWords) : undefined);
  fields.set("type", type === undefined ? untyped : formatType(type.value), type?.name);
  for (const [field, test] of relationFields) fields.move(field, namesOfRelations[field] ?? [field], test);
  fields.move("summary", ["summary", "description", ...headingsOf("relations", "summary")], isText);
  if (takeDirection(fields)) {
    const { source, target } = ends;
    for (const [field, value] of Object.entries({ source: target, target: source }))
      if (value !== undefined) fields.set(field, value, field === "source" ? "target" : "source");
  }
  const isOver = takeStatus(fields);
  takeAmount(fields, findings, rules.decimal);
  takeSources(fields);
  takeDates("relations", fields, findings, rules, isOver);
  return { value: fields.finish(findings), origin: (steps) => fields.origin(steps) };
}

/** `kind` is left to programs that group their edges by it. */
const typeNames = ["type", "relation", "relationship", "predicate", ...headingsOf("relations", "type")].filter(
  (name) => name !== "kind",
);

/** Words that are no name of a drawing and do not only say that the edge is directed. */
function isType(value: unknown): value is string {
  return isWords(value) && !drawings.has(value) && !(readDirection(value) !== undefined && /\p{L}{4}/u.test(value));
}

/** Whether an edge says what it is in a field of its own. */
export function saysType(edge: unknown): boolean {
  return isFields(edge) && new ForeignFields(edge).take(typeNames, isType) !== undefined;
}

const statusNames = headingsOf("relations", "status");
const currencyNames = headingsOf("relations", "currency");
const sourceNames = [...headingsOf("relations", "sources"), ...headingsOf("relations", "sources.url")];

const directionNames = headingsOf("relations", "direction");

/** An edge that says of itself that it has no direction gets no arrow. Whether it leads from its target to its source. */
function takeDirection(fields: ForeignFields): boolean {
  const says = (value: unknown): value is string | number | boolean =>
    isScalar(value) && readDirection(String(value)) !== undefined;
  const taken = fields.take(directionNames, says);
  if (taken === undefined) return false;
  if (readDirection(String(taken.value)) === false) fields.keep("undirected", true);
  else fields.keep(taken.name, taken.value);
  return isReversed(String(taken.value));
}

/** Takes the status; whether it says that the relation is over, which stays beside its period as it is written. */
function takeStatus(fields: ForeignFields): boolean {
  const taken = fields.take(statusNames, isStanding);
  if (taken === undefined) return false;
  const { status, isOver } = readStanding(taken.value.trim(), taken.name);
  if (status !== undefined) fields.set("status", status, taken.name);
  if (isOver || status === undefined) fields.keep(taken.name, taken.value);
  return isOver;
}

/** Words that are understood, under whichever heading. */
function isStanding(value: unknown): value is string {
  return isWords(value) && readStanding(value.trim(), "belegt").isUnderstood;
}

/** `value` and the like are weights in such files. */
export const amountNames = headingsOf("relations", "amount").filter(
  (name) => !/^(?:value|wert|volum|hohe|hoehe)/.test(name),
);
const fitsAmount = fitting(amount);

function takeAmount(fields: ForeignFields, findings: Findings, decimal: KnownDecimal | undefined): void {
  const whole = fields.take(amountNames, fitsAmount);
  if (whole !== undefined) {
    fields.set("amount", whole.value, whole.name);
    return;
  }
  const isAmount = (value: unknown): value is unknown => readAmountValue(value, undefined, "", decimal) !== undefined;
  const taken = fields.take(amountNames, isAmount);
  if (taken === undefined) {
    keepUnclear(fields, findings);
    return;
  }
  const currency = fields.take(currencyNames, isWords)?.value;
  const amount = readAmountValue(taken.value, currency, taken.name, decimal);
  if (amount !== undefined) fields.set("amount", amount, taken.name);
  else fields.keep(taken.name, taken.value);
}

/** An amount of which nobody has said how it is meant stays as it is written. */
function keepUnclear(fields: ForeignFields, findings: Findings): void {
  const taken = fields.take(amountNames, (value): value is string => typeof value === "string" && needsDecimal(value));
  if (taken === undefined) return;
  fields.keep(taken.name, taken.value);
  findings.within(taken.name, () =>
    findings.report("amount-unreadable", { expected: unclearDecimal, found: taken.value }),
  );
}

function takeSources(fields: ForeignFields): void {
  const isList = (value: unknown): value is unknown => readSourceValues(value) !== undefined;
  const taken = fields.take(sourceNames, isList);
  if (taken !== undefined) fields.set("sources", readSourceValues(taken.value), taken.name);
}

function formatType(words: string): string {
  return wellFormed(words.trim().replace(/\s+/g, " ").slice(0, longestType));
}

function isSources(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((source) => isWords(source) && source.length <= longestType);
}

/** Definitions of the sources that relations name: addresses, or the words themselves. */
export function defineSources(relations: readonly Fields[]): Fields | undefined {
  const ids = new Set(relations.flatMap(({ sources }) => (isSources(sources) ? sources : [])));
  if (ids.size === 0) return undefined;
  return Object.fromEntries([...ids].map((id) => [id, fits(urlSchema, id) ? { url: id } : { title: id }]));
}

const datasetNames = Object.entries({
  title: ["title", "name", "label"],
  description: ["description"],
  credit: ["credit", "creator"],
});
const datasetWords = ["language", "license", "updated"] as const;

/** Title, description and the like of a whole file; whatever else it says about itself is reported. */
export function readAbout(about: unknown, findings: Findings): ForeignEntry {
  const fields = new ForeignFields(isFields(about) ? about : {});
  for (const [field, names] of datasetNames) fields.move(field, names, isFilledText);
  for (const field of datasetWords) fields.move(field, [field], fitting(datasetSchema.fields[field]));
  const { attributes, ...value } = fields.finish(findings);
  for (const name of Object.keys(isFields(attributes) ? attributes : {})) {
    findings.within(name, () => findings.report("part-ignored", { found: isFields(about) ? about[name] : about }));
  }
  return { value, origin: (steps) => fields.origin(steps) };
}
