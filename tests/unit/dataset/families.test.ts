import { describe, expect, it } from "vitest";
import { assignTypes, type TypeChoice } from "../../../src/dataset/families.ts";
import { families, type Dataset, type Family } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { buildTypes } from "../../../src/model/relationTypes.ts";
import { datasetOf } from "../../fixtures.ts";

const dataset: Dataset = {
  ...datasetOf([{ type: "pact" }, { type: "row" }]),
  types: { pact: { label: { de: "Pakt", en: "Pact" }, family: "other", directed: true }, row: { label: "Row" } },
};

const of = (family: Family, directed = false): TypeChoice => ({ family, directed });

describe("types that are given a family", () => {
  it("are drawn as the notation has it for that family", () => {
    const { types } = assignTypes(dataset, new Map(families.map((family) => [family, of(family)])));
    expect(types).toMatchObject({
      support: { family: "support", line: "double", sign: 1, directed: false },
      conflict: { family: "conflict", line: "zigzag", sign: -1, directed: false },
      money: { family: "money", line: "solid", sign: 0, directed: false },
      office: { family: "office", line: "dashdot", sign: 0, directed: false },
      project: { family: "project", line: "dashes", sign: 0 },
      other: { family: "other", line: "dashes", sign: 0 },
    });
  });

  it("keep their labels, and get the direction that is chosen", () => {
    expect(assignTypes(dataset, new Map([["pact", of("support", true)]])).types).toEqual({
      pact: { label: { de: "Pakt", en: "Pact" }, family: "support", line: "double", sign: 1, directed: true },
      row: { label: "Row" },
    });
    expect(assignTypes(dataset, new Map([["row", of("money", true)]])).types).toMatchObject({
      row: { directed: true },
    });
  });

  it("need not have been defined, and can have any id", () => {
    const odd = new Map([["__proto__", of("money")] as const, ["constructor", of("other")] as const]);
    const { types } = assignTypes(datasetOf([{}]), odd);
    expect(Object.keys(types ?? {})).toEqual(["__proto__", "constructor"]);
    expect(types?.["toString"]).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("change nothing else and nothing in place, and are valid", () => {
    const before = structuredClone(dataset);
    const after = assignTypes(dataset, new Map([["row", of("conflict")]]));
    expect(dataset).toEqual(before);
    expect({ ...after, types: dataset.types }).toEqual(dataset);
    expect(validateDataset(after).issues).toEqual([]);
    expect(buildTypes(after).find(({ id }) => id === "row")).toEqual({
      ...{ id: "row", label: "Row", family: "conflict", sign: -1, directed: false, line: "zigzag" },
    });
  });

  it("can be one of the built-in types, and their words stay at the relations", () => {
    const { types, relations } = assignTypes(
      dataset,
      new Map([
        ["pact", { like: "alliance" }],
        ["row", { like: "feud" }],
      ]),
    );
    expect(relations).toMatchObject([
      { type: "alliance", label: { de: "Pakt", en: "Pact" } },
      { type: "feud", label: "Row" },
    ]);
    expect(types).toEqual({});
    const rebuke = assignTypes(datasetOf([{ type: "rebuke" }]), new Map([["rebuke", { like: "feud" }]])).relations[0];
    expect(rebuke?.label).toMatchObject({ de: expect.stringContaining("Kritik") as unknown });
    const labelled: Dataset = { ...datasetOf([{ type: "row", label: "About money" }]) };
    expect(assignTypes(labelled, new Map([["row", { like: "feud" }]])).relations[0]).toMatchObject({
      ...{ type: "feud", label: "About money", attributes: { type: "row" } },
    });
  });
});
