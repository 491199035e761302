import type { Language } from "../../../src/dataset/languages.ts";
import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type BuiltInType, builtInTypes } from "../../../src/dataset/builtInTypes.ts";
import { legend, type LegendActions, type LegendProps } from "../../../src/panels/legend.ts";
import type { Weights } from "../../../src/model/types.ts";
import { weightStops } from "../../../src/panels/weightFilter.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "./mount.ts";
import { translators } from "./quarrel.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

function propsIn(language: Language, changes: Partial<LegendProps> = {}): LegendProps {
  const labelOf = (type: BuiltInType) => builtInTypes[type].words[language].label;
  return {
    t: translators[language],
    types: [
      {
        id: "alliance",
        label: labelOf("alliance"),
        line: "double",
        family: "support",
        directed: false,
        isOn: true,
        count: 9,
        possibly: 0,
        occurs: true,
        isTold: false,
      },
      {
        id: "feud",
        label: labelOf("feud"),
        line: "zigzag",
        family: "conflict",
        directed: false,
        isOn: true,
        count: 1204,
        possibly: 3,
        occurs: true,
        isTold: false,
      },
      {
        id: "rebuke",
        label: labelOf("rebuke"),
        line: "dots",
        family: "conflict",
        directed: true,
        isOn: true,
        count: 6,
        possibly: 0,
        occurs: true,
        isTold: false,
      },
      {
        id: "role",
        label: labelOf("role"),
        line: "dashdot",
        family: "office",
        directed: true,
        isOn: true,
        count: 0,
        possibly: 0,
        occurs: true,
        isTold: false,
      },
    ],
    statuses: [
      { status: "denied", isOn: true, count: 1 },
      { status: "confirmed", isOn: true, count: 17 },
    ],
    notations: ["ongoing", "count", "failed"],
    tags: [
      { tag: "article", label: "im Artikel", isOn: false, count: 12 },
      { tag: "background", label: "Hintergrund", isOn: false, count: 5 },
    ],
    ...changes,
  };
}

function spies() {
  return {
    onToggleType: vi.fn<LegendActions["onToggleType"]>(),
    onOnlyType: vi.fn<LegendActions["onOnlyType"]>(),
    onToggleStatus: vi.fn<LegendActions["onToggleStatus"]>(),
    onToggleTag: vi.fn<LegendActions["onToggleTag"]>(),
    onWeight: vi.fn<LegendActions["onWeight"]>(),
    onShowAll: vi.fn<LegendActions["onShowAll"]>(),
  };
}

function drawn(props: LegendProps, actions: LegendActions = spies(), widthPx = 1000): Mount {
  mounted = mount("light", widthPx);
  mounted.draw(legend(props, actions));
  return mounted;
}

