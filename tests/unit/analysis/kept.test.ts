import { describe, expect, it } from "vitest";
import type { UpdateFacts } from "../../../src/analysis/update.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { friends, old, rows, second, third, updateOf } from "./editedDataset.ts";

describe("what stays otherwise than in the table", () => {
  const says = () => true;
  const keptOf = (table: Dataset, facts: Partial<UpdateFacts> = {}) => updateOf(old, table, { says, ...facts }).kept;
  const described = [friends, { ...second, sources: ["paper"] }, third];

  it("is named field by field: what is emptied there, and what says something else", () => {
    const before = {
      ...old,
      relations: [{ ...old.relations[0], summary: "Long", status: "claimed", attributes: { Votes: 5, Place: "Here" } }],
    } as Dataset;
    const table = rows([{ ...friends, summary: "Short", attributes: { Votes: 6, Colour: "red" } }]);
    const { dataset, kept } = updateOf(before, table, { says, keepsOthers: true });
    expect(dataset.relations[0]).toMatchObject({
      summary: "Long",
      status: "claimed",
      attributes: { Votes: 5, Place: "Here", Colour: "red" },
    });
    expect(kept.entries.relations).toEqual([
      {
        id: "first",
        fields: [
          { name: "summary", own: "Long", table: "Short" },
          { name: "title", own: "Anna and Ben" },
          { name: "tags", own: ["x"] },
          { name: "status", own: "claimed" },
          { name: "attributes.Votes", own: 5, table: 6 },
        ],
      },
    ]);
  });

  it("is nothing where the table has no place for it", () => {
    expect(keptOf(rows([friends, second, third]), { says: () => false }).entries.relations).toEqual([]);
  });

  it("names sources that the table does not, an end that it leaves open, and dates that it contradicts", () => {
    const before = {
      ...old,
      relations: [{ ...old.relations[0], end: "2022" }, { ...old.relations[1] }, { ...old.relations[2] }],
    } as Dataset;
    const table = {
      ...rows([{ ...friends, start: "2023" }, ...described.slice(1)]),
      sources: { paper: { url: "https://example.org/1", title: "The paper" } },
    };
    const { kept } = updateOf(before, table, { says: (_, field) => field === "end" || field === "sources" });
    expect(kept.entries.relations).toEqual([
      {
        id: "first",
        fields: [
          { name: "start", own: "2020", table: "2023" },
          { name: "end", own: "2022" },
        ],
      },
      { id: "second", fields: [{ name: "sources", own: ["own"], hasOthers: true }] },
    ]);
    expect(kept.entries.sources).toEqual([]);
  });

  it("names whom and what the table does not have, and what another dataset says of itself", () => {
    const table = { ...rows([friends], ["Anna", "Ben"]), title: "Theirs", scenes: [{ id: "two", title: "Two" }] };
    const kept = keptOf(table, { keepsOthers: true });
    expect(kept.others).toEqual({ relations: ["second", "third"], actors: ["cem"] });
    expect(kept.fields).toEqual([
      { name: "title", own: "Mine", table: "Theirs" },
      { name: "scenes", own: ["one"], table: ["two"] },
    ]);
  });

  it("names what is said of actors, but not names that they have anyway", () => {
    const table = rows([friends, second, third]);
    const actors = table.actors.map((actor) =>
      actor.id === "anna" ? { ...actor, role: "Chair", end: "2020" } : actor,
    );
    const before = {
      ...old,
      actors: old.actors.map((each) => (each.id === "anna" ? { ...each, start: "1960" } : each)),
    };
    const { kept } = updateOf(before, { ...table, actors });
    expect(kept.entries.actors).toEqual([
      {
        id: "anna",
        fields: [
          { name: "role", own: "Mayor", table: "Chair" },
          { name: "end", table: "2020" },
        ],
      },
    ]);
  });
});
