import { describe, expect, it } from "vitest";
import { assignFamilies } from "../../../src/dataset/families.ts";
import { families, type Dataset } from "../../../src/dataset/types.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { buildTypes } from "../../../src/model/relationTypes.ts";
import { datasetOf } from "../../fixtures.ts";

const dataset: Dataset = {
  ...datasetOf([{ type: "pact" }, { type: "row" }]),
  types: { pact: { label: { de: "Pakt", en: "Pact" }, family: "other", directed: true }, row: { label: "Row" } },
};

describe("types that are given a family", () => {
  it("are drawn as the notation has it for that family", () => {
    const { types } = assignFamilies(dataset, new Map(families.map((family) => [family, family])));
    expect(types).toMatchObject({
      support: { family: "support", line: "double", sign: 1, directed: false },
      conflict: { family: "conflict", line: "zigzag", sign: -1, directed: false },
      money: { family: "money", line: "solid", sign: 0, directed: true },
      office: { family: "office", line: "dashdot", sign: 0, directed: true },
      project: { family: "project", line: "dashes", sign: 0 },
      other: { family: "other", line: "dashes", sign: 0 },
    });
  });

  it("keep their labels and the direction that they say", () => {
    expect(assignFamilies(dataset, new Map([["pact", "support"]])).types).toEqual({
      pact: { label: { de: "Pakt", en: "Pact" }, family: "support", line: "double", sign: 1, directed: true },
      row: { label: "Row" },
    });
    expect(assignFamilies(dataset, new Map([["row", "money"]])).types).toMatchObject({ row: { directed: true } });
  });

  it("need not have been defined, and can have any id", () => {
    const odd = new Map([["__proto__", "money"] as const, ["constructor", "other"] as const]);
    const { types } = assignFamilies(datasetOf([{}]), odd);
    expect(Object.keys(types ?? {})).toEqual(["__proto__", "constructor"]);
    expect(types?.["toString"]).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("change nothing else and nothing in place, and are valid", () => {
    const before = structuredClone(dataset);
    const after = assignFamilies(dataset, new Map([["row", "conflict"]]));
    expect(dataset).toEqual(before);
    expect({ ...after, types: dataset.types }).toEqual(dataset);
    expect(validateDataset(after).issues).toEqual([]);
    expect(buildTypes(after).find(({ id }) => id === "row")).toEqual({
      ...{ id: "row", label: "Row", family: "conflict", sign: -1, directed: false, line: "zigzag" },
    });
  });
});
