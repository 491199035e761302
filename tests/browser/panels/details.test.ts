import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deriveRelationState } from "../../../src/model/relationState.ts";
import { details } from "../../../src/panels/details.ts";
import { selectionDetails } from "../../../src/panels/details/selection.ts";
import { longRows } from "../../../src/panels/longRows.ts";
import type { DetailsActions, DetailsProps } from "../../../src/panels/details/types.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";
import { rowOf, windowOf, wordingIn } from "./quarrel.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

function spies() {
  return {
    onSelectActor: vi.fn<DetailsActions["onSelectActor"]>(),
    onSelectRelation: vi.fn<DetailsActions["onSelectRelation"]>(),
    onClose: vi.fn<DetailsActions["onClose"]>(),
    onStep: vi.fn<DetailsActions["onStep"]>(),
    onWholeList: vi.fn<DetailsActions["onWholeList"]>(),
    onTable: vi.fn<DetailsActions["onTable"]>(),
  };
}

type Wanted = { readonly actor?: string; readonly relation?: string };

function propsFor(language: Language, wanted: Wanted, changes: Partial<DetailsProps> = {}): DetailsProps {
  const wording = wordingIn(language);
  const { model } = wording;
  const window = changes.window ?? windowOf("2025-01-20", "2025-01-28");
  const actor = wanted.actor === undefined ? undefined : rowOf(wording, wanted.actor);
  const all = [...model.dataset.relations.keys()];
  const isListed = (row: number) =>
    actor === undefined
      ? deriveRelationState(model, row, window) !== "hidden"
      : model.columns.source[row] === actor || model.columns.target[row] === actor;
  return {
    wording,
    selection: {
      ...(actor === undefined ? {} : { actor }),
      ...(wanted.relation === undefined ? {} : { relation: rowOf(wording, wanted.relation) }),
    },
    scene: { id: "s", title: "Streit" },
    sceneText: { de: "Worum es geht.", en: "What it is about." },
    window,
    story: undefined,
    isWholeList: false,
    relationRows: all.filter(isListed),
    certaintyOf: (row) => deriveRelationState(model, row, window),
    isInGraph: () => true,
    longRows: () => longRows,
    ...changes,
  };
}

interface Setting {
  readonly language?: Language;
  readonly changes?: Partial<DetailsProps>;
  readonly widthPx?: number;
}

function shown(wanted: Wanted, { language = "de", changes = {}, widthPx = 400 }: Setting = {}) {
  mounted = mount("light", widthPx, language);
  const actions = spies();
  const props = propsFor(language, wanted, changes);
  mounted.draw(details(props, actions, selectionDetails));
  const groups = () =>
    mounted.all(".details__group").map((group) => ({
      title: textOf(group.querySelector("h3") ?? group),
      entries: [...group.querySelectorAll("li")].map(textOf),
    }));
  return { actions, props, groups, heading: () => textOf(mounted.one("h2")) };
}

