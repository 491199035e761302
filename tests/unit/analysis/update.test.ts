import { describe, expect, it } from "vitest";
import { type TableFacts, updateDataset } from "../../../src/analysis/update.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";

/** As somebody has edited it: other ids, a name put right, places, a title, a scene. */
const old: Dataset = {
  format: "tiespan/1",
  title: "Mine",
  types: { alliance: { label: "Friends" } },
  actors: [
    { id: "anna", name: "Anna Berg", aliases: ["Anna"], position: [0.1, 0.2], role: "Mayor" },
    { id: "b", name: { de: "Ben", en: "Benjamin" }, position: [0.3, 0.4] },
    { id: "cem", name: "Cem", position: [0.5, 0.6] },
  ],
  relations: [
    { id: "first", type: "alliance", source: "anna", target: "b", start: "2020", title: "Anna and Ben", tags: ["x"] },
    { id: "second", type: "feud", source: "cem", target: "anna", date: "2021-02-03", sources: ["own", "paper"] },
    { id: "third", type: "feud", source: "cem", target: "anna", date: "2021-02-04", title: "Again" },
  ],
  sources: { own: { title: "Seen by us" }, paper: { url: "https://example.org/1", kind: "newspaper" } },
  tags: { x: { label: "X" } },
  corrections: [{ date: "2022-01-01", text: "A date.", relations: ["second", "third"] }],
  scenes: [
    {
      id: "one",
      title: "One",
      view: { actors: ["anna", "b", "cem"] },
      positions: { anna: [0, 0], cem: [1, 1] },
      pinned: ["anna", "cem"],
      steps: [
        { title: "Both", relations: ["second", "third"] },
        { title: "The first", relations: ["first"] },
      ],
    },
  ],
};

/** What the reader of a table makes of names and rows. */
const rows = (
  relations: readonly Partial<Dataset["relations"][number]>[],
  names = ["Anna", "Ben", "Cem"],
): Dataset => ({
  format: "tiespan/1",
  actors: names.map((name) => ({ id: name.toLowerCase(), name })),
  relations: relations.map((relation, row) => ({
    id: `r${row + 1}`,
    type: "feud",
    source: "",
    target: "",
    ...relation,
  })),
});
const friends = { type: "alliance", source: "anna", target: "ben", start: "2020" };
const second = { source: "cem", target: "anna", date: "2021-02-03" };
const third = { source: "cem", target: "anna", date: "2021-02-04" };
const byNames: TableFacts = { hasActorIds: false, hasRelationIds: false, hasTypes: true, keepsOthers: false };

function update(table: Dataset, facts: Partial<TableFacts> = {}): Dataset {
  const updated = updateDataset(old, table, { ...byNames, ...facts });
  expect(readDataset(JSON.stringify(updated)).issues).toEqual([]);
  return updated;
}

describe("a table that says the same", () => {
  it.each([
    ["as it was", [friends, second, third]],
    ["in another order, whatever ids its rows get", [third, friends, second]],
  ])("%s changes nothing", (_, relations) => {
    expect(update(rows(relations))).toEqual(old);
  });

  it("without types leaves those that somebody has given", () => {
    expect(
      update(rows([friends, second, third].map((each) => ({ ...each, type: "relation" }))), { hasTypes: false }),
    ).toEqual(old);
  });
});

