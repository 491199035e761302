import { describe, expect, it } from "vitest";
import { askedBeyond, hostWish, momentOf } from "../../../src/shell/requests.ts";
import { createSession } from "../../../src/shell/session.ts";
import { datasetOf } from "../../fixtures.ts";

const dataset = {
  ...datasetOf([
    { type: "feud", date: "2020-05-01" },
    { source: "c", target: "d", date: "2021-05-01" },
  ]),
  scenes: [
    { id: "first", title: "First", view: { from: "2020", to: "2020" } },
    { id: "second", title: "Second" },
  ],
};

describe("what the address holds", () => {
  it.each([
    ["nothing where the view is as the attributes ask", { from: "2021" }, { from: "2021" }, {}],
    ["what the reader wishes for", {}, { theme: "dark", actor: "a" }, { theme: "dark", actor: "a" }],
    ["days as dates", {}, { from: 18_628 }, { from: "2021-01-01" }],
    ["what overrules an attribute", { theme: "dark" }, { theme: "light" }, { theme: "light" }],
    ["what is so anyway, where an attribute says otherwise", { mode: "until" }, {}, { mode: "during" }],
    ["the scene that is meant where an attribute names another", { scene: "second" }, {}, { scene: "first" }],
    ["that there is no scene", { scene: "first" }, { scene: "" }, { scene: "" }],
  ] as const)("%s", (_, attributes, wish, held) => {
    expect(askedBeyond(attributes, createSession(dataset, [], wish))).toEqual(held);
  });

  it("gives the same view again, when it is read over the attributes", () => {
    const attributes = { scene: "second", theme: "dark", mode: "until" } as const;
    const session = createSession(dataset, [], { from: "2020-02-01", types: ["feud"], theme: "light", actor: "c" });
    const again = createSession(dataset, [], { ...attributes, ...askedBeyond(attributes, session) });
    expect(again.store.view.value).toEqual(session.store.view.value);
  });
});

it("language, theme and controls are not about the data", () => {
  expect(hostWish({ lang: "de", theme: "dark", ui: "embed", from: "2020", actor: "a" })).toEqual({
    lang: "de",
    theme: "dark",
    ui: "embed",
  });
  expect(hostWish({ scene: "first" })).toEqual({});
});

describe("a moment", () => {
  it("is told as it was, however late somebody asks", () => {
    const { store, ...rest } = createSession(dataset, [], { scene: "second" });
    const moment = momentOf({ ...rest, store });
    store.change({ from: "2021-01-01", types: ["feud"], theme: "dark" });
    expect(moment.view).toMatchObject({ from: "2020-05-01", to: "2021-05-01", theme: "auto", scene: "second" });
    expect(moment.counts.shown).toMatchObject({ relations: 2, actors: 4 });
    expect(momentOf({ ...rest, store }).counts.shown).toMatchObject({ relations: 0, actors: 0 });
  });

  it("is worked out once", () => {
    const moment = momentOf(createSession(dataset, [], {}));
    expect(moment.view).toBe(moment.view);
    expect(moment.counts).toBe(moment.counts);
  });

  it("of very many relations is counted only when somebody asks, and yet as it was", () => {
    const many = datasetOf(
      Array.from({ length: 20_500 }, (_, row) => ({ date: row % 2 === 0 ? "2020-05-01" : "2021-05-01" })),
    );
    const session = createSession(many, [], {});
    session.store.change({ from: "2021-01-01" });
    const moment = momentOf(session);
    session.store.change({ from: "2020-01-01", to: "2020-12-31" });
    expect(moment.counts.shown.relations).toBe(10_250);
    session.store.rest();
    session.store.change({ types: ["feud"] });
    expect(moment.counts.shown.relations).toBe(10_250);
    expect(momentOf(session).counts.shown.relations).toBe(0);
  });
});