describe("the details of a relation", () => {
  it("say who did what to whom, when, how much, who says so, who disputes it, and where that is written", () => {
    const { heading } = shown({ relation: "rebuke" });
    expect(heading()).toBe("Elon Musk kritisiert Stargate");
    expect(mounted.all(".facts dt, .facts dd").map(textOf)).toEqual([
      "Wann",
      "22. Januar 2025",
      "Betrag",
      "bis zu 97,4 Mrd. $",
      "Status",
      "umstritten – behauptet von Elon Musk und ein Sprecher, bestritten von \u2068حسن\u2069",
      "Marke",
      "im Artikel",
    ]);
    expect(textOf(mounted.one(".details__text"))).toBe("Das Geld sei nicht da.");
    expect(mounted.all(".source-list li").map(textOf)).toEqual([
      "Musk and Stargate (öffnet sich in einem neuen Tab) dpa · Agentur · 23. Januar 2025 Archivkopie (öffnet sich in einem neuen Tab)",
      "Ein Buch Verlag · abgerufen Februar 2025",
    ]);
  });

  it("say it in the words of the dataset where it has a sentence", () => {
    const { heading } = shown({ relation: "role" });
    expect(heading()).toBe("Musk gründet Stargate");
    expect(mounted.one("h2").lang).toBe("de");
    expect(textOf(mounted.one(".overline"))).toBe("Amt, Eigentum · Gründer");
  });

  it("say the same in English", () => {
    const { heading } = shown({ relation: "rebuke" }, { language: "en" });
    expect(heading()).toBe("Elon Musk criticises Stargate");
    expect(mounted.all(".facts dd").map(textOf)).toEqual([
      "January 22, 2025",
      "up to $97.4B",
      "disputed – claimed by Elon Musk and ein Sprecher, disputed by \u2068حسن\u2069",
      "im Artikel",
    ]);
  });

  it("link to the sources without giving anything away", () => {
    shown({ relation: "rebuke" });
    const links = [...mounted.root.querySelectorAll("a")];
    expect(links.map(({ href, rel, target }) => ({ href, rel, target }))).toEqual([
      { href: "https://example.org/dpa", rel: "noopener noreferrer", target: "_blank" },
      { href: "https://archive.example/dpa", rel: "noopener noreferrer", target: "_blank" },
    ]);
  });

  it("mark words that are in another language than the interface, or in one that nobody names", () => {
    shown({ relation: "rebuke" });
    expect(mounted.all(".source-list [lang]").map((part) => part.lang)).toEqual(["", "", "de", ""]);
  });

  it("say that a date is not known exactly, or lies elsewhere", () => {
    shown({ relation: "second" });
    expect(textOf(mounted.one(".details__note"))).toContain("nur möglicherweise");
    mounted.remove();
    shown({ relation: "feud" });
    expect(textOf(mounted.one(".details__note"))).toContain("außerhalb");
    mounted.remove();
    shown({ relation: "rebuke" });
    expect(mounted.all(".details__note")).toEqual([]);
  });

  it("keep dates at their own precision", () => {
    shown({ relation: "feud" });
    expect(textOf(mounted.one(".facts dd"))).toBe("etwa 2015 bis 2018");
    mounted.remove();
    shown({ relation: "undated" });
    expect(textOf(mounted.one(".facts dd"))).toBe("ohne Datum");
  });

  it("list what else is on the same line, and lead to the actors", async () => {
    const { groups, actions, props } = shown({ relation: "rebuke" });
    expect(groups().at(-1)).toEqual({
      title: "Weitere Beziehungen dieser Art zwischen beiden 1",
      entries: ["Elon Musk kritisiert Stargate Januar 2025 · möglicherweise (Rüffel, Kritik, keine Quelle)"],
    });
    await userEvent.click(mounted.one(".relation-button"));
    expect(actions.onSelectRelation.mock.calls).toEqual([[rowOf(props.wording, "second")]]);
    await userEvent.click(mounted.one('[data-actor="1"]'));
    expect(actions.onSelectActor.mock.calls).toEqual([[1]]);
    expect(textOf(mounted.one('[data-actor="1"]'))).toBe("Alles über Stargate");
  });

  it("say so where there is no source", () => {
    shown({ relation: "undated" });
    expect(textOf(mounted.place)).toContain("Keine Quelle angegeben.");
  });
});

describe("the details of an actor", () => {
  it("say who it is", () => {
    const { heading } = shown({ actor: "musk" });
    expect(textOf(mounted.one(".overline"))).toBe("Person");
    expect(heading()).toBe("Elon Musk");
    expect(textOf(mounted.one(".details__role"))).toBe("Unternehmer");
    expect(textOf(mounted.one(".details__text"))).toBe("Gründer von xAI.");
    expect(textOf(mounted.one(".details__small"))).toBe("Auch genannt: Technoking");
    expect(textOf(mounted.one(".details__links"))).toContain("Profile");
  });

  it("list all its relations, those shown first, the newest first", () => {
    const { groups } = shown({ actor: "musk" });
    expect(groups()).toEqual([
      {
        title: "Im gezeigten Zeitraum 3",
        entries: [
          "Stargate Rüffel, Kritik: Elon Musk kritisiert Stargate. 22. Januar 2025 · bis zu 97,4 Mrd. $ · umstritten – behauptet von Elon Musk und ein Sprecher, bestritten von \u2068حسن\u2069 (3 Quellen)",
          "Stargate Rüffel, Kritik: Elon Musk kritisiert Stargate. Januar 2025 · möglicherweise (keine Quelle)",
          "Stargate Amt, Eigentum · Gründer: Musk gründet Stargate. seit 2020 (keine Quelle)",
        ],
      },
      {
        title: "Zu anderer Zeit 1",
        entries: ["حسن Fehde · Klage: \u2068حسن\u2069 und Elon Musk: Klage. etwa 2015 bis 2018 (keine Quelle)"],
      },
    ]);
  });

  it("say the same of a relation from either side: who acts comes first", () => {
    const { groups } = shown({ actor: "stargate" }, { language: "en" });
    expect(groups()[0]?.entries[0]).toContain("Elon Musk criticises Stargate.");
  });

  it.each(["en", "ar"] as const)("the arrow beside a name points to whom it is done (%s)", (language) => {
    const pointsToName = () =>
      mounted.all(".relation-button").map((button) => {
        const boxOf = (selector: string) => button.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const [sample, name] = [boxOf(".sample"), boxOf(".relation-button__name")];
        const head = boxOf('.sample path[fill="currentColor"]');
        const middle = head.left + head.width / 2;
        return Math.abs(middle - name.left) < Math.abs(sample.left + sample.width / 2 - name.left);
      });
    shown({ actor: "musk" }, { language, changes: { relationRows: [1] } });
    expect(pointsToName()).toEqual([true]);
    shown({ actor: "stargate" }, { language, changes: { relationRows: [1] } });
    expect(pointsToName()).toEqual([false]);
  });

  it("follow the order of the scene", () => {
    const { groups } = shown({ actor: "musk" }, { changes: { scene: { id: "s", title: "Streit", order: "oldest" } } });
    expect(groups()[0]?.entries.map((entry) => entry.replace(/^.*(?=seit|Januar)/, ""))).toEqual([
      "seit 2020 (keine Quelle)",
      "Januar 2025 · möglicherweise (keine Quelle)",
      "Januar 2025 · bis zu 97,4 Mrd. $ · umstritten – behauptet von Elon Musk und ein Sprecher, bestritten von \u2068حسن\u2069 (3 Quellen)",
    ]);
  });

  it("isolate names that run from right to left", () => {
    const { groups } = shown({ actor: "hasan" });
    expect(mounted.all("h2 bdi").map(textOf)).toEqual(["حسن"]);
    expect(groups()).toHaveLength(2);
  });

  it("can be closed", async () => {
    const { actions } = shown({ actor: "musk" });
    await userEvent.click(mounted.one('[data-icon="close"]'));
    expect(actions.onClose).toHaveBeenCalledOnce();
  });
});

