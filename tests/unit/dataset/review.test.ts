import { describe, expect, it } from "vitest";
import { reviewDataset } from "../../../src/dataset/review.ts";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";

const types: NonNullable<Dataset["types"]> = {
  remark: { directed: true, line: "dashes", family: "other" },
  gift: { directed: true, line: "dashes", family: "money" },
  vague: { directed: true },
  whisper: { line: "dots" },
};

/** Findings about one relation of Ada (a person) to Bob & Co (a company), in the form "path: code". */
function found(relation: Partial<Relation>, sources: NonNullable<Dataset["sources"]> = {}): string[] {
  const dataset: Dataset = {
    format: "tiespan/1",
    types,
    actors: [
      { id: "ada", name: "Ada", kind: "person" },
      { id: "bob", name: "Bob & Co", kind: "company" },
      { id: "cid", name: "Cid Ltd", kind: "company" },
    ],
    relations: [{ id: "r1", type: "role", source: "ada", target: "bob", ...relation }],
    sources,
  };
  return reviewDataset(dataset).map(({ path, code }) => `${path}: ${code}`);
}

describe("an editor is asked to look again at", () => {
  it("what is confirmed although the one who acted disputes it", () => {
    expect(found({ status: "confirmed", disputedBy: ["ada"] })).toEqual(["relations[0].status: dispute-misplaced"]);
    expect(found({ status: "confirmed", disputedBy: ["bob"] })).toEqual([]);
    expect(found({ status: "disputed", disputedBy: ["ada"] })).toEqual([]);
    expect(found({ status: "confirmed", disputedBy: ["a spokesman"] })).toEqual([]);
  });

  it("what is confirmed between two sides although either disputes it", () => {
    const feud = { type: "feud", status: "confirmed" } as const;
    expect(found({ ...feud, disputedBy: ["bob"] })).toEqual(["relations[0].status: dispute-misplaced"]);
    expect(found({ ...feud, disputedBy: ["cid"] })).toEqual([]);
  });

  it("a source without an address", () => {
    const sources = { "a b": { title: "A book" }, web: { url: "https://example.org/" } };
    expect(found({}, sources)).toEqual(['sources["a b"]: source-unaddressed']);
  });

  it.each(["rebuke", "support", "remark", "whisper"])("a gesture without an end: %s", (type) => {
    expect(found({ type, start: "2025" })).toEqual(["relations[0].start: gesture-open"]);
    expect(found({ type, date: "2025/.." })).toEqual(["relations[0].date: gesture-open"]);
    expect(found({ type, date: "2025", periods: [{ start: "2026", end: ".." }] })).toEqual([
      "relations[0].periods[0].start: gesture-open",
    ]);
    for (const dated of [{ date: "2025-01-22" }, { start: "2025", end: "2026" }, { start: "2025", end: "unknown" }, {}])
      expect(found({ type, ...dated })).toEqual([]);
  });

  it.each(["role", "alliance", "gift", "vague", "unheard-of"])("no state, however long it lasts: %s", (type) => {
    expect(found({ type, start: "2025" })).toEqual([]);
  });

  it("a claim about a person that rests on one source or none", () => {
    const thin = ["relations[0].sources: claim-thin"];
    expect(found({ status: "claimed", sources: ["s"] })).toEqual(thin);
    expect(found({ status: "claimed", source: "bob", target: "ada" })).toEqual(thin);
    expect(found({ status: "claimed", sources: ["s", "t"] })).toEqual([]);
    expect(found({ status: "claimed", source: "bob", target: "cid" })).toEqual([]);
    expect(found({ status: "confirmed", sources: ["s"] })).toEqual([]);
  });
});

it("readers are told nothing of that", () => {
  const relation = { id: "r1", type: "rebuke", source: "a", target: "a", start: "2025", status: "claimed" };
  const dataset = { format: "tiespan/1", actors: [{ id: "a", name: "A", kind: "person" }], relations: [relation] };
  const { issues, dataset: read } = validateDataset(dataset);
  expect(issues).toEqual([]);
  expect(reviewDataset(read as Dataset).map(({ severity }) => severity)).toEqual(["warning", "warning"]);
});