describe("what a table says anew", () => {
  it("comes in under ids of its own, behind what is there", () => {
    const table = rows(
      [{ type: "rebuke", source: "dora", target: "ben", date: "2023" }, friends, second, third],
      ["Dora", "Anna", "Ben", "Cem"],
    );
    const { actors, relations } = update(table);
    expect(actors.slice(0, 3)).toEqual(old.actors);
    expect(actors.slice(3)).toEqual([{ id: "dora", name: "Dora" }]);
    expect(relations.slice(0, 3)).toEqual(old.relations);
    expect(relations.slice(3)).toEqual([{ id: "r1", type: "rebuke", source: "dora", target: "b", date: "2023" }]);
  });

  it("takes the place of dates, type, amount and status; titles, places and tags stay", () => {
    const { relations } = update(
      rows([{ ...friends, start: "2019", end: "2024" }, { ...second, type: "rebuke", status: "disputed" }, third]),
    );
    expect(relations).toEqual([
      { ...old.relations[0], start: "2019", end: "2024" },
      { ...old.relations[1], type: "rebuke", status: "disputed" },
      old.relations[2],
    ]);
  });

  it("does not take away what it leaves open: a date that was repaired by hand, a status", () => {
    const undated = { type: "alliance", source: "anna", target: "ben" };
    expect(update(rows([undated, second, third]))).toEqual(old);
  });

  it("brings its sources, each once, with the day on which it was looked at", () => {
    const table = {
      ...rows([friends, { ...second, sources: ["paper"] }, { ...third, sources: ["own"] }]),
      sources: { paper: { url: "https://example.org/1", retrieved: "2026-11-28" }, own: { title: "Another" } },
    };
    const { relations, sources } = update(table);
    expect(sources).toEqual({
      own: { title: "Seen by us" },
      paper: { url: "https://example.org/1", kind: "newspaper", retrieved: "2026-11-28" },
      "own-2": { title: "Another" },
    });
    expect(relations.map((relation) => relation.sources)).toEqual([undefined, ["own", "paper"], ["own-2"]]);
  });

  it("is not guessed: of two that come into question none is changed", () => {
    const table = rows([friends, { ...second, date: "2022" }, { ...third, date: "2023" }]);
    const { relations } = update(table);
    expect(relations.map(({ id }) => id)).toEqual(["first", "r2", "r3"]);
  });
});

describe("what a table has no more", () => {
  it("is gone, with the steps that told nothing else, and from casts, places and corrections", () => {
    const { actors, relations, corrections, scenes } = update(rows([friends], ["Anna", "Ben"]));
    expect(actors.map(({ id }) => id)).toEqual(["anna", "b"]);
    expect(relations).toEqual([old.relations[0]]);
    expect(corrections?.[0]?.relations).toEqual([]);
    expect(scenes).toEqual([
      {
        id: "one",
        title: "One",
        view: { actors: ["anna", "b"] },
        positions: { anna: [0, 0] },
        pinned: ["anna"],
        steps: [{ title: "The first", relations: ["first"] }],
      },
    ]);
  });

  it("stays where that is asked for", () => {
    expect(update(rows([friends], ["Anna", "Ben"]), { keepsOthers: true })).toEqual(old);
  });
});

describe("who is who", () => {
  it("is told by ids where the table has them", () => {
    const table = rows([{ ...friends, target: "b" }, second, third]);
    const actors = [
      { id: "anna", name: "A. Berg" },
      { id: "b", name: "B." },
      { id: "cem", name: "Cem" },
    ];
    expect(update({ ...table, actors }, { hasActorIds: true })).toEqual(old);
  });

  it("is never guessed: a new name is somebody new", () => {
    const table = rows([{ ...friends, target: "bernd" }, second, third], ["Anna", "Bernd", "Cem"]);
    const { actors } = update(table);
    expect(actors.map(({ id }) => id)).toEqual(["anna", "cem", "bernd"]);
  });

  it("is never told by an id that was made of a name", () => {
    const springer = { ...old, actors: [...old.actors, { id: "springer", name: "Axel Springer SE" }] };
    const table = rows([friends, second, third], ["Anna", "Ben", "Cem", "Springer"]);
    const { actors } = updateDataset(springer, table, byNames);
    expect(actors.slice(3)).toEqual([
      { id: "springer", name: "Axel Springer SE" },
      { id: "springer-2", name: "Springer" },
    ]);
  });

  it("has one life: what somebody has edited is not completed by half of another", () => {
    const edited = {
      ...old,
      actors: old.actors.map((actor) => (actor.id === "cem" ? { ...actor, start: "2015" } : actor)),
    };
    const table = rows([friends, second, third]);
    const actors = table.actors.map((actor) => (actor.name === "Cem" ? { ...actor, end: "2010" } : actor));
    const cem = (of: Dataset) => updateDataset(of, { ...table, actors }, byNames).actors.find(({ id }) => id === "cem");
    expect(cem(edited)).toMatchObject({ start: "2015" });
    expect(cem(edited)).not.toHaveProperty("end");
    expect(cem(old)).toMatchObject({ end: "2010" });
  });

  it("relations with ids of their own are found by these, whatever else has changed", () => {
    const table = rows([{ ...friends, id: "third", type: "role" }]);
    const { relations } = update(table, { hasRelationIds: true });
    expect(relations).toEqual([
      { id: "third", type: "role", source: "anna", target: "b", start: "2020", title: "Again" },
    ]);
  });
});
