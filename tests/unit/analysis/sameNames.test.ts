import { describe, expect, it } from "vitest";
import { updateDataset } from "../../../src/analysis/update.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { byNames, friends, old, rows, second, third, update, updateOf } from "./editedDataset.ts";

describe("a name that several have", () => {
  const twins: Dataset = {
    ...old,
    actors: [
      { id: "m1", name: "Thomas Müller", kind: "person" },
      { id: "m2", name: "Thomas  Müller", kind: "company" },
      { id: "b", name: "Ben" },
    ],
    relations: [
      { id: "first", type: "feud", source: "m1", target: "b", date: "2020" },
      { id: "second", type: "feud", source: "m2", target: "b", date: "2020" },
    ],
    corrections: [],
    scenes: [],
  };
  const relation = { type: "feud", source: "x", target: "ben", date: "2020" };
  const table = (actors: Dataset["actors"], relations = [relation]): Dataset => ({
    ...rows(relations),
    actors: [{ id: "ben", name: "Ben" }, ...actors],
  });
  const named = (id: string, more: Partial<Dataset["actors"][number]> = {}) => ({ id, name: "Thomas Müller", ...more });

  it("updates nothing, and is named with all who may be meant", () => {
    expect(updateDataset(twins, table([named("x")]), byNames)).toEqual({
      ambiguous: [{ names: ["Thomas Müller"], ids: ["m1", "m2"] }],
    });
  });

  it("is certain by a kind in which they differ, or by ids", () => {
    const byKind = updateOf(twins, table([named("x", { kind: "company" })]), { keepsOthers: true }).dataset;
    expect(byKind.relations).toEqual(twins.relations);
    const ids = table(
      [named("m1"), named("m2")],
      [
        { ...relation, source: "m1" },
        { ...relation, source: "m2" },
      ],
    );
    expect(updateOf(twins, ids, { hasActorIds: true }).dataset.relations).toEqual(twins.relations);
  });

  it("with a new id is somebody new once all others are known by theirs, and nobody certain before", () => {
    const three = (names: readonly string[]) =>
      table(
        names.map((id) => named(id)),
        [{ ...relation, source: "m3" }],
      );
    const known = updateOf(twins, three(["m1", "m2", "m3"]), { hasActorIds: true }).dataset;
    expect(known.relations.map(({ source }) => source)).toEqual(["m3"]);
    expect(updateDataset(twins, three(["m1", "m3"]), { ...byNames, hasActorIds: true })).toHaveProperty("ambiguous");
  });

  it("an id that was made beside others that are written tells nothing", () => {
    const made = { actors: new Set(["m1"]), relations: new Set<string>() };
    const facts = { ...byNames, hasActorIds: true, madeIds: made };
    expect(updateDataset(twins, table([named("m1"), named("m2")]), facts)).toHaveProperty("ambiguous");
  });

  it("in the table is not that of the one who has it here", () => {
    const one = { ...twins, actors: [twins.actors[0], twins.actors[2]], relations: [twins.relations[0]] } as Dataset;
    const update = updateDataset(one, table([named("17"), named("18")]), { ...byNames, hasActorIds: true });
    expect(update).toEqual({ ambiguous: [{ names: ["Thomas Müller", "Thomas Müller"], ids: ["m1"] }] });
  });

  it("differs by capital letters only where the names as they are written do not tell", () => {
    const cases = {
      ...twins,
      actors: [
        { id: "a", name: "ANNA" },
        { id: "b", name: "Ben" },
        { id: "c", name: "Anna" },
      ],
    };
    const of = (name: string) =>
      updateDataset({ ...cases, relations: [] }, table([{ id: "x", name }], []), byNames) as { dataset?: Dataset };
    expect(of("Anna").dataset?.actors.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(of("anna").dataset).toBeUndefined();
  });

  it("of one who has two of them by hand is the same one, however often the table has either", () => {
    const both = rows([friends, { ...second, target: "annaberg" }, third], ["Anna", "Ben", "Cem", "Anna Berg"]);
    const actors = both.actors.map((actor) => (actor.name === "Anna Berg" ? { ...actor, id: "annaberg" } : actor));
    expect(update({ ...both, actors })).toEqual(old);
  });
});
