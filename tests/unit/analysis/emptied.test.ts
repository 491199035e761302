import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Emptied, listEmptied, removeEmptied } from "../../../src/analysis/emptied.ts";
import type { KeptField } from "../../../src/analysis/kept.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { old, rows, updateOf } from "./editedDataset.ts";

const says = () => true;
const fieldsOf = (before: Dataset, table: Dataset) =>
  listEmptied(before, updateOf(before, table, { says }).kept).map(({ part, id, field: { name }, needs }) =>
    [part, id, name, ...needs].join(" "),
  );
const one = (relation: object): Dataset => ({
  ...old,
  relations: [{ id: "x", type: "feud", source: "anna", target: "b", ...relation }],
  corrections: [],
  scenes: [],
});
const inTable = (relation: object) => rows([{ source: "anna", target: "ben", ...relation }]);

describe("what a newer table has room for and nothing of", () => {
  it("is a field each, of relations and actors, but for the type, without which there is none", () => {
    const before = one({ date: "2020", status: "claimed", title: "They", tags: ["x"] });
    expect(fieldsOf(before, inTable({ type: "other", date: "2020" }))).toEqual([
      "relations x status",
      "relations x title",
      "relations x tags",
      "actors anna role",
    ]);
  });

  it("may be the end of what begins, or all of its time, but not what the table says in another way", () => {
    expect(fieldsOf(one({ start: "2020", end: "2022" }), inTable({ start: "2020" }))[0]).toBe("relations x end");
    expect(fieldsOf(one({ date: "2020" }), inTable({}))[0]).toBe("relations x date");
    expect(fieldsOf(one({ date: "2020-03-01" }), inTable({ start: "2020-03" }))).toEqual(["actors anna role"]);
    const interval = fieldsOf(one({ date: "2020/2022" }), inTable({ start: "2019" }))[0];
    expect(interval).toBe("relations x end relations x");
  });

  it("is gone alone: single items of lists, further facts by name, sources that nothing cites any more", () => {
    const before = one({ sources: ["own", "paper"], attributes: { seats: 3, paid: true }, tags: ["x"] });
    const without = (field: KeptField) => {
      const emptied: Emptied = { key: "k", what: "emptied", part: "relations", id: "x", field, needs: [] };
      return removeEmptied(before, [emptied]);
    };
    expect(without({ name: "sources", own: ["own"] })).toMatchObject({
      sources: { paper: before.sources?.["paper"] },
      relations: [{ sources: ["paper"] }],
    });
    expect(Object.keys(without({ name: "sources", own: ["own"] }).sources ?? {})).toEqual(["paper"]);
    expect(without({ name: "attributes.seats", own: 3 }).relations[0]?.attributes).toEqual({ paid: true });
    expect(without({ name: "tags", own: ["x"] }).relations[0]).not.toHaveProperty("tags");
  });

  it("leaves a dataset in which nothing is wrong, whatever part of it is removed", () => {
    const before: Dataset = {
      ...old,
      relations: old.relations.map((relation) => ({ ...relation, status: "claimed" as const, claimedBy: ["anna"] })),
    };
    const table = rows(
      old.relations.map(({ source, target, type }) => ({ source, target: target.replace(/^b$/, "ben"), type })),
    );
    const emptied = listEmptied(before, updateOf(before, table, { says, keepsOthers: true }).kept);
    expect(emptied.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.subarray([...emptied]), (some) => {
        expect(readDataset(JSON.stringify(removeEmptied(before, some))).issues).toEqual([]);
      }),
    );
  });
});
