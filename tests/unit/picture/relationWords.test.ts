import { describe, expect, it } from "vitest";
import type { Relation, Scene } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { buildScope } from "../../../src/model/scope.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";

function wordsOf(relations: readonly Partial<Relation>[], steps: Scene["steps"] = [], language: "de" | "en" = "en") {
  const model = buildModel(datasetOf(relations));
  const scene = { id: "story", title: "Story", ...(steps.length === 0 ? {} : { steps }) };
  const wording = { model, t: translatorFor(language) };
  return deriveRelationWords(wording, buildScope(model, undefined, "all"), scene);
}

const sum = (value: number, more: Partial<NonNullable<Relation["amount"]>> = {}, ends: Partial<Relation> = {}) => {
  return { type: "investment", date: "2025-01-02", amount: { value, currency: "USD", ...more }, ...ends } as const;
};

describe("words at lines", () => {
  it("are the sums of money, the largest first, and of nothing else", () => {
    const words = wordsOf([sum(7e9), { date: "2025", amount: { value: 5e11 } }, sum(19e9), { type: "investment" }]);
    expect(words.map(({ row, words: text, badge }) => [row, text, badge])).toEqual([
      [2, "$19B", ""],
      [0, "$7B", ""],
    ]);
  });

  it("leave to dashes and crosses what those say, and say how exact a sum is", () => {
    const words = wordsOf([
      sum(4e9, { qualifier: "planned" }),
      sum(3e9, { qualifier: "failed" }),
      sum(2e9, { qualifier: "at-most" }),
    ]);
    expect(words.map(({ words: text }) => text)).toEqual(["$4B", "$3B", "up to $2B"]);
  });

  it("name a sum as one among others only where its line stands for several relations", () => {
    const [several, , alone] = wordsOf([sum(4e9), sum(3e9), sum(2e9, { qualifier: "at-most" }, { target: "c" })]);
    expect(several?.amongOthers).toBe("including $4B");
    expect(alone?.amongOthers).toBe("up to $2B");
  });

  it("are the label of the first relation of each step with its number, and the number alone for the others", () => {
    const relations = [
      { date: "2025-01-02", label: "Quarrel" },
      { date: "2025-01-03", label: "Answer", source: "b", target: "c" },
      { date: "2025-01-04", label: "Echo", source: "c", target: "d" },
    ];
    const steps = [
      { title: "One", relations: ["r1", "r3"] },
      { title: "Two", relations: ["r2", "r1"] },
    ];
    expect(wordsOf(relations, steps).map(({ row, words, badge }) => [row, words, badge])).toEqual([
      [0, "Quarrel", "1"],
      [1, "Answer", "2"],
      [2, "", "1"],
    ]);
  });
});