describe("the legend", () => {
  it("names each type with its count, in the format of the language", () => {
    const { all } = drawn(propsIn("de"));
    expect(all("[data-type]").map(textOf)).toEqual([
      "Bündnis 9",
      "Fehde 1.204 (davon 3 möglicherweise im Zeitraum)",
      "Rüffel, Kritik 6",
      "Amt, Eigentum 0",
    ]);
  });

  it("toggles a type by pointer and by keyboard", async () => {
    const actions = spies();
    const { one } = drawn(propsIn("de"), actions);
    await userEvent.click(one('[data-type="feud"]'));
    one('[data-type="rebuke"]').focus();
    await userEvent.keyboard(" ");
    expect(actions.onToggleType.mock.calls).toEqual([["feud"], ["rebuke"]]);
  });

  it("tells which types are on", () => {
    const props = propsIn("de");
    const types = props.types.map((type) => ({ ...type, isOn: type.id !== "feud" }));
    const { all } = drawn({ ...props, types });
    expect(all("[data-type]").map((button) => button.getAttribute("aria-pressed"))).toEqual([
      "true",
      "false",
      "true",
      "true",
    ]);
  });

  it("offers to show all only while something is switched off", async () => {
    const actions = spies();
    const props = propsIn("de");
    const { all, one, draw } = drawn(props, actions);
    expect(all(".legend__all")).toEqual([]);
    draw(legend({ ...props, statuses: props.statuses.map((row) => ({ ...row, isOn: row.count > 1 })) }, actions));
    await userEvent.click(one(".legend__all"));
    expect(actions.onShowAll).toHaveBeenCalledOnce();
  });

  it("folds away the types that do not occur in the scene, behind one button", async () => {
    const actions = spies();
    const props = propsIn("de");
    const types = props.types.map((type) => ({ ...type, occurs: !["feud", "role"].includes(type.id) }));
    const { all, one } = drawn({ ...props, types }, actions);
    const seen = () =>
      all("[data-type]").flatMap((button) => (button.checkVisibility() ? (button.dataset["type"] ?? "") : []));
    expect(seen()).toEqual(["alliance", "rebuke"]);
    expect(textOf(one(".legend__more summary"))).toBe("2 weitere Arten");
    await userEvent.click(one(".legend__more summary"));
    expect(seen()).toEqual(["alliance", "rebuke", "feud", "role"]);
    await userEvent.click(one('[data-type="role"]'));
    expect(actions.onToggleType.mock.calls).toEqual([["role"]]);
  });

  it("has also what the story has told, as long as it is shown", () => {
    const props = propsIn("de");
    const { all, draw } = drawn(props);
    const told = (count: number) => {
      const types = props.types.map((type) =>
        type.id === "feud" ? { ...type, occurs: false, isTold: true, count } : type,
      );
      draw(legend({ ...props, types }, spies()));
      return all(".legend > .legend__types > .legend__item [data-type]").map(({ dataset }) => dataset["type"]);
    };
    expect(told(1)).toContain("feud");
    expect(told(0)).not.toContain("feud");
  });

  it("explains what else is drawn, and only what occurs", async () => {
    const { all, one, draw } = drawn(propsIn("de"));
    await userEvent.click(one(".legend__key summary"));
    expect(all(".legend__key .notation__row").map(textOf)).toEqual([
      "dünn: schon vorher im Gang",
      "2 Zahl: so viele Beziehungen",
      "nicht zustande gekommen",
    ]);
    draw(legend({ ...propsIn("de"), notations: [] }, spies()));
    expect(all(".legend__key")).toEqual([]);
  });

  it("can show one type only, by keyboard, too", async () => {
    const actions = spies();
    const { one } = drawn(propsIn("en"), actions);
    one(".legend__filter summary").focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(actions.onOnlyType.mock.calls).toEqual([["alliance"]]);
    expect(one('[data-only="rebuke"]').getAttribute("aria-label")).toBe("Only Rebuke, criticism");
  });

  it("filters by status, in the order from confirmed to denied", async () => {
    const actions = spies();
    const { one, all } = drawn(propsIn("de"), actions);
    await userEvent.click(one(".legend__filter summary"));
    expect(all(".filter__status:has([data-status])").map(textOf)).toEqual(["belegt 17", "bestritten 1"]);
    await userEvent.click(one('[data-status="denied"]'));
    expect(actions.onToggleStatus.mock.calls).toEqual([["denied"]]);
  });

  it("filters by tag, and offers to show all again", async () => {
    const actions = spies();
    const props = propsIn("de");
    const { one, all, draw } = drawn(props, actions);
    await userEvent.click(one(".legend__filter summary"));
    expect(all(".filter__status:has([data-tag])").map(textOf)).toEqual(["im Artikel 12", "Hintergrund 5"]);
    await userEvent.click(one('[data-tag="article"]'));
    expect(actions.onToggleTag.mock.calls).toEqual([["article"]]);
    draw(legend({ ...props, tags: props.tags.map((row) => ({ ...row, isOn: row.count > 5 })) }, actions));
    await userEvent.click(one(".legend__all"));
    expect(actions.onShowAll).toHaveBeenCalledOnce();
  });

  it("has no tags where the dataset has none", () => {
    expect(drawn({ ...propsIn("de"), tags: [] }).all("[data-tag]")).toEqual([]);
  });

  it("closes its panel on Escape and gives the focus back", async () => {
    const { one, root } = drawn(propsIn("de"));
    await userEvent.click(one(".legend__filter summary"));
    one('[data-only="feud"]').focus();
    await userEvent.keyboard("{Escape}");
    expect(one(".legend__filter").hasAttribute("open")).toBe(false);
    expect(root.activeElement).toBe(one(".legend__filter summary"));
  });

  it("closes its panel when the focus goes elsewhere", async () => {
    const { one } = drawn(propsIn("de"));
    await userEvent.click(one(".legend__filter summary"));
    one('[data-type="feud"]').focus();
    expect(one(".legend__filter").hasAttribute("open")).toBe(false);
  });

  it.each([320, 600, 1280])("cuts nothing at a width of %i pixels", (widthPx) => {
    const { all, root } = drawn(propsIn("de"), spies(), widthPx);
    const frame = root.host.getBoundingClientRect();
    for (const button of all("[data-type]")) {
      expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth);
      expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(frame.right);
    }
  });

  it("gives every control at least 24 pixels", () => {
    for (const widthPx of [320, 1000]) {
      const { all, remove } = drawn(propsIn("de"), spies(), widthPx);
      for (const control of all("button, summary")) {
        if (control.offsetParent === null) continue;
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      remove();
    }
  });
});

