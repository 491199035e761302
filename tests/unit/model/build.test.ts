import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { OPEN_END, OPEN_START } from "../../../src/model/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { january, someDataset } from "./written.ts";

function periodOf(dataset: Dataset, period: number): (number | undefined)[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = buildModel(dataset).columns;
  return [earliestStart, latestStart, earliestEnd, latestEnd].map((bounds) => bounds[period]);
}

describe("the columns", () => {
  it("hold one row per relation, in the order of the file", () => {
    const { columns, relationRow } = buildModel(
      datasetOf([
        { source: "c", target: "a", type: "rebuke", status: "disputed", amount: { value: 5e9 } },
        { source: "b", target: "d", type: "alliance" },
      ]),
    );
    expect([...columns.source]).toEqual([2, 1]);
    expect([...columns.target]).toEqual([0, 3]);
    expect([...columns.type]).toEqual([1, 0]);
    expect([...columns.status]).toEqual([3, 1]);
    expect([...relationRow]).toEqual([
      ["r1", 0],
      ["r2", 1],
    ]);
  });

  it("leave the end of a state open for ever when there is none", () => {
    expect(periodOf(datasetOf([{ start: "2025-01-02" }]), 0)).toEqual([january(2), january(2), OPEN_END, OPEN_END]);
  });

  it("leave the start of a state open when there is none", () => {
    expect(periodOf(datasetOf([{ end: "2025-01" }]), 0)).toEqual([OPEN_START, OPEN_START, january(1), january(31)]);
  });

  it("give an undated relation one period of all days", () => {
    const dataset = datasetOf([{ date: "2025-01-01" }, {}, { date: "2025-01-02" }]);
    const { columns } = buildModel(dataset);
    expect(periodOf(dataset, 1)).toEqual([OPEN_START, OPEN_START, OPEN_END, OPEN_END]);
    expect([...columns.undated]).toEqual([0, 1, 0]);
    expect([...columns.periodStart]).toEqual([0, 1, 2, 3]);
  });

  it("keep the periods of a relation next to each other", () => {
    const dataset = datasetOf([
      { periods: [{ date: "2025-01-05" }, { date: "2025-01-03" }, { date: "2025-01-09" }] },
      { date: "2025-01-01" },
    ]);
    const { columns } = buildModel(dataset);
    expect([...columns.periodStart]).toEqual([0, 3, 4]);
    expect([...columns.periodRelation]).toEqual([0, 0, 0, 1]);
    expect([...columns.earliestStart]).toEqual([5, 3, 9, 1].map(january));
    expect(columns.periodCount).toBe(4);
  });

  it("hold no day that could be taken for open", () => {
    const { columns } = buildModel(datasetOf([{ start: "Y-4999999", end: "Y4999999" }]));
    for (const [period] of columns.periodRelation.entries()) {
      expect(columns.earliestStart[period]).toBeGreaterThan(OPEN_START);
      expect(columns.latestEnd[period]).toBeLessThan(OPEN_END);
    }
  });

  it("refuse a relation whose end is no actor", () => {
    expect(() => buildModel(datasetOf([{ target: "nobody" }]))).toThrow(/nobody/);
  });

  it("of a dataset without actors are empty", () => {
    const model = buildModel(datasetOf([], []));
    expect(model.columns.relationCount).toBe(0);
    expect([...model.columns.periodStart]).toEqual([0]);
    expect(model.extent).toBeUndefined();
    expect(model.types).toEqual([]);
  });
});

describe("the extent", () => {
  it("runs from the first to the last day that any relation names", () => {
    const { extent } = buildModel(datasetOf([{ date: "2025-01" }, { start: "2025-01-20" }, { end: "2024-12-30" }, {}]));
    expect(extent).toEqual({ firstDay: january(-1), lastDay: january(31) });
  });
  it("is unknown when nothing is dated", () => {
    expect(buildModel(datasetOf([{}, {}])).extent).toBeUndefined();
  });
  it("may begin on day 0", () => {
    expect(buildModel(datasetOf([{ date: "1970-01-01" }])).extent).toEqual({ firstDay: 0, lastDay: 0 });
  });
});

describe("actors", () => {
  it("have as many relations as name them, a loop once", () => {
    const { degree } = buildModel(
      datasetOf([{}, { source: "b", target: "b" }, { source: "c", target: "b" }, { type: "feud" }]),
    );
    expect([...degree]).toEqual([2, 4, 1, 0]);
  });

  it("are found by any id", () => {
    const { actorRow } = buildModel(datasetOf([], ["constructor", "__proto__", "a b", "Ø"]));
    expect(["constructor", "__proto__", "a b", "Ø", "toString"].map((id) => actorRow.get(id))).toEqual([
      0,
      1,
      2,
      3,
      undefined,
    ]);
  });
});

