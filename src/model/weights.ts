import type { Relation } from "../dataset/types.ts";
import { vagueWeightNames, weightNames } from "../dataset/weightNames.ts";
import { foldText } from "./fold.ts";
import type { Columns, Filter, Model, RelationType, Weights } from "./types.ts";

/**
 * The weights of relations that have no other way to differ: all of one line and family, and none with an amount. The
 * attribute is the first by its name whose values are numbers throughout; undefined where there is none, or where
 * all weigh the same. A number below 0 is no strength, and text of which nobody knows what its point or comma means
 * (`1.200`) is none that could be drawn.
 */
export function buildWeights(
  relations: readonly Relation[],
  { type }: Pick<Columns, "type">,
  types: readonly RelationType[],
): Weights | undefined {
  if (!areAlike(type, types) || relations.some(({ amount }) => amount !== undefined)) return undefined;
  for (const name of namesIn(relations)) {
    const found = relations.map(({ attributes = {} }) => (Object.hasOwn(attributes, name) ? attributes[name] : ""));
    const weights = readNumbers(found);
    if (weights === undefined) continue;
    const values = Float64Array.from(new Set(weights.filter((weight) => weight >= 0))).sort();
    if (values.length < 2) continue;
    const places = new Map([...values].map((value, place) => [value, place + 1]));
    return { name, values, rank: Uint32Array.from(weights, (weight) => places.get(weight) ?? 0) };
  }
  return undefined;
}

function areAlike(rows: Columns["type"], types: readonly RelationType[]): boolean {
  const [first, ...others] = [...new Set(rows)].map((row) => types[row]);
  return others.every((type) => type?.line === first?.line && type?.family === first?.family);
}

/** The attributes that may hold weights, by how likely they do. */
function namesIn(relations: readonly Relation[]): readonly string[] {
  const found = new Set<string>();
  for (const { attributes = {} } of relations) for (const name of Object.keys(attributes)) found.add(name);
  return [...found]
    .map((name) => ({ name, place: names.indexOf(foldText(name).replaceAll(" ", "")) }))
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name);
}

const names = [...weightNames, ...vagueWeightNames];
const plainNumber = /^(?<whole>\d+)(?:(?<sign>[.,])(?<part>\d+))?$/;

/** Numbers, NaN for what is empty; undefined where something is none, or could be another. */
function readNumbers(found: readonly unknown[]): readonly number[] | undefined {
  const signs = new Set<string>();
  let isProven = false;
  const numbers = found.map((value) => {
    const text = typeof value === "string" ? value.trim() : value;
    if (text === "") return NaN;
    if (typeof text !== "string") return typeof text === "number" && text >= 0 ? text : undefined;
    const match = plainNumber.exec(text);
    if (match === null) return undefined;
    const { whole = "", sign, part = "" } = match.groups ?? {};
    if (sign === undefined) return Number(whole);
    signs.add(sign);
    // Three digits behind it may be thousands.
    if (part.length !== 3 || whole.length > 3 || whole.startsWith("0")) isProven = true;
    return Number(`${whole}.${part}`);
  });
  const isRead = signs.size === 0 || (signs.size === 1 && isProven);
  return isRead && numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** The least and the largest weight. */
export function extentOfWeights({ values }: Weights): readonly [least: number, most: number] {
  return [values[0] ?? 0, values.at(-1) ?? 0];
}

/** What a relation weighs; undefined where the data do not say it. */
export function weightOf({ values, rank }: Weights, row: number): number | undefined {
  return values[(rank[row] ?? 0) - 1];
}

/** The lowest rank that weighs at least so much; from 0 on all pass. */
export function rankFrom({ values }: Weights, least: number): number {
  return least > 0 ? values.findIndex((value) => value >= least) + 1 || values.length + 1 : 0;
}

/** Whether a relation is as strong as a filter wants it. */
export function isStrongEnough(
  { weights }: Pick<Model, "weights">,
  { rank = 0 }: Pick<Filter, "rank">,
  row: number,
): boolean {
  return (weights?.rank[row] ?? 0) >= rank;
}
