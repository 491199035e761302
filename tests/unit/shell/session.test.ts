import { describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../../src/dataset/types.ts";
import { titleOf } from "../../../src/picture/describe.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { createSession, prepareGraph, publishersOf, selectedIds } from "../../../src/shell/session.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";

const chain = datasetOf([
  { source: "a", target: "b", date: "2020" },
  { source: "b", target: "c", date: "2021" },
  { source: "c", target: "d", date: "2022" },
]);

describe("a session", () => {
  it("holds what the dataset can answer of a wish, and names the rest", () => {
    const session = createSession(chain, [], { from: "2020-05-01", actor: "a", relation: "r9", types: ["love"] });
    expect(session.refused.toSorted()).toEqual(["relation", "types"]);
    expect(session.store.wish.value).toEqual({ from: "2020-05-01", actor: "a" });
  });

  it("is of data of the page's own that came without a file, unless told otherwise", () => {
    expect(createSession(chain, [], {})).toMatchObject({ origin: undefined, fileName: "" });
    const told = { origin: "https://example.org", fileName: "netz" };
    const session = createSession(chain, [], {}, { ...told, host: { heading: "H" } });
    expect(session).toMatchObject(told);
    expect(session.store.host.value).toEqual({ heading: "H" });
  });

  it("calls data without a title by the name of their file, in pictures as on the page", () => {
    const titleIn = (dataset: Dataset, fileName: string) => {
      const { store } = createSession(dataset, [], {}, { fileName });
      return titleOf(deriveFigure(store.visible.value), translatorFor("de"));
    };
    expect(titleIn(chain, "netz")).toBe("netz");
    expect(titleIn({ ...chain, title: "Die drei" }, "netz")).toBe("Die drei");
    expect(titleIn(chain, "")).toBe("Beziehungen");
  });

  it("keeps the issues of its data, and its moves apart from those of others", () => {
    const issue = { code: "file-empty", severity: "error", path: "", message: "x" } as const;
    const [one, other] = [createSession(chain, [issue], {}), createSession(chain, [], {})];
    expect(one.issues).toEqual([issue]);
    one.happened.value = { kind: "scene" };
    expect(other.happened.value).toBeUndefined();
  });
});

describe("what is selected", () => {
  it.each([
    [{}, {}],
    [{ actor: "b" }, { actor: "b" }],
    [{ relation: "r2" }, { relation: "r2" }],
    [{ actor: "b", relation: "r2" }, { relation: "r2" }],
    [{ actors: ["c"] }, { actor: "c" }],
  ])("of %j is told as %j", (wish, ids) => {
    expect(selectedIds(createSession(chain, [], wish))).toEqual(ids);
  });
});

describe("publishers", () => {
  const cited: Dataset = {
    ...datasetOf([
      { source: "a", target: "b", sources: ["one", "two"] },
      { source: "a", target: "b", sources: ["two", "three", "nowhere"] },
      { source: "c", target: "d", sources: ["far", "far"] },
    ]),
    sources: {
      one: { title: "1", publisher: "Rare" },
      two: { title: "2", publisher: { de: "Häufig", en: "Frequent" } },
      three: { title: "3" },
      far: { title: "4", publisher: "Elsewhere" },
    },
  };

  it("are those of the relations in scope, the most cited first, in the language of the reader; without one the title", () => {
    const session = createSession(cited, [], { actors: ["a", "b"], depth: 0 });
    expect(publishersOf(session, translatorFor("de"))).toEqual(["Häufig", "Rare", "3"]);
    expect(publishersOf(session, translatorFor("en"))).toEqual(["Frequent", "Rare", "3"]);
    session.store.change({ actors: ["c", "d"] });
    expect(publishersOf(session, translatorFor("en"))).toEqual(["Elsewhere"]);
  });
});

describe("the graph of a model", () => {
  it("is not waited for by what shows no surroundings", () => {
    const { model } = createSession(chain, [], {});
    const then = vi.fn();
    prepareGraph(model, () => ({ actors: ["a"], depth: 0 }), then);
    expect(then).toHaveBeenCalledTimes(1);
    expect(model.neighbourhood.find).toBeUndefined();
  });

  it("is there before surroundings are shown, and then they are shown at once", async () => {
    const { model, store } = createSession(chain, [], {});
    const wish = () => ({ actors: ["a"], depth: 1 as const });
    const then = vi.fn();
    prepareGraph(model, wish, then);
    expect(then).not.toHaveBeenCalled();
    await expect.poll(() => then.mock.calls.length).toBe(1);
    store.replace(wish());
    expect([...store.scope.value.actorRows]).toEqual([0, 1]);
    prepareGraph(model, wish, then);
    expect(then).toHaveBeenCalledTimes(2);
  });
});
