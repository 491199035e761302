import { describe, expect, it } from "vitest";
import { mergeDates } from "../../../src/analysis/update.ts";
import type { Dataset, Dated } from "../../../src/dataset/types.ts";
import { friends, old, rows, second, third, update, updateOf } from "./editedDataset.ts";

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

describe("the order of the ends", () => {
  const turned = <Relation extends { source: string; target: string }>(relation: Relation) => ({
    ...relation,
    source: relation.target,
    target: relation.source,
  });
  const rebuke = { id: "fourth", type: "rebuke", source: "b", target: "cem", date: "2022" };
  const directed = { ...old, relations: [...old.relations, rebuke] };
  const ofTable = { type: "rebuke", source: "ben", target: "cem", date: "2022" };

  it("says nothing where the type has no direction: all is as it was, in the order of before", () => {
    expect(update(rows([turned(friends), turned(second), third]))).toEqual(old);
    expect(update(rows([turned(third), turned(friends), second]))).toEqual(old);
    const untyped = [turned(friends), turned(second), third].map((each) => ({ ...each, type: "relation" }));
    expect(update(rows(untyped), { hasTypes: false })).toEqual(old);
    const byIds = [
      { ...turned(friends), id: "first", target: "anna", source: "b" },
      { ...turned(second), id: "second" },
      { ...third, id: "third" },
    ];
    const actors = old.actors.map(({ id, name }) => ({ id, name }));
    expect(update({ ...rows(byIds), actors }, { hasRelationIds: true, hasActorIds: true })).toEqual(old);
  });

  it("is no reason to miss a date that has changed", () => {
    const { relations } = update(rows([{ ...turned(friends), start: "2019" }, second, turned(third)]));
    expect(relations).toEqual([{ ...old.relations[0], start: "2019" }, ...old.relations.slice(1)]);
  });

  it("tells two of one day apart as they are written, where it can", () => {
    const both = [
      { id: "x", type: "feud", source: "anna", target: "b", date: "2020", status: "claimed" },
      { id: "y", type: "feud", source: "b", target: "anna", date: "2020", status: "denied" },
    ] as const;
    const table = rows([
      { type: "feud", source: "ben", target: "anna", date: "2020", status: "denied" },
      { type: "feud", source: "anna", target: "ben", date: "2020", status: "claimed" },
    ]);
    expect(updateOf({ ...old, relations: both }, table).dataset.relations).toEqual(both);
  });

  it("makes no difference between two that come into question: nothing is guessed", () => {
    const both = [
      { id: "x", type: "feud", source: "anna", target: "b", date: "2020" },
      { id: "y", type: "feud", source: "b", target: "anna", date: "2021" },
    ];
    const table = rows([{ type: "feud", source: "anna", target: "ben", date: "2022" }]);
    const { relations } = updateOf({ ...old, relations: both }, table, { keepsOthers: true }).dataset;
    expect(relations.map(({ id, date }) => [id, date])).toEqual([
      ["x", "2020"],
      ["y", "2021"],
      ["r1", "2022"],
    ]);
  });

  it("counts where the type has a direction: turned round, it is another relation, or by its id a change", () => {
    const ids = (table: Dataset, facts = {}) => updateOf(directed, table, facts).dataset.relations.map(({ id }) => id);
    expect(ids(rows([friends, second, third, ofTable]))).toEqual(["first", "second", "third", "fourth"]);
    expect(ids(rows([friends, second, third, turned(ofTable)]))).toEqual(["first", "second", "third", "r4"]);
    const untyped = rows([friends, second, third, { ...turned(ofTable), type: "relation" }]);
    expect(ids(untyped, { hasTypes: false })).toEqual(["first", "second", "third", "r4"]);
    const byId = rows([{ ...turned(ofTable), id: "fourth" }]);
    const { relations } = updateOf(directed, byId, { hasRelationIds: true }).dataset;
    expect(relations).toEqual([{ ...rebuke, source: "cem", target: "b" }]);
  });

  it("is as the dataset says it of its types, and that of the table where they get a direction", () => {
    const own = { ...old, types: { feud: { directed: true } } };
    const { relations } = updateOf(own, rows([friends, turned(second), third])).dataset;
    expect(relations.map(({ id }) => id)).toEqual(["first", "third", "r2"]);
    const retyped = update(rows([{ ...turned(friends), type: "support" }, second, third])).relations[0];
    expect(retyped).toEqual({ ...old.relations[0], type: "support", source: "b", target: "anna" });
  });
});

