import { expect, it } from "vitest";
import { derivePublishers } from "../../../src/model/publishers.ts";
import { datasetOf } from "../../fixtures.ts";

const dataset = {
  ...datasetOf([{ sources: ["one"] }, { sources: ["two", "three"] }, { sources: ["three", "gone", "toString"] }, {}]),
  sources: { one: { publisher: "A" }, two: { publisher: "B" }, three: { publisher: "B" }, four: {} },
};
const wordsOf = (text: unknown) => (typeof text === "string" ? text : "");

it("the most cited publisher comes first, and only those of the given relations", () => {
  expect(derivePublishers(dataset, [0, 1, 2, 3], wordsOf)).toEqual(["B", "A"]);
  expect(derivePublishers(dataset, [0, 3], wordsOf)).toEqual(["A"]);
  expect(derivePublishers(dataset, [], wordsOf)).toEqual([]);
});
