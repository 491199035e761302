import { render } from "lit-html";
import { beforeEach, describe, expect, it } from "vitest";
import shippedFile from "../../../data/musk-altman-trump.json?raw";
import { answerView, createPublishersOf } from "../../../src/answers/answer.ts";
import { traceCurve } from "../../../src/answers/curve.ts";
import { noChoice } from "../../../src/answers/types.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { graphOf } from "../../../src/model/graph.ts";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { answerPanel } from "../../../src/panels/answers/panel.ts";
import { longRows } from "../../../src/panels/longRows.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { answerWordingFor } from "../../translators.ts";

const shipped = readDataset(shippedFile).dataset;
if (shipped === undefined) throw new Error("the shipped data cannot be read");

const relations: readonly Partial<Relation>[] = [
  { date: "2024-05-01", type: "support", added: "2026-06-15" },
  { source: "b", target: "c", date: "2024-02", type: "support" },
  { source: "a", target: "c", start: "2019", type: "feud", status: "claimed", claimedBy: ["b"] },
  { source: "c", target: "d", type: "rebuke" },
  { source: "a", target: "d", start: "2020", end: "2022-03", type: "investment" },
  { source: "a", target: "d", start: "2022-04", type: "rebuke", status: "disputed" },
  { source: "b", target: "d", start: "2023~", type: "alliance" },
  { source: "b", target: "d", start: "2024-03", type: "feud" },
];
const corrections = [
  { date: "2026-06", text: { de: "Es war ein Lob.", en: "It was praise." }, relations: ["r2"] },
  { date: "2026-07-01", text: { de: "Zwei Quellen mehr", en: "Two sources more" } },
];
const few: Dataset = { ...datasetOf(relations, ["a", "b", "c", "d", "e"]), corrections };
const plain = datasetOf([{ type: "role" }, { source: "b", target: "c", type: "role" }]);
const year = { from: "2024", to: "2024" };
const doings = { from: "2025-01-20", to: "2025-01-28", scene: "" };

/** What is asked, of which data. */
const questions: readonly (readonly [name: string, dataset: Dataset, wish: Wish])[] = [
  ["shipped, compare", shipped, { ...doings, scene: "triangle", compare: "2024-12..2025-01-19" }],
  ["shipped, path", shipped, { ...doings, path: ["musk", "oracle"] }],
  ["shipped, path of two who are close", shipped, { scene: "triangle", path: ["altman", "trump"] }],
  ["shipped, tension on a day", shipped, { scene: "triangle", from: "2025-01-21", to: "2025-01-21", tension: "on" }],
  ["shipped, tension of the opening scene", shipped, { scene: "stargate", tension: "undoubted" }],
  ["shipped, since", shipped, { scene: "", since: "2026-11-28" }],
  ["few, compare", few, { ...year, compare: "2021..2022" }],
  ["few, compare with later", few, { from: "2021", to: "2022", compare: "2024..2024" }],
  ["few, path", few, { ...year, path: ["a", "d"] }],
  ["few, path that is vague", few, { from: "2024-02-01", to: "2024-02-20", path: ["a", "b"] }],
  ["few, no path", few, { ...year, path: ["a", "e"] }],
  ["few, path to one outside", few, { ...year, actors: ["a", "b"], depth: 0, path: ["a", "d"] }],
  ["few, surroundings", few, { ...year, actors: ["a"], depth: 1, path: ["a", "c"] }],
  ["few, tension", few, { ...year, tension: "on" }],
  ["few, tension up to a day", few, { ...year, mode: "until", tension: "undoubted" }],
  ["few, since", few, { ...year, since: "2026-06-15" }],
  ["few, nothing since", few, { ...year, since: "2026-08-01" }],
  ["plain, path", plain, { path: ["a", "c"] }],
  ["plain, tension", plain, { tension: "on" }],
  ["plain, since", plain, { since: "2026-01-01" }],
];

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement("div");
  const style = document.createElement("style");
  style.textContent = "select, input, svg { display: none } details, button, span.details__small { display: block }";
  document.body.replaceChildren(style, host);
});

/** What a generator returns in the end. */
function completed<Value>(work: Generator<unknown, Value>): Value {
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

const actions = {
  ...{ onSelectRelation: () => {}, onSelectActor: () => {}, onError: () => {}, onCompare: () => {}, onSwap: () => {} },
  ...{ onPath: () => {}, onAround: () => {}, onPlace: () => {}, onDay: () => {}, onSince: () => {} },
  onTakeDoubtful: () => {},
};

/** All that is said to a question: in pictures and to screen readers first, then in the panel, line by line. */
function saidOf(dataset: Dataset, wish: Wish, tag: string): readonly string[] {
  const model = buildModel(dataset);
  const wording = answerWordingFor(tag, model);
  graphOf(model);
  const visible = deriveVisible(model, wish);
  const answer = answerView(visible, wording, noChoice);
  if (answer === undefined) throw new Error("nothing asked");
  const details = {
    ...{ wording, selection: {}, scene: undefined, window: visible.window, story: undefined, isWholeList: false },
    certaintyOf: (row: number) => deriveRelationState(model, row, visible.window),
    ...{ relationRows: [], isInGraph: () => true, longRows: () => longRows },
  };
  const curve =
    answer.kind === "tension"
      ? { points: completed(traceCurve(visible, answer.takesDoubtful)), window: visible.window }
      : undefined;
  const actorRows = model.dataset.actors.map((_, row) => row);
  const publishersOf = createPublishersOf(wording);
  render(answerPanel({ answer, wording, details, curve, error: undefined, actorRows, publishersOf }, actions), host);
  for (const part of host.querySelectorAll("details")) part.open = true;
  const { says, line, key, marks, period } = answer.answered;
  const beside = [says, line, period ?? "", key.earlier, key.away, ...(marks ?? []).map(({ words }) => words)];
  return [...new Set(beside), "—", ...host.innerText.split("\n")]
    .map((words) => words.replace(/[\u2066-\u2069]/gu, "").trim())
    .filter((words) => words !== "");
}

describe("all that answers say, read and found right,", () => {
  it.each(["en", "de", "ar"])("in %s", async (tag) => {
    const all = questions.flatMap(([name, dataset, wish]) => [`# ${name}`, ...saidOf(dataset, wish, tag), ""]);
    await expect(`${all.join("\n")}\n`).toMatchFileSnapshot(`answerSentences/${tag}.txt`);
  });
});
