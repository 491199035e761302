import type { Issue } from "../../../../src/dataset/issues.ts";
import type { DraftReading } from "../../../../src/dataset/formats/types.ts";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";

export interface Outcome {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
}

/** The dataset that a draft becomes and all issues but those of types, which a later step defines; throws for a refusal. */
export function validated(reading: DraftReading): Outcome {
  if ("refusal" in reading) throw new Error(reading.refusal.message);
  const { dataset, issues } = validateDataset(reading.value, reading.placeOf);
  if (dataset === undefined) throw new Error("a draft is always a dataset");
  return { dataset, issues: [...reading.issues, ...issues].filter(({ code }) => code !== "type-unknown") };
}

/** Without prototypes, fields that are undefined and -0, which JSON does not have either. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

const hostile = [
  ...["__proto__", "constructor", "<!DOCTYPE x>", "&#0;", "&x;", "]]>", "<!--", "<?tiespan {}?>", "\ud800", "\u0000"],
  ...['"', "<", ">", "&", "<node>", "</edges>", "<nodes>", "-Infinity", "9".repeat(400), "<[1,2]>", "#5", "2025-02-30"],
  ...["<spells><spell/></spells>", '<attvalue for="__proto__" value="1"/>', '<data key="constructor">1</data>'],
];

/** The text with a few pieces cut, doubled, swapped, overwritten or with a bit turned round. */
export function mutateText(text: string, random: () => number): string {
  let mutated = text;
  const at = () => Math.floor(random() * (mutated.length + 1));
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    const near = Math.min(to, from + 40);
    const [before, piece, after] = [mutated.slice(0, from), mutated.slice(from, near), mutated.slice(near)];
    const insert = hostile[Math.floor(random() * hostile.length)] ?? "";
    const turned = String.fromCharCode(piece.charCodeAt(0) ^ (1 << Math.floor(random() * 7)) || 32);
    const ways = [
      before + after,
      before + piece + piece + after,
      before + insert + piece + after,
      after + piece + before,
    ];
    ways.push(before + turned + piece.slice(1) + after, before + insert + after, mutated.slice(0, from));
    const weights = [0, 0, 1, 1, 2, 2, 2, 4, 4, 4, 4, 5, 5, 3, 6];
    mutated = ways[weights[Math.floor(random() * weights.length)] ?? 0] ?? mutated;
  }
  return mutated;
}
