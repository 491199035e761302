import { readFileSync } from "node:fs";
import { answerView } from "../../src/answers/answer.ts";
import { certifyPromptly, packWays, type Searches, searchesHere } from "../../src/answers/searches.ts";
import { noChoice } from "../../src/answers/types.ts";
import { formatDay } from "../../src/dataset/edtf.ts";
import { readDataset } from "../../src/dataset/read.ts";
import type { Dataset } from "../../src/dataset/types.ts";
import { buildModel } from "../../src/model/build.ts";
import { deriveVisible } from "../../src/view/store.ts";
import type { Wish } from "../../src/view/types.ts";
import { answerWordingFor } from "../translators.ts";
import { buildDataset, fromDays, windowDays } from "./data.ts";
import { medianOf } from "./figures.ts";

/** What the answer to a question costs in another window: the median of many, in milliseconds. */
export interface AnswerCost {
  readonly relations: number;
  readonly compareMs: number;
  readonly pathMs: number;
  /** What of it a page does itself where it leaves the search to its worker. */
  readonly pathInPageMs: number;
  readonly tensionMs: number;
}

const shipped = new URL("../../data/musk-altman-trump.json", import.meta.url);

/** Milliseconds that an answer may take: of the shipped data, of 10,000 relations, and ways among 100,000. */
const bars = { shipped: 5, large: 100, largest: 100 };

/** The engine alone, without a page: camps as far as a page does not leave them to its worker. */
export function measureAnswers(): readonly AnswerCost[] {
  const read = readDataset(readFileSync(shipped));
  if (read.dataset === undefined) throw new Error("the shipped data cannot be read");
  return [read.dataset, buildDataset(10_000), buildDataset(100_000)].map(measure);
}

function measure(dataset: Dataset): AnswerCost {
  const model = buildModel(dataset);
  const wording = answerWordingFor("en", model);
  const [first, last] = [dataset.actors[0]?.id ?? "", dataset.actors.at(-1)?.id ?? ""];
  const timed = (question: Wish, ways: Searches["ways"] = searchesHere.ways) => {
    const times = fromDays.map((day) => {
      const [from, to] = [day, day + windowDays].map((each) => formatDay(each));
      const visible = deriveVisible(model, { ...question, scene: "", strongest: "all", from, to });
      const start = performance.now();
      answerView(visible, wording, noChoice, { camps: certifyPromptly, ways });
      return performance.now() - start;
    });
    return medianOf(times);
  };
  return {
    relations: dataset.relations.length,
    compareMs: timed({ compare: "2012..2013" }),
    pathMs: timed({ path: [first, last] }),
    pathInPageMs: timed({ path: [first, last] }, (view, from, to) => {
      packWays(view, from, to);
      return undefined;
    }),
    tensionMs: timed({ tension: "on" }),
  };
}

/** Which bars are not reached, in words. */
export function judgeAnswers(costs: readonly AnswerCost[]): readonly string[] {
  return costs.flatMap(({ relations, ...cost }) => {
    const bar = relations < 10_000 ? bars.shipped : relations < 100_000 ? bars.large : bars.largest;
    const judged = relations < 100_000 ? Object.entries(cost) : [["pathMs", cost.pathMs] as const];
    return judged
      .filter(([, ms]) => ms >= bar)
      .map(([name, ms]) => `${name} of ${relations} relations: ${ms.toFixed(1)}, under ${bar}`);
  });
}

export function formatAnswers(costs: readonly AnswerCost[]): string {
  const lines = costs.map(
    ({ relations, compareMs, pathMs, pathInPageMs, tensionMs }) =>
      `${relations} relations: compare ${compareMs.toFixed(1)} ms, path ${pathMs.toFixed(1)} ms (without the search ${pathInPageMs.toFixed(1)} ms), tension ${tensionMs.toFixed(1)} ms`,
  );
  return ["Answers in another window:", ...lines].join("\n");
}
