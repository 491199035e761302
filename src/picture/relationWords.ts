import type { Amount, Scene } from "../dataset/types.ts";
import { textOf, type Wording } from "../i18n/wording.ts";
import type { Answered } from "../model/answered.ts";
import type { Scope } from "../model/types.ts";
import { isMoneyByWidth } from "../notation/lines.ts";
import type { RelationWords } from "../notation/lineWords.ts";

/**
 * What stands at the lines of a scene, the most important first: the decisive relation of each step with the number of
 * the step and its label, then the others of the steps with the number alone, then sums of money, the largest first. An
 * answer may put its `marks` in their place.
 */
export function deriveRelationWords(
  wording: Wording,
  { relations: inScope, relationRows }: Scope,
  scene: Scene | undefined,
  marks?: Answered["marks"],
): readonly RelationWords[] {
  if (marks !== undefined) return marks.filter(({ row }) => inScope[row] === 1);
  const { model } = wording;
  const steps = (scene?.steps ?? []).map(({ relations }) =>
    relations.flatMap((id) => model.relationRow.get(id) ?? []).filter((row) => inScope[row] === 1),
  );
  const amountOf = (row: number): number => model.dataset.relations[row]?.amount?.value ?? 0;
  const sums = relationRows.filter((row) => moneyWords(wording, row) !== "").sort((a, b) => amountOf(b) - amountOf(a));
  const found = new Map<number, RelationWords>();
  const add = (row: number, words: string, badge: string): void => {
    const isOneOfSeveral = (model.lanes[model.columns.lane[row] ?? 0]?.relations.length ?? 0) > 1;
    const isSum = moneyWords(wording, row) !== "";
    const amongOthers = isSum && isOneOfSeveral ? wording.t.words.picture.amongOthers(words) : words;
    if (!found.has(row)) found.set(row, { row, words, amongOthers, badge });
  };
  for (const [step, [decisive]] of steps.entries()) {
    if (decisive !== undefined) add(decisive, wordsOf(wording, decisive), wording.t.formatNumber(step + 1));
  }
  for (const [step, rows] of steps.entries()) {
    for (const row of rows) add(row, moneyWords(wording, row), wording.t.formatNumber(step + 1));
  }
  for (const row of sums) add(row, moneyWords(wording, row), "");
  return [...found.values()];
}

function wordsOf(wording: Wording, row: number): string {
  return moneyWords(wording, row) || textOf(wording, wording.model.dataset.relations[row]?.label);
}

/** The sum where the width of the line stands for it, or would if it had come about: dashes and cross say the rest. */
function moneyWords({ model, t }: Wording, row: number): string {
  const relation = model.dataset.relations[row];
  const type = model.types[model.columns.type[row] ?? 0];
  const amount = relation?.amount;
  if (amount === undefined || !isMoneyByWidth({ amount: flowed(amount) }, type)) return "";
  return t.formatAmount(flowed(amount));
}

function flowed({ qualifier, ...amount }: Amount): Amount {
  return qualifier === undefined || qualifier === "planned" || qualifier === "failed"
    ? amount
    : { ...amount, qualifier };
}