describe("with nothing selected", () => {
  it("what happened comes first, then what was going on before, and what has no date is not said to have happened", () => {
    const { groups } = shown({});
    expect(groups().map(({ title, entries }) => [title, entries.length])).toEqual([
      ["Was in diesem Zeitraum geschah 2", 2],
      ["Was schon vorher bestand 1", 1],
      ["Ohne Datum 1", 1],
    ]);
    expect(mounted.all('[data-icon="close"]')).toEqual([]);
  });

  it("an empty period says so", () => {
    shown({}, { changes: { relationRows: [] } });
    expect(textOf(mounted.place)).toContain("Nichts in diesem Zeitraum.");
  });

  it("the scene is told here in an embed, where the header has no room for it", () => {
    shown({});
    expect(mounted.one(".details__scene").offsetParent).toBeNull();
    mounted.one(".explorer").dataset["ui"] = "embed";
    expect(mounted.one(".details__scene").offsetParent).not.toBeNull();
  });
});

it("facts from other programs are told, but not how those have drawn them", () => {
  const props = propsFor("de", {});
  const { dataset } = props.wording.model;
  const attributes = { "In-Degree": 1204, "viz:color": "#ff0000", member: true };
  const first = { ...dataset.relations[0], attributes };
  const model = { ...props.wording.model, dataset: { ...dataset, relations: [first, ...dataset.relations.slice(1)] } };
  const wording = { ...props.wording, model: model as never };
  mounted = mount();
  mounted.draw(details({ ...props, wording, selection: { relation: 0 } }, spies(), selectionDetails));
  const facts = textOf(mounted.one(".facts"));
  expect(facts).toMatch(/In-Degree\s*1\.204\s*member\s*true/);
  expect(facts).not.toContain("viz");
});

it("draws no markup from the data", () => {
  const props = propsFor("de", {});
  const { dataset } = props.wording.model;
  const hostile = { ...dataset.relations[0], label: '<img src=x onerror="alert(1)">' };
  const model = {
    ...props.wording.model,
    dataset: { ...dataset, relations: [hostile, ...dataset.relations.slice(1)] },
  };
  mounted = mount();
  mounted.draw(
    details(
      { ...props, wording: { ...props.wording, model: model as never }, selection: { relation: 0 } },
      spies(),
      selectionDetails,
    ),
  );
  expect(mounted.all("img")).toEqual([]);
  expect(textOf(mounted.place)).toContain("<img src=x");
});

describe.each(themesAndLanguages)("axe finds nothing wrong, %s, %s", (theme, language) => {
  it.each([{}, { actor: "musk" }, { relation: "rebuke" }])("with %o", async (wanted) => {
    mounted = mount(theme, 400, language);
    mounted.draw(details(propsFor(language, wanted), spies(), selectionDetails));
    await expectAccessible(mounted);
  });
});