describe("dates of which a table says one side", () => {
  const dates = (own: Dated, table: Dated) => mergeDates(own, table);
  it.each<[string, Dated, Dated, Dated]>([
    [
      "an end stays where only a start is said",
      { start: "2020", end: "2022" },
      { start: "2020" },
      { start: "2020", end: "2022" },
    ],
    ["beside another start, too", { start: "2020", end: "2022" }, { start: "2019" }, { start: "2019", end: "2022" }],
    ["an unknown end as well", { start: "2020", end: "unknown" }, { start: "2020" }, { start: "2020", end: "unknown" }],
    ["a start stays where only an end is said", { start: "2020" }, { end: "2022" }, { start: "2020", end: "2022" }],
    [
      "that something goes on is said, and counts",
      { start: "2020", end: "2022" },
      { start: "2020", end: ".." },
      { start: "2020", end: ".." },
    ],
    ["also without a start", { start: "2020", end: "2022" }, { end: ".." }, { start: "2020", end: ".." }],
    [
      "both sides count",
      { start: "2020", end: "2022" },
      { start: "2021", end: "2023" },
      { start: "2021", end: "2023" },
    ],
    ["a date takes the place of all", { start: "2020", end: "2022" }, { date: "2021" }, { date: "2021" }],
    ["periods do", { start: "2020", end: "2022" }, { periods: [{ date: "2021" }] }, { periods: [{ date: "2021" }] }],
    ["nothing takes nothing away", { date: "2020" }, {}, { date: "2020" }],
    [
      "what is over does not begin behind its end",
      { start: "2020", end: "2022" },
      { start: "2023" },
      { start: "2020", end: "2022" },
    ],
    [
      "what happened once does not go on from then",
      { date: "2020-03-01" },
      { start: "2020-03" },
      { date: "2020-03-01" },
    ],
    ["what is said to begin on another day does", { date: "2020-03-01" }, { start: "2021" }, { start: "2021" }],
    ["an end makes a state of what happened", { date: "2020" }, { end: "2022" }, { start: "2020", end: "2022" }],
    ["sides of an interval stay", { date: "2020/2022" }, { start: "2019" }, { start: "2019", end: "2022" }],
    ["and its writing where they are the same", { date: "2020/2022" }, { start: "2020" }, { date: "2020/2022" }],
    ["an empty side is one that nobody knows", { date: "2020/" }, { start: "2019" }, { start: "2019", end: "unknown" }],
    [
      "what happened several times stays",
      { periods: [{ date: "2020" }, { date: "2021" }] },
      { start: "2020" },
      { periods: [{ date: "2020" }, { date: "2021" }] },
    ],
  ])("%s", (_, own, table, merged) => expect(dates(own, table)).toEqual(merged));

  it("find their relation by its begin, although its end is in the dataset only", () => {
    const ended = { type: "feud", source: "cem", target: "anna" };
    const before = {
      ...old,
      relations: [
        { id: "one", ...ended, start: "2020", end: "2022" },
        { id: "two", ...ended, start: "2024", end: "unknown" },
      ],
    };
    const { dataset } = updateOf(
      before,
      rows([
        { ...ended, start: "2024" },
        { ...ended, start: "2020" },
      ]),
    );
    expect(dataset.relations).toEqual(before.relations);
  });

  it("leave the type of a relation where the table has no word for it", () => {
    const { dataset } = updateOf(old, rows([{ ...friends, type: "other" }, second, third]));
    expect(dataset.relations).toEqual(old.relations);
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
    const { actors } = updateOf(springer, table).dataset;
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
    const cem = (of: Dataset) => updateOf(of, { ...table, actors }).dataset.actors.find(({ id }) => id === "cem");
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
