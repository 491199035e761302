import { render } from "lit-html";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerView } from "../../../src/answers/answer.ts";
import { traceCurve } from "../../../src/answers/curve.ts";
import { noChoice } from "../../../src/answers/types.ts";
import type { Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { graphOf } from "../../../src/model/graph.ts";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { answerPanel } from "../../../src/panels/answers/panel.ts";
import { longRows } from "../../../src/panels/longRows.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import type { Wish } from "../../../src/view/types.ts";
import { datasetOf } from "../../fixtures.ts";
import { answerWordingFor } from "../../translators.ts";

const relations: readonly Partial<Relation>[] = [
  { date: "2024-05-01", added: "2026-06-15" },
  { source: "b", target: "c", date: "2020-02", type: "support" },
  { source: "a", target: "c", start: "2019", type: "feud", status: "claimed" },
];
const corrections = [
  { date: "2026-06", text: { de: "Es war ein Lob." }, relations: ["r2"] },
  { date: "2026-07-01", text: "Two sources more" },
];
const actions = {
  onSelectRelation: vi.fn(),
  onSelectActor: vi.fn(),
  onError: vi.fn(),
  onCompare: vi.fn(),
  onSwap: vi.fn(),
  onPath: vi.fn(),
  onAround: vi.fn(),
  onPlace: vi.fn(),
  onDay: vi.fn(),
  onSince: vi.fn(),
  onTakeDoubtful: vi.fn(),
};
let host: HTMLElement;
beforeEach(() => {
  host = document.createElement("div");
  document.body.replaceChildren(host);
  vi.clearAllMocks();
});

/** What a generator returns in the end. */
function completed<Value>(work: Generator<unknown, Value>): Value {
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

function show(wish: Wish, tag = "en", of = relations) {
  const model = buildModel({ ...datasetOf(of), corrections });
  const wording = answerWordingFor(tag, model);
  graphOf(model);
  const visible = deriveVisible(model, { from: "2024", to: "2024", ...wish });
  const answer = answerView(visible, wording, noChoice);
  if (answer === undefined) throw new Error("nothing asked");
  const details = {
    wording,
    selection: {},
    scene: undefined,
    window: visible.window,
    story: undefined,
    isWholeList: false,
    relationRows: [],
    certaintyOf: (row: number) => deriveRelationState(model, row, visible.window),
    isInGraph: () => true,
    longRows: () => longRows,
  };
  const curve = { points: completed(traceCurve(visible, true)), window: visible.window };
  const actorRows = model.dataset.actors.map((_, row) => row);
  const publishersOf = (row: number) => [`Publisher ${row}`];
  render(answerPanel({ answer, wording, details, curve, error: undefined, actorRows, publishersOf }, actions), host);
}

const rowsIn = (selector: string) =>
  [...host.querySelectorAll<HTMLElement>(`${selector} [data-relation]`)].map((button) =>
    Number(button.dataset["relation"]),
  );

describe("a comparison in words", () => {
  it("lists each relation in its group, with date and publishers, and selects it", () => {
    show({ compare: "2020-02-01..2020-02-03" });
    expect(rowsIn('[data-part="appeared"]')).toEqual([0]);
    expect(rowsIn('[data-part="ended"]')).toEqual([1]);
    expect(rowsIn('[data-part="stayed"]')).toEqual([2]);
    const ended = host.querySelector<HTMLElement>('[data-part="ended"] [data-relation]');
    expect(ended?.textContent).toMatch(/February 2020.*only possibly.*Publisher 1/su);
    ended?.click();
    expect(actions.onSelectRelation).toHaveBeenCalledWith(1);
  });

  it("takes another window, and explains one that cannot be read", () => {
    show({ compare: "2020..2020" });
    const [from, to] = host.querySelectorAll<HTMLInputElement>(".date-form input");
    if (from === undefined || to === undefined) throw new Error("no fields");
    expect([from.value, to.value]).toEqual(["2020-01-01", "2020-12-31"]);
    from.value = "soon";
    host.querySelector<HTMLElement>(".date-form .button")?.click();
    expect(actions.onError).toHaveBeenCalledWith(expect.objectContaining({ field: "from" }));
    from.value = "2019";
    host.querySelector<HTMLElement>(".date-form .button")?.click();
    const dayOf = (date: string) => Date.parse(date) / 86_400_000;
    expect(actions.onCompare).toHaveBeenCalledWith({ fromDay: dayOf("2019-01-01"), toDay: dayOf("2020-12-31") });
    host.querySelector<HTMLElement>("[data-swap]")?.click();
    expect(actions.onSwap).toHaveBeenCalledOnce();
  });
});

describe("ways in words", () => {
  it("are chosen by both ends, which are never the same", () => {
    show({ from: "2019", path: ["a", "c"] });
    const [from, to] = host.querySelectorAll("select");
    expect([...(from?.options ?? [])].map(({ text }) => text)).toEqual(["A", "B", "D"]);
    expect(to?.selectedOptions[0]?.text).toBe("C");
    if (to === undefined) throw new Error("no choice");
    to.value = "1";
    to.dispatchEvent(new Event("change"));
    expect(actions.onPath).toHaveBeenCalledWith(0, 1);
  });

  it("stand in the order in which they are gone, with how sure they are", () => {
    show({ from: "2019", path: ["a", "c"] });
    const ways = [...host.querySelectorAll<HTMLElement>("[data-verdict]")];
    expect(ways.map((way) => way.dataset["verdict"])).toEqual(["certain", "claimed"]);
    expect(rowsIn('[data-verdict="certain"]')).toEqual([0, 1]);
    expect(ways[1]?.textContent).toContain("Weakest link, in doubt");
    host.querySelector<HTMLElement>('[data-place="1"]')?.click();
    expect(actions.onPlace).toHaveBeenCalledWith(1);
  });
});

it("all between the two stands along one time, whatever the window, and is selected", () => {
  show({ from: "2024", path: ["a", "c"] });
  const strips = [...host.querySelectorAll<HTMLElement>("[data-ribbon] .ribbon__strip")];
  expect(strips.map(({ textContent }) => textContent.replace(/\s+/gu, " ").trim())).toEqual([
    "A and C: feud · since 2019, claimed",
  ]);
  const [part] = strips[0]?.querySelectorAll<HTMLElement>(".ribbon__part") ?? [];
  expect(part?.className).toContain("is-doubted");
  strips[0]?.click();
  expect(actions.onSelectRelation).toHaveBeenCalledWith(2);
  show({ from: "2024", path: ["a", "d"] });
  expect(host.querySelector("[data-ribbon]")).toBeNull();
});

it("no way is said of those who are in view, and of others that they are not", () => {
  const empty = () => host.querySelector(".details__empty")?.textContent.replace(/[\u2068\u2069]/gu, "");
  show({ from: "2030", to: "2030", path: ["a", "b"] });
  expect(empty()).toBe("In what is shown no way leads from A to B.");
  expect(host.querySelector("[data-show-all]")).toBeNull();
  show({ actors: ["a", "b"], depth: 0, path: ["a", "c"] });
  expect(empty()).toMatch(/^C is not among the actors of this view/);
  host.querySelector<HTMLElement>("[data-show-all]")?.click();
  expect(actions.onAround).toHaveBeenCalledWith(0, "all");
});

it("a strip says once what kind of relation it is", () => {
  const made: readonly Partial<Relation>[] = [
    { date: "2024-05-01" },
    { date: "2024-05-02", type: "support" },
    { date: "2024-05-03", label: "Partnership" },
    { date: "2024-05-04", title: "A and B shake hands", label: "Pact" },
  ];
  show({ path: ["a", "b"] }, "en", made);
  const said = [...host.querySelectorAll(".ribbon__words")].map(({ textContent }) =>
    textContent.replace(/\s+/gu, " ").trim(),
  );
  expect(said).toEqual([
    "A and B: alliance · May 1, 2024",
    "A supports B · May 2, 2024",
    "A and B: Partnership · Alliance · May 3, 2024",
    "A and B shake hands · Alliance · Pact · May 4, 2024",
  ]);
});

it("whom two share is named with what both have with them, which opens as sentences", () => {
  const some: readonly Partial<Relation>[] = [
    { target: "b", date: "2024-05-01" },
    { source: "c", target: "b", date: "2024-06-01", type: "feud", status: "claimed" },
    { source: "b", target: "c", date: "2024-07-01", type: "rebuke" },
  ];
  show({ path: ["a", "c"] }, "en", some);
  const summary = host.querySelector("[data-shared] summary");
  expect(
    summary?.textContent
      .replace(/[\u2066-\u2069]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  ).toBe("B A: Alliance 1C: Feud 1 · Rebuke, criticism 1; of them claimed, disputed or denied: 1");
  expect(rowsIn("[data-shared]")).toEqual([0, 1, 2]);
  show({ path: ["a", "d"] }, "en", some);
  expect(host.querySelector("[data-shares]")?.textContent).toContain("there is nobody with whom both have relations");
});

it("surroundings of the first of the two are shown at one step, at two, and all", () => {
  show({ path: ["a", "c"] });
  const buttons = [...host.querySelectorAll<HTMLElement>("[data-around]")];
  expect(buttons.map(({ textContent }) => textContent.trim())).toEqual(["1 step", "2 steps", "All"]);
  expect(buttons.map(({ ariaPressed }) => ariaPressed)).toEqual(["false", "false", "true"]);
  buttons[0]?.click();
  expect(actions.onAround).toHaveBeenLastCalledWith(0, 1);
  show({ path: ["a", "c"], actors: ["a"], depth: 2 });
  const pressed = host.querySelector<HTMLElement>('[data-around][aria-pressed="true"]');
  expect(pressed?.dataset["around"]).toBe("2");
  show({ path: ["a", "c"], actors: ["a", "b"], depth: 0 });
  expect(host.querySelector('[data-around][aria-pressed="true"]')).toBeNull();
});

describe("what has no date between two actors", () => {
  const some: readonly Partial<Relation>[] = [
    { date: "2024-05-01" },
    { source: "b", target: "c" },
    { source: "a", target: "c", title: "A knows C" },
    { source: "a", target: "c", date: "2024-06", type: "feud", status: "claimed" },
  ];

  it("is a group of its own: of the ways, and below the strips", () => {
    show({ path: ["a", "c"] }, "de", some);
    const group = host.querySelector("section[data-undated]");
    expect(group?.querySelector("h3")?.textContent).toBe("Nur mit Beziehungen ohne Datum");
    expect(rowsIn("section[data-undated]")).toEqual([2]);
    expect(group?.textContent).toContain("möglich, denn nicht alles darin hat ein Datum");
    expect(group?.textContent).toContain("Schwächstes Glied, ohne Datum: A knows C.");
    expect(rowsIn("[data-ribbon] .ribbon")).toEqual([3]);
    expect(rowsIn("[data-ribbon] .details__group")).toEqual([2]);
    expect(host.querySelector("[data-ribbon] .details__group h3")?.textContent.trim()).toMatch(/^Ohne Datum\s+1$/u);
  });

  it("is all of a list without strips where nothing has a date", () => {
    show({ path: ["a", "c"], from: undefined, to: undefined }, "en", some.slice(1, 3));
    expect(host.querySelector("section[data-undated]")).toBeNull();
    expect(host.querySelector(".ribbon")).toBeNull();
    expect(rowsIn("[data-ribbon]")).toEqual([1]);
  });
});

it("tension day by day is buttons for its highest and, where that is another, its lowest day, and the last of the window", () => {
  show({ from: "2019", mode: "until", tension: "on" });
  const buttons = [...host.querySelectorAll<HTMLElement>(".answer__moments button")];
  expect(buttons.map(({ textContent }) => textContent.replace(/\s+/gu, " ").trim())).toEqual([
    "Highest, first: May 1, 2024, 1 of 1 triangle in tension",
    "On the last day of the period: May 1, 2024, 1 of 1 triangle in tension",
  ]);
  buttons[0]?.click();
  expect(actions.onDay).toHaveBeenCalledWith(Date.parse("2024-05-01") / 86_400_000);
});

it("where no triangle is ever in tension that is said, and no day stands as the highest", () => {
  const allied = [{ start: "2019" }, { source: "b", target: "c", start: "2020" }, { target: "c", start: "2021" }];
  show({ mode: "until", tension: "on" }, "en", allied);
  expect(host.textContent).toContain("On no day is a triangle in tension.");
  expect(host.textContent).not.toContain("Highest, first");
});

it("camps name who shares one in every best split, as a result of counting", () => {
  show({ tension: "on" });
  const said = [...host.querySelectorAll<HTMLElement>("[data-camps] p")].map(({ textContent }) =>
    textContent
      .replace(/[\u2068\u2069]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  expect(said.slice(1)).toEqual([
    "3 actors, 1 best split. Counted: 2 relations (Alliance 1 · Feud 1; of them claimed, disputed or denied: 1).",
    "In the one camp: A and B",
    "In the other camp: C",
    "Counted by a single relation: B and C",
  ]);
  expect(said[0]).toContain("Computed, not claimed");
});

it("why there is no curve of tension is said in words", () => {
  const said = (wish: Wish, tag: string, of = relations) => {
    show({ tension: "on", ...wish }, tag, of);
    return host.querySelector(".answer__part:not(:has(button))")?.textContent.replace(/\s+/gu, " ").trim();
  };
  const undated: readonly Partial<Relation>[] = [{}, { source: "b", target: "c" }, { target: "c", type: "feud" }];
  const dated = undated.map((relation, row) => ({ ...relation, date: `2024-05-0${row + 1}` }));
  expect(said({}, "en", dated)).toMatch(/^Tension, day by day On no single day is a whole triangle to be seen/);
  expect(said({}, "de", dated)).toContain("Darum gibt es keine Kurve.");
  expect(said({ mode: "until" }, "de", dated.slice(1))).toContain("Bis zu keinem Tag");
  expect(said({ from: undefined, to: undefined }, "ar", undated)).toContain("لا تاريخ لأي شيء");
});

it("what has no date is a group of its own between two periods", () => {
  show({ compare: "2020..2020" }, "de", [...relations, { source: "c", target: "d" }]);
  const part = host.querySelector('[data-part="undated"]');
  expect(part?.textContent.replace(/\s+/gu, " ")).toMatch(/Ohne Datum 1.*Graue Linien: Die Daten sagen nicht/u);
  expect(rowsIn('[data-part="undated"]')).toEqual([3]);
  expect(rowsIn('[data-part="stayed"]')).not.toContain(3);
});

it("a triangle in tension is told side by side, without what is in doubt where that is wanted", () => {
  show({ from: "2019", tension: "on" });
  const said = [...host.querySelectorAll(".answer__verdict")].map(({ textContent }) => textContent);
  expect(said).toEqual([
    "A and B: counted as “with each other” (Alliance 1)",
    "B and C: counted as “with each other” (Praise, backing 1)",
    "A and C: counted as “against each other” (Feud 1; of them claimed, disputed or denied: 1)",
  ]);
  expect(rowsIn("[data-triangle]")).toEqual([0, 1, 2]);
  host.querySelector<HTMLInputElement>(".answer__check input")?.click();
  expect(actions.onTakeDoubtful).toHaveBeenCalledWith(false);
});

describe("what is new in words", () => {
  it("lists what was added with its day, and each correction with its date, its text in its language and what it names", () => {
    show({ since: "2026-06-15" });
    expect(rowsIn(".details__group:not([data-corrections])")).toEqual([0]);
    expect(host.querySelector('[data-relation="0"]')?.textContent).toMatch(
      /New: added on June 15, 2026 · Publisher 0/u,
    );
    const said = [...host.querySelectorAll<HTMLElement>(".answer__correction")];
    expect(said.map((each) => each.querySelector(".details__small")?.textContent)).toEqual([
      "July 1, 2026",
      "June 2026, perhaps before June 15, 2026",
    ]);
    expect(said.map((each) => each.querySelectorAll("[data-relation]").length)).toEqual([0, 1]);
    expect(said[1]?.querySelector<HTMLElement>(".details__text")?.lang).toBe("de");
    const named = said[1]?.querySelector<HTMLElement>("[data-relation]");
    expect(named?.textContent).toContain("not in the picture · Publisher 1");
    named?.click();
    expect(actions.onSelectRelation).toHaveBeenCalledWith(1);
  });

  it("takes another day by the button and by Enter, and asks for one where there is none", () => {
    show({ since: "2026-06-15" });
    const input = host.querySelector<HTMLInputElement>('[data-field="since"]');
    if (input === null) throw new Error("no field");
    expect(input.value).toBe("2026-06-15");
    input.value = "2026-07-01";
    host.querySelector<HTMLElement>(".answer__day .button")?.click();
    expect(actions.onSince).toHaveBeenCalledWith("2026-07-01");
    input.value = "";
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(actions.onSince).toHaveBeenCalledOnce();
    expect(actions.onError).toHaveBeenLastCalledWith({ field: "from", words: "Choose a day." });
  });
});

it.each(["de", "ar"])("is complete in %s", (tag) => {
  for (const wish of [
    { compare: "2020..2020" },
    { path: ["a", "d"] },
    { tension: "on" as const },
    { since: "2026-06-15" },
  ]) {
    show(wish, tag);
    expect(host.querySelector("h2")?.textContent.trim().length).toBeGreaterThan(5);
    expect(host.textContent).not.toMatch(/undefined|NaN|\[object/);
  }
});