it.each(themesAndLanguages)("axe finds nothing wrong with the legend, %s, %s", async (theme, language) => {
  mounted = mount(theme, 1000, language);
  const props = propsIn(language);
  const types = props.types.map((type) => ({ ...type, isOn: type.id !== "feud" }));
  mounted.draw(legend({ ...props, types }, spies()));
  for (const name of [".legend__key", ".legend__filter"]) {
    mounted.one(name).setAttribute("open", "");
    await expectAccessible(mounted);
  }
});

it("says in the key that very many lines are thin, and on paper, where none are, does not", () => {
  const { one } = drawn(propsIn("en", { notations: ["ongoing"], isThin: true }));
  expect(textOf(one(".legend__key"))).toContain("so many lines are thin");
  expect(textOf(one(".legend__printed"))).not.toContain("so many lines");
  expect(textOf(one(".legend__printed"))).toContain("thin: already going on before");
});

describe("the slider of weights", () => {
  const weights: Weights = { name: "Gewicht", values: Float64Array.of(1, 4, 31), rank: Uint32Array.of(1, 2, 3, 2) };
  const shown = { ...weights, values: weights.values.subarray(1) };
  const weight = { weights, shown, stops: weightStops(weights), least: 0 };
  const slider = '[type="range"]';

  it("is not there without weights", () => {
    expect(drawn(propsIn("de")).all(slider)).toEqual([]);
  });

  it("says from which weight on relations are shown, to ears as to eyes, between the least and the largest", () => {
    const { one, draw } = drawn(propsIn("de", { weight }));
    expect(textOf(one(".legend__weight"))).toBe("Gewicht: alle 1 31");
    draw(legend(propsIn("de", { weight: { ...weight, least: 4 } }), spies()));
    expect(one(slider).getAttribute("aria-valuetext")).toBe("Gewicht ab 4");
    expect((one(slider) as HTMLInputElement).value).toBe("1");
  });

  it("is moved by the arrows from one weight to the next", async () => {
    const actions = spies();
    const { one } = drawn(propsIn("de", { weight }), actions);
    one(slider).focus();
    await userEvent.keyboard("{ArrowRight}");
    await userEvent.keyboard("{End}");
    expect(actions.onWeight.mock.calls).toEqual([[4], [31]]);
  });

  it("stops at the least weight, too, where that leaves out what has none, and at a hundred at most", () => {
    expect(weightStops({ ...weights, rank: Uint32Array.of(0, 1, 2, 3) })).toEqual([0, 1, 4, 31]);
    const many = weightStops({ ...weights, values: Float64Array.from({ length: 5000 }, (_, place) => place) });
    expect(many).toHaveLength(101);
    expect(many.at(-1)).toBe(4999);
  });

  it("counts as a filter, which can be taken back", () => {
    expect(drawn(propsIn("de", { weight })).all(".legend__all")).toEqual([]);
    expect(drawn(propsIn("de", { weight: { ...weight, least: 4 } })).all(".legend__all")).toHaveLength(1);
  });

  it("is explained in the key with the name of the column, and what of it is in scope", () => {
    const { one } = drawn(propsIn("de", { weight, notations: ["weight"] }));
    expect(textOf(one(".legend__printed"))).toContain("Breite: Gewicht, 4 bis 31");
  });
});
