import { describe, expect, it } from "vitest";
import type { Dataset, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { graphOf } from "../../../src/model/graph.ts";
import { decodeQuery, encodeQuery } from "../../../src/view/codec.ts";
import { checkWish, resolveView } from "../../../src/view/derive.ts";
import { createViewStore, deriveVisible, watch } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { hubsOf } from "../../hubs.ts";

/** Each actor but the first follows that one; row 1 has one more relation, and so on up to row 4. */
function starOf(actorCount: number): Dataset {
  const actors = Array.from({ length: actorCount }, (_, row) => ({ id: `a${row}`, name: `A ${row}` }));
  const pairs = [
    ...actors.slice(1).map((_, index) => [0, index + 1] as const),
    ...[1, 2, 3, 4].map((row) => [row, actorCount - row] as const),
  ];
  const relations = pairs.map(([source, target], row): Relation => {
    return {
      id: `r${row}`,
      type: row % 2 ? "feud" : "alliance",
      source: `a${source}`,
      target: `a${target}`,
      date: "2020",
    };
  });
  return { format: "tiespan/1", actors, relations };
}

const shownOf = (dataset: Dataset, wish: Wish = {}) => deriveVisible(buildModel(dataset), wish).scope.actorRows;
const rowsTo = (count: number) => Array.from({ length: count }, (_, row) => row);

describe("the opening of a network", () => {
  it("is all of it up to 60 actors, and the strongest 40 from 61 on", () => {
    expect(shownOf(starOf(60))).toHaveLength(60);
    expect(deriveVisible(buildModel(starOf(60)), {}).part).toBeUndefined();
    const visible = deriveVisible(buildModel(starOf(61)), {});
    // Hub, the eight with two relations, then in the order of the file.
    expect(visible.scope.actorRows).toEqual([...rowsTo(36), 57, 58, 59, 60]);
    expect(visible.part).toMatchObject({ actorCount: 61, shownCount: 40, usualCount: 40, joined: [] });
    expect(visible.scope.relationRows).toHaveLength(39 + 4);
  });

  it("is of as many as are asked for", () => {
    expect(shownOf(starOf(61), { strongest: 3 })).toEqual([0, 1, 2]);
    expect(shownOf(starOf(20), { strongest: 3 })).toEqual([0, 1, 2]);
    expect(shownOf(starOf(61), { strongest: "all" })).toHaveLength(61);
    expect(shownOf(starOf(61), { strongest: 500 })).toHaveLength(61);
    expect(deriveVisible(buildModel(starOf(61)), { strongest: "all" }).part).toMatchObject({ shownCount: 61 });
  });

  it("has those beside the strongest who are named, selected or ends of what is selected", () => {
    const dataset = starOf(100);
    const joined = (wish: Wish) => {
      const { part, scope } = deriveVisible(buildModel(dataset), { strongest: 3, ...wish });
      expect(scope.actorRows).toEqual([...new Set([0, 1, 2, ...(part?.joined ?? [])])].sort((a, b) => a - b));
      return part?.joined;
    };
    expect(joined({ with: ["a70", "a1", "a50"] })).toEqual([70, 50]);
    expect(joined({ actor: "a70" })).toEqual([70]);
    expect(joined({ actor: "a2" })).toEqual([]);
    expect(joined({ relation: "r79" })).toEqual([80]);
    const { scope } = deriveVisible(buildModel(dataset), { strongest: 3, with: ["a99"] });
    expect(scope.relationRows.map((row) => dataset.relations[row]?.id)).toEqual(["r0", "r1", "r98", "r99"]);
  });

  it("of a cast is exactly that cast, and surroundings hold those they are around", () => {
    const dataset = starOf(100);
    const cast = dataset.actors.slice(10, 80).map(({ id }) => id);
    expect(deriveVisible(buildModel(dataset), { actors: cast, depth: 0 })).toMatchObject({ part: undefined });
    expect(shownOf(dataset, { actors: cast, depth: 0 })).toHaveLength(70);
    const model = buildModel(dataset);
    graphOf(model);
    const { part, scope } = deriveVisible(model, { actors: ["a90"], depth: 2 });
    expect(part).toMatchObject({ actorCount: 100, shownCount: 41 });
    expect(scope.actors[90]).toBe(1);
    expect(deriveVisible(model, { actors: ["a90"], depth: 1 }).part).toBeUndefined();
  });

  it("counts what passes the filter: where that leaves few, all of them are shown", () => {
    const dataset = starOf(100);
    expect(deriveVisible(buildModel(dataset), { types: ["feud"] }).part).toMatchObject({
      actorCount: 54,
      shownCount: 54,
    });
    expect(deriveVisible(buildModel(dataset), { types: [] }).part).toMatchObject({ actorCount: 100, shownCount: 40 });
  });
});

describe("a part", () => {
  it("stays as it is while the window moves and what is in it is selected", () => {
    const store = createViewStore(buildModel(hubsOf(500)), {});
    const seen: unknown[] = [];
    const end = watch(() => void seen.push(store.scope.value));
    const [first] = store.scope.value.actorRows;
    store.change({ from: "2015-01-01" });
    store.change({ to: "2016" });
    store.change({ actor: `h${first}` });
    store.change({ actor: null });
    expect(seen).toHaveLength(1);
    store.change({ strongest: 20 });
    expect(seen).toHaveLength(2);
    end();
  });

  it("is in the counts, in what is listed, and in the query", () => {
    const model = buildModel(hubsOf(500));
    const store = createViewStore(model, {});
    const { scope, shown } = store.visible.value;
    expect(store.counting()()).toMatchObject({ actors: 500, shown: { relations: scope.relationRows.length } });
    expect(shown.shownRelationCount).toBe(scope.relationRows.length);
    store.change({ strongest: 30, with: ["h300", "h.4"] });
    const query = encodeQuery({ strongest: 30, with: ["h300", "h.4"] });
    expect(query).toBe("strongest=30&with=h300.h%252E4");
    expect(decodeQuery(query)).toEqual({ wish: { strongest: 30, with: ["h300", "h.4"] }, refused: [] });
    expect(decodeQuery("strongest=all&with=")).toEqual({ wish: { strongest: "all", with: [] }, refused: [] });
    expect(decodeQuery("strongest=0&strongest=few").refused).toEqual(["strongest"]);
    expect(resolveView(store.view.value, model)).toMatchObject({ strongest: 30, with: ["h300", "h.4"] });
    store.change({ strongest: null, with: null });
    expect(store.wish.value).toEqual({});
    expect(resolveView(store.view.value, model)).toMatchObject({ strongest: null, with: [] });
  });

  it("is refused where it names nobody, or no number", () => {
    const model = buildModel(starOf(61));
    const { refused } = checkWish({ strongest: 2.5, with: ["nobody"] }, model);
    expect(refused).toEqual(["strongest", "with"]);
  });

  it("of a scene is what the scene says, in the days of the scene, with whom it tells of", () => {
    const dataset = hubsOf(200);
    const relation = dataset.relations.find(({ source, target }) => Number(source.slice(1)) > 150 && target !== source);
    const model = buildModel({
      ...dataset,
      scenes: [
        { id: "few", title: "Few", view: { strongest: 5 } },
        {
          id: "told",
          title: "Told",
          view: { strongest: 5, from: "2012", to: "2013" },
          steps: [{ title: "One", relations: [relation?.id ?? ""] }],
        },
      ],
    });
    const few = deriveVisible(model, {});
    expect(few.part).toMatchObject({ shownCount: 5, usualCount: 5 });
    const told = deriveVisible(model, { scene: "told" });
    expect(told.scope.actors[Number(relation?.source.slice(1))]).toBe(1);
    const weightOf = (row: number) =>
      dataset.relations.filter(
        ({ source, target, date = "" }) => [source, target].includes(`h${row}`) && date >= "2012" && date < "2014",
      ).length;
    const rows = dataset.actors
      .map((_, row) => row)
      .sort((one, other) => weightOf(other) - weightOf(one) || one - other);
    expect(told.part?.strongest).toEqual(rows.slice(0, 5));
  });
});
