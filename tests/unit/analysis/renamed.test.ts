import { describe, expect, it } from "vitest";
import { findRenamed } from "../../../src/analysis/renamed.ts";
import type { Actor, Dataset, Relation } from "../../../src/dataset/types.ts";

const others = ["x", "y", "z"].map((id): Actor => ({ id, name: id }));
const tie = (source: string, target: string, date = "2020"): Relation => ({
  id: `${source} ${target}`,
  type: "feud",
  source,
  target,
  date,
});

/** Whom those who are new may be, of those who are missing. */
function proposed(missing: readonly Actor[], fresh: readonly Actor[], old: Relation[] = [], next: Relation[] = []) {
  const state = (actors: readonly Actor[], relations: Relation[]): Dataset => ({
    format: "tiespan/1",
    actors: [...others, ...actors],
    relations,
  });
  const ids = new Map([...others, ...fresh].map(({ id }) => [id, id]));
  const found = findRenamed(state(missing, old), state(fresh, next), [...others, ...fresh], ids);
  return found.map(({ id, was }) => `${id} ${was}`);
}

describe("somebody new may be somebody who is missing", () => {
  it.each<[string, string, boolean]>([
    ["Anna Meier", "Anna Meier-Schulz", true],
    ["Dr. Anna Meier", "Meier, Anna", true],
    ["Twitter Inc.", "Twitter", true],
    ["Łódź AG", "Berlin AG", false],
    ["Anna Meier", "Anna Kunz", false],
    ["Ben Cole", "Dora Fink", false],
  ])("by name: %s, %s: %s", (was, name, isProposed) => {
    expect(proposed([{ id: "a", name: was }], [{ id: "b", name }])).toEqual(isProposed ? ["b a"] : []);
  });

  it("by a word of the name and a relation that both have, or by two relations alone", () => {
    const [anna, kunz, fink] = ["Anna Meier", "Anna Kunz", "Dora Fink"].map((name, row) => ({ id: `a${row}`, name }));
    if (!anna || !kunz || !fink) throw new Error();
    expect(proposed([anna], [kunz], [tie("a0", "x")], [tie("x", "a1")])).toEqual(["a1 a0"]);
    expect(proposed([anna], [kunz], [tie("a0", "x")], [tie("x", "a1", "2021")])).toEqual([]);
    expect(proposed([anna], [fink], [tie("a0", "x")], [tie("a2", "x")])).toEqual([]);
    const [before, after] = [
      [tie("a0", "x"), tie("a0", "y")],
      [tie("a2", "x"), tie("a2", "y")],
    ];
    expect(proposed([anna], [fink], before, after)).toEqual(["a2 a0"]);
  });

  it("never of another kind, the likeliest first and three at most", () => {
    const named = (id: string, name: string, kind?: string) => ({ id, name, ...(kind && { kind }) });
    const meier = named("b", "Anna Meier", "person");
    expect(proposed([named("a", "Meier", "company")], [meier])).toEqual([]);
    const many = ["a1", "a2", "a3", "a4"].map((id) => named(id, "Meier"));
    expect(proposed(many, [meier], [tie("a4", "x")], [tie("b", "x")])).toEqual(["b a4", "b a1", "b a2"]);
  });
});