describe("types", () => {
  const typesOf = (dataset: Dataset) => buildModel(dataset).types;

  it("built in have their line, sign, family and direction, in a fixed order", () => {
    const used = ["role", "rebuke", "investment", "feud", "alliance"].map((type) => ({ type }));
    expect(typesOf(datasetOf(used))).toEqual([
      { id: "alliance", label: undefined, family: "support", sign: 1, directed: false, line: "double" },
      { id: "feud", label: undefined, family: "conflict", sign: -1, directed: false, line: "zigzag" },
      { id: "investment", label: undefined, family: "money", sign: 0, directed: true, line: "solid" },
      { id: "rebuke", label: undefined, family: "conflict", sign: -1, directed: true, line: "dots" },
      { id: "role", label: undefined, family: "office", sign: 0, directed: true, line: "dashdot" },
    ]);
  });

  it("that nobody uses or defines are left out", () => {
    expect(typesOf(datasetOf([{ type: "feud" }])).map(({ id }) => id)).toEqual(["feud"]);
  });

  it("unknown are dashed, without direction, and named by their id", () => {
    expect(typesOf(datasetOf([{ type: "mystery" }]))).toEqual([
      { id: "mystery", label: "mystery", family: "other", sign: 0, directed: false, line: "dashes" },
    ]);
  });

  it("of the dataset come after the built-in ones in its order, unknown ones last", () => {
    const dataset = {
      ...datasetOf(["strange", "lawsuit", "feud", "odd"].map((type) => ({ type }))),
      types: { ruling: {}, lawsuit: {}, role: { label: "Amt" } },
    };
    expect(typesOf(dataset).map(({ id }) => id)).toEqual(["feud", "role", "ruling", "lawsuit", "strange", "odd"]);
  });

  it("built in can be overridden in part", () => {
    const dataset = { ...datasetOf([{ type: "feud" }]), types: { feud: { label: { de: "Zwist" }, directed: true } } };
    expect(typesOf(dataset)).toEqual([
      { id: "feud", label: { de: "Zwist" }, family: "conflict", sign: -1, directed: true, line: "zigzag" },
    ]);
  });

  it("of the dataset get a default for what they leave open", () => {
    const dataset = { ...datasetOf([]), types: { lawsuit: { family: "conflict" as const, sign: -1 as const } } };
    expect(typesOf(dataset)).toEqual([
      { id: "lawsuit", label: "lawsuit", family: "conflict", sign: -1, directed: false, line: "dashes" },
    ]);
  });

  it("may be called like members of every object", () => {
    const written = `{"__proto__": {"family": "money"}, "constructor": {"sign": 1}}`;
    const dataset = {
      ...datasetOf([{ type: "toString" }, { type: "__proto__" }]),
      types: JSON.parse(written) as NonNullable<Dataset["types"]>,
    };
    expect(typesOf(dataset).map(({ id, family, sign }) => [id, family, sign])).toEqual([
      ["__proto__", "money", 0],
      ["constructor", "other", 1],
      ["toString", "other", 0],
    ]);
  });

  it("beyond 65,536 are refused with their number", () => {
    const dataset = datasetOf(Array.from({ length: 65_537 }, (_, row) => ({ type: `t${row}` })));
    expect(() => buildModel(dataset)).toThrow("65537");
  });
});

describe("kinds", () => {
  const withKinds = (kinds: (string | undefined)[], defined?: Dataset["kinds"]): Dataset => ({
    format: "tiespan/1",
    actors: kinds.map((kind, row) => ({ id: `a${row}`, name: "A", ...(kind === undefined ? {} : { kind }) })),
    relations: [],
    ...(defined === undefined ? {} : { kinds: defined }),
  });

  it("built in have their shapes, in a fixed order", () => {
    const { kinds, actorKind } = buildModel(
      withKinds(["organisation", "media", "project", "government", "company", "person"]),
    );
    expect(kinds.map(({ id, shape }) => `${id} ${shape}`)).toEqual([
      "person circle",
      "company square",
      "government pentagon",
      "project diamond",
      "media hexagon",
      "organisation pair",
    ]);
    expect([...actorKind]).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it("unknown or missing are circles", () => {
    const { kinds, actorKind } = buildModel(withKinds(["person", undefined, "robot"]));
    expect(kinds).toEqual([
      { id: "person", label: undefined, shape: "circle" },
      { id: "", label: undefined, shape: "circle" },
      { id: "robot", label: "robot", shape: "circle" },
    ]);
    expect([...actorKind]).toEqual([0, 1, 2]);
  });

  it("of the dataset have their own shape and label, or override a built-in one", () => {
    const { kinds } = buildModel(
      withKinds(["court"], { court: { label: "Court", shape: "pentagon" }, person: { shape: "hexagon" } }),
    );
    expect(kinds).toEqual([
      { id: "person", label: undefined, shape: "hexagon" },
      { id: "court", label: "Court", shape: "pentagon" },
    ]);
  });
});

describe("a model", () => {
  it("is the same for the same dataset", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        expect(buildModel(structuredClone(dataset))).toEqual(buildModel(dataset));
      }),
      { numRuns: 50 },
    );
  });

  it("leaves its dataset as it was", () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const before = structuredClone(dataset);
        buildModel(dataset);
        expect(dataset).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
