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

it("a source without a publisher is named by its host, without an address by its title", () => {
  const sources = {
    one: { url: "https://www.zeitung.example/a/1", title: "Streit um die Werft" },
    two: { url: "https://zeitung.example/b" },
    three: { title: "Handelsblatt, S. 12" },
    four: { publisher: "dpa", url: "https://zeitung.example/c" },
    five: { title: "x".repeat(80) },
  };
  const own = { ...datasetOf([{ sources: ["one", "two", "three", "four", "five"] }]), sources };
  expect(derivePublishers(own, [0], wordsOf)).toEqual([
    "zeitung.example",
    "Handelsblatt, S. 12",
    "dpa",
    `${"x".repeat(59)}…`,
  ]);
});
