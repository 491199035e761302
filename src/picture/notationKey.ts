import type { Family } from "../dataset/types.ts";
import { isolate } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import type { Answered } from "../model/answered.ts";
import { isInDoubt, type Model, type Scope, type Weights } from "../model/types.ts";
import { extentOfWeights, weightOf } from "../model/weights.ts";
import { isMoneyByWidth, type Pattern } from "../notation/lines.ts";
import { type LaneLook, usualWidthPx } from "./laneMark.ts";

/** What is drawn unlike the rest and wants an explanation, in the order of the legend. */
export const notations = [
  "step",
  "away",
  "ongoing",
  "possibly",
  "hollow",
  "question",
  "count",
  "width",
  "weight",
  "planned",
  "failed",
] as const;
export type Notation = (typeof notations)[number];

/** A line that shows it: its family, or undefined where it is meant of all. */
export interface NotationSample {
  readonly line: Pattern;
  readonly family: Family | undefined;
  readonly special: Partial<Omit<LaneLook, "line">>;
}

const widthOfSamplePx = 6;

export const notationSamples: Readonly<Record<Notation, NotationSample>> = {
  step: { line: "solid", family: undefined, special: {} },
  away: { line: "solid", family: undefined, special: { isStrong: false, isAway: true } },
  ongoing: { line: "solid", family: undefined, special: { isStrong: false } },
  possibly: { line: "solid", family: undefined, special: { isSure: false } },
  hollow: { line: "solid", family: undefined, special: { isDoubtful: true, isDirected: true } },
  question: { line: "solid", family: undefined, special: { isDoubtful: true } },
  count: { line: "solid", family: undefined, special: {} },
  width: { line: "solid", family: "money", special: { widthPx: widthOfSamplePx, isDirected: true } },
  weight: { line: "solid", family: undefined, special: { widthPx: widthOfSamplePx } },
  planned: { line: "longDashes", family: "money", special: { widthPx: widthOfSamplePx / 2, isDirected: true } },
  failed: { line: "longDashes", family: undefined, special: { isDirected: true, isFailed: true } },
};

/**
 * The explanation of each; a question mark alone is explained as a hollow arrow would be, and width by what the data call
 * their `weights`, of those in scope. An answer says by `key` what thin and broken lines mean.
 */
export function notationWords(
  notation: Notation,
  occurring: readonly Notation[],
  t: Translator,
  weights: Weights | undefined,
  key: Answered["key"] | undefined,
): string {
  if (notation === "away") return key?.away ?? "";
  if (notation === "ongoing" && key !== undefined) return key.earlier;
  if (notation === "weight") return weights === undefined ? "" : weightRange(weights, t);
  const isAlone = notation === "question" && !occurring.includes("hollow");
  return t.words.picture.notation[isAlone ? "hollow" : notation];
}

/** The number on the line that shows it, or "". */
export function sampleNumber(notation: Notation, t: Translator): string {
  return notation === "count" ? t.formatNumber(2) : notation === "step" ? t.formatNumber(1) : "";
}

/** "Breite: Gewicht, 1 bis 31". */
function weightRange(weights: Weights, t: Translator): string {
  const [least, most] = extentOfWeights(weights);
  return t.words.weight.width(isolate(weights.name, t.direction), t.formatNumber(least), t.formatNumber(most));
}

/** A line as a legend shows it, unlike the usual as far as `special` says. */
export function sampleLook(
  line: Pattern,
  color: string,
  background: string,
  special: Partial<LaneLook> = {},
): LaneLook {
  const usual = { isDirected: false, isFailed: false, isDoubtful: false, isStrong: true, isSure: true };
  return { line, color, background, widthPx: usualWidthPx(line), ...usual, ...special };
}

/** What one relation adds to the key by what it is, whenever that was. */
export function notationsOf({ dataset, types, columns, weights }: Model, row: number): readonly Notation[] {
  const relation = dataset.relations[row];
  const type = types[columns.type[row] ?? 0];
  if (relation === undefined || type === undefined) return [];
  const qualifier = relation.amount?.qualifier;
  const isDoubtful = isInDoubt(columns.status[row] ?? 0);
  const isFailed = qualifier === "failed" && type.directed;
  const occurs: Partial<Record<Notation, boolean>> = {
    hollow: isDoubtful && type.directed && !isFailed,
    question: isDoubtful && (!type.directed || isFailed),
    width: isMoneyByWidth(relation, type),
    weight: weights !== undefined && weightOf(weights, row) !== undefined,
    planned: type.family === "money" && qualifier === "planned",
    failed: isFailed,
  };
  return notations.filter((notation) => occurs[notation] === true);
}

/** What the legend of a page says of a scope, whatever the window shows of it. */
export interface ScopeKey {
  readonly notations: readonly Notation[];
  /** Undefined where all in scope weigh the same, as far as anything does: lines are then as wide as their style says. */
  readonly weights: Weights | undefined;
  /** Rows of the types that occur in what its scene itself shows. */
  readonly types: ReadonlySet<number>;
}

const keys = new WeakMap<Scope, ScopeKey>();

/** Derived once for each scope. */
export function deriveScopeKey(model: Model, scope: Scope): ScopeKey {
  const known = keys.get(scope);
  if (known !== undefined) return known;
  const { columns } = model;
  const found = new Set<Notation>();
  const lanes = new Set<number>();
  for (const row of scope.relationRows) {
    for (const notation of notationsOf(model, row)) found.add(notation);
    if (lasts(model, row)) found.add("ongoing");
    if (isVague(model, row)) found.add("possibly");
    const lane = columns.lane[row] ?? 0;
    if (lanes.has(lane)) found.add("count");
    lanes.add(lane);
  }
  const shown = scope.relationRows.filter((row) => scope.told?.[row] !== 0);
  const types = new Set(shown.map((row) => columns.type[row] ?? 0));
  if ((scope.chiefs?.size ?? 0) > 0) found.add("step");
  const weights = weightsIn(model, scope);
  if (weights === undefined) found.delete("weight");
  const key = { notations: notations.filter((notation) => found.has(notation)), weights, types };
  keys.set(scope, key);
  return key;
}

/** With the values from the least to the largest of them. */
function weightsIn({ weights }: Model, { relationRows }: Scope): Weights | undefined {
  const ranks = Uint32Array.from(relationRows, (row) => weights?.rank[row] ?? 0)
    .filter((rank) => rank > 0)
    .sort();
  const [least = 0, most = 0] = [ranks[0], ranks.at(-1)];
  return weights && least < most ? { ...weights, values: weights.values.subarray(least - 1, most) } : undefined;
}

/** Whether some window can find it going on. */
function lasts({ columns }: Model, row: number): boolean {
  return periodsOf({ columns }, row).some(
    (period) => (columns.latestEnd[period] ?? 0) > (columns.earliestStart[period] ?? 0),
  );
}

/** Whether some window can meet it only possibly. */
function isVague({ columns }: Pick<Model, "columns">, row: number): boolean {
  return periodsOf({ columns }, row).some(
    (period) =>
      columns.earliestStart[period] !== columns.latestStart[period] ||
      columns.earliestEnd[period] !== columns.latestEnd[period],
  );
}

function periodsOf({ columns: { periodStart } }: Pick<Model, "columns">, row: number): readonly number[] {
  const first = periodStart[row] ?? 0;
  return Array.from({ length: (periodStart[row + 1] ?? 0) - first }, (_, index) => first + index);
}
