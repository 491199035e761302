import { describe, expect, it } from "vitest";
import { answerView } from "../../../src/answers/answer.ts";
import { noChoice, type Tension } from "../../../src/answers/types.ts";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import type { Wish } from "../../../src/view/types.ts";
import { answerWordingFor } from "../../translators.ts";

function measure(relations: readonly Partial<Relation>[], choice = noChoice, wish: Wish = {}): Tension {
  const model = buildModel(datasetOf(relations));
  const visible = deriveVisible(model, { from: "2020-01-01", to: "2020-12-31", tension: "on", ...wish });
  const found = answerView(visible, answerWordingFor("en", model), choice);
  if (found?.kind !== "tension") throw new Error("nothing measured");
  return found;
}

const tense: readonly Partial<Relation>[] = [
  { start: "2019-05-01" },
  { source: "b", target: "c", date: "2020-02-01" },
  { source: "a", target: "c", type: "feud", start: "2020-01-21", status: "claimed" },
];

describe("a view that asks what is in tension", () => {
  it("tells who is with and who against whom, friends first, and since when it can have been so", () => {
    const found = measure(tense);
    expect(found.tense[0]?.sides.map(({ actors, sign }) => [actors, sign])).toEqual([
      [[0, 1], 1],
      [[1, 2], 1],
      [[0, 2], -1],
    ]);
    const day = Date.parse("2020-02-01") / 86_400_000;
    expect(found.tense[0]?.since).toEqual({ day, isTogether: true, isLasting: false, rows: [1] });
    expect(found.answered.says).toBe(
      "1 triangle of actors who count as “with” or “against each other”; it is in tension. Counted: 3 relations (Alliance 2 · Feud 1; of them claimed, disputed or denied: 1). Share in balance: 0. At least 1 pair would have to be left out for two camps to remain.",
    );
    expect([...found.answered.told.values()]).toEqual(["now", "now", "now"]);
  });

  it("leaves out what is claimed, disputed or denied where that is wanted", () => {
    const found = measure(tense, noChoice, { tension: "undoubted" });
    expect(found.answered.says).toBe(
      "There are no triangles: no three actors of whom each two count as “with” or “against each other”. What is claimed, disputed or denied is not counted. Counted: 2 relations (Alliance 2). No pair speaks against a split into at most two camps.",
    );
    expect(found.answered.line).toMatch(
      /^There are no triangles.* What is claimed, disputed or denied is not counted\.$/,
    );
    expect(measure(tense).answered.line).not.toContain("claimed");
    expect(found.takesDoubtful).toBe(false);
    expect(found.tense).toEqual([]);
  });

  it("says no day where a date is not known", () => {
    expect(measure([...tense.slice(1), {}]).tense[0]?.since).toBeUndefined();
    expect(measure([...tense.slice(1), { end: "2020-05" }]).tense[0]?.since?.rows).toEqual([0]);
  });

  it("says that it lasts only where each side may still be there on the last day", () => {
    const lasting = tense.map(({ date, ...rest }) => (date === undefined ? rest : { ...rest, start: date }));
    expect(measure(lasting).tense[0]?.since).toMatchObject({ isTogether: true, isLasting: true });
    const ended = lasting.map((each, index) => (index === 1 ? { ...each, end: "2020-03" } : each));
    const after: Partial<Relation> = { source: "b", target: "a", date: "2021-01-01" };
    expect(measure([...ended, after]).tense[0]?.since).toMatchObject({ isTogether: true, isLasting: false });
  });

  it("names the pairs that are both with and against each other", () => {
    const both = measure([...tense, { source: "a", target: "b", type: "feud", date: "2020-02-01" }]);
    expect(both.ambivalent).toEqual([[0, 1]]);
    expect(both.answered.says).toContain(
      "1 pair has both what joins and what sets apart in the period, and is not counted: ",
    );
    expect(both.answered.says).toMatch(/not counted: \S+ and \S+\./);
  });

  it("does not say since when of events of different days", () => {
    const found = measure([{ date: "2020-01-05" }, ...tense.slice(1)]);
    expect(found.tense[0]?.since).toMatchObject({ isTogether: false, rows: [1] });
  });

  it("stays within the triangles that there are", () => {
    expect(measure(tense, { place: 7 }).place).toBe(0);
  });
});
